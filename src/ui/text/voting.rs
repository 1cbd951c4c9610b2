//! The Workshop's texts for whoever takes part: invitations, rating, sealing, one's own result.

use super::key::keys;

keys! {
    Voting:
    // Opening what came.
    OpenLede,
    OpenLabel,
    OpenHint,
    OpenNothing,
    OpenBallot,
    // Invitations that cannot be taken up.
    BadTitle,
    BadNotOne,
    BadTooLarge,
    BadNewer,
    BadChanged,
    BadCutShort,
    BadImpossible,
    BadInflate,
    BadCases,
    NotArrived,
    NotUsable,
    BadLongCase,
    BadAskAgain,
    NoRandom,
    // An invitation.
    Checking,
    JoinLede,
    FactsTitle,
    Named,
    Anonymous,
    SureAsked,
    SureNotAsked,
    AfterTitle,
    AfterHere,
    AfterSealed,
    AfterReads,
    AfterWho,
    NoRevoke,
    Begin,
    GoOn,
    GoOnLede,
    SecondRound,
    // A vote.
    GoneTitle,
    GoneLede,
    VoteTitle,
    VoteLede,
    CasesTitle,
    ToCheck,
    ToBallot,
    ToResult,
    ToWorkshops,
    ReadLede,
    BeginRating,
    MarkLegend,
    MarkHint,
    ScaleLegend,
    SureLegend,
    SureHint,
    SpotTitle,
    SpotLede,
    SpotNone,
    Stop,
    // The check.
    CheckTitle,
    CheckLede,
    NameLabel,
    NameHint,
    NameTooLong,
    NameMissing,
    NothingRated,
    NothingMissing,
    Seal,
    SealAgain,
    SealTitle,
    SealAbout,
    SealName,
    SealShape,
    SealTooLarge,
    SealKey,
    // The ballot.
    BallotTitle,
    BallotLede,
    BallotNone,
    BallotLabel,
    BallotOlder,
    Copy,
    Copied,
    NotCopied,
    Share,
    ShareFailed,
    SaveFile,
    CodeSummary,
    CodeTitle,
    CodeNone,
    NewestCounts,
    LeaveTitle,
    LeaveAbout,
    Leave,
    Left,
    // The result.
    ResultTitle,
    ResultLede,
    ResultLabel,
    ResultNot,
    ResultNewer,
    ResultTooLarge,
    ResultOther,
    ResultNoVote,
    ResultSecond,
    PatternTitle,
    PatternAbout,
    ColumnOf,
    ColumnOwn,
    ColumnGroup,
    ColumnMedian,
    ColumnRange,
    ColumnKey,
    NotGiven,
    NotShown,
    Differ,
    NotAgreed,
    None,
}

/// A text with something in it.
#[derive(Clone, Copy)]
pub enum Voted<'a> {
    /// So many cases are not here.
    Missing { cases: usize },
    /// What is asked, and how long it takes.
    Asks {
        title: &'a str,
        cases: usize,
        of: &'a [String],
        minutes: usize,
    },
    /// Above a page of a case.
    Eyebrow {
        case: usize,
        cases: usize,
        title: &'a str,
        step: usize,
        of: usize,
    },
    /// A person's characteristic.
    Trait { person: &'a str, name: &'a str },
    /// How sure.
    Percent { percent: u8 },
    /// How far a case is rated.
    Progress { done: usize, of: usize },
    /// So many ratings are missing.
    Lacks { count: usize },
    /// What was given for a characteristic.
    Given {
        name: &'a str,
        level: Option<(u8, &'a str)>,
        is_shown: bool,
        sure: Option<u8>,
        marks: usize,
    },
    /// The anti-patterns seen.
    Spotted { names: &'a [&'a str] },
    /// Which ballot this is.
    Revision { revision: u16 },
    /// How one's own levels lie beside others', on average over so many ratings.
    Apart {
        mean: f64,
        low: f64,
        high: f64,
        count: usize,
        from_key: bool,
    },
    /// Too little to say so.
    TooLittle { count: usize, from_key: bool },
    /// So many of one's own levels of a case are above the group's median, below it, and on it.
    BesideMedians {
        above: usize,
        below: usize,
        same: usize,
    },
    /// The result of a session, of a day.
    Of { title: &'a str, day: &'a str },
}
