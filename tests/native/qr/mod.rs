//! QR codes: what is written is read again, and no picture breaks the reader.

mod given;
mod hostile;
mod reading;
mod work;
mod writing;
