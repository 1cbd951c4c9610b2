//! The packs of questions, fetched once when the page opens, so that nothing is asked of the
//! network after that.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::domain::pack::{MirrorPack, ReflectPack, Unusable, read};
use crate::domain::question::{Questionnaire, Room};
use crate::platform::browser::network;
use crate::ui::draw::Watched;

const REFLECT: &str = "packs/core.en.reflect.json";
const MIRROR: &str = "packs/core.en.mirror.json";

/// How a room's questions stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Not here yet.
    Waiting,
    /// Here.
    Here,
    /// They could not be fetched.
    Missing,
    /// They came and cannot be used.
    Unusable,
}

/// What came.
#[derive(Default)]
struct Shelf {
    reflect: Option<Rc<ReflectPack>>,
    mirror: Option<Rc<MirrorPack>>,
    questions: [Option<Rc<Questionnaire>>; 2],
    failed: [Option<Arrival>; 2],
}

/// All packs in use.
#[derive(Clone, Copy)]
pub struct Packs(Watched<Rc<Shelf>>);

fn position(room: Room) -> usize {
    match room {
        Room::Reflect => 0,
        Room::Mirror => 1,
    }
}

impl Packs {
    /// Begins to fetch them.
    pub(super) fn fetch() -> Self {
        let packs = Self(Watched::new(Rc::new(Shelf::default())));
        packs.fetch_again();
        packs
    }

    /// Fetches what is not here.
    pub fn fetch_again(self) {
        for room in Room::ALL {
            if self.arrival(room) != Arrival::Here {
                self.put(|shelf| take(&mut shelf.failed, room, None));
                spawn_local(self.fetch_one(room));
            }
        }
    }

    async fn fetch_one(self, room: Room) {
        let path = match room {
            Room::Reflect => REFLECT,
            Room::Mirror => MIRROR,
        };
        let text = network::own_file(path).await;
        self.put(|shelf| {
            let failed = match text {
                None => Some(Arrival::Missing),
                Some(text) => shelf.read(room, &text).err().map(|_| Arrival::Unusable),
            };
            take(&mut shelf.failed, room, failed);
        });
    }

    fn put(self, change: impl FnOnce(&mut Shelf)) {
        let now = self.0.peek();
        let mut next = Shelf {
            reflect: now.reflect.clone(),
            mirror: now.mirror.clone(),
            questions: now.questions.clone(),
            failed: now.failed,
        };
        change(&mut next);
        self.0.set(Rc::new(next));
    }

    /// Reflect's pack, as of now: ask once its questions are here.
    pub fn reflect(self) -> Option<Rc<ReflectPack>> {
        self.0.peek().reflect.clone()
    }

    /// Mirror's pack, as of now: ask once its questions are here.
    pub fn mirror(self) -> Option<Rc<MirrorPack>> {
        self.0.peek().mirror.clone()
    }

    /// How the questions of a room stand.
    pub fn arrival(self, room: Room) -> Arrival {
        let shelf = self.0.get();
        let failed = shelf.failed.get(position(room)).copied().flatten();
        match failed {
            Some(arrival) => arrival,
            None if shelf
                .questions
                .get(position(room))
                .is_some_and(Option::is_some) =>
            {
                Arrival::Here
            }
            None => Arrival::Waiting,
        }
    }

    /// The questions of a room, once here.
    pub fn questionnaire(self, room: Room) -> Option<Rc<Questionnaire>> {
        self.0
            .get()
            .questions
            .get(position(room))
            .cloned()
            .flatten()
    }
}

fn take<T>(places: &mut [T; 2], room: Room, value: T) {
    if let Some(place) = places.get_mut(position(room)) {
        *place = value;
    }
}

impl Shelf {
    fn read(&mut self, room: Room, text: &str) -> Result<(), Unusable> {
        let questions = match room {
            Room::Reflect => {
                let pack = read::<ReflectPack>(text)?;
                let questions = Questionnaire::from(&pack);
                self.reflect = Some(Rc::new(pack));
                questions
            }
            Room::Mirror => {
                let pack = read::<MirrorPack>(text)?;
                let questions = Questionnaire::from(&pack);
                self.mirror = Some(Rc::new(pack));
                questions
            }
        };
        take(&mut self.questions, room, Some(Rc::new(questions)));
        Ok(())
    }
}
