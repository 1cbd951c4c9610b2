//! Reading a pack file: any field may be missing, and is then empty. That an item lacks its words
//! is found by the check, which names the item. What cannot be told what it is (a level that is
//! none, an unknown anti-pattern) is left out and noted as a fault here.

mod cases;
mod people;
mod questions;

use serde_json::Value;

use super::check::{Checker, What};
use super::header::{Header, Provenance};
use super::{Anchor, AntiPatternText, GrowthMove, Pack, SniffTest};
use crate::domain::json::Fields;

/// Keeps a value, or notes what is wrong with its item.
fn known<T>(c: &mut Checker, value: Option<T>, id: &str, what: What) -> Option<T> {
    c.demand(value.is_some(), id, what);
    value
}

fn each(fields: &mut Fields, name: &str) -> impl Iterator<Item = Fields> + use<> {
    let elements = fields.list(name).into_iter();
    elements.map(|element| Fields::of(element).unwrap_or_default())
}

/// Texts of a list; what is no text is left out.
fn texts(fields: &mut Fields, name: &str) -> Vec<String> {
    let text = |value| match value {
        Value::String(text) => Some(text),
        _ => None,
    };
    fields.list(name).into_iter().filter_map(text).collect()
}

fn provenance(item: &mut Fields) -> Provenance {
    let mut provenance = item.fields("provenance");
    Provenance {
        author: provenance.text("author"),
        status: provenance.text("status"),
        date: provenance.text("date"),
        note: provenance.text("note"),
    }
}

fn header(file: &mut Fields) -> Header {
    Header {
        format: file.number("format"),
        id: file.text("id"),
        version: file.text("version"),
        language: file.text("language"),
        title: file.text("title"),
        licence: file.text("licence"),
        provenance: provenance(file),
    }
}

/// The cases in a file, with anchors and anti-patterns.
pub(super) fn practise(mut file: Fields, c: &mut Checker) -> Pack {
    Pack {
        cases: each(&mut file, "cases")
            .map(|item| cases::case(c, item))
            .collect(),
        anchors: anchors(&mut file, c),
        anti_patterns: anti_patterns(&mut file, c),
        ..Pack::empty(header(&mut file))
    }
}

/// The sniff tests and growth moves in a file, with anchors and anti-patterns.
pub(super) fn ledger(mut file: Fields, c: &mut Checker) -> Pack {
    Pack {
        sniff_tests: sniff_tests(&mut file, c),
        growth_moves: growth_moves(&mut file, c),
        anchors: anchors(&mut file, c),
        anti_patterns: anti_patterns(&mut file, c),
        ..Pack::empty(header(&mut file))
    }
}

fn sniff_tests(file: &mut Fields, c: &mut Checker) -> Vec<SniffTest> {
    each(file, "sniff_tests")
        .map(|item| people::sniff_test(c, item))
        .collect()
}

fn growth_moves(file: &mut Fields, c: &mut Checker) -> Vec<GrowthMove> {
    each(file, "growth_moves")
        .filter_map(|item| people::growth_move(c, item))
        .collect()
}

fn anchors(file: &mut Fields, c: &mut Checker) -> Vec<Anchor> {
    each(file, "anchors")
        .filter_map(|item| questions::anchor(c, item))
        .collect()
}

fn anti_patterns(file: &mut Fields, c: &mut Checker) -> Vec<AntiPatternText> {
    each(file, "anti_patterns")
        .filter_map(|item| questions::anti_pattern(c, item))
        .collect()
}

/// The questions in a file, with anchors and anti-patterns.
pub(super) fn questions(mut file: Fields, c: &mut Checker) -> Pack {
    Pack {
        reflect: each(&mut file, "reflect").map(questions::reflect).collect(),
        anchors: anchors(&mut file, c),
        anti_patterns: anti_patterns(&mut file, c),
        mirror: file
            .list("mirror")
            .into_iter()
            .filter_map(|item| questions::mirror(c, item))
            .collect(),
        ..Pack::empty(header(&mut file))
    }
}

/// The cases in a file, with anchors, anti-patterns and sets of cases for a workshop.
pub(super) fn workshop(mut file: Fields, c: &mut Checker) -> Pack {
    let sets = each(&mut file, "workshop_sets").map(cases::workshop_set);
    let workshop_sets = sets.collect();
    Pack {
        workshop_sets,
        ..practise(file, c)
    }
}

/// Everything in a file.
pub(super) fn pack(mut file: Fields, c: &mut Checker) -> Pack {
    Pack {
        cases: each(&mut file, "cases")
            .map(|item| cases::case(c, item))
            .collect(),
        workshop_sets: each(&mut file, "workshop_sets")
            .map(cases::workshop_set)
            .collect(),
        debrief: each(&mut file, "debrief").map(cases::debrief).collect(),
        sniff_tests: sniff_tests(&mut file, c),
        growth_moves: growth_moves(&mut file, c),
        ..questions(file, c)
    }
}
