//! The packs of questions, fetched once when the page opens, so that nothing is asked of the
//! network after that.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::pack::{MirrorPack, Pack, ReflectPack, Unusable, read};
use crate::domain::question::{Questionnaire, Room};
use crate::platform::browser::network;

const REFLECT: &str = "packs/core.en.reflect.json";
const MIRROR: &str = "packs/core.en.mirror.json";

/// A pack on its way.
#[derive(Clone, Debug)]
pub enum Delivery<P> {
    /// Not here yet.
    Waiting,
    /// Here, with its questions.
    Here(Arc<P>, Arc<Questionnaire>),
    /// It could not be fetched.
    Missing,
    /// It came and cannot be used.
    Unusable(Unusable),
}

impl<P> Delivery<P> {
    /// The questions, once here.
    pub fn questionnaire(&self) -> Option<&Arc<Questionnaire>> {
        match self {
            Self::Here(_, questionnaire) => Some(questionnaire),
            _ => None,
        }
    }

    /// The pack, once here.
    pub fn pack(&self) -> Option<&Arc<P>> {
        match self {
            Self::Here(pack, _) => Some(pack),
            _ => None,
        }
    }

    /// The same without its pack: how the questions stand.
    fn without_pack(&self) -> Delivery<()> {
        match self {
            Self::Waiting => Delivery::Waiting,
            Self::Here(_, questions) => Delivery::Here(Arc::new(()), Arc::clone(questions)),
            Self::Missing => Delivery::Missing,
            Self::Unusable(why) => Delivery::Unusable(why.clone()),
        }
    }
}

/// All packs in use.
#[derive(Clone, Copy)]
pub struct Packs {
    reflect: RwSignal<Delivery<ReflectPack>>,
    mirror: RwSignal<Delivery<MirrorPack>>,
}

fn fetch<P>(path: &'static str, into: RwSignal<Delivery<P>>)
where
    P: Pack + Send + Sync + 'static,
    for<'a> Questionnaire: From<&'a P>,
{
    into.set(Delivery::Waiting);
    spawn_local(async move {
        let delivery = match network::own_file(path).await.as_deref().map(read::<P>) {
            None => Delivery::Missing,
            Some(Err(why)) => Delivery::Unusable(why),
            Some(Ok(pack)) => {
                let questions = Questionnaire::from(&pack);
                Delivery::Here(Arc::new(pack), Arc::new(questions))
            }
        };
        into.set(delivery);
    });
}

impl Packs {
    /// Begins to fetch them.
    pub(super) fn fetch() -> Self {
        let packs = Self {
            reflect: RwSignal::new(Delivery::Waiting),
            mirror: RwSignal::new(Delivery::Waiting),
        };
        packs.fetch_again();
        packs
    }

    /// Fetches what is not here.
    pub fn fetch_again(self) {
        if self.reflect.with_untracked(|delivery| delivery.pack().is_none()) {
            fetch(REFLECT, self.reflect);
        }
        if self.mirror.with_untracked(|delivery| delivery.pack().is_none()) {
            fetch(MIRROR, self.mirror);
        }
    }

    /// Reflect's pack.
    pub fn reflect(self) -> Option<Arc<ReflectPack>> {
        self.reflect.with(|delivery| delivery.pack().cloned())
    }

    /// Mirror's pack.
    pub fn mirror(self) -> Option<Arc<MirrorPack>> {
        self.mirror.with(|delivery| delivery.pack().cloned())
    }

    /// How the questions of a room stand.
    pub fn delivery(self, room: Room) -> Delivery<()> {
        match room {
            Room::Reflect => self.reflect.with(Delivery::without_pack),
            Room::Mirror => self.mirror.with(Delivery::without_pack),
        }
    }

    /// The questions of a room, once here.
    pub fn questionnaire(self, room: Room) -> Option<Arc<Questionnaire>> {
        match room {
            Room::Reflect => self.reflect.with(|d| d.questionnaire().cloned()),
            Room::Mirror => self.mirror.with(|d| d.questionnaire().cloned()),
        }
    }
}
