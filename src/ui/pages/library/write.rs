//! Writing an item of one's own: its form, part by part, with the check beside it as one writes.

use std::rc::Rc;

use super::packs::{kind_key, remove, title_of};
use super::sniff::{answer_key, characteristic_key, fairness_key, kind_key as sniff_kind};
use crate::domain::characteristic::{AntiPattern, Characteristic};
use crate::domain::form::{FormField, Part, Shape, faults_of, form};
use crate::domain::pack::NOT_SHOWN;
use crate::domain::pack::sniff::{FairnessAnswer, Kind as SniffKind};
use crate::domain::sheet::{FIELD_LIMIT, SheetId, SheetKind};
use crate::journal::Field;
use crate::platform::browser::page as window;
use crate::ui::components::{
    Choice, FieldWords, Kind, actions, button, lede_text, link_button, select, text_field,
};
use crate::ui::draw::{Element, Piece, el, live, live_text, when};
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::text::{Key, Label, Phrase, Subject, Telling, l, language, say, t, tell};

/// An anti-pattern in a word or two.
fn pattern_key(it: AntiPattern) -> Label {
    match it {
        AntiPattern::BreedingCynicism => Label::PatternCynicism,
        AntiPattern::AuthorityThroughVolume => Label::PatternVolume,
        AntiPattern::Condescension => Label::PatternCondescension,
        AntiPattern::Territoriality => Label::PatternTerritoriality,
        AntiPattern::TakingCredit => Label::PatternCredit,
        AntiPattern::NotMyJob => Label::PatternNotMyJob,
    }
}

/// What a part of a form is called.
fn part_title(part: Part) -> String {
    l(match part {
        Part::About => Label::PartAbout,
        Part::Scene => Label::PartScene,
        Part::Story => Label::PartStory,
        Part::Key(it) => {
            return tell(&Telling::PartKey {
                name: l(characteristic_key(it)),
            });
        }
        Part::Pattern(it) => {
            return tell(&Telling::PartPattern {
                name: l(pattern_key(it)),
            });
        }
        Part::Watch => Label::PartWatch,
        Part::Fairness(question) => fairness_key(question),
        Part::Step(number) => return tell(&Telling::PartStep { number }),
        Part::Advice => Label::PartAdvice,
        Part::Made => Label::PartMade,
    })
    .to_owned()
}

/// The label of a field and a word on how to fill it, by the last step of its name.
fn label(field: &FormField) -> (Label, Option<Label>) {
    let name = field.name.rsplit('.').next().unwrap_or_default();
    let label = match name {
        "setting" => Label::FieldSetting,
        "seniority" => Label::FieldSeniority,
        "path" => Label::FieldPath,
        "place" => Label::FieldPlace,
        "name" if field.part == Part::Scene => Label::FieldPerson,
        "pronoun" => Label::FieldPronoun,
        "origin" => Label::FieldOrigin,
        "sentences" => return (Label::FieldSentences, Some(Label::HintSentences)),
        "level" => Label::FieldLevel,
        "evidence" => return (Label::FieldEvidence, Some(Label::HintEvidence)),
        "reason" => return (Label::FieldReason, Some(Label::HintReason)),
        "fairness" => return (Label::FieldFairness, Some(Label::HintFairness)),
        "kind" => Label::FieldKind,
        "characteristics" => Label::FieldCharacteristics,
        "setup" => return (Label::FieldSetup, Some(Label::HintSetup)),
        "hours" => Label::FieldHours,
        "weeks" => Label::FieldWeeks,
        "cost" => Label::FieldCostDollars,
        "signs" => return (Label::SniffSigns, Some(Label::HintLines)),
        "red_flags" => return (Label::SniffFlags, Some(Label::HintLines)),
        "debrief" => return (Label::SniffDebrief, Some(Label::HintLines)),
        "misleads" => Label::SniffMisleads,
        "answer" => Label::FieldAnswer,
        "text" => Label::FieldText,
        "topic" => return (Label::FieldTopic, Some(Label::HintTopic)),
        "question" => Label::FieldQuestion,
        "why" => Label::FieldWhy,
        "start" => Label::FieldStart,
        "build" => Label::FieldBuild,
        "keep" => Label::FieldKeep,
        "find_out" => Label::FieldFindOut,
        "version" => return (Label::FieldVersion, Some(Label::HintVersion)),
        "language" => Label::FieldLanguage,
        "licence" => return (Label::FieldLicence, Some(Label::HintLicence)),
        "author" => Label::FieldAuthor,
        "status" => Label::FieldStatus,
        "date" => Label::FieldDate,
        "note" => Label::FieldNote,
        "name" => Label::FieldName,
        _ => Label::FieldTitle,
    };
    (label, None)
}

/// What a word of a choice says.
fn words_of(word: &'static str) -> &'static str {
    let kind = SniffKind::ALL.into_iter().find(|it| it.name() == word);
    let answer = FairnessAnswer::ALL.into_iter().find(|it| it.name() == word);
    match (kind, answer, Characteristic::named(word)) {
        (Some(kind), _, _) => l(sniff_kind(kind)),
        (_, Some(answer), _) => l(answer_key(answer)),
        (_, _, Some(it)) => l(characteristic_key(it)),
        _ => match word {
            "on_site" => l(Label::WordOnSite),
            "senior_ic" => l(Label::WordSeniorIc),
            other => other,
        },
    }
}

fn several(session: Session, place: &Field, label: &str, words: &[&'static str]) -> Piece {
    let boxes = words.iter().map(|word| {
        let word = *word;
        let (shown, place) = (place.clone(), place.clone());
        let input = el("input")
            .attribute("type", "checkbox")
            .checked(move || {
                let held = session.field_text(&shown);
                held.split_whitespace().any(|it| it == word)
            })
            .on("change", move |_| {
                let held = session.field_text(&place);
                let mut chosen: Vec<&str> = held.split_whitespace().collect();
                let known = chosen.len();
                chosen.retain(|it| *it != word);
                if chosen.len() == known {
                    chosen.push(word);
                }
                session.set_field(place.clone(), chosen.join(" "));
            });
        el("label")
            .class("pill")
            .child(input)
            .text(words_of(word))
            .into()
    });
    el("fieldset")
        .class("pills")
        .child(el("legend").text(label.to_owned()))
        .child(el("div").class("pill-row").children(boxes.collect()))
        .into()
}

fn rows(shape: &Shape) -> usize {
    match shape {
        Shape::Sentences => 12,
        Shape::Lines => 4,
        Shape::Text => 3,
        _ => 1,
    }
}

/// The sentences with their numbers, so that evidence can name them.
fn numbered(session: Session, sentences: Field) -> Piece {
    live(move || {
        let text = session.field_text(&sentences);
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let items: Vec<Piece> = lines
            .map(|line| el("li").text(line.to_owned()).into())
            .collect();
        (!items.is_empty()).then(|| {
            el("details")
                .class("strip-table")
                .flag("open")
                .child(el("summary").text(l(Label::Numbered)))
                .child(el("ol").class("steps small").children(items))
        })
    })
}

fn field(session: Session, sheet: &SheetId, kind: SheetKind, field: &FormField) -> Piece {
    let (label, hint) = label(field);
    let id = format!("field-{}", field.name.replace('.', "-"));
    let place = Field {
        sheet: sheet.clone(),
        kind,
        name: field.name.clone(),
    };
    let known = place.clone();
    let held = move || session.field_text(&known);
    let mut choices: Vec<Choice> = vec![(String::new(), l(Label::SortOpen).into())];
    match &field.shape {
        Shape::Choice(words) => {
            for word in words {
                choices.push(((*word).to_owned(), words_of(word).into()));
            }
        }
        Shape::Level => {
            choices.push((NOT_SHOWN.to_owned(), l(Label::NotShown).into()));
            for level in 1..=5 {
                choices.push((level.to_string(), level.to_string().into()));
            }
        }
        Shape::Several(words) => return several(session, &place, l(label), words),
        shape => {
            let story = (*shape == Shape::Sentences).then(|| numbered(session, place.clone()));
            let text = text_field(FieldWords {
                id,
                label: l(label).into(),
                hint: hint.map(l),
                is_optional: false,
                rows: rows(shape),
                limit: FIELD_LIMIT,
                unkept: session.unkept_field(&place),
                kept: Box::new(held),
                write: Box::new(move |text| session.write_field(place.clone(), text)),
                leave: Box::new(move || session.flush_note()),
            });
            return Piece::All(vec![text, story.into()]);
        }
    }
    select(id, l(label), choices, held, move |value| {
        session.set_field(place.clone(), value);
    })
}

/// The parts of a form, each a group of its fields.
fn parts(session: Session, sheet: &SheetId, kind: SheetKind) -> Vec<Piece> {
    let mut parts: Vec<(Part, Vec<Piece>)> = Vec::new();
    for it in form(kind) {
        let piece = field(session, sheet, kind, &it);
        match parts.last_mut() {
            Some((part, pieces)) if *part == it.part => pieces.push(piece),
            _ => parts.push((it.part, vec![piece])),
        }
    }
    parts
        .into_iter()
        .map(|(part, pieces)| {
            el("fieldset")
                .class("part")
                .child(el("legend").text(part_title(part)))
                .children(pieces)
                .into()
        })
        .collect()
}

/// What the check says now.
fn check(session: Session, id: &SheetId) -> Option<Element> {
    let (head, sheet) = session.read(|state| {
        let sheet = state.sheet(id)?.clone();
        let head = state.sheets_of(SheetKind::Pack).next();
        Some((head.unwrap_or(&sheet).clone(), sheet))
    })?;
    let faults = faults_of(&head, &sheet);
    let verdict = if faults.is_empty() {
        l(Label::CheckSound).to_owned()
    } else {
        tell(&Telling::CheckFound {
            broken: faults.iter().filter(|it| it.breaks()).count(),
            weak: faults.iter().filter(|it| !it.breaks()).count(),
        })
    };
    let lines = faults
        .iter()
        .map(|fault| el("li").text(language().what(fault)).into());
    let lines = el("ul").class("points small").children(lines.collect());
    Some(el("div").child(el("p").text(verdict)).child(lines))
}

fn written(session: Session, id: &SheetId) -> Piece {
    let Some(kind) = session.glance(|state| Some(state.sheet(id)?.kind)) else {
        return Piece::Nothing;
    };
    let (known, checked, removed) = (id.clone(), id.clone(), id.clone());
    let title = live_text(move || {
        session
            .read(|state| state.sheet(&known).map(title_of))
            .unwrap_or_default()
    });
    let remove = button(Kind::Danger, t(Key::Remove), move || {
        remove(session, &removed);
        window::go(&Route::Packs.fragment());
    });
    let done = link_button(Kind::Primary, &Route::Packs, l(Label::WriteDone));
    let about = match kind {
        SheetKind::Case => Label::WriteCase,
        SheetKind::SniffTest => Label::WriteSniffTest,
        SheetKind::Question => Label::WriteQuestion,
        _ => Label::WriteHead,
    };
    let panel = el("aside")
        .class("notice check")
        .attribute("aria-label", l(Label::CheckLabel))
        .child(el("h2").class("notice-title").text(l(Label::CheckLabel)))
        .child(
            el("div")
                .attribute("role", "status")
                .child(live(move || check(session, &checked))),
        );
    let pieces = vec![
        el("p").class("eyebrow").text(l(kind_key(kind))).into(),
        el("h1").focusable().child(title).into(),
        lede_text(l(about)).into(),
        Piece::All(parts(session, id, kind)),
        panel.into(),
        actions(vec![done, remove]).into(),
    ];
    el("div").class("writing").children(pieces).into()
}

/// Writing on a sheet.
pub fn page(session: Session, id: SheetId) -> Piece {
    window::set_title(&say(&Phrase::Title(Subject::Packs)));
    let id = Rc::new(id);
    let known = Rc::clone(&id);
    when(
        move || session.read(|state| state.sheet(&known).is_some()),
        move || written(session, &id),
        || super::gone(&Route::Packs, t(Key::PacksTitle)),
    )
}
