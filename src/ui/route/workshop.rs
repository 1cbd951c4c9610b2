//! The Workshop's pages.

use super::{Route, named};
use crate::domain::sheet::SheetId;
use crate::domain::workshop::Setup;

/// A page of what one person gives in a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VotePage {
    /// Who asks what, and where one left.
    Front,
    /// A step of a case. Cases count from 1; step 0 is to read, then the characteristics that are
    /// asked, and after them the anti-patterns.
    Step(u8, u8),
    /// All that was given, before it is sealed.
    Check,
    /// The sealed ballot.
    Ballot,
    /// One's own ratings beside what the group agreed.
    Result,
}

/// A page of a workshop that one leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionPage {
    /// Setting up, then inviting.
    Hub,
    /// Taking in ballots.
    Collect,
    /// One device passed round.
    Pass,
    /// Where ratings are apart, all at once.
    Reveal,
    /// One case, counted from 1.
    RevealCase(u8),
    /// The figures.
    Figures,
    /// What the group takes along.
    After,
}

/// The longest invitation that a link may carry, in characters.
pub const LONGEST_INVITATION: usize = 64 * 1024;

/// A number of a case, counted from 1.
fn case_number(part: &str) -> Option<u8> {
    let number = part.parse().ok()?;
    let most = u8::try_from(Setup::MOST_CASES).unwrap_or(u8::MAX);
    (1..=most).contains(&number).then_some(number)
}

impl VotePage {
    /// Reading, the characteristics, the anti-patterns.
    const MOST_STEPS: u8 = 7;

    fn parse(parts: &mut dyn Iterator<Item = &str>) -> Option<Self> {
        Some(match parts.next() {
            None => Self::Front,
            Some("check") => Self::Check,
            Some("ballot") => Self::Ballot,
            Some("result") => Self::Result,
            Some(case) => {
                let step: u8 = parts.next()?.parse().ok()?;
                (step < Self::MOST_STEPS).then_some(Self::Step(case_number(case)?, step))?
            }
        })
    }

    pub(super) fn fragment(self) -> String {
        match self {
            Self::Front => String::new(),
            Self::Step(case, step) => format!("/{case}/{step}"),
            Self::Check => "/check".to_owned(),
            Self::Ballot => "/ballot".to_owned(),
            Self::Result => "/result".to_owned(),
        }
    }
}

impl SessionPage {
    fn parse(parts: &mut dyn Iterator<Item = &str>) -> Option<Self> {
        Some(match parts.next() {
            None => Self::Hub,
            Some("collect") => Self::Collect,
            Some("pass") => Self::Pass,
            Some("reveal") => match parts.next() {
                None => Self::Reveal,
                Some(case) => Self::RevealCase(case_number(case)?),
            },
            Some("figures") => Self::Figures,
            Some("after") => Self::After,
            Some(_) => return None,
        })
    }

    pub(super) fn fragment(self) -> String {
        match self {
            Self::Hub => String::new(),
            Self::Collect => "/collect".to_owned(),
            Self::Pass => "/pass".to_owned(),
            Self::Reveal => "/reveal".to_owned(),
            Self::RevealCase(case) => format!("/reveal/{case}"),
            Self::Figures => "/figures".to_owned(),
            Self::After => "/after".to_owned(),
        }
    }
}

/// A page of the Workshop. `None` if it is none.
pub(super) fn parse(parts: &mut dyn Iterator<Item = &str>) -> Option<Route> {
    let Some(part) = parts.next() else {
        return Some(Route::Workshop);
    };
    Some(match part {
        "guide" => Route::WorkshopGuide,
        "table" => Route::WorkshopTable,
        "open" => Route::WorkshopOpen,
        "join" => Route::Join(invitation(parts.next()?)?),
        "vote" => Route::Vote(sheet(parts.next()?)?, VotePage::parse(parts)?),
        "session" => Route::Session(sheet(parts.next()?)?, SessionPage::parse(parts)?),
        _ => return None,
    })
}

/// What a link's invitation is made of, and no longer than it may be.
fn invitation(part: &str) -> Option<String> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    let fits = part.len() <= LONGEST_INVITATION && part.bytes().all(is_plain);
    fits.then(|| part.to_owned())
}

/// A sheet by its id.
fn sheet(part: &str) -> Option<SheetId> {
    named(&mut std::iter::once(part))?.ok().map(SheetId)
}
