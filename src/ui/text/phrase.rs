//! Texts with something in them: figures, names, days. The words around are each language's.

use crate::domain::question::Room;
use crate::domain::scale::Level;

/// What a title or a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A room.
    Room(Room),
    /// The start page.
    Start,
    /// The library of sniff tests.
    SniffTests,
    /// Packs.
    Packs,
    /// Blind sorting.
    Sorting,
    /// Your data.
    Data,
    /// The lock.
    Lock,
    /// Check it yourself.
    Proof,
    /// No such page.
    Unknown,
}

/// A text with something in it.
#[derive(Clone, Debug)]
pub enum Phrase<'a> {
    /// The title of the window.
    Title(Subject),
    /// The title of a question's window.
    QuestionTitle {
        room: Room,
        number: usize,
        of: usize,
    },
    /// Above a question.
    Eyebrow {
        room: Room,
        number: usize,
        of: usize,
    },
    /// What a choice's position is, for those who hear it.
    StepOf { step: usize, of: usize },
    /// "4 of 14".
    CountOf { count: usize, of: usize },
    /// On the start page's button.
    ContinueAt {
        room: Room,
        number: usize,
        of: usize,
    },
    /// On the start page beside a room.
    LastDone { day: &'a str },
    /// How much more waits than is listed.
    MoreWaiting { count: usize },
    /// On the start page beside Practise.
    Judged { count: usize },
    /// How much there is to do.
    Effort { room: Room, questions: usize },
    /// Continue with a question.
    ContinueWith { number: usize },
    /// When the finished sitting was.
    FinishedOn { day: &'a str },
    /// There is no such question.
    NoQuestion { number: usize, of: usize },
    /// Questions still open on the check page.
    StillOpen { count: usize },
    /// A link to an open question.
    QuestionNumber { number: usize },
    /// Change the answer to a question, for those who hear it.
    ChangeAnswer { number: usize },
    /// A note longer than is kept.
    NoteTooLong { length: &'a str, limit: &'a str },
    /// The same of a field of one line.
    LineTooLong { length: &'a str, limit: &'a str },
    /// Above a result.
    ResultOf { room: Room, day: &'a str },
    /// Reflect: at least half is not known.
    MostlyUnknown { unknown: usize, of: usize },
    /// Reflect: all stand on one step.
    AllAt { step: &'a str },
    /// Reflect: what stands and where to start.
    Contrast {
        strong: &'a [&'a str],
        weak: &'a [&'a str],
    },
    /// Reflect's strip in a sentence.
    ReflectStrip {
        high: usize,
        of: usize,
        unknown: usize,
    },
    /// Mirror: one stands highest, one lowest.
    MirrorContrast { high: &'a str, low: &'a str },
    /// Mirror: all seen stand on one step.
    MirrorEven { seen: usize },
    /// Mirror's strip of characteristics in a sentence.
    MirrorStrip {
        seen: usize,
        of: usize,
        moved: Option<usize>,
    },
    /// Mirror's strip of the expert trap in a sentence.
    TrapStrip { low: usize, of: usize },
    /// Mirror's strip of habits in a sentence: no total of how often.
    HeardStrip { named: usize, of: usize },
    /// Level and its name.
    LevelNamed { level: Level, name: &'a str },
    /// When to look at a result again.
    LookAgain { day: &'a str },
    /// A sitting was removed.
    Removed { room: Room },
    /// What was done is on this page, and failed to be stored.
    NotStored { said: &'a str },
    /// So many earlier removals can be undone.
    EarlierRemovals { count: usize },
    /// Records moved aside.
    MovedAside { count: usize },
    /// Entries missing.
    Missing { count: u64 },
}
