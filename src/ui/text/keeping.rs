//! What is said on the page about your data. Apart from [`super::Key`], so that no other document
//! carries it.

use super::key::keys;
use crate::journal::Difference;

keys! {
    Keeping:
    DataTitle,
    DataLede,
    StoredTitle,
    StoredNothing,
    StoredBlocked,
    KeptPromise,
    KeptNot,
    KeptUnknown,
    KeptAsk,
    BackupTitle,
    BackupNever,
    BackupText,
    BackupSealed,
    BackupReadable,
    BackupReadableText,
    Passphrase,
    PassphraseHint,
    PassphraseAgain,
    PassphraseShort,
    PassphraseDiffers,
    Sealing,
    Opening,
    VaultNotFetched,
    VaultNoMemory,
    BackupNudge,
    RestoreTitle,
    RestoreText,
    RestoreChoose,
    RestorePreview,
    RestoreNothing,
    RestoreAdd,
    RestoreReplace,
    RestoreDone,
    RestoreDoneEmpty,
    RestoreNoBackup,
    RestoreTooLarge,
    RestoreCutShort,
    RestoreNotBackup,
    RestoreDamaged,
    RestoreSealed,
    RestorePassphrase,
    RestoreOpen,
    RestoreWrongPassphrase,
    RestoreChanged,
    RestoreAnotherWay,
    KeysTitle,
    KeysLabel,
    KeysText,
    AsideTitle,
    AsideText,
    AsideDownload,
    EraseTitle,
    EraseText,
    EraseOpen,
    EraseAskTitle,
    EraseAskText,
    EraseYes,
    EraseNo,
    EraseBackup,
    EraseDone,
    EraseFailed,
}

/// A text of that page with something in it.
#[derive(Clone, Copy, Debug)]
pub enum Kept<'a> {
    /// How much is stored.
    Stored {
        kilobytes: &'a str,
        answers: usize,
        sittings: usize,
        judgings: usize,
    },
    /// That a backup was sealed.
    Sealed { name: &'a str },
    /// Age of the last backup.
    LastBackup {
        day: &'a str,
        days: u64,
        changes: usize,
    },
    /// What a backup file is.
    BackupOf {
        when: &'a str,
        sittings: usize,
        answers: usize,
        judgings: usize,
    },
    /// What adding a backup would change.
    WouldAdd(Difference),
    /// What replacing by a backup would remove.
    WouldRemove(Difference),
    /// A backup from a newer version.
    NewerBackup { version: u32 },
    /// Which build this is.
    Build { version: &'a str, build: &'a str },
}
