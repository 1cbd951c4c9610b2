//! What one person gives, as texts by field: read back as it was set, whatever else stands there
//! ignored, and one ballot made of it.

use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::practise::Confidence;
use nose::domain::scale::{Level, Seen};
use nose::domain::sheet::Texts;
use nose::domain::workshop::{
    CannotSeal, Naming, SealedText, Setup, Vote, VoterId, open, seal, seen_text,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::given::{RANDOM, any_setup, keys, setup, small};

const OF: Characteristic = Characteristic::Curiosity;
const VOTER: VoterId = VoterId([5; 8]);

fn of(fields: &[(String, &str)]) -> Texts {
    let mut texts = Texts::default();
    for (field, text) in fields {
        texts.set(field, text);
    }
    texts
}

fn vote<'a>(setup: &'a Setup, texts: &'a Texts) -> Vote<'a> {
    Vote { setup, texts }
}

fn all_seen() -> impl Iterator<Item = Seen> {
    Level::ALL.map(Seen::At).into_iter().chain([Seen::No])
}

#[test]
fn every_rating_is_read_back_where_it_was_given_and_nowhere_else() {
    let setup = setup();
    for seen in all_seen() {
        let texts = of(&[(Vote::seen_field(1, OF), seen_text(seen))]);
        let vote = vote(&setup, &texts);
        assert_eq!(vote.seen(1, OF), Some(seen));
        assert_eq!(vote.seen(0, OF), None);
        assert_eq!(vote.seen(1, Characteristic::Commitment), None);
    }
}

#[test]
fn how_sure_is_read_back_and_only_where_the_session_asks() {
    let asks = small();
    let silent = Setup {
        asks_sureness: false,
        ..small()
    };
    for sure in Confidence::ALL {
        let text = sure.percent().to_string();
        let texts = of(&[(Vote::sure_field(0, OF), &text)]);
        assert_eq!(vote(&asks, &texts).sure(0, OF), Some(sure));
        assert_eq!(vote(&silent, &texts).sure(0, OF), None);
    }
}

#[test]
fn marks_are_put_in_and_taken_out_one_by_one_and_stand_in_order() {
    let setup = setup();
    let mut texts = Texts::default();
    for (at, on, expected) in [
        (10, true, &[10][..]),
        (2, true, &[2, 10]),
        (2, true, &[2, 10]),
        (4, true, &[2, 4, 10]),
        (2, false, &[4, 10]),
        (7, false, &[4, 10]),
    ] {
        let text = vote(&setup, &texts).marked(0, OF, at, on);
        texts.set(&Vote::marks_field(0, OF), &text);
        assert_eq!(vote(&setup, &texts).marks(0, OF), expected);
    }
    assert!(vote(&setup, &texts).marks(1, OF).is_empty());
}

#[test]
fn anti_patterns_are_ticked_and_unticked_and_stand_in_the_sources_order() {
    let setup = small();
    let mut texts = Texts::default();
    for pattern in AntiPattern::ALL.into_iter().rev() {
        let text = vote(&setup, &texts).ticked(0, pattern, true);
        texts.set(&Vote::spotted_field(0), &text);
    }
    assert_eq!(vote(&setup, &texts).spotted(0), AntiPattern::ALL);
    let text = vote(&setup, &texts).ticked(0, AntiPattern::ALL[1], false);
    texts.set(&Vote::spotted_field(0), &text);
    assert!(
        !vote(&setup, &texts)
            .spotted(0)
            .contains(&AntiPattern::ALL[1])
    );
    assert_eq!(vote(&setup, &texts).spotted(0).len(), 5);
}

#[test]
fn texts_that_nobody_could_have_given_are_nothing_given() {
    let setup = small();
    let texts = [
        "0",
        "6",
        "-1",
        "3.0",
        " 3",
        "3 ",
        "٣",
        "differ",
        "<b>3</b>",
        "\u{202E}3",
        "NOT_SHOWN",
        "51",
        "100",
        "306",
        "5e1",
        "99999999999999999999999",
        "-",
        "null",
        "breeding cynicism",
    ];
    for text in texts {
        let texts = of(&[
            (Vote::seen_field(0, OF), text),
            (Vote::sure_field(0, OF), text),
            (Vote::spotted_field(0), text),
        ]);
        let vote = vote(&setup, &texts);
        assert_eq!(vote.seen(0, OF), None, "{text:?}");
        assert_eq!(vote.sure(0, OF), None, "{text:?}");
        assert_eq!(vote.spotted(0), [], "{text:?}");
    }
}

#[test]
fn marks_beyond_the_cases_sentences_are_dropped_and_others_stand_once() {
    let setup = small();
    let marks = |text: &str, case: usize| {
        let texts = of(&[(Vote::marks_field(case, OF), text)]);
        vote(&setup, &texts).marks(case, OF)
    };
    assert_eq!(marks("2 0 3 2 14 99999999999999999999 -1 x 1.5", 0), [0, 2]);
    assert!(marks("0 1", 7).is_empty(), "of a case that was not asked");
}

#[test]
fn what_is_missing_is_told_case_by_case_until_it_is_rated() {
    let mut setup = setup();
    setup.cases.truncate(2);
    setup.of = vec![Characteristic::Commitment, OF];
    let all = [
        (0, Characteristic::Commitment),
        (0, OF),
        (1, Characteristic::Commitment),
        (1, OF),
    ];
    let mut texts = Texts::default();
    for place in 0..all.len() {
        let vote = vote(&setup, &texts);
        assert_eq!(vote.missing(), all[place..]);
        assert_eq!(vote.has_ratings(), place > 0);
        let (case, of) = all[place];
        texts.set(&Vote::seen_field(case, of), seen_text(Seen::No));
    }
    assert_eq!(vote(&setup, &texts).missing(), []);
}

#[test]
fn a_vote_in_an_anonymous_session_makes_a_ballot_without_its_name() {
    let anonymous = Setup {
        naming: Naming::Anonymous,
        ..small()
    };
    let texts = of(&[(Vote::NAME.to_owned(), " Quillon ")]);
    let ballot = vote(&anonymous, &texts).ballot(VOTER, 1);
    assert_eq!(ballot.name, "");
    assert!(seal(&anonymous, &ballot, RANDOM).is_ok());
    assert_eq!(vote(&small(), &texts).ballot(VOTER, 1).name, "Quillon");
}

#[test]
fn a_name_is_asked_in_a_named_session_alone_and_has_to_fit() {
    let anonymous = Setup {
        naming: Naming::Anonymous,
        ..small()
    };
    let has = |setup: &Setup, name: &str| {
        let texts = of(&[(Vote::NAME.to_owned(), name)]);
        vote(setup, &texts).has_name()
    };
    assert!(has(&anonymous, ""));
    assert!(!has(&small(), "  "));
    assert!(has(&small(), &format!("  {}  ", "a".repeat(24))));
    assert!(!has(&small(), &"a".repeat(25)));
    assert!(!has(&small(), "A\u{202E}b"));
}

#[test]
fn a_ballot_says_whose_it_is_and_how_new() {
    let texts = of(&[(Vote::NAME.to_owned(), "Ana")]);
    let ballot = vote(&small(), &texts).ballot(VOTER, 3);
    assert_eq!((ballot.voter, ballot.revision), (VOTER, 3));
}

#[test]
fn how_often_it_was_sealed_is_a_number_or_never() {
    let revision = |text: &str| {
        let texts = of(&[(Vote::REVISION.to_owned(), text)]);
        vote(&small(), &texts).revision()
    };
    assert_eq!(
        (revision(""), revision("3"), revision("65535")),
        (0, 3, 65_535)
    );
    assert_eq!(
        (revision("65536"), revision("-1"), revision("two")),
        (0, 0, 0)
    );
}

#[test]
fn a_ballot_holds_what_was_given_until_something_else_is_given() {
    let setup = small();
    let seen = Vote::seen_field(0, OF);
    let mut texts = of(&[(seen.clone(), "4"), (Vote::NAME.to_owned(), "Ana")]);
    assert!(!vote(&setup, &texts).is_sealed_as_given(), "never sealed");
    let sum = vote(&setup, &texts).sum();
    texts.set(Vote::SEALED_OF, &sum);
    assert!(!vote(&setup, &texts).is_sealed_as_given(), "no ballot kept");
    texts.set(Vote::SEALED, "NOSE1:A:END");
    texts.set(Vote::REVISION, "1");
    assert!(vote(&setup, &texts).is_sealed_as_given());
    let changes = [
        (seen, "5"),
        (Vote::sure_field(0, OF), "50"),
        (Vote::marks_field(0, OF), "1"),
        (Vote::spotted_field(0), AntiPattern::ALL[0].name()),
        (Vote::NAME.to_owned(), "Anna"),
        (
            Vote::NAME.to_owned(),
            "a name that is too long for a ballot",
        ),
    ];
    for (field, text) in changes {
        let was = texts.get(&field).to_owned();
        texts.set(&field, text);
        assert!(!vote(&setup, &texts).is_sealed_as_given(), "{field}");
        texts.set(&field, &was);
        assert!(vote(&setup, &texts).is_sealed_as_given(), "{field} again");
    }
}

/// A field of a vote, or of something else.
fn any_field() -> impl Strategy<Value = String> {
    let of = select(Characteristic::ALL.to_vec());
    prop_oneof![
        6 => (0_usize..6, of, 0..3).prop_map(|(case, of, kind)| match kind {
            0 => Vote::seen_field(case, of),
            1 => Vote::sure_field(case, of),
            _ => Vote::marks_field(case, of),
        }),
        2 => (0_usize..6).prop_map(Vote::spotted_field),
        1 => Just(Vote::NAME.to_owned()),
        1 => "[rsma]_[0-9]{0,3}_?[a-z]{0,12}|\\PC{0,6}",
    ]
}

/// A text as it may stand there, or any other.
fn any_text() -> impl Strategy<Value = String> {
    let known = [
        "1",
        "3",
        "5",
        "not_shown",
        "differ",
        "50",
        "90",
        "100",
        "Ana",
        " Ana ",
        "",
    ];
    let patterns: Vec<&str> = AntiPattern::ALL.iter().map(|it| it.name()).collect();
    prop_oneof![
        4 => select(known.to_vec()).prop_map(str::to_owned),
        2 => vec(0_usize..8, 0..5).prop_map(|all| {
            all.iter().map(usize::to_string).collect::<Vec<_>>().join(" ")
        }),
        2 => vec(select(patterns), 0..4).prop_map(|all| all.join(" ")),
        2 => any::<String>(),
    ]
}

fn any_texts() -> impl Strategy<Value = Texts> {
    vec((any_field(), any_text()), 0..30).prop_map(|all| {
        let mut texts = Texts::default();
        for (field, text) in all {
            texts.set(&field, &text);
        }
        texts
    })
}

proptest! {
    #[test]
    fn whatever_the_texts_are_the_ballot_seals_or_its_name_does_not_fit(
        setup in any_setup(),
        texts in any_texts(),
    ) {
        let vote = vote(&setup, &texts);
        let ballot = vote.ballot(VOTER, vote.revision());
        match seal(&setup, &ballot, RANDOM) {
            Ok(text) => {
                let sealed = SealedText::read(&text).unwrap();
                prop_assert_eq!(open(&setup, &keys().private, &sealed), Ok(ballot));
                prop_assert!(vote.has_name());
            }
            Err(why) => {
                prop_assert_eq!(why, CannotSeal::Name);
                prop_assert!(!vote.has_name());
            }
        }
    }

    #[test]
    fn the_sum_changes_when_the_ballot_does_and_only_then(
        setup in any_setup(),
        mut texts in any_texts(),
        changes in vec((any_field(), any_text()), 1..4),
    ) {
        let (sum, ballot) = {
            let vote = vote(&setup, &texts);
            (vote.sum(), vote.ballot(VOTER, 1))
        };
        for (field, text) in changes {
            texts.set(&field, &text);
        }
        texts.set(Vote::REVISION, "7");
        texts.set(Vote::SEALED, "NOSE1:A:END");
        let vote = vote(&setup, &texts);
        prop_assert_eq!(vote.sum() == sum, vote.ballot(VOTER, 1) == ballot);
    }
}
