//! How a pack's cases are spread: over levels, anti-patterns, and the surfaces that must not
//! decide a judgment. A trainee who meets only strong women and weak men learns the wrong thing,
//! so the core pack's tests hold bounds on what is counted here.

use super::case::Case;
use super::sniff::SniffTest;
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::scale::Seen;

/// A surface that cases are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// The pronoun of the person judged.
    Pronoun,
    /// Where their name is from.
    Origin,
    /// Junior to architect.
    Seniority,
    /// The kind of work.
    Setting,
    /// Manager or senior individual contributor.
    Path,
    /// On site, remote, hybrid.
    Place,
}

impl Surface {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Pronoun,
        Self::Origin,
        Self::Seniority,
        Self::Setting,
        Self::Path,
        Self::Place,
    ];

    /// What a case has of it.
    pub fn of(self, case: &Case) -> &str {
        let scene = &case.scene;
        match self {
            Self::Pronoun => &scene.pronoun,
            Self::Origin => &scene.origin,
            Self::Seniority => &scene.seniority,
            Self::Setting => &scene.setting,
            Self::Path => &scene.path,
            Self::Place => &scene.place,
        }
    }
}

/// Cases that share a surface.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// What they share, as the pack writes it.
    pub name: String,
    /// How many there are.
    pub cases: usize,
    /// How many of them carry an anti-pattern.
    pub with_anti_pattern: usize,
    /// How many levels their keys give.
    pub rated: usize,
    /// The sum of those levels.
    pub sum: usize,
}

impl Group {
    fn take(&mut self, case: &Case) {
        self.cases += 1;
        self.with_anti_pattern += usize::from(!case.anti_patterns.is_empty());
        for key in &case.levels {
            if let Seen::At(level) = key.of.1 {
                self.rated += 1;
                self.sum += usize::from(level.number());
            }
        }
    }

    /// The mean level of their keys, 1 to 5, in hundredths; `None` without any.
    pub fn mean_in_hundredths(&self) -> Option<usize> {
        (self.sum * 200 + self.rated).checked_div(self.rated * 2)
    }
}

/// Groups of cases by one surface, in the order they come.
pub fn groups(cases: &[Case], surface: Surface) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for case in cases {
        let name = surface.of(case);
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.take(case),
            None => {
                let mut group = Group {
                    name: name.to_owned(),
                    ..Group::default()
                };
                group.take(case);
                groups.push(group);
            }
        }
    }
    groups
}

/// How often a key gives "not shown" (first) and each level from 1 to 5 for a characteristic.
pub fn levels(cases: &[Case], characteristic: Characteristic) -> [usize; 6] {
    let mut counts = [0; 6];
    for key in cases.iter().flat_map(|case| &case.levels) {
        let (of, seen) = key.of;
        let place = match seen {
            Seen::No => 0,
            Seen::At(level) => usize::from(level.number()),
        };
        if let Some(count) = counts.get_mut(place).filter(|_| of == characteristic) {
            *count += 1;
        }
    }
    counts
}

/// How many cases carry an anti-pattern.
pub fn carrying(cases: &[Case], anti_pattern: AntiPattern) -> usize {
    let carries = |case: &&Case| case.anti_patterns.iter().any(|it| it.of == anti_pattern);
    cases.iter().filter(carries).count()
}

/// How many sniff tests let a characteristic show.
pub fn tests_for(tests: &[SniffTest], characteristic: Characteristic) -> usize {
    let shows = |test: &&SniffTest| test.characteristics.contains(&characteristic);
    tests.iter().filter(shows).count()
}
