//! One characteristic of a person: the rating on its strip and what stands behind it.

use super::{Days, Words};
use crate::domain::characteristic::Characteristic;
use crate::domain::people::{Rated, Side, Source, Standing};
use crate::domain::scale::Seen;
use crate::ui::charts::grounds::{Ground, Grounds};
use crate::ui::report::mark;
use crate::ui::text::{Account, Caption, account, c};

/// What a rating is called: its anchor's short name, or its step where no anchors are here.
pub fn level_name(words: &Words, of: Characteristic, seen: Seen) -> String {
    let Seen::At(level) = seen else {
        return c(Caption::NotSeenYet).to_owned();
    };
    let anchor = words.anchor(of);
    let known = anchor.and_then(|anchor| anchor.levels.get(level.index()));
    known.map_or_else(
        || {
            account(Account::Step {
                level: level.number(),
            })
        },
        |level| level.name.clone(),
    )
}

/// A rating with its day.
pub fn rating_words(words: &Words, rated: Rated<'_>, day: Days<'_>) -> Option<String> {
    let step = level_name(words, rated.of()?, rated.seen()?);
    let on = rated.on().map(day);
    Some(account(Account::RatedOn {
        step: &step,
        day: on.as_deref(),
    }))
}

/// A row of the table: what, and how it stands.
fn row(what: Caption, held: String) -> Vec<String> {
    vec![c(what).to_owned(), held]
}

/// The picture of one characteristic.
pub fn grounds(standing: &Standing<'_>, words: &Words, day: Days<'_>) -> Grounds {
    let (of, evidence) = (standing.of, &standing.evidence);
    let name = |rated: Rated<'_>| Some(level_name(words, of, rated.seen()?));
    let now_name = standing.now().and_then(name);
    let latest = evidence.latest().map(day);
    let sentence = account(Account::Behind {
        of: words.name(of),
        rating: now_name.as_deref(),
        evidence,
        latest: latest.as_deref(),
    });
    let rated = |rated: Option<Rated<'_>>| rated.and_then(|it| rating_words(words, it, day));
    let mut rows = vec![row(
        Caption::RowRated,
        rated(standing.now()).unwrap_or_else(|| c(Caption::NotRated).to_owned()),
    )];
    rows.extend(rated(standing.before()).map(|held| row(Caption::RowFormer, held)));
    let counts = [
        (Caption::RowFor, evidence.on_side(Side::For)),
        (Caption::RowAgainst, evidence.on_side(Side::Against)),
        (Caption::RowDirect, evidence.known_by(Some(Source::Direct))),
        (
            Caption::RowHearsay,
            evidence.known_by(Some(Source::Hearsay)),
        ),
    ];
    rows.extend(counts.map(|(what, count)| row(what, count.to_string())));
    let unsaid = evidence.known_by(None);
    rows.extend((unsaid > 0).then(|| row(Caption::RowUnsaid, unsaid.to_string())));
    rows.extend(latest.map(|day| row(Caption::RowLatest, day)));
    let axis = words.anchor(of).map(|anchor| {
        let levels = anchor.levels.iter();
        levels.map(|level| level.name.clone()).collect()
    });
    let seen = |rated: Option<Rated<'_>>| rated.and_then(Rated::seen).map(mark);
    Grounds {
        sentence,
        axis: axis.unwrap_or_default(),
        now: seen(standing.now()),
        now_name: now_name.unwrap_or_else(|| c(Caption::NotRated).to_owned()),
        before: seen(standing.before()),
        seen: evidence
            .0
            .iter()
            .map(|sighting| Ground {
                is_for: sighting.side == Side::For,
                source: sighting.source,
                is_old: sighting.is_old,
            })
            .collect(),
        rows,
    }
}
