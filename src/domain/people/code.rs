//! What a code may be: something to read, no longer than fits a heading, and not one under which
//! somebody else stands. The same holds for one that is given and for one that is changed.

use super::{Ledger, Person, is_same_code};
use crate::domain::sheet::{SheetId, SheetKind};

/// The longest code that is kept, in characters.
pub const LONGEST_CODE: usize = 60;

/// What keeps a code from being given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFault {
    /// Nothing of it can be seen.
    Blank,
    /// It is longer than [`LONGEST_CODE`].
    TooLong,
    /// Somebody else stands under it.
    Taken,
}

/// What keeps a code from being given to `of`, who is here already, or to somebody new.
pub fn code_fault(ledger: &Ledger, code: &str, of: Option<&SheetId>) -> Option<CodeFault> {
    let mut others = ledger
        .of_kind(SheetKind::Person)
        .filter(|sheet| Some(&sheet.id) != of);
    if is_same_code(code, "") {
        Some(CodeFault::Blank)
    } else if code.chars().count() > LONGEST_CODE {
        Some(CodeFault::TooLong)
    } else {
        let is_taken = others.any(|sheet| is_same_code(Person(sheet).code(), code));
        is_taken.then_some(CodeFault::Taken)
    }
}
