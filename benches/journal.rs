//! What saving an answer costs with a history behind it: bytes written, time to record and
//! commit, time to open. On a store in memory, so that it is the journal's own work that shows;
//! run with `cargo bench -p nose --bench journal`.

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use nose::domain::question::{ItemRef, Room};
use nose::domain::scale::{Level, Moment, Reply, Seen};
use nose::domain::sitting::SittingId;
use nose::journal::{Event, Log, Place, SaveError, Writer};
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
    Ok(())
}
