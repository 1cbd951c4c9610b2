//! Texts about packs, sniff tests and sortings with something in them.

/// A text with something in it.
#[derive(Clone, Debug)]
pub enum Telling<'a> {
    /// Facts of a sniff test in a line.
    SniffFacts {
        names: &'a [&'a str],
        kind: &'a str,
        hours: u32,
        weeks: u32,
        cost: u32,
    },
    /// How many sniff tests are shown.
    SniffCount { count: usize, of: usize },
    /// What a pack holds: counts in the order of the pack's lists.
    PackHolds { counts: [usize; 9] },
    /// Whose a pack is.
    PackAbout {
        version: &'a str,
        author: &'a str,
        status: &'a str,
        licence: &'a str,
    },
    /// A pack for a newer version.
    NewerPack { format: u32 },
    /// A pack was removed.
    PackRemoved { title: &'a str },
    /// Something one writes oneself was removed.
    SheetRemoved { title: &'a str },
    /// A pack was added.
    PackAdded { title: &'a str },
    /// A pack takes another's place.
    PackReplaces { version: &'a str, by: &'a str },
    /// A pack has faults that keep it from being used.
    PackFaults { count: usize },
    /// Begin from a copy.
    OwnFrom { kind: &'a str },
    /// Begin an item.
    OwnBegin { kind: &'a str },
    /// Beside an item of one's own.
    OwnRow { kind: &'a str, standing: &'a str },
    /// How much there is to mend.
    OwnToMend { count: usize },
    /// One's own pack was saved, and how many items stayed out.
    OwnSaved { out: usize },
    /// One's own pack was put to use, and how many items stayed out.
    OwnUsed { out: usize },
    /// What the check found.
    CheckFound { broken: usize, weak: usize },
    /// The key's part on a characteristic.
    PartKey { name: &'a str },
    /// The key's part on an anti-pattern.
    PartPattern { name: &'a str },
    /// One of five steps.
    PartStep { number: usize },
    /// A characteristic and a level.
    AnchorPlace { name: &'a str, level: u8 },
    /// How many sorted an anchor right.
    SortedShare {
        right: usize,
        of: usize,
        percent: usize,
    },
    /// What all sortings show.
    SortResult {
        sorters: usize,
        below: usize,
        enough: usize,
    },
    /// A sorting in a line.
    SortSheet {
        order: &'a str,
        sorted: usize,
        of: usize,
        is_done: bool,
    },
    /// The number of a note to sort.
    SortNote { number: usize },
    /// Which order a sorting has.
    SortOrder { order: &'a str },
    /// How far a sorting is.
    SortProgress { sorted: usize, of: usize },
    /// What one sorter got right.
    SortOwn { right: usize, of: usize },
}
