//! A field's text as JSON and back, and where in an item it stands.

use serde_json::{Map, Value, json};

use super::characteristic::AntiPattern;
use super::form::Shape;

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

pub(super) fn to_json(shape: &Shape, text: &str) -> Value {
    match shape {
        Shape::Line | Shape::Text | Shape::Choice(_) => text.trim().into(),
        Shape::Lines => lines(text).collect(),
        Shape::Sentences => lines(text)
            .enumerate()
            .map(|(at, line)| json!({"id": format!("s{}", at + 1), "text": line}))
            .collect(),
        Shape::Evidence => text
            .split([',', ' ', ';', '\n'])
            .map(|part| part.trim().trim_start_matches('s'))
            .filter(|part| !part.is_empty())
            .map(|part| format!("s{part}"))
            .collect(),
        Shape::Several(_) => text.split_whitespace().collect(),
        Shape::Number | Shape::Level => match text.trim().parse::<u32>() {
            Ok(number) => number.into(),
            Err(_) => text.trim().into(),
        },
    }
}

fn strings(value: &Value) -> Vec<&str> {
    let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter()
        .filter_map(|it| it.as_str().or_else(|| it.get("text")?.as_str()))
        .collect()
}

pub(super) fn to_text(shape: &Shape, value: &Value) -> String {
    match shape {
        Shape::Lines | Shape::Sentences => strings(value).join("\n"),
        Shape::Several(_) => strings(value).join(" "),
        Shape::Evidence => {
            let numbers = strings(value).into_iter();
            let numbers: Vec<&str> = numbers.map(|it| it.trim_start_matches('s')).collect();
            numbers.join(", ")
        }
        _ => match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        },
    }
}

/// Puts a value at its place, making what is missing on the way.
pub(super) fn put(into: &mut Value, path: &str, value: Value) {
    let mut here = into;
    for step in path.split('.') {
        here = if let Ok(at) = step.parse::<usize>() {
            if !here.is_array() {
                *here = Value::Array(Vec::new());
            }
            let Value::Array(list) = here else { return };
            while list.len() <= at {
                list.push(Value::Null);
            }
            let Some(next) = list.get_mut(at) else { return };
            next
        } else {
            if !here.is_object() {
                *here = Value::Object(Map::new());
            }
            let Value::Object(map) = here else { return };
            map.entry(step).or_insert(Value::Null)
        };
    }
    *here = value;
}

pub(super) fn at<'v>(item: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.')
        .try_fold(item, |here, step| match step.parse::<usize>() {
            Ok(at) => here.get(at),
            Err(_) => here.get(step),
        })
}

/// In a file the anti-patterns of a key are a list; on a form each has its own part.
pub(super) fn patterns_to_list(item: &mut Value) {
    let parts = item
        .as_object_mut()
        .and_then(|item| item.remove("patterns"));
    let Some(Value::Object(parts)) = parts else {
        return;
    };
    let written = |part: &Value| {
        let has = |name: &str| {
            part.get(name)
                .is_some_and(|it| !to_text(&Shape::Line, it).is_empty())
        };
        has("reason")
            || part
                .get("evidence")
                .is_some_and(|it| !strings(it).is_empty())
    };
    let list: Vec<Value> = parts
        .into_iter()
        .filter(|(_, part)| written(part))
        .map(|(id, mut part)| {
            put(&mut part, "id", id.into());
            part
        })
        .collect();
    put(item, "key.anti_patterns", list.into());
}

pub(super) fn patterns_from_list(item: &mut Value) {
    let list = at(item, "key.anti_patterns").and_then(Value::as_array);
    for part in list.cloned().unwrap_or_default() {
        let id = part.get("id").and_then(Value::as_str);
        if let Some(known) = id.and_then(AntiPattern::named) {
            put(item, &format!("patterns.{}", known.name()), part);
        }
    }
}
