//! Reading codes.

use fast_qr::{ECL, QRBuilder, Version};
use nose::platform::qr::{Gray, read};

use super::given::{ballot, noisy, on_a_page, picture, turned};

#[test]
fn what_is_written_is_read_at_any_size() {
    for length in [1, 40, 150, 350] {
        let text = ballot(length);
        for scale in [2, 3, 4, 7] {
            assert_eq!(
                read(&picture(&text, scale)),
                [&*text],
                "{length} at {scale}"
            );
        }
    }
}

#[test]
fn the_longest_text_is_read() {
    let text = "https://example.org/nose/é/".repeat(53);
    assert!((1_400..=1_500).contains(&text.len()));
    assert_eq!(read(&picture(&text, 4)), [text]);
}

#[test]
fn a_code_is_read_whichever_way_it_is_turned() {
    let text = ballot(200);
    let mut turning = picture(&text, 3);
    for _ in 0..4 {
        turning = turned(&turning);
        assert_eq!(read(&turning), [&*text]);
    }
}

#[test]
fn a_code_is_read_through_noise() {
    let text = ballot(200);
    for seed in 1..6 {
        let seen = noisy(&picture(&text, 5), 30, seed);
        assert_eq!(read(&seen), [&*text], "seed {seed}");
    }
}

#[test]
fn a_code_is_read_somewhere_on_a_page() {
    let text = ballot(120);
    let code = picture(&text, 3);
    let page = on_a_page(&code, 1_000, 800, 333, 217);
    assert_eq!(read(&page), [text]);
}

#[test]
fn two_codes_on_one_page_are_both_read() {
    let (one, two) = (ballot(60), ballot(90));
    let page = on_a_page(&picture(&one, 4), 900, 500, 40, 60);
    let code = picture(&two, 3);
    let mut both = page.clone();
    for y in 0..code.height {
        for x in 0..code.width {
            both.pixels[(y + 80) * both.width + x + 520] = code.pixels[y * code.width + x];
        }
    }
    let mut found = read(&both);
    found.sort();
    let mut meant = vec![one, two];
    meant.sort();
    assert_eq!(found, meant);
}

#[test]
fn colors_become_gray_and_what_is_clear_stands_on_white() {
    let colors = [
        [0, 0, 0, 255],
        [255, 255, 255, 255],
        [0, 0, 0, 0],
        [255, 0, 0, 255],
    ];
    let gray = Gray::of_colors(2, 2, &colors.concat());
    assert_eq!(gray.pixels, [0, 255, 255, 76]);
}

/// A code of any kind, four pixels a module, with so many modules in its middle turned over.
fn drawn(text: &str, level: ECL, version: Option<Version>, turned_over: usize) -> Gray {
    let mut builder = QRBuilder::new(text);
    builder.ecl(level);
    if let Some(version) = version {
        builder.version(version);
    }
    let code = builder.build().unwrap();
    let side = (code.size + 8) * 4;
    let mut pixels = vec![255; side * side];
    for y in 0..code.size {
        for x in 0..code.size {
            let is_off = y == code.size / 2 + 2 && x >= 9 && x < 9 + turned_over;
            if code.data[y * code.size + x].value() != is_off {
                for at in 0..16 {
                    pixels[((y + 4) * 4 + at / 4) * side + (x + 4) * 4 + at % 4] = 0;
                }
            }
        }
    }
    Gray {
        width: side,
        height: side,
        pixels,
    }
}

#[test]
fn codes_of_every_size_and_level_are_read() {
    let mut sizes = std::collections::BTreeSet::new();
    for level in [ECL::L, ECL::M, ECL::Q, ECL::H] {
        for length in (1..1_270).step_by(31) {
            let text = "é".to_owned() + &"nose ".repeat(length / 5 + 1)[..length];
            let picture = drawn(&text, level, None, 0);
            sizes.insert((level as usize, picture.width));
            assert_eq!(read(&picture), [text], "{level:?} {length}");
        }
    }
    assert!(sizes.len() > 60, "{} sizes", sizes.len());
}

#[test]
fn digits_and_signs_are_read_as_they_are_written() {
    for text in [
        "7",
        "42",
        "0123456789",
        "A",
        "$%*+-./: AZ09",
        "00",
        "HTTPS://X/0",
    ] {
        for version in [Version::V02, Version::V12, Version::V30] {
            let picture = drawn(text, ECL::M, Some(version), 0);
            assert_eq!(read(&picture), [text]);
        }
    }
}

#[test]
fn a_code_with_a_few_wrong_modules_is_read_and_one_with_too_many_is_not_misread() {
    let text = ballot(200);
    let mut read_well = 0;
    for turned_over in 0..40 {
        let picture = drawn(&text, ECL::M, None, turned_over);
        let found = read(&picture);
        assert!(found.is_empty() || found == [&*text], "{turned_over}");
        read_well += usize::from(!found.is_empty());
    }
    assert!(read_well > 15, "{read_well}");
}
