//! The text of a QR code in a picture from the camera.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rqrr::PreparedImage;

/// The longest side of a picture that is taken.
const LARGEST: usize = 8192;
/// The longest side that is searched: the largest code that an invitation
/// makes has 177 squares, so each is five points wide and more.
const SEARCHED: usize = 1280;

/// A picture in grey: a byte a point, row by row, each row `stride` bytes after
/// the one before.
#[derive(Clone, Copy)]
pub struct GreyPicture<'a> {
    bytes: &'a [u8],
    width: usize,
    height: usize,
    stride: usize,
}

impl<'a> GreyPicture<'a> {
    /// Nothing, where the numbers don't fit one another or are too large.
    pub fn new(bytes: &'a [u8], width: usize, height: usize, stride: usize) -> Option<Self> {
        let sides = 1..=LARGEST;
        let sound = sides.contains(&width) && sides.contains(&height) && stride >= width;
        let needed = stride.checked_mul(height - usize::from(height > 0))?;
        (sound && bytes.len() >= needed.checked_add(width)?).then_some(Self {
            bytes,
            width,
            height,
            stride,
        })
    }

    /// The text of the first code that can be read.
    pub fn qr_text(self) -> Option<String> {
        // The decoder is meant for good pictures; one that it trips over has no
        // code in it.
        catch_unwind(AssertUnwindSafe(|| self.decode())).ok()?
    }

    fn decode(self) -> Option<String> {
        let step = self.width.max(self.height).div_ceil(SEARCHED);
        let (width, height) = (self.width / step, self.height / step);
        let mut picture = PreparedImage::prepare_from_greyscale(width, height, |x, y| {
            self.mean(x * step, y * step, step)
        });
        let grids = picture.detect_grids();
        grids.iter().find_map(|grid| Some(grid.decode().ok()?.1))
    }

    /// The mean of a square of points.
    fn mean(self, x: usize, y: usize, step: usize) -> u8 {
        let rows = (y..y + step).map(|y| y * self.stride + x);
        let points = rows
            .filter_map(|at| self.bytes.get(at..at + step))
            .flatten();
        let sum: usize = points.map(|p| usize::from(*p)).sum();
        u8::try_from(sum / (step * step)).unwrap_or(u8::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_must_fit() {
        let bytes = [0; 100];
        assert!(GreyPicture::new(&bytes, 10, 10, 10).is_some());
        assert!(GreyPicture::new(&bytes, 9, 10, 10).is_some());
        for (width, height, stride) in [
            (0, 10, 10),
            (10, 0, 10),
            (10, 10, 9),
            (10, 11, 10),
            (10, 10, usize::MAX),
            (LARGEST + 1, 1, LARGEST + 1),
        ] {
            let made = GreyPicture::new(&bytes, width, height, stride);
            assert!(made.is_none(), "{width} {height} {stride}");
        }
    }

    #[test]
    fn a_picture_without_a_code_has_no_text() {
        for width in [1, 2, 7, 21, 100, 1300] {
            let noise: Vec<u8> = (0..width * width).map(|i| (i * i % 251) as u8).collect();
            let picture = GreyPicture::new(&noise, width, width, width).unwrap();
            assert_eq!(picture.qr_text(), None, "{width}");
        }
    }
}
