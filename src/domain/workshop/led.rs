//! A workshop as its facilitator keeps it: a sheet with a text for each field. While it is set up
//! the fields are choices; once the invitation was made what was asked stands on the sheet word for
//! word, so that a pack that changes later changes nothing.

use serde_json::{Value, json};

use super::ballot::VoterId;
use super::sealing::KeyPair;
use super::setup::{Asked, Naming, Round, SessionId, Setup, StopRule};
use crate::domain::characteristic::Characteristic;
use crate::domain::json::Fields;
use crate::domain::sheet::{Texts, WORKSHOP_FIELD_LIMIT};

/// The facilitator's sheet.
#[derive(Clone, Copy)]
pub struct Led<'a>(pub &'a Texts);

/// Why the invitation cannot be made yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// No case was chosen.
    Cases,
    /// More were chosen than a session asks.
    TooManyCases,
    /// One that was chosen is longer than a sheet keeps.
    LongCase,
    /// No characteristic was chosen.
    Characteristics,
    /// The title is longer than a session's, or holds what no title can.
    Title,
}

/// A case as a text of a sheet.
pub fn asked_text(case: &Asked) -> String {
    json!({
        "id": case.id,
        "version": case.version,
        "title": case.title,
        "name": case.name,
        "sentences": case.sentences,
    })
    .to_string()
}

/// A case from such a text. `None` where it is anything else.
pub fn read_asked(text: &str) -> Option<Asked> {
    let value: Value = serde_json::from_str(text).ok()?;
    let mut fields = Fields::of(value)?;
    Some(Asked {
        id: fields.need("id")?,
        version: fields.need("version")?,
        title: fields.need("title")?,
        name: fields.need("name")?,
        sentences: fields.need("sentences")?,
    })
}

/// The field that a case stands in, from 0.
pub fn case_field(place: usize) -> String {
    format!("case_{place}")
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of such digits, exactly so many.
pub fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let is_plain = text.len() == N * 2 && text.bytes().all(|it| it.is_ascii_hexdigit());
    let mut bytes = [0; N];
    for (place, byte) in bytes.iter_mut().enumerate() {
        let digits = text.get(place * 2..place * 2 + 2)?;
        *byte = u8::from_str_radix(digits, 16).ok()?;
    }
    is_plain.then_some(bytes)
}

/// How a way of naming is written.
pub fn naming_name(naming: Naming) -> &'static str {
    match naming {
        Naming::Named => "named",
        Naming::Anonymous => "anonymous",
    }
}

/// How a stop rule is written.
pub fn rule_name(rule: StopRule) -> &'static str {
    match rule {
        StopRule::Deviation => "deviation",
        StopRule::WithinOne => "within_one",
        StopRule::Either => "either",
    }
}

/// How a round is written.
pub fn round_name(round: Round) -> &'static str {
    match round {
        Round::First => "1",
        Round::Second => "2",
    }
}

impl<'a> Led<'a> {
    /// What the facilitator calls it.
    pub const TITLE: &'static str = "title";
    /// Whether ballots hold a name.
    pub const NAMING: &'static str = "naming";
    /// Whether to ask how sure one is.
    pub const SURENESS: &'static str = "sureness";
    /// The stop rule.
    pub const RULE: &'static str = "rule";
    /// The characteristics.
    pub const OF: &'static str = "of";
    /// The chosen cases.
    pub const CASES: &'static str = "cases";
    /// How many people are expected.
    pub const EXPECTED: &'static str = "expected";
    /// Which session.
    pub const SESSION: &'static str = "session";
    /// The public key.
    pub const PUBLIC: &'static str = "public";
    /// The private key.
    pub const PRIVATE: &'static str = "private";
    /// Whether the invitation was made.
    pub const ASKED: &'static str = "asked";
    /// The round that is collected, or was last.
    pub const ROUND: &'static str = "round";
    /// The cases to rate again.
    pub const AGAIN: &'static str = "again";
    /// What stands in a field that is on.
    pub const YES: &'static str = "yes";

    /// The title.
    pub fn title(self) -> &'a str {
        self.0.get(Self::TITLE)
    }

    /// Whether ballots hold a name. They do unless it was chosen otherwise.
    pub fn naming(self) -> Naming {
        match self.0.get(Self::NAMING) == naming_name(Naming::Anonymous) {
            true => Naming::Anonymous,
            false => Naming::Named,
        }
    }

    /// Whether to ask how sure one is.
    pub fn asks_sureness(self) -> bool {
        self.0.get(Self::SURENESS) == Self::YES
    }

    /// When to stop discussing; either rule unless one was chosen.
    pub fn rule(self) -> StopRule {
        let all = [StopRule::Deviation, StopRule::WithinOne];
        let chosen = self.0.get(Self::RULE);
        let found = all.into_iter().find(|it| rule_name(*it) == chosen);
        found.unwrap_or(StopRule::Either)
    }

    /// What is rated, in the source's order.
    pub fn of(self) -> Vec<Characteristic> {
        let chosen: Vec<&str> = self.0.get(Self::OF).split(' ').collect();
        let all = Characteristic::ALL.into_iter();
        all.filter(|it| chosen.contains(&it.name())).collect()
    }

    /// The chosen cases, by the ids under which the shelf knows them, in their order.
    pub fn cases(self) -> Vec<&'a str> {
        ids(self.0.get(Self::CASES))
    }

    /// The cases to rate again.
    pub fn again(self) -> Vec<&'a str> {
        ids(self.0.get(Self::AGAIN))
    }

    /// How many people are expected, if it was said.
    pub fn expected(self) -> Option<usize> {
        let most = Setup::MOST_BALLOTS;
        let number = self.0.get(Self::EXPECTED).trim().parse().ok()?;
        (1..=most).contains(&number).then_some(number)
    }

    /// Whether the invitation was made.
    pub fn is_asked(self) -> bool {
        self.0.get(Self::ASKED) == Self::YES
    }

    /// The round that is collected, or was last.
    pub fn round(self) -> Round {
        match self.0.get(Self::ROUND) == round_name(Round::Second) {
            true => Round::Second,
            false => Round::First,
        }
    }

    /// The field that says whether a round was revealed.
    pub fn revealed_field(round: Round) -> &'static str {
        match round {
            Round::First => "revealed_1",
            Round::Second => "revealed_2",
        }
    }

    /// Whether a round was revealed. Collecting for it has ended then.
    pub fn is_revealed(self, round: Round) -> bool {
        self.0.get(Self::revealed_field(round)) == Self::YES
    }

    /// The field that says which ballot of a round is the facilitator's own, where they gave it on the
    /// device that went round and said so.
    pub fn facilitator_field(round: Round) -> &'static str {
        match round {
            Round::First => "facilitator_1",
            Round::Second => "facilitator_2",
        }
    }

    /// Which ballot of a round is the facilitator's own, if it was said. Never in an anonymous session:
    /// there nobody's ballot is known.
    pub fn facilitator(self, round: Round) -> Option<VoterId> {
        let id = unhex(self.0.get(Self::facilitator_field(round)))?;
        (self.naming() == Naming::Named).then_some(VoterId(id))
    }

    /// The private key, if it is here and the one that the session asks for.
    pub fn private(self) -> Option<[u8; 32]> {
        unhex(self.0.get(Self::PRIVATE))
    }

    /// The cases as they were asked in the first round.
    pub fn asked(self) -> Vec<Asked> {
        let texts = (0..Setup::MOST_CASES).map(|place| self.0.get(&case_field(place)));
        texts.map_while(read_asked).collect()
    }

    /// What a round asks. `None` before it was asked, and where the sheet does not hold it whole.
    pub fn setup(self, round: Round) -> Option<Setup> {
        let mut cases = self.asked();
        if round == Round::Second {
            let again = self.again();
            cases.retain(|case| again.contains(&case.id.as_str()));
        }
        let setup = Setup {
            id: SessionId(unhex(self.0.get(Self::SESSION))?),
            round,
            title: self.title().to_owned(),
            naming: self.naming(),
            asks_sureness: self.asks_sureness(),
            rule: self.rule(),
            of: self.of(),
            key: unhex(self.0.get(Self::PUBLIC))?,
            cases,
        };
        (self.is_asked() && setup.is_sound()).then_some(setup)
    }

    /// All that keeps the invitation from being made, of these cases.
    pub fn lacks(self, cases: &[Asked]) -> Vec<Lack> {
        let is_long = |case: &Asked| asked_text(case).chars().count() > WORKSHOP_FIELD_LIMIT;
        let title = self.title();
        let is_plain =
            title.chars().count() <= Setup::TITLE_LIMIT && !title.chars().any(super::hides);
        let all = [
            (!is_plain, Lack::Title),
            (cases.is_empty(), Lack::Cases),
            (cases.len() > Setup::MOST_CASES, Lack::TooManyCases),
            (cases.iter().any(is_long), Lack::LongCase),
            (self.of().is_empty(), Lack::Characteristics),
        ];
        let there = all.into_iter().filter(|(lacks, _)| *lacks);
        there.map(|(_, lack)| lack).collect()
    }

    /// The sheet's texts once the invitation is made: these cases, under this id, with these keys.
    pub fn asking(self, cases: &[Asked], id: SessionId, keys: &KeyPair) -> Texts {
        let mut texts = self.0.clone();
        let ids: Vec<&str> = cases.iter().map(|case| case.id.as_str()).collect();
        texts.set(Self::CASES, &ids.join(" "));
        for (place, case) in cases.iter().enumerate() {
            texts.put(case_field(place), asked_text(case));
        }
        texts.put(Self::SESSION.to_owned(), hex(&id.0));
        texts.put(Self::PUBLIC.to_owned(), hex(&keys.public));
        texts.put(Self::PRIVATE.to_owned(), hex(&keys.private));
        // Choices that were left as they were offered are written down, too.
        texts.set(Self::NAMING, naming_name(self.naming()));
        texts.set(Self::RULE, rule_name(self.rule()));
        texts.set(Self::ASKED, Self::YES);
        texts.set(Self::ROUND, round_name(Round::First));
        texts
    }
}

fn ids(text: &str) -> Vec<&str> {
    text.split(' ').filter(|id| !id.is_empty()).collect()
}
