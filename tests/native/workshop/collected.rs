//! Collecting: which ballots count, and what is said of the others.

use nose::domain::scale::Seen;
use nose::domain::workshop::{
    Ballot, Came, Collected, Damage, Found, Refusal, Round, SessionId, Setup, VoterId, find, seal,
};

use super::given::{ballot, keys, read, sealed, setup, small};

fn collected() -> Collected {
    Collected::new(small(), keys().private)
}

fn of(voter: u8, revision: u16) -> Ballot {
    Ballot {
        revision,
        ..ballot(&small(), voter)
    }
}

fn text(voter: u8, revision: u16) -> String {
    sealed(&small(), &of(voter, revision))
}

fn paste(into: &mut Collected, text: &str) -> Vec<Came> {
    into.take(find(text))
}

#[test]
fn each_person_counts_once() {
    let mut collected = collected();
    let came = paste(&mut collected, &format!("{} {}", text(1, 1), text(2, 1)));
    assert_eq!(
        came,
        [Came::New(read(&text(1, 1))), Came::New(read(&text(2, 1)))]
    );
    assert_eq!(collected.count(), 2);
    assert_eq!(collected.ballots(), [of(1, 1), of(2, 1)]);
}

#[test]
fn the_newest_counts_and_it_is_said() {
    let mut collected = collected();
    paste(&mut collected, &text(1, 1));
    let newer = Came::Newer {
        sealed: read(&text(1, 2)),
        older: read(&text(1, 1)),
    };
    assert_eq!(paste(&mut collected, &text(1, 2)), [newer]);
    assert_eq!(paste(&mut collected, &text(1, 1)), [Came::Older]);
    assert_eq!(collected.ballots(), [of(1, 2)]);
}

#[test]
fn one_repeated_is_said() {
    let mut collected = collected();
    paste(&mut collected, &text(1, 1));
    assert_eq!(paste(&mut collected, &text(1, 1)), [Came::Repeated]);
    let again = seal(&small(), &of(1, 1), [8; 32]).unwrap();
    assert_ne!(again, text(1, 1));
    assert_eq!(paste(&mut collected, &again), [Came::Repeated]);
    assert_eq!(collected.count(), 1);
}

#[test]
fn other_answers_with_the_same_number_are_said() {
    let mut collected = collected();
    paste(&mut collected, &text(1, 1));
    let mut other = of(1, 1);
    other.cases[0].given[0].seen = Some(Seen::No);
    let came = paste(&mut collected, &seal(&small(), &other, [8; 32]).unwrap());
    assert_eq!(came, [Came::Rival]);
    assert_eq!(collected.ballots(), [of(1, 1)]);
}

#[test]
fn ballots_of_another_session_round_or_invitation_are_told_apart() {
    let of = |change: fn(&mut Setup)| {
        let mut other = small();
        change(&mut other);
        let came = paste(&mut collected(), &sealed(&other, &ballot(&other, 1)));
        came.into_iter().next().unwrap()
    };
    let session = of(|it| it.id = SessionId([0; 8]));
    assert_eq!(
        session,
        Came::Refused(Refusal::OtherSession(SessionId([0; 8])))
    );
    let round = of(|it| it.round = Round::Second);
    assert_eq!(round, Came::Refused(Refusal::OtherRound(Round::Second)));
    let altered = of(|it| it.cases[0].title.push('x'));
    assert_eq!(altered, Came::Refused(Refusal::WontOpen));
}

#[test]
fn damage_is_passed_on_in_its_place() {
    let cut = text(3, 1)[..80].to_owned();
    let came = paste(
        &mut collected(),
        &format!("{}\n{cut}\n{}", text(1, 1), text(2, 1)),
    );
    assert!(matches!(
        &came[..],
        [Came::New(_), Came::Damaged(it), Came::New(_)]
            if it.line == 2 && matches!(it.why, Damage::CutShort { at: 80, .. })
    ));
}

#[test]
fn the_order_they_came_in_does_not_show() {
    let mut one = collected();
    let mut other = collected();
    for voter in 1..=5 {
        paste(&mut one, &text(voter, 1));
        paste(&mut other, &text(6 - voter, 1));
    }
    assert_eq!(one.ballots(), other.ballots());
    assert!(one.sealed().eq(other.sealed()));
}

#[test]
fn no_more_than_two_hundred_are_taken_and_it_is_said() {
    let setup = small();
    let mut collected = Collected::new(setup.clone(), keys().private);
    for number in 0..=200_u8 {
        let came = collected.take_sealed(read(&sealed(&setup, &ballot(&setup, number))));
        assert_eq!(came == Came::Full, number == 200);
    }
    assert_eq!(collected.count(), Setup::MOST_BALLOTS);
    let newer = Ballot {
        revision: 2,
        voter: VoterId([0; 8]),
        ..ballot(&setup, 0)
    };
    let came = collected.take_sealed(read(&sealed(&setup, &newer)));
    assert!(
        matches!(came, Came::Newer { .. }),
        "one of those who are in still may"
    );
}

#[test]
fn what_is_kept_open_for_the_reveal_is_what_counts() {
    let (mut before, mut at_reveal) = (collected(), Collected::for_reveal(small(), keys().private));
    let mut rival = of(3, 1);
    rival.cases[0].given[0].seen = Some(Seen::No);
    let rival = seal(&small(), &rival, [8; 32]).unwrap();
    for text in [
        text(1, 1),
        text(2, 2),
        text(1, 2),
        text(2, 1),
        text(3, 1),
        rival,
    ] {
        let came = paste(&mut before, &text);
        assert_eq!(paste(&mut at_reveal, &text), came);
    }
    assert_eq!(at_reveal.ballots(), [of(1, 2), of(2, 2), of(3, 1)]);
    assert_eq!(before.ballots(), at_reveal.ballots());
}

#[test]
fn ratings_are_not_in_what_is_kept() {
    let setup = setup();
    let mut collected = Collected::new(setup.clone(), keys().private);
    let text = read(&sealed(&setup, &ballot(&setup, 1)));
    collected.take(vec![Found::Sealed(text.clone())]);
    let kept: Vec<_> = collected.sealed().cloned().collect();
    assert_eq!(kept, [text]);
    assert!(!format!("{kept:?}").contains("Manager"));
}
