//! Rooms differ in what they make of replies, not in how they ask.

use nose::domain::pack::MirrorItem;
use nose::domain::question::{Questionnaire, Room, Scale};
use nose::domain::scale::{Frequency, Recall, Reply, Seen};
use proptest::prelude::*;
use serde_json::json;

use super::packs::{mirror_json, mirror_of, mirror_pack, reflect_pack, usable};
use crate::given::{cases, item, level};

fn scales() -> Vec<Scale> {
    let choices = reflect_choices();
    vec![
        Scale::Practice(choices.clone()),
        Scale::Anchors(choices.clone()),
        Scale::Habit(choices),
        Scale::Frequency,
    ]
}

fn reflect_choices() -> Vec<nose::domain::question::Choice> {
    let questionnaire = Questionnaire::from(&reflect_pack(1));
    questionnaire.questions[0].scale.choices().to_vec()
}

#[test]
fn number_keys_give_the_steps_in_order_and_zero_the_open_reply() {
    for scale in scales() {
        let replies = scale.replies();
        let steps = replies.len() - 1;
        assert_eq!(scale.reply_at_key(0), replies.last().copied());
        assert!(scale.reply_at_key(0).unwrap().is_open());
        for key in 1..=steps {
            let reply = scale.reply_at_key(key).unwrap();
            assert_eq!(reply.step(), Some(key - 1), "{scale:?}");
        }
        for key in [steps + 1, steps + 2, 9, usize::MAX] {
            assert_eq!(scale.reply_at_key(key), None, "{scale:?}");
        }
    }
}

#[test]
fn key_three_is_level_three_on_steps_and_weekly_on_frequencies() {
    let by_kind: Vec<Reply> = scales()
        .iter()
        .map(|scale| scale.reply_at_key(3).unwrap())
        .collect();
    let three = Reply::Level(level(3));
    let weekly = Reply::Frequency(Recall::Often(Frequency::Weekly));
    assert_eq!(by_kind, [three, three, three, weekly]);
    assert_eq!(Scale::Frequency.reply_at_key(5), None);
}

#[test]
fn each_scale_offers_each_step_once_and_one_open_reply_at_the_end() {
    for scale in scales() {
        let replies = scale.replies();
        let open = replies.iter().filter(|reply| reply.is_open()).count();
        assert_eq!(open, 1);
        assert!(replies.last().unwrap().is_open());
        let steps: Vec<_> = replies.iter().filter_map(|reply| reply.step()).collect();
        assert_eq!(steps, (0..replies.len() - 1).collect::<Vec<_>>());
    }
    assert_eq!(scales()[0].replies()[5], Reply::Level(Seen::No));
    assert_eq!(scales()[3].replies()[4], Reply::Frequency(Recall::No));
}

#[test]
fn a_reflect_question_has_its_words_in_the_packs_order() {
    let questionnaire = Questionnaire::from(&reflect_pack(3));
    assert_eq!(questionnaire.room, Room::Reflect);
    assert_eq!(questionnaire.pack.id, "tiny");
    assert_eq!(questionnaire.pack.version, "1.2.3");
    let ids: Vec<_> = questionnaire
        .questions
        .iter()
        .map(|q| q.item.id.as_str())
        .collect();
    assert_eq!(ids, ["q0", "q1", "q2"]);
    let second = &questionnaire.questions[1];
    assert_eq!(second.prompt, "Question 1?");
    assert_eq!(second.why.as_deref(), Some("We ask to know."));
    assert_eq!(second.scale.choices()[4].name, "All");
    assert!(matches!(second.scale, Scale::Practice(_)));
    assert!(!second.private);
}

#[test]
fn only_questions_on_anti_patterns_are_private_and_give_no_reason() {
    let questionnaire = Questionnaire::from(&mirror_pack());
    assert_eq!(questionnaire.room, Room::Mirror);
    for question in &questionnaire.questions {
        let is_frequency = question.scale == Scale::Frequency;
        assert_eq!(question.private, is_frequency);
        assert_eq!(question.why.is_none(), is_frequency);
    }
    let private = questionnaire.questions.iter().filter(|q| q.private).count();
    assert_eq!(private, 12);
}

#[test]
fn a_characteristic_is_shown_with_its_own_anchors_and_their_signs() {
    let mut json = mirror_json();
    json["anchors"][1]["levels"][2]["signs"] = json!(["Asked twice", "Wrote it down"]);
    let questionnaire = Questionnaire::from(&mirror_of(usable(&json)));
    let curiosity = &questionnaire.questions[1];
    assert_eq!(curiosity.item.id, "curiosity");
    let Scale::Anchors(choices) = &curiosity.scale else {
        panic!("a characteristic is rated by anchors");
    };
    assert_eq!(choices.len(), 5);
    assert_eq!(choices[2].name, "Level 3");
    assert_eq!(choices[2].signs, ["Asked twice", "Wrote it down"]);
    assert!(matches!(questionnaire.questions[5].scale, Scale::Habit(_)));
}

/// The reference of the pack's question on commitment, with these versions of both parts.
fn commitment_ref(question: u32, anchor: u32) -> nose::domain::question::ItemRef {
    let mut pack = mirror_pack();
    pack.anchors[0].version = anchor;
    if let MirrorItem::Anchors(item) = &mut pack.mirror[0] {
        item.version = question;
    }
    pack.item_ref(&pack.mirror[0])
}

#[test]
fn raising_the_version_of_a_question_or_of_its_anchors_makes_a_new_question() {
    assert_eq!(commitment_ref(1, 1), item("commitment", 1));
    assert_eq!(commitment_ref(2, 1), item("commitment", 2));
    assert_eq!(commitment_ref(1, 2), item("commitment", 2));
    assert_eq!(commitment_ref(3, 4), item("commitment", 6));
}

#[test]
fn a_page_and_a_result_ask_for_the_same_reference() {
    let pack = mirror_pack();
    let shown = Questionnaire::from(&pack)
        .questions
        .into_iter()
        .map(|q| q.item);
    let looked_up = pack.mirror.iter().map(|item| pack.item_ref(item));
    assert!(shown.eq(looked_up));
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_raise_of_either_version_changes_the_reference(
        question in 1u32..1_000, anchor in 1u32..1_000, more in 1u32..1_000,
    ) {
        let now = commitment_ref(question, anchor);
        prop_assert!(commitment_ref(question + more, anchor).version > now.version);
        prop_assert!(commitment_ref(question, anchor + more).version > now.version);
    }

    #[test]
    fn no_version_overflows(question: u32, anchor: u32) {
        let _reference = commitment_ref(question, anchor);
    }
}
