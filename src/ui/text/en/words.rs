//! American English: the fixed texts. Plain, warm, adult, second person, short sentences. No
//! praise, no exclamation marks.

use crate::ui::text::Key;

#[allow(clippy::too_many_lines, reason = "a table of words")]
pub fn word(key: Key) -> &'static str {
    match key {
        Key::AppName => "Nose",
        Key::LockNow => "Lock",
        Key::SkipToPage => "Skip to the page",
        Key::Rooms => "Rooms",
        Key::RoomReflect => "Reflect",
        Key::RoomMirror => "Mirror",
        Key::RoomPractise => "Practise",
        Key::RoomPeople => "People",
        Key::RoomWorkshop => "Workshop",
        Key::RoomData => "Your data",
        Key::Saving => "Saving",
        Key::Saved => "Saved on this device",
        Key::NotSaved => "Not saved",
        Key::Back => "Back",
        Key::Continue => "Continue",
        Key::Undo => "Undo",
        Key::UndoInTab => {
            "You can undo this until you close this tab, at most for 12 hours. It goes along into every room."
        }
        Key::UndoOnPage => {
            "You can undo this on this page only. It is too large to go along into another room, or your browser doesn’t let it. Once you leave or reload, it is gone for good."
        }
        Key::LeaveRemoved => "Leave it as it is",
        Key::Close => "Close",
        Key::TryAgain => "Try again",
        Key::StartTitle => "You saw something in her before she did. Would you see it again?",
        Key::StartLede => {
            "Nose trains a manager’s eye for first-line technology leaders. Look at how your organization picks them, then at yourself, and leave with something to try on Monday."
        }
        Key::StartBegin => "Start with Reflect",
        Key::DueTitle => "Waiting for you",
        Key::TaskLookAtRun => "Look at a sniff test",
        Key::TaskLookAgain => "Look again",
        Key::TaskTalk => "Talk about what you saw",
        Key::TaskReview => "Look through old notes",
        Key::StartEffort => "ten minutes, no sign-up",
        Key::StartReflect => {
            "How does your organization pick its leaders today? What works, what doesn’t?"
        }
        Key::StartMirror => {
            "Yourself on five characteristics, and six habits nobody likes to own up to."
        }
        Key::StartData => "What is stored, how to back it up, how to erase it.",
        Key::StartPractise => "Judge a fictional case, then see how far off you were, and why.",
        Key::StartWorkshop => {
            "Judge the same cases as other managers, each alone, then see where you differ."
        }
        Key::StartPeople => {
            "Write down what you saw, set a fair test, look again. No names, no scores."
        }
        Key::StartFirstCase => "Judge a first case in three minutes",
        Key::StartSource => {
            "After “A Nose for Elevating New Technology Leaders” by Kent Beck, Jondavid Black, Alana Henley, Clare Hawthorne, John Paul Herold and Max Reele (Enterprise Technology Leadership Journal, Fall 2025). Questions and anchors are our own writing and provisional."
        }
        Key::PromiseTitle => "Nothing you write leaves this browser",
        Key::PromiseText => {
            "There is no account and no server behind this page. Your answers are kept on this device until you erase them."
        }
        Key::PromiseCheck => "Check it yourself in two minutes",
        Key::PromiseOr => "or",
        Key::PromiseSee => "see what is stored",
        Key::StatusNotBegun => "not begun",
        Key::ReflectTitle => "How do we pick our leaders today?",
        Key::ReflectLede => {
            "An honest look at what your organization does, not at what it says. You end with a one-page picture and the next few things to do."
        }
        Key::MirrorTitle => "What would your team say you do?",
        Key::MirrorLede => {
            "You place yourself on five characteristics by what you did lately, look at where your last two weeks went, and own up to six habits. Only you see it."
        }
        Key::FrontSaved => {
            "Each answer is saved as you give it. Close the page when you like and come back."
        }
        Key::FrontHonest => {
            "“I don’t know” is an answer. So is “not seen lately”. Neither counts as low."
        }
        Key::FrontRecord => {
            "Private reflection, not a personnel record. Please leave out health, family and the names of people."
        }
        Key::FrontCurtain => {
            "The last twelve questions are for your eyes only: press Esc to hide the page at once."
        }
        Key::FrontBegin => "Begin",
        Key::FrontResult => "See the result",
        Key::FrontAgain => "Go through it again",
        Key::FrontRemove => "Remove these answers",
        Key::FrontCheck => "Check your answers",
        Key::LoadingQuestions => "Fetching the questions.",
        Key::NoQuestionsTitle => "The questions did not arrive",
        Key::NoQuestionsText => {
            "They are a file of this page and could not be read. Nothing of yours is lost. Check the connection and try again."
        }
        Key::NoQuestionsFaulty => {
            "The file with the questions is damaged or from another version, so it was not used. Nothing of yours is lost. Reload the page to fetch it anew."
        }
        Key::DontKnow => "I don’t know",
        Key::NotSeenLately => "Not seen lately",
        Key::NotShown => "Not shown here",
        Key::NotShownText => "Nothing in the text shows it, one way or the other.",
        Key::CantRecall => "I can’t recall",
        Key::Never => "Never",
        Key::OnceOrTwice => "Once or twice",
        Key::Weekly => "Weekly",
        Key::MostDays => "Most days",
        Key::NeverText => "Not once in the last month.",
        Key::OnceOrTwiceText => "One or two occasions you could name.",
        Key::WeeklyText => "About every week.",
        Key::MostDaysText => "It has become the usual way.",
        Key::DontKnowText => "That counts as a finding of its own, not as low.",
        Key::NotSeenText => "No occasion comes to mind from the last three months.",
        Key::CantRecallText => "Nothing to go by, one way or the other.",
        Key::NoteWorks => "What works, or doesn’t?",
        Key::NoteWhen => "What was it, in a line?",
        Key::NoteMine => "Anything you want to remember?",
        Key::NoteOptional => "Optional, for yourself.",
        Key::RecencyQuestion => "When did you last do this?",
        Key::RecencyThisWeek => "This week",
        Key::RecencyThisMonth => "This month",
        Key::RecencyThisQuarter => "Within three months",
        Key::RecencyLonger => "Longer ago",
        Key::ErrorTitle => "One thing is missing",
        Key::ErrorChoose => {
            "Choose the step that fits best. If none does, there is an answer for that at the end of the list."
        }
        Key::AlreadyTitle => "You have finished this one",
        Key::AlreadyText => {
            "Your answers are kept. Look at the result, change an answer, or go through the questions again as a new pass."
        }
        Key::CurtainHide => "Hide this page",
        Key::CurtainKey => "Esc",
        Key::CurtainTitle => "Hidden",
        Key::CurtainText => {
            "Nobody looking over your shoulder sees this page. All that is on it stays as it was."
        }
        Key::CurtainShow => "Show again",
        Key::CheckTitle => "Check your answers",
        Key::CheckText => "Change what you want. The result is made from what stands here.",
        Key::CheckNoAnswer => "No answer yet",
        Key::CheckHidden => "Answered",
        Key::CheckPrivate => "Answers to the last twelve are not listed here. Open one to see it.",
        Key::CheckChange => "Change",
        Key::CheckFinish => "See the result",
        Key::CheckErrorTitle => "Some questions are still open",
        Key::NoResultTitle => "There is no result yet",
        Key::NoResultText => "A result appears once the questions have been answered and checked.",
        Key::HeadlineNothing => "There is nothing to show yet",
        Key::Strongest => "What stands",
        Key::Weakest => "Where to start",
        Key::NothingStandsOut => "No habit stands out from the others, high or low.",
        Key::YourNote => "Your note",
        Key::NextSteps => "What to do next",
        Key::NextStepsWhy => {
            "Chosen from your answers. Four at most, since more would not be done."
        }
        Key::AllNotes => "Your other notes",
        Key::Print => "Print",
        Key::SaveMarkdown => "Save as Markdown",
        Key::ChangeAnswers => "Change an answer",
        Key::OnToMirror => "Go on to Mirror",
        Key::OnToReflect => "Go on to Reflect",
        Key::ResultPrivate => {
            "Private reflection, not a personnel record. The questions are provisional: written with care, not yet tested at scale."
        }
        Key::SaveFailed => {
            "The browser did not make the file. Copy the text from the page instead, or try another browser."
        }
        Key::MirrorNoneSeen => {
            "You have not seen any of the five lately. That is where to look first."
        }
        Key::MirrorNothing => "You have not placed yourself yet",
        Key::FiveTitle => "The five characteristics",
        Key::TrapTitle => "The expert trap",
        Key::TrapLede => {
            "Knowing the details and finishing things yourself made you good at the last job. At this one they turn into long weeks and close watching."
        }
        Key::HeardTitle => "Six habits, for your eyes only",
        Key::HeardLede => "No total, on purpose. Each line stands alone, with one thing to try.",
        Key::HeardNothing => {
            "You answered “Never” throughout. Ask someone who would tell you the truth whether they see it the same way."
        }
        Key::VoiceMine => "I did this",
        Key::VoiceLetPass => "I let it pass",
        Key::ToTry => "To try",
        Key::Stale => {
            "You placed yourself high by something longer than three months ago. Until you see it again, read it as not seen."
        }
        Key::StripNow => "Where it stands",
        Key::StripLast => "The last time",
        Key::StripTable => "Show as a table",
        Key::StripTableNow => "Now",
        Key::StripTableLast => "Last time",
        Key::StripTableHabit => "Habit",
        Key::StripTableCharacteristic => "Characteristic",
        Key::NoMark => "not asked",
        Key::BackupMake => "Download a readable backup",
        Key::RestoreCancel => "Leave everything as it is",
        Key::RestoreUnreadable => "The browser could not read that file. Nothing was changed.",
        Key::UnknownTitle => "There is no such page",
        Key::UnknownText => {
            "The address may have been cut off or edited. Nothing of yours is lost."
        }
        Key::UnknownBack => "Back to the start",
        Key::FailBlockedTitle => "Your browser blocks storage for this page",
        Key::FailBlocked => {
            "You can go on, but your answers are gone when you close the tab. Allow site data for this page in the browser’s settings and reload, or download a backup before you leave."
        }
        Key::FailFullTitle => "Not saved: the browser’s storage is full",
        Key::FailFull => {
            "Your last answer is on this page but not stored. Download a backup now, then make room in the browser’s settings and try again."
        }
        Key::FailOtherTitle => "Not saved",
        Key::FailOther => {
            "The browser could not store your last answer. It is still on this page. Download a backup now, then try again."
        }
        Key::FailLockedTitle => "Not saved: Nose is locked",
        Key::FailLocked => {
            "Another tab set or changed the lock. Your last answer is still on this page. Download a backup now, or unlock Nose and try again."
        }
        Key::FailReadBackTitle => "Not saved: what was stored came back different",
        Key::FailReadBack => {
            "Something on this device damages what is written. Your last answer is still on this page. Download a backup now, then try again."
        }
        Key::FailNewerTitle => "Your notes were written by a newer version of Nose",
        Key::FailNewer => {
            "This older page leaves them untouched and saves nothing. Reload to get the newer version. What you see here may be incomplete."
        }
        Key::AsideNoticeText => {
            "They are kept untouched and can be downloaded. Everything else is here."
        }
        Key::AsideSee => "See what is stored",
        Key::MissingText => {
            "Everything that could be read is here. If a backup is at hand, bring it back under Your data; nothing here is lost by it."
        }
        Key::UpdateTitle => "A new version of Nose is ready",
        Key::UpdateText => "It takes over when you say so. Your answers stay.",
        Key::UpdateUse => "Use it now",
        Key::Remove => "Remove",
        Key::NoneInUse => "No pack in use has this",
        Key::NoQuestionsEmpty => {
            "No pack in use has anything for this page. Put one to use, or bring one in."
        }
        Key::PacksTitle => "Packs",
        Key::RoomSniff => "Sniff tests",
        Key::StartSniff => "Small, fair occasions on which a leader can show. Pick one and watch.",
        Key::StartPacks => "Your organization’s own questions, anchors and cases.",
        Key::LibraryAway => "This part of Nose isn’t on this device yet",
        Key::LibraryAwayText => {
            "It is fetched when you first open it, and kept for use offline from then on. Connect once, then try again."
        }
    }
}
