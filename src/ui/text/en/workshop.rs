//! American English: the Workshop's texts. A rating is the level given to one characteristic; a
//! ballot is all that one person gives in one round.

use crate::ui::text::{Cue, Tally, Write};

/// A fixed text.
#[allow(clippy::too_many_lines, reason = "a table of words")]
pub fn cue(cue: Cue) -> &'static str {
    match cue {
        // The front.
        Cue::Title => "Judge the same cases together, each alone first",
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
