//! Ways back. A removal can be undone until the tab is closed, in any room: each way back is carried
//! beside the journal. The way back from another change goes with the next one, or with the page.

use leptos::prelude::{GetValue as _, SetValue as _, WithValue as _};
use wasm_bindgen_futures::spawn_local;

use super::Session;
use super::saving::Saving;
use crate::journal::{Carried, Event};
use crate::platform::browser::{clock, page};

/// The way back from the last change that was no removal, or what else is to be said.
#[derive(Clone, Debug, PartialEq)]
pub struct WayBack {
    /// What was done, in a sentence.
    pub said: String,
    /// What undoes it, if anything does.
    pub undo: Option<Event>,
    /// The page it is said on, once it is known.
    at_home: Option<String>,
}

/// A removal that can be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Removal {
    /// What was removed, and what undoes it.
    pub way: Carried,
    /// Whether it goes along into another document.
    pub goes_along: bool,
}

/// The entry that something undoes.
fn entry_of(undo: &Event) -> Option<&str> {
    match undo {
        Event::Undone { entry, .. } => Some(entry),
        _ => None,
    }
}

impl Session {
    /// The way back from the last change that was no removal, while it is offered.
    pub fn way_back(self) -> Option<WayBack> {
        self.way_back.get()
    }

    /// Removals that can be undone, earliest first.
    pub fn removals(self) -> Vec<Removal> {
        self.removals.get()
    }

    /// Whether something that is shown failed to be saved.
    pub fn is_unsaved(self) -> bool {
        matches!(self.saving(), Saving::Failed(_))
    }

    /// Whether the change that this undoes is on the page, and failed to be saved.
    pub fn is_unstored(self, undo: &Event) -> bool {
        let is_pending = |id: &str| self.log.with_value(|log| log.is_pending(id));
        self.is_unsaved() && entry_of(undo).is_some_and(is_pending)
    }

    /// Stops offering the way back.
    pub fn forget_way_back(self) {
        self.way_back.set(None);
    }

    /// Records a change and offers the way back.
    pub fn record_with_way_back(self, event: Event, said: String) {
        let removes = event.removes();
        self.record_as(event, said, removes);
    }

    /// Likewise, where it depends whether that removes something.
    pub fn record_as(self, event: Event, said: String, removes: bool) {
        let undo = self.record(event);
        match undo {
            Some(undo) if removes => self.offer_removal(said, undo),
            undo => self.offer(said, undo),
        }
    }

    /// Says something that has no way back.
    pub fn announce(self, said: String) {
        self.offer(said, None);
    }

    fn offer(self, said: String, undo: Option<Event>) {
        self.way_back.set(Some(WayBack {
            said,
            undo,
            at_home: None,
        }));
        // What changed may lead to another page in the same moment. There it is at home.
        spawn_local(async move {
            if let Some(mut way) = self.way_back.peek() {
                way.at_home = Some(page::fragment());
                self.way_back.put(Some(way));
            }
        });
    }

    fn offer_removal(self, said: String, undo: Event) {
        let way = Carried {
            life: self.life.get_value(),
            at: clock::now(),
            said,
            undo,
        };
        let goes_along = self.tab.with_value(|tab| way.carry(tab.as_ref()));
        let mut all = self.removals.peek();
        all.push(Removal { way, goes_along });
        self.removals.set(all);
    }

    /// Goes the way back.
    pub fn undo(self) {
        if let Some(undo) = self.way_back.peek().and_then(|way| way.undo) {
            self.record(undo);
        }
    }

    /// Undoes a removal.
    pub fn undo_removal(self, way: &Carried) {
        self.forget_removal(way);
        let undo = self.glance(|here| way.undo_here(here));
        self.record(undo);
    }

    /// Lets the way back from a removal go.
    pub fn forget_removal(self, way: &Carried) {
        self.tab.with_value(|tab| way.let_go(tab.as_ref()));
        let mut all = self.removals.peek();
        all.retain(|it| it.way != *way);
        self.removals.set(all);
    }

    /// The next thing is kept: the way back from the one before goes. What was only said stays.
    pub(super) fn drop_way_back(self) {
        if self.way_back.peek().is_some_and(|way| way.undo.is_some()) {
            self.way_back.set(None);
        }
    }

    /// Another page is shown: what was said on the one before goes.
    pub fn leave_page(self) {
        let home = self.way_back.peek().and_then(|way| way.at_home);
        if home.is_some_and(|home| home != page::fragment()) {
            self.way_back.set(None);
        }
    }

    pub(super) fn drop_all_ways_back(self) {
        self.way_back.set(None);
        self.tab.with_value(|tab| Carried::let_all_go(tab.as_ref()));
        if !self.removals.peek().is_empty() {
            self.removals.set(Vec::new());
        }
    }

    /// Looks which removals this tab carries: as a document opens, and as one that was put aside whole
    /// comes back.
    pub(super) fn fetch_removals(self) {
        let life = self.life.get_value();
        let mut carried = Vec::new();
        self.tab
            .with_value(|tab| carried = Carried::all(tab.as_ref(), &life, clock::now()));
        let former = self.removals.peek();
        // What was too long to be carried is known to this document only.
        let mut all: Vec<Removal> = former.iter().filter(|it| !it.goes_along).cloned().collect();
        for way in carried {
            all.push(Removal {
                way,
                goes_along: true,
            });
        }
        if former != all {
            self.removals.set(all);
        }
    }

    /// Looks whether the journal's life has ended. What was erased in another tab does not come back;
    /// where this tab began another life, what it carries belongs to that.
    pub(super) fn look_at_life(self) {
        let known = self.life.get_value();
        let now = self.log.with_value(|log| {
            (log.life() != known).then(|| (log.life().to_owned(), log.is_another_life(&known)))
        });
        let Some((life, is_another)) = now else {
            return;
        };
        self.life.set_value(life.clone());
        if is_another {
            return self.drop_all_ways_back();
        }
        let mut all = self.removals.peek();
        for removal in &mut all {
            removal.way.life.clone_from(&life);
            removal.goes_along = self.tab.with_value(|tab| removal.way.carry(tab.as_ref()));
        }
        if !all.is_empty() {
            self.removals.set(all);
        }
    }
}
