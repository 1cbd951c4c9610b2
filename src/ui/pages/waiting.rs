//! What waits for the manager, on the start page and on the front of People: the task, the person's
//! code, the way there. It follows the day: a page left open over midnight says the new day's.

use crate::domain::day::DayNumber;
use crate::domain::people::{Due, Task};
use crate::ui::draw::{Element, Watched, el, on_window};
use crate::ui::route::{PersonPage, Route};
use crate::ui::session::Session;
use crate::ui::text::{Key, t};

/// Today, looked at again whenever the page is shown or turned to again.
pub fn today(session: Session) -> Watched<DayNumber> {
    let today = Watched::new(session.today());
    let look = move || {
        let now = session.today();
        if now != today.peek() {
            today.set(now);
        }
    };
    for event in ["visibilitychange", "focus", "pageshow"] {
        on_window(event, move |_| look());
    }
    today
}

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
