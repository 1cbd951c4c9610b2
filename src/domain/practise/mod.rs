//! Practise: judging fictional cases against a key. What was judged ([`Attempt`]), what of it counts
//! ([`History`]), what the key says beside it ([`Feedback`]), which case comes next ([`Next`]), and
//! what all of it lets one say about the rater ([`Profile`]). Nothing here is about a real person.

mod attempt;
mod calendar;
mod feedback;
mod finding;
mod history;
mod key;
mod next;
mod order;
mod profile;
mod surface;
mod table;
mod week;

pub use attempt::{Attempt, AttemptId, Confidence, Rating, Stand};
pub use calendar::{Invitation, calendar};
pub use feedback::{Beside, Feedback, Headline, Spot, Spotted, Verdict};
pub use finding::{Finding, is_as_sure_as_can_be};
pub use history::{Counted, History, Why};
pub use key::{Key, KeyLine, Surface};
pub use next::{Due, Next, REPEAT_AFTER_DAYS, Reason, TWINS_APART, next, turn_of, twin_id};
pub use order::order;
pub use profile::{AntiPatternCounts, Opens, Profile, Spread, Steadiness, Twins};
pub use surface::{Moved, Pair, Side};
pub use table::Patterned;
pub use week::{AIMS, Week, Weekday};
