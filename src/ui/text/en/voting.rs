//! American English: the Workshop, as whoever takes part meets it.

use crate::ui::text::{Voted, Voting, Write};

/// A fixed text.
#[allow(clippy::too_many_lines, reason = "a table of words")]
pub fn voting(voting: Voting) -> &'static str {
    match voting {
        // Opening what came.
        Voting::OpenLede => {
            "Paste the link, the whole message it came in, or a result, or open a file with one of them. It is read in this browser only."
        }
        Voting::OpenLabel => "An invitation or a result",
        Voting::OpenHint => "The message may hold other words, too.",
        Voting::OpenNothing => {
            "There is no invitation and no result in it. An invitation is a long link with /workshop/join/ in it. Copy all of it, or ask for it again."
        }
        Voting::OpenBallot => {
            "This is a sealed ballot, not an invitation. Ballots go to whoever leads the workshop, who takes them in on the page of that workshop."
        }
        // Invitations that cannot be taken up.
        Voting::BadTitle => "This invitation cannot be opened",
        Voting::BadNotOne => {
            "The link holds no invitation. Some programs break a long link. Copy all of it from the message, or ask for it again."
        }
        Voting::BadTooLarge => {
            "The invitation is larger than one may be. Nothing of it was read. Ask for it again."
        }
        Voting::BadNewer => {
            "A newer Nose made this invitation. Load this page again to get the newer version, then open the link again."
        }
        Voting::BadChanged => {
            "The invitation was changed on its way: letters in it are not the ones that were sent. Copy the link again from the message, or ask for it again."
        }
        Voting::BadCutShort => {
            "The invitation is cut short: its end is missing. Copy all of the link, to its last letter, or ask for it again."
        }
        Voting::BadImpossible => {
            "The invitation asks what no workshop asks. Nothing was begun. Ask whoever sent it for another one."
        }
        Voting::BadInflate => {
            "The cases that come with this invitation are packed, and this browser cannot unpack them. A newer browser can."
        }
        Voting::BadCases => {
            "The cases that come with this invitation are damaged: cut short, or changed on their way. Copy all of the link, or ask for it again."
        }
        Voting::NotArrived => {
            "The cases and their words could not be fetched. Check your connection, then try again."
        }
        Voting::NotUsable => {
            "The cases and their words came damaged and cannot be used. Try again, or load this page anew."
        }
        Voting::BadLongCase => {
            "A case in this invitation is longer than this browser keeps. Nothing was begun. Ask whoever sent it for a shorter case."
        }
        Voting::BadAskAgain => "Open what you were sent in another way",
        Voting::NoRandom => {
            "This browser gives no random numbers, and nothing can be sealed without them. Open the link in another browser."
        }
        // An invitation.
        Voting::Checking => "Opening the invitation",
        Voting::JoinLede => {
            "Someone who leads a workshop asks you to judge the same cases as others, each alone first. The people in the cases are made up unless the one who asks wrote cases of their own."
        }
        Voting::FactsTitle => "What you are asked",
        Voting::Named => {
            "Your ballot carries your name. After the reveal the group sees who gave which rating."
        }
        Voting::Anonymous => {
            "Your ballot carries no name. After the reveal the group sees the ratings, and not whose they are. Whoever receives your message knows who sent it."
        }
        Voting::SureAsked => "For each rating you may say how sure you are.",
        Voting::SureNotAsked => "You are not asked how sure you are.",
        Voting::AfterTitle => "What happens to your answers",
        Voting::AfterHere => {
            "They stay in this browser until you seal them. You can leave at any point and come back."
        }
        Voting::AfterSealed => {
            "Then they become a sealed ballot, a short text that you send yourself, by whatever way you like. Nose sends nothing."
        }
        Voting::AfterReads => {
            "Only whoever leads the workshop can open it, with a key that is in their browser. They can open it before the reveal if they want to. Nobody else who sees the text can read it."
        }
        Voting::AfterWho => {
            "Nothing proves who sent an invitation or a ballot. If you did not expect this link, ask the person you think it is from."
        }
        Voting::NoRevoke => {
            "A link cannot be taken back once it was sent: anyone who has it can rate."
        }
        Voting::Begin => "Begin",
        Voting::GoOn => "Go on where you left",
        Voting::GoOnLede => {
            "This browser already has answers of yours for this workshop and round."
        }
        Voting::SecondRound => {
            "This is the second round: only what the group talked about, rated again. You may give the same rating or another."
        }
        // A vote.
        Voting::GoneTitle => "No such ratings here",
        Voting::GoneLede => {
            "This browser does not hold them. They may have been removed, or given in another browser. The invitation opens them anew."
        }
        Voting::VoteTitle => "Your ratings",
        Voting::VoteLede => {
            "Rate each case for yourself. Everything is kept as you give it, in this browser only, until you seal it."
        }
        Voting::CasesTitle => "The cases",
        Voting::ToCheck => "Check and seal",
        Voting::ToBallot => "To the sealed ballot",
        Voting::ToResult => "Open the result of the workshop",
        Voting::ToWorkshops => "To the Workshop",
        Voting::ReadLede => "Read it at your own pace. The text stays beside every question.",
        Voting::BeginRating => "Rate this case",
        Voting::MarkLegend => "Mark the sentences you go by",
        Voting::MarkHint => "Choose a sentence to mark it, choose it again to take the mark away.",
        Voting::ScaleLegend => "Which comes closest to what you read?",
        Voting::SureLegend => "How sure are you of this rating?",
        Voting::SureHint => "Optional. 50 % if you could as well toss a coin.",
        Voting::SpotTitle => "Do you see any of these?",
        Voting::SpotLede => "Tick what was done in the case. Many cases have none, or one.",
        Voting::SpotNone => "Ticking nothing says that you see none of them.",
        Voting::Stop => "Stop without sealing",
        // The check.
        Voting::CheckTitle => "Check your ratings",
        Voting::CheckLede => {
            "All you have given. Each line leads to its page. Seal it when it is as you mean it."
        }
        Voting::NameLabel => "Your name, as the group knows you",
        Voting::NameHint => {
            "At most 24 letters; letters with accents and signs count double or more. It is sealed with your ratings."
        }
        Voting::NameTooLong => {
            "This name is too long for a ballot, or holds a character that cannot be shown. A shorter one will do: at most 24 letters, fewer with accents or signs."
        }
        Voting::NameMissing => "Write your name first: this workshop is held with names.",
        Voting::NothingRated => {
            "Nothing is rated yet. Rate at least one characteristic, then seal."
        }
        Voting::NothingMissing => "Every characteristic is rated.",
        Voting::Seal => "Seal the ballot",
        Voting::SealAgain => "Seal it again",
        Voting::SealTitle => "Seal it",
        Voting::SealAbout => {
            "Sealing makes a text that only whoever leads the workshop can open. You can change your answers and seal again; the newest ballot counts."
        }
        Voting::SealName => {
            "The ballot was not sealed: the name does not fit. Your answers are kept."
        }
        Voting::SealShape => {
            "The ballot was not sealed: the answers do not fit what the invitation asks. Your answers are kept. Open the invitation again."
        }
        Voting::SealTooLarge => {
            "The ballot was not sealed: this workshop asks more than a ballot holds. Your answers are kept. Tell whoever leads it."
        }
        Voting::SealKey => {
            "The ballot was not sealed: the key in the invitation is not one that can be sealed to. Your answers are kept. Ask for the invitation again."
        }
        // The ballot.
        Voting::BallotTitle => "Your sealed ballot",
        Voting::BallotLede => "Send it to whoever leads the workshop. Choose any way.",
        Voting::BallotNone => "Nothing is sealed yet. Check your ratings first.",
        Voting::BallotLabel => "The ballot as text",
        Voting::BallotOlder => {
            "You have changed answers since this ballot was sealed. It is older than your answers. Seal again, and send the new one."
        }
        Voting::Copy => "Copy the text",
        Voting::Copied => "Copied.",
        Voting::NotCopied => {
            "The browser would not copy it. Mark the text in the field and copy it by hand."
        }
        Voting::Share => "Share it",
        Voting::ShareFailed => "The browser would not share it. Copy the text instead.",
        Voting::SaveFile => "Save as a file",
        Voting::CodeSummary => "Show it as a QR code",
        Voting::CodeTitle => "A QR code of your sealed ballot",
        Voting::CodeNone => "It is too long for a QR code. Send the text or the file.",
        Voting::NewestCounts => "If you sealed more than once, the newest ballot counts.",
        Voting::LeaveTitle => "Leave nothing of this here",
        Voting::LeaveAbout => {
            "Removes your answers and the ballot from this browser. What you sent stays sent. Your own result can then not be shown here, and you cannot change your ballot."
        }
        Voting::Leave => "Remove my answers",
        Voting::Left => "Your answers were removed from this browser.",
        // The result.
        Voting::ResultTitle => "You beside the group",
        Voting::ResultLede => {
            "Whoever led the workshop can send everyone a result file. Opened here, it shows your own ratings beside what the group came to. Nobody else sees this."
        }
        Voting::ResultLabel => "The result file, or its text",
        Voting::ResultNot => {
            "This is not a result of a workshop, or it is cut short. Ask for the file again."
        }
        Voting::ResultNewer => {
            "A newer Nose wrote this result. Load this page again to get the newer version, then open the file again."
        }
        Voting::ResultTooLarge => {
            "This file is larger than a result can be. Nothing of it was read."
        }
        Voting::ResultOther => {
            "This is the result of another workshop than these ratings. It can be opened from the ratings you gave there."
        }
        Voting::ResultNoVote => {
            "This is the result of a workshop, and this browser holds no ratings of yours for it. Open it in the browser where you rated."
        }
        Voting::ResultSecond => {
            "These are your ratings of the second round. The ones of the first stand on their own page."
        }
        Voting::PatternTitle => "A pattern to look at",
        Voting::PatternAbout => {
            "For you alone. Being apart from the group is no mistake: the group can be wrong together, and one workshop is little to go by."
        }
        Voting::ColumnOf => "Characteristic",
        Voting::ColumnOwn => "You",
        Voting::ColumnGroup => "Agreed",
        Voting::ColumnMedian => "Median",
        Voting::ColumnRange => "Lowest to highest",
        Voting::ColumnKey => "Key",
        Voting::NotGiven => "Not given",
        Voting::NotShown => "Not shown",
        Voting::Differ => "To differ",
        Voting::NotAgreed => "Not talked about",
        Voting::None => "None",
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        count => format!("{count} {many}"),
    }
}

fn lower(name: &str) -> String {
    name.to_lowercase()
}

fn asks(title: &str, cases: usize, of: &[String], minutes: usize) -> String {
    let cases = counted(cases, "case", "cases");
    let names: Vec<String> = of.iter().map(|it| lower(it)).collect();
    let names = match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} and {last}", first.join(", ")),
        None => String::new(),
    };
    let named = match title.trim() {
        "" => String::new(),
        title => format!("“{title}”: "),
    };
    format!(
        "{named}{cases} to read, and in each {} to rate: {names}. It takes about {}.",
        counted(of.len(), "characteristic", "characteristics"),
        counted(minutes, "minute", "minutes")
    )
}

/// A text with something in it.
pub fn voted(voted: Voted<'_>, write: Write<'_>) -> String {
    let signed = |value: f64| match value.abs() < 0.05 {
        true => write(0.0, 1),
        false if value > 0.0 => format!("{} higher", write(value, 1)),
        false => format!("{} lower", write(-value, 1)),
    };
    let whose = |from_key| match from_key {
        true => "the key",
        false => "what the group agreed on",
    };
    match voted {
        Voted::Missing { cases } => format!(
            "{} of this workshop {} not in this browser: another version of Nose chose {}. Load this page again to get the newest version. If that does not help, ask whoever sent it to do the same and invite you anew.",
            counted(cases, "case", "cases"),
            if cases == 1 { "is" } else { "are" },
            if cases == 1 { "it" } else { "them" },
        ),
        Voted::Asks {
            title,
            cases,
            of,
            minutes,
        } => asks(title, cases, of, minutes),
        Voted::Eyebrow {
            case,
            cases,
            title,
            step,
            of,
        } => format!("Case {case} of {cases} · {title} · {step} of {of}"),
        Voted::Trait { person, name } => format!("{person}’s {}", lower(name)),
        Voted::Percent { percent } => format!("{percent} %"),
        Voted::Progress { done, of } => format!("{done} of {of} rated"),
        Voted::Lacks { count } => format!(
            "{} not rated. You can seal it as it is; what is missing counts as not given.",
            match count {
                1 => "1 characteristic is".to_owned(),
                count => format!("{count} characteristics are"),
            }
        ),
        Voted::Given {
            name,
            level,
            is_shown,
            sure,
            marks,
        } => {
            let given = match (level, is_shown) {
                (Some((number, "")), _) => number.to_string(),
                (Some((number, level)), _) => format!("{number}, {}", lower(level)),
                (None, true) => "not rated yet".to_owned(),
                (None, false) => "not shown here".to_owned(),
            };
            let sure = sure.map_or_else(String::new, |sure| format!(", {sure} % sure"));
            let marks = match marks {
                0 => String::new(),
                marks => format!(", {} marked", counted(marks, "sentence", "sentences")),
            };
            format!("{name}: {given}{sure}{marks}")
        }
        Voted::Spotted { names } => match names {
            [] => "Habits: none seen".to_owned(),
            names => format!("Habits: {}", names.join(", ")),
        },
        Voted::Revision { revision } => match revision {
            1 => "This is the first ballot you sealed here.".to_owned(),
            number => format!(
                "This is ballot number {number} that you sealed here. It takes the place of the earlier ones."
            ),
        },
        Voted::BesideMedians {
            above: 0,
            below: 0,
            same: 0,
        } => "There is nothing to set beside a median here.".to_owned(),
        Voted::BesideMedians { above, below, same } => format!(
            "Your ratings beside the group’s median: {above} higher, {below} lower, {same} on it."
        ),
        Voted::Apart {
            mean,
            low,
            high,
            count,
            from_key,
        } => format!(
            "Beside {}, your levels are {} on average, over {}. The average could as well be anything from {} to {}.",
            whose(from_key),
            match signed(mean) {
                same if mean.abs() < 0.05 => format!("{same} steps apart"),
                apart => format!("{apart} in steps of the scale"),
            },
            counted(count, "rating", "ratings"),
            signed(low),
            signed(high)
        ),
        Voted::TooLittle { count, from_key } => match count {
            0 => format!(
                "There is no level of {} to set beside yours.",
                whose(from_key)
            ),
            count => format!(
                "Beside {} there {} of yours. That is too little for an average; the table shows {}.",
                whose(from_key),
                match count {
                    1 => "is 1 rating".to_owned(),
                    count => format!("are {count} ratings"),
                },
                if count == 1 { "it" } else { "each" }
            ),
        },
        Voted::Of { title, day } => match title.trim() {
            "" => format!("Result of {day}"),
            title => format!("{title}, result of {day}"),
        },
    }
}
