//! The profile as Markdown, every judgment as CSV, and where one sees it differently.

use super::{NO_FIGURE, Names, Picture, Report};
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::practise::{Counted, History, Profile, Verdict, Why};
use crate::domain::scale::{Moment, Seen};
use crate::ui::report::quoted;
use crate::ui::text::{Prompt, Remark, p};

impl Report<'_> {
    /// The profile as Markdown.
    pub fn markdown(self, profile: &Profile<'_>, day: &str) -> String {
        let mut text = format!(
            "# {}\n\n{day}. {}\n",
            p(Prompt::ProfileTitle),
            self.remark(Remark::ProfileOf {
                cases: profile.cases,
                repeats: profile.repeats,
                changed: profile.changed,
                judgings: profile.judgings,
            })
        );
        text += &format!("\n## {}\n\n", p(Prompt::FindingsTitle));
        if profile.findings.is_empty() && profile.patterns.is_ok() {
            text += &format!("{}\n", p(Prompt::FindingsNone));
        }
        for finding in &profile.findings {
            text += &format!("- {}\n", self.finding(finding));
        }
        text += &format!("\n{}\n", p(Prompt::FindingsHint));
        let (parts, lacks) = self.parts(profile);
        let mut last = None;
        for part in parts {
            if last != Some(part.title) {
                text += &format!("\n## {}\n", p(part.title));
            }
            last = Some(part.title);
            for says in &part.says {
                text += &format!("\n{says}\n");
            }
            if let Some(picture) = part.picture {
                text += &table(&picture);
            }
        }
        if !lacks.is_empty() {
            text += &format!("\n## {}\n\n", p(Prompt::LaterTitle));
        }
        for lack in lacks {
            text += &format!("- {}: {}\n", p(lack.title), lack.says);
        }
        text += &format!("\n---\n\n{}\n", p(Prompt::ProfilePrivate));
        text
    }
}

/// A picture as its sentence and its table.
fn table(picture: &Picture) -> String {
    let (sentence, columns, rows): (&str, &[String], Vec<Vec<String>>) = match picture {
        Picture::Gauge(gauge) => {
            let rows = gauge.rows.iter().map(|row| {
                let mut cells = vec![row.name.clone()];
                cells.extend(row.cells.iter().cloned());
                cells
            });
            (&gauge.sentence, &gauge.columns, rows.collect())
        }
        Picture::Reliability(diagram) => {
            let rows = diagram.points.iter().map(|point| point.cells.clone());
            (&diagram.sentence, &diagram.columns, rows.collect())
        }
    };
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = vec!["---".to_owned(); columns.len()];
    let mut text = format!("\n{sentence}\n\n{}{}", line(columns), line(&rule));
    for row in rows {
        text += &line(&row);
    }
    text
}

/// A cell that a spreadsheet takes for text: quoted, and never the beginning of a formula.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

fn level(seen: Option<Seen>) -> String {
    match seen {
        None => String::new(),
        Some(Seen::No) => "not_shown".to_owned(),
        Some(Seen::At(level)) => level.number().to_string(),
    }
}

fn counts(why: Why) -> &'static str {
    match why {
        Why::Counts => "yes",
        Why::Repeat => "repeat",
        Why::TooSoon => "no, judged before",
        Why::OtherVersion => "no, other version judged before",
        Why::KnewKey => "no, key was seen",
    }
}

/// The columns of the file of judgments. Names for programs, not words for people.
const CSV_COLUMNS: &str = "case,version,turn,judged_at,counts,characteristic,rating,key,within_one,\
                           sure_percent,marked,key_evidence,proposed,why\r\n";

/// Every judgment as CSV (RFC 4180): a line a characteristic, and one for anti-patterns. `day` writes
/// a moment.
pub fn csv(history: &History<'_>, day: impl Fn(Moment) -> String) -> String {
    let mut text = CSV_COLUMNS.to_owned();
    for counted in history.all() {
        let id = &counted.attempt.id;
        let head = format!(
            "{},{},{},{},{}",
            cell(&id.case.id),
            id.case.version,
            id.turn,
            cell(&day(counted.judged)),
            cell(counts(counted.why)),
        );
        for of in Characteristic::ALL {
            text += &format!("{head},{}\r\n", csv_line(counted, of));
        }
        let names = |all: &[AntiPattern]| {
            let names: Vec<&str> = all.iter().map(|it| it.name()).collect();
            names.join(" ")
        };
        text += &format!(
            "{head},anti_patterns,{},{},,,,,,\r\n",
            cell(&names(&counted.attempt.spotted)),
            cell(&names(&counted.key.anti_patterns)),
        );
    }
    text
}

fn csv_line(counted: &Counted<'_>, of: Characteristic) -> String {
    let rating = counted.attempt.rating(of);
    let line = counted.key.line(of);
    let within = Verdict::of(rating.seen, line.seen).is_within_one();
    let within = match within {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let sure = rating.sure.map(|sure| sure.percent().to_string());
    [
        of.name().to_owned(),
        level(rating.seen),
        level(Some(line.seen)),
        within.to_owned(),
        sure.unwrap_or_default(),
        cell(&rating.marks.join(" ")),
        cell(&line.evidence.join(" ")),
        level(rating.proposed),
        cell(&rating.dispute),
    ]
    .join(",")
}

/// Where one sees it differently, as Markdown: what the authors of keys need. `title` names a case.
pub fn disputes(history: &History<'_>, names: &Names, title: impl Fn(&str) -> String) -> String {
    let mut text = format!("# {}\n", p(Prompt::Differ));
    for counted in history.all() {
        let id = &counted.attempt.id.case;
        for of in counted.attempt.disputed() {
            let rating = counted.attempt.rating(of);
            let or_none = |level: String| match level.as_str() {
                "" => NO_FIGURE.to_owned(),
                _ => level,
            };
            text += &format!(
                "\n## {} ({}, {})\n\n**{}.** {}: {}; {}: {}; {}: {}\n",
                title(&id.id),
                id.id,
                id.version,
                names.of(of),
                p(Prompt::ColumnYou),
                or_none(level(rating.seen)),
                p(Prompt::ColumnKey),
                level(Some(counted.key.line(of).seen)),
                p(Prompt::DifferLevel),
                or_none(level(rating.proposed)),
            );
            if !rating.dispute.is_empty() {
                text += &format!("\n{}", quoted(&rating.dispute));
            }
        }
    }
    text
}
