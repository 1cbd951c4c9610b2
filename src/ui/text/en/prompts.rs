//! American English: Practise's fixed texts. A rating is the level given to one characteristic; a
//! judgment is all that was given on one case.

use crate::ui::text::Prompt;

#[allow(clippy::too_many_lines, reason = "a table of words")]
pub fn prompt(prompt: Prompt) -> &'static str {
    match prompt {
        Prompt::Fetching => "Fetching the cases.",
        Prompt::CasesMissing => {
            "The cases did not arrive. Nothing of yours is lost. Check the connection and try again."
        }
        Prompt::CasesDamaged => {
            "The file of cases is damaged or from another version, so it was not used. Nothing of yours is lost. Try again to fetch it anew."
        }
        Prompt::CasesEmpty => {
            "No pack in use has cases. Put the core pack back to use, or bring in a pack that has some."
        }
        Prompt::Title => "Judge a case, then see how far off you were",
        Prompt::Lede => {
            "Fictional people, real dilemmas. Read what was said and done, rate it, and see the key with its reasons at once."
        }
        Prompt::OpenCase => "Open this case",
        Prompt::GoOn => "Go on with this case",
        Prompt::WhyNext => "Next for you",
        Prompt::ChooseYourself => "Choose a case yourself",
        Prompt::YourProfile => "Your profile",
        Prompt::NotPersonnel => {
            "All people here are made up. What you give is about your own judgment, is no personnel record, and stays in this browser."
        }
        Prompt::FirstEffort => "about three minutes",
        Prompt::WeekTitle => "A weekly habit",
        Prompt::WeekLede => {
            "A steady hand comes from a few cases a week, not from many in one evening."
        }
        Prompt::WeekNone => "No number set",
        Prompt::WeekField => "Cases a week",
        Prompt::WeekSave => "Save a calendar file",
        Prompt::WeekEvent => "Judge a case",
        Prompt::WeekEventText => "Ten minutes with Nose: read one case, rate it, look at the key.",
        Prompt::HowTitle => "How it goes",
        Prompt::HowRead => "Read some ten sentences, at your own pace.",
        Prompt::HowRate => {
            "Rate each characteristic by what you would see at each level. “Not shown here” is an answer too. Mark the sentences you go by."
        }
        Prompt::HowKey => {
            "See the key: its rating beside yours, its sentences beside yours, and the nearest wrong answer. Keys are provisional; say so where you see it differently."
        }
        Prompt::CasesTitle => "All cases",
        Prompt::CasesLede => {
            "Choose any. Only the first judgment of a case counts; a second after two weeks shows how steady you are. Keys are provisional."
        }
        Prompt::StatusUnread => "Not judged yet",
        Prompt::StatusChanged => "Changed since you judged it",
        Prompt::StatusBegun => "Begun",
        Prompt::Dropped => "What you had begun on a case was removed.",
        Prompt::DropOld => "Remove",
        Prompt::OldTitle => "Begun on cases that are no longer in use",
        Prompt::OldText => {
            "These cases have changed or gone since. What you gave is kept; without the case it cannot be set beside a key."
        }
        Prompt::CaseGone => "This case is not in use",
        Prompt::CaseGoneText => {
            "Its pack was removed or switched off, or the address is from another browser. What you gave on it is kept."
        }
        Prompt::AllCases => "All cases",
        Prompt::ReadLede => "Read it at your own pace. The text stays beside every question.",
        Prompt::BeginRating => "Begin rating",
        Prompt::JudgedBefore => {
            "You have seen the key of this case. What you give now is kept, and does not count."
        }
        Prompt::JudgedOther => {
            "This case has changed since you judged it, and you have seen the key of the other version. What you give now is kept, and does not count."
        }
        Prompt::JudgedLongAgo => {
            "You judged this case before, more than two weeks ago. What you give now shows how steady you are, and nothing else."
        }
        Prompt::WasRepeat => {
            "You had judged this case more than two weeks earlier. This time shows how steady you are, and nothing else."
        }
        Prompt::Changed => {
            "This case has changed since you began it. What you gave then is kept with the old one; a changed case is judged anew."
        }
        Prompt::MarkLegend => "Mark the sentences you go by",
        Prompt::MarkHint => "Choose a sentence to mark it, choose it again to take the mark away.",
        Prompt::ScaleLegend => "Which comes closest to what you read?",
        Prompt::SureLegend => "How sure are you that this is within one step of the key?",
        Prompt::SureHint => "Optional.",
        Prompt::SpotTitle => "Do you see any of these?",
        Prompt::SpotLede => "Tick what was done in the case. Most cases have none, or one.",
        Prompt::SpotNone => "Ticking nothing says that you see none of them.",
        Prompt::GivenTitle => "What you have given",
        Prompt::NotRated => "Not rated yet",
        Prompt::SeeKey => "See the key",
        Prompt::RateFirst => {
            "Rate all five before you see the key. “Not shown here” is a rating too."
        }
        Prompt::JudgedElsewhere => {
            "The key of this case has been shown, here or in another tab. What you gave before it is kept as it was."
        }
        Prompt::ToKey => "See the key and your ratings",
        Prompt::KeyProvisional => "Key is provisional",
        Prompt::NotJudged => "The key comes after your rating",
        Prompt::NotJudgedText => {
            "Seeing it first would take the practice away. Rate the case, and it is shown at once."
        }
        Prompt::MarksLegend => "Show marks for",
        Prompt::MarksAll => "All",
        Prompt::MarkYours => "your evidence",
        Prompt::MarkKeys => "the key’s",
        Prompt::MarkBoth => "yours and the key’s",
        Prompt::MarkMisleads => "misleads",
        Prompt::LegendYou => "you",
        Prompt::LegendSurer => "you (larger: surer)",
        Prompt::LegendKey => "key",
        Prompt::LegendOpen => "not shown here",
        Prompt::SureOpen => "not said",
        Prompt::LegendBefore => "at first",
        Prompt::LegendBand => "where you may well be (95 %)",
        Prompt::LegendAlike => "no band: every case says the same, so nothing tells how sure it is",
        Prompt::AllAlike => "all alike",
        Prompt::RowEmpty => "nothing to compare yet",
        Prompt::LegendMore => "you (larger: more ratings)",
        Prompt::LegendEven => "as right as sure",
        Prompt::LegendOn => "goes on beyond the picture",
        Prompt::NotShown => "Not shown here",
        Prompt::WhyTitle => "Why the key says so",
        Prompt::HabitsTitle => "Anti-patterns",
        Prompt::NoHabits => "There is none in this case, and you saw none.",
        Prompt::Caught => "You saw it.",
        Prompt::Missed => "It is there, and you let it pass.",
        Prompt::FalseAlarm => "You saw it, and the key finds none.",
        Prompt::MisleadsTitle => "The sentence that misleads",
        Prompt::FairnessTitle => "What is no evidence here",
        Prompt::Differ => "I see it differently",
        Prompt::DifferText => {
            "Keys are written by people and may be wrong. Say what you would have it be, and why: that is how better keys are made. It stays here until you save it as a file."
        }
        Prompt::DifferWhy => "Why",
        Prompt::DifferLevel => "What the key should be",
        Prompt::DifferOpen => "Leave it open",
        Prompt::DifferKept => "Kept. A rating given after the key never counts.",
        Prompt::NeverCounts => {
            "This judgment does not count: you had seen the key before you gave it."
        }
        Prompt::WasOther => {
            "This judgment does not count: you had seen the key of another version of this case."
        }
        Prompt::TextGone => {
            "The case has changed or is no longer in use, so its text and reasons cannot be shown. Your ratings and the key’s are kept."
        }
        Prompt::NextCase => "Next case",
        Prompt::JudgeAgain => "Judge it again",
        Prompt::ProfileTitle => "Your profile",
        Prompt::ProfileNone => "Your profile begins with the first case",
        Prompt::ProfileNoneText => {
            "After one case you see how far off you were. After five, ten and twenty, more can be told from chance."
        }
        Prompt::FindingsTitle => "Patterns to look at",
        Prompt::FindingsNone => "Nothing stands out that chance could not explain.",
        Prompt::FindingsHint => {
            "A pattern is no fault and no verdict: one may be lenient and right. Keys are provisional, and with this many figures one will now and then stand out by chance."
        }
        Prompt::LaterTitle => "Not open yet",
        Prompt::DistanceTitle => "How far from the key",
        Prompt::EvidenceTitle => "Evidence found",
        Prompt::PatternsTitle => "Anti-patterns caught",
        Prompt::UseTitle => "Level, halo, range, center",
        Prompt::ShownTitle => "Shown or not",
        Prompt::CalibrationTitle => "As right as sure?",
        Prompt::ApartTitle => "Where the distance comes from",
        Prompt::TwinsTitle => "Same behavior, other surface",
        Prompt::SteadyTitle => "The same case again",
        Prompt::ChangeTitle => "Over time",
        Prompt::RowCaught => "All six",
        Prompt::RowPrecision => "Of what you marked, the key marks too",
        Prompt::RowRecall => "Of what the key marks, you marked",
        Prompt::RowSawUnshown => "Rated where nothing shows it",
        Prompt::RowMissedShown => "“Not shown here” where the key finds it",
        Prompt::RowLevel => "Level: mean rating",
        Prompt::RowHalo => "Halo: spread within one person",
        Prompt::RowRange => "Range: spread between people",
        Prompt::RowCentre => "Center: share of 3s",
        Prompt::RowPeople => "Telling people apart",
        Prompt::RowCharacteristics => "Telling characteristics apart",
        Prompt::RowStrengths => "Spotting one person’s own strengths",
        Prompt::RowOnTheWhole => "On the whole",
        Prompt::RowRepeats => "Within one step of your first rating",
        Prompt::RowEarly => "First cases",
        Prompt::RowLate => "Distance from the key",
        Prompt::ColumnYou => "You",
        Prompt::ColumnSure => "How sure",
        Prompt::ShortCommitment => "Commitment",
        Prompt::ShortCuriosity => "Curiosity",
        Prompt::ShortOutcomes => "Outcomes",
        Prompt::ShortPeople => "People",
        Prompt::ShortTechnology => "Technology",
        Prompt::ColumnKey => "Key",
        Prompt::ColumnInterval => "Interval (95 %)",
        Prompt::ColumnWhat => "What",
        Prompt::ColumnOff => "Steps off",
        Prompt::ColumnJudged => "Ratings",
        Prompt::ColumnCount => "Count",
        Prompt::ColumnHits => "Caught",
        Prompt::ColumnMisses => "Missed",
        Prompt::ColumnAlarms => "Falsely seen",
        Prompt::ColumnSaid => "You said",
        Prompt::ColumnRight => "Were right",
        Prompt::ColumnPairs => "Pairs",
        Prompt::ColumnLate => "Last cases",
        Prompt::SidesNone => {
            "Over these pairs nothing tells that a surface moved you. Right of 0: rated higher than the twin."
        }
        Prompt::ColumnSteps => "Steps",
        Prompt::AxisShare => "Share",
        Prompt::AxisSaid => "how sure you said you were",
        Prompt::AxisRight => "how often you were right",
        Prompt::SavesTitle => "Take it with you",
        Prompt::SaveMarkdown => "Save as Markdown",
        Prompt::SaveCsv => "Save every judgment as CSV",
        Prompt::SaveDisputes => "Save where you see it differently",
        Prompt::ProfilePrivate => {
            "About your own judgment of made-up people, beside keys that are provisional. It is no personnel record and leaves this browser only as a file you save."
        }
        Prompt::SideShe => "the one called “she”",
        Prompt::SideHe => "the one called “he”",
        Prompt::SideThey => "the one called “they”",
        Prompt::SideOnSite => "the one on site",
        Prompt::SideRemote => "the one who works remotely",
        Prompt::SideHybrid => "the one who works in both ways",
        Prompt::SideSenior => "the more senior one",
        Prompt::SideManager => "the one on the manager’s path",
    }
}
