//! American English: the Workshop before the reveal, what is told with a number or a name in it.

use crate::domain::workshop::Round;
use crate::ui::text::Count;

fn ballots(count: usize) -> String {
    match count {
        1 => "1 ballot".to_owned(),
        count => format!("{count} ballots"),
    }
}

fn cases_of(count: usize) -> String {
    match count {
        1 => "1 case".to_owned(),
        count => format!("{count} cases"),
    }
}

fn round_of(round: Round) -> &'static str {
    match round {
        Round::First => "first round",
        Round::Second => "second round",
    }
}

fn minutes_of(count: usize) -> String {
    match count {
        1 => "1 minute".to_owned(),
        count => format!("{count} minutes"),
    }
}

fn invitation(
    title: &str,
    (cases, minutes): (usize, usize),
    named: bool,
    round: Round,
    link: &str,
) -> String {
    let title = match title.trim() {
        "" => "our workshop".to_owned(),
        title => format!("“{title}”"),
    };
    let (cases, minutes) = (cases_of(cases), minutes_of(minutes));
    let what = match round {
        Round::First => format!(
            "You are invited to {title}: we judge the same {cases} of fictional people, each of us alone first, and then talk about where we truly differ."
        ),
        Round::Second => format!(
            "The second silent round of {title}: please rate {cases} again, alone, after what we talked about."
        ),
    };
    let who = match named {
        true => "Your ballot carries your name. Only the facilitator can open it.",
        false => "Your ballot carries no name. Only the facilitator can open it.",
    };
    format!(
        "{what}\n\nWhy: to see how far apart our yardsticks lie before a real name is on the table.\nHow long: about {minutes}, in silence.\nHow: open the link, rate, and seal. You get a short text that starts with NOSE1. Send it back in this chat, or to me.\nWho can read it: {who} Nobody sees another’s rating before the reveal.\n\n{link}"
    )
}

fn asked(cases: usize, of: usize, named: bool, sure: bool) -> String {
    let of = match of {
        1 => "1 characteristic".to_owned(),
        of => format!("{of} characteristics"),
    };
    let names = if named { "named" } else { "anonymous" };
    let sure = if sure { ", with how sure" } else { "" };
    format!("{}, {of}, {names}{sure}.", cases_of(cases))
}

fn came(new: usize, newer: usize) -> String {
    let all = new + newer;
    let verb = "came in";
    match newer {
        0 => format!("{} {verb}.", ballots(all)),
        1 => format!("{} {verb}, 1 replaced an older one.", ballots(all)),
        newer => format!("{} {verb}, {newer} replaced older ones.", ballots(all)),
    }
}

/// A text with something in it.
#[allow(clippy::too_many_lines, reason = "a table of words")]
pub fn count(count: Count<'_>) -> String {
    match count {
        Count::Minutes { cases, minutes } => {
            let (cases, minutes) = (cases_of(cases), minutes_of(minutes));
            format!("{cases}: about {minutes} in silence.")
        }
        Count::TakeOut { title } => format!("Take out “{title}”"),
        Count::TakeSet { cases, title } => format!("Take the {} of “{title}”", cases_of(cases)),
        Count::MostCases { most } => {
            format!("A workshop has at most {most} cases. Take one out before you add another.")
        }
        Count::GoneCase { id } => format!("{id}: no longer in the packs you use"),
        Count::Invitation {
            title,
            cases,
            minutes,
            named,
            round,
            link,
        } => invitation(title, (cases, minutes), named, round, link),
        Count::Asked {
            cases,
            of,
            named,
            sure,
        } => asked(cases, of, named, sure),
        Count::In {
            count,
            expected: Some(expected),
        } => format!("{count} of {expected} in"),
        Count::In { count, .. } => format!("{count} in"),
        Count::Round { round } => match round {
            Round::First => "First round".to_owned(),
            Round::Second => "Second round".to_owned(),
        },
        Count::Came { new, newer } => came(new, newer),
        Count::Older { count: 1 } => {
            "1 ballot is older than what the same person has in. The newer one still counts."
                .to_owned()
        }
        Count::Older { count } => format!(
            "{count} ballots are older than what the same person has in. The newer ones still count."
        ),
        Count::Repeated { count: 1 } => "1 ballot was in already. It counts once.".to_owned(),
        Count::Repeated { count } => {
            format!("{count} ballots were in already. Each counts once.")
        }
        Count::Rival { count: 1 } => "1 ballot is of a person who has one in, with other answers and no way to tell which is newer. The one that was in still counts. If it should not, ask for the ballot to be sealed again.".to_owned(),
        Count::Rival { count } => format!(
            "{count} ballots are of people who have one in, with other answers and no way to tell which is newer. Those that were in still count. If they should not, ask for the ballots to be sealed again."
        ),
        Count::Full { count, most } => format!(
            "{most} ballots are in, and a round takes no more. {} left out.",
            match count {
                1 => "1 ballot was".to_owned(),
                count => format!("{count} ballots were"),
            }
        ),
        Count::OtherSession { place } => {
            format!("Ballot {place} of the text belongs to another workshop. It was left out.")
        }
        Count::OtherRound { place, asked } => {
            let other = match asked {
                Round::First => Round::Second,
                Round::Second => Round::First,
            };
            format!(
                "Ballot {place} of the text is of the {}, and this is the {}. It was left out.",
                round_of(other),
                round_of(asked)
            )
        }
        Count::WontOpen { place } => format!(
            "Ballot {place} of the text does not open. It was sealed from an invitation that was changed on the way, or to another key. Send the invitation again and ask for a new ballot."
        ),
        Count::Impossible { place } => format!(
            "Ballot {place} of the text opens, but holds what no ballot of this workshop can. It was left out. Ask for a new one."
        ),
        Count::CutShort { line, at, of } => {
            let of = of.map(|of| format!(" of {of}")).unwrap_or_default();
            format!(
                "The ballot in line {line} is cut short after character {at}{of}. Ask for the whole text, or for the file."
            )
        }
        Count::Changed {
            line,
            at: Some(at),
        } => format!(
            "The ballot in line {line} was changed on the way: character {at} is none that a ballot has. Ask for it again."
        ),
        Count::Changed { line, at: None } => format!(
            "The ballot in line {line} was changed on the way: a character in it is another, or missing. Ask for it again."
        ),
        Count::NoBeginning { line } => format!(
            "In line {line} there is a ballot without its beginning. Ask for the whole text, from NOSE1 on."
        ),
        Count::Newer { line } => format!(
            "The ballot in line {line} was made by a newer Nose. Reload this page to get the newer one, too, and paste it again."
        ),
        Count::Unread { line } => format!(
            "From line {line} on the text was not read: there is too much of it. Paste the rest by itself."
        ),
        Count::MoreAmiss { count } => format!("And {count} more like these."),
        Count::Fewer { count, expected } => {
            let missing = expected.saturating_sub(count);
            let missing = match missing {
                1 => "One person’s ratings would be missing.".to_owned(),
                missing => format!("The ratings of {missing} people would be missing."),
            };
            format!("{count} of {expected} are in. {missing}")
        }
        Count::Waits { lacking } => format!(
            "The reveal waits for {}. This workshop is anonymous, and fewer than four ballots would tell too much of each person.",
            match lacking {
                1 => "1 more ballot".to_owned(),
                lacking => format!("{lacking} more ballots"),
            }
        ),
        Count::GoesOn { round } => format!("Collecting for the {} goes on.", round_of(round)),
        Count::Ended { round } => format!(
            "The {} was revealed, so no more ballots are taken for it.",
            round_of(round)
        ),
    }
}
