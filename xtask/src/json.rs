//! Writes a string as JSON, which is also a JavaScript literal. That is all the JSON that the
//! commands need, so there is no parser here and no crate for it.

use std::fmt::Write;

pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            control if control.is_control() || matches!(control, '\u{2028}' | '\u{2029}') => {
                // Writing into a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            plain => out.push(plain),
        }
    }
    out.push('"');
    out
}

pub fn quoted_list(texts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let items: Vec<String> = texts
        .into_iter()
        .map(|text| quoted(text.as_ref()))
        .collect();
    format!("[{}]", items.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_backslashes_and_control_characters_are_escaped() {
        assert_eq!(quoted("C:\\a \"b\"\n"), r#""C:\\a \"b\"\u000a""#);
        assert_eq!(quoted("Nüsse"), "\"Nüsse\"");
    }

    #[test]
    fn a_list_may_be_empty() {
        assert_eq!(quoted_list(Vec::<String>::new()), "[]");
        assert_eq!(quoted_list(["a", "b"]), r#"["a", "b"]"#);
    }
}
