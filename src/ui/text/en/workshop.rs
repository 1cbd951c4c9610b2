//! American English: the Workshop's texts. A rating is the level given to one characteristic; a
//! ballot is all that one person gives in one round.

use crate::ui::text::{Cue, Tally, Write};

/// A fixed text.
#[allow(clippy::too_many_lines, reason = "a table of words")]
pub fn cue(cue: Cue) -> &'static str {
    match cue {
        // The front.
        Cue::Title => "Judge the same cases together, each alone first",
        Cue::Lede => {
            "Three to twelve managers, ninety minutes, five cases. Everyone rates alone; nobody sees what the others gave until all is in. Then you talk where you truly differ."
        }
        Cue::SetUp => "Set up a workshop",
        Cue::LedTitle => "Workshops you lead",
        Cue::TakenTitle => "Workshops you take part in",
        Cue::Untitled => "Without a title",
        Cue::StateSettingUp => "Being set up",
        Cue::StateRevealed => "Revealed",
        Cue::StateBegun => "Begun, not sealed yet",
        Cue::StateSealed => "Sealed",
        Cue::HowTitle => "How it goes",
        Cue::HowAlone => {
            "Everyone gets a link and rates the same cases alone, in their own browser."
        }
        Cue::HowSealed => {
            "What each gives comes out as a sealed ballot: a short text to paste into any chat. Only the one who leads can open it."
        }
        Cue::HowTogether => {
            "The one who leads collects the ballots and reveals them all at once. You talk where you are apart, and keep what you agree on."
        }
        Cue::NotPersonnel => {
            "All people in the cases are made up. There is no server: a ballot goes only where you send it yourself."
        }
        // The guide.
        Cue::GuideTitle => "How to lead a workshop",
        // From a spreadsheet.
        Cue::TableTitle => "Ratings from a spreadsheet",
        // Opening an invitation or a result.
        Cue::OpenTitle => "Open an invitation or a result",
        // An invitation that came as a link.
        Cue::JoinTitle => "You are invited to a workshop",
        // Rating, checking, sealing.
        Cue::VoteTitle => "Your ratings",
        // Setting up and inviting.
        Cue::SessionTitle => "Your workshop",
        // Collecting ballots.
        Cue::CollectTitle => "Collect the ballots",
        // One device passed round.
        Cue::PassTitle => "Pass one device round",
        // The reveal.
        Cue::RevealTitle => "Where you see it differently",
        // The figures.
        Cue::FiguresTitle => "The figures",
        // Afterwards.
        Cue::AfterTitle => "What you take along",
    }
}

/// A text with something in it.
#[allow(clippy::too_many_lines, reason = "a table of words")]
pub fn tally(tally: Tally<'_>, _write: Write<'_>) -> String {
    match tally {
        Tally::Window { of } => format!("{of} · Nose"),
        // The front.
        Tally::Begun { day } => format!("Begun {day}"),
        Tally::In { count, expected } => match expected {
            Some(of) => format!("{count} of {of} in"),
            None => format!("{count} in"),
        },
        // The guide.
        // From a spreadsheet.
        // Opening an invitation or a result.
        // An invitation that came as a link.
        // Rating, checking, sealing.
        // Setting up and inviting.
        // Collecting ballots.
        // One device passed round.
        // The reveal.
        // The figures.
        // Afterwards.
    }
}
