//! The result file: what the group came to, one file for everyone. It names nobody who rated, and of
//! fewer than four levels it tells none.
//! Whoever took part opens it where their own ballot still is, and sees their own ratings beside
//! the group's there alone.

use serde_json::{Value, json};

use super::ballot::CaseBallot;
use super::keys::Keys;
use super::revealed::Revealed;
use super::setup::{SessionId, Setup};
use super::talk::{Agreed, Talk};
use crate::domain::characteristic::Characteristic;
use crate::domain::day::DayNumber;
use crate::domain::json::Fields;
use crate::domain::measure::{Estimate, Needed, Spread, Unknown};
use crate::domain::scale::Seen;
use crate::domain::sheet::{FIELD_LIMIT, Texts};

const FORMAT: &str = "nose-workshop-result";
const VERSION: u32 = 1;
/// The largest file that is read, in bytes.
pub const MOST_RESULT_BYTES: usize = 2 * 1024 * 1024;
/// The longest id and title that are read, in characters.
const LONGEST_NAME: usize = 200;

/// What the group came to in one characteristic of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultLine {
    /// Which characteristic.
    pub of: Characteristic,
    /// What the talk came to; `None` where nothing was written down.
    pub agreed: Option<Agreed>,
    /// Why.
    pub reason: String,
    /// The median of the last round it was rated in; `None` of so few levels that it would tell one
    /// of them.
    pub median: Option<f64>,
    /// The lowest and the highest level there, where the median is told. Files of an older Nose have
    /// none.
    pub range: Option<(i32, i32)>,
    /// What the key says, where there is one.
    pub key: Option<Seen>,
}

/// What the group came to in a case.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultCase {
    /// The id that was asked.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Its title.
    pub title: String,
    /// By characteristic.
    pub lines: Vec<ResultLine>,
}

/// What the group came to.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultFile {
    /// Of which session.
    pub session: SessionId,
    /// What the facilitator calls it.
    pub title: String,
    /// The day.
    pub day: DayNumber,
    /// By case, in the order of the first round.
    pub cases: Vec<ResultCase>,
}

/// Why a file is no result file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadResult {
    /// Larger than [`MOST_RESULT_BYTES`].
    TooLarge,
    /// Not JSON, cut short, or of another kind.
    NotAResult,
    /// Written by a newer version of Nose.
    Newer(u32),
    /// Of another session than one's own ballot.
    OtherSession,
}

/// The result of a session: `texts` are the facilitator's sheet.
pub fn result_of(
    first: &Revealed,
    second: Option<&Revealed>,
    keys: &Keys,
    texts: &Texts,
    day: DayNumber,
) -> ResultFile {
    let setup = &first.setup;
    let line = |case: usize, of: Characteristic| {
        let talk = Talk::of(texts, case, of);
        let spread = spread(first, second, case, of);
        ResultLine {
            of,
            agreed: talk.agreed,
            reason: talk.reason,
            median: spread.map(|it| it.median),
            range: spread.map(|it| (it.lowest, it.highest)),
            key: keys.seen(case, of),
        }
    };
    let cases = setup
        .cases
        .iter()
        .enumerate()
        .map(|(case, asked)| ResultCase {
            id: asked.id.clone(),
            version: asked.version,
            title: asked.title.clone(),
            lines: setup.of.iter().map(|of| line(case, *of)).collect(),
        });
    ResultFile {
        session: setup.id,
        title: setup.title.clone(),
        day,
        cases: cases.collect(),
    }
}

/// How the levels of the last round lie, where there are so many that no figure tells one of them.
fn spread(
    first: &Revealed,
    second: Option<&Revealed>,
    case: usize,
    of: Characteristic,
) -> Option<Spread> {
    let (revealed, place) = first.last_asked(second, case);
    let cell = revealed.cell(place, of)?;
    let is_enough = cell.rated() as usize >= Setup::LEAST_ANONYMOUS;
    cell.spread.ok().filter(|_| is_enough)
}

impl Revealed {
    /// The last round in which a case of this one was asked, and its place there.
    pub(super) fn last_asked<'r>(
        &'r self,
        second: Option<&'r Self>,
        case: usize,
    ) -> (&'r Self, usize) {
        let again = || {
            let (asked, second) = (self.setup.cases.get(case)?, second?);
            let mut cases = second.setup.cases.iter();
            let place = cases.position(|it| it.id == asked.id && it.version == asked.version)?;
            Some((second, place))
        };
        again().unwrap_or((self, case))
    }
}

fn hex(id: SessionId) -> String {
    id.0.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn of_hex(text: &str) -> Option<SessionId> {
    let is_plain = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = u64::from_str_radix(text, 16).ok().filter(|_| is_plain)?;
    Some(SessionId(number.to_be_bytes()))
}

impl ResultFile {
    /// The file.
    pub fn write(&self) -> String {
        let line = |line: &ResultLine| {
            json!({
                "characteristic": line.of.name(),
                "agreed": line.agreed.map(Agreed::name),
                "reason": line.reason,
                "median": line.median,
                "lowest": line.range.map(|it| it.0),
                "highest": line.range.map(|it| it.1),
                "key": line.key.map(|seen| Agreed::On(seen).name()),
            })
        };
        let case = |case: &ResultCase| {
            let lines: Vec<Value> = case.lines.iter().map(line).collect();
            json!({"id": case.id, "version": case.version, "title": case.title, "lines": lines})
        };
        let cases: Vec<Value> = self.cases.iter().map(case).collect();
        let file = json!({
            "format": FORMAT,
            "version": VERSION,
            "session": hex(self.session),
            "title": self.title,
            "day": self.day.iso(),
            "cases": cases,
        });
        format!("{file:#}\n")
    }
}

/// The result in a file. What does not fit it is refused whole, never half read.
///
/// # Errors
/// When it is no such file, or a newer one.
pub fn read_result(text: &str) -> Result<ResultFile, BadResult> {
    if text.len() > MOST_RESULT_BYTES {
        return Err(BadResult::TooLarge);
    }
    let value = serde_json::from_str(text.trim_start_matches('\u{feff}'));
    let value: Value = value.map_err(|_| BadResult::NotAResult)?;
    let mut file = Fields::of(value).ok_or(BadResult::NotAResult)?;
    if file.text("format") != FORMAT {
        return Err(BadResult::NotAResult);
    }
    match file.number("version") {
        VERSION => whole(&mut file).ok_or(BadResult::NotAResult),
        0 => Err(BadResult::NotAResult),
        newer => Err(BadResult::Newer(newer)),
    }
}

fn short(file: &mut Fields, name: &str, longest: usize) -> Option<String> {
    let text: String = file.need(name)?;
    (text.chars().count() <= longest).then_some(text)
}

fn whole(file: &mut Fields) -> Option<ResultFile> {
    let cases: Vec<Value> = file.need("cases")?;
    if cases.is_empty() || cases.len() > Setup::MOST_CASES {
        return None;
    }
    Some(ResultFile {
        session: of_hex(&file.text("session"))?,
        title: short(file, "title", LONGEST_NAME)?,
        day: DayNumber::parse(&file.text("day"))?,
        cases: cases.into_iter().map(case).collect::<Option<_>>()?,
    })
}

fn case(value: Value) -> Option<ResultCase> {
    let mut item = Fields::of(value)?;
    let lines: Vec<Value> = item.need("lines")?;
    if lines.len() > Characteristic::ALL.len() {
        return None;
    }
    Some(ResultCase {
        id: short(&mut item, "id", LONGEST_NAME)?,
        version: item.need("version")?,
        title: short(&mut item, "title", LONGEST_NAME)?,
        lines: lines.into_iter().map(line).collect::<Option<_>>()?,
    })
}

fn line(value: Value) -> Option<ResultLine> {
    let mut item = Fields::of(value)?;
    let agreed: Option<String> = item.may("agreed")?;
    let key: Option<String> = item.may("key")?;
    let key = match key.as_deref().map(Agreed::named) {
        None => None,
        Some(Some(Agreed::On(seen))) => Some(seen),
        Some(_) => return None,
    };
    let median = match item.take("median").unwrap_or_default() {
        Value::Null => None,
        value => Some(value.as_f64().filter(|it| (1.0..=5.0).contains(it))?),
    };
    let range = range(item.take("lowest"), item.take("highest"))?;
    let fits = |median: f64| range.is_none_or(|(low, high)| inside(median, low, high));
    if !median.is_none_or(fits) || (range.is_some() && median.is_none()) {
        return None;
    }
    Some(ResultLine {
        of: Characteristic::named(&item.text("characteristic"))?,
        agreed: match agreed {
            None => None,
            Some(name) => Some(Agreed::named(&name)?),
        },
        reason: short(&mut item, "reason", 5 * FIELD_LIMIT)?,
        median,
        range,
        key,
    })
}

fn inside(value: f64, low: i32, high: i32) -> bool {
    (f64::from(low)..=f64::from(high)).contains(&value)
}

/// The range of a file: both ends on the scale in their order, or none.
fn range(low: Option<Value>, high: Option<Value>) -> Option<Option<(i32, i32)>> {
    let is_there = |value: &Value| !value.is_null();
    let end = |value: Value| {
        let level = i32::try_from(value.as_i64()?).ok()?;
        (1..=5).contains(&level).then_some(level)
    };
    match (low.filter(is_there), high.filter(is_there)) {
        (None, None) => Some(None),
        (Some(low), Some(high)) => {
            let (low, high) = (end(low)?, end(high)?);
            (low <= high).then_some(Some((low, high)))
        }
        _ => None,
    }
}

/// One's own rating beside what the group came to.
#[derive(Clone, Debug, PartialEq)]
pub struct BesideGroup<'a> {
    /// The case.
    pub case: &'a ResultCase,
    /// What the group came to.
    pub line: &'a ResultLine,
    /// What one gave oneself.
    pub own: Option<Seen>,
}

/// One's own ratings beside what the group came to. Seen by oneself alone.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnPattern<'a> {
    /// Each rating.
    pub lines: Vec<BesideGroup<'a>>,
    /// Own level less the agreed one, on average over cases; `None` where there is nothing to set
    /// side by side.
    pub from_group: Option<Estimate>,
    /// Own level less the key's.
    pub from_key: Option<Estimate>,
    /// Over so many ratings beside an agreed level, and beside a key's.
    pub compared: (usize, usize),
}

/// Sets what one gave in a session, in its first or second round, beside the group's result.
///
/// # Errors
/// When the result is of another session.
pub fn own_pattern<'a>(
    result: &'a ResultFile,
    setup: &Setup,
    cases: &[CaseBallot],
) -> Result<OwnPattern<'a>, BadResult> {
    if result.session != setup.id {
        return Err(BadResult::OtherSession);
    }
    let mut lines = Vec::new();
    for case in &result.cases {
        let mut asked = setup.cases.iter();
        let place = asked.position(|it| it.id == case.id && it.version == case.version);
        let Some(place) = place else { continue };
        for line in &case.lines {
            let at = setup.of.iter().position(|of| *of == line.of);
            let given = at.and_then(|at| cases.get(place)?.given.get(at));
            let own = given.and_then(|given| given.seen);
            lines.push(BesideGroup { case, line, own });
        }
    }
    let agreed = |line: &ResultLine| match line.agreed {
        Some(Agreed::On(seen)) => Some(seen),
        _ => None,
    };
    let (from_group, beside_group) = apart(&lines, &agreed);
    let (from_key, beside_key) = apart(&lines, &|line| line.key);
    Ok(OwnPattern {
        lines,
        from_group,
        from_key,
        compared: (beside_group, beside_key),
    })
}

/// The mean of own level less another, and over how many. Its interval is over cases, since the ratings
/// of one case hang together.
fn apart(
    lines: &[BesideGroup<'_>],
    other: &dyn Fn(&ResultLine) -> Option<Seen>,
) -> (Option<Estimate>, usize) {
    let number = |seen: Seen| seen.level().map(|level| f64::from(level.number()));
    let mut by_case: Vec<(&ResultCase, f64, f64)> = Vec::new();
    let mut count = 0;
    for line in lines {
        let own = line.own.and_then(number);
        let Some((own, other)) = own.zip(other(line.line).and_then(number)) else {
            continue;
        };
        count += 1;
        match by_case
            .last_mut()
            .filter(|it| std::ptr::eq(it.0, line.case))
        {
            Some((_, sum, of)) => {
                *sum += own - other;
                *of += 1.0;
            }
            None => by_case.push((line.case, own - other, 1.0)),
        }
    }
    let means: Vec<f64> = by_case.iter().map(|(_, sum, of)| sum / of).collect();
    let too_few = Unknown::NeedsAtLeast {
        what: Needed::Cases,
        least: 2,
        have: means.len(),
    };
    (Estimate::of_mean(&means, too_few), count)
}
