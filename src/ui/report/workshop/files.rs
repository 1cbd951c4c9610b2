//! The report as Markdown, and the group's pack with its words.

use super::{Report, Section, Session, topic};
use crate::domain::day::DayNumber;
use crate::domain::pack::Shelf;
use crate::domain::workshop::{GroupPack, GroupWords, group_pack};
use crate::ui::text::{Outcome, Topic};

/// A text in one line of Markdown, in which nothing is taken for markup.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
    {
        if "\\`*_<>|[]#~&!".contains(sign) {
            plain.push('\\');
        }
        plain.push(sign);
    }
    plain
}

fn section(of: &Section) -> String {
    let mut text = format!("\n## {}\n", topic(of.title));
    for says in &of.says {
        text += &format!("\n{}\n", plain(says));
    }
    if !of.rows.is_empty() {
        let line = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let rule = vec!["---"; of.columns.len()].join(" | ");
        text += &format!("\n{}| {rule} |\n", line(&of.columns));
        for row in &of.rows {
            text += &line(row);
        }
    }
    text
}

/// Which workshop a report is of, and the day it was made, as the person writes it.
pub fn dated(title: &str, day: &str) -> String {
    match title.trim() {
        "" => format!("{day}."),
        title => format!("{title}. {day}."),
    }
}

impl Report<'_> {
    /// The report as Markdown. `day` is the day as the person writes it.
    pub fn markdown(self, session: &Session<'_>, day: &str) -> String {
        let dated = plain(&dated(&session.first.setup.title, day));
        let mut text = format!("# {}\n\n{dated}\n", topic(Topic::Report));
        for of in self.sections(session) {
            text += &section(&of);
        }
        text += &format!("\n---\n\n{}\n", topic(Topic::NoNames));
        text
    }
}

/// The group's pack with its words. `day` is the day as the person writes it.
pub fn group_pack_of(
    report: Report<'_>,
    session: &Session<'_>,
    shelf: &Shelf,
    (date, day): (DayNumber, &str),
) -> GroupPack {
    let managers = session.first.count();
    let title = &session.first.setup.title;
    let rounds = 1 + usize::from(session.second.is_some());
    let words = GroupWords {
        title: report.says(Outcome::PackTitle { title }),
        author: report.says(Outcome::PackAuthor { managers, day }),
        note: report.says(Outcome::PackNote {
            managers,
            day,
            rounds,
        }),
        made_from: &|id, version| report.says(Outcome::MadeFrom { id, version }),
        no_reason: report.says(Outcome::NoReason { managers }),
    };
    group_pack(
        (session.first, session.second),
        session.texts,
        shelf,
        date,
        &words,
    )
}
