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
        Caption::NameCommitment => "Commitment",
        Caption::NameCuriosity => "Curiosity",
        Caption::NameOutcome => "Outcome orientation",
        Caption::NamePeople => "People leadership",
        Caption::NameTechnology => "Technology leadership",
        Caption::HabitCynicism => "Breeding cynicism",
        Caption::HabitVolume => "Authority through volume",
        Caption::HabitCondescension => "Condescension",
        Caption::HabitTerritoriality => "Territoriality",
        Caption::HabitCredit => "Taking credit for others’ work",
        Caption::HabitNotMyJob => "Not my job",
        Caption::CaptureLede => {
            "One scene, as a camera would have caught it. What was done is enough; the rest can wait."
        }
        Caption::CaptureKeys => {
            "It is saved as you write. Ctrl and Enter together keep it (⌘ and Enter on a Mac)."
        }
        Caption::SingleKey => {
            "One key from any page: n opens a blank observation. Your data switches single keys off."
        }
        Caption::ObservationTitle => "An observation",
        Caption::ObservationGone => "This observation was removed",
        Caption::Whom => "Whom is it about?",
        Caption::WhomNobody => "Nobody yet",
        Caption::WhomLater => "It may stay open; you will find it among your observations.",
        Caption::Situation => "Situation",
        Caption::SituationHint => "When and where, who was there.",
        Caption::Behavior => "Behavior",
        Caption::BehaviorHint => "What was said or done. The words, if you have them.",
        Caption::BehaviorMissing => "Write what was said or done. Everything else may stay open.",
        Caption::Impact => "Impact",
        Caption::ImpactHint => "What came of it, for whom.",
        Caption::NoProtected => {
            "Leave out names, health, family, faith, union, age and origin. They have no place in a note about work."
        }
        Caption::Day => "Day",
        Caption::DayToCome => {
            "This day has not come yet, and an observation cannot be of a day to come. Choose today or an earlier one."
        }
        Caption::SourceAsk => "How do you know?",
        Caption::SourceDirect => "Saw or heard it myself",
        Caption::SourceHearsay => "Was told of it",
        Caption::More => "What it shows, and from which sniff test",
        Caption::Shows => "Shows",
        Caption::SpeaksAgainst => "Speaks against",
        Caption::HabitsSeen => "Anti-patterns seen",
        Caption::HabitsHint => "What you tick here asks you to talk about it with the person.",
        Caption::FromRun => "From which sniff test?",
        Caption::FromDailyWork => "From daily work",
        Caption::RunStill => {
            "Sniff tests that run with this person can be chosen here. None does now."
        }
        Caption::Keep => "Keep",
        Caption::KeepAnother => "Keep and write another",
        Caption::Kept => "It is kept",
        Caption::KeptNext => "Kept. Here is room for the next.",
        Caption::KeptLook => "Look at it or change it",
        Caption::KeptNobody => {
            "It is about nobody yet. It waits among your observations until you say whom it is about."
        }
        Caption::KeptTalk => {
            "You saw an anti-pattern. Talking about it with the person is your next step; write down there what you said."
        }
        Caption::WriteAnother => "Write down another",
        Caption::TalkTitle => "What you said to them",
        Caption::TalkLede => {
            "Feedback is fair when it is early and in private: the situation, the behavior, the impact."
        }
        Caption::TalkTask => {
            "Your open task: talk with them about what you saw, and write down here what you said. Until then it stands on the front of People as yours to do."
        }
        Caption::TalkSaid => "What you said, and what they answered",
        Caption::TalkHint => "In a sentence or two.",
        Caption::TalkDay => "Day of the talk",
        Caption::Remove => "Remove this observation",
        Caption::RemoveBegun => "Remove",
        Caption::NothingWritten => "Nothing written yet",
        Caption::BegunMark => "begun, not kept",
        Caption::NobodyMark => "about nobody yet",
        Caption::UnsettledTitle => "To finish",
        Caption::UnsettledLede => {
            "Begun and not kept, or about nobody who is here. Finish it, say whom it is about, or remove it."
        }
        Caption::Finish => "Finish",
        Caption::BegunTitle => "Begun and not finished",
        Caption::SearchTitle => "Search",
        Caption::SearchField => "Words in it",
        Caption::SearchHint => "All words must be there. Capital letters do not matter.",
        Caption::FilterAnyone => "Anyone",
        Caption::FilterAll => "All",
        Caption::FilterPerson => "About",
        Caption::FilterShown => "Characteristic or anti-pattern",
        Caption::FilterSource => "How you know",
        Caption::FilterOccasion => "Seen in",
        Caption::FilterFrom => "From",
        Caption::FilterTo => "To",
        Caption::OccasionTest => "A sniff test",
        Caption::OccasionWork => "Daily work",
        Caption::FoundNone => "No observation fits. Take a word or a filter away.",
        Caption::FoundTitle => "What was found",
        Caption::ObservationsNone => "No observations yet. Write down one thing you saw this week.",
        Caption::ShowMore => "Show more",
        Caption::ClearSearch => "Clear the search",
        Caption::HearsayMark => "hearsay",
        Caption::TalkMark => "yours to talk about",
        Caption::AdviseName => {
            "This looks like a full name. A code is enough here, and safer for them."
        }
        Caption::AdviseEmail => {
            "This looks like an e-mail address. A code is enough here, and safer for them."
        }
        Caption::AdvisePhone => {
            "This looks like a phone number. A code is enough here, and safer for them."
        }
        Caption::CodeTaken => {
            "Somebody stands under this code already. Choose another, so that you can tell them apart."
        }
        Caption::SavedAsWritten => "What you change is saved as you write it.",
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
