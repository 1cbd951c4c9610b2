//! Invitations: short, back as they were, and refused when anything is wrong with them.

use nose::domain::workshop::{
    Asked, BadInvitation, Invitation, Invited, ROUTE, Setup, base64, find_payload, payload,
    payload_bytes, read_head,
};
use proptest::prelude::*;

use super::given::{any_setup, case, setup, small};

fn all_known(_: &Asked) -> bool {
    true
}

fn none_known(_: &Asked) -> bool {
    false
}

fn link(setup: &Setup) -> String {
    let (head, whole) = Invitation::of(setup, &all_known).encode();
    assert!(whole.is_empty());
    format!(
        "https://example.org/nose/workshop.html#{ROUTE}{}",
        payload(&head, &[])
    )
}

#[test]
fn a_link_for_eight_known_cases_is_at_most_300_characters() {
    assert_eq!(setup().title.chars().count(), 20);
    let length = link(&setup()).len();
    assert!(length <= 300, "{length}");
}

proptest! {
    #[test]
    fn every_session_comes_back_as_it_was(setup in any_setup(), odd in any::<bool>()) {
        let known = |case: &Asked| (case.version % 2 == 1) == odd;
        let (head, whole) = Invitation::of(&setup, &known).encode();
        let sent = payload(&head, b"compressed");
        let bytes = payload_bytes(&sent).unwrap();
        let carries = !whole.is_empty();
        let bytes = if carries { bytes } else { head.clone() };
        let (invitation, at) = read_head(&bytes).unwrap();
        prop_assert_eq!(at, head.len());
        prop_assert_eq!(invitation.carries_whole(), carries);
        let here: Vec<Asked> = setup.cases.iter().filter(|it| known(it)).cloned().collect();
        prop_assert_eq!(invitation.resolve(&whole, &here), Ok(setup));
    }

    #[test]
    fn base64_comes_back_as_it_was(bytes: Vec<u8>) {
        prop_assert_eq!(base64::decode(&base64::encode(&bytes)), Some(bytes));
    }

    #[test]
    fn base64_is_written_one_way(text in "[A-Za-z0-9_-]{0,12}") {
        if let Some(bytes) = base64::decode(&text) {
            prop_assert_eq!(base64::encode(&bytes), text);
        }
    }
}

#[test]
fn base64_is_what_others_write() {
    assert_eq!(base64::encode(&[0xFB, 0xFF, 0xFE, b'f']), "-__-Zg");
    assert_eq!(base64::encode(b"foobar"), "Zm9vYmFy");
}

#[test]
fn every_single_changed_byte_of_a_head_is_refused() {
    let (head, _) = Invitation::of(&setup(), &all_known).encode();
    for place in 0..head.len() {
        for change in 1..=255 {
            let mut changed = head.clone();
            changed[place] ^= change;
            assert!(read_head(&changed).is_err(), "{change} at {place}");
        }
    }
}

#[test]
fn one_cut_short_is_refused() {
    let (head, _) = Invitation::of(&setup(), &all_known).encode();
    for size in 1..head.len() {
        let read = read_head(&head[..size]).map(|_| ());
        assert_eq!(read, Err(BadInvitation::CutShort), "{size}");
    }
    assert_eq!(read_head(&[]).map(|_| ()), Err(BadInvitation::NotOne));
}

#[test]
fn a_newer_one_is_told() {
    assert_eq!(read_head(&[2, 0, 0]).map(|_| ()), Err(BadInvitation::Newer));
}

#[test]
fn cases_that_are_not_here_are_counted() {
    let setup = setup();
    let invitation = Invitation::of(&setup, &all_known);
    let here = &setup.cases[..6];
    assert_eq!(
        invitation.resolve(&[], here),
        Err(BadInvitation::MissingCases(2))
    );
}

#[test]
fn a_case_of_another_version_is_not_the_case() {
    let setup = small();
    let mut newer = setup.cases[0].clone();
    newer.version += 1;
    let resolved = Invitation::of(&setup, &all_known).resolve(&[], &[newer]);
    assert_eq!(resolved, Err(BadInvitation::MissingCases(1)));
}

#[test]
fn changed_whole_cases_are_refused() {
    let invitation = Invitation::of(&small(), &none_known);
    assert_eq!(invitation.cases, [Invited::Whole]);
    let (_, whole) = invitation.encode();
    for place in 0..whole.len() {
        let mut changed = whole.clone();
        changed[place] ^= 1;
        let resolved = invitation.clone().resolve(&changed, &[]);
        assert_eq!(resolved, Err(BadInvitation::Damaged), "{place}");
    }
    assert_eq!(
        invitation.clone().resolve(&[], &[]),
        Err(BadInvitation::Damaged)
    );
}

fn impossible(change: impl Fn(&mut Setup)) {
    let mut setup = small();
    change(&mut setup);
    assert!(!setup.is_sound());
    let (head, whole) = Invitation::of(&setup, &none_known).encode();
    let told = read_head(&head).and_then(|(it, _)| it.resolve(&whole, &[]));
    assert!(told.is_err(), "{told:?}");
}

#[test]
fn what_no_session_can_ask_is_refused() {
    assert!(small().is_sound());
    impossible(|it| it.of.clear());
    impossible(|it| it.cases.clear());
    impossible(|it| it.cases = (0..31).map(|number| case(number, 2)).collect());
    impossible(|it| it.cases.push(it.cases[0].clone()));
    impossible(|it| it.cases[0].sentences.clear());
    impossible(|it| it.cases = vec![case(1, 101)]);
    impossible(|it| it.title = "a".repeat(81));
    impossible(|it| it.title = "a\u{202E}b".to_owned());
    impossible(|it| it.cases[0].name = "a\u{7}".to_owned());
    impossible(|it| it.cases[0].sentences[0] = "a".repeat(4_001));
}

#[test]
fn a_link_is_found_in_a_mail_and_a_file() {
    let link = link(&setup());
    let payload = link.split_once(ROUTE).unwrap().1;
    let mail = format!("Dear all,\n\nplease rate: <{link}>\nThanks");
    assert_eq!(find_payload(&mail).as_deref(), Some(payload));
    assert_eq!(
        find_payload(&format!("\u{FEFF}{payload}\r\n")).as_deref(),
        Some(payload)
    );
    assert_eq!(find_payload("Dear all, no link."), None);
    assert_eq!(find_payload(""), None);
}

#[test]
fn too_much_in_a_link_is_refused() {
    let long = "A".repeat(64 * 1024 + 1);
    assert_eq!(payload_bytes(&long), Err(BadInvitation::TooLarge));
    assert_eq!(payload_bytes("no such thing"), Err(BadInvitation::NotOne));
}
