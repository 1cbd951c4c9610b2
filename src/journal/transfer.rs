//! The file of one person: everything that is kept about them, to hand over on request, to keep, or
//! to bring into another browser. A file from outside is untrusted: it is checked like a backup, and
//! all that is in it must be about the one person.
//!
//! ```json
//! {"format": "nose-person", "version": 1, "app": "0.1.0", "made": 1795305600000, "sheets": []}
//! ```

use serde::Serialize;

use super::backup::{BackupError, MOST_IN_LEDGER, check_moment, check_sheet, opened};
use super::event::Event;
use super::state::State;
use crate::domain::day::DayNumber;
use crate::domain::people::{
    Ledger, PERSON, Person, REVIEW_AFTER_DAYS, is_same_code, offered_codes,
};
use crate::domain::scale::Moment;
use crate::domain::sheet::{Sheet, SheetId, SheetKind};

const NAME: &str = "nose-person";
const VERSION: u32 = 1;

/// What the file of a person holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonFile {
    /// When it was made.
    pub made: Moment,
    /// The app's version that made it.
    pub app: String,
    /// Who.
    pub person: SheetId,
    /// The person's sheet and all about them.
    pub sheets: Ledger,
}

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u32,
    app: &'a str,
    made: Moment,
    sheets: Vec<&'a Sheet>,
}

/// The text of a person's file. `None` if they are not in the ledger.
pub fn person_text(ledger: &Ledger, person: &SheetId, app: &str, made: Moment) -> Option<String> {
    ledger.get(person)?;
    serde_json::to_string_pretty(&Written {
        format: NAME,
        version: VERSION,
        app,
        made,
        sheets: ledger.about(person).collect(),
    })
    .ok()
}

/// Reads and checks a person's file.
pub fn read_person(text: &str) -> Result<PersonFile, BackupError> {
    let mut fields = opened(text, NAME, VERSION)?;
    let mut contents = || -> Option<(String, Moment, Vec<Sheet>)> {
        Some((
            fields.need("app")?,
            fields.need("made")?,
            fields.need("sheets")?,
        ))
    };
    let (app, made, sheets) = contents().ok_or(BackupError::Damaged("contents"))?;
    let count = sheets.len();
    if count > MOST_IN_LEDGER {
        return Err(BackupError::Damaged("people"));
    }
    let sheets: Ledger = sheets.into_iter().collect();
    let people: Vec<&Sheet> = sheets.of_kind(SheetKind::Person).collect();
    let [person] = people.as_slice() else {
        return Err(BackupError::Damaged("people"));
    };
    let person = person.id.clone();
    check(&sheets, &person, made)?;
    // Of two sheets with one id the ledger keeps one.
    if sheets.len() != count {
        return Err(BackupError::Damaged("id"));
    }
    Ok(PersonFile {
        made,
        app: app.chars().take(40).collect(),
        person,
        sheets,
    })
}

/// Sheets as they can be, and every one about the one person.
fn check(sheets: &Ledger, person: &SheetId, made: Moment) -> Result<(), BackupError> {
    check_moment(made)?;
    let has_code = sheets
        .get(person)
        .is_some_and(|sheet| !Person(sheet).code().is_empty());
    if !has_code || sheets.about(person).count() != sheets.len() {
        return Err(BackupError::Damaged("people"));
    }
    // An id stands in the address of a page.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_@+".contains(&byte);
    for sheet in sheets.iter() {
        check_sheet(sheet)?;
        if !sheet.kind.is_of_people() || !sheet.id.0.bytes().all(is_plain) {
            return Err(BackupError::Damaged("people"));
        }
    }
    Ok(())
}

/// What bringing in a person's file would change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arriving {
    /// Sheets that are not here.
    pub added: usize,
    /// Sheets that are newer in the file.
    pub newer_there: usize,
    /// Sheets that are newer here, and stay.
    pub newer_here: usize,
    /// Sheets that are the same.
    pub same: usize,
    /// Sheets under whose id something else is kept here, which stays.
    pub other: usize,
    /// The day on which the notes will want to be looked through, where the file has none.
    pub review: Option<DayNumber>,
}

impl Arriving {
    /// Whether it brings anything.
    pub fn brings(self) -> bool {
        self.added + self.newer_there > 0
    }
}

impl PersonFile {
    /// What the person is called here, where somebody else has the code in the file: as they are called
    /// here already, or by a code that is free. `None` where nobody else has it.
    pub fn other_code(&self, here: &State) -> Option<String> {
        let code = |sheet: &Sheet| Person(sheet).code().to_owned();
        let theirs = code(self.sheets.get(&self.person)?);
        let others = here.ledger.of_kind(SheetKind::Person);
        let taken: Vec<String> = others.filter(|it| it.id != self.person).map(code).collect();
        let is_taken = |code: &str| taken.iter().any(|it| is_same_code(it, code));
        if !is_taken(&theirs) {
            return None;
        }
        let known = here.ledger.get(&self.person).map(code);
        known
            .filter(|it| !is_taken(it))
            .or_else(|| offered_codes(is_taken, 1).pop())
    }

    /// What it would change, and the change: of each sheet what is newer counts, nothing goes. Nobody
    /// comes without a day to look through the notes: it is the one they have here, or else a year
    /// from `today`, as for somebody who is added.
    pub fn against(&self, here: &State, today: DayNumber) -> (Arriving, Event) {
        let mut arriving = Arriving::default();
        let mut put = Vec::new();
        for theirs in self.sheets.iter() {
            let mine = here.sheet(&theirs.id);
            let is_other = mine.is_some_and(|mine| {
                mine.kind != theirs.kind || mine.texts.get(PERSON) != theirs.texts.get(PERSON)
            });
            let counted = match mine {
                _ if is_other => &mut arriving.other,
                None => &mut arriving.added,
                Some(mine) if mine.at < theirs.at => &mut arriving.newer_there,
                Some(mine) if mine.at > theirs.at => &mut arriving.newer_here,
                Some(_) => &mut arriving.same,
            };
            *counted += 1;
            if !is_other && mine.is_none_or(|mine| mine.at < theirs.at) {
                let mut theirs = theirs.clone();
                if theirs.kind == SheetKind::Person && review_of(&theirs).is_none() {
                    let known = mine.and_then(review_of);
                    let review = known.unwrap_or_else(|| today.plus(REVIEW_AFTER_DAYS));
                    theirs.texts.set(Person::REVIEW, &review.iso());
                    arriving.review = Some(review);
                }
                if let Some(code) = self.other_code(here).filter(|_| theirs.id == self.person) {
                    theirs.texts.set(Person::CODE, &code);
                }
                put.push(theirs);
            }
        }
        let removed = Vec::new();
        (arriving, Event::LedgerChanged { put, removed })
    }
}

/// The day that was set to look through somebody's notes.
fn review_of(sheet: &Sheet) -> Option<DayNumber> {
    DayNumber::parse(sheet.texts.get(Person::REVIEW))
}
