//! What people would feed it: good tables, and every bad one with its line and column.

use std::fs::{self, File};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use super::run;

/// A folder of its own, gone with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "nose-measures-{}-{}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _left_for_the_system = fs::remove_dir_all(&self.0);
    }
}

fn call(words: &[&str]) -> Result<Value, String> {
    let words = words.iter().map(|word| (*word).to_owned()).collect();
    run(words).map(|text| serde_json::from_str(&text).unwrap())
}

/// The sentence that a table gets, after its name.
fn refused(command: &[&str], bytes: impl AsRef<[u8]>) -> String {
    let folder = Folder::new();
    let file = folder.file("table.csv", bytes);
    let words: Vec<&str> = command
        .iter()
        .map(|word| if *word == "FILE" { &file } else { *word })
        .collect();
    let said = call(&words).unwrap_err();
    said.strip_prefix(&format!("{file}, "))
        .unwrap_or(&said)
        .to_owned()
}

fn refused_ratings(bytes: impl AsRef<[u8]>) -> String {
    refused(&["agree", "FILE"], bytes)
}

#[test]
fn every_bad_table_gets_a_sentence_with_line_and_column() {
    for (text, expected) in [
        (
            "",
            "line 1, column 1: the file is empty. The first row holds names.",
        ),
        (
            "\n\n",
            "line 1, column 1: the file is empty. The first row holds names.",
        ),
        (
            "case,a\n",
            "line 2, column 1: there is no row below the names.",
        ),
        ("case\nx\n", "line 1, column 2: there is no second column."),
        (
            "case,a,b\nx,1,2\ny,1\n",
            "line 3, column 3: the row has 2 columns and the first row has 3.",
        ),
        (
            "case,a,b\nx,1,5,2\n",
            "line 2, column 4: the row has 4 columns and the first row has 3. A decimal comma makes \
             two columns of one: write a point.",
        ),
        (
            "case,a,b\nx,1,good\n",
            "line 2, column 3: `good` is not a whole number.",
        ),
        (
            "case,a,b\nx,1,2.5\n",
            "line 2, column 3: `2.5` is not a whole number.",
        ),
        (
            "case,a,b\nx,1,\"2,5\"\n",
            "line 2, column 3: `2,5` has a decimal comma. Ratings are whole numbers.",
        ),
        (
            "case,a,b\nx,1,2\ny,0,2\n",
            "line 3, column 2: 0 is not on the scale from 1 to 5.",
        ),
        (
            "case,a,b\nx,1,99999999999\n",
            "line 2, column 3: `99999999999` is not a whole number.",
        ),
        (
            "case;a;b\nx;1;2\n",
            "line 1, column 1: the columns are set apart by semicolons. Set them apart by commas.",
        ),
        (
            "case,a,a\nx,1,2\n",
            "line 1, column 3: the name `a` is already on column 2.",
        ),
        (
            "case,a,\nx,1,2\n",
            "line 1, column 3: the column has no name.",
        ),
        (
            "case,a\nx,1\nx,2\n",
            "line 3, column 1: the case `x` is already on line 2.",
        ),
        ("case,a\n,1\n", "line 2, column 1: the case has no name."),
        (
            "\u{feff}case,a\nx,1\n",
            "line 1, column 1: the file begins with a byte order mark. Save it as plain UTF-8, \
             without one.",
        ),
    ] {
        assert_eq!(refused_ratings(text), expected, "{text:?}");
    }
    // However lines end, and however many are blank.
    for (text, line) in [
        ("case,a\r\nx,1\r\ny,9\r\n", 3),
        ("case,a\rx,1\ry,9\r", 3),
        ("case,a\n\n\nx,9\n", 4),
        ("\r\n\r\ncase,a\r\n\r\nx,9", 5),
        ("case,a\n\"x\ny\",1\nz,9\n", 4),
    ] {
        let expected = format!("line {line}, column 2: 9 is not on the scale from 1 to 5.");
        assert_eq!(refused_ratings(text), expected, "{text:?}");
    }
    let quoted = b"case,a,b\nx,\"1,\xff\",2\n";
    assert!(refused_ratings(quoted).starts_with("line 2, column 2: these bytes"));
    assert!(refused_ratings("case,a\nx\n").contains("the row has 1 column and"));
    let latin = b"case,a\nx,1\nM\xfcller,2\n";
    let expected = "line 3, column 1: these bytes are not UTF-8 text. Save the file as UTF-8.";
    assert_eq!(refused_ratings(latin), expected);
}

#[test]
fn whole_numbers_with_a_point_are_whole() {
    let folder = Folder::new();
    let file = folder.file("floats.csv", "case,a,b\nx,3.0,\ny,4.,5.00\n");
    assert_eq!(call(&["agree", &file]).unwrap()["ratings"], json!(3));
}

#[test]
fn a_hundred_megabytes_are_refused_before_they_are_read() {
    let folder = Folder::new();
    let path = folder.0.join("huge.csv");
    File::create(&path).unwrap().set_len(100_000_000).unwrap();
    let said = call(&["agree", &path.display().to_string()]).unwrap_err();
    assert!(
        said.contains("line 1, column 1: the file is larger than 64 MB"),
        "{said}"
    );
    let said = call(&["agree", &folder.0.join("none.csv").display().to_string()]).unwrap_err();
    assert!(
        said.contains("line 1, column 1: the file could not be read"),
        "{said}"
    );
}

#[test]
fn forecasts_are_chances_and_outcomes() {
    for (text, expected) in [
        (
            "forecast,outcome\n0.9,1\n1.2,0\n",
            "line 3, column 1: 1.2 is not a chance from 0 to 1.",
        ),
        (
            "forecast,outcome\n0.9,2\n",
            "line 2, column 2: 2 is not an outcome: 1 came true, 0 did not.",
        ),
        (
            "forecast,outcome\n,1\n",
            "line 2, column 1: a number is missing.",
        ),
        (
            "forecast,outcome\nNaN,1\n",
            "line 2, column 1: `NaN` is not a number.",
        ),
        (
            "forecast,outcome\n\"0,9\",1\n",
            "line 2, column 1: `0,9` has a decimal comma. Write a point.",
        ),
        (
            "forecast,came\n0.9,1\n",
            "line 1, column 1: there is no column `outcome`.",
        ),
    ] {
        assert_eq!(refused(&["forecast", "FILE"], text), expected, "{text:?}");
    }
    let folder = Folder::new();
    let file = folder.file("f.csv", "forecast,outcome\r\n0.5, 1\r\n0.5,0\r\n");
    let found = call(&["forecast", &file]).unwrap();
    assert_eq!((&found["n"], &found["brier"]), (&json!(2), &json!(0.25)));
}

#[test]
fn a_key_has_a_case_and_a_key() {
    let folder = Folder::new();
    let ratings = folder.file("ratings.csv", "case,a,b\nx,1,2\ny,4,5\nz,3,3\n");
    for (text, expected) in [
        (
            "case,truth\nx,1\n",
            "line 1, column 1: there is no column `key`.",
        ),
        (
            "key,case\n1,x\n",
            "line 1, column 2: the column `case` comes first.",
        ),
        (
            "case,key\nx,9\n",
            "line 2, column 2: 9 is not on the scale from 1 to 5.",
        ),
    ] {
        assert_eq!(refused(&["noise", &ratings, "FILE"], text), expected);
    }
    // Cases without a key are left out, and it is told.
    let key = folder.file("key.csv", "case,key\nz,3\nx,2\nelse,1\n");
    let found = call(&["noise", &ratings, &key]).unwrap();
    assert_eq!(found["mean_bias"], json!(-0.25));
    assert!(
        found["notes"]["noise"]
            .as_str()
            .unwrap()
            .starts_with("Computed over 2 of 3 cases")
    );
    assert_eq!(found["dependability"].as_array().unwrap().len(), 10);
    assert!(found["raters_needed"].is_u64());
}

#[test]
fn a_raters_table_meets_its_key_by_name() {
    let folder = Folder::new();
    let rater = folder.file("rater.csv", "case,a,b\nx,4,2\ny,1,3\n");
    let key = folder.file("key.csv", "case,b,a\ny,3,2\nx,2,4\n");
    let found = call(&["accuracy", &rater, &key]).unwrap();
    assert_eq!(
        (&found["mean_abs"], &found["elevation"]),
        (&json!(0.25), &json!(-0.25))
    );
    let names = [
        "differential_elevation_sq",
        "stereotype_accuracy_sq",
        "differential_accuracy_sq",
        "mean_sq",
        "rater_within_case_sd",
        "key_within_case_sd",
        "share_of_middle",
    ];
    assert!(
        names.iter().all(|name| found[name].is_number()),
        "{found:#}"
    );
}

#[test]
fn what_cannot_be_computed_is_null_with_its_reason() {
    let folder = Folder::new();
    let file = folder.file("one.csv", "case,a,b\nx,1,\ny,,5\nz,,\n");
    let found = call(&["agree", &file]).unwrap();
    for path in [
        "/alpha/ordinal",
        "/ac1",
        "/ac2/quadratic",
        "/icc/single",
        "/kappa_quadratic_mean",
    ] {
        assert_eq!(found.pointer(path), Some(&Value::Null), "{path}");
        let name = path.trim_start_matches('/').replace('/', ".");
        assert!(found["reasons"][name].is_string(), "{path}");
    }
    let cases = found["per_case"].as_array().unwrap();
    assert_eq!(
        (&cases[0]["ad"], &cases[0]["rwg"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(
        (&cases[1]["median"], &cases[1]["within_one"]),
        (&json!(5.0), &json!(1.0))
    );
    assert_eq!(
        (&cases[2]["n"], &cases[2]["median"]),
        (&json!(0), &Value::Null)
    );
    assert!(found["reasons"]["per_case[0].ad"].is_string());
    let order: Vec<&str> = cases
        .iter()
        .map(|case| case["case"].as_str().unwrap())
        .collect();
    assert_eq!(order, ["x", "y", "z"]);
    assert_eq!(
        (&found["cases"], &found["raters"], &found["ratings"]),
        (&json!(3), &json!(2), &json!(2))
    );
}

#[test]
fn the_scale_can_be_any_whole_numbers_and_both_ends_are_on_it() {
    let folder = Folder::new();
    let file = folder.file("wide.csv", "case,a,b\nx,-3,0\ny,3,2\n");
    for scale in [&["--scale", "-3..3"][..], &["--scale=-3..=3"]] {
        let words = [&["agree", &file], scale].concat();
        assert!(call(&words).unwrap()["alpha"]["interval"].is_number());
    }
    for scale in ["5..1", "1..5000", "1-5", "a..b", "..", "0..99999999999"] {
        let said = call(&["agree", &file, "--scale", scale]).unwrap_err();
        assert!(
            said.starts_with(&format!("--scale {scale} is not a scale")),
            "{said}"
        );
    }
    assert!(
        call(&["agree", &file, "--scale"])
            .unwrap_err()
            .contains("both ends")
    );
}

#[test]
fn a_wrong_call_shows_the_right_ones() {
    for words in [
        &[][..],
        &["agree"],
        &["sing", "x.csv"],
        &["forecast", "x.csv", "--scale", "1..5"],
    ] {
        assert!(
            call(words)
                .unwrap_err()
                .contains("measures agree RATINGS.csv"),
            "{words:?}"
        );
    }
}
