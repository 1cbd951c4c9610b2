//! What in a text looks like an address: of e-mail, or of a telephone.

/// Whether a character shows nothing: joiners, marks of direction, soft hyphens.
pub(super) fn is_invisible(it: char) -> bool {
    matches!(it,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{61c}' | '\u{180e}'
        | '\u{3164}' | '\u{e0000}'..='\u{e007f}')
}

/// The first e-mail address.
pub(super) fn email(text: &str) -> Option<String> {
    let clean: String = text.chars().filter(|it| !is_invisible(*it)).collect();
    let is_around = |it: char| {
        it.is_whitespace()
            || matches!(
                it,
                '<' | '>' | '(' | ')' | ',' | ';' | '"' | '“' | '”' | ':'
            )
    };
    clean.split(is_around).find_map(|token| {
        let token = token.trim_matches(|it: char| !it.is_alphanumeric());
        let (local, domain) = token.split_once('@')?;
        let (host, end) = domain.rsplit_once('.')?;
        let is_end = end.chars().count() >= 2 && end.chars().all(char::is_alphabetic);
        let is_host = !host.is_empty()
            && host
                .chars()
                .all(|it| it.is_alphanumeric() || ".-".contains(it));
        let is_local = !local.is_empty() && !local.contains('/');
        (is_end && is_host && is_local).then(|| token.to_owned())
    })
}

/// Whether a row of digits and signs is a telephone number, and no date, address or amount.
fn is_phone(run: &str) -> bool {
    let groups: Vec<&str> = run
        .split(|it: char| !it.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .collect();
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    if !(9..=15).contains(&digits) {
        return false;
    }
    let has_plus = run.starts_with('+');
    let is_long_year =
        |group: &&str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    let is_date = groups.iter().any(is_long_year);
    let is_amount =
        groups.iter().skip(1).all(|group| group.len() == 3) && !run.contains(['-', '(']);
    let is_address = groups.len() == 4 && !run.contains([' ', '-', '(']);
    match groups.len() {
        1 => has_plus || run.starts_with("00"),
        _ => has_plus || (!is_date && !is_amount && !is_address),
    }
}

/// The first telephone number.
pub(super) fn phone(text: &str) -> Option<String> {
    let mut run = String::new();
    let mut follows_word = false;
    let clean = text.chars().filter(|it| !is_invisible(*it));
    for it in clean.chain(std::iter::once('\n')) {
        let is_first = run.is_empty() && (it.is_ascii_digit() || matches!(it, '+' | '('));
        let goes_on = !run.is_empty() && (it.is_ascii_digit() || " -./()".contains(it));
        if (is_first && !follows_word) || goes_on {
            run.push(it);
            continue;
        }
        let found = run.trim_matches([' ', '-', '.', '/', ')']);
        let goes_on = run.ends_with(found) && (it.is_alphanumeric() || "_#%".contains(it));
        if is_phone(found) && !goes_on {
            return Some(found.to_owned());
        }
        run.clear();
        follows_word = it.is_alphanumeric() || "-_#/.@".contains(it);
    }
    None
}
