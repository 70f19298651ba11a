//! Reading a QR code in a camera's picture.

use stint_app::GreyPicture;

use crate::StintError;
use crate::defect::caught;
use crate::values::at_most;

/// 8192 points a side, the largest picture of any phone's camera preview.
const LARGEST_PICTURE: usize = 8192 * 8192;

/// The text of a QR code in a grey picture, such as the brightness plane that
/// a camera gives: a byte a point, each row `stride` bytes after the one
/// before. Nothing if there is no code, or none that can be read. Takes some
/// ten milliseconds.
#[uniffi::export]
pub fn qr_text(
    luma: Vec<u8>,
    width: u32,
    height: u32,
    stride: u32,
) -> Result<Option<String>, StintError> {
    at_most(luma.len(), LARGEST_PICTURE)?;
    let [width, height, stride] = [width, height, stride].map(|n| n as usize);
    caught(|| {
        let picture = GreyPicture::new(&luma, width, height, stride);
        Ok(picture.ok_or(StintError::BadNumber)?.qr_text())
    })
}
