//! Hints while writing: they come where a text judges, tells what is protected or names somebody,
//! and stay away where it tells what was seen.

use nose::domain::people::{Concern, hints, hints_on_code};
use proptest::prelude::*;

use crate::given;

fn codes() -> Vec<String> {
    ["Case Teal", "Case Amber 2", "Blue Heron", "K7"]
        .map(str::to_owned)
        .to_vec()
}

/// The words a concern found in a text.
fn found(text: &str, concern: Concern) -> Option<String> {
    let all = hints(text, &codes());
    all.into_iter()
        .find(|it| it.concern == concern)
        .map(|it| it.words)
}

#[test]
fn a_judging_word_is_asked_about() {
    for (text, words) in [
        ("He was abrasive with the auditors.", "abrasive"),
        ("She is not a team player.", "not a team player"),
        ("Lazy about tests.", "Lazy"),
        ("Her talk was BRILLIANT.", "BRILLIANT"),
        ("They are passionate about types.", "passionate"),
        ("Bad attitude in the retro.", "attitude"),
        ("Great culture fit.", "culture fit"),
        ("A real rock star.", "rock star"),
        ("He is very difficult.", "difficult"),
        ("She was difficult in the meeting.", "difficult"),
        ("Teal is difficult to work with.", "difficult"),
        ("They seemed really weak in front of the customer.", "weak"),
        ("She’s smart.", "smart"),
        ("He's so quiet in reviews.", "quiet"),
        ("She is a good listener.", "good"),
        ("She always interrupts.", "always"),
        ("Always late.", "Always"),
        ("He never speaks up.", "never"),
        ("Never writes tests.", "Never"),
        ("Amber is always late.", "always"),
        ("They are constantly on the phone.", "constantly"),
        ("A toxic person.", "toxic"),
        ("Passive-aggressive in chat.", "Passive-aggressive"),
        ("Was rude to the vendor.", "rude"),
        ("So unprofessional.", "unprofessional"),
        ("A natural leader, I think.", "natural leader"),
        ("High performer as ever.", "High performer"),
        ("a\u{200b}bra\u{200d}sive", "abrasive"),
        ("🐽 lazy 🐽", "lazy"),
        ("כתבתי: arrogant in standup", "arrogant"),
        ("She has no potential.", "no potential"),
        ("Low potential.", "Low potential"),
        ("High potential as an architect.", "High potential"),
        ("He is not ready for this.", "not ready"),
        ("Teal isn’t ready.", "isn’t ready"),
        ("They are not yet ready to lead.", "not yet ready"),
        ("Not senior enough.", "senior enough"),
        ("Would never promote him.", "never promote"),
        ("He should be promoted.", "should be promoted"),
        ("Doesn’t have what it takes.", "have what it takes"),
        ("She was bad-tempered.", "bad-tempered"),
        ("She is a weak communicator.", "weak"),
        ("He is a strong engineer.", "strong"),
        ("She was a terrible manager in that week.", "terrible"),
        ("She will fail: lazy and not a team player.", "lazy"),
    ] {
        assert_eq!(
            found(text, Concern::Judging).as_deref(),
            Some(words),
            "{text}"
        );
    }
}

#[test]
fn a_protected_fact_is_asked_to_be_left_out() {
    for (text, words) in [
        ("She is pregnant.", "pregnant"),
        ("He has cancer, he told me.", "cancer"),
        ("Was on sick leave.", "on sick leave"),
        ("Her mother moved in.", "mother"),
        ("Left at four for his kids.", "kids"),
        ("Teal’s wife came by.", "wife"),
        ("His divorce takes a lot of time.", "divorce"),
        ("Out on parental leave until May.", "parental leave"),
        ("Takes breaks for prayer.", "prayer"),
        ("She is Muslim.", "Muslim"),
        ("He joined the trade union.", "trade union"),
        ("Spoke as a union member.", "union member"),
        ("He is too old for this stack.", "too old for"),
        ("She is 58 years old.", "58 years old"),
        ("Their accent is hard to follow.", "accent"),
        ("He speaks with a strong accent.", "strong accent"),
        ("She is from Ukraine; he is Ukrainian.", "Ukrainian"),
        ("Waiting on his visa.", "visa"),
        ("He is gay.", "gay"),
        ("Told me about their depression.", "depression"),
        ("Close to burnout.", "burnout"),
        ("At the doctor again.", "the doctor"),
        ("She is disabled.", "disabled"),
        ("He was ill last week.", "ill"),
        ("Close to retirement.", "Close to retirement"),
        ("Spoke about her faith.", "faith"),
        ("Has ADHD.", "ADHD"),
        ("He stutters.", "stutters"),
        ("His chemo is on Tuesdays.", "chemo"),
        ("She is on the spectrum.", "on the spectrum"),
        ("Takes care of her mum.", "mum"),
        ("Is fasting this month.", "fasting"),
        ("The trans woman in the team spoke first.", "trans woman"),
        ("They voted for the union.", "voted for the union"),
        ("She seems depressed.", "depressed"),
        ("Out for fa\u{200b}mily reasons 👶", "family reasons"),
    ] {
        let is = found(text, Concern::Protected);
        assert_eq!(is.as_deref(), Some(words), "{text}");
    }
}

#[test]
fn a_full_name_an_address_and_a_number_are_warned_of() {
    for (text, concern, words) in [
        ("Then Ana Kovač took over.", Concern::Name, "Ana Kovač"),
        ("I asked Priya Raman to wait.", Concern::Name, "Priya Raman"),
        ("Maria Lopez opened the call.", Concern::Name, "Maria Lopez"),
        ("with Jean-Luc Martin", Concern::Name, "Jean-Luc Martin"),
        ("as Siobhán O’Brien said", Concern::Name, "Siobhán O’Brien"),
        (
            "told Anna Maria Rossi to stop",
            Concern::Name,
            "Anna Maria Rossi",
        ),
        ("from Wei Zhang, late", Concern::Name, "Wei Zhang"),
        (
            "Write to ana.k@example.com",
            Concern::Email,
            "ana.k@example.com",
        ),
        (
            "(ana@mail.example.org)",
            Concern::Email,
            "ana@mail.example.org",
        ),
        ("<x+y@sub-domain.co>,", Concern::Email, "x+y@sub-domain.co"),
        (
            "a\u{200b}na@exa\u{200d}mple.com",
            Concern::Email,
            "ana@example.com",
        ),
        ("call +49 171 234 5678", Concern::Phone, "+49 171 234 5678"),
        ("Call (555) 123-4567.", Concern::Phone, "(555) 123-4567"),
        ("555-123-4567", Concern::Phone, "555-123-4567"),
        (
            "reach me at 0171 2345678 please",
            Concern::Phone,
            "0171 2345678",
        ),
        ("+493012345678", Concern::Phone, "+493012345678"),
    ] {
        assert_eq!(found(text, concern).as_deref(), Some(words), "{text}");
    }
}

/// What managers write when they write what they saw, and what only looks like something else.
const FINE: &[&str] = &[
    "Asked the vendor twice what would happen under load.",
    "Raised her voice at the tester and left before he could answer.",
    "The migration was difficult, and she split it in three.",
    "A difficult customer was on the line.",
    "The build never finished that night.",
    "The pager is always with whoever is on call.",
    "“You are always late,” he said to the tester.",
    "He said \"this is a lazy design\" in front of the author.",
    "Asked: “Why do we never write this down?”",
    "Wrote a strong password policy with the security team.",
    "She has a strong opinion on queues and listened to the others.",
    "Found the weak spot in the cache within an hour.",
    "He was slow-cooking no plan: the list was done on Monday.",
    "Set the smart meter project aside.",
    "They had a good reason and said it.",
    "He disabled the feature flag and told everyone why.",
    "The race condition was found by the junior he paired with.",
    "Wrote a union type for the two messages.",
    "The union of both lists was sent out.",
    "The child process died and nobody looked.",
    "Walked the tree of children and wrote down each gap.",
    "The health check failed for ten minutes.",
    "Built a system for many gender concepts, and logged the gaps.",
    "The API version is too old, she wrote, and named a date.",
    "Changed the accent color back after the complaint.",
    "She polished the release notes with support.",
    "The Visa payments were down; he called the bank.",
    "The service is 10 years old and has no owner.",
    "She is sick of the flaky test and fixed it.",
    "He was blind to nothing: the list had all nine risks.",
    "Asked the German office to review the text.",
    "Black Friday went by without a page.",
    "Case Teal asked for the numbers before the meeting.",
    "I saw Case Teal and Case Amber 2 pair for an hour.",
    "Then Blue Heron handed over the duty.",
    "In the Platform Guild meeting she asked for dates.",
    "He opened a Pull Request with three tests.",
    "On Monday Morning the Scrum Master was away.",
    "We met in San Francisco and in New York.",
    "She moved the job to Google Cloud.",
    "The Kafka Streams upgrade was rolled back.",
    "Presented the Payment Gateway plan to Finance.",
    "When Kubernetes failed, she wrote the timeline.",
    "Released version 1.2.3.4567 at 10:30.",
    "The host 192.168.100.200 was down from 2026-11-01 to 2026-11-03.",
    "23.11.2026 14.30: he called the customer first.",
    "It handled 100 000 000 rows and 1,000,000,000 events.",
    "Order 4711-22 came back; ticket ABC-123456789 was closed.",
    "Installed nose@1.2.3 and mentioned @platform in the thread.",
    "The id is 1700000000123 in the log.",
    "Wrote to the list, not to one person.",
    "",
    "   \n\t  ",
    "🐽🐽🐽",
    "👩‍💻 paired with 👨🏽‍💻 on the outage",
    "שאלה את הספק פעמיים מה יקרה תחת עומס.",
    "سألت الفريق قبل أن تقرر.",
    "会議で三回質問した。",
    "\u{200b}\u{200e}\u{202e}\u{feff}",
    "The log named a burnout of the disk.",
    "Depressed the key twice, and waited.",
    "The plan has a high potential for loss, she wrote.",
    "The build was not ready at noon.",
    "Named the spectrum of options in one table.",
    "The video stutters on the old phone.",
    "He voted for the second option.",
    "She asked for a strong engineer on the other team.",
    "Asked what it takes to ship by May.",
    "Asked three times; each time the answer changed.",
];

#[test]
fn what_was_seen_raises_no_hint() {
    assert!(FINE.len() >= 40);
    for text in FINE {
        assert_eq!(hints(text, &codes()), [], "{text}");
    }
}

#[test]
fn a_code_may_be_anything_but_a_name_an_address_or_a_judgment() {
    for code in [
        "Maria Lopez",
        "Ana Kovač",
        "ana@example.com",
        "+49 171 234 5678",
        "Priya Raman ",
        "Lazy",
        "bottom 10%",
        "the quiet one",
        "strong",
        "\u{202e}strong",
    ] {
        assert_eq!(hints_on_code(code).len(), 1, "{code}");
    }
    for code in [
        "Case Teal",
        "Case Amber 12",
        "Teal",
        "K7",
        "Project Seven",
        "ML",
        "🐽",
        "X-42",
        "Blue",
        "Team Lead North",
        "",
        "maria",
    ] {
        assert_eq!(hints_on_code(code), [], "{code}");
    }
}

#[test]
fn each_concern_is_raised_once_and_in_one_order() {
    let text = "Lazy, lazy. She is pregnant. Ask Ana Kovač, ana@example.com, +49 171 234 5678.";
    let concerns: Vec<Concern> = hints(text, &[]).iter().map(|it| it.concern).collect();
    assert_eq!(
        concerns,
        [
            Concern::Judging,
            Concern::Protected,
            Concern::Name,
            Concern::Email,
            Concern::Phone
        ]
    );
}

#[test]
fn a_text_of_the_greatest_length_is_looked_through_quickly() {
    let text = "They asked the vendor twice what would happen. ".repeat(500);
    let codes: Vec<String> = (0..200).map(|n| format!("Case Teal {n}")).collect();
    let begun = std::time::Instant::now();
    assert_eq!(hints(&text, &codes), []);
    assert!(begun.elapsed().as_millis() < 1_000);
}

proptest! {
    #![proptest_config(given::cases(512))]

    #[test]
    fn no_text_breaks_the_hints(text in any::<String>(), code in any::<String>()) {
        let found = hints(&text, &[code]);
        prop_assert!(found.len() <= 5);
        prop_assert!(found.iter().all(|it| !it.words.is_empty()));
    }

    #[test]
    fn no_bytes_break_the_hints(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        hints_on_code(&text);
        hints(&text, &[]);
    }

    #[test]
    fn no_row_of_telling_signs_breaks_the_hints(text in "[-+().@/ 0-9a\u{200b}’'\"“”A]{0,60}") {
        hints(&text, &["A a".to_owned()]);
    }

    /// What shows nothing changes nothing.
    #[test]
    fn zero_width_signs_hide_no_word(at in 0_usize..8, sign in "[\u{200b}\u{200d}\u{2060}\u{feff}]") {
        let mut text = "abrasive".to_owned();
        text.insert_str(at, &sign);
        prop_assert_eq!(found(&text, Concern::Judging), Some("abrasive".to_owned()));
    }
}
