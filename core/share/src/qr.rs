//! An invitation as a QR code.
//!
//! The bytes are written in Base45 (RFC 9285) after "STINT1:", so that the
//! code is in alphanumeric mode: small, and whole also on scanners that hand
//! over text only.

use fast_qr::convert::{Builder, Shape, svg::SvgBuilder};
use fast_qr::{ECL, QRBuilder, QRCode};

use crate::{Invitation, InvitationRefusal, MAX_INVITATION};

const PREFIX: &str = "STINT1:";

impl Invitation {
    /// The text within the QR code.
    pub fn qr_text(&self) -> String {
        format!("{PREFIX}{}", base45::encode(self.bytes()))
    }

    /// An invitation from the text of a scanned QR code.
    ///
    /// # Errors
    /// [`InvitationRefusal::NotAnInvitation`] for any other QR code,
    /// and those of [`Invitation::parse`].
    pub fn from_qr_text(text: &str) -> Result<Self, InvitationRefusal> {
        let body = text
            .strip_prefix(PREFIX)
            .ok_or(InvitationRefusal::NotAnInvitation)?;
        if body.len() > MAX_INVITATION.div_ceil(2) * 3 {
            return Err(InvitationRefusal::TooLarge);
        }
        let bytes = base45::decode(body).map_err(|_| InvitationRefusal::NotAnInvitation)?;
        if base45::encode(&bytes) != body {
            return Err(InvitationRefusal::NotCanonical);
        }
        Self::parse(&bytes)
    }

    /// The QR code as an SVG picture.
    ///
    /// # Errors
    /// [`InvitationRefusal::TooLarge`]; no invitation is known to cause it.
    pub fn qr_svg(&self) -> Result<String, InvitationRefusal> {
        let code = self.qr()?;
        Ok(SvgBuilder::default()
            .shape(Shape::Square)
            .margin(4)
            .to_str(&code))
    }

    /// The QR code as lines of half blocks for a terminal.
    ///
    /// # Errors
    /// As [`Invitation::qr_svg`].
    pub fn qr_terminal(&self) -> Result<String, InvitationRefusal> {
        Ok(self.qr()?.to_str())
    }

    /// The modules of the QR code, row by row, dark as true.
    ///
    /// # Errors
    /// As [`Invitation::qr_svg`].
    pub fn qr_modules(&self) -> Result<Vec<Vec<bool>>, InvitationRefusal> {
        let code = self.qr()?;
        let row = |y: usize| (0..code.size).map(|x| code[y][x].value()).collect();
        Ok((0..code.size).map(row).collect())
    }

    fn qr(&self) -> Result<QRCode, InvitationRefusal> {
        QRBuilder::new(self.qr_text())
            .ecl(ECL::L)
            .build()
            .map_err(|_| InvitationRefusal::TooLarge)
    }
}
