//! Checks sniff tests and growth moves.

use super::{Checker, What};
use crate::domain::characteristic::Characteristic;
use crate::domain::pack::growth::GrowthMove;
use crate::domain::pack::sniff::{FairnessQuestion, SniffTest};
use crate::domain::scale::Level;

impl Checker {
    /// Checks sniff tests: what to watch for in both directions, and every question of the
    /// fairness check answered.
    pub(super) fn sniff_tests(&mut self, tests: &[SniffTest]) {
        for test in tests {
            let id = test.id.as_str();
            self.item(id, test.version);
            self.words(id, &[&test.title, &test.setup, &test.misleads]);
            self.plain(id, &[&test.source]);
            self.demand(test.kind.is_some(), id, What::UnknownKind);
            let is_for_some = !test.characteristics.is_empty();
            self.demand(is_for_some, id, What::NoCharacteristic);
            self.demand(test.hours > 0 && test.weeks > 0, id, What::NoTime);
            let lists = [&test.signs, &test.red_flags, &test.debrief];
            for list in lists {
                self.demand(!list.is_empty(), id, What::NothingToWatch);
                self.listed(id, list);
            }
            for question in FairnessQuestion::ALL {
                let line = test.fairness(question);
                let is_answered = line.is_some_and(|line| !line.text.trim().is_empty());
                self.demand(is_answered, id, What::FairnessOpen(question));
                self.plain(id, &[line.map_or("", |line| line.text.as_str())]);
            }
        }
    }

    /// Checks growth moves. Where there are any, every level of every characteristic has one.
    pub(super) fn growth_moves(&mut self, moves: &[GrowthMove]) {
        for item in moves {
            let id = item.id.as_str();
            self.item(id, item.version);
            let texts = [
                item.title.as_str(),
                &item.setting,
                &item.ask,
                &item.hand_over,
                &item.stop_doing,
                &item.feedback,
                &item.look_for,
            ];
            self.words(id, &texts);
            self.demand(item.look_again_weeks > 0, id, What::NoTime);
        }
        if moves.is_empty() {
            return;
        }
        for characteristic in Characteristic::ALL {
            for level in Level::ALL {
                let fits =
                    |it: &&GrowthMove| (it.characteristic, it.level) == (characteristic, level);
                let there = moves.iter().filter(fits).count() == 1;
                self.demand(
                    there,
                    "growth_moves",
                    What::MoveMissing(characteristic, level),
                );
            }
        }
    }
}
