//! Codes in pictures of a camera.

use fast_qr::QRBuilder;
use stint_bindings::*;

const INVITATION: &str = include_str!("../data/invitation.txt");

struct Photo {
    luma: Vec<u8>,
    side: u32,
    stride: u32,
}

/// The code with `scale` points a square, on grey paper, each row padded as
/// cameras do.
fn photo(text: &str, scale: usize) -> Photo {
    let code = QRBuilder::new(text).build().unwrap();
    let (quiet, padding) = (4, 13);
    let side = (code.size + 2 * quiet) * scale;
    let dark = |x: usize, y: usize| {
        let at = |v: usize| (v / scale).checked_sub(quiet).filter(|v| *v < code.size);
        at(x).zip(at(y)).is_some_and(|(x, y)| code[y][x].value())
    };
    let row = |y: usize| {
        let points = (0..side).map(move |x| if dark(x, y) { 40 } else { 190 });
        points.chain(std::iter::repeat_n(7, padding))
    };
    Photo {
        luma: (0..side).flat_map(row).collect(),
        side: side as u32,
        stride: (side + padding) as u32,
    }
}

fn read(photo: &Photo) -> Option<String> {
    let Photo { luma, side, stride } = photo;
    qr_text(luma.clone(), *side, *side, *stride).unwrap()
}

#[test]
fn an_invitation_is_read_from_a_small_and_a_large_picture() {
    let text = INVITATION.trim();
    for scale in [3, 8, 16] {
        let found = read(&photo(text, scale)).unwrap();
        assert_eq!(found, text, "{scale}");
        Invitation::from_qr(found).unwrap();
    }
    // Half of it is no code.
    let mut half = photo(text, 4);
    let middle = half.luma.len() / 2;
    half.luma[middle..].fill(190);
    assert_eq!(read(&half), None);
}

/// The suites of Kotlin and Swift have no maker of codes: they draw this one.
#[test]
fn the_code_of_the_suites_is_the_invitations() {
    let code = QRBuilder::new(INVITATION.trim()).build().unwrap();
    let square = |x: usize, y: usize| if code[y][x].value() { '#' } else { '.' };
    let row = |y| (0..code.size).map(|x| square(x, y)).chain(['\n']).collect();
    let squares: String = (0..code.size).map::<String, _>(row).collect();
    assert_eq!(squares, include_str!("../data/invitation-code.txt"));
}

#[test]
fn a_picture_must_fit_its_numbers() {
    let grey = vec![200; 64 * 48];
    assert_eq!(qr_text(grey.clone(), 64, 48, 64), Ok(None));
    for (width, height, stride) in [
        (0, 48, 64),
        (64, 49, 64),
        (65, 48, 64),
        (64, 48, u32::MAX),
        (u32::MAX, 1, u32::MAX),
    ] {
        let refused = qr_text(grey.clone(), width, height, stride);
        assert_eq!(refused, Err(StintError::BadNumber));
    }
}
