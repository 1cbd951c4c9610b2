mod by_definition;
mod given;
mod properties;
mod published;
mod readings;
mod sayings;
mod unknown;
mod worked;
