//! The workshop: what goes out, what comes back, what is found in what people paste, and what
//! ballots show.

mod agreement;
mod collected;
mod csv;
mod figures;
mod files;
mod finding;
mod given;
mod group_pack;
mod heat;
mod hostile;
mod invitation;
mod movement;
mod reopening;
mod result;
mod revealed;
mod sealing;
mod seeded;
mod sessions;
mod table;
mod talk;
mod vote;
