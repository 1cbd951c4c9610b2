//! Every word the app says. Views ask by typed key or by a phrase with its figures; each
//! language answers all of them, or it does not compile. Dates and numbers come in as text,
//! already in the person's way of writing them.

mod account;
mod caption;
mod en;
mod facing;
mod figures;
mod guide;
mod keeping;
mod key;
mod label;
mod measures;
mod mention;
mod outcome;
mod phrase;
mod prompt;
mod remark;
mod revealing;
mod table;
mod taking;
mod telling;
mod voting;
mod workshop;

use std::borrow::Cow;
use std::cell::Cell;

pub use account::Account;
pub use caption::Caption;
pub use facing::{Count, Facing};
pub use figures::{Figure, Tell};
pub use guide::Guide;
pub use keeping::{Keeping, Kept};
pub use key::Key;
pub use label::Label;
pub use measures::{Pattern, Saying, Write};
pub use mention::Mention;
pub use outcome::{Outcome, Topic};
pub use phrase::{Phrase, Subject};
pub use prompt::Prompt;
pub use remark::Remark;
pub use revealing::{Reveal, Revealing};
pub use table::{Entry, Said};
pub use taking::Taking;
pub use telling::Telling;
pub use voting::{Voted, Voting};
pub use workshop::{Cue, Tally};

use crate::domain::pack::Fault;

/// A language the app speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// American English.
    English,
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 1] = [Self::English];

    /// BCP 47 tag, for `lang` and for Intl.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en-US",
        }
    }

    /// Which way it is written.
    pub fn direction(self) -> Direction {
        match self {
            Self::English => Direction::LeftToRight,
        }
    }

    /// A fixed text.
    pub fn word(self, key: Key) -> &'static str {
        match self {
            Self::English => en::word(key),
        }
    }

    /// A fixed text of the library.
    pub fn label(self, label: Label) -> &'static str {
        match self {
            Self::English => en::label(label),
        }
    }

    /// A fixed text of the page about your data.
    pub fn keeping(self, of: Keeping) -> &'static str {
        match self {
            Self::English => en::keeping(of),
        }
    }

    /// A text of that page with something in it.
    pub fn kept(self, of: Kept<'_>) -> String {
        match self {
            Self::English => en::kept(of),
        }
    }

    /// A fixed text of Practise.
    pub fn prompt(self, prompt: Prompt) -> &'static str {
        match self {
            Self::English => en::prompt(prompt),
        }
    }

    /// A fixed text about people.
    pub fn caption(self, caption: Caption) -> &'static str {
        match self {
            Self::English => en::caption(caption),
        }
    }

    /// A fixed text of the Workshop.
    pub fn cue(self, cue: Cue) -> &'static str {
        match self {
            Self::English => en::cue(cue),
        }
    }

    /// A fixed text for whoever takes part in a workshop.
    pub fn voting(self, voting: Voting) -> &'static str {
        match self {
            Self::English => en::voting(voting),
        }
    }

    /// A text for whoever takes part in a workshop, with something in it.
    pub fn voted(self, voted: Voted<'_>, write: Write<'_>) -> String {
        match self {
            Self::English => en::voted(voted, write),
        }
    }

    /// A text of the Workshop with something in it.
    pub fn tally(self, tally: Tally<'_>, write: Write<'_>) -> String {
        match self {
            Self::English => en::tally(tally, write),
        }
    }

    /// A fixed text of the Workshop before the reveal.
    pub fn facing(self, facing: Facing) -> &'static str {
        match self {
            Self::English => en::facing(facing),
        }
    }

    /// A text of the Workshop before the reveal with something in it.
    pub fn count(self, count: Count<'_>) -> String {
        match self {
            Self::English => en::count(count),
        }
    }

    /// A text about people with something in it.
    pub fn mention(self, mention: Mention<'_>) -> String {
        match self {
            Self::English => en::mention(mention),
        }
    }

    /// A fixed text around the figures of a group.
    pub fn figure(self, figure: Figure) -> &'static str {
        match self {
            Self::English => en::figure(figure),
        }
    }

    /// A text around the figures of a group with something in it.
    pub fn figure_says(self, tell: Tell<'_>, write: Write<'_>) -> String {
        match self {
            Self::English => en::tell_figures(tell, write),
        }
    }

    /// A fixed text of the facilitator's guide.
    pub fn guide(self, guide: Guide) -> &'static str {
        match self {
            Self::English => en::guide(guide),
        }
    }

    /// A fixed text of the page for ratings from a spreadsheet.
    pub fn entry(self, entry: Entry) -> &'static str {
        match self {
            Self::English => en::entry(entry),
        }
    }

    /// A text of that page with something in it.
    pub fn table_says(self, said: Said<'_>) -> String {
        match self {
            Self::English => en::table_says(said),
        }
    }

    /// A text of Practise with figures or names in it.
    pub fn remark(self, remark: Remark<'_>, write: Write<'_>) -> String {
        match self {
            Self::English => en::remark(remark, write),
        }
    }

    /// What a measure says.
    pub fn saying(self, saying: Saying<'_>, write: Write<'_>) -> String {
        match self {
            Self::English => en::saying(saying, write),
        }
    }

    /// A heading of what a workshop came to.
    pub fn topic(self, topic: Topic) -> &'static str {
        match self {
            Self::English => en::topic(topic),
        }
    }

    /// A sentence about what a workshop came to.
    pub fn outcome(self, outcome: Outcome<'_>, write: Write<'_>) -> String {
        match self {
            Self::English => en::outcome(outcome, write),
        }
    }

    /// A fixed text of the reveal.
    pub fn reveal(self, of: Reveal) -> &'static str {
        match self {
            Self::English => en::reveal(of),
        }
    }

    /// A text of the reveal with something in it.
    pub fn revealing(self, of: Revealing<'_>, write: Write<'_>) -> String {
        match self {
            Self::English => en::revealing(of, write),
        }
    }

    /// What is wrong with a pack, in one line.
    pub fn fault(self, fault: &Fault) -> String {
        match self {
            Self::English => en::fault(fault),
        }
    }

    /// The same without the item, where it is plain.
    pub fn what(self, fault: &Fault) -> String {
        match self {
            Self::English => en::what(fault),
        }
    }

    /// A text about packs, sniff tests or sortings with figures or names in it.
    pub fn telling(self, telling: &Telling<'_>) -> String {
        match self {
            Self::English => en::telling(telling),
        }
    }

    /// What is said where texts, files and QR codes are taken in.
    pub fn taking(self, taking: Taking<'_>) -> Cow<'static, str> {
        match self {
            Self::English => en::taking(taking),
        }
    }

    /// A text with figures or names in it.
    pub fn phrase(self, phrase: &Phrase<'_>) -> String {
        match self {
            Self::English => en::phrase(phrase),
        }
    }
}

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// The language spoken now.
pub fn language() -> Language {
    SPOKEN.get()
}

/// Speaks another language from the next drawing on.
pub fn speak(language: Language) {
    SPOKEN.set(language);
}

/// A fixed text in the language spoken now.
pub fn t(key: Key) -> &'static str {
    language().word(key)
}

/// A fixed text of the library, in the language spoken now.
pub fn l(label: Label) -> &'static str {
    language().label(label)
}

/// A fixed text of the page about your data, in the language spoken now.
pub fn k(of: Keeping) -> &'static str {
    language().keeping(of)
}

/// A text of that page with something in it, in the language spoken now.
pub fn kept(of: Kept<'_>) -> String {
    language().kept(of)
}

/// A fixed text of Practise, in the language spoken now.
pub fn p(prompt: Prompt) -> &'static str {
    language().prompt(prompt)
}

/// A fixed text about people, in the language spoken now.
pub fn c(caption: Caption) -> &'static str {
    language().caption(caption)
}

/// A fixed text for whoever takes part in a workshop, in the language spoken now.
pub fn v(voting: Voting) -> &'static str {
    language().voting(voting)
}

/// A fixed text of the Workshop, in the language spoken now.
pub fn w(cue: Cue) -> &'static str {
    language().cue(cue)
}

/// A fixed text around the figures of a group, in the language spoken now.
pub fn fig(figure: Figure) -> &'static str {
    language().figure(figure)
}

/// A fixed text of the Workshop before the reveal, in the language spoken now.
pub fn f(facing: Facing) -> &'static str {
    language().facing(facing)
}

/// A text of the Workshop before the reveal with something in it, in the language spoken now.
pub fn count(count: Count<'_>) -> String {
    language().count(count)
}

/// A fixed text of the reveal, in the language spoken now.
pub fn r(of: Reveal) -> &'static str {
    language().reveal(of)
}

/// A text about people with something in it, in the language spoken now.
pub fn mention(of: Mention<'_>) -> String {
    language().mention(of)
}

/// What a person's own pages tell, in the language spoken now.
pub fn account(of: Account<'_>) -> String {
    language().mention(Mention::Account(of))
}

/// A text with figures or names, in the language spoken now.
pub fn say(phrase: &Phrase<'_>) -> String {
    language().phrase(phrase)
}

/// A text about packs, sniff tests or sortings, in the language spoken now.
pub fn tell(telling: &Telling<'_>) -> String {
    language().telling(telling)
}

/// What is said where texts, files and QR codes are taken in, in the language spoken now.
pub fn taking(of: Taking<'_>) -> Cow<'static, str> {
    language().taking(of)
}
