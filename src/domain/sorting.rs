//! Blind sorting: someone who sees only shuffled anchors sorts them back to characteristic and
//! level. An anchor that fewer than three in four sort right is not clear enough to rate by and
//! should be rewritten (retranslation: Smith & Kendall, Journal of Applied Psychology 47, 1963).

use super::characteristic::Characteristic;
use super::pack::{Anchor, Header};
use super::scale::Level;
use super::sheet::{Sheet, Texts};

/// An anchor's place: its characteristic and level.
pub type Place = (Characteristic, Level);

/// How many anchors there are to sort: one for each level of each characteristic.
pub const COUNT: usize = Characteristic::ALL.len() * Level::ALL.len();
/// The share of sorters who must be right, in percent.
pub const LINE: usize = 75;
/// Fewer sorters than this say little about a share of 75 %.
pub const ENOUGH: usize = 4;

/// Every place, in the source's order.
pub fn places() -> impl Iterator<Item = Place> {
    Characteristic::ALL
        .into_iter()
        .flat_map(|it| Level::ALL.into_iter().map(move |level| (it, level)))
}

/// The places in the shuffled order of this number. The same number always gives the same order,
/// so that a printed sheet can be typed in.
pub fn shuffled(order: u32) -> Vec<Place> {
    let mut places: Vec<Place> = places().collect();
    // Fisher–Yates over a linear congruential generator (Knuth's MMIX constants).
    let mut seed = u64::from(order).wrapping_add(1);
    for last in (1..places.len()).rev() {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let random = usize::try_from(seed >> 33).unwrap_or_default();
        places.swap(last, random % (last + 1));
    }
    places
}

/// The name of an anchor's place in a sheet's fields.
fn name((characteristic, level): Place) -> String {
    format!("{}.{}", characteristic.name(), level.number())
}

/// The field that holds the characteristic an anchor was sorted to.
pub fn characteristic_field(place: Place) -> String {
    format!("characteristic.{}", name(place))
}

/// The field that holds the level an anchor was sorted to.
pub fn level_field(place: Place) -> String {
    format!("level.{}", name(place))
}

/// The field that holds the order of a sorting.
pub const ORDER: &str = "order";
/// The field that says which anchors were sorted.
pub const ANCHORS: &str = "anchors";
/// The field that is filled once a sorting is done.
pub const DONE: &str = "done";

/// Which anchors these are. Sortings of other anchors, or other versions, are not counted with
/// them.
pub fn anchors_mark(header: &Header, anchors: &[Anchor]) -> String {
    let mut mark = header.id.clone();
    for anchor in anchors {
        mark += &format!(" {}.{}", anchor.characteristic.name(), anchor.version);
    }
    mark
}

/// Where an anchor was sorted to, as far as it was.
pub fn sorted_to(texts: &Texts, place: Place) -> (Option<Characteristic>, Option<Level>) {
    let level = texts.get(&level_field(place)).parse().ok();
    (
        Characteristic::named(texts.get(&characteristic_field(place))),
        level.and_then(Level::new),
    )
}

/// How many anchors a sorting has sorted, by both.
pub fn sorted(texts: &Texts) -> usize {
    let is_sorted = |place: &Place| matches!(sorted_to(texts, *place), (Some(_), Some(_)));
    places().filter(is_sorted).count()
}

/// How many anchors a sorting has sorted to where they belong, by both.
pub fn sorted_right(texts: &Texts) -> usize {
    let is_right = |place: &Place| sorted_to(texts, *place) == (Some(place.0), Some(place.1));
    places().filter(is_right).count()
}

/// Whether a sorting is finished.
pub fn is_done(texts: &Texts) -> bool {
    !texts.get(DONE).is_empty()
}

/// What became of one anchor over all sortings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Which anchor.
    pub place: Place,
    /// How many sorted it.
    pub sorted: usize,
    /// How many got the characteristic.
    pub characteristic: usize,
    /// How many got the level.
    pub level: usize,
    /// How many got both.
    pub right: usize,
}

impl Tally {
    /// The share that got both, in percent, rounded to the nearest; `None` if no one sorted it.
    pub fn percent(&self) -> Option<usize> {
        (self.right * 200 + self.sorted).checked_div(self.sorted * 2)
    }

    /// Whether it was sorted and fewer than three in four were right.
    pub fn is_below(&self) -> bool {
        self.right * 100 < self.sorted * LINE
    }
}

/// What became of every anchor over the finished sortings of these anchors.
pub fn tally<'s>(sheets: impl Iterator<Item = &'s Sheet>, mark: &str) -> Vec<Tally> {
    let done: Vec<&Sheet> = sheets
        .filter(|sheet| is_done(&sheet.texts) && sheet.texts.get(ANCHORS) == mark)
        .collect();
    let of = |place: Place| {
        let mut tally = Tally {
            place,
            sorted: 0,
            characteristic: 0,
            level: 0,
            right: 0,
        };
        for sheet in &done {
            if let (Some(characteristic), Some(level)) = sorted_to(&sheet.texts, place) {
                let (is_characteristic, is_level) = (characteristic == place.0, level == place.1);
                tally.sorted += 1;
                tally.characteristic += usize::from(is_characteristic);
                tally.level += usize::from(is_level);
                tally.right += usize::from(is_characteristic && is_level);
            }
        }
        tally
    };
    places().map(of).collect()
}
