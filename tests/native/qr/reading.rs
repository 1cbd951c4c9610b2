//! Reading codes.

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
