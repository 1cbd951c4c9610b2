//! The group's own key, as a pack: the cases in which everything rated was agreed on, with the agreed
//! levels, the sentences that those who gave them marked, and the reasons. The next newcomer can
//! practise against it.
//!
//! What the group did not rate is as in the pack the case came from, and each case says so. Ids are
//! their own, so that nothing of another pack is taken for it.

use serde_json::{Map, Value, json};

use super::keys::source;
use super::revealed::Revealed;
use super::setup::{Asked, SessionId};
use super::talk::{Agreed, Talk};
use crate::domain::characteristic::Characteristic;
use crate::domain::day::DayNumber;
use crate::domain::pack::{
    Case, FORMAT, Header, KeyLevel, LONGEST_TEXT, NOT_SHOWN, Reading, Shelf,
};
use crate::domain::scale::Seen;
use crate::domain::sheet::Texts;

/// Why a case is not in the group's pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyLeftOut {
    /// Nothing is written down for a characteristic that was rated.
    Open(Characteristic),
    /// The group agreed to differ on a characteristic.
    Differs(Characteristic),
    /// Nobody marked a sentence for a level that was agreed on.
    NoEvidence(Characteristic),
    /// The case, in the version that was asked, is in no pack in use: its scene is not known.
    NoSource,
}

/// A case that is not in the group's pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its place in the first round.
    pub case: usize,
    /// Why.
    pub why: WhyLeftOut,
}

/// What a group's pack says in words. The words are the text layer's.
pub struct GroupWords<'a> {
    /// Its title.
    pub title: String,
    /// Who made the key: "agreed by N managers on DATE".
    pub author: String,
    /// How it was made.
    pub note: String,
    /// What a case was made from, by its id and version.
    pub made_from: &'a dyn Fn(&str, u32) -> String,
    /// The reason where none was written down.
    pub no_reason: String,
}

/// The group's pack.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupPack {
    /// The pack file; `None` where no case can be in it.
    pub json: Option<String>,
    /// The cases in it, by place in the first round.
    pub cases: Vec<usize>,
    /// The cases that are not.
    pub left_out: Vec<LeftOut>,
}

/// Makes the group's pack. `texts` are the facilitator's sheet, `shelf` the packs in use.
pub fn group_pack(
    (first, second): (&Revealed, Option<&Revealed>),
    texts: &Texts,
    shelf: &Shelf,
    day: DayNumber,
    words: &GroupWords<'_>,
) -> GroupPack {
    let group = Group {
        first,
        second,
        texts,
        day,
        words,
    };
    let mut pack = GroupPack {
        json: None,
        cases: Vec::new(),
        left_out: Vec::new(),
    };
    let (mut items, mut heads) = (Vec::new(), Vec::new());
    for (place, asked) in first.setup.cases.iter().enumerate() {
        let found = source(shelf, asked).ok_or(WhyLeftOut::NoSource);
        let made = found.and_then(|(head, case)| Ok((head, group.case(place, asked, case)?)));
        match made {
            Ok((head, item)) => {
                pack.cases.push(place);
                heads.push(head);
                items.push(item);
            }
            Err(why) => pack.left_out.push(LeftOut { case: place, why }),
        }
    }
    if !items.is_empty() {
        let file = group.file(&heads, &items);
        pack.json = Some(format!("{file:#}\n"));
    }
    pack
}

struct Group<'a> {
    first: &'a Revealed,
    second: Option<&'a Revealed>,
    texts: &'a Texts,
    day: DayNumber,
    words: &'a GroupWords<'a>,
}

/// Text as a pack holds it: no markup, and no longer than is read.
fn plain(text: &str) -> String {
    let swap = |c: char| match c {
        '<' => '\u{2039}',
        '>' => '\u{203a}',
        c => c,
    };
    let mut plain: String = text.trim().chars().map(swap).take(LONGEST_TEXT).collect();
    if text.trim().chars().nth(LONGEST_TEXT).is_some() {
        plain.pop();
        plain.push('…');
    }
    plain
}

fn or<'t>(text: &'t str, otherwise: &'t str) -> &'t str {
    match text.trim().is_empty() {
        true => otherwise,
        false => text,
    }
}

/// The id of a group's pack.
fn pack_id(session: SessionId) -> String {
    let hex = session.0.iter().map(|byte| format!("{byte:02x}"));
    format!("group.{}", hex.collect::<String>())
}

/// All that several heads say of one thing, each once.
fn together(heads: &[&Header], of: fn(&Header) -> &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for head in heads {
        let one = of(head).to_owned();
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

fn of_level(seen: Seen) -> Value {
    seen.level()
        .map_or_else(|| NOT_SHOWN.into(), |level| level.number().into())
}

fn read<T>(reading: &Reading<T>) -> Value {
    json!({"evidence": reading.evidence, "reason": reading.reason})
}

fn with<const N: usize>(mut item: Value, more: [(&str, Value); N]) -> Value {
    if let Some(map) = item.as_object_mut() {
        for (name, value) in more {
            map.insert(name.to_owned(), value);
        }
    }
    item
}

impl Group<'_> {
    fn provenance(&self, note: &str) -> Value {
        json!({
            "author": plain(&self.words.author),
            "status": "provisional",
            "date": self.day.iso(),
            "note": plain(note),
        })
    }

    fn file(&self, heads: &[&Header], cases: &[Value]) -> Value {
        let setup = &self.first.setup;
        // Texts of several packs are under all of their licences.
        let licence = together(heads, |head| &head.licence).join(" AND ");
        let language = together(heads, |head| &head.language).into_iter().next();
        json!({
            "format": FORMAT,
            "id": pack_id(setup.id),
            "version": "1.0.0",
            "language": language,
            "title": plain(&self.words.title),
            "licence": licence,
            "provenance": self.provenance(&self.words.note),
            "cases": cases,
        })
    }

    fn case(&self, place: usize, asked: &Asked, source: &Case) -> Result<Value, WhyLeftOut> {
        let mut key = Map::new();
        for of in Characteristic::ALL {
            let kept = source.levels.iter().find(|it| it.of.0 == of);
            let line = match self.first.setup.of.contains(&of) {
                true => self.line(place, of, source, kept)?,
                false => {
                    let kept = kept.ok_or(WhyLeftOut::Open(of))?;
                    with(read(kept), [("level", of_level(kept.of.1))])
                }
            };
            key.insert(of.name().to_owned(), line);
        }
        let patterns = source.anti_patterns.iter();
        let patterns = patterns.map(|it| with(read(it), [("id", it.of.name().into())]));
        key.insert("anti_patterns".to_owned(), patterns.collect());
        let sentences = source.sentences.iter();
        let sentences = sentences.map(|it| json!({"id": it.id, "text": it.text}));
        let scene = &source.scene;
        // A prefix that the core pack has none of, and the place, which stands once in a session.
        let tail: String = source.id.chars().take(60).collect();
        let made_from = (self.words.made_from)(&asked.id, asked.version);
        let item = json!({
            "id": format!("group.{}.{tail}", place + 1),
            "version": source.version,
            "title": source.title,
            "setting": scene.setting,
            "seniority": scene.seniority,
            "path": scene.path,
            "place": scene.place,
            "person": {"name": scene.name, "pronoun": scene.pronoun, "origin": scene.origin},
            "sentences": sentences.collect::<Value>(),
            "key": key,
            "fairness": source.fairness,
            "provenance": self.provenance(&made_from),
        });
        let misleads = source.misleads.as_ref().map(read);
        Ok(match misleads {
            Some(misleads) => with(item, [("misleads", misleads)]),
            None => item,
        })
    }

    fn line(
        &self,
        place: usize,
        of: Characteristic,
        source: &Case,
        kept: Option<&KeyLevel>,
    ) -> Result<Value, WhyLeftOut> {
        let talk = Talk::of(self.texts, place, of);
        let seen = match talk.agreed {
            None => return Err(WhyLeftOut::Open(of)),
            Some(Agreed::ToDiffer) => return Err(WhyLeftOut::Differs(of)),
            Some(Agreed::On(seen)) => seen,
        };
        let evidence = match seen {
            Seen::No => Vec::new(),
            Seen::At(_) => self.evidence(place, of, seen, source, kept)?,
        };
        let reason = plain(or(&talk.reason, &self.words.no_reason));
        Ok(json!({"level": of_level(seen), "evidence": evidence, "reason": reason}))
    }

    /// The sentences that at least half of those marked who gave the agreed level. A level needs one:
    /// where no sentence has half, the one that most of them marked; where nobody of them marked any,
    /// by the marks of all; at last those of the case's own key.
    fn evidence(
        &self,
        place: usize,
        of: Characteristic,
        agreed: Seen,
        source: &Case,
        kept: Option<&KeyLevel>,
    ) -> Result<Vec<String>, WhyLeftOut> {
        let (round, at) = self.first.last_asked(self.second, place);
        let of_agreed = marked(round, at, of, |seen| seen == Some(agreed));
        let of_all = marked(round, at, of, |_| true);
        let places = if of_agreed.is_empty() {
            of_all
        } else {
            of_agreed
        };
        let id = |place: usize| source.sentences.get(place).map(|it| it.id.clone());
        let ids: Vec<String> = places.into_iter().filter_map(id).collect();
        if !ids.is_empty() {
            return Ok(ids);
        }
        let kept = kept.map(|it| it.evidence.clone()).unwrap_or_default();
        match kept.is_empty() {
            true => Err(WhyLeftOut::NoEvidence(of)),
            false => Ok(kept),
        }
    }
}

/// Places of sentences marked by at least half of some, or by the most of them.
fn marked(
    round: &Revealed,
    case: usize,
    of: Characteristic,
    counts: impl Fn(Option<Seen>) -> bool,
) -> Vec<usize> {
    let sentences = round.cell(case, of).map_or(0, |cell| cell.marks.len());
    let mut marks = vec![0_usize; sentences];
    let mut people = 0;
    for given in round.given(case, of).filter(|given| counts(given.seen)) {
        people += 1;
        for place in &given.marks {
            if let Some(count) = marks.get_mut(*place) {
                *count += 1;
            }
        }
    }
    let most = marks.iter().copied().max().unwrap_or_default();
    let least = if 2 * most >= people {
        people.div_ceil(2)
    } else {
        most
    };
    let is_enough = |count: usize| count > 0 && count >= least;
    let places = marks.iter().enumerate();
    places
        .filter(|(_, count)| is_enough(**count))
        .map(|(place, _)| place)
        .collect()
}
