//! What waits for the manager, on the start page and on the front of People: the task, the person's
//! code, the way there.

use crate::domain::people::{Due, Task};
use crate::ui::draw::{Element, el};
use crate::ui::route::{PersonPage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Key, t};

/// The words and the page of a task.
pub fn task_of(due: &Due) -> (Key, Route) {
    let sheet = due.sheet.clone();
    match due.task {
        Task::LookAtRun => (Key::TaskLookAtRun, Route::Run(sheet)),
        Task::LookAgain => (Key::TaskLookAgain, Route::Growth(sheet)),
        Task::Talk => (Key::TaskTalk, Route::Observation(sheet)),
        Task::Review => (Key::TaskReview, Route::Person(sheet, PersonPage::Ledger)),
    }
}

/// A row; none where the person is not here.
pub fn row(session: Session, due: &Due) -> Option<Element> {
    let (words, route) = task_of(due);
    let code = session.code_of(&due.person)?;
    let link = el("a")
        .made_attribute("href", route.href())
        .text(t(words))
        .text(" · ")
        .text(code);
    Some(el("li").class("row").child(link))
}
