//! The keys of the fixed texts about people. Apart from [`super::Key`], so that a document of rooms
//! does not carry them.

use super::key::keys;

keys! {
    Caption:
    // The front.
    Title,
    Lede,
    NotPersonnel,
    Fetching,
    WordsMissing,
    WordsDamaged,
    WordsEmpty,
    Gone,
    GoneText,
    BackToPeople,
    DueTitle,
    DueNone,
    TaskLookAtRun,
    TaskLookAgain,
    TaskTalk,
    TaskReview,
    PeopleTitle,
    PeopleNone,
    AddPerson,
    AddHint,
    AddOwnCode,
    AddButton,
    WriteDown,
    AllObservations,
    WhereNotLooked,
    PathManager,
    PathSeniorIc,
    // Writing down, observations, search.
    CaptureTitle,
    // Sniff-test runs and growth.
    RunTitle,
    GrowthTitle,
    // A person, ratings, the brief, coverage.
    PersonTitle,
    RateTitle,
    BriefTitle,
    CoverageTitle,
}
