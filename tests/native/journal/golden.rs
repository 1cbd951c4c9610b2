//! Files of every format that ever shipped, as exact text. Reading them must give the same
//! values for ever. Writing must give the same bytes as long as the format number is the same.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::path::PathBuf;

use nose::domain::characteristic::{AntiPattern, Characteristic};
use nose::domain::people::Ledger;
use nose::domain::practise::{Attempt, AttemptId, Confidence, Key, KeyLine, Rating, Surface};
use nose::domain::question::Room;
use nose::domain::scale::{Frequency, Level, Moment, Recall, Recency, Reply, Seen};
use nose::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use nose::domain::sitting::{Answer, Sitting};
use nose::journal::{
    Backup, Change, Entry, Event, FORMAT, Field, Findings, Log, OwnPack, Place, Preference,
    Preferences, State, backup_text, decode, read_backup,
};
use nose::platform::memory::MemoryStore;
use serde_json::Value;

use crate::given::{
    APP, HEAD, SLOT_B, aside, compact, entry_key, id, item, mark, noted, noted_at_length, place,
    put, reopened, sitting, writer,
};

/// The ledger of the golden checkpoint stands in two parts.
const PARTS: [&str; 2] = ["part-1.txt", "part-2.txt"];
const MADE: Moment = Moment(1_795_305_600_000);
/// The checkpoint holds all entries up to this one.
const CHECKPOINT: u64 = 23;

/// Every format that ever was, oldest first.
pub const FORMATS: RangeInclusive<u32> = 1..=FORMAT;

fn path(format: u32, name: &str) -> PathBuf {
    let folder = format!("tests/golden/v{format}");
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    root.join(folder).join(name)
}

fn file(format: u32, name: &str) -> String {
    std::fs::read_to_string(path(format, name)).unwrap()
}

/// The key of an entry of the golden journal.
fn key_of(format: u32, seq: u64) -> String {
    match format {
        1 => format!("nose/journal/entry/{seq:012}"),
        _ => entry_key(seq, "golden", seq),
    }
}

fn on(item_id: &str) -> Place {
    place("m1", item(item_id, 1))
}

/// A sitting in which every value of every scale was given.
fn full_sitting() -> Sitting {
    let levels = Level::ALL.map(|level| Reply::Level(Seen::At(level)));
    let often = Frequency::ALL.map(|often| Reply::Frequency(Recall::Often(often)));
    let open = [Reply::Level(Seen::No), Reply::Frequency(Recall::No)];
    let replies = levels.iter().chain(&often).chain(&open);
    let mut sitting = sitting("m1");
    for (n, reply) in (0..).zip(replies) {
        let answer = Answer {
            version: 1,
            reply: Some(*reply),
            recency: Recency::ALL.get(n).copied(),
            note: ["", "Wrote “it” down,\n\ttwice: é 😀 \\ \"q\""][n % 2].to_owned(),
            at: Moment(MADE.0 - 1_000 * n as u64),
        };
        sitting.answers.insert(&format!("mirror.item-{n}"), answer);
    }
    sitting.finished = Some(MADE);
    sitting
}

fn own_pack() -> OwnPack {
    OwnPack {
        id: "acme".to_owned(),
        version: "2.0.0".to_owned(),
        text: "{\"format\":1,\"id\":\"acme\"}".to_owned(),
        added: Moment(MADE.0 - 20),
        on: false,
    }
}

/// A sheet of every kind of a format, one's own or about people.
fn sheets(of_people: bool, format: u32) -> Vec<Sheet> {
    let sheet = |(n, kind): (u64, SheetKind)| {
        let mut texts = Texts::default();
        texts.set("title", "What “it” was");
        texts.set("sentences", "One.\nTwo.");
        Sheet {
            id: SheetId(format!("sheet-{n}")),
            kind,
            begun: Moment(MADE.0 - 100 + n),
            at: Moment(MADE.0 - 50 + n),
            texts,
        }
    };
    let all = (0..).zip(SheetKind::ALL).map(sheet);
    all.filter(|sheet| sheet.kind.is_of_people() == of_people)
        .filter(|sheet| has_workshop(format) || !sheet.kind.is_of_workshop())
        .collect()
}

/// Packs and sheets came with format 3.
fn has_packs(format: u32) -> bool {
    format >= 3
}

/// Judgings of cases came with format 4.
fn has_practise(format: u32) -> bool {
    format >= 4
}

/// People came with format 5.
fn has_people(format: u32) -> bool {
    format >= 5
}

/// The Workshop came with format 6.
fn has_workshop(format: u32) -> bool {
    format >= 6
}

fn parts_of(format: u32) -> impl Iterator<Item = &'static str> {
    PARTS.into_iter().filter(move |_| has_people(format))
}

fn attempt_id() -> AttemptId {
    AttemptId {
        case: item("case.night-release@acme", 2),
        turn: 1,
    }
}

/// A key that says every level, and "not shown here".
fn key(levels: [Seen; 5]) -> Key {
    Key {
        lines: levels.map(|seen| KeyLine {
            seen,
            evidence: match seen {
                Seen::No => Vec::new(),
                Seen::At(_) => vec!["s1".to_owned(), "s10".to_owned()],
            },
        }),
        anti_patterns: AntiPattern::ALL.to_vec(),
        twin: Some("case.other@acme".to_owned()),
        surface: Surface {
            pronoun: "she".to_owned(),
            seniority: "staff".to_owned(),
            place: "remote".to_owned(),
            path: "senior_ic".to_owned(),
        },
    }
}

/// One that is judged with every level and every confidence, and one just opened.
fn attempts() -> Vec<Attempt> {
    let mut judged = Attempt::open(attempt_id(), Moment(MADE.0 - 900));
    for (level, of) in Level::ALL.into_iter().zip(Characteristic::ALL) {
        *judged.rating_mut(of) = Rating {
            seen: Some(Seen::At(level)),
            sure: Confidence::ALL.get(of.index()).copied(),
            marks: vec!["s2".to_owned(), "s10".to_owned()],
            dispute: "The “quiet” one: é".to_owned(),
            proposed: Some(Seen::No),
        };
    }
    judged.spotted = AntiPattern::ALL.to_vec();
    judged.judged = Some(Moment(MADE.0 - 800));
    judged.at = Moment(MADE.0 - 700);
    judged.key = Some(key(Level::ALL.map(Seen::At)));
    judged.knew_key = true;
    let open = Attempt::open(
        AttemptId {
            turn: 2,
            ..attempt_id()
        },
        Moment(MADE.0 - 600),
    );
    vec![judged, open]
}

fn everything(format: u32) -> State {
    let mut plain = sitting("s1");
    plain.pack = None;
    let (packs, own_sheets) = if has_packs(format) {
        (vec![own_pack()], sheets(false, format))
    } else {
        (Vec::new(), Vec::new())
    };
    State {
        sittings: vec![full_sitting(), plain],
        packs,
        without_core: has_packs(format),
        sheets: own_sheets,
        attempts: if has_practise(format) {
            attempts()
        } else {
            Vec::new()
        },
        ledger: if has_people(format) {
            sheets(true, format).into_iter().collect()
        } else {
            Ledger::default()
        },
        preferences: Preferences {
            single_keys: false,
            weekly: has_practise(format).then_some(3),
        },
        last_backup: Some(Moment(MADE.0 - 5)),
        changes_since_backup: 41,
    }
}

/// One of every kind of event that came with format 3.
fn events_on_packs() -> Vec<Event> {
    let sheet = SheetId("sheet-9".to_owned());
    vec![
        Event::PackAdded {
            pack: Box::new(own_pack()),
        },
        Event::PackSwitched {
            id: "acme".to_owned(),
            on: true,
        },
        Event::PackRemoved {
            id: "acme".to_owned(),
        },
        Event::Wrote {
            field: Field {
                sheet: sheet.clone(),
                kind: SheetKind::Case,
                name: "title".to_owned(),
            },
            text: "The “night” release".to_owned(),
        },
        Event::SheetPut {
            sheet: Box::new(sheets(false, FORMAT).remove(1)),
        },
        Event::SheetRemoved { sheet },
    ]
}

/// One of every kind of event that came with format 4.
fn events_on_cases() -> Vec<Event> {
    let of = Characteristic::TechnologyLeadership;
    let changes = [
        Change::Opened,
        Change::Rated {
            of,
            seen: Some(Seen::At(Level::Two)),
        },
        Change::Sure {
            of,
            sure: Some(Confidence::Seventy),
        },
        Change::Marked {
            of,
            sentence: "s3".to_owned(),
            on: true,
        },
        Change::Spotted {
            of: AntiPattern::NotMyJob,
            on: true,
        },
        Change::Judged {
            key: Box::new(key([Seen::No; 5])),
        },
        Change::Disputed {
            of,
            why: "She “asked” first.".to_owned(),
        },
        Change::Proposed {
            of,
            seen: Some(Seen::No),
        },
        Change::Unjudged,
        Change::Dropped,
        Change::Put {
            attempt: Box::new(attempts().remove(0)),
        },
    ];
    let mut events = vec![Event::Preferred {
        preference: Preference::Weekly(Some(3)),
    }];
    events.extend(changes.map(|change| Event::Practised {
        attempt: attempt_id(),
        change,
    }));
    events
}

/// One of every kind of event that came with format 5.
fn events_on_people() -> Vec<Event> {
    vec![
        Event::LedgerChanged {
            put: sheets(true, FORMAT),
            removed: vec![SheetId("sheet-9".to_owned())],
        },
        Event::PersonRemoved {
            person: SheetId("sheet-5".to_owned()),
        },
    ]
}

/// A ballot that was collected for the workshop among [`sheets`].
fn ballot() -> Sheet {
    let mut texts = Texts::default();
    texts.set("session", "sheet-10");
    texts.set("round", "1");
    texts.set("text", "NOSE1:AEBAGBA:END");
    Sheet {
        id: SheetId("019ab3c4d5e-0011aabb".to_owned()),
        kind: SheetKind::SealedBallot,
        begun: Moment(MADE.0 - 90),
        at: Moment(MADE.0 - 90),
        texts,
    }
}

/// One of every kind of event that came with format 6.
fn events_on_workshops() -> Vec<Event> {
    vec![
        Event::SheetsChanged {
            put: vec![ballot()],
            removed: vec![SheetId("sheet-12".to_owned())],
        },
        Event::WorkshopRemoved {
            workshop: SheetId("sheet-10".to_owned()),
        },
    ]
}

/// One of every kind of event of a format, those of later formats before the last two.
pub fn events(format: u32) -> Vec<Event> {
    let mut events = first_events(format);
    if has_packs(format) {
        let last = events.split_off(events.len() - 2);
        events.extend(events_on_packs());
        if has_practise(format) {
            events.extend(events_on_cases());
        }
        if has_people(format) {
            events.extend(events_on_people());
        }
        if has_workshop(format) {
            events.extend(events_on_workshops());
        }
        events.extend(last);
    }
    events
}

/// One of every kind of event that there was from the first format on.
fn first_events(format: u32) -> Vec<Event> {
    vec![
        Event::Began {
            room: Room::Mirror,
            sitting: id("m1"),
            pack: mark(),
        },
        Event::Replied {
            place: on("mirror.curiosity"),
            reply: Some(Reply::Level(Seen::At(Level::Four))),
        },
        Event::Dated {
            place: on("mirror.curiosity"),
            recency: Some(Recency::ThisMonth),
        },
        Event::Noted {
            place: on("mirror.curiosity"),
            note: "asked “why” twice".to_owned(),
        },
        Event::Finished { sitting: id("m1") },
        Event::Reopened { sitting: id("m1") },
        Event::Removed { sitting: id("m1") },
        Event::Returned {
            sitting: Box::new(full_sitting()),
        },
        Event::Preferred {
            preference: Preference::SingleKeys(false),
        },
        Event::BackedUp,
        Event::Restored {
            state: Box::new(everything(format)),
        },
        Event::Undone {
            entry: "golden-25".to_owned(),
            by: Box::new(Event::Replied {
                place: on("mirror.curiosity"),
                reply: None,
            }),
        },
    ]
}

/// A kind of event has a file. A new kind will not compile until it is named here; then give it
/// an example above and a file of its own.
fn file_of(event: &Event) -> &'static str {
    match event {
        Event::Began { .. } => "entry-began.txt",
        Event::Replied { .. } => "entry-replied.txt",
        Event::Dated { .. } => "entry-dated.txt",
        Event::Noted { .. } => "entry-noted.txt",
        Event::Finished { .. } => "entry-finished.txt",
        Event::Reopened { .. } => "entry-reopened.txt",
        Event::Removed { .. } => "entry-removed.txt",
        Event::Returned { .. } => "entry-returned.txt",
        Event::Preferred {
            preference: Preference::SingleKeys(_),
        } => "entry-preferred.txt",
        Event::Preferred {
            preference: Preference::Weekly(_),
        } => "entry-preferred-weekly.txt",
        Event::BackedUp => "entry-backed-up.txt",
        Event::Restored { .. } => "entry-restored.txt",
        Event::Undone { .. } => "entry-undone.txt",
        Event::PackAdded { .. } => "entry-pack-added.txt",
        Event::PackRemoved { .. } => "entry-pack-removed.txt",
        Event::PackSwitched { .. } => "entry-pack-switched.txt",
        Event::Wrote { .. } => "entry-wrote.txt",
        Event::SheetPut { .. } => "entry-sheet-put.txt",
        Event::SheetRemoved { .. } => "entry-sheet-removed.txt",
        Event::LedgerChanged { .. } => "entry-ledger-changed.txt",
        Event::PersonRemoved { .. } => "entry-person-removed.txt",
        Event::SheetsChanged { .. } => "entry-sheets-changed.txt",
        Event::WorkshopRemoved { .. } => "entry-workshop-removed.txt",
        Event::Practised { change, .. } => match change {
            Change::Opened => "entry-case-opened.txt",
            Change::Rated { .. } => "entry-case-rated.txt",
            Change::Sure { .. } => "entry-case-sure.txt",
            Change::Marked { .. } => "entry-case-marked.txt",
            Change::Spotted { .. } => "entry-case-spotted.txt",
            Change::Judged { .. } => "entry-case-judged.txt",
            Change::Unjudged => "entry-case-unjudged.txt",
            Change::Disputed { .. } => "entry-case-disputed.txt",
            Change::Proposed { .. } => "entry-case-proposed.txt",
            Change::Dropped => "entry-case-dropped.txt",
            Change::Put { .. } => "entry-case-put.txt",
        },
    }
}

fn entries(format: u32) -> Vec<Entry> {
    (CHECKPOINT + 1..)
        .zip(events(format))
        .map(|(seq, body)| Entry {
            app: APP.to_owned(),
            seq,
            tab: "golden".to_owned(),
            n: seq,
            at: Moment(MADE.0 + seq),
            body,
        })
        .collect()
}

/// A journal of today: two checkpoints, then an entry of every kind.
fn journal_of_today() -> MemoryStore {
    let store = MemoryStore::default();
    let mut log = Log::open(&store, writer("golden"));
    let record = |log: &mut Log, body| {
        let seq = log.last_seq() + 1;
        log.record(body, Moment(MADE.0 + seq));
        log.commit(&store).unwrap();
    };
    let restored = Event::Restored {
        state: Box::new(everything(FORMAT)),
    };
    record(&mut log, restored);
    for _ in 0..2 {
        for _ in 0..10 {
            record(&mut log, noted_at_length("q1"));
        }
        record(&mut log, noted("q1", "short"));
        assert!(log.checkpoint_if_due(&store).unwrap());
    }
    assert_eq!(log.last_seq(), CHECKPOINT);
    for event in events(FORMAT) {
        record(&mut log, event);
    }
    store
}

/// A torn entry, and what stands in its place once it is moved aside.
fn moved_aside() -> (String, String) {
    let store = MemoryStore::default();
    let key = key_of(FORMAT, 1);
    put(&store, &key, "1 00000000 torn");
    let _log = Log::open(&store, writer("golden"));
    let torn = aside(&store)[&key].clone();
    (torn, store.snapshot()[&key].clone())
}

fn backup_of_today() -> String {
    let (torn, _) = moved_aside();
    let aside = [("nose/quarantine/0/journal/entry/1".to_owned(), torn)];
    backup_text(&everything(FORMAT), &aside, APP, MADE).unwrap()
}

/// The keys of the parts that a checkpoint names, in order.
fn part_keys(checkpoint: &str) -> Vec<String> {
    let checkpoint: Value = decode(checkpoint).unwrap();
    let names = checkpoint["parts"].as_array().unwrap().iter();
    let keys: Vec<String> = names
        .map(|name| format!("nose/journal/part/{}", name.as_str().unwrap()))
        .collect();
    assert_eq!(keys.len(), PARTS.len());
    keys
}

/// Every golden file's name, and what this build would write.
fn files_of_today() -> BTreeMap<&'static str, String> {
    let store = journal_of_today().snapshot();
    let mut files = BTreeMap::from([
        ("head.txt", store[HEAD].clone()),
        ("checkpoint.txt", store[SLOT_B].clone()),
        ("entry-moved-aside.txt", moved_aside().1),
        ("backup.json", backup_of_today()),
    ]);
    for (name, key) in PARTS.into_iter().zip(part_keys(&store[SLOT_B])) {
        files.insert(name, store[&key].clone());
    }
    for entry in entries(FORMAT) {
        files.insert(
            file_of(&entry.body),
            store[&key_of(FORMAT, entry.seq)].clone(),
        );
    }
    files
}

#[test]
#[ignore = "writes the golden files; only ever for a format that has not shipped"]
fn write_the_golden_files() {
    for (name, text) in files_of_today() {
        std::fs::write(path(FORMAT, name), text).unwrap();
    }
}

#[test]
fn what_is_written_today_is_byte_for_byte_what_the_format_says() {
    for (name, text) in files_of_today() {
        assert_eq!(file(FORMAT, name), text, "{name}");
    }
}

#[test]
fn every_golden_file_is_looked_at() {
    let today: BTreeSet<String> = files_of_today().into_keys().map(str::to_owned).collect();
    assert_eq!(events(FORMAT).len() + 4 + PARTS.len(), today.len());
    for format in FORMATS {
        let events = events(format).into_iter();
        let others = [
            "head.txt",
            "checkpoint.txt",
            "entry-moved-aside.txt",
            "backup.json",
        ];
        let known: BTreeSet<String> = events
            .map(|event| file_of(&event).to_owned())
            .chain(others.map(str::to_owned))
            .chain(parts_of(format).map(str::to_owned))
            .collect();
        let kept: BTreeSet<String> = std::fs::read_dir(path(format, ""))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(kept, known, "format {format}");
    }
}

#[test]
fn an_entry_of_every_kind_reads_as_what_it_was() {
    for (format, entry) in
        FORMATS.flat_map(|format| entries(format).into_iter().map(move |e| (format, e)))
    {
        let text = file(format, file_of(&entry.body));
        assert_eq!(decode::<Entry>(&text), Ok(entry), "format {format}");
    }
}

#[test]
fn a_head_and_a_checkpoint_read_as_what_they_were() {
    for format in FORMATS {
        let mut expected = everything(format);
        expected.changes_since_backup += CHECKPOINT - 1;
        let short = Answer {
            version: 1,
            note: "short".to_owned(),
            at: Moment(MADE.0 + CHECKPOINT),
            ..Answer::default()
        };
        expected.sittings[1].answers.insert("q1", short);
        let head: Value = decode(&file(format, "head.txt")).unwrap();
        assert_eq!(head["epoch"], "golden-1");
        assert_eq!(head["floor"], 13);
        let checkpoint: Value = decode(&file(format, "checkpoint.txt")).unwrap();
        assert_eq!(checkpoint["seq"], CHECKPOINT);
        assert_eq!(
            reopened(&checkpoint_alone(format)),
            expected,
            "format {format}"
        );
    }
}

/// A golden head, and the newer checkpoint with its part.
fn checkpoint_alone(format: u32) -> MemoryStore {
    let store = MemoryStore::default();
    let text = file(format, "checkpoint.txt");
    put(&store, HEAD, &file(format, "head.txt"));
    put(&store, SLOT_B, &text);
    if has_people(format) {
        for (name, key) in PARTS.into_iter().zip(part_keys(&text)) {
            put(&store, &key, &file(format, name));
        }
    }
    store
}

/// The golden journal as a store of its format holds it: the newer checkpoint, then an entry of
/// every kind, then one that was moved aside. Returns the number of that last one too.
pub fn golden_journal(format: u32) -> (MemoryStore, u64) {
    let store = checkpoint_alone(format);
    for entry in entries(format) {
        let text = file(format, file_of(&entry.body));
        put(&store, &key_of(format, entry.seq), &text);
    }
    let hole = CHECKPOINT + 1 + events(format).len() as u64;
    put(
        &store,
        &key_of(format, hole),
        &file(format, "entry-moved-aside.txt"),
    );
    (store, hole)
}

#[test]
fn a_journal_of_every_format_opens_with_all_that_was_in_it() {
    // The last event but one brought a whole state, and the last took nothing away from it.
    for format in FORMATS {
        let mut expected = everything(format);
        expected.changes_since_backup += 1;
        let (store, hole) = golden_journal(format);
        let before = store.snapshot();
        assert_eq!(reopened(&store), expected, "format {format}");
        assert_eq!(store.snapshot(), before, "format {format}");
        let log = Log::open(&store, writer("another"));
        let found = (log.last_seq(), log.findings());
        assert_eq!(found, (hole, &Findings::default()), "format {format}");
    }
}

#[test]
fn a_journal_of_every_format_goes_on_and_its_entries_count_once() {
    for format in FORMATS {
        let (store, hole) = golden_journal(format);
        let mut log = Log::open(&store, writer("another"));
        let mut beside = Log::open(&store, writer("beside"));
        log.record(noted("q1", "goes on"), Moment(MADE.0 + 100));
        log.commit(&store).unwrap();
        assert_eq!(log.last_seq(), hole + 1);
        beside.take_in(&store).unwrap();
        assert_eq!(beside.take_in(&store), Ok(false));
        let mut expected = everything(format);
        expected.apply(&noted("q1", "goes on"), Moment(MADE.0 + 100));
        expected.changes_since_backup += 1;
        for state in [log.state(), beside.state(), &reopened(&store)] {
            assert_eq!(state, &expected, "format {format}");
        }
        compact(&mut log, &store, "a");
        compact(&mut log, &store, "b");
        assert_eq!(&reopened(&store), log.state(), "format {format}");
        let keys = store.snapshot().into_keys();
        let old = keys.filter(|key| *key == key_of(format, hole)).count();
        assert_eq!(old, 0, "format {format}");
    }
}

#[test]
fn a_backup_reads_as_what_it_was() {
    for format in FORMATS {
        let expected = Backup {
            made: MADE,
            app: APP.to_owned(),
            state: everything(format),
        };
        let text = file(format, "backup.json");
        assert_eq!(read_backup(&text), Ok(expected), "format {format}");
    }
}
