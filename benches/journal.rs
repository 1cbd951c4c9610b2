//! What saving an answer costs with a history behind it: bytes written, time to record and
//! commit, time to open; and the same with a ledger about people. On a store in memory, so that it is the journal's own work that shows;
//! run with `cargo bench -p nose --bench journal`.

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use nose::domain::people::ledger_id;
use nose::domain::question::{ItemRef, Room};
use nose::domain::scale::{Level, Moment, Reply, Seen};
use nose::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use nose::domain::sitting::SittingId;
use nose::journal::{Event, Field, Log, Place, SaveError, State, Writer, backup_text, read_backup};
use nose::platform::memory::MemoryStore;

const HISTORIES: [usize; 3] = [10, 1_000, 10_000];
/// Answers that are timed one by one.
const TIMED: usize = 201;
/// Times that a journal is opened.
const OPENED: usize = 51;
/// Questions in a sitting.
const QUESTIONS: usize = 14;
/// Answers in a sitting: minds change.
const ANSWERS: usize = 140;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn open(store: &MemoryStore) -> Log {
    let writer = Writer {
        tab: "bench".to_owned(),
        app: env!("CARGO_PKG_VERSION").to_owned(),
    };
    Log::open(store, writer)
}

/// A journal, and how many answers were given in it.
struct Journal {
    store: MemoryStore,
    log: Log,
    answers: usize,
}

impl Journal {
    fn with_history(answers: usize) -> Outcome<Self> {
        let store = MemoryStore::default();
        let mut journal = Self {
            log: open(&store),
            store,
            answers: 0,
        };
        while journal.answers < answers {
            journal.answer()?;
            journal.checkpoint()?;
        }
        Ok(journal)
    }

    fn answer(&mut self) -> Result<(), SaveError> {
        let n = self.answers;
        let place = Place {
            room: Room::Reflect,
            sitting: SittingId(format!("sitting-{}", n / ANSWERS)),
            item: ItemRef {
                id: format!("reflect.question-{}", n % QUESTIONS),
                version: 1,
            },
        };
        let level = Level::ALL.into_iter().cycle().nth(n % 5);
        let reply = level.map(|level| Reply::Level(Seen::At(level)));
        let at = Moment(1_795_305_600_000 + n as u64);
        self.log.record(Event::Replied { place, reply }, at);
        self.log.commit(&self.store)?;
        self.answers += 1;
        Ok(())
    }

    fn checkpoint(&mut self) -> Result<bool, SaveError> {
        self.log.checkpoint_if_due(&self.store)
    }

    /// Bytes that one more answer writes, without a checkpoint.
    fn bytes_of_one(&mut self) -> Outcome<usize> {
        let before = self.store.bytes_written();
        self.answer()?;
        Ok(self.store.bytes_written() - before)
    }

    /// Answers up to the next checkpoint. Returns the bytes it wrote.
    fn up_to_checkpoint(&mut self) -> Outcome<usize> {
        loop {
            self.answer()?;
            let before = self.store.bytes_written();
            if self.checkpoint()? {
                return Ok(self.store.bytes_written() - before);
            }
        }
    }

    /// Bytes that an answer writes, checkpoints shared out: over two whole turns, each from one
    /// checkpoint to the next.
    fn bytes_shared_out(&mut self) -> Outcome<usize> {
        self.up_to_checkpoint()?;
        let (answers, bytes) = (self.answers, self.store.bytes_written());
        self.up_to_checkpoint()?;
        self.up_to_checkpoint()?;
        Ok((self.store.bytes_written() - bytes) / (self.answers - answers))
    }
}

fn median(mut times: Vec<Duration>) -> Outcome<f64> {
    times.sort_unstable();
    let middle = times.get(times.len() / 2).ok_or("nothing was timed")?;
    Ok(middle.as_secs_f64() * 1e6)
}

fn timed<T>(times: usize, mut run: impl FnMut() -> Outcome<T>) -> Outcome<f64> {
    let mut measured = Vec::with_capacity(times);
    for _ in 0..times {
        let start = Instant::now();
        let outcome = black_box(run()?);
        measured.push(start.elapsed());
        drop(outcome);
    }
    median(measured)
}

/// Sheets about people behind.
const LEDGERS: [usize; 3] = [100, 1_000, 10_000];
/// People that they are about.
const PEOPLE: usize = 200;
/// What a browser gives, in UTF-16 units.
const ROOM: usize = 5_200_000;

/// The `n`th observation, as long as such are.
fn observation(n: usize) -> Sheet {
    let made = |n: usize| Moment(1_700_000_000_000 + 3_600_000 * n as u64);
    let random = (n as u32).wrapping_mul(2_654_435_769).rotate_left(13);
    let words = "asked the new engineer what had surprised them about the release and waited ";
    let mut texts = Texts::default();
    texts.set("person", &ledger_id(made(n % PEOPLE), "person").0);
    let behavior: String = words.chars().cycle().take(208).collect();
    texts.set("behavior", &format!("{n}: {behavior}"));
    texts.set("source", "direct");
    texts.set("on", "2026-11-02");
    Sheet {
        id: ledger_id(made(n), &format!("{random:08x}")),
        kind: SheetKind::Observation,
        begun: made(n),
        at: made(n),
        texts,
    }
}

/// A field of a sheet written anew, far from the one before.
fn mended(n: usize, many: usize) -> Event {
    Event::Wrote {
        field: Field {
            sheet: SheetId(observation(n * 7_919 % many).id.0),
            kind: SheetKind::Observation,
            name: "behavior".to_owned(),
        },
        text: format!("In other words, {n}"),
    }
}

/// A journal with this ledger, saved in checkpoints.
fn with_ledger(many: usize) -> Outcome<Journal> {
    let store = MemoryStore::default();
    store.limit_to(Some(ROOM));
    let state = State {
        ledger: (0..many).map(observation).collect(),
        ..State::default()
    };
    let mut log = open(&store);
    let state = Box::new(state);
    log.record(Event::Restored { state }, Moment(1));
    log.commit(&store)?;
    Ok(Journal {
        store,
        log,
        answers: 0,
    })
}

impl Journal {
    fn save(&mut self, event: Event) -> Outcome<()> {
        self.log.record(event, Moment(2));
        self.log.commit(&self.store)?;
        Ok(())
    }

    /// Saves changes up to the next checkpoint. Returns how many, and how long it took to write it.
    fn up_to_checkpoint_by(&mut self, change: &mut dyn FnMut() -> Event) -> Outcome<(usize, f64)> {
        for changes in 1.. {
            self.save(change())?;
            let start = Instant::now();
            if self.checkpoint()? {
                return Ok((changes, start.elapsed().as_secs_f64() * 1e6));
            }
        }
        Err("no checkpoint was ever due".into())
    }

    /// Bytes a change writes with checkpoints shared out, and how long a checkpoint takes.
    fn shared_out_by(&mut self, change: &mut dyn FnMut() -> Event) -> Outcome<(usize, f64)> {
        self.up_to_checkpoint_by(change)?;
        let bytes = self.store.bytes_written();
        let (first, _) = self.up_to_checkpoint_by(change)?;
        let (second, took) = self.up_to_checkpoint_by(change)?;
        let written = self.store.bytes_written() - bytes;
        Ok((written / (first + second), took))
    }
}

fn ledgers() -> Outcome<()> {
    println!();
    println!("               bytes, with checkpoints                       median microseconds");
    println!(
        "   ledger       new      mended     record + commit    checkpoint        open     units in use"
    );
    for many in LEDGERS {
        let mut journal = with_ledger(many)?;
        let opening = timed(11, || Ok(open(&journal.store)))?;
        let mut n = many;
        let (new, _) = journal.shared_out_by(&mut || {
            n += 1;
            Event::SheetPut {
                sheet: Box::new(observation(n)),
            }
        })?;
        let (again, took) = journal.shared_out_by(&mut || {
            n += 1;
            mended(n, many)
        })?;
        let saving = timed(TIMED, || {
            n += 1;
            journal.save(mended(n, many))
        })?;
        let units = journal.store.units();
        println!(
            "{many:>9}{new:>10}{again:>12}{saving:>20.1}{took:>14.1}{opening:>12.1}{units:>17}"
        );
    }
    let journal = with_ledger(10_000)?;
    let state = journal.log.state();
    let text = backup_text(state, &[], "bench", Moment(1)).ok_or("no backup")?;
    let reading = timed(5, || Ok(read_backup(&text)?))?;
    let merging = timed(5, || Ok(state.merged_with(state)))?;
    println!(
        "a backup of the last: {} bytes, {reading:.0} to read and check, {merging:.0} to merge",
        text.len()
    );
    Ok(())
}

fn main() -> Outcome<()> {
    println!("                     bytes per answer            median microseconds");
    println!("  history    append   with checkpoints    record + commit        open");
    for history in HISTORIES {
        let mut journal = Journal::with_history(history)?;
        let opening = timed(OPENED, || Ok(open(&journal.store)))?;
        let append = journal.bytes_of_one()?;
        let saving = timed(TIMED, || Ok(journal.answer()?))?;
        let shared_out = Journal::with_history(history)?.bytes_shared_out()?;
        println!("{history:>9}{append:>10}{shared_out:>19}{saving:>19.1}{opening:>12.1}");
    }
    ledgers()
}
