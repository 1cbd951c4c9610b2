//! The Workshop's texts before the reveal, as the facilitator meets them: setting up, inviting,
//! collecting, passing one device round.

use super::key::keys;
use crate::domain::workshop::Round;

keys! {
    Facing:
    // Setting up.
    GoneTitle,
    GoneLede,
    ToWorkshop,
    SetUpTitle,
    SetUpLede,
    TitleLabel,
    TitleHint,
    CasesTitle,
    CasesNone,
    TakeOut,
    SetsTitle,
    OneByOne,
    Search,
    NoCaseFound,
    OfLegend,
    NamingLegend,
    Named,
    NamedText,
    Anonymous,
    AnonymousText,
    SureLegend,
    Sure,
    SureText,
    RuleLegend,
    RuleAbout,
    RuleDeviation,
    RuleDeviationText,
    RuleWithinOne,
    RuleWithinOneText,
    RuleEither,
    RuleEitherText,
    ExpectedLabel,
    ExpectedHint,
    ExpectedWrong,
    ExpectedFew,
    KeyTitle,
    KeyAbout,
    KeyBackUp,
    AskAbout,
    Ask,
    NotYet,
    LackTitle,
    LackCases,
    LackTooManyCases,
    LackLongCase,
    LackMissingCases,
    LackOf,
    NoRandomness,
    Remove,
    RemoveAbout,
    Removed,
    // Inviting.
    InviteTitle,
    InviteAbout,
    InviteAgainTitle,
    InviteAgainAbout,
    LinkLabel,
    LinkWaits,
    LinkTooLong,
    LinkFromDisk,
    LinkNotMade,
    LinkForNoCode,
    LinkForNoChat,
    CodeSummary,
    CodeTitle,
    CopyLink,
    CopyText,
    Copied,
    NotCopied,
    SaveInvitation,
    TextLabel,
    NextTitle,
    NextCollect,
    NextCollectText,
    NextOwn,
    NextOwnText,
    NextPass,
    NextPassText,
    NextReveal,
    SaveKey,
    DataBackup,
    KeyMissing,
    BringBack,
    BringBackAbout,
    KeyTooLarge,
    KeyUnreadable,
    KeyNotOne,
    KeyNewer,
    KeyChanged,
    KeyBack,
    WhatTitle,
    AgainTitle,
    AgainAbout,
    AgainLegend,
    AgainAsk,
    AgainNone,
    // Collecting.
    CollectAbout,
    PasteLabel,
    PasteHint,
    TookTitle,
    NothingFound,
    RevealTitle,
    RevealNone,
    RevealAbout,
    Reveal,
    RevealAsk,
    RevealEnds,
    RevealWaitsTitle,
    RevealWaitsNamed,
    BeginNamed,
    RevealYes,
    RevealNo,
    EndedTitle,
    ToReveal,
    ToHub,
    NotAskedYet,
    NotSealedHere,
    // Passing one device round.
    PassAbout,
    PassReload,
    PassEsc,
    PassFirst,
    PassNext,
    PassBegin,
    PassDone,
    PassDoneText,
    PassCannot,
    PassTaken,
    PassLeaveTitle,
    PassLeaveText,
    PassStay,
    PassLeave,
    PassLast,
    PassLastText,
    PassSeal,
    PassLeads,
    PassLeadsText,
}

/// A text with something in it.
#[derive(Clone, Copy)]
pub enum Count<'a> {
    /// How long the cases take in silence.
    Minutes { cases: usize, minutes: usize },
    /// The name of a button that takes a case out.
    TakeOut { title: &'a str },
    /// A button that takes a set.
    TakeSet { cases: usize, title: &'a str },
    /// How many people are in the way of more cases.
    MostCases { most: usize },
    /// Cases that are no longer in the packs in use.
    GoneCase { id: &'a str },
    /// What is sent with the link.
    Invitation {
        title: &'a str,
        cases: usize,
        minutes: usize,
        named: bool,
        round: Round,
        link: &'a str,
    },
    /// What was asked, in a line.
    Asked {
        cases: usize,
        of: usize,
        named: bool,
        sure: bool,
    },
    /// How many ballots are in.
    In {
        count: usize,
        expected: Option<usize>,
    },
    /// Which round is collected.
    Round { round: Round },
    /// What came in just now.
    Came { new: usize, newer: usize },
    /// Ballots that are older than what is in.
    Older { count: usize },
    /// Ballots that are in already.
    Repeated { count: usize },
    /// Ballots of one person that contradict each other.
    Rival { count: usize },
    /// Ballots for which there was no room.
    Full { count: usize, most: usize },
    /// Ballots that belong to another workshop.
    OtherSession { place: usize },
    /// Ballots of the other round.
    OtherRound { place: usize, asked: Round },
    /// A ballot that does not open.
    WontOpen { place: usize },
    /// A ballot that holds what none can.
    Impossible { place: usize },
    /// A ballot that was cut short.
    CutShort {
        line: usize,
        at: usize,
        of: Option<usize>,
    },
    /// A ballot that was changed.
    Changed { line: usize, at: Option<usize> },
    /// A ballot without its beginning.
    NoBeginning { line: usize },
    /// A ballot of a newer Nose.
    Newer { line: usize },
    /// Text that was not read.
    Unread { line: usize },
    /// More was amiss than is listed.
    MoreAmiss { count: usize },
    /// Fewer are in than are expected.
    Fewer { count: usize, expected: usize },
    /// An anonymous round waits for more ballots.
    Waits { lacking: usize },
    /// Collecting for a round goes on.
    GoesOn { round: Round },
    /// Collecting for a round has ended.
    Ended { round: Round },
}
