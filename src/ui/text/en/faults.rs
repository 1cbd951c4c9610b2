//! American English: what is wrong with a pack, for its author. Each goes after the item's id.

use crate::domain::pack::sniff::FairnessQuestion;
use crate::domain::pack::{Fault, LONGEST_TEXT, MOST_ITEMS, What};

/// "people leadership": a name from a pack's file as words.
fn words(name: &str) -> String {
    name.replace('_', " ")
}

fn fairness(question: FairnessQuestion) -> &'static str {
    match question {
        FairnessQuestion::PaidTime => "paid time",
        FairnessQuestion::EqualAccess => "equal access",
        FairnessQuestion::CanDecline => "whether it can be declined",
        FairnessQuestion::PersonTold => "whether the person is told",
        FairnessQuestion::SecondObserver => "a second observer",
    }
}

#[allow(clippy::too_many_lines, reason = "a table of words")]
fn words_of(what: &What) -> String {
    let fixed = match what {
        What::HasNothing => "has nothing in it",
        What::NoId => "has no id",
        What::BadId => "has an id with other than small letters, digits, dots and dashes",
        What::UsedTwice => "is used twice",
        What::IdOfCore => "is the id of the pack that comes with Nose; give yours another",
        What::NoVersion => "has no version",
        What::EmptyText => "has an empty text",
        What::Markup => "has markup in a text",
        What::FiveSteps => "needs five steps",
        What::SameAdvice => "gives the same advice for different answers",
        What::FiveLevels => "needs five levels",
        What::TwoSigns => "needs two signs",
        What::UnknownCharacteristic => "has an unknown characteristic",
        What::UnknownAntiPattern => "has an unknown anti-pattern",
        What::IsUnknownAntiPattern => "is an unknown anti-pattern",
        What::UnknownLevel => "has a level that is not 1 to 5",
        What::UnknownVoice => "has an unknown voice",
        What::NoKind => "has an item without a kind",
        What::UnknownKind => "is of an unknown kind",
        What::UnknownScene => "has a seniority, path or place that is not on the list",
        What::SentenceId => "has a sentence without an id of its own, such as “s3”",
        What::NoFairness => "does not say what on the surface could sway a reader",
        What::NoProvenance => "does not say who made the key, its status and date",
        What::NoCharacteristic => "does not say which characteristic it is for",
        What::NoTime => "lacks its hours or weeks",
        What::NoCost => "does not say what it costs, 0 if nothing",
        What::NothingToWatch => {
            "needs signs to watch for, red flags, and a question for the talk afterward"
        }
        What::FiveCases => "needs five cases",
        What::Exclamation => "has an exclamation mark",
        _ => "",
    };
    if !fixed.is_empty() {
        return fixed.to_owned();
    }
    match what {
        What::TooMany(count) => format!("holds {count} of a kind, of {MOST_ITEMS} at most"),
        What::TextTooLong => format!("has a text of more than {LONGEST_TEXT} characters"),
        What::NoAnchors(it) => format!("need one set for {}", words(it.name())),
        What::NoAntiPattern(it) => format!("lack “{}”", words(it.name())),
        What::NoKey(it) => format!("has no key for {}", words(it.name())),
        What::NoLevel(it) => format!("gives {} no level: 1 to 5, or not shown", words(it.name())),
        What::NoReason(it) => format!("gives no reason for {}", words(it.name())),
        What::NoEvidence(it) => format!("names no sentence as evidence for {}", words(it.name())),
        What::EvidenceOfNothing(it) => format!(
            "says {} is not shown, and names evidence for it",
            words(it.name())
        ),
        What::UnknownSentence(id) => {
            format!("names the sentence “{id}” as evidence, and there is none")
        }
        What::BarePattern(it) => format!(
            "needs evidence and a reason for “{}”, once",
            words(it.name())
        ),
        What::NoTwin(id) => format!("has the twin “{id}”, which is not in this file"),
        What::OneSidedTwin(id) => format!("has the twin “{id}”, which names another"),
        What::OtherKey(id) => format!("has another key than its twin “{id}”"),
        What::FairnessOpen(it) => format!("leaves its fairness check open: {}", fairness(*it)),
        What::MoveMissing(it, level) => format!(
            "need one for {} at level {}",
            words(it.name()),
            level.number()
        ),
        What::UnknownCase(id) => format!("names the case “{id}” twice or without its being here"),
        What::Words(count) => format!("has {count} words; 120 to 220 read best"),
        What::Sentences(count) => format!("has {count} sentences; 8 to 14 read best"),
        What::NameTwice(name) => format!("uses the name {name} again"),
        What::TraitWord(word) => format!("judges with “{word}” instead of saying what one sees"),
        What::Absolute(word) => format!("says “{word}”, which few people could meet"),
        _ => String::new(),
    }
}

/// What is wrong, where it is plain with what.
pub fn what(fault: &Fault) -> String {
    words_of(&fault.what)
}

/// A fault in one line, with the item that has it.
pub fn fault(fault: &Fault) -> String {
    format!("{}: {}", fault.id, what(fault))
}
