//! How wide a picture is drawn.

/// A picture's width in units that a renderer shows as CSS pixels, 280 to 1600.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Width(u16);

impl Width {
    /// A phone held upright.
    pub const PHONE: Width = Width(360);
    /// A page of text.
    pub const PAGE: Width = Width(720);

    /// A width of `units`, held within 280 and 1600.
    pub const fn new(units: u16) -> Self {
        Self(if units < 280 {
            280
        } else if units > 1600 {
            1600
        } else {
            units
        })
    }

    /// The width in units.
    pub fn units(self) -> f64 {
        f64::from(self.0)
    }

    /// Whether it is as narrow as a phone, so that labels go above their rows.
    pub fn is_narrow(self) -> bool {
        self.0 < 540
    }
}
