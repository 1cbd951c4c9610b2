//! The parts of the report.

use super::{Report, Section, Session, topic};
use crate::domain::workshop::{Cell, Figures, Further, Movement, Revealed, Talk};
use crate::ui::text::{Outcome, Topic};

fn columns(of: &[Topic]) -> Vec<String> {
    of.iter().map(|it| topic(*it).to_owned()).collect()
}

impl Report<'_> {
    /// All parts that a session has, in order.
    pub fn sections(self, session: &Session<'_>) -> Vec<Section> {
        let mut sections = vec![self.apart(session.first, 1)];
        if let Some(second) = session.second {
            sections.push(self.apart(second, 2));
            let movement = Movement::of(session.first, second, session.keys);
            sections.push(self.movement(session.first, &movement));
        }
        sections.push(self.agreed(session));
        let figures = session.first.figures(session.keys);
        sections.push(self.figures(&figures));
        sections.push(self.more(session.first));
        sections
    }

    /// How far apart each cell is, in the order to talk about them.
    pub fn apart(self, revealed: &Revealed, round: usize) -> Section {
        let standing = Outcome::Standing {
            ballots: revealed.count(),
            round,
            settled: revealed.settled(),
            of: revealed.cells().len(),
        };
        let order = revealed.discuss_first();
        Section {
            title: match round {
                1 => Topic::Heat,
                _ => Topic::HeatAgain,
            },
            says: vec![self.headline(revealed), self.says(standing)],
            columns: columns(&[
                Topic::Case,
                Topic::Characteristic,
                Topic::Median,
                Topic::Range,
                Topic::Deviation,
                Topic::NotShown,
            ]),
            rows: order
                .into_iter()
                .map(|cell| self.row(revealed, cell))
                .collect(),
        }
    }

    fn row(self, revealed: &Revealed, cell: &Cell) -> Vec<String> {
        let none = || topic(Topic::NoFigure).to_owned();
        let mut row = self.named(revealed, cell.case, cell.of).to_vec();
        let spread = cell.spread.ok();
        row.push(spread.map_or_else(none, |it| self.median(it.median)));
        row.push(spread.map_or_else(none, |it| format!("{} – {}", it.lowest, it.highest)));
        row.push(cell.deviation().map_or_else(none, |it| self.figure(it)));
        row.push(cell.not_shown.to_string());
        row
    }

    fn median(self, median: f64) -> String {
        (self.write)(median, usize::from(median.fract() > 0.0))
    }

    /// What moved between rounds.
    pub fn movement(self, first: &Revealed, movement: &Movement) -> Section {
        let mut says = Vec::new();
        match &movement.from_key {
            Some(moved) => says.push(self.says(Outcome::FromKey(moved))),
            None => says.push(self.says(Outcome::NoKeyAgain)),
        }
        if let Some(moved) = &movement.from_each_other {
            says.push(self.says(Outcome::FromEachOther(moved)));
        }
        let (before, after) = movement.ballots;
        if before != after {
            says.push(self.says(Outcome::OtherPeople {
                first: before,
                second: after,
            }));
        }
        says.push(topic(Topic::MovementHint).to_owned());
        let none = || topic(Topic::NoFigure).to_owned();
        let rows = movement.cells.iter().map(|cell| {
            let mut row = self.named(first, cell.case, cell.of).to_vec();
            let apart = cell.from_each_other;
            row.push(apart.map_or_else(none, |it| self.figure(it.before)));
            row.push(apart.map_or_else(none, |it| self.figure(it.after)));
            row
        });
        Section {
            title: Topic::Movement,
            says,
            columns: columns(&[
                Topic::Case,
                Topic::Characteristic,
                Topic::Before,
                Topic::After,
            ]),
            rows: rows.collect(),
        }
    }

    /// What the group agreed on, beside the keys.
    pub fn agreed(self, session: &Session<'_>) -> Section {
        let first = session.first;
        let [agreed, differ, open] = Talk::counts(session.texts, &first.setup);
        let talks = Outcome::Talks {
            agreed,
            differ,
            open,
        };
        let rows = first.cells().iter().map(|cell| {
            let talk = Talk::of(session.texts, cell.case, cell.of);
            let key = session.keys.seen(cell.case, cell.of);
            let mut row = self.named(first, cell.case, cell.of).to_vec();
            row.push(self.says(Outcome::Talk(talk.agreed)));
            row.push(key.map_or_else(
                || topic(Topic::NoFigure).to_owned(),
                |key| self.says(Outcome::Seen(key)),
            ));
            row.push(talk.reason);
            row
        });
        Section {
            title: Topic::Agreed,
            says: vec![self.says(talks), topic(Topic::Provisional).to_owned()],
            columns: columns(&[
                Topic::Case,
                Topic::Characteristic,
                Topic::Group,
                Topic::Key,
                Topic::Reason,
            ]),
            rows: rows.collect(),
        }
    }

    /// The figures that lead.
    pub fn figures(self, figures: &Figures) -> Section {
        let (rows, raters) = (figures.rows, figures.raters);
        let mut says = vec![match &figures.alpha {
            Ok(alpha) => self.says(Outcome::Agreement {
                alpha,
                raters,
                rows,
            }),
            Err(why) => self.says(Outcome::Unknown(*why)),
        }];
        match &figures.noise {
            Ok(noise) => {
                let over = self.over(&noise.part, rows, raters);
                says.push(format!("{} {over}", self.says(Outcome::Noise(noise))));
            }
            Err(why) => says.push(self.says(Outcome::Unknown(*why))),
        }
        match &figures.variances {
            Ok(found) => {
                let over = self.over(&found.part, rows, raters);
                says.push(format!("{} {over}", self.says(Outcome::Raters(found))));
            }
            Err(why) => says.push(self.says(Outcome::Unknown(*why))),
        }
        // One reason why there is no figure is enough.
        says.dedup();
        says.push(topic(Topic::FiguresHint).to_owned());
        bare(Topic::Figures, says)
    }

    /// The figures for those who ask.
    pub fn more(self, revealed: &Revealed) -> Section {
        let ratings = revealed.ratings();
        let (rows, raters) = (ratings.cases(), ratings.raters());
        let figures = Further::of(ratings);
        let mut says = vec![topic(Topic::MoreHint).to_owned()];
        says.push(match &figures.gwet {
            Ok(gwet) => self.says(Outcome::Gwet(gwet)),
            Err(why) => self.says(Outcome::Unknown(*why)),
        });
        says.push(match &figures.icc {
            Ok(icc) => {
                let over = self.over(&icc.part, rows, raters);
                format!("{} {over}", self.says(Outcome::Icc { icc, raters }))
            }
            Err(why) => self.says(Outcome::Unknown(*why)),
        });
        says.push(match &figures.kappa {
            Ok(kappa) => self.says(Outcome::Kappa(kappa)),
            Err(why) => self.says(Outcome::Unknown(*why)),
        });
        says.dedup();
        bare(Topic::More, says)
    }
}

fn bare(title: Topic, says: Vec<String>) -> Section {
    Section {
        title,
        says,
        columns: Vec::new(),
        rows: Vec::new(),
    }
}
