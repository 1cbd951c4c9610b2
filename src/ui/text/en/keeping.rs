//! What is said on the page about your data, in English.

use super::phrases::{capital, count, in_words};
use crate::journal::Difference;
use crate::ui::text::{Keeping, Kept};

/// A text of that page.
pub fn keeping(of: Keeping) -> &'static str {
    match of {
        Keeping::DataTitle => "Your data",
        Keeping::DataLede => {
            "Everything you enter is kept in this browser, on this device, and nowhere else. Here you see it, take it with you, or erase it."
        }
        Keeping::StoredTitle => "What is stored",
        Keeping::StoredNothing => "Nothing is stored yet.",
        Keeping::StoredBlocked => "Nothing is stored: the browser blocks it for this page.",
        Keeping::KeptPromise => "The browser has promised to keep it, also when space runs short.",
        Keeping::KeptNot => {
            "The browser has not promised to keep it. It may clear it when space runs short or, in Safari, after seven days without a visit. A backup file is safer."
        }
        Keeping::KeptUnknown => {
            "This browser does not say whether it will keep it. A backup file is safer."
        }
        Keeping::KeptAsk => "Ask the browser to keep it",
        Keeping::BackupTitle => "Backup",
        Keeping::BackupNever => "You have not made a backup file yet.",
        Keeping::BackupText => {
            "A backup is one file with everything. Sealed with a passphrase, it can be read by nobody who does not know that: Nose opens it again, and so does the free program age, without us."
        }
        Keeping::BackupSealed => "Save a sealed backup",
        Keeping::BackupReadable => "A file without a passphrase",
        Keeping::BackupReadableText => {
            "It opens in any editor, and for anyone who gets hold of it, the private answers too. Keep it where only you can read it."
        }
        Keeping::Passphrase => "Passphrase",
        Keeping::PassphraseHint => {
            "At least 12 characters; five words that do not belong together do well. It is kept nowhere. If you forget it, nobody can open the file, not even we."
        }
        Keeping::PassphraseAgain => "The same passphrase again",
        Keeping::PassphraseShort => {
            "Give at least 12 characters: shorter ones can be tried through."
        }
        Keeping::PassphraseDiffers => "The two differ. Type the same passphrase twice.",
        Keeping::Sealing => {
            "Sealing… This takes a second or two, so that trying passphrases takes long."
        }
        Keeping::Opening => "Opening… This takes a second or two.",
        Keeping::VaultNotFetched => {
            "The part of Nose that seals and opens files did not arrive. Check the connection and try again; nothing was changed."
        }
        Keeping::VaultNoMemory => {
            "The browser has too little memory free for this. Close other tabs and try again; nothing was changed."
        }
        Keeping::BackupNudge => "It is time for a new one.",
        Keeping::RestoreTitle => "Bring back a backup",
        Keeping::RestoreText => {
            "You first see what would change. A backup of what is here now is downloaded before anything is touched, sealed with the same passphrase as the file you choose, if it has one; and you can undo it."
        }
        Keeping::RestoreChoose => "Choose a backup file",
        Keeping::RestorePreview => "What this file would change",
        Keeping::RestoreNothing => {
            "Everything in this file is here already. There is nothing to add."
        }
        Keeping::RestoreAdd => "Add it to what is here",
        Keeping::RestoreReplace => "Replace what is here",
        Keeping::RestoreDone => {
            "The backup was taken in. A file with what was here before is in your downloads."
        }
        Keeping::RestoreDoneEmpty => "The backup was taken in.",
        Keeping::RestoreNoBackup => {
            "The file with what is here now could not be made, so nothing was changed."
        }
        Keeping::RestoreTooLarge => {
            "That file is larger than 10 MB, which no backup of Nose is. It was not opened, and nothing was changed."
        }
        Keeping::RestoreCutShort => {
            "That file ends in the middle. It was probably cut off while being copied. Nothing was changed; try the original."
        }
        Keeping::RestoreNotBackup => "That file is not a backup of Nose. Nothing was changed.",
        Keeping::RestoreDamaged => {
            "That file says it is a backup, but what it holds can’t be right. Nothing was changed; try an older one."
        }
        Keeping::RestoreSealed => "This file is sealed",
        Keeping::RestorePassphrase => "Its passphrase",
        Keeping::RestoreOpen => "Open it",
        Keeping::RestoreWrongPassphrase => {
            "That is not the passphrase of this file. Capital letters and spaces count."
        }
        Keeping::RestoreChanged => {
            "The passphrase may be right, but the file was changed or cut short after it was sealed. Nothing was changed here; try the original."
        }
        Keeping::RestoreAnotherWay => {
            "That file is in the age format but sealed in a way Nose does not open: with a key instead of a passphrase, or by a newer version. Open it with age first. Nothing was changed."
        }
        Keeping::LockTitle => "Lock your notes",
        Keeping::LockLede => {
            "With a passphrase, all that Nose keeps in this browser is sealed. Without it, it can be read by anyone who can use this browser as you."
        }
        Keeping::LockOpenText => {
            "Anyone who can use this browser as you can read your notes. A passphrase seals them."
        }
        Keeping::LockSetLink => "Lock your notes with a passphrase",
        Keeping::LockSeeLink => "Change the lock",
        Keeping::LockIsOn => "Your notes are sealed with a passphrase.",
        Keeping::LockIsOff => "Your notes are not locked.",
        Keeping::LockDoes => {
            "It keeps out a colleague at your desk once the page is locked, a thief of the laptop, and whoever gets hold of a copy of its disk."
        }
        Keeping::LockDoesNot => {
            "It does not keep out whoever sits there while it is unlocked, browser extensions, programs on this device that watch you type, or a changed page of the host. And a disk may hold traces of what was written before there was a lock."
        }
        Keeping::LockForgotten => {
            "If you forget the passphrase, your notes are lost. Nobody can open them, not even we. Make a sealed backup first, and keep both passphrases where the laptop is not."
        }
        Keeping::LockSetTitle => "Set a passphrase",
        Keeping::LockSet => "Lock my notes",
        Keeping::LockSetting => {
            "Sealing everything. This takes a second or two; leave the page open."
        }
        Keeping::LockWasSet => {
            "Your notes are sealed. From now on Nose asks for the passphrase when you open it, and after you lock it."
        }
        Keeping::LockHint => {
            "At least 12 characters; five words that do not belong together do well. It is kept nowhere."
        }
        Keeping::LockKnows => "I know that my notes are lost if I forget it",
        Keeping::LockKnowsFirst => "Say first that you know this.",
        Keeping::LockIdleTitle => "Lock by itself",
        Keeping::LockIdle => "Lock when nobody has touched Nose for",
        Keeping::LockIdleText => {
            "In any tab of this browser. What you were writing is saved first."
        }
        Keeping::LockNever => "never by itself",
        Keeping::LockChangeTitle => "Change the passphrase",
        Keeping::LockNow => "Lock now",
        Keeping::LockNowText => {
            "The button Lock stands on every page, and Alt and L do the same. All tabs lock together."
        }
        Keeping::LockCurrent => "The passphrase now",
        Keeping::LockNew => "The new passphrase",
        Keeping::LockChange => "Change it",
        Keeping::LockChanged => {
            "The passphrase is changed, and everything was sealed anew. The former one opens nothing here any more."
        }
        Keeping::LockRemoveTitle => "Remove the lock",
        Keeping::LockRemoveText => "Everything is then kept in this browser as plain text again.",
        Keeping::LockRemove => "Remove the lock",
        Keeping::LockRemoved => "The lock is gone. Your notes are kept as plain text.",
        Keeping::LockWrong => "That is not the passphrase. Capital letters and spaces count.",
        Keeping::LockFull => {
            "There is not enough room: for a moment everything is kept twice. Nothing was changed. Make a sealed backup, erase everything, set the lock, and then bring the backup back."
        }
        Keeping::LockFailed => {
            "The browser did not keep what it was given, so nothing was changed. Try again."
        }
        Keeping::LockNotSaved => {
            "Something is not saved yet, and that comes first. Nothing was changed."
        }
        Keeping::KeysTitle => "Single keys",
        Keeping::KeysLabel => "Single keys choose an answer or open a page",
        Keeping::KeysText => {
            "1 to 5 choose a step, 0 the last line. On any page, n opens a blank observation. Switch this off if you use speech input or press keys by accident. Esc hides private pages either way."
        }
        Keeping::AsideTitle => "Moved aside",
        Keeping::AsideText => {
            "These records could not be read. They are kept as they are and never overwritten; download them if somebody may be able to mend them."
        }
        Keeping::AsideDownload => "Download them",
        Keeping::EraseTitle => "Erase",
        Keeping::EraseText => {
            "Removes every answer, note and setting of Nose from this browser. Backup files on your disk stay where they are."
        }
        Keeping::EraseOpen => "Erase everything",
        Keeping::EraseAskTitle => "Erase everything Nose keeps here?",
        Keeping::EraseAskText => {
            "All answers, notes and settings on this device go. This can’t be undone. A backup file is the only way back."
        }
        Keeping::EraseYes => "Yes, erase everything",
        Keeping::EraseNo => "Keep it",
        Keeping::EraseBackup => "Download a readable backup first",
        Keeping::EraseDone => "Everything is erased. Nothing of yours is left in this browser.",
        Keeping::EraseFailed => {
            "The browser refused to erase some of it. Clear this site’s data in the browser’s settings to be sure."
        }
    }
}

/// Judged cases beside answers, where there are any.
fn and_cases(judgings: usize) -> String {
    match judgings {
        0 => String::new(),
        some => format!(" and {}", count(some, "judged case", "judged cases")),
    }
}

/// The same in a row of things.
fn more_cases(judgings: usize) -> String {
    match judgings {
        0 => String::new(),
        some => format!(", {}", count(some, "judged case", "judged cases")),
    }
}

fn would_add(difference: &Difference) -> String {
    let added = count(difference.answers_added, "answer", "answers");
    let changed = match difference.answers_changed {
        0 => String::new(),
        1 => " One answer differs; the newer counts.".to_owned(),
        many => format!(
            " {} answers differ; the newer counts.",
            capital(&in_words(many))
        ),
    };
    let pieces = match difference.pieces_brought {
        0 => String::new(),
        some => format!(", and {}", count(some, "pack or draft", "packs or drafts")),
    };
    let cases = more_cases(difference.judgings_brought);
    let notes = match difference.notes_brought {
        0 => String::new(),
        some => format!(", {}", count(some, "record of people", "records of people")),
    };
    format!(
        "Adding it brings {added} that you don’t have here{cases}{notes}{pieces}.{changed} Nothing here is removed."
    )
}

fn would_remove(difference: &Difference) -> String {
    let answers = count(difference.answers_only_here, "answer", "answers");
    let sittings = match difference.sittings_only_here {
        0 => String::new(),
        some => format!(" and {}", count(some, "whole pass", "whole passes")),
    };
    let pieces = match difference.pieces_only_here {
        0 => String::new(),
        some => format!(" and {}", count(some, "pack or draft", "packs or drafts")),
    };
    let cases = and_cases(difference.judgings_only_here);
    let notes = match difference.notes_only_here {
        0 => String::new(),
        some => format!(
            " and {}",
            count(some, "record of people", "records of people")
        ),
    };
    format!(
        "Replacing takes away {answers}{sittings}{pieces}{cases}{notes} found only here, and takes all the rest from the file."
    )
}

/// A text of that page with something in it.
pub fn kept(of: Kept<'_>) -> String {
    match of {
        Kept::LockMinutes { minutes: 60 } => "1 hour".to_owned(),
        Kept::LockMinutes { minutes } => format!("{minutes} minutes"),
        Kept::Stored {
            kilobytes,
            answers,
            sittings,
            judgings,
        } => {
            let answers = capital(&count(answers, "answer", "answers"));
            let sittings = count(sittings, "pass", "passes");
            let cases = and_cases(judgings);
            format!("{answers} in {sittings}{cases}, {kilobytes} kB in all.")
        }
        Kept::Sealed { name } => {
            format!("Sealed and saved as {name}. Keep the passphrase where the file is not.")
        }
        Kept::LastBackup {
            day,
            days: 0,
            changes,
        } => {
            let changes = capital(&count(changes, "change", "changes"));
            format!("Last backup today, {day}. {changes} since.")
        }
        Kept::LastBackup {
            day,
            days: 1,
            changes,
        } => {
            let changes = capital(&count(changes, "change", "changes"));
            format!("Last backup yesterday, {day}. {changes} since.")
        }
        Kept::LastBackup { day, days, changes } => {
            let changes = capital(&count(changes, "change", "changes"));
            format!("Last backup {days} days ago, {day}. {changes} since.")
        }
        Kept::BackupOf {
            when,
            sittings,
            answers,
            judgings,
        } => {
            let answers = count(answers, "answer", "answers");
            let sittings = count(sittings, "pass", "passes");
            let cases = and_cases(judgings);
            format!("A backup made {when}, with {answers} in {sittings}{cases}.")
        }
        Kept::WouldAdd(difference) => would_add(&difference),
        Kept::WouldRemove(difference) => would_remove(&difference),
        Kept::NewerBackup { version } => format!(
            "That backup was made by a newer version of Nose (format {version}). Reload the page to get it. Nothing was changed."
        ),
        Kept::Build { version, build } => format!("Nose {version}, build {build}"),
    }
}
