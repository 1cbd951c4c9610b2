//! American English: the reveal of a workshop, and what comes after it.

use super::phrases::{count, list};
use crate::domain::scale::Seen;
use crate::ui::text::{Reveal, Revealing, Write};

/// A fixed text.
#[allow(clippy::too_many_lines, reason = "a table of words")]
pub fn reveal(of: Reveal) -> &'static str {
    match of {
        Reveal::GoneTitle => "This workshop is not here",
        Reveal::GoneText => {
            "Workshops are kept in the browser they were set up in. It may have been removed, or set up \
             in another browser. A backup brings it along."
        }
        Reveal::NotAskedText => {
            "The invitation to this workshop has not been made yet, so there is nothing to reveal."
        }
        Reveal::NotRevealedTitle => "Not revealed yet",
        Reveal::NotRevealedText => {
            "Nobody sees a rating before the reveal, not even you. Collect the ballots, then reveal them \
             there, all at once."
        }
        Reveal::NoKeyTitle => "The key to these ballots is not here",
        Reveal::NoKeyText => {
            "Ballots open only with the private key that was made with the invitation. Bring in the key \
             file or a backup that holds it. Without it nobody can open them."
        }
        Reveal::NoBallotsTitle => "No ballot has come in",
        Reveal::NoBallotsText => "There is nothing to reveal until at least one ballot is in.",
        Reveal::NoneOpensTitle => "No ballot opens",
        Reveal::GoOn => "Go on collecting",
        Reveal::GoOnText => {
            "Nothing of this round was shown to anyone. So nothing is broken if you collect more ballots \
             for it and reveal it then."
        }
        Reveal::WasShown => {
            "This round was shown before, so no more ballots are taken for it. A backup from that time \
             may bring the missing ones back."
        }
        Reveal::NotHereTitle => "This case is not in the workshop",
        Reveal::NotHereText => "Go back to where all cases stand.",
        Reveal::WithheldTitle => "The figures are withheld",
        Reveal::SecondUnshown => "The second round is not shown.",
        Reveal::ToFront => "All workshops",
        Reveal::ToHub => "To this workshop",
        Reveal::ToCollect => "Collect ballots",
        Reveal::Opening => "Opening the ballots.",
        Reveal::FirstTitle => "Discuss these first",
        Reveal::FirstText => "Furthest apart first. Talk about what each of you read in the text.",
        Reveal::Split => "You are split on whether there is anything to rate by.",
        Reveal::NothingGiven => "Nobody gave a level.",
        Reveal::AllSettled => {
            "By the rule you set, no rating needs more talk. Look at one anyway: all may have missed the \
             same thing."
        }
        Reveal::RuleTitle => "When to stop",
        Reveal::RuleDeviation => {
            "You set this before anyone rated: a rating needs no more talk once the average distance from \
             its median is a sixth of the scale, 0.8 steps, or less."
        }
        Reveal::RuleWithinOne => {
            "You set this before anyone rated: a rating needs no more talk once three of four are within \
             one step of its median."
        }
        Reveal::RuleEither => {
            "You set this before anyone rated: a rating needs no more talk once the average distance from \
             its median is 0.8 steps or less, or three of four are within one step of it."
        }
        Reveal::RoundOneToo => "Round 1, for comparison",
        Reveal::ToFigures => "The figures",
        Reveal::ToAfter => "What you take along",
        Reveal::ToReveal => "All cases",
        Reveal::Begin => "Begin with the first case",
        Reveal::SceneSummary => "The text, and the sentences you chose",
        Reveal::SceneText => {
            "Beside a sentence: who of you chose it as evidence, or how many, and for what."
        }
        Reveal::SpottedTitle => "Anti-patterns you saw",
        Reveal::SpottedNone => "Nobody saw one.",
        Reveal::AnonymousDots => "Each dot is one of you, in no order.",
        Reveal::RoundOne => "Round 1",
        Reveal::RoundTwo => "Round 2",
        Reveal::ColumnRound => "Round",
        Reveal::ColumnLevels => "Levels given",
        Reveal::ColumnMedian => "Median",
        Reveal::ColumnRange => "Lowest to highest",
        Reveal::ColumnWithin => "Within one step",
        Reveal::ColumnDeviation => "Distance from the median",
        Reveal::WhoTable => "Who gave what",
        Reveal::NotShown => "Not shown here",
        Reveal::NoDifference => "You all see this alike. What in the text makes it so?",
        Reveal::OneDiffers => {
            "All but the facilitator see this alike. They say first what in the text makes it so. The \
             facilitator last."
        }
        Reveal::TimerStart => "Start five minutes",
        Reveal::TimerAgain => "Start five minutes again",
        Reveal::TimerUp => "The five minutes are over. Agree on a level, or agree to differ.",
        Reveal::TimerUnder => "Less than a minute left.",
        Reveal::TalkTitle => "What you came to",
        Reveal::AgreedLegend => "The group’s level",
        Reveal::NotYet => "Nothing yet",
        Reveal::Differ => "Agreed to differ",
        Reveal::Reason => "The reason",
        Reveal::ReasonHint => {
            "Which sentences decided it. It goes into the group’s key and the report."
        }
        Reveal::Note => "What was said",
        Reveal::NoteHint => {
            "Stays with this workshop in this browser. It is in no file but a backup."
        }
        Reveal::KeyShow => "Show the written key",
        Reveal::KeyNone => {
            "This case has no written key here: the pack it came from is not in use, or it has changed."
        }
        Reveal::KeyProvisional => {
            "The key was written with the case and is provisional. Where you differ from it, either may \
             be right."
        }
        Reveal::KeyNotYet => {
            "These figures set you beside the written key. Talk about the cases first: whoever has seen \
             the key talks about the key."
        }
        Reveal::KeyAmongFigures => "The written key is shown, here and beside the dots above.",
        Reveal::PreviousCase => "Previous case",
        Reveal::NextCase => "Next case",
        Reveal::WayThrough => "Cases in the order to discuss them",
        Reveal::KeysHint => "The left and right arrow keys turn to the previous and the next case.",
        Reveal::AfterLede => {
            "Everything here is made in this browser. No file names anyone who rated, and none is sent \
             anywhere unless you do it."
        }
        Reveal::ReportTitle => "The report",
        Reveal::ReportText => {
            "How far apart you were, what you agreed on and why, what moved, and the figures. The CSV has \
             the ratings without names."
        }
        Reveal::SaveMarkdown => "Save as Markdown",
        Reveal::SaveCsv => "Save the ratings as CSV",
        Reveal::KeyTitle => "Your own key",
        Reveal::KeyText => {
            "A pack with the cases you agreed on, your levels and your reasons. The next newcomer can \
             practise with it: they bring it in under Packs."
        }
        Reveal::KeyNothing => {
            "No case can go into it yet. A case goes in once you agreed on everything that was rated in it."
        }
        Reveal::SavePack => "Save the pack",
        Reveal::LeftOutTitle => "Left out, and why",
        Reveal::ResultTitle => "For everyone who took part",
        Reveal::ResultText => {
            "One file for all, with what the group came to and where its ratings lie. It names nobody who \
             rated. Each opens it in the browser they rated in, and sees their own ratings beside it, \
             there alone."
        }
        Reveal::SaveResult => "Save the result file",
        Reveal::PasteTitle => "A text to send with it",
        Reveal::PasteText => "Copy it into the message with the file.",
        Reveal::AgainTitle => "A second round",
        Reveal::AgainText => {
            "Rate again, alone and in silence, only what you talked about. It shows what moved, as the \
             group."
        }
        Reveal::ToAgain => "Choose the cases to rate again",
        Reveal::ShowReport => "Read the report here",
        Reveal::FiguresLede => {
            "How far apart you are comes first. Talk about the cases, not about the figures."
        }
    }
}

fn seen(of: Seen) -> String {
    of.level().map_or_else(
        || "not shown here".to_owned(),
        |level| level.number().to_string(),
    )
}

fn sure(counts: &[(u8, u32)]) -> String {
    let each = counts.iter().filter(|(_, count)| *count > 0);
    let each: Vec<String> = each
        .map(|(percent, count)| format!("{count} at {percent} %"))
        .collect();
    let each: Vec<&str> = each.iter().map(String::as_str).collect();
    format!("How sure you were: {}.", list(&each))
}

/// A text with something in it.
pub fn revealing(of: Revealing<'_>, write: Write<'_>) -> String {
    match of {
        Revealing::Standing { round, ballots } => format!(
            "Workshop · Revealed · {}, round {round}",
            count(ballots, "ballot", "ballots")
        ),
        Revealing::Unread { ballots } => format!(
            "{} did not open with this key and {} not counted.",
            count(ballots, "collected ballot", "collected ballots"),
            if ballots == 1 { "is" } else { "are" },
        ),
        Revealing::NoneOpens { ballots } => format!(
            "{} in, and none opens with the key that is here. They were sealed from an invitation that \
             was changed on the way, or to another key. If you saved the key as a file, bring that in. \
             If not, ask for new ballots.",
            match ballots {
                1 => "1 ballot is".to_owned(),
                ballots => format!("{ballots} ballots are"),
            }
        ),
        Revealing::Case { name, title } => format!("{name}: {title}"),
        Revealing::Apart {
            name,
            of,
            deviation,
        } => match deviation {
            Some(deviation) => format!("{name}: {of}, {} steps apart", write(deviation, 1)),
            None => format!("{name}: {of}"),
        },
        Revealing::Levels {
            lowest,
            highest,
            not_shown,
        } => {
            let more = match not_shown {
                0 => String::new(),
                some => format!(
                    " {} found it not shown.",
                    count(some as usize, "person", "people")
                ),
            };
            format!("From {} to {}.{more}", seen(lowest), seen(highest))
        }
        Revealing::Settled { settled, of } => {
            format!(
                "{settled} of {} need no more talk.",
                count(of, "rating", "ratings")
            )
        }
        Revealing::Marked { of, count } => format!("{of} {count}"),
        Revealing::MarkedBy { of, who } => format!("{of}: {}", list(who)),
        Revealing::Spotted {
            of,
            count: some,
            ballots,
        } => format!("{of}: {some} of {ballots}"),
        Revealing::Sure { counts } => sure(counts),
        Revealing::Ends { low, high } => format!("1: {low}. 5: {high}."),
        Revealing::Level { number, name } => format!("{number} · {name}"),
        Revealing::Gave { who, seen: of } => format!("{}: {}", seen(of), list(who)),
        Revealing::MinutesLeft { minutes } => {
            format!("{} left.", count(minutes as usize, "minute", "minutes"))
        }
        Revealing::Key { level, reason } => format!("The written key: {level}. {reason}"),
        Revealing::Place { place, of } => format!("Case {place} of {of}, furthest apart first"),
        Revealing::InPack { cases, of } => {
            format!("{cases} of {} are in it.", count(of, "case", "cases"))
        }
        Revealing::Paste { title } => format!(
            "The result of our workshop “{title}” is in the file with this message. Open Nose in the \
             browser you rated in, go to Workshop, then to Open an invitation or a result, and choose \
             the file. You see your own ratings beside what we agreed on. Nobody else sees them."
        ),
        Revealing::Percent { share } => format!("{} %", write(share * 100.0, 0)),
        Revealing::Rating { name, of } => format!("{name}: {of}"),
    }
}
