//! Taking out and bringing in all that is kept about a person, and deleting it. Nothing is changed
//! before it is said what would change, and each change has a way back.

use std::rc::Rc;

use leptos::prelude::request_animation_frame;

use super::Who;
use crate::domain::people::{Person, Rated};
use crate::domain::sheet::SheetKind;
use crate::journal::{BackupError, Event, MOST_BYTES, PersonFile, person_text, read_person};
use crate::platform::browser::{clock, intl, page as window};
use crate::ui::components::{
    Chosen, Kind, Tone, actions, button, dialog, file_field, notice, paragraph, soft,
};
use crate::ui::draw::{Piece, Watched, el, live, live_text};
use crate::ui::pages::people::in_words;
use crate::ui::report::people::everything_markdown;
use crate::ui::route::Route;
use crate::ui::session::{Session, VERSION};
use crate::ui::text::{Account, Caption, account, c, language};

/// Hands over the person's file. Its name names nobody.
pub fn save_file(who: &Who) {
    let made = clock::now();
    who.session.flush_note();
    let text = who
        .session
        .glance(|state| person_text(&state.ledger, &who.id, VERSION, made));
    let name = format!("nose-person-{}.json", intl::iso_day(made));
    let text = text.unwrap_or_default();
    who.session.offer_file(&name, "application/json", &text);
}

/// Hands over the same to read.
fn save_markdown(who: &Who) {
    who.session.flush_note();
    let (words, today) = (who.words(), who.session.today());
    let text =
        who.look(|about| everything_markdown(about, &words, today, &in_words, &clock::local_day));
    let name = format!("nose-person-{}.md", intl::iso_day(clock::now()));
    who.session.offer_file(&name, "text/markdown", &text);
}

/// What would be deleted, in a sentence.
fn would_delete(who: &Who) -> String {
    let code = who.code();
    who.look(|about| {
        let count = |kind: SheetKind| about.iter().filter(|it| it.kind == kind).count();
        let ratings = about.iter().filter(|it| it.kind == SheetKind::Rating);
        let begun = ratings.filter(|it| Rated(it).is_draft()).count();
        account(Account::WouldDelete {
            code: &code,
            observations: count(SheetKind::Observation),
            runs: count(SheetKind::Run),
            ratings: count(SheetKind::Rating) - begun,
            begun,
            steps: count(SheetKind::Growth),
        })
    })
}

fn delete(who: &Who) {
    let said = account(Account::Deleted { code: &who.code() });
    let person = who.id.clone();
    who.session.flush_note();
    // The front first, so that the page of somebody who has gone does not show.
    window::go(&Route::People.fragment());
    who.session
        .record_with_way_back(Event::PersonRemoved { person }, said);
}

/// Asks once, in words, before everything about a person goes.
pub fn ask(who: &Who, asking: Watched<bool>) -> Piece {
    let (shown, gone) = (who.clone(), who.clone());
    let keep = button(Kind::Primary, c(Caption::DeleteNo), move || {
        asking.set(false);
    });
    let yes = button(Kind::Danger, c(Caption::DeleteYes), move || {
        asking.set(false);
        delete(&gone);
    });
    let what = el("p")
        .attribute("dir", "auto")
        .child(live_text(move || would_delete(&shown)));
    dialog(
        asking,
        c(Caption::DeleteAskTitle),
        vec![
            what.into(),
            paragraph(c(Caption::DeleteAskText)).into(),
            actions(vec![keep, yes]).into(),
        ],
    )
}

/// Export and delete, on the person's page.
pub fn section(who: &Who, asking: Watched<bool>) -> Piece {
    let (to_file, to_read) = (who.clone(), who.clone());
    let file = button(Kind::Quiet, c(Caption::ExportFile), move || {
        save_file(&to_file);
    });
    let read = button(Kind::Quiet, c(Caption::ExportMarkdown), move || {
        save_markdown(&to_read);
    });
    let open = button(Kind::Danger, c(Caption::DeleteOpen), move || {
        asking.set(true);
    });
    el("section")
        .class("column")
        .child(el("h2").text(c(Caption::TransferTitle)))
        .child(soft(c(Caption::TransferText)))
        .child(el("p").class("aside").text(c(Caption::TransferCare)))
        .child(actions(vec![file, read]))
        .child(actions(vec![open]))
        .into()
}

/// Where bringing in stands.
#[derive(Clone)]
enum Stage {
    Idle,
    Refused(String),
    Preview(Rc<PersonFile>),
}

fn refusal(error: &BackupError) -> String {
    let words = match error {
        BackupError::TooLarge => Caption::BringTooLarge,
        BackupError::CutShort => Caption::BringCutShort,
        BackupError::NotABackup => Caption::BringNotOne,
        BackupError::Damaged(_) => Caption::BringDamaged,
        BackupError::Newer(version) => {
            return account(Account::NewerFile { version: *version });
        }
    };
    c(words).to_owned()
}

/// What is shown of a chosen file.
fn look(chosen: Chosen) -> Stage {
    match chosen {
        Chosen::TooLarge => Stage::Refused(refusal(&BackupError::TooLarge)),
        Chosen::Unreadable => Stage::Refused(c(Caption::BringUnreadable).to_owned()),
        Chosen::Read(text) => match read_person(&text) {
            Err(error) => Stage::Refused(refusal(&error)),
            Ok(file) => Stage::Preview(Rc::new(file)),
        },
    }
}

fn preview(session: Session, stage: Watched<Stage>, file: &Rc<PersonFile>) -> Piece {
    let code = file.sheets.get(&file.person);
    let code = code.map_or_else(String::new, |sheet| Person(sheet).code().to_owned());
    let (arriving, _) = session.read(|here| file.against(here, session.today()));
    let words = account(Account::FileOf {
        code: &code,
        day: &intl::day(language().tag(), file.made).unwrap_or_default(),
        sheets: file.sheets.len(),
    });
    let given = session.read(|here| file.other_code(here));
    let other = given.as_ref().filter(|_| arriving.brings()).map(|given| {
        let words = account(Account::OtherCode { code: &code, given });
        paragraph(words).class("aside").attribute("dir", "auto")
    });
    let who_saw = arriving
        .brings()
        .then(|| paragraph(c(Caption::BringWhoSaw)));
    let here = given.unwrap_or(code);
    let brings = match arriving.brings() {
        true => account(Account::FileBrings(arriving)),
        false => c(Caption::BringNothing).to_owned(),
    };
    let review = arriving.review.map(|day| {
        let day = in_words(day);
        paragraph(account(Account::FileGetsReview { day: &day }))
    });
    let bring = arriving.brings().then(|| {
        let file = Rc::clone(file);
        button(Kind::Primary, c(Caption::BringIn), move || {
            let (_, event) = session.glance(|here| file.against(here, session.today()));
            let said = account(Account::Brought { code: &here });
            session.record_with_way_back(event, said);
            stage.set(Stage::Idle);
            request_animation_frame(|| window::focus("main h1"));
        })
    });
    let leave = button(Kind::Quiet, c(Caption::BringLeave), move || {
        stage.set(Stage::Idle);
        request_animation_frame(|| window::focus("#person-file"));
    });
    el("div")
        .class("preview")
        .attribute("role", "status")
        .child(el("h3").text(c(Caption::BringPreview)))
        .child(paragraph(words).attribute("dir", "auto"))
        .child(paragraph(brings))
        .child(review)
        .child(other)
        .child(who_saw)
        .child(actions(vec![bring.into(), leave]))
        .into()
}

/// Bringing in a person's file, on the front of People.
pub fn bring(session: Session) -> Piece {
    let stage = Watched::new(Stage::Idle);
    let field = file_field(
        "person-file",
        c(Caption::BringChoose),
        MOST_BYTES,
        move |chosen| stage.set(look(chosen)),
    );
    let shown = live(move || match stage.get() {
        Stage::Idle => Piece::Nothing,
        Stage::Refused(why) => notice(Tone::Alarm, why, None, Vec::new()),
        Stage::Preview(file) => preview(session, stage, &file),
    });
    el("section")
        .class("column")
        .child(el("h2").text(c(Caption::BringTitle)))
        .child(soft(c(Caption::BringText)))
        .child(field)
        .child(shown)
        .into()
}
