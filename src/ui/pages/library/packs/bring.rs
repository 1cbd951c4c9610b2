//! Bringing in a pack: the file is read and checked, what is in it and what is wrong with it is
//! shown, and nothing is taken in before the person says so.

use std::rc::Rc;

use serde_json::Value;

use super::{about, contents, section};
use crate::domain::pack::balance::{Surface, groups};
use crate::domain::pack::{CORE, Fault, MOST_BYTES, Pack, Unusable, What, read_with_faults};
use crate::journal::{Event, OwnPack};
use crate::platform::browser::clock;
use crate::ui::components::{
    Chosen, Kind, Tone, actions, button, file_field, notice, paragraph, soft, table,
};
use crate::ui::draw::{Piece, Watched, el, live};
use crate::ui::session::Session;
use crate::ui::text::{Key, Label, Telling, l, language, t, tell};

/// A file that was read.
struct Brought {
    text: String,
    pack: Pack,
    faults: Vec<Fault>,
}

/// Where bringing in stands.
#[derive(Clone)]
enum Stage {
    Idle,
    Refused(String),
    Preview(Rc<Brought>),
}

fn refusal(why: &Unusable) -> String {
    l(match why {
        Unusable::TooLarge => Label::BringTooLarge,
        Unusable::NotAPack | Unusable::Faulty(_) => Label::BringNotPack,
        Unusable::Newer(format) => return tell(&Telling::NewerPack { format: *format }),
    })
    .to_owned()
}

fn check(text: &str) -> Stage {
    match read_with_faults(text) {
        Err(why) => Stage::Refused(refusal(&why)),
        Ok((pack, mut faults)) => {
            if pack.header.id == CORE {
                faults.insert(
                    0,
                    Fault {
                        id: "pack".to_owned(),
                        what: What::IdOfCore,
                    },
                );
            }
            // Kept without the white space of the file.
            let value: Option<Value> =
                serde_json::from_str(text.trim_start_matches('\u{feff}')).ok();
            let text = value.map_or_else(|| text.to_owned(), |value| value.to_string());
            Stage::Preview(Rc::new(Brought { text, pack, faults }))
        }
    }
}

/// What is shown of a chosen file.
fn look(chosen: Chosen) -> Stage {
    match chosen {
        Chosen::TooLarge => Stage::Refused(refusal(&Unusable::TooLarge)),
        Chosen::Unreadable => Stage::Refused(t(Key::RestoreUnreadable).to_owned()),
        Chosen::Read(text) => check(&text),
    }
}

/// Faults in one line each.
fn lines<'f>(title: Label, faults: impl Iterator<Item = &'f Fault>) -> Piece {
    let lines: Vec<Piece> = faults
        .map(|fault| el("li").text(language().fault(fault)).into())
        .collect();
    let list = (!lines.is_empty()).then(|| {
        Piece::All(vec![
            el("h4").text(l(title)).into(),
            el("ul").class("points small").children(lines).into(),
        ])
    });
    list.into()
}

/// How cases are spread over the surfaces that must not decide a judgment.
fn balance(pack: &Pack) -> Piece {
    if pack.cases.is_empty() {
        return Piece::Nothing;
    }
    let mut rows = Vec::new();
    for surface in Surface::ALL {
        for group in groups(&pack.cases, surface) {
            let cell = |words: String| el("td").text(words).into();
            let mean = group.mean_in_hundredths();
            let mean = mean.map(|mean| format!("{}.{:02}", mean / 100, mean % 100));
            let name = el("th").attribute("scope", "row").text(group.name.clone());
            rows.push(
                el("tr")
                    .child(name)
                    .children(vec![
                        cell(group.cases.to_string()),
                        cell(mean.unwrap_or_default()),
                        cell(group.with_anti_pattern.to_string()),
                    ])
                    .into(),
            );
        }
    }
    let heads = [
        Label::BalanceOf,
        Label::BalanceCases,
        Label::BalanceMean,
        Label::BalancePatterns,
    ];
    el("details")
        .class("strip-table")
        .child(el("summary").text(l(Label::BalanceTitle)))
        .child(soft(l(Label::BalanceText)))
        .child(table(l(Label::BalanceTitle), &heads.map(l), rows))
        .into()
}

fn take_in(session: Session, stage: Watched<Stage>, brought: &Brought) {
    let header = &brought.pack.header;
    let pack = OwnPack {
        id: header.id.clone(),
        version: header.version.clone(),
        text: brought.text.clone(),
        added: clock::now(),
        on: true,
    };
    let said = tell(&Telling::PackAdded {
        title: &header.title,
    });
    session.record_with_way_back(
        Event::PackAdded {
            pack: Box::new(pack),
        },
        said,
    );
    stage.set(Stage::Idle);
}

fn preview(session: Session, stage: Watched<Stage>, brought: &Rc<Brought>) -> Piece {
    let Brought { pack, faults, .. } = &**brought;
    let header = &pack.header;
    let breaking = faults.iter().filter(|fault| fault.breaks()).count();
    let here = session.glance(|state| state.pack(&header.id).map(|own| own.version.clone()));
    let verdict = match (breaking, &here) {
        (0, None) => l(Label::BringSound).to_owned(),
        (0, Some(version)) => tell(&Telling::PackReplaces {
            version,
            by: &header.version,
        }),
        (count, _) => tell(&Telling::PackFaults { count }),
    };
    let mut ways = Vec::new();
    if breaking == 0 {
        let brought = Rc::clone(brought);
        ways.push(button(Kind::Primary, l(Label::BringAdd), move || {
            take_in(session, stage, &brought);
        }));
    }
    ways.push(button(Kind::Quiet, t(Key::RestoreCancel), move || {
        stage.set(Stage::Idle);
    }));
    el("div")
        .class("preview")
        .attribute("role", "status")
        .child(el("h3").text(header.title.clone()))
        .child(soft(about(header)).class("soft small"))
        .child(paragraph(contents(std::iter::once(pack))))
        .child(paragraph(verdict))
        .child(lines(
            Label::BringFaults,
            faults.iter().filter(|it| it.breaks()),
        ))
        .child(lines(
            Label::BringWeak,
            faults.iter().filter(|it| !it.breaks()),
        ))
        .child(balance(pack))
        .child(actions(ways))
        .into()
}

/// Bring in a pack.
pub fn bring(session: Session) -> Piece {
    let stage = Watched::new(Stage::Idle);
    let field = file_field(
        "pack-file",
        l(Label::BringChoose),
        MOST_BYTES,
        move |chosen| {
            stage.set(look(chosen));
        },
    );
    let shown = move || match stage.get() {
        Stage::Idle => Piece::Nothing,
        Stage::Refused(why) => notice(Tone::Alarm, why, None, Vec::new()),
        Stage::Preview(brought) => preview(session, stage, &brought),
    };
    section(
        Label::BringTitle,
        vec![soft(l(Label::BringText)).into(), field.into(), live(shown)],
    )
}
