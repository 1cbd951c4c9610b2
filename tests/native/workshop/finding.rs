//! Finding ballots: in a chat as it is exported, and what is said of damaged ones.

use nose::domain::workshop::{Damage, Damaged, Found, MOST_FOUND, find};

use super::given::{ballot, sealed, setup, small};

fn seven() -> Vec<String> {
    let setup = setup();
    (1..=7)
        .map(|voter| sealed(&setup, &ballot(&setup, voter)))
        .collect()
}

fn wrapped(text: &str, width: usize, before: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let lines = letters
        .chunks(width)
        .map(|it| format!("{before}{}", it.iter().collect::<String>()));
    lines.collect::<Vec<_>>().join("\n")
}

fn texts(found: &[Found]) -> Vec<String> {
    let text = |it: &Found| match it {
        Found::Sealed(sealed) => sealed.text().to_owned(),
        Found::Damaged(damaged) => format!("{damaged:?}"),
    };
    found.iter().map(text).collect()
}

fn damages(text: &str) -> Vec<Damage> {
    let damage = |it| match it {
        Found::Sealed(sealed) => panic!("found {}", sealed.text()),
        Found::Damaged(Damaged { why, .. }) => why,
    };
    find(text).into_iter().map(damage).collect()
}

#[test]
fn all_seven_are_found_in_a_chat_as_it_is_exported() {
    let all = seven();
    let unseen: String = all[4].chars().flat_map(|it| [it, '\u{200B}']).collect();
    let chat = format!(
        "[23.11.26, 14:02:11] Priya 🙂: morning all! Who is IN for NOSE 1? The ballot starts with NOSE1: I think\n\
         [23.11.26, 14:05:40] Jonas Weber: {}\n\
         [23.11.26, 14:05:52] Jonas Weber: done 👍🏽 SEE YOU AT 15:00\n\
         \u{200E}[23.11.26, 14:06:01] O’Brien, K.: here is mine {} OK?\n\
         23/11/2026, 14:07 - Mei: \n{}\n\
         23/11/2026, 14:08 - Mei: and from Tom's mail:\n\
         > On Monday Tom wrote:\n{}\n> Best, Tom\n\
         <ana> `{unseen}`\n\
         >> *{}*\n\
         22:09 Lena: A LITTLE LATE\n\n{}\n-- \nSent from my phone",
        all[0],
        all[1],
        wrapped(&all[2], 60, ""),
        wrapped(&all[3], 60, "> "),
        wrapped(&all[5], 60, ">> "),
        wrapped(&all[6], 76, "\u{202F} | \u{FEFF}").replace('\n', "\r\n"),
    );
    assert_eq!(texts(&find(&chat)), all);
}

#[test]
fn a_ballot_wrapped_at_any_width_is_found() {
    let text = sealed(&small(), &ballot(&small(), 1));
    for width in 1..=text.len() {
        let pasted = format!("Ana:\n{}\nBen: thanks", wrapped(&text, width, "> "));
        assert_eq!(texts(&find(&pasted)), [text.as_str()], "at {width}");
    }
}

#[test]
fn lines_that_a_mail_broke_with_its_own_sign_are_put_together() {
    let text = sealed(&small(), &ballot(&small(), 1));
    let pasted = wrapped(&text, 75, "").replace('\n', "=\n");
    assert_eq!(texts(&find(&pasted)), [text]);
}

#[test]
fn ballots_one_right_after_the_other_are_all_found() {
    let all = seven();
    assert_eq!(texts(&find(&all.concat())), all);
}

#[test]
fn talk_is_no_ballot() {
    let talk = "NOSE1: what is that? It ends with :END, they say. I AM SO GLAD HAHAHAHAHAHAHAHAHAHAHAHAHA \
                WWW.EXAMPLE.ORG NOSE2: 14:05 Ana: END OF DAY";
    assert_eq!(find(talk), []);
}

#[test]
fn one_cut_short_is_told_with_the_character() {
    let text = sealed(&small(), &ballot(&small(), 1));
    for at in 7..text.len() {
        let whole = Some(text.len()).filter(|_| at >= 26);
        let there = at.min(text.len() - 4);
        for after in [
            "",
            "\n",
            "…",
            "...",
            "\n[14:02] Ana: hello",
            "\nBen: I am in",
        ] {
            let cut = format!("{}{after}", &text[..at]);
            let expected = Damage::CutShort {
                at: there,
                of: whole,
            };
            assert_eq!(damages(&cut), [expected], "{cut}");
        }
    }
}

#[test]
fn one_cut_short_takes_nothing_of_the_next() {
    let all = seven();
    let found = find(&format!("{} {}", &all[0][..100], all[1]));
    assert_eq!(found.len(), 2);
    assert_eq!(texts(&found)[1], all[1]);
}

#[test]
fn one_without_its_beginning_is_told() {
    let text = sealed(&setup(), &ballot(&setup(), 1));
    for from in 1..text.len() - 5 {
        assert_eq!(damages(&text[from..]), [Damage::NoBeginning], "from {from}");
    }
}

#[test]
fn the_line_of_damage_is_told() {
    let text = sealed(&small(), &ballot(&small(), 1));
    let found = find(&format!("hello\n\nhere: {}", &text[..50]));
    assert!(matches!(
        found[..],
        [Found::Damaged(Damaged { line: 3, .. })]
    ));
}

#[test]
fn a_character_that_no_ballot_has_is_told_with_its_place() {
    let text = sealed(&small(), &ballot(&small(), 1));
    let mut changed = text.clone();
    changed.replace_range(50..51, "*");
    assert_eq!(damages(&changed), [Damage::Changed { at: Some(51) }]);
}

#[test]
fn a_newer_form_is_told() {
    let text = sealed(&small(), &ballot(&small(), 1)).replace("NOSE1", "NOSE2");
    assert_eq!(damages(&text), [Damage::Newer]);
}

#[test]
fn every_single_changed_character_is_refused() {
    let text = sealed(&small(), &ballot(&small(), 1));
    let others = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567 0189abnz:;!.,>|=*_~\n\t\u{200B}\u{A0}é🙂\u{0}<&";
    for (place, was) in text.char_indices() {
        for other in others.chars().filter(|it| *it != was) {
            let mut changed = text.clone();
            changed.replace_range(place..=place, &other.to_string());
            let told = damages(&changed);
            assert_eq!(told.len(), 1, "{other:?} at {place}: {told:?}");
        }
    }
}

#[test]
fn every_single_lost_or_added_character_is_refused() {
    let text = sealed(&small(), &ballot(&small(), 1));
    for place in 6..text.len() - 4 {
        let lost = format!("{}{}", &text[..place], &text[place + 1..]);
        assert_eq!(damages(&lost).len(), 1, "lost at {place}");
        for added in "AZ27".chars() {
            let more = format!("{}{added}{}", &text[..place], &text[place..]);
            assert_eq!(damages(&more).len(), 1, "{added} added at {place}");
        }
    }
}

#[test]
fn what_was_not_read_of_too_much_is_said() {
    let text = sealed(&small(), &ballot(&small(), 1));
    let long = format!("{text}\n{}", "so it is. ".repeat(300_000));
    let found = find(&long);
    assert_eq!(texts(&found[..1]), [text]);
    assert!(matches!(
        found[1],
        Found::Damaged(Damaged {
            why: Damage::Unread,
            ..
        })
    ));
    assert_eq!(found.len(), 2);
}

#[test]
fn no_more_is_reported_than_anybody_reads_and_it_is_said() {
    let found = find(&"NOSE1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n".repeat(MOST_FOUND + 200));
    assert_eq!(found.len(), MOST_FOUND + 1);
    let line = MOST_FOUND + 1;
    let why = Damage::Unread;
    assert_eq!(found[MOST_FOUND], Found::Damaged(Damaged { line, why }));
}
