//! Making room for a removal. Deleting is the natural way out when storage is full, so a removal
//! that finds no room may let go of what the journal can do without.

use super::keys;
use super::log::{Entry, Head, Log, SaveError, write, write_text};
use crate::platform::storage::{Store, StoreError};

impl Log {
    /// Writes an entry. If there is no room and a removal waits, room is made as far as that loses
    /// nothing: first the older checkpoint goes, once the newest was read back whole, then entries
    /// that the newest holds. Where there is no checkpoint yet there is nothing to let go.
    pub(super) fn write_or_make_room(
        &mut self,
        store: &dyn Store,
        key: &str,
        text: &str,
    ) -> Result<(), SaveError> {
        let full = Err(StoreError::Full.into());
        let mut outcome = write_text(store, key, text);
        let removes = |entry: &Entry| entry.body.removes();
        if outcome != full || !self.pending.iter().any(removes) {
            return outcome;
        }
        // What was removed goes from every record with the next checkpoint, now that room is short.
        self.is_unclean = true;
        let slot = self.next_slot();
        if self.let_older_go(store, slot)? {
            self.let_held_go(store)?;
            outcome = write_text(store, key, text);
        }
        outcome
    }

    /// Lets go of entries that the newest checkpoint holds. Only the older one needed them, which has
    /// gone.
    fn let_held_go(&mut self, store: &dyn Store) -> Result<(), SaveError> {
        let Some(newest) = self.checkpoint.as_ref().map(|it| it.seq) else {
            return Ok(());
        };
        let is_tail = |id: Option<(&str, u64)>| {
            let same = |entry: &Entry| id == Some((entry.tab.as_str(), entry.n));
            self.tail.iter().any(same)
        };
        for key in store.keys(keys::ENTRIES)? {
            let held = keys::entry_key(&key).is_some_and(|place| {
                place.seq <= newest && self.holds(place) && !is_tail(place.id)
            });
            if held {
                store.remove(&key)?;
            }
        }
        if let Some(head) = &self.head {
            let changed = Head {
                room_made: head.room_made.wrapping_add(1),
                ..head.clone()
            };
            write(store, keys::HEAD, &changed)?;
            self.head = Some(changed);
        }
        Ok(())
    }
}
