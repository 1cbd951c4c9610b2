//! The packs in use, and what each room is given of them. The core pack comes first, then others
//! in the order they were added. Items of other packs carry their pack's id in theirs, so that two
//! packs never mean different things by one id, and answers given under a pack stay its own when
//! it is switched off or removed. Of several sets of anchors the last counts.

use std::rc::Rc;

use super::{
    Anchor, AntiPatternText, Case, GrowthMove, Header, MirrorItem, MirrorPack, Pack, ReflectPack,
    SniffTest, WorkshopSet,
};

/// The id of the pack that comes with Nose.
pub const CORE: &str = "core";

/// The packs in use.
#[derive(Clone, Debug, Default)]
pub struct Shelf(Vec<Rc<Pack>>);

/// An id that belongs to its pack.
fn of_pack(id: &str, pack: &Header) -> String {
    if pack.id == CORE {
        id.to_owned()
    } else {
        format!("{id}@{}", pack.id)
    }
}

impl Shelf {
    /// These packs, in this order.
    pub fn of(packs: Vec<Rc<Pack>>) -> Self {
        Self(packs)
    }

    /// Every item of a kind, with its pack.
    fn each<'a, T: 'a>(
        &'a self,
        kind: impl Fn(&'a Pack) -> &'a [T] + 'a,
    ) -> impl Iterator<Item = (&'a Header, &'a T)> {
        self.0
            .iter()
            .flat_map(move |pack| kind(pack).iter().map(|item| (&pack.header, item)))
    }

    /// One head for what several packs gave: their ids and versions in a row.
    fn header(&self, gives: impl Fn(&Pack) -> bool) -> Option<Header> {
        let mut giving = self.0.iter().filter(|pack| gives(pack));
        let mut header = giving.next()?.header.clone();
        for pack in giving {
            let more = &pack.header;
            if !header.id.split('+').any(|id| id == more.id) {
                header.id = format!("{}+{}", header.id, more.id);
                header.version = format!("{}+{}", header.version, more.version);
            }
        }
        Some(header)
    }

    /// Reflect's questions; `None` if no pack has any.
    pub fn reflect(&self) -> Option<ReflectPack> {
        let header = self.header(|pack| !pack.reflect.is_empty())?;
        let items = self.each(|pack| &pack.reflect).map(|(pack, item)| {
            let mut item = item.clone();
            item.id = of_pack(&item.id, pack);
            item
        });
        let reflect = items.collect();
        Some(ReflectPack { header, reflect })
    }

    /// The anchors in use, in the source's order.
    pub fn anchors(&self) -> Option<(&Header, &[Anchor])> {
        let giving = self.0.iter().rev().find(|pack| !pack.anchors.is_empty())?;
        Some((&giving.header, &giving.anchors))
    }

    /// The words for the anti-patterns.
    pub fn anti_patterns(&self) -> Option<&[AntiPatternText]> {
        let giving = self
            .0
            .iter()
            .rev()
            .find(|pack| !pack.anti_patterns.is_empty())?;
        Some(&giving.anti_patterns)
    }

    /// Mirror's questions with the anchors they are rated by; `None` if no pack has any.
    pub fn mirror(&self) -> Option<MirrorPack> {
        let header = self.header(|pack| !pack.mirror.is_empty())?;
        let (of_anchors, anchors) = self.anchors()?;
        let mirror = self.each(|pack| &pack.mirror).map(|(pack, item)| {
            let mut item = item.clone();
            match &mut item {
                // Rated by another pack's anchors it is another question.
                MirrorItem::Anchors(item) => {
                    item.id = of_pack(&item.id, pack);
                    if of_anchors.id != pack.id {
                        item.id = format!("{}~{}", item.id, of_anchors.id);
                    }
                }
                MirrorItem::Steps(item) => item.id = of_pack(&item.id, pack),
                MirrorItem::Frequency(item) => item.id = of_pack(&item.id, pack),
            }
            item
        });
        Some(MirrorPack {
            header,
            anchors: anchors.to_vec(),
            anti_patterns: self.anti_patterns()?.to_vec(),
            mirror: mirror.collect(),
        })
    }

    /// Sniff tests, each under an id of its own.
    pub fn sniff_tests(&self) -> impl Iterator<Item = (String, &SniffTest)> {
        self.each(|pack| &pack.sniff_tests)
            .map(|(pack, test)| (of_pack(&test.id, pack), test))
    }

    /// Growth moves, each under an id of its own.
    pub fn growth_moves(&self) -> impl Iterator<Item = (String, &GrowthMove)> {
        self.each(|pack| &pack.growth_moves)
            .map(|(pack, step)| (of_pack(&step.id, pack), step))
    }

    /// Cases, each under an id of its own.
    pub fn cases(&self) -> impl Iterator<Item = (String, &Case)> {
        self.each(|pack| &pack.cases)
            .map(|(pack, case)| (of_pack(&case.id, pack), case))
    }
    /// The same, with the head of the pack each is in.
    pub fn cases_with_packs(&self) -> impl Iterator<Item = (String, &Header, &Case)> {
        self.each(|pack| &pack.cases)
            .map(|(pack, case)| (of_pack(&case.id, pack), pack, case))
    }

    /// Sets of cases for a workshop, each with the ids under which the shelf knows its cases.
    pub fn workshop_sets(&self) -> impl Iterator<Item = (&WorkshopSet, Vec<String>)> {
        self.each(|pack| &pack.workshop_sets).map(|(pack, set)| {
            let ids = set.cases.iter().map(|id| of_pack(id, pack));
            (set, ids.collect())
        })
    }
}
