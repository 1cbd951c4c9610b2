//! The workshop: what goes out, what comes back, and what is found in what people paste.

mod collected;
mod finding;
mod given;
mod hostile;
mod invitation;
mod sealing;
