use nose::domain::workshop::{Naming, Revealed, ratings_csv};

use super::sessions::{anonymous, ballots, named, setup};

#[test]
fn an_anonymous_file_is_sorted_in_each_cell_and_names_nobody() {
    let csv = ratings_csv(&anonymous("5 1 3 0 · / 1 5 2 2 4"));
    let ratings: Vec<&str> = csv
        .lines()
        .skip(1)
        .map(|line| line.rsplit(',').next().unwrap())
        .collect();
    assert_eq!(
        ratings,
        ["1", "3", "5", "not_shown", "", "1", "2", "2", "4", "5"]
    );
    assert!(!csv.contains("Manager"));
}

#[test]
fn whoever_gave_what_in_another_cell_changes_no_anonymous_file() {
    let one = ratings_csv(&anonymous("5 1 3 2 / 1 5 2 4"));
    let other = ratings_csv(&anonymous("1 5 2 3 / 1 5 2 4"));
    assert_eq!(one, other);
}

/// The columns stand by the random ids, so that the alphabet tells nothing.
#[test]
fn a_named_file_has_a_column_a_person_in_an_order_that_follows_no_name() {
    let mut ballots = ballots("5 1 3 / 1 5 2");
    ballots[0].name = "Zoe".to_owned();
    let revealed = Revealed::of(setup(Naming::Named, 2), ballots).unwrap();
    let csv = ratings_csv(&revealed);
    assert!(csv.starts_with("case,version,title,characteristic,R1,R2,R3\r\n"));
    assert!(csv.contains("curiosity,5,1,3\r\n"), "{csv}");
    assert!(!csv.contains("Zoe") && !csv.contains("Manager"));
}

#[test]
fn a_title_that_would_be_a_formula_is_text() {
    for title in ["=1+1", "+1", "-1", "@a", "\t=1", " =1", "\u{ff1d}1"] {
        let mut setup = setup(Naming::Named, 1);
        setup.cases[0].title = title.to_owned();
        let revealed = Revealed::of(setup, ballots("1 2 3 4")).unwrap();
        let csv = ratings_csv(&revealed);
        assert!(csv.contains(&format!("\"'{title}\"")), "{csv}");
    }
    let csv = ratings_csv(&named("1 2"));
    assert!(csv.contains("\"Title 0\""));
}

#[test]
fn a_title_with_quotes_stays_in_its_cell_and_a_version_is_told() {
    let mut setup = setup(Naming::Named, 1);
    setup.cases[0].title = "Say \"no\", then go".to_owned();
    setup.cases[0].version = 7;
    let csv = ratings_csv(&Revealed::of(setup, ballots("1 2")).unwrap());
    let line = "\"case.0\",7,\"Say \"\"no\"\", then go\",curiosity,1,2";
    assert_eq!(csv.lines().nth(1), Some(line));
}
