//! The pure parts of the interface: routes, words, the strip's geometry, reports, and that the
//! static shell says what the app says.

use std::path::{Path, PathBuf};

use nose::domain::characteristic::Characteristic;
use nose::domain::pack::read;
use nose::domain::question::{Questionnaire, Room};
use nose::domain::scale::Moment;
use nose::domain::sheet::SheetId;
use nose::domain::sitting::{Answer, Sitting};
use nose::domain::{mirror, reflect};
use nose::journal::Difference;
use nose::ui::charts::strip::{OPEN_ACROSS, across};
use nose::ui::report;
use nose::ui::route::{
    CasePage, LONGEST_INVITATION, PersonPage, RoomPage, Route, SessionPage, VotePage,
};
use nose::ui::text::{
    Caption, Cue, Direction, Entry, Facing, Figure, Guide, Keeping, Kept, Key, Label, Language,
    Phrase, Prompt, Subject, Voting, kept, say, t,
};
use proptest::prelude::*;

use crate::domain::packs::{mirror_of, reflect_of};
use crate::given;

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn text_of(path: &str) -> String {
    std::fs::read_to_string(root(path)).unwrap()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

fn workshop_pages() -> Vec<Route> {
    let id = || SheetId("019ab3c4d5e-0011aabb".to_owned());
    let mut pages = vec![
        Route::Workshop,
        Route::WorkshopGuide,
        Route::WorkshopTable,
        Route::WorkshopOpen,
        Route::Join("AQ_-z9".to_owned()),
        Route::Join("A".repeat(LONGEST_INVITATION)),
    ];
    let steps = (1..=30).flat_map(|case| (0..=6).map(move |step| VotePage::Step(case, step)));
    let of_vote = [
        VotePage::Front,
        VotePage::Check,
        VotePage::Ballot,
        VotePage::Result,
    ];
    let votes = of_vote.into_iter().chain(steps);
    pages.extend(votes.map(|page| Route::Vote(id(), page)));
    let of_session = [
        SessionPage::Hub,
        SessionPage::Collect,
        SessionPage::Pass,
        SessionPage::Reveal,
        SessionPage::Figures,
        SessionPage::After,
    ];
    let revealed = (1..=30).map(SessionPage::RevealCase);
    let sessions = of_session.into_iter().chain(revealed);
    pages.extend(sessions.map(|page| Route::Session(id(), page)));
    pages
}

#[test]
fn every_route_reads_back_from_its_link() {
    let sheet = || SheetId("0f9b-1".to_owned());
    let library = [
        Route::Packs,
        Route::Write(sheet()),
        Route::SniffTests,
        Route::SniffTest("sniff.lend-a-duty@acme".to_owned()),
        Route::Sorting,
        Route::Sort(sheet()),
        Route::Data,
        Route::Lock,
        Route::Proof,
    ];
    for route in library {
        assert_eq!(Route::parse(&route.fragment()), route);
        assert_eq!(route.href(), format!("library.html#{}", route.fragment()));
    }
    let case = |page| Route::Case("case.card-box@acme".to_owned(), page);
    let mut practise = vec![
        Route::Practise,
        Route::NextCase,
        Route::Cases,
        Route::Profile,
        case(CasePage::Read),
        case(CasePage::Spot),
        case(CasePage::Key),
    ];
    practise.extend((1..=5).map(|step| case(CasePage::Rate(step))));
    for route in practise {
        assert_eq!(Route::parse(&route.fragment()), route);
        assert_eq!(route.href(), format!("practise.html#{}", route.fragment()));
    }
    let id = || SheetId("019ab3c4d5e-0011aabb".to_owned());
    let mut people = vec![
        Route::People,
        Route::Capture,
        Route::Observations,
        Route::Coverage,
        Route::Observation(id()),
        Route::Run(id()),
        Route::Growth(id()),
        Route::Person(id(), PersonPage::Ledger),
        Route::Person(id(), PersonPage::NewRun),
        Route::Person(id(), PersonPage::NewGrowth),
        Route::Person(id(), PersonPage::Brief),
    ];
    people.extend(Characteristic::ALL.map(|of| Route::Person(id(), PersonPage::Rate(of))));
    people.extend(Characteristic::ALL.map(|of| Route::Person(id(), PersonPage::NewRunOf(of))));
    for route in people {
        assert_eq!(Route::parse(&route.fragment()), route);
        assert_eq!(route.href(), format!("people.html#{}", route.fragment()));
    }
    for route in workshop_pages() {
        assert_eq!(Route::parse(&route.fragment()), route);
        assert_eq!(route.href(), format!("workshop.html#{}", route.fragment()));
    }
    let mut routes = vec![Route::Start];
    for room in Room::ALL {
        for page in [
            RoomPage::Front,
            RoomPage::Question(1),
            RoomPage::Question(u16::MAX),
            RoomPage::Check,
            RoomPage::Result,
        ] {
            routes.push(Route::Room(room, page));
        }
    }
    for route in routes {
        assert_eq!(Route::parse(&route.fragment()), route);
        assert_eq!(route.href(), format!("#{}", route.fragment()));
    }
}

#[test]
fn what_is_no_page_is_unknown() {
    for fragment in [
        "/nowhere",
        "/reflect/nowhere",
        "/reflect/question",
        "/reflect/question/0",
        "/reflect/question/-1",
        "/reflect/question/x",
        "/reflect/question/70000",
        "/reflect/question/1/more",
        "/reflect/check/more",
        "/data/more",
        "/proof/1",
        "/packs/a/b",
        "/packs/%3Cb%3E",
        "/sniff-tests/a b",
        "/sorting/ä",
        "/practise/nowhere",
        "/people/nowhere",
        "/people/person",
        "/people/person/a/nowhere",
        "/people/person/a/rate",
        "/people/person/a/rate/charm",
        "/people/capture/a",
        "/people/run/a/b",
        "/practise/profile/1",
        "/practise/case",
        "/practise/case/a/0",
        "/practise/case/a/6",
        "/practise/case/a/reasons",
        "/practise/case/a/key/1",
        "/practise/case/%3Cb%3E",
        "/workshop/nowhere",
        "/workshop/guide/1",
        "/workshop/open/AQ",
        "/workshop/join",
        "/workshop/join/A B",
        "/workshop/join/AQ==",
        "/workshop/join/%3Cb%3E",
        "/workshop/join/AQ/AQ",
        "/workshop/vote",
        "/workshop/vote/a/1",
        "/workshop/vote/a/0/0",
        "/workshop/vote/a/31/0",
        "/workshop/vote/a/1/7",
        "/workshop/vote/a/1/1/1",
        "/workshop/vote/a/check/1",
        "/workshop/session",
        "/workshop/session/a/nowhere",
        "/workshop/session/a/reveal/0",
        "/workshop/session/a/reveal/31",
        "/workshop/session/%3Cb%3E",
        "/%00",
        "/REFLECT",
    ] {
        assert_eq!(Route::parse(fragment), Route::Unknown, "{fragment}");
    }
    let longer = format!("/workshop/join/{}", "A".repeat(LONGEST_INVITATION + 1));
    assert_eq!(Route::parse(&longer), Route::Unknown);
    for fragment in ["", "/", "//"] {
        assert_eq!(Route::parse(fragment), Route::Start, "{fragment}");
    }
}

proptest! {
    #[test]
    fn no_fragment_breaks_the_router(fragment in ".{0,60}") {
        let route = Route::parse(&fragment);
        if route != Route::Unknown {
            prop_assert_eq!(Route::parse(&route.fragment()), route);
        }
    }
}

#[test]
fn marks_stand_in_the_middle_of_even_columns_and_mirror_each_other() {
    assert_eq!(
        [0, 1, 2, 3, 4].map(|step| across(step, 5)),
        [100, 300, 500, 700, 900]
    );
    for steps in 1..9 {
        for step in 0..steps {
            let mirrored = 1000 - across(steps - 1 - step, steps);
            assert!(across(step, steps).abs_diff(mirrored) <= 1);
        }
        assert_eq!(across(99, steps), across(steps - 1, steps));
    }
    assert_eq!(across(0, 0), OPEN_ACROSS);
}

#[test]
fn the_words_are_plain() {
    for language in Language::ALL {
        assert_eq!(language.direction(), Direction::LeftToRight);
        let keys = Key::ALL.iter().map(|key| language.word(*key));
        let keeping = Keeping::ALL.iter().map(|it| language.keeping(*it));
        let labels = Label::ALL.iter().map(|label| language.label(*label));
        let captions = Caption::ALL
            .iter()
            .map(|caption| language.caption(*caption));
        let prompts = Prompt::ALL.iter().map(|prompt| language.prompt(*prompt));
        let cues = Cue::ALL.iter().map(|cue| language.cue(*cue));
        let facing = Facing::ALL.iter().map(|it| language.facing(*it));
        let voting = Voting::ALL.iter().map(|it| language.voting(*it));
        let of_rooms = keys.chain(keeping).chain(labels).chain(captions);
        let figures = Figure::ALL.iter().map(|it| language.figure(*it));
        let entries = Entry::ALL.iter().map(|it| language.entry(*it));
        let guide = Guide::ALL.iter().map(|it| language.guide(*it));
        let of_figures = figures
            .chain(entries)
            .chain(guide)
            .chain(facing)
            .chain(voting);
        for words in of_rooms.chain(prompts).chain(cues).chain(of_figures) {
            assert!(!words.is_empty());
            assert_eq!(words, words.trim());
            assert!(!words.contains(['!', '\'', '"', '<', '>']), "{words}");
        }
    }
}

#[test]
fn the_guide_says_nothing_twice() {
    for language in Language::ALL {
        let mut said: Vec<&str> = Guide::ALL.iter().map(|it| language.guide(*it)).collect();
        said.sort_unstable();
        assert!(said.windows(2).all(|two| two[0] != two[1]));
    }
}

#[test]
fn counts_agree_with_their_nouns() {
    let with_cases = |answers, sittings, judgings| {
        kept(Kept::Stored {
            kilobytes: "2",
            answers,
            sittings,
            judgings,
        })
    };
    let stored = |answers, sittings| with_cases(answers, sittings, 0);
    assert_eq!(
        with_cases(3, 1, 1),
        "3 answers in 1 pass and 1 judged case, 2 kB in all."
    );
    assert_eq!(stored(1, 1), "1 answer in 1 pass, 2 kB in all.");
    assert_eq!(stored(0, 2), "No answers in 2 passes, 2 kB in all.");
    assert_eq!(
        say(&Phrase::MovedAside { count: 1 }),
        "One record could not be read and was moved aside"
    );
    assert_eq!(
        say(&Phrase::StillOpen { count: 1 }),
        "One question has no answer yet:"
    );
    assert_eq!(
        say(&Phrase::StillOpen { count: 12 }),
        "12 questions have no answer yet:"
    );
}

#[test]
fn a_preview_speaks_only_of_what_would_change() {
    let difference = |added, changed, passes, gone| Difference {
        sittings_added: 0,
        answers_added: added,
        answers_changed: changed,
        sittings_only_here: passes,
        answers_only_here: gone,
        ..Difference::default()
    };
    let add = |added, changed| kept(Kept::WouldAdd(difference(added, changed, 0, 0)));
    assert_eq!(
        add(1, 0),
        "Adding it brings 1 answer that you don’t have here. Nothing here is removed."
    );
    assert!(add(0, 1).contains("no answers that you don’t have here. One answer differs;"));
    assert!(add(3, 2).contains("3 answers that you don’t have here. Two answers differ;"));
    let remove = |passes, gone| kept(Kept::WouldRemove(difference(0, 0, passes, gone)));
    assert!(remove(0, 1).starts_with("Replacing takes away 1 answer found only here,"));
    assert!(remove(1, 4).starts_with("Replacing takes away 4 answers and 1 whole pass found"));
}

#[test]
fn a_headline_names_what_stands_and_where_to_start() {
    let contrast = |strong: &[&str], weak: &[&str]| say(&Phrase::Contrast { strong, weak });
    assert_eq!(
        contrast(&["A", "B"], &["C"]),
        "“A” and “B” stand firmest. Start with “C.”"
    );
    assert_eq!(
        contrast(&["A"], &["C", "D"]),
        "“A” stands firmest. Start with “C” and “D.”"
    );
    assert_eq!(contrast(&[], &["C"]), "Start with “C.”");
}

#[test]
fn titles_hold_nothing_personal() {
    for subject in [
        Subject::Room(Room::Mirror),
        Subject::Data,
        Subject::Proof,
        Subject::Unknown,
    ] {
        assert!(say(&Phrase::Title(subject)).ends_with(" · Nose"));
    }
}

/// The static shell shows before the app does, so it must say the same.
#[test]
fn the_shell_says_what_the_start_page_says() {
    let page = text_of("index.html");
    for key in [
        Key::AppName,
        Key::RoomReflect,
        Key::RoomMirror,
        Key::RoomData,
        Key::StartTitle,
        Key::StartLede,
        Key::StartBegin,
        Key::StartEffort,
        Key::StartReflect,
        Key::StartMirror,
        Key::StartData,
        Key::RoomWorkshop,
        Key::StartWorkshop,
        Key::PromiseTitle,
        Key::PromiseText,
        Key::PromiseCheck,
        Key::PromiseSee,
        Key::StartSource,
    ] {
        assert!(page.contains(t(key)), "{key:?} is not in index.html");
    }
    assert!(page.contains(&format!("lang=\"{}\"", Language::English.tag())));
    assert!(page.contains(&say(&Phrase::Title(Subject::Start))));
}

/// The policy stands in the page and in the headers; only framing can't be forbidden by a page.
#[test]
fn page_and_headers_carry_one_policy() {
    let headers = text_of("public/_headers");
    let policy = headers
        .lines()
        .find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "))
        .unwrap();
    let in_page = policy.strip_suffix("; frame-ancestors 'none'").unwrap();
    for page in [
        "index.html",
        "library.html",
        "practise.html",
        "people.html",
        "workshop.html",
    ] {
        assert!(
            text_of(page).contains(&format!("content=\"{in_page}\"")),
            "{page}"
        );
    }
    assert!(policy.starts_with("default-src 'none'"));
    assert!(!policy.contains("unsafe-inline") && !policy.contains("http"));
}

/// From the first line to where the body differs, and what all say when they cannot start.
#[test]
fn all_documents_begin_alike_and_fail_in_the_same_words() {
    let rooms = text_of("index.html");
    let part = |page: &str, from: &str, to: &str| {
        let begin = page.find(from).unwrap();
        let end = begin + page[begin..].find(to).unwrap();
        page[begin..end].to_owned()
    };
    for (from, to) in [
        ("<!DOCTYPE html>", "<title>"),
        ("<!-- Inline, since", "<link data-trunk rel=\"rust\""),
        ("data-cargo-features", ">"),
        ("<main>", "</noscript>"),
    ] {
        for other in [
            "library.html",
            "practise.html",
            "people.html",
            "workshop.html",
        ] {
            let words = part(&text_of(other), from, to);
            assert_eq!(part(&rooms, from, to), words, "{other}: {from}");
        }
    }
}

/// Views hold classes, tags and ids, all in lower case; a capital begins somebody's words.
#[test]
fn views_hold_no_words_of_their_own() {
    let mut files = Vec::new();
    for folder in [
        "src/ui/pages",
        "src/ui/components",
        "src/ui/charts",
        "src/ui/report",
    ] {
        sources(&root(folder), &mut files);
    }
    assert!(files.len() > 20);
    for file in files {
        let source = std::fs::read_to_string(&file).unwrap();
        for line in source
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            if line.contains("reason = ") || line.contains("const KEY") {
                continue;
            }
            for text in line.split('"').skip(1).step_by(2) {
                let mut letters = text.chars();
                let is_word = letters.next().is_some_and(char::is_uppercase)
                    && letters.next().is_some_and(char::is_lowercase);
                assert!(!is_word, "{}: “{text}”", file.display());
            }
        }
    }
}

fn answered(questionnaire: &Questionnaire, note: &str) -> Sitting {
    let mut sitting = Sitting {
        room: questionnaire.room,
        finished: Some(Moment(5)),
        ..given::sitting("s1")
    };
    for (at, question) in questionnaire.questions.iter().enumerate() {
        let replies = question.scale.replies();
        let answer = Answer {
            version: question.item.version,
            reply: Some(replies[at % replies.len()]),
            note: note.to_owned(),
            at: Moment(1),
            ..Answer::default()
        };
        sitting.answers.insert(&question.item.id, answer);
    }
    sitting
}

#[test]
fn the_markdown_holds_the_headline_every_row_and_every_note() {
    let pack = reflect_of(read(&text_of("public/packs/core.en.reflect.json")).unwrap());
    let sitting = answered(&Questionnaire::from(&pack), "line one\n# not a heading");
    let picture = reflect::picture(&pack, &sitting, None);
    let text = report::reflect::markdown(&picture, "May 1, 2026", "Look again.");
    assert!(text.starts_with(&format!("# {}\n", report::reflect::headline(&picture))));
    for item in &pack.reflect {
        assert!(
            text.contains(&format!("| {} |", item.topic)),
            "{}",
            item.topic
        );
    }
    assert_eq!(
        text.matches("> # not a heading").count(),
        pack.reflect.len()
    );
    assert_eq!(text.matches("\n# ").count(), 0, "a note became a heading");
    assert!(text.contains("Look again.") && text.contains(t(Key::ResultPrivate)));
}

#[test]
fn the_mirror_report_has_one_thing_to_try_for_each_answer_that_is_not_never() {
    let pack = mirror_of(read(&text_of("public/packs/core.en.mirror.json")).unwrap());
    let sitting = answered(&Questionnaire::from(&pack), "");
    let reflection = mirror::reflection(&pack, &sitting, None);
    let text = report::mirror::markdown(&reflection, "May 1, 2026");
    let tries = report::mirror::to_try(&reflection).count();
    assert!(tries > 0 && tries < reflection.heard.len());
    assert_eq!(
        text.matches(&format!("\n{}: ", t(Key::ToTry))).count(),
        tries
    );
}

#[test]
fn a_strip_tells_in_its_table_what_it_shows_in_its_picture() {
    let pack = mirror_of(read(&text_of("public/packs/core.en.mirror.json")).unwrap());
    let questionnaire = Questionnaire::from(&pack);
    let sitting = answered(&questionnaire, "");
    let reflection = mirror::reflection(&pack, &sitting, Some(&sitting));
    for strip in [
        report::mirror::characteristics(&reflection),
        report::mirror::traps(&reflection),
        report::mirror::habits(&reflection),
    ] {
        assert!(strip.has_last());
        assert!(!strip.sentence.is_empty() && !strip.heading.is_empty());
        for row in &strip.rows {
            assert!(!row.now_name.is_empty());
            assert_eq!(row.last, Some(row.now));
            assert_eq!(row.last_name.as_ref(), Some(&row.now_name));
        }
    }
    let habits = report::mirror::habits(&reflection);
    assert_eq!(
        habits.rows.iter().filter(|row| row.group.is_some()).count(),
        6
    );
    assert_eq!(habits.axis.len(), habits.steps);
}
