//! Writing codes.

use nose::ui::charts::qr::{MOST_BYTES, QUIET, QrCode, TooLong};

use super::given::{ballot, modules};

#[test]
fn a_code_has_four_light_modules_all_around_and_a_dark_corner_within() {
    for text in ["a", &ballot(350), &"x".repeat(1_000)] {
        let code = QrCode::of(text).unwrap();
        let rows = modules(&code);
        let end = code.across - QUIET;
        for (y, row) in rows.iter().enumerate() {
            for (x, &is_dark) in row.iter().enumerate() {
                let is_within = (QUIET..end).contains(&x) && (QUIET..end).contains(&y);
                assert!(is_within || !is_dark, "{x} {y}");
            }
        }
        assert!(rows[4][4] && rows[4][end - 1] && rows[end - 1][4]);
        assert!(rows[4][4..11].iter().all(|&is_dark| is_dark));
        assert!(!rows[4][11]);
    }
}

#[test]
fn a_module_is_at_least_three_pixels_wide() {
    for length in [1, 20, 100, 360, 700, 1_490] {
        let code = QrCode::of(&"x".repeat(length)).unwrap();
        assert!(code.module >= 3);
        assert_eq!(code.pixels(), code.across * code.module);
        assert_eq!(code.is_wide(), code.pixels() > 280);
    }
}

#[test]
fn a_ballot_takes_the_denser_way_of_writing() {
    let text = ballot(350);
    let upper = QrCode::of(&text).unwrap();
    let lower = QrCode::of(&text.to_lowercase()).unwrap();
    assert!(upper.across < lower.across);
    assert!(!upper.is_wide(), "{} pixels", upper.pixels());
}

#[test]
fn a_text_that_is_too_long_says_how_long_it_is() {
    assert!(QrCode::of(&"x".repeat(MOST_BYTES)).is_ok());
    let long = "x".repeat(MOST_BYTES + 1);
    assert_eq!(QrCode::of(&long), Err(TooLong { bytes: 1_501 }));
    // It is bytes that count: a letter outside ASCII has several.
    let accents = "é".repeat(MOST_BYTES / 2 + 1);
    assert_eq!(QrCode::of(&accents), Err(TooLong { bytes: 1_502 }));
    assert!(QrCode::of("").is_ok());
}
