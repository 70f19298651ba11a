//! How wide a text will be, by estimate: the reader's font isn't known here.
//!
//! The widths are the larger of Noto Sans and Liberation Sans (metrics of
//! Arial) for each character, in thousandths of the font's height, with a
//! margin for wider system fonts.

/// How heavy a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// For reading.
    Regular,
    /// For titles and figures.
    Bold,
}

/// Space ` ` to tilde `~`.
#[rustfmt::skip]
const ASCII: [u16; 95] = [
    278, 278, 408, 646, 572, 890, 732, 225, 334, 334, 551, 584,
    278, 334, 278, 372, 572, 572, 572, 572, 572, 572, 572, 572,
    572, 572, 278, 278, 584, 584, 584, 557, 1016, 667, 667, 723,
    730, 667, 611, 778, 741, 339, 500, 667, 557, 907, 760, 781,
    667, 781, 723, 667, 611, 731, 667, 944, 667, 667, 611, 329,
    372, 329, 572, 557, 334, 561, 615, 500, 615, 564, 344, 615,
    618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 500,
    361, 618, 508, 786, 529, 510, 500, 380, 551, 380, 584,
];

/// Bold letters are this much wider.
const BOLD: f64 = 1.075;
/// For fonts wider than those measured.
const MARGIN: f64 = 1.05;

/// Estimated width of `text` in a font of height `size`; rather too wide than
/// too narrow.
pub fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    let thousandths: u32 = text.chars().map(char_width).sum();
    let heavy = match weight {
        Weight::Regular => 1.0,
        Weight::Bold => BOLD,
    };
    f64::from(thousandths) / 1000.0 * size * heavy * MARGIN
}

fn char_width(c: char) -> u32 {
    match c {
        ' '..='~' => u32::from(ASCII[c as usize - 0x20]),
        '\u{a0}' | '\u{2007}'..='\u{200a}' | '\u{202f}' => 278,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{fe00}'..='\u{fe0f}' => 0,
        'ı' | 'ì'..='ï' | '·' | '’' | '‘' | 'ł' => 340,
        '£' | '€' | '–' | 'à'..='å' | 'è'..='ë' | 'ò'..='ö' | 'ù'..='ü' | 'ñ' | 'ç' | 'ß' => {
            632
        }
        'æ' | 'œ' | 'Æ' | 'Œ' | '…' | '—' => 1000,
        '\u{a1}'..='\u{17f}' => 800,
        '\u{180}'..='\u{10ff}' | '\u{1e00}'..='\u{20cf}' => 1050,
        _ => 1300,
    }
}

/// `text` in one line of `width`, with an ellipsis where it had to be cut;
/// empty where not even one character fits.
pub(crate) fn fit(text: &str, size: f64, weight: Weight, width: f64) -> String {
    let text = one_line(text);
    if text_width(&text, size, weight) <= width {
        return text;
    }
    let mut cut = String::new();
    for c in text.chars() {
        let longer = format!("{cut}{c}…");
        if text_width(&longer, size, weight) > width {
            break;
        }
        cut.push(c);
    }
    let cut = cut.trim_end_matches(|c: char| c.is_whitespace() || c == '\u{200d}');
    if cut.is_empty() {
        String::new()
    } else {
        format!("{cut}…")
    }
}

/// `text` in lines of `width`, at most `most` of them; the last is cut where
/// more would be needed. A word wider than a line is cut.
pub(crate) fn wrap(text: &str, size: f64, weight: Weight, width: f64, most: usize) -> Vec<String> {
    let text = one_line(text);
    let words: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
    let mut lines = Vec::new();
    let mut rest = words.as_slice();
    while !rest.is_empty() {
        if lines.len() + 1 == most {
            lines.push(fit(&rest.join(" "), size, weight, width));
            break;
        }
        let taken = words_that_fit(rest, size, weight, width);
        lines.push(fit(&rest[..taken].join(" "), size, weight, width));
        rest = &rest[taken..];
    }
    lines.retain(|l| !l.is_empty());
    lines
}

/// At least one; a number stays with the unit that follows it.
fn words_that_fit(words: &[&str], size: f64, weight: Weight, width: f64) -> usize {
    let mut taken = 1;
    while taken < words.len() && text_width(&words[..=taken].join(" "), size, weight) <= width {
        taken += 1;
    }
    let parts_a_unit = |n: usize| {
        n < words.len()
            && words[n].chars().count() <= 3
            && words[n - 1].ends_with(|c: char| c.is_ascii_digit())
    };
    while taken > 1 && taken < words.len() && parts_a_unit(taken) {
        taken -= 1;
    }
    taken
}

/// Line breaks, tabs and other controls as spaces.
fn one_line(text: &str) -> String {
    text.trim()
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
