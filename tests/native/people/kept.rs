//! People as they are kept: sheets in a few words.

use nose::domain::characteristic::Characteristic;
use nose::domain::day::DayNumber;
use nose::domain::people::{Growth, Ledger, Observation, PERSON, Person, Rated, Run};
use nose::domain::scale::Moment;
use nose::domain::sheet::{Sheet, SheetKind};

use crate::given;

/// A day by its date.
pub fn day(text: &str) -> DayNumber {
    DayNumber::parse(text).unwrap()
}

pub const TODAY: &str = "2026-11-23";

pub fn today() -> DayNumber {
    day(TODAY)
}

/// A sheet about somebody. Ids are in the order they are made.
pub fn sheet(id: &str, kind: SheetKind, person: &str, texts: &[(&str, &str)]) -> Sheet {
    let mut sheet = given::sheet(id);
    sheet.kind = kind;
    sheet.begun = Moment(1_795_305_600_000);
    sheet.at = sheet.begun;
    if kind != SheetKind::Person {
        sheet.texts.set(PERSON, person);
    }
    for (field, text) in texts {
        sheet.texts.set(field, text);
    }
    sheet
}

pub fn person(id: &str, code: &str) -> Sheet {
    sheet(id, SheetKind::Person, id, &[(Person::CODE, code)])
}

/// An observation of what shows and what lacks, by names.
pub fn seen(id: &str, of: &str, source: &str, on: &str, shows: &str, lacks: &str) -> Sheet {
    sheet(
        id,
        SheetKind::Observation,
        of,
        &[
            (Observation::BEHAVIOR, &format!("did {id}")),
            (Observation::SOURCE, source),
            (Observation::ON, on),
            (Observation::SHOWS, shows),
            (Observation::LACKS, lacks),
        ],
    )
}

/// A rating by its level's name in records.
pub fn rated(id: &str, of: &str, characteristic: Characteristic, level: &str) -> Sheet {
    sheet(
        id,
        SheetKind::Rating,
        of,
        &[
            (Rated::OF, characteristic.name()),
            (Rated::LEVEL, level),
            (Rated::WHY, &format!("because of {id}")),
            (Rated::ON, "2026-11-01"),
        ],
    )
}

fn flag(id: &str, on: &str, talked: &str) -> Sheet {
    let mut sheet = seen(id, "p1", "direct", on, "", "");
    sheet.texts.set(Observation::HABITS, "condescension");
    sheet.texts.set(Observation::TALKED, talked);
    sheet
}

/// Somebody of whom everything is kept, and somebody else.
pub fn ledger() -> Ledger {
    let run = |id: &str, looked: &[(&str, &str)]| {
        let mut sheet = sheet(
            id,
            SheetKind::Run,
            "p1",
            &[
                (Run::TITLE, &format!("Title {id}")),
                (Run::SETUP, &format!("Setup {id}")),
                (Run::EXPECT, &format!("Expecting {id}")),
                (Run::SURE, "70"),
                (Run::STARTED, "2026-10-01"),
                (Run::LOOK_ON, "2026-12-01"),
                ("fair_paid_time", "yes"),
            ],
        );
        for (field, text) in looked {
            sheet.texts.set(field, text);
        }
        sheet
    };
    let mut talked = flag("o5", "2026-09-02", "Said what I saw.");
    talked.texts.set(Observation::SITUATION, "In the review");
    talked.texts.set(Observation::IMPACT, "Two went silent");
    talked.texts.set(Observation::TALKED_ON, "2026-09-03");
    let mut head = person("p1", "Case Teal");
    head.texts.set(Person::PATH, "senior_ic");
    head.texts.set(Person::SINCE, "2025-03-01");
    head.texts.set(Person::REVIEW, "2027-03-01");
    let growth = sheet(
        "s1",
        SheetKind::Growth,
        "p1",
        &[
            (Growth::TITLE, "Hand over the rota"),
            (Growth::OF, "people_leadership"),
            (Growth::SETTING, "Two leads share the rota"),
            (Growth::ASK, "What would you drop?"),
            (Growth::HAND_OVER, "The rota"),
            (Growth::STOP_DOING, "Filling gaps myself"),
            (Growth::SITUATION, "On Monday"),
            (Growth::BEHAVIOR, "you asked the newest first"),
            (Growth::IMPACT, "and she told us"),
            (Growth::LOOK_FOR, "Others asking"),
            (Growth::LOOK_ON, "2026-12-10"),
        ],
    );
    let looked = [
        (Run::OUTCOME, "not_seen"),
        (Run::HAPPENED, "The meeting stopped"),
        (Run::LOOKED, "2026-11-02"),
    ];
    [
        head,
        person("p2", "Case Amber"),
        seen("o1", "p1", "direct", "2026-01-05", "curiosity", ""),
        seen("o2", "p1", "hearsay", "2026-11-10", "curiosity", ""),
        seen(
            "o3",
            "p1",
            "direct",
            "2026-11-12",
            "commitment",
            "curiosity",
        ),
        flag("o4", "2026-11-14", ""),
        talked,
        seen("o6", "p1", "", "", "", ""),
        seen("o7", "p2", "direct", "2026-08-01", "commitment", ""),
        run("r1", &[]),
        run("r2", &looked),
        rated("x1", "p1", Characteristic::Curiosity, "2"),
        rated("x2", "p1", Characteristic::Curiosity, "4"),
        rated("x3", "p1", Characteristic::PeopleLeadership, "5"),
        rated("x4", "p1", Characteristic::Commitment, "not_seen"),
        growth,
    ]
    .into_iter()
    .collect()
}

/// All about the first of them.
pub fn about(ledger: &Ledger) -> Vec<&Sheet> {
    let is_about = |sheet: &&Sheet| sheet.id.0 == "p1" || sheet.texts.get(PERSON) == "p1";
    ledger.iter().filter(is_about).collect()
}
