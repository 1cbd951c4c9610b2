//! The ledger's side of a session: sheets about people, what is due, and what the app's packs say.

use std::time::Duration;

use super::{File, Session};
use crate::domain::day::DayNumber;
use crate::domain::people::{
    Beginning, Due, Ledger, PERSON, Person, by_code, due, ledger_id, shown_code,
};
use crate::domain::sheet::{Sheet, SheetId, SheetKind, Texts};
use crate::journal::{Event, Field};
use crate::platform::browser::clock;
use crate::ui::draw::on_window;
use crate::ui::session::Arrival;

impl Session {
    /// Today, by this device's calendar. Whoever asks inside a live piece is asked again when another
    /// day has come.
    pub fn today(self) -> DayNumber {
        self.day.get();
        clock::local_day(clock::now())
    }

    /// Watches the day: it is looked at each minute, and whenever the page is shown or turned to
    /// again, since a page that sleeps misses minutes.
    pub(super) fn watch_day(self) {
        for event in ["visibilitychange", "focus", "pageshow"] {
            on_window(event, move |_| self.look_at_day());
        }
        self.look_each_minute();
    }

    fn look_each_minute(self) {
        clock::after(Duration::from_secs(60), move || {
            self.look_at_day();
            self.look_each_minute();
        });
    }

    fn look_at_day(self) {
        let now = clock::local_day(clock::now());
        if now != self.day.peek() {
            self.day.set(now);
        }
    }

    /// Looks at the ledger, and again whenever it changes.
    pub fn ledger<T>(self, look: impl FnOnce(&Ledger) -> T) -> T {
        self.read(|state| look(&state.ledger))
    }

    /// What waits for the manager today.
    pub fn due(self) -> Vec<Due> {
        let today = self.today();
        self.ledger(|ledger| due(ledger, today))
    }

    /// Whether sniff tests, growth moves and anchors are here.
    pub fn has_ledger_words(self) -> Result<(), Arrival> {
        self.shelf(File::Mirror)?;
        self.shelf(File::Library).map(|_| ())
    }

    /// Whether any of them is still on its way.
    pub fn awaits_ledger_words(self) -> bool {
        let both = [File::Mirror, File::Library].map(|file| self.shelf(file).err());
        both.contains(&Some(Arrival::Waiting))
    }

    /// An id for a sheet about people that is begun now.
    pub fn new_ledger_id(self) -> SheetId {
        let random = clock::random_name();
        ledger_id(clock::now(), random.get(..8).unwrap_or(&random))
    }

    /// A field of a sheet about people.
    pub fn ledger_field(self, sheet: &SheetId, kind: SheetKind, name: &str) -> Field {
        Field {
            sheet: sheet.clone(),
            kind,
            name: name.to_owned(),
        }
    }

    /// A new sheet about people with these texts on it, about `person` if there is one.
    pub fn put_in_ledger(
        self,
        kind: SheetKind,
        person: Option<&SheetId>,
        texts: &[(&str, String)],
    ) -> SheetId {
        let id = self.new_ledger_id();
        let now = clock::now();
        let mut all = Texts::default();
        if let Some(person) = person {
            all.set(PERSON, &person.0);
        }
        for (field, text) in texts {
            all.set(field, text);
        }
        self.flush_note();
        let is_first = self.glance(|state| state.ledger.is_empty());
        self.record(Event::SheetPut {
            sheet: Box::new(Sheet {
                id: id.clone(),
                kind,
                begun: now,
                at: now,
                texts: all,
            }),
        });
        if is_first {
            self.keep_stored();
        }
        id
    }

    /// Marks an observation as begun. What was written on it first is on it already.
    pub fn begin_observation(self, sheet: &SheetId, with: Option<&Beginning>) {
        // What is being written is on its sheet before that is looked at.
        self.flush_note();
        let (is_first, fields) = self.glance(|state| {
            let is_first = state.ledger.iter().all(|it| it.id == *sheet);
            let fields = Beginning::fields(state.ledger.get(sheet), with, self.today());
            (is_first, fields)
        });
        for (name, text) in fields {
            self.set_field(self.ledger_field(sheet, SheetKind::Observation, name), text);
        }
        if is_first {
            self.keep_stored();
        }
    }

    /// People with their codes, in the order of the codes. Never in an order of ratings.
    pub fn people(self) -> Vec<(SheetId, String)> {
        self.ledger(|ledger| {
            let mut people: Vec<(SheetId, String)> = Vec::new();
            for sheet in ledger.of_kind(SheetKind::Person) {
                let code = shown_code(Person(sheet).code());
                let at = people.partition_point(|(_, known)| by_code(known, &code).is_le());
                people.insert(at, (sheet.id.clone(), code));
            }
            people
        })
    }

    /// What a person is called here; `None` if they are not here.
    pub fn code_of(self, person: &SheetId) -> Option<String> {
        self.ledger(|ledger| {
            let sheet = ledger.get(person)?;
            (sheet.kind == SheetKind::Person).then(|| shown_code(Person(sheet).code()))
        })
    }
}
