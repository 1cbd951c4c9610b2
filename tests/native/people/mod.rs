//! People: what the ledger means, what is due, what stands behind a rating, what hints say, what
//! searching finds, what is shown of the manager's forecasts, and what goes out and comes in.

mod beginning;
mod code;
mod codes;
mod coverage;
mod due;
mod everything;
mod evidence;
mod fixed;
mod forecast;
mod given;
mod growth;
mod hints;
mod kept;
mod observation;
mod own_words;
mod rating;
mod reminder;
mod report;
mod runs;
mod search;
mod transfer;
mod transfer_codes;
