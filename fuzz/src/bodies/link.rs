//! The invitation that a link or a file carries. What is read is written as it was; what is taken up is
//! a sound session, and inviting to it gives the same session.
//!
//! After a zero byte comes an invitation with good checksums, as someone who forges one would make it:
//! the length of its head in two bytes, the head, the whole cases.

use nose::domain::workshop::{
    Asked, Invitation, ROUTE, Setup, checksum, find_payload, payload, payload_bytes, read_cases,
    read_head,
};

/// The cases that are here.
fn known() -> [Asked; 1] {
    [Asked {
        id: "c".to_owned(),
        version: 1,
        title: "t".to_owned(),
        name: "n".to_owned(),
        sentences: vec!["s".to_owned()],
    }]
}

pub fn run(data: &[u8]) {
    match data.split_first() {
        Some((0, forged)) => forge(forged),
        _ => read(&super::text(data)),
    }
}

fn read(text: &str) {
    let Some(found) = find_payload(text) else {
        return;
    };
    let link = format!("https://example.org/{ROUTE}{found}");
    assert_eq!(find_payload(&link).as_ref(), Some(&found));
    if let Ok(bytes) = payload_bytes(&found) {
        assert_eq!(payload(&bytes, &[]), found);
        look_at(&bytes, None);
    }
}

fn forge(data: &[u8]) {
    let Some((length, rest)) = data.split_first_chunk::<2>() else {
        return;
    };
    let length = usize::from(u16::from_be_bytes(*length)).min(rest.len());
    let (head, whole) = rest.split_at(length);
    let mut head = head.to_vec();
    let sum = if whole.is_empty() { 0 } else { checksum(whole) };
    head.extend(sum.to_be_bytes());
    head.extend(checksum(&head).to_be_bytes());
    look_at(&head, Some(whole));
}

/// Looks at an invitation with its whole cases, which stand after the head unless they are handed in.
fn look_at(bytes: &[u8], whole: Option<&[u8]>) {
    let Ok((invitation, at)) = read_head(bytes) else {
        return;
    };
    let (head, rest) = bytes.split_at(at);
    assert_eq!(invitation.encode().0, head);
    let whole = whole.unwrap_or(rest);
    let _cases = read_cases(whole);
    let known = known();
    let Ok(setup) = invitation.resolve(whole, &known) else {
        return;
    };
    assert!(setup.is_sound());
    assert_eq!(invited(&setup, &known), setup);
}

/// The session that an invitation to a session leads to.
fn invited(setup: &Setup, known: &[Asked]) -> Setup {
    let (head, whole) = Invitation::of(setup, &|case| known.contains(case)).encode();
    let bytes = payload_bytes(&payload(&head, b"compressed"));
    let bytes = match whole.is_empty() {
        true => head,
        false => bytes.unwrap(),
    };
    let (invitation, _) = read_head(&bytes).unwrap();
    invitation.resolve(&whole, known).unwrap()
}
