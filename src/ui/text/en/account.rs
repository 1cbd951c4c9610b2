//! American English: what a person's own pages, the brief and the coverage tell.

use super::phrases::{count, list};
use crate::domain::people::{
    ENOUGH_TO_SPREAD, Evidence, LONG_AGO_DAYS, LeftOut, Looked, Side, Source, Spread,
};
use crate::journal::Arriving;
use crate::ui::text::Account;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// So many codes are named in a sentence before it says how many more there are.
const MOST_NAMED: usize = 3;

/// With a capital letter in front.
fn begun(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// "3 observations show curiosity, 1 speaks against curiosity; 2 direct, 2 hearsay; the latest of …"
fn grounds(of: &str, evidence: &Evidence, latest: Option<&str>) -> String {
    let of = of.to_lowercase();
    if evidence.is_empty() {
        return format!("Nothing is written down about {of}");
    }
    let shows = match evidence.on_side(Side::For) {
        0 => "No observation shows".to_owned(),
        1 => "1 observation shows".to_owned(),
        number => format!("{number} observations show"),
    };
    let lacks = match evidence.on_side(Side::Against) {
        0 => "none speaks".to_owned(),
        1 => "1 speaks".to_owned(),
        number => format!("{number} speak"),
    };
    let known = known(
        evidence.known_by(Some(Source::Direct)),
        evidence.known_by(Some(Source::Hearsay)),
        evidence.known_by(None),
    );
    let latest = latest.map_or_else(String::new, |day| format!("; the latest of {day}"));
    format!("{shows} {of}, {lacks} against {of}; {known}{latest}")
}

/// "Manager since …."; a day without a path is said by itself.
fn path_since(path: Option<&str>, since: Option<&str>, is_to_come: bool) -> String {
    let word = if is_to_come { "from" } else { "since" };
    match (path, since) {
        (Some(path), Some(day)) => format!("{path} {word} {day}."),
        (Some(path), None) => format!("{path}."),
        (None, Some(day)) => format!("No path chosen yet; the day set for it is {day}."),
        (None, None) => "No path chosen yet.".to_owned(),
    }
}

/// "2 direct, 1 hearsay"; what there is none of is left out.
fn known(direct: usize, hearsay: usize, unsaid: usize) -> String {
    let parts = [
        (direct, "direct"),
        (hearsay, "hearsay"),
        (unsaid, "with no source given"),
    ];
    let parts = parts.into_iter().filter(|(number, _)| *number > 0);
    let parts: Vec<String> = parts.map(|(n, words)| format!("{n} {words}")).collect();
    parts.join(", ")
}

fn left_out(of: LeftOut) -> String {
    let parts = [
        (
            count(of.not_direct, "observation", "observations"),
            of.not_direct,
            "you did not see yourself or where it is not said how you know",
        ),
        (
            count(of.not_talked, "observation", "observations"),
            of.not_talked,
            "of a red flag you have not talked about yet",
        ),
        (
            count(of.earlier, "observation", "observations"),
            of.earlier,
            "from before the last three months",
        ),
        (
            count(of.earlier_runs, "sniff test", "sniff tests"),
            of.earlier_runs,
            "looked at before the last three months",
        ),
        (
            count(of.not_told, "sniff test", "sniff tests"),
            of.not_told,
            "whose fairness check does not say that the person is told",
        ),
        (
            count(of.of_cards, "text", "texts"),
            of.of_cards,
            "in the words of a card",
        ),
    ];
    let parts = parts.into_iter().filter(|(_, number, _)| *number > 0);
    let parts: Vec<String> = parts.map(|(n, _, why)| format!("{n} {why}")).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    format!("{}.", begun(&list(&parts)))
}

fn brings(of: Arriving) -> String {
    let parts = [
        (of.added, "not here yet"),
        (of.newer_there, "newer in the file"),
        (of.newer_here, "newer here, which stay as they are"),
        (of.same, "the same in both"),
        (
            of.other,
            "under whose mark something else is kept here, which stays",
        ),
    ];
    let parts = parts.into_iter().filter(|(number, _)| *number > 0);
    let parts: Vec<String> = parts.map(|(n, words)| format!("{n} {words}")).collect();
    format!("Of its entries: {}.", parts.join("; "))
}

/// Codes in a row; of many the first few, and how many more.
fn names(codes: &[String]) -> String {
    let mut parts: Vec<&str> = codes.iter().map(String::as_str).collect();
    let more = parts.len().saturating_sub(MOST_NAMED).to_string() + " more";
    if parts.len() > MOST_NAMED + 1 {
        parts.truncate(MOST_NAMED);
        parts.push(&more);
    }
    list(&parts)
}

fn spread(of: &Spread) -> String {
    if of.missing > 0 {
        let missing = count(of.missing, "observation is", "observations are");
        return format!(
            "How they spread is told from {ENOUGH_TO_SPREAD} observations on. {} still missing.",
            begun(&missing)
        );
    }
    let (codes, times) = &of.most;
    let noted = count(*times, "observation", "observations");
    let mut sentences = Vec::new();
    match codes.len() {
        _ if of.people < 2 => {}
        most if most == of.people => {
            sentences.push(format!(
                "You have written down as much about each of them: {noted}."
            ));
        }
        most if most > MOST_NAMED => {
            sentences.push(format!(
                "You have written down most about {most} people: {noted} each."
            ));
        }
        most => {
            let each = if most > 1 { " each" } else { "" };
            let names = names(codes);
            sentences.push(format!(
                "You have written down most about {names}: {noted}{each}."
            ));
        }
    }
    if !of.nobody.is_empty() {
        sentences.push(format!("Nothing about {}.", names(&of.nobody)));
    }
    if !of.long_ago.is_empty() {
        let names = names(&of.long_ago);
        sentences.push(format!(
            "Nothing for more than {LONG_AGO_DAYS} days about {names}."
        ));
    }
    if !of.undated.is_empty() {
        sentences.push(format!("Nothing with a day about {}.", names(&of.undated)));
    }
    if of.nobody.is_empty() && of.long_ago.is_empty() && of.undated.is_empty() {
        let whom = if of.people < 2 { "them" } else { "everybody" };
        sentences.push(format!(
            "Something about {whom} within {LONG_AGO_DAYS} days."
        ));
    }
    sentences.join(" ")
}

fn spread_known(of: Looked) -> String {
    let (direct, all) = (of.direct, of.count());
    let told = match of.hearsay {
        0 => "None was told to you by others.".to_owned(),
        told => format!("{told} of them you were told by others."),
    };
    let unsaid = match of.unsaid {
        0 => String::new(),
        1 => " 1 has no source given.".to_owned(),
        number => format!(" {number} have no source given."),
    };
    format!("You saw {direct} of {all} yourself. {told}{unsaid}")
}

fn would_delete(code: &str, parts: [(usize, &str, &str); 5]) -> String {
    let parts = parts.into_iter().filter(|(number, ..)| *number > 0);
    let parts: Vec<String> = parts.map(|(n, one, many)| count(n, one, many)).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match parts.as_slice() {
        [] => format!("This deletes {code}. Nothing is written down about them."),
        parts => format!("This deletes {}.", list(&[&[code], parts].concat())),
    }
}

/// What an account says.
pub fn account(of: Account<'_>) -> String {
    match of {
        Account::Head {
            path,
            since,
            is_to_come,
            review,
        } => format!(
            "{} Look through these notes on {review}.",
            path_since(path, since, is_to_come)
        ),
        Account::OldestNote { day } => format!("The oldest note is of {day}."),
        Account::Behind {
            of,
            rating,
            evidence,
            latest,
        } => {
            let rating = rating.unwrap_or("not rated yet");
            format!("{of}: {rating}. {}.", grounds(of, evidence, latest))
        }
        Account::Step { level } => format!("step {level} of 5"),
        Account::RatedOn { step, day } => match day {
            Some(day) => format!("{step}, on {day}"),
            None => step.to_owned(),
        },
        Account::CodeChanged { code, former } => format!("{former} is {code} from now on."),
        Account::RateOf { of, again: false } => format!("Rate {}", of.to_lowercase()),
        Account::RateOf { of, again: true } => format!("Rate {} anew", of.to_lowercase()),
        Account::RunTestOf { of } => format!("Choose a sniff test of {of}"),
        Account::RateHeading { of } => format!("{of}: rate by what you saw"),
        Account::RatingKept { of } => format!("Your rating of {} is kept.", of.to_lowercase()),
        Account::RatingBegun { day } => {
            format!("You began this on {day} and have not kept it. It is no rating until you do.")
        }
        Account::SeenOn { day, source } => match day {
            Some(day) => format!("{day}, {source}"),
            None => source.to_owned(),
        },
        Account::TalkedOn { day: Some(day) } => format!("What was said on {day}:"),
        Account::TalkedOn { day: None } => "What was said:".to_owned(),
        Account::StageOn { stage, day } => match day {
            Some(day) => format!("{stage}, {day}"),
            None => stage.to_owned(),
        },
        Account::LookAgainOn { day } => format!("look again on {day}"),
        Account::WeLookOn { day } => format!("We look again on {day}."),
        Account::Month { year, month } => {
            let at = usize::try_from(month - 1).unwrap_or_default();
            format!("{} {year}", MONTHS.get(at).copied().unwrap_or_default())
        }
        Account::WouldDelete {
            code,
            observations,
            runs,
            ratings,
            begun,
            steps,
        } => would_delete(
            code,
            [
                (observations, "observation", "observations"),
                (runs, "sniff test", "sniff tests"),
                (ratings, "rating", "ratings"),
                (begun, "rating not kept yet", "ratings not kept yet"),
                (steps, "growth step", "growth steps"),
            ],
        ),
        Account::Deleted { code } => format!("Everything about {code} was deleted."),
        Account::FileOf { code, day, sheets } => format!(
            "{code}, saved on {day}, with {}.",
            count(sheets, "entry", "entries")
        ),
        Account::FileBrings(of) => brings(of),
        Account::FileGetsReview { day } => format!(
            "The file has no day to look through these notes. They get one: {day}. You can change it on the person’s page."
        ),
        Account::OtherCode { code, given } => format!(
            "Somebody else here is called {code}. So that you can tell the two apart, the person in the file gets another code here: {given}."
        ),
        Account::Brought { code } => format!("What the file held about {code} was brought in."),
        Account::NewerFile { version } => format!(
            "That file is of format {version}, which this version of Nose does not know yet. Nothing was changed; reload to get the newest version."
        ),
        Account::LeftOut(of) => left_out(of),
        Account::BriefOf { code, day } => format!("{code}, {day}"),
        Account::StepIn { of } => format!("A step in {}", of.to_lowercase()),
        Account::WrittenOn { day, changed: None } => format!("Written on {day}."),
        Account::WrittenOn {
            day,
            changed: Some(changed),
        } => format!("Written on {day}, last changed on {changed}."),
        Account::LookedOn { due, day } => format!("Looked at on {day}, planned for {due}"),
        Account::SaidBefore { outcome, day } => format!("{day}: {outcome}"),
        Account::Sure { percent } => format!("{percent} % sure to see it"),
        Account::Cell(of) => known(of.direct, of.hearsay, of.unsaid),
        Account::SpreadOver(of) => spread(of),
        Account::SpreadKnown(of) => spread_known(of),
        Account::CoverageSays { people: 1, empty } => {
            format!("1 person, 5 characteristics: {}", empty_places(empty))
        }
        Account::CoverageSays { people, empty } => {
            format!(
                "{people} people, 5 characteristics each: {}",
                empty_places(empty)
            )
        }
    }
}

fn empty_places(empty: usize) -> String {
    match empty {
        0 => "you have looked everywhere at least once.".to_owned(),
        1 => "one place where you have not looked.".to_owned(),
        _ => format!("{empty} places where you have not looked."),
    }
}
