//! Opening an invitation or a result that came as text or as a file.

use leptos::prelude::{request_animation_frame, untrack};

use super::vote::{Asks, Held, complaint, shown, words_of};
use super::{arriving, set_title};
use crate::domain::workshop::{
    BadInvitation, MOST_PAYLOAD, ROUTE, ResultFile, Round, find, find_payload, payload_bytes,
    read_head, read_result,
};
use crate::platform::browser::page as window;
use crate::ui::components::{
    Kind, TakeIn, actions, column, heading, lede_text, link_button, take_in,
};
use crate::ui::draw::{Piece, Watched, live};
use crate::ui::route::Route;
use crate::ui::session::Session;
use crate::ui::text::{Cue, Voting, v, w};

/// What came of a text.
#[derive(Clone)]
enum Came {
    Wrong(Voting),
    Result(ResultFile),
}

/// Whether a text is an invitation by itself, without a link around it.
fn is_invitation(payload: &str) -> bool {
    let read = payload_bytes(payload).and_then(|bytes| read_head(&bytes).map(|_| ()));
    matches!(read, Ok(()) | Err(BadInvitation::Newer))
}

/// What a text is: an invitation is gone to, a result is shown.
fn looked_into(text: &str) -> Option<Came> {
    if text
        .trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t'])
        .starts_with('{')
    {
        return Some(match read_result(text) {
            Ok(result) => Came::Result(result),
            Err(why) => Came::Wrong(words_of(why)),
        });
    }
    let has_link = text.contains(ROUTE);
    let payload = find_payload(text).filter(|it| has_link || is_invitation(it));
    let Some(payload) = payload else {
        let is_ballot = !find(text).is_empty();
        return Some(Came::Wrong(match (is_ballot, has_link) {
            (true, _) => Voting::OpenBallot,
            (false, true) => Voting::BadNotOne,
            (false, false) => Voting::OpenNothing,
        }));
    };
    if payload.len() > MOST_PAYLOAD {
        return Some(Came::Wrong(Voting::BadTooLarge));
    }
    window::go(&Route::Join(payload).fragment());
    None
}

/// A result beside one's own ratings of the first round, or of the second where only that is here.
fn result(session: Session, result: &ResultFile) -> Piece {
    let of_round = |round| session.vote_in(result.session, round);
    let vote = of_round(Round::First).or_else(|| of_round(Round::Second));
    let Some(vote) = vote else {
        return complaint(Voting::ResultNoVote);
    };
    let result = result.clone();
    arriving(session, move || {
        let words = session.case_words()?;
        Ok(untrack(|| match session.setup_of_vote(&vote) {
            Some(setup) => shown(Held::new(session, &vote, Asks { setup, words }), &result),
            None => complaint(Voting::ResultNoVote),
        }))
    })
}

/// The page.
pub fn page(session: Session) -> Piece {
    set_title(w(Cue::OpenTitle));
    let came = Watched::new(None::<Came>);
    let take = take_in(
        TakeIn {
            id: "open",
            label: v(Voting::OpenLabel).into(),
            hint: Some(v(Voting::OpenHint).into()),
        },
        move |text| {
            if let Some(of) = looked_into(&text) {
                came.set(Some(of));
                request_animation_frame(|| window::focus("#result"));
            }
        },
    );
    column(vec![
        heading(w(Cue::OpenTitle)).into(),
        lede_text(v(Voting::OpenLede)).into(),
        live(move || match came.get() {
            None => Piece::Nothing,
            Some(Came::Wrong(why)) => complaint(why),
            Some(Came::Result(of)) => untrack(|| result(session, &of)),
        }),
        take,
        actions(vec![link_button(
            Kind::Quiet,
            &Route::Workshop,
            v(Voting::ToWorkshops),
        )])
        .into(),
    ])
    .into()
}
