use nose::domain::characteristic::Characteristic;
use nose::domain::sheet::Texts;
use nose::domain::workshop::{Agreed, Naming, Talk, TalkField};

use super::sessions::{OF, setup};

#[test]
fn every_way_a_talk_can_end_is_read_back_and_nothing_else_is() {
    for agreed in Agreed::all() {
        assert_eq!(Agreed::named(agreed.name()), Some(agreed));
    }
    assert_eq!(Agreed::all().count(), 7);
    for name in ["", "0", "6", " 3", "Differ", "agreed"] {
        assert_eq!(Agreed::named(name), None, "{name}");
    }
}

#[test]
fn level_reason_and_note_of_each_cell_are_kept_apart() {
    let mut fields = Vec::new();
    for case in 0..30 {
        for of in Characteristic::ALL {
            for field in [TalkField::Level, TalkField::Reason, TalkField::Note] {
                fields.push(field.name(case, of));
            }
        }
    }
    let all = fields.len();
    fields.sort();
    fields.dedup();
    assert_eq!(fields.len(), all);
}

#[test]
fn what_was_said_is_read_back_and_blank_is_nothing() {
    let mut texts = Texts::default();
    texts.set(&TalkField::Reason.name(0, OF), "  \n");
    texts.set(&TalkField::Note.name(0, OF), " ");
    assert!(Talk::of(&texts, 0, OF).is_empty());
    texts.set(&TalkField::Reason.name(0, OF), " She asked. ");
    texts.set(&TalkField::Note.name(0, OF), "Ten minutes.");
    texts.set(&TalkField::Level.name(0, OF), "differ");
    let talk = Talk::of(&texts, 0, OF);
    assert_eq!(
        (talk.reason.as_str(), talk.note.as_str()),
        ("She asked.", "Ten minutes.")
    );
    assert_eq!((talk.agreed, talk.level()), (Some(Agreed::ToDiffer), None));
    assert!(Talk::of(&texts, 1, OF).is_empty());
}

#[test]
fn cells_are_counted_by_how_their_talk_ended() {
    let mut texts = Texts::default();
    texts.set(&TalkField::Level.name(0, OF), "4");
    texts.set(&TalkField::Level.name(1, OF), "not_shown");
    texts.set(&TalkField::Level.name(2, OF), "differ");
    texts.set(&TalkField::Level.name(9, OF), "1");
    assert_eq!(Talk::counts(&texts, &setup(Naming::Named, 6)), [2, 1, 3]);
}
