//! Which entries a state already holds. Numbers alone do not tell: a browser hands what one tab
//! wrote to the next in its own time, so an entry may come to light after others with its number
//! or a higher one. Each tab's own entries come in the order it counted them, so its latest tells
//! for all before.

use serde::Serialize;

/// The latest entry of one tab.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Latest {
    pub(super) tab: String,
    /// The tab's own count.
    pub(super) n: u64,
    /// Its number among all.
    pub(super) seq: u64,
}

/// All entries that were taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct SeenEntries {
    /// Every entry with a number below this one.
    pub(super) floor: u64,
    /// Of each tab, every entry up to this one.
    pub(super) latest: Vec<Latest>,
}

impl SeenEntries {
    /// Whether the entry a tab counted as its `n`th was taken in, whatever number it has.
    pub(super) fn holds(&self, tab: &str, n: u64) -> bool {
        self.latest
            .iter()
            .any(|latest| latest.tab == tab && latest.n >= n)
    }

    /// Takes note of an entry.
    pub(super) fn note(&mut self, tab: &str, n: u64, seq: u64) {
        match self.latest.iter_mut().find(|latest| latest.tab == tab) {
            Some(latest) => {
                latest.n = latest.n.max(n);
                latest.seq = latest.seq.max(seq);
            }
            None => self.latest.push(Latest {
                tab: tab.to_owned(),
                n,
                seq,
            }),
        }
    }

    /// From now on everything below this number counts as taken in. Tabs that wrote nothing since
    /// are forgotten, so that this stays short.
    pub(super) fn raise_floor(&mut self, floor: u64) {
        self.floor = self.floor.max(floor);
        self.latest.retain(|latest| latest.seq >= floor);
    }
}
