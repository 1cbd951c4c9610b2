//! American English: the fixed texts about people.

use crate::ui::text::Caption;

#[allow(clippy::too_many_lines, reason = "a table of words")]
pub fn caption(caption: Caption) -> &'static str {
    match caption {
        // The front.
        Caption::Title => "People you watch and grow",
        Caption::Lede => {
            "Write down what you saw, set a fair test, say beforehand what you expect, and look again. Five minutes a week are enough."
        }
        Caption::NotPersonnel => {
            "This is private reflection and no personnel record. It stays in this browser. People stand under codes; keep no list of who is who. What a decision rests on belongs in your HR system."
        }
        Caption::Fetching => "Fetching sniff tests and anchors.",
        Caption::WordsMissing => {
            "The sniff tests and anchors did not arrive. Nothing of yours is lost. Check the connection and try again."
        }
        Caption::WordsDamaged => {
            "The file of sniff tests and anchors is damaged or from another version, so it was not used. Nothing of yours is lost. Try again to fetch it anew."
        }
        Caption::WordsEmpty => {
            "No pack in use has what is needed here. Put the core pack back to use, or bring in a pack that has it."
        }
        Caption::Gone => "This is not here",
        Caption::GoneText => {
            "It was removed, or the address is from another browser. Everything else is where it was."
        }
        Caption::BackToPeople => "Back to People",
        Caption::DueTitle => "Waiting for you",
        Caption::DueNone => "Nothing waits for you today.",
        Caption::TaskLookAtRun => "Look at a sniff test",
        Caption::TaskLookAgain => "Look again",
        Caption::TaskTalk => "Talk about what you saw",
        Caption::TaskReview => "Look through old notes",
        Caption::PeopleTitle => "Everyone here",
        Caption::PeopleNone => "Nobody yet. Begin with one person you would like to see grow.",
        Caption::AddPerson => "Add a person",
        Caption::AddHint => {
            "Pick a code. Anything neutral will do, as long as you know who is meant."
        }
        Caption::AddOwnCode => "Or a code of your own",
        Caption::AddButton => "Add",
        Caption::WriteDown => "Write down what you saw",
        Caption::AllObservations => "All observations",
        Caption::WhereNotLooked => "Where you have not looked",
        Caption::PathManager => "Leads people",
        Caption::PathSeniorIc => "Senior IC",
        // Writing down, observations, search.
        Caption::CaptureTitle => "Write down what you saw",
        // Sniff-test runs and growth.
        Caption::RunTitle => "Sniff test",
        Caption::GrowthTitle => "Growth step",
        // A person, ratings, the brief, coverage.
        Caption::PersonTitle => "Person",
        Caption::RateTitle => "Rate by what you saw",
        Caption::BriefTitle => "Before you talk",
        Caption::CoverageTitle => "Where have you looked?",
    }
}
