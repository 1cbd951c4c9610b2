//! Backup files: one JSON document with the whole state, and whatever was moved aside as it
//! was. Plain on purpose, so that nobody needs us to read it. A file from outside is untrusted:
//! its size, its counts and its moments are checked before anything is shown.
//!
//! ```json
//! {"format": "nose-backup", "version": 5, "app": "0.1.0", "made": 1795305600000,
//!  "state": {"sittings": []}, "aside": {}}
//! ```

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::state::State;
use crate::domain::json::Fields;
use crate::domain::pack;
use crate::domain::practise::Attempt;
use crate::domain::scale::Moment;
use crate::domain::sheet::Sheet;
use crate::domain::sitting::NOTE_LIMIT;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
const MOST_SITTINGS: usize = 5_000;
const MOST_ANSWERS: usize = 1_000;
const MOST_PACKS: usize = 100;
const MOST_SHEETS: usize = 10_000;
const MOST_ATTEMPTS: usize = 5_000;
pub(super) const MOST_IN_LEDGER: usize = 50_000;
/// More marks than a case has sentences.
const MOST_MARKS: usize = 100;
const LONGEST_ID: usize = 200;
/// The first day of 2200. A clock that is further ahead is a broken file.
const LATEST: Moment = Moment(7_258_118_400_000);
const NAME: &str = "nose-backup";
/// The version of the file's format, counted apart from that of the journal's records.
const VERSION: u32 = 5;

/// What a backup file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When it was made.
    pub made: Moment,
    /// The app's version that made it.
    pub app: String,
    /// Everything there was.
    pub state: State,
}

/// Why a file cannot be taken in. None of these changes anything.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// Larger than [`MOST_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// The file ends in the middle.
    #[error("the file is cut short")]
    CutShort,
    /// Not a backup of Nose.
    #[error("the file is not a backup")]
    NotABackup,
    /// Made by a newer Nose.
    #[error("backup version {0} is newer than this build knows")]
    Newer(u32),
    /// A backup by its name, with contents that cannot be.
    #[error("the backup is damaged: {0}")]
    Damaged(&'static str),
}

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u32,
    app: &'a str,
    made: Moment,
    state: &'a State,
    #[serde(serialize_with = "by_key")]
    aside: &'a [Aside],
}

/// A record that could not be read: its key and its text.
pub type Aside = (String, String);

/// Records that could not be read as a file of their own: an object by key.
pub fn aside_text(aside: &[Aside]) -> Option<String> {
    let mut text = Vec::new();
    by_key(aside, &mut serde_json::Serializer::new(&mut text)).ok()?;
    String::from_utf8(text).ok()
}

/// Records as an object, by key.
fn by_key<S: Serializer>(aside: &[Aside], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(aside.iter().map(|(key, text)| (key, text)))
}

/// The text of a backup file. `aside` holds records that could not be read, by key. `None` only
/// if the state cannot be JSON, which it always can.
pub fn backup_text(state: &State, aside: &[Aside], app: &str, made: Moment) -> Option<String> {
    serde_json::to_string_pretty(&Written {
        format: NAME,
        version: VERSION,
        app,
        made,
        state,
        aside,
    })
    .ok()
}

/// The fields of a file of ours: not too large, whole, of this format, and of a version we know.
pub(super) fn opened(text: &str, format: &str, version: u32) -> Result<Fields, BackupError> {
    if text.len() > MOST_BYTES {
        return Err(BackupError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    let refuse = |error: serde_json::Error| {
        if error.is_eof() && text.trim_start().starts_with('{') {
            BackupError::CutShort
        } else {
            BackupError::NotABackup
        }
    };
    let value: Value = serde_json::from_str(text).map_err(refuse)?;
    let mut fields = Fields::of(value).ok_or(BackupError::NotABackup)?;
    if fields.text("format") != format {
        return Err(BackupError::NotABackup);
    }
    match fields.number("version") {
        0 => Err(BackupError::NotABackup),
        known if known <= version => Ok(fields),
        newer => Err(BackupError::Newer(newer)),
    }
}

/// Reads and checks a backup file.
pub fn read_backup(text: &str) -> Result<Backup, BackupError> {
    let mut fields = opened(text, NAME, VERSION)?;
    let mut contents = || -> Option<Backup> {
        let app: String = fields.need("app")?;
        Some(Backup {
            made: fields.need("made")?,
            app: app.chars().take(40).collect(),
            state: fields.need("state")?,
        })
    };
    let backup = contents().ok_or(BackupError::Damaged("contents"))?;
    check(&backup.state, backup.made)?;
    Ok(backup)
}

fn demand(holds: bool, what: &'static str) -> Result<(), BackupError> {
    if holds {
        Ok(())
    } else {
        Err(BackupError::Damaged(what))
    }
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.len() <= LONGEST_ID
}

/// A moment that a clock can have shown.
pub(super) fn check_moment(moment: Moment) -> Result<(), BackupError> {
    demand(moment <= LATEST, "moment")
}

/// A sheet as it can be.
pub(super) fn check_sheet(sheet: &Sheet) -> Result<(), BackupError> {
    demand(is_id(&sheet.id.0), "id")?;
    check_moment(sheet.begun)?;
    check_moment(sheet.at)?;
    demand(sheet.texts.len() <= sheet.kind.most_fields(), "sheets")?;
    for (field, text) in sheet.texts.iter() {
        demand(is_id(field), "id")?;
        demand(text.chars().count() <= sheet.kind.longest_text(), "sheets")?;
    }
    Ok(())
}

fn check(state: &State, made: Moment) -> Result<(), BackupError> {
    let is_moment = |moment: Moment| moment <= LATEST;
    demand(is_moment(made), "moment")?;
    demand(state.last_backup.is_none_or(is_moment), "moment")?;
    demand(state.sittings.len() <= MOST_SITTINGS, "sittings")?;
    for (at, sitting) in state.sittings.iter().enumerate() {
        demand(is_id(&sitting.id.0), "id")?;
        let first = state
            .sittings
            .iter()
            .position(|other| other.id == sitting.id);
        demand(first == Some(at), "id")?;
        demand(is_moment(sitting.begun), "moment")?;
        demand(sitting.finished.is_none_or(is_moment), "moment")?;
        demand(sitting.answers.len() <= MOST_ANSWERS, "answers")?;
        for (id, answer) in &sitting.answers {
            demand(is_id(id), "id")?;
            demand(is_moment(answer.at), "moment")?;
            demand(answer.note.chars().count() <= NOTE_LIMIT, "note")?;
        }
    }
    demand(state.packs.len() <= MOST_PACKS, "packs")?;
    for (at, pack) in state.packs.iter().enumerate() {
        let is_new = !state.packs.iter().take(at).any(|it| it.id == pack.id);
        demand(is_id(&pack.id) && is_id(&pack.version) && is_new, "id")?;
        demand(is_moment(pack.added), "moment")?;
        demand(pack.text.len() <= pack::MOST_BYTES, "packs")?;
    }
    demand(state.sheets.len() <= MOST_SHEETS, "sheets")?;
    demand(state.ledger.len() <= MOST_IN_LEDGER, "people")?;
    for (at, sheet) in state.sheets.iter().enumerate() {
        let is_new = !state.sheets.iter().take(at).any(|it| it.id == sheet.id);
        demand(is_new && state.ledger.get(&sheet.id).is_none(), "id")?;
        demand(!sheet.kind.is_of_people(), "sheets")?;
    }
    for sheet in state.ledger.iter() {
        demand(sheet.kind.is_of_people(), "people")?;
    }
    for sheet in state.sheets.iter().chain(state.ledger.iter()) {
        check_sheet(sheet)?;
    }
    check_attempts(&state.attempts)
}

/// Judgings as they can be: bounded, none twice, and none asked for without a key.
fn check_attempts(attempts: &[Attempt]) -> Result<(), BackupError> {
    let is_fine = |attempt: &Attempt| {
        let moments = [Some(attempt.begun), Some(attempt.at), attempt.judged];
        let ratings = attempt.ratings.iter().all(|rating| {
            rating.marks.len() <= MOST_MARKS
                && rating.marks.iter().all(|id| is_id(id))
                && rating.dispute.chars().count() <= NOTE_LIMIT
        });
        let key = attempt.key.as_ref().is_none_or(|key| {
            let marks = key.lines.iter().map(|line| line.evidence.len());
            marks.max() <= Some(MOST_MARKS)
        });
        is_id(&attempt.id.case.id)
            && moments.into_iter().flatten().all(|it| it <= LATEST)
            && ratings
            && key
            && (attempt.judged.is_none() || attempt.key.is_some())
    };
    let is_sound = attempts.len() <= MOST_ATTEMPTS
        && attempts.iter().enumerate().all(|(at, it)| {
            let is_new = !attempts.iter().take(at).any(|other| other.id == it.id);
            is_new && is_fine(it)
        });
    is_sound
        .then_some(())
        .ok_or(BackupError::Damaged("judgings"))
}

/// What taking in a backup would change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Sittings in the file that are not here.
    pub sittings_added: usize,
    /// Answers in the file that are not here.
    pub answers_added: usize,
    /// Answers in both that differ.
    pub answers_changed: usize,
    /// Sittings here that are not in the file.
    pub sittings_only_here: usize,
    /// Answers here that are not in the file.
    pub answers_only_here: usize,
    /// Packs and own writings in the file that are not here, or are newer there.
    pub pieces_brought: usize,
    /// Packs and own writings here that are not in the file.
    pub pieces_only_here: usize,
    /// Judgings of cases in the file that are not here, or differ there.
    pub judgings_brought: usize,
    /// Judgings of cases here that are not in the file.
    pub judgings_only_here: usize,
    /// Sheets about people in the file that are not here, or are newer there.
    pub notes_brought: usize,
    /// Sheets about people here that are not in the file.
    pub notes_only_here: usize,
}

impl Difference {
    /// How much adding the file would bring.
    pub fn brings(&self) -> usize {
        self.sittings_added
            + self.answers_added
            + self.answers_changed
            + self.pieces_brought
            + self.judgings_brought
            + self.notes_brought
    }

    /// How much replacing by the file would take away.
    pub fn removes(&self) -> usize {
        self.sittings_only_here
            + self.answers_only_here
            + self.pieces_only_here
            + self.judgings_only_here
            + self.notes_only_here
    }

    /// What would change from `here` to `there`.
    pub fn between(here: &State, there: &State) -> Self {
        let mut difference = Self::default();
        for theirs in &there.sittings {
            let mine = here.sittings.iter().find(|mine| mine.is_same(theirs));
            difference.sittings_added += usize::from(mine.is_none());
            for (id, answer) in &theirs.answers {
                match mine.and_then(|mine| mine.answers.get(id)) {
                    None => difference.answers_added += 1,
                    Some(known) => difference.answers_changed += usize::from(known != answer),
                }
            }
        }
        for mine in &here.sittings {
            let theirs = there.sittings.iter().find(|theirs| theirs.is_same(mine));
            difference.sittings_only_here += usize::from(theirs.is_none());
            let is_there = |id: &String| theirs.is_some_and(|t| t.answers.contains_key(id));
            difference.answers_only_here += mine.answers.keys().filter(|id| !is_there(id)).count();
        }
        let pieces = |state: &State| state.packs.len() + state.sheets.len();
        let missing = |from: &State, than: &State| {
            let packs = from.packs.iter().filter(|it| than.pack(&it.id).is_none());
            let sheets = from.sheets.iter().filter(|it| than.sheet(&it.id).is_none());
            packs.count() + sheets.count()
        };
        let same = there
            .packs
            .iter()
            .filter(|it| here.packs.contains(it))
            .count()
            + there
                .sheets
                .iter()
                .filter(|it| here.sheets.contains(it))
                .count();
        difference.pieces_brought = pieces(there) - same;
        difference.pieces_only_here = missing(here, there);
        for theirs in &there.attempts {
            let is_earlier_state = theirs.judged.is_none() && here.attempt(&theirs.id).is_some();
            let is_new = match here.same_meeting(theirs) {
                Some(mine) => mine.at < theirs.at,
                None => !is_earlier_state,
            };
            difference.judgings_brought += usize::from(is_new);
        }
        for mine in &here.attempts {
            let is_only_here = there.same_meeting(mine).is_none();
            difference.judgings_only_here += usize::from(is_only_here);
        }
        for theirs in there.ledger.iter() {
            let mine = here.ledger.get(&theirs.id);
            difference.notes_brought += usize::from(mine.is_none_or(|mine| mine.at < theirs.at));
        }
        for mine in here.ledger.iter() {
            difference.notes_only_here += usize::from(there.ledger.get(&mine.id).is_none());
        }
        difference
    }
}

impl State {
    /// This state with another taken in: what is newer counts, nothing goes. Settings and the
    /// age of the last backup stay as they are here.
    pub fn merged_with(&self, other: &Self) -> Self {
        let mut merged = self.clone();
        merged.merge_packs(other);
        merged.merge_attempts(other);
        merged.merge_ledger(other);
        let mut sittings = std::mem::take(&mut merged.sittings);
        for theirs in &other.sittings {
            match sittings.iter_mut().find(|mine| mine.is_same(theirs)) {
                Some(mine) => mine.merge(theirs),
                None => sittings.push(theirs.clone()),
            }
        }
        // Put in order one by one, which costs less code than a sort.
        for sitting in sittings {
            let key = (sitting.begun, &sitting.id);
            let after = merged
                .sittings
                .partition_point(|before| (before.begun, &before.id) < key);
            merged.sittings.insert(after, sitting);
        }
        merged
    }
}
