//! American English: Practise's texts with figures and names in them.

use super::phrases::count;
use super::prompts::prompt;
use crate::domain::measure::Estimate;
use crate::domain::practise::{
    Confidence, Headline, Moved, Patterned, Reason, Side, Steadiness, Twins, Verdict, Week,
};
use crate::domain::scale::Seen;
use crate::ui::text::{Prompt, Remark, Write};

/// A name inside a sentence.
fn lower(name: &str) -> String {
    let mut signs = name.chars();
    let first = signs.next().map(|sign| sign.to_lowercase().to_string());
    first.unwrap_or_default() + signs.as_str()
}

fn steps(number: i8) -> String {
    match number.unsigned_abs() {
        1 => "one step".to_owned(),
        2 => "two steps".to_owned(),
        3 => "three steps".to_owned(),
        _ => "four steps".to_owned(),
    }
}

fn beside(number: i8) -> &'static str {
    if number > 0 { "above" } else { "below" }
}

fn seen(seen: Seen) -> String {
    match seen.level() {
        Some(level) => level.number().to_string(),
        None => "not shown here".to_owned(),
    }
}

fn why(reason: Reason) -> String {
    match reason {
        Reason::Begun => "You have begun it.".to_owned(),
        Reason::First => "A good one to begin with.".to_owned(),
        // Which characteristic it is would tell what the key shows.
        Reason::LeastPractised(_) => {
            "Because it gives practice in what you have rated least so far. Naming it would give part of \
             the key away."
                .to_owned()
        }
        Reason::FurthestOff(_) => {
            "Because it gives practice in what you were furthest off on so far. Naming it would give part \
             of the key away."
                .to_owned()
        }
        Reason::Unread => "Because you have not judged it yet.".to_owned(),
        Reason::Changed { days } => {
            format!("Because it has changed since you judged it {days} days ago.")
        }
        Reason::Repeat { days } => format!(
            "Because you judged it {days} days ago: judging it again shows how steady you are."
        ),
    }
}

fn week(week: Week) -> String {
    let done = count(week.done, "case", "cases");
    let aim = week.aim;
    match week.is_done() {
        true => format!("This week: done, {done}."),
        false if week.done == 0 => format!("This week: open, none of {aim} yet."),
        false => format!("This week: open, {} of {aim}.", week.done),
    }
}

fn headline(headline: Headline, name: &str) -> String {
    let inside = lower(name);
    match headline {
        Headline::FarOff {
            steps: off, sure, ..
        } => {
            let sure = match sure {
                Some(sure) if sure >= Confidence::Eighty => {
                    format!(", and were {} % sure", sure.percent())
                }
                _ => String::new(),
            };
            format!(
                "You rated {inside} {} {} the key{sure}.",
                steps(off),
                beside(off)
            )
        }
        Headline::Missed(_) => format!("You let one thing pass: {inside}."),
        Headline::SawUnshown(_) => format!("You rated {inside}. Nothing in the case shows it."),
        Headline::MissedShown(_) => {
            format!("You found nothing on {inside}. The key finds it in the text.")
        }
        Headline::FalseAlarm(_) => format!("You saw {inside}. The key finds none in this case."),
        Headline::Near { same: 0 } => "Within one step of the key on all five.".to_owned(),
        Headline::Near { same } => {
            format!("Within one step of the key on all five, {same} of them the same.")
        }
        Headline::Same => "All five as the key has them.".to_owned(),
    }
}

fn verdict(name: &str, key: Seen, verdict: Verdict) -> String {
    let key = seen(key);
    match verdict {
        Verdict::Same => format!("{name}: {key}, as you rated it"),
        Verdict::Off(off) => {
            let yours = key.parse::<i8>().map(|key| key + off).unwrap_or_default();
            format!("{name}: {key}, not {yours}")
        }
        Verdict::SawUnshown(level) => format!("{name}: {key}, not {}", level.number()),
        Verdict::MissedShown(_) => format!("{name}: {key}, not “not shown here”"),
        Verdict::Unrated => format!("{name}: {key}; you gave none"),
    }
}

fn given(
    name: &str,
    level: Option<(u8, &str)>,
    seen: Option<Seen>,
    sure: Option<Confidence>,
) -> String {
    let rated = match (level, seen) {
        (Some((number, words)), _) => format!("{number}, {}", lower(words)),
        (None, Some(_)) => "not shown here".to_owned(),
        (None, None) => return format!("{name}: not rated yet"),
    };
    match sure {
        Some(sure) => format!("{name}: {rated} · {} % sure", sure.percent()),
        None => format!("{name}: {rated}"),
    }
}

fn interval(low: f64, high: f64, digits: usize, write: Write<'_>) -> String {
    format!("{} to {}", write(low, digits), write(high, digits))
}

fn range_of(estimate: &Estimate, write: Write<'_>) -> String {
    match estimate.interval {
        Ok(it) if write(it.low, 1) != write(it.high, 1) => {
            format!(" (it may well be {})", interval(it.low, it.high, 1, write))
        }
        _ => String::new(),
    }
}

fn side(side: Side) -> &'static str {
    prompt(match side {
        Side::She => Prompt::SideShe,
        Side::He => Prompt::SideHe,
        Side::They => Prompt::SideThey,
        Side::OnSite => Prompt::SideOnSite,
        Side::Remote => Prompt::SideRemote,
        Side::Hybrid => Prompt::SideHybrid,
        Side::Senior => Prompt::SideSenior,
        Side::Manager => Prompt::SideManager,
    })
}

fn moved(moved: &Moved, write: Write<'_>) -> String {
    let apart = write(moved.steps.value.abs(), 1);
    let way = if moved.steps.value < 0.0 {
        "lower"
    } else {
        "higher"
    };
    format!(
        "Of twins who did the same, you rated {} {apart} steps {way}, over {} pairs.",
        side(moved.side),
        moved.pairs
    )
}

fn twins(twins: &Twins<'_>, write: Write<'_>) -> String {
    let pairs = count(twins.pairs.len(), "pair", "pairs");
    let apart = write(twins.distance.value, 1);
    format!(
        "Of {pairs} of cases with the same behavior and another surface, you rated the two {apart} \
         steps apart on average{}. The key does not tell them apart. They differ in several ways at once, so a \
         side that stands out need not be the reason.",
        range_of(&twins.distance, write)
    )
}

fn steady(steadiness: &Steadiness, write: Write<'_>) -> String {
    let share = write(steadiness.within_one.value * 100.0, 0);
    let apart = write(steadiness.distance, 1);
    let ratings = steadiness.occasions.repeats;
    format!(
        "Of {ratings} ratings given again two weeks later or more, {share} % were within one step of \
         the first; {apart} steps apart on average."
    )
}

fn at_your_level(patterned: &Patterned) -> String {
    let off = patterned.level.level.difference.value.round();
    if patterned.level.part == patterned.rest.part && patterned.level.level == patterned.rest.level
    {
        return "The key’s figures are those of the same cases.".to_owned();
    }
    // Of the order of a step or two.
    let steps = count(off.abs() as usize, "step", "steps");
    let way = if off > 0.0 { "above" } else { "below" };
    format!(
        "You rate about {steps} {way} the key, which runs into the end of the scale. So halo, \
         range and center are set beside the key moved to your level."
    )
}

fn no_gap(cases: usize, of: usize, left_out: &[&str]) -> String {
    let mut said = format!(
        "These figures take cases without a gap. They stand on {cases} of {}",
        count(of, "case", "cases")
    );
    let names: Vec<String> = left_out.iter().map(|name| lower(name)).collect();
    if !names.is_empty() {
        said += &format!(" and leave out {}", names.join(" and "));
    }
    said + "."
}

fn profile_of(cases: usize, repeats: usize, changed: usize, judgings: usize) -> String {
    let mut said = format!("Made of {}.", count(cases, "case", "cases"));
    if repeats > 0 {
        said += &format!(
            " {} two weeks later or more: that tells how steady you are.",
            count(repeats, "was judged again", "were judged again")
        );
    }
    if changed > 0 {
        said += &format!(
            " {} not count: the key of another version had been seen before.",
            count(
                changed,
                "judgment of a changed case does",
                "judgments of changed cases do"
            )
        );
    }
    let rest = judgings - cases - repeats - changed;
    if rest > 0 {
        said += &format!(
            " {} not count: the key had been seen before.",
            count(rest, "more judgment does", "more judgments do")
        );
    }
    said
}

#[allow(clippy::too_many_lines, reason = "a table of sentences")]
pub fn remark(remark: Remark<'_>, write: Write<'_>) -> String {
    match remark {
        Remark::Window { of } => format!("{of} · Nose"),
        Remark::Why(reason) => why(reason),
        Remark::Wait { days } => format!(
            "You have judged every case. The first may come again in {}.",
            count(usize::try_from(days).unwrap_or_default(), "day", "days")
        ),
        Remark::Week(of) => week(of),
        Remark::Aim { aim } => count(usize::from(aim), "case a week", "cases a week"),
        Remark::Length { sentences, words } => format!("{sentences} sentences, {words} words"),
        Remark::Eyebrow { title, step, of } => format!("Practise · {title} · {step} of {of}"),
        Remark::Trait { person, name } => format!("{person}’s {}", lower(name)),
        Remark::Percent { percent } => format!("{percent} %"),
        Remark::JudgedOn { day, right, of } => {
            format!("Judged on {day}: within one step on {right} of {of}")
        }
        Remark::Given {
            name,
            level,
            seen,
            sure,
        } => given(name, level, seen, sure),
        Remark::Headline { headline: of, name } => headline(of, name),
        Remark::Within { right, of, rated } => {
            let rest = match of - rated {
                0 => String::new(),
                missing => format!("; {missing} not rated"),
            };
            format!("Within one step of the key on {right} of {rated}{rest}.")
        }
        Remark::Verdict {
            name,
            key,
            verdict: of,
        } => verdict(name, key, of),
        Remark::Level { number, name } => format!("{number}, {}", lower(name)),
        Remark::HeardMark { yours, keys } => match (yours, keys) {
            (true, true) => " (marked by you and the key) ",
            (true, false) => " (marked by you) ",
            (false, true) => " (marked by the key) ",
            (false, false) => " ",
        }
        .to_owned(),
        Remark::Disputes { count: number } => format!(
            "You see it differently from the key in {}.",
            count(number, "judgment", "judgments")
        ),
        Remark::ProfileOf {
            cases,
            repeats,
            changed,
            judgings,
        } => profile_of(cases, repeats, changed, judgings),
        Remark::OpensAfter { cases } => format!(
            "After {} more can be told.",
            count(cases, "more case", "more cases")
        ),
        Remark::Lenient { steps } => format!(
            "You rate about {} steps above the key, in most cases.",
            write(steps, 1)
        ),
        Remark::Strict { steps } => format!(
            "You rate about {} steps below the key, in most cases.",
            write(steps, 1)
        ),
        Remark::Halo => {
            "One impression may color the rest: you rate one person’s characteristics more alike than \
             the key does."
                .to_owned()
        }
        Remark::Alike => "You see people as more alike than the key does.".to_owned(),
        Remark::Middle => "You choose the middle step more often than the key does.".to_owned(),
        Remark::Blind { name, seen, there } => format!(
            "{name} passes you by: you saw it in {seen} of {there} cases that have it, less often than \
             the other anti-patterns."
        ),
        Remark::LetsPass { seen, there } => format!(
            "Anti-patterns pass you by: you saw {seen} of {there} that were there."
        ),
        Remark::FalseAlarms { count: number } => format!(
            "You see anti-patterns where the key finds none: {} so far.",
            count(number, "time", "times")
        ),
        Remark::TooSure { points } => format!(
            "You are surer than right, by {} points of a hundred.",
            write(points, 0)
        ),
        Remark::TooUnsure { points } => format!(
            "You are less sure than right, by {} points of a hundred.",
            write(points, 0)
        ),
        Remark::Side(of) => moved(of, write),
        Remark::Distance { distance, cases } => format!(
            "Over {} you are {} steps off on average{}.",
            count(cases, "case", "cases"),
            write(distance.value, 1),
            range_of(distance, write)
        ),
        Remark::MarkedIn { cases, of } => format!(
            "Counted over the cases in which you marked anything, {cases} of {of}. A rating without a mark \
             found none of the key’s sentences there.",
        ),
        Remark::Unshown { saw, missed } => format!(
            "Of {} where nothing is shown you rated {}; of {} where something is, you found nothing in {}.",
            count(saw.1, "place", "places"),
            saw.0,
            count(missed.1, "place", "places"),
            missed.0
        ),
        Remark::AtYourLevel(of) => at_your_level(of),
        Remark::LargestPart { name, share, cases } => format!(
            "Over {} the largest part of your distance from the key, {} %, lies here: {}.",
            count(cases, "case", "cases"),
            write(share * 100.0, 0),
            lower(name)
        ),
        Remark::NoLargestPart { cases } => format!(
            "Over {} nothing tells which part of your distance from the key is the largest.",
            count(cases, "case", "cases")
        ),
        Remark::NoGap {
            cases,
            of,
            left_out,
        } => no_gap(cases, of, left_out),
        Remark::SureAsCanBe { right } => format!(
            "You were as sure as the steps allow, and right {} % of the time.",
            write(right * 100.0, 0)
        ),
        Remark::NoPattern {
            cases,
            mine,
            key,
            digits,
        } => format!(
            "Over {cases} cases the figure is {}, the key’s {}. Nothing is made of that difference here.",
            write(mine, digits),
            write(key, digits)
        ),
        Remark::SideName { side: of } => side(of).to_owned(),
        Remark::Twins(of) => twins(of, write),
        Remark::Steady(of) => steady(of, write),
        Remark::Interval { low, high, digits } => interval(low, high, digits, write),
    }
}
