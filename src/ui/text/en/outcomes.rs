//! American English: what a workshop came to.

use super::estimates::{agreement, gwet, icc, noise, over, raters, unknown};
use super::phrases::{count, list};
use crate::domain::measure::{Spread, Unknown};
use crate::domain::scale::Seen;
use crate::domain::workshop::{Agreed, BadResult, FirstWord, MovedOnTheWhole, Setup, WhyLeftOut};
use crate::ui::text::{Outcome, Topic, Write};

/// A heading or a fixed text.
pub fn topic(of: Topic) -> &'static str {
    match of {
        Topic::Report => "What the workshop came to",
        Topic::Heat => "How far apart",
        Topic::HeatAgain => "How far apart in round 2",
        Topic::HeatSentence => {
            "Average distance from the median, in steps of five. Darker means further apart."
        }
        Topic::NoFigure => "–",
        Topic::First => "Discuss these first",
        Topic::Agreed => "What the group agreed on",
        Topic::Figures => "Figures",
        Topic::FiguresHint => {
            "Talk about the cases, not about the figures. They are patterns to look at, and with few \
             ratings they are rough."
        }
        Topic::More => "More figures, for those who ask",
        Topic::MoreHint => {
            "These figures are not on one scale: no one set of words for good and poor fits them all. \
             Ratings of one case hang together, so the intervals are rather too narrow."
        }
        Topic::Movement => "From round 1 to round 2",
        Topic::MovementHint => {
            "This is the group as a whole. Closer together is not closer to the truth: people also \
             move toward a loud voice."
        }
        Topic::Case => "Case",
        Topic::Characteristic => "Characteristic",
        Topic::Median => "Median",
        Topic::Range => "Lowest to highest",
        Topic::Deviation => "Distance from the median",
        Topic::NotShown => "Not shown here",
        Topic::Key => "Key",
        Topic::Group => "Group",
        Topic::Reason => "Why",
        Topic::Before => "Before",
        Topic::After => "After",
        Topic::Provisional => {
            "The keys were written with the cases and are provisional. Where the group and a key differ, \
             either may be right."
        }
        Topic::NoNames => "No one who rated is named here.",
    }
}

/// How the talks ended, counted.
fn talks(agreed: usize, differ: usize, open: usize) -> String {
    if agreed + differ == 0 {
        return "The group has written nothing down yet.".to_owned();
    }
    let differ = match differ {
        0 => "none".to_owned(),
        some => some.to_string(),
    };
    let open = match open {
        0 => "left none open".to_owned(),
        some => format!("wrote nothing down for {some}"),
    };
    format!(
        "The group agreed on {}, agreed to differ on {differ}, and {open}.",
        count(agreed, "rating", "ratings"),
    )
}

/// A sentence or a few.
pub fn outcome(of: Outcome<'_>, write: Write<'_>) -> String {
    match of {
        Outcome::Withheld(withheld) => format!(
            "There {} in. This session is anonymous, and with fewer than {} ballots the figures would \
             tell who gave what, so they are withheld.",
            are(withheld.have, "ballot", "ballots"),
            Setup::LEAST_ANONYMOUS,
        ),
        Outcome::Headline(most) => headline(most),
        Outcome::Standing {
            ballots,
            round,
            settled,
            of,
        } => format!(
            "Round {round}, {}. {settled} of {} need no more talk by the rule you set.",
            count(ballots, "ballot", "ballots"),
            count(of, "rating", "ratings"),
        ),
        Outcome::FirstWord { name, words } => first_word(name, words),
        Outcome::Spread {
            spread,
            not_shown,
            missing,
        } => self::spread(spread, not_shown, missing, write),
        Outcome::SplitOnShown { not_shown, of } => format!("{not_shown} of {of} not shown"),
        Outcome::Agreement {
            alpha,
            raters,
            rows,
        } => agreement(alpha, raters, rows, write),
        Outcome::Noise(noise) => self::noise(noise, write),
        Outcome::Raters(variances) => raters(variances),
        Outcome::Over { part, rows, raters } => over(part, rows, raters),
        Outcome::Gwet(found) => gwet(found, write),
        Outcome::Icc { icc, .. } => self::icc(icc, write),
        Outcome::Kappa(kappa) => {
            let left_out = match kappa.left_out {
                0 => String::new(),
                some => format!(
                    " {} left out: too little in common, or nothing that varies.",
                    count(some, "pair is", "pairs are")
                ),
            };
            format!(
                "The mean quadratic κ of {} is {}.{left_out}",
                count(kappa.pairs, "pair of raters", "pairs of raters"),
                write(kappa.mean, 2),
            )
        }
        Outcome::Unknown(why) => unknown(why, write),
        Outcome::FromKey(moved) => from_key(moved, write),
        Outcome::FromEachOther(moved) => from_each_other(moved, write),
        Outcome::NoKeyAgain => {
            "Nothing that was rated again has a key to be set beside.".to_owned()
        }
        Outcome::OtherPeople { first, second } => format!(
            "Round 1 had {} and round 2 had {}, so part of this may be who took part.",
            count(first, "ballot", "ballots"),
            count(second, "ballot", "ballots"),
        ),
        Outcome::Talk(None) => "not written down".to_owned(),
        Outcome::Talk(Some(Agreed::ToDiffer)) => "agreed to differ".to_owned(),
        Outcome::Talk(Some(Agreed::On(level))) | Outcome::Seen(level) => seen(level),
        Outcome::Talks {
            agreed,
            differ,
            open,
        } => talks(agreed, differ, open),
        Outcome::LeftOut { why, name } => left_out(why, name),
        Outcome::PackTitle { title } => format!("Our key: {title}"),
        Outcome::PackAuthor { managers, day } => format!("agreed by {} on {day}", people(managers)),
        Outcome::PackNote {
            managers,
            day,
            rounds,
        } => format!(
            "Levels and reasons were agreed by {} on {day}, in {} of silent rating with a talk. Evidence \
             is what at least half of those marked who gave the agreed level. Characteristics that were \
             not rated, and anti-patterns, are as in the pack the cases came from.",
            people(managers),
            count(rounds, "round", "rounds"),
        ),
        Outcome::MadeFrom { id, version } => format!("Made from {id}, version {version}."),
        Outcome::NoReason { managers } => {
            format!(
                "Agreed by {}. No reason was written down.",
                people(managers)
            )
        }
        Outcome::BadResult(why) => bad_result(why),
    }
}

fn are(number: usize, one: &str, many: &str) -> String {
    let verb = if number == 1 { "is" } else { "are" };
    format!("{verb} {}", count(number, one, many))
}

fn people(managers: usize) -> String {
    count(managers, "manager", "managers")
}

fn seen(seen: Seen) -> String {
    match seen.level() {
        Some(level) => level.number().to_string(),
        None => "not shown here".to_owned(),
    }
}

fn lower(name: &str) -> String {
    let mut signs = name.chars();
    let first = signs.next().map(|sign| sign.to_lowercase().to_string());
    first.unwrap_or_default() + signs.as_str()
}

fn headline(most: Option<(&str, &[&str])>) -> String {
    match most {
        Some((person, [first, second, ..])) => format!(
            "You differ most on {person}: {}, then {}.",
            lower(first),
            lower(second)
        ),
        Some((person, [only])) => format!("You differ most on {person}: {}.", lower(only)),
        Some((person, [])) => format!("You differ most on {person}."),
        None => "By the rule you set, nothing needs more talk.".to_owned(),
    }
}

fn first_word(name: &str, words: &[FirstWord<'_>; 2]) -> String {
    let who = |word: &FirstWord<'_>| {
        let gave = match word.seen {
            Seen::No => "found it not shown".to_owned(),
            Seen::At(level) => format!("rated it {}", level.number()),
        };
        match word.names.as_slice() {
            [] => format!("whoever {gave}"),
            names => format!("{}, who {gave}", list(names)),
        }
    };
    let [low, high] = words;
    format!(
        "First word on {}: {}; then {}. The facilitator last.",
        lower(name),
        who(low),
        who(high)
    )
}

fn spread(
    spread: Result<Spread, Unknown>,
    not_shown: u32,
    missing: u32,
    write: Write<'_>,
) -> String {
    let counted = |number: u32| number as usize;
    let mut says = match spread {
        Err(_) => "Nobody gave a level.".to_owned(),
        Ok(spread) => {
            let median = write(spread.median, usize::from(spread.median.fract() > 0.0));
            let levels = count(counted(spread.ratings), "level", "levels");
            match spread.deviation {
                Err(_) => format!("One level, {median}: too few to tell how far apart you are."),
                Ok(deviation) if spread.lowest == spread.highest => {
                    format!(
                        "{levels}, all {median}. Distance from the median {}.",
                        write(deviation, 1)
                    )
                }
                Ok(deviation) => format!(
                    "{levels} from {} to {}, median {median}. Average distance from it {}; {} % are within \
                     one step.",
                    spread.lowest,
                    spread.highest,
                    write(deviation, 1),
                    write(spread.within_one * 100.0, 0),
                ),
            }
        }
    };
    if not_shown > 0 {
        says += &format!(
            " Not shown here, by {}.",
            count(counted(not_shown), "person", "people")
        );
    }
    if missing > 0 {
        says += &format!(
            " Nothing given, by {}.",
            count(counted(missing), "person", "people")
        );
    }
    says
}

fn moved(of: &MovedOnTheWhole, closer: &str, further: &str, write: Write<'_>) -> String {
    let over = count(of.cells, "rating", "ratings");
    let reading = match of.change.interval {
        Ok(interval) if interval.high < 0.0 => format!("The group came {closer}."),
        Ok(interval) if interval.low > 0.0 => format!("The group went {further}."),
        _ => format!("Over {over} that is not more than chance could explain."),
    };
    format!(
        "{} steps before, {} after, over {over} given again. {reading}",
        write(of.moved.before, 1),
        write(of.moved.after, 1),
    )
}

fn from_key(of: &MovedOnTheWhole, write: Write<'_>) -> String {
    let moved = moved(of, "closer to the keys", "further from the keys", write);
    format!("Average distance from the key: {moved}")
}

fn from_each_other(of: &MovedOnTheWhole, write: Write<'_>) -> String {
    let moved = moved(of, "closer together", "further apart", write);
    format!("Average distance of two people: {moved}")
}

fn left_out(why: WhyLeftOut, name: &str) -> String {
    let name = lower(name);
    match why {
        WhyLeftOut::Open(_) => format!("Nothing is written down yet for {name}."),
        WhyLeftOut::Differs(_) => format!("The group agreed to differ on {name}."),
        WhyLeftOut::NoEvidence(_) => {
            format!("Nobody marked a sentence for {name}, and a key needs one.")
        }
        WhyLeftOut::NoSource => {
            "The pack it came from is not in use now, or has changed. Switch it on to take the case in."
                .to_owned()
        }
    }
}

fn bad_result(why: BadResult) -> String {
    match why {
        BadResult::TooLarge => "This file is larger than 2 MB, and no result file is.".to_owned(),
        BadResult::NotAResult => {
            "This is not a result file, or it was cut short. Ask the facilitator for it again."
                .to_owned()
        }
        BadResult::Newer(version) => format!(
            "This result file was written by a newer version of Nose (format {version}). Reload the \
             page to get that version, then open it again."
        ),
        BadResult::OtherSession => "This result is of another session than your ballot.".to_owned(),
    }
}
