//! American English: the fixed texts about people.

use crate::ui::text::Caption;

#[allow(clippy::too_many_lines, reason = "a table of words")]
pub fn caption(caption: Caption) -> &'static str {
    match caption {
        // The front.
        Caption::Title => "People you want to see grow",
        Caption::Lede => {
            "Write down what you saw, set a fair test, say beforehand what you expect, and look again. Five minutes a week are enough."
        }
        Caption::NotLocked => "Anyone who can use this browser as you can read these notes.",
        Caption::ToLock => "Lock your notes with a passphrase",
        Caption::LockOffer => "Do you want to lock your notes?",
        Caption::LockOfferText => {
            "Anyone who can use this browser as you can read what you write here, unless you seal it with a passphrase. You can do that now, or at any time in Your data."
        }
        Caption::NotNow => "Not now",
        Caption::NotPersonnel => {
            "This is private reflection and no personnel record. It stays in this browser. People stand under codes; keep no list of who is who. What a decision rests on belongs in your HR system."
        }
        Caption::Fetching => "Fetching sniff tests and anchors.",
        Caption::WordsMissing => {
            "The sniff tests and anchors did not arrive. Nothing of yours is lost. Check the connection and try again."
        }
        Caption::WordsDamaged => {
            "The file of sniff tests and anchors is damaged or from another version, so it was not used. Nothing of yours is lost. Try again to fetch it anew."
        }
        Caption::WordsEmpty => {
            "No pack in use has what is needed here. Put the core pack back to use, or bring in a pack that has it."
        }
        Caption::Gone => "This is not here",
        Caption::GoneText => {
            "It was removed, or the address is from another browser. Everything else is where it was."
        }
        Caption::BackToPeople => "Back to People",
        Caption::PeopleTitle => "Everyone here",
        Caption::PeopleNone => "Nobody yet. Begin with one person you would like to see grow.",
        Caption::AddPerson => "Add a person",
        Caption::AddHint => {
            "Pick a code. Anything neutral will do, as long as you know who is meant."
        }
        Caption::AddOwnCode => "Or a code of your own",
        Caption::AddButton => "Add",
        Caption::WriteDown => "Write down what you saw",
        Caption::AllObservations => "All observations",
        Caption::WhereNotLooked => "Where you have not looked",
        Caption::PathManager => "Leads people",
        Caption::PathSeniorIc => "Senior IC",
        // Writing down, observations, search.
        Caption::CaptureTitle => "Write down what you saw",
        Caption::NameCommitment => "Commitment",
        Caption::NameCuriosity => "Curiosity",
        Caption::NameOutcome => "Outcome orientation",
        Caption::NamePeople => "People leadership",
        Caption::NameTechnology => "Technology leadership",
        Caption::HabitCynicism => "Breeding cynicism",
        Caption::HabitVolume => "Authority through volume",
        Caption::HabitCondescension => "Condescension",
        Caption::HabitTerritoriality => "Territoriality",
        Caption::HabitCredit => "Taking credit for others’ work",
        Caption::HabitNotMyJob => "Not my job",
        Caption::CaptureLede => {
            "One scene, as a camera would have caught it. What was done is enough; the rest can wait."
        }
        Caption::CaptureKeys => {
            "It is saved as you write. Ctrl and Enter together keep it (⌘ and Enter on a Mac)."
        }
        Caption::SingleKey => {
            "One key from any page: n opens a blank observation. You can switch it off in Your data."
        }
        Caption::ObservationTitle => "An observation",
        Caption::Whom => "Whom is it about?",
        Caption::WhomNobody => "Nobody yet",
        Caption::Situation => "Situation",
        Caption::SituationHint => "When and where, who was there.",
        Caption::Behavior => "Behavior",
        Caption::BehaviorHint => "What was said or done. The words, if you have them.",
        Caption::BehaviorMissing => "Write what was said or done. Everything else may stay open.",
        Caption::Impact => "Impact",
        Caption::ImpactHint => "What came of it, for whom.",
        Caption::NoProtected => {
            "Leave out names, health, family, faith, union, age and origin. They have no place in a note about work."
        }
        Caption::Day => "Day",
        Caption::DayToCome => {
            "This day has not come yet, and an observation cannot be of a day to come. Choose today or an earlier one."
        }
        Caption::SourceAsk => "How do you know?",
        Caption::SourceDirect => "Saw or heard it myself",
        Caption::SourceHearsay => "Was told of it",
        Caption::More => "What it shows, and from which sniff test",
        Caption::Shows => "Shows",
        Caption::SpeaksAgainst => "Speaks against",
        Caption::HabitsSeen => "Anti-patterns seen",
        Caption::HabitsHint => "What you tick here asks you to talk about it with the person.",
        Caption::FromRun => "From which sniff test?",
        Caption::FromDailyWork => "From daily work",
        Caption::RunStill => {
            "Sniff tests that run with this person can be chosen here. None does now."
        }
        Caption::Keep => "Keep",
        Caption::KeepAnother => "Keep and write another",
        Caption::Kept => "It is kept",
        Caption::KeptNext => "Kept. Here is room for the next.",
        Caption::KeptLook => "Look at it or change it",
        Caption::KeptNobody => {
            "It is about nobody yet. It waits among your observations until you say whom it is about."
        }
        Caption::KeptTalk => {
            "You saw an anti-pattern. Talking about it with the person is your next step. Afterward, open this observation again and write down what you said."
        }
        Caption::WriteAnother => "Write down another",
        Caption::TalkTitle => "What you said to them",
        Caption::TalkLede => {
            "Feedback is fair when it is early and in private: the situation, the behavior, the impact."
        }
        Caption::TalkTask => {
            "Your open task: talk with them about what you saw, and write down here what you said. Until then it stands on the front of People as yours to do."
        }
        Caption::TalkSaid => "What you said, and what they answered",
        Caption::TalkHint => "In a sentence or two.",
        Caption::TalkDay => "Day of the talk",
        Caption::Remove => "Remove this observation",
        Caption::RemoveBegun => "Remove",
        Caption::NothingWritten => "Nothing written yet",
        Caption::BegunMark => "begun, not kept",
        Caption::NobodyMark => "about nobody yet",
        Caption::UnsettledTitle => "To finish",
        Caption::UnsettledLede => {
            "Begun and not kept, or about nobody who is here. Finish it, say whom it is about, or remove it."
        }
        Caption::Finish => "Finish",
        Caption::BegunTitle => "Begun and not finished",
        Caption::SearchTitle => "Search",
        Caption::SearchField => "Words in it",
        Caption::SearchHint => "All words must be there. Capital letters do not matter.",
        Caption::FilterAnyone => "Anyone",
        Caption::FilterAll => "All",
        Caption::FilterPerson => "About",
        Caption::FilterShown => "Characteristic or anti-pattern",
        Caption::FilterSource => "How you know",
        Caption::FilterOccasion => "Seen in",
        Caption::FilterFrom => "From",
        Caption::FilterTo => "To",
        Caption::OccasionTest => "A sniff test",
        Caption::OccasionWork => "Daily work",
        Caption::FoundNone => "No observation fits. Take a word or a filter away.",
        Caption::FoundTitle => "What was found",
        Caption::ObservationsNone => "No observations yet. Write down one thing you saw this week.",
        Caption::ShowMore => "Show more",
        Caption::ClearSearch => "Clear the search",
        Caption::HearsayMark => "hearsay",
        Caption::TalkMark => "yours to talk about",
        Caption::AdviseName => {
            "This looks like a full name. A code is enough here, and safer for them."
        }
        Caption::AdviseEmail => {
            "This looks like an e-mail address. A code is enough here, and safer for them."
        }
        Caption::AdvisePhone => {
            "This looks like a phone number. A code is enough here, and safer for them."
        }
        Caption::CodeTaken => {
            "Somebody stands under this code already. Choose another, so that you can tell them apart."
        }
        Caption::CodeMissing => "Write a code. Without one you could not tell whom this is about.",
        Caption::AddAllTheSame => "Choose another, or press once more to use it all the same.",
        Caption::SavedAsWritten => "What you change is saved as you write it.",
        // Sniff-test runs and growth.
        Caption::RunTitle => "Sniff test",
        Caption::GrowthTitle => "Growth step",
        Caption::RunChoose => "Choose a sniff test",
        Caption::RunChooseLede => {
            "Pick an occasion on which it could show. Nothing starts before you have said what you expect to see."
        }
        Caption::NarrowOf => "What it could show",
        Caption::NarrowLevel => "Where the behavior you saw stands now",
        Caption::NarrowAll => "All",
        Caption::NarrowAny => "Any",
        Caption::KindStretch => "Stretch assignment",
        Caption::KindLearning => "Learning opportunity",
        Caption::KindCross => "Cross-functional challenge",
        Caption::RunUse => "Use this test",
        Caption::RunCard => "Its card",
        Caption::RunOwnTitle => "None of these?",
        Caption::RunOwn => "Describe a test of your own",
        Caption::RunUntitled => "A test of your own",
        Caption::FieldTitle => "What it is called",
        Caption::RunSetup => "What is agreed",
        Caption::RunSetupHint => {
            "What they do, what you give them for it, and when you look. Write it so that they could read it."
        }
        Caption::FairTitle => "Is it fair, this time?",
        Caption::FairLede => {
            "Answer for this run. A no stops nothing: it tells what to change first."
        }
        Caption::FairPaid => "Is it on paid time?",
        Caption::FairAccess => "Does everyone have equal access to it?",
        Caption::FairDecline => "Can it be declined without penalty?",
        Caption::FairTold => "Is the person told what is watched?",
        Caption::FairSecond => "Is there a second observer?",
        Caption::FairYes => "Yes",
        Caption::FairDepends => "It depends",
        Caption::FairNo => "No",
        Caption::FairPaidFix => {
            "Put it on working hours, and take something else off their desk for as long."
        }
        Caption::FairAccessFix => {
            "Offer the same to everyone it could be for, with the same time, tools and people to ask."
        }
        Caption::FairDeclineFix => {
            "Put in writing that a no has no consequence, and name another task they could take instead."
        }
        Caption::FairToldFix => {
            "Tell them what you look at before it starts. What is watched in secret is fair to nobody."
        }
        Caption::FairSecondFix => {
            "Ask somebody else to look at the same things, and compare only after both have written them down."
        }
        Caption::ForecastTitle => "What do you expect to see?",
        Caption::ForecastLede => {
            "This is about your eye: what you will see, not what becomes of anybody. Once it starts, it stands as you wrote it."
        }
        Caption::Expect => "What I expect to see",
        Caption::ExpectHint => {
            "One thing that somebody else could see too: who does what, and by when."
        }
        Caption::Sure => "How sure are you to see it?",
        Caption::SureHint => "50 % if you could as well toss a coin.",
        Caption::LookOn => "When to look",
        Caption::LookOnHint => "A day after today.",
        Caption::LookPast => "This day is not after today. Choose a later one.",
        Caption::Start => "Start",
        Caption::Started => "It has started. What you expect stands as you wrote it.",
        Caption::StartLacks => "Before it can start:",
        Caption::LackTitle => "Say what it is called",
        Caption::LackSetup => "Write what is agreed",
        Caption::LackExpect => "Write what you expect to see",
        Caption::LackSure => "Say how sure you are",
        Caption::LackDay => "Choose a day to look",
        Caption::LackLaterDay => "Choose a day to look that is after today",
        Caption::LackShorter => "Shorten what is too long to be kept",
        Caption::RunAgreed => "What is agreed",
        Caption::RunExpected => "What you expect",
        Caption::CalendarSave => "Save a calendar file",
        Caption::CalendarEvent => "Look again, in Nose",
        Caption::CalendarText => "Open Nose and see what waits for you.",
        Caption::SeenTitle => "What you wrote down from it",
        Caption::SeenHearsay => "heard from somebody",
        Caption::SeenNone => "Nothing yet. Write down what you see while it is fresh.",
        Caption::HappenedTitle => "What happened?",
        Caption::LookEarly => "Look before that day",
        Caption::OutcomeLegend => "Did you see what you expected?",
        Caption::OutcomeHint => "Not seen tells what you saw, not what somebody can do.",
        Caption::OutcomeSeen => "Seen",
        Caption::OutcomeNotSeen => "Not seen",
        Caption::OutcomeCannotTell => "Cannot tell",
        Caption::Happened => "What happened, in words",
        Caption::HappenedHint => "What was said and done, and what came of it.",
        Caption::LackOutcome => "Say whether you saw it",
        Caption::KeepLacks => "Before it can be kept:",
        Caption::KeepSeen => "Keep what I saw",
        Caption::KeptSeen => "What you saw is kept.",
        Caption::ChangedSeen => "What you said was changed. What you had said stays beside it.",
        Caption::LookedTitle => "What you expected, and what you saw",
        Caption::YouExpected => "You expected",
        Caption::YouSaw => "You saw",
        Caption::HappenedNone => "No words about it.",
        Caption::SayOtherwise => "Say it otherwise",
        Caption::LeaveIt => "Leave it as it is",
        Caption::NextTitle => "What to watch next",
        Caption::NextMisleads => "How this test misleads",
        Caption::NextDebrief => "To ask afterward",
        Caption::NextOwn => {
            "Talk it over with them: what helped, what got in the way, and what each of you saw."
        }
        Caption::CardGone => {
            "The card of this test is in no pack in use now. What you agreed is kept here."
        }
        Caption::RunRemove => "Remove this run",
        Caption::RunRemoved => "The run was removed.",
        Caption::ForecastsTitle => "Your forecasts",
        Caption::ForecastsAbout => {
            "This is about your eye, over all runs with everyone. It says nothing about any one person."
        }
        Caption::ForecastsName => "Your forecasts beside what you saw",
        Caption::LegendMore => "what you saw (larger: more forecasts)",
        Caption::LegendBand => "where it may well be (95 %)",
        Caption::LegendEven => "as often as you were sure",
        Caption::AxisSaw => "how often you saw it",
        Caption::AxisSaid => "how sure you were",
        Caption::ColumnSaid => "How sure",
        Caption::ColumnSaw => "Seen",
        Caption::ColumnInterval => "95 % interval",
        Caption::ColumnForecasts => "Forecasts",
        Caption::GrowthChoose => "Choose a growth step",
        Caption::GrowthChooseLede => {
            "Change the setting first, then ask something of the person. Take a step from here and make it yours."
        }
        Caption::GrowthTake => "Take this step",
        Caption::GrowthOwn => "Write a step of your own",
        Caption::GrowthUntitled => "A step of your own",
        Caption::StepTitle => "The step",
        Caption::GrowthSetting => "Change the setting first",
        Caption::GrowthSettingHint => {
            "What in the work itself gets in the way, and what you do about it."
        }
        Caption::GrowthAsk => "Ask in the next 1:1",
        Caption::GrowthHandOver => "Hand over",
        Caption::GrowthStopDoing => "Stop doing yourself",
        Caption::GrowthFeedback => "Feedback to give",
        Caption::GrowthFeedbackHint => "With what you saw yourself, in your own words.",
        Caption::GrowthWording => "How it could sound:",
        Caption::FeedbackSituationHint => "Where it was, and when.",
        Caption::FeedbackBehaviorHint => "What they said or did.",
        Caption::FeedbackImpactHint => "What came of it for others.",
        Caption::GrowthLookFor => "What you would see",
        Caption::LookAgainOn => "When to look again",
        Caption::LookAgainHint => "A day after today. It brings this step back to the start page.",
        Caption::LookAgainProposed => {
            "The day below is proposed. Begin to confirm it, or choose another."
        }
        Caption::NotBegun => "Not begun yet: no day to look again is set.",
        Caption::Begin => "Begin",
        Caption::Begun => "The step has begun.",
        Caption::BeginLacks => "Before it can begin:",
        Caption::LookFoundTitle => "What did you find?",
        Caption::Found => "What you found",
        Caption::FoundHint => "What you saw of it, and what you did not see.",
        Caption::LookBefore => "Look again before that day",
        Caption::NextLook => "Look again on",
        Caption::KeepOpen => "Keep it open until then",
        Caption::KeptOpen => "The step stays open. What you found is kept below.",
        Caption::Close => "Close this step",
        Caption::ClosedSaid => "The step is closed.",
        Caption::TakeUp => "Take it up again",
        Caption::FoundBefore => "What you found before",
        Caption::LookFoundNone => "Nothing was written down.",
        Caption::GrowthRemove => "Remove this step",
        Caption::GrowthRemoved => "The step was removed.",
        // A person, ratings, the brief, coverage.
        Caption::PersonTitle => "Person",
        Caption::HeadChange => "Code, path and dates",
        Caption::CodeLabel => "Code",
        Caption::CodeHint => {
            "All that is kept stays with the person. Where you wrote the code in a note, it stays as you wrote it."
        }
        Caption::CodeChange => "Change the code",
        Caption::PathLegend => "Path",
        Caption::SinceLabel => "On this path since",
        Caption::ReviewLabel => "Look through these notes on",
        Caption::ReviewHint => {
            "On this day the notes ask to be looked through. Nothing is ever removed by itself. Without a day of your own it is a year after you began."
        }
        Caption::ReviewDueTitle => "Time to look through these notes",
        Caption::ReviewDueText => {
            "Keep what you still need and remove the rest. Nothing goes by itself, and nothing here blocks you."
        }
        Caption::ReviewKeep => "Keep for another year",
        Caption::ReviewKept => "Kept for another year.",
        Caption::NothingKept => "Nothing is written down yet.",
        Caption::StartTest => "Run a sniff test",
        Caption::AddStep => "Add a growth step",
        Caption::BeforeTalk => "Before you talk",
        Caption::FiveTitle => "The five characteristics",
        Caption::FiveLede => {
            "Each stands by itself, and nothing here is added up. Not seen yet says something about where you have looked, not about the person."
        }
        Caption::NotSeenYet => "Not seen yet",
        Caption::NotSeenYetText => "There was no occasion to see it so far.",
        Caption::NotRated => "Not rated yet",
        Caption::NoneSeen => "Nothing is written down about it yet.",
        Caption::RatedWithout => "This rating has no observation behind it.",
        Caption::WouldShow => "Would let it show, and not run with this person yet:",
        Caption::WouldShowNone => {
            "Every sniff test of it here was run with this person, or is set up. One of your own may let it show."
        }
        Caption::RatingsAll => "Every rating of it",
        Caption::NoReason => "No reason was given.",
        Caption::AgainstSkipped => "No observation was named that does not fit this rating.",
        Caption::AgainstLabel => "What does not fit this rating:",
        Caption::AgainstGone => "The observation that did not fit this rating is no longer here.",
        Caption::LegendNow => "your rating",
        Caption::LegendFormer => "your former rating",
        Caption::LegendFor => "shows the characteristic",
        Caption::LegendAgainst => "speaks against the characteristic",
        Caption::LegendHearsay => "hollow: hearsay",
        Caption::LegendUnsaid => "dashed: no source given",
        Caption::LegendOld => "faint: older than half a year",
        Caption::RowRated => "Rated",
        Caption::RowFormer => "Rated before",
        Caption::RowFor => "Observations that show the characteristic",
        Caption::RowAgainst => "Observations that speak against the characteristic",
        Caption::RowDirect => "Direct",
        Caption::RowHearsay => "Hearsay",
        Caption::RowUnsaid => "No source given",
        Caption::RowLatest => "The latest",
        Caption::ColumnWhat => "What",
        Caption::ColumnHeld => "How it stands",
        Caption::FlagsTitle => "Red flags",
        Caption::FlagsNone => {
            "None is written down. An anti-pattern you tick in an observation stands here."
        }
        Caption::FlagOpen => "Not talked about yet. That is yours to do.",
        Caption::FlagToTalk => "Write down what was said",
        Caption::Direct => "direct",
        Caption::Hearsay => "hearsay",
        Caption::SourceUnsaid => "no source given",
        Caption::RunsTitle => "Sniff tests",
        Caption::RunsNone => {
            "None yet. A sniff test is a fair occasion on which something can show."
        }
        Caption::StagePlanned => "being set up",
        Caption::StageRunning => "under way",
        Caption::StageLooked => "looked at",
        Caption::GrowthsTitle => "Growth steps",
        Caption::GrowthsNone => {
            "None yet. A growth step says what you change, and when you look again."
        }
        Caption::StepUnnamed => "A step without a title",
        Caption::RunUnnamed => "A sniff test without a title",
        Caption::StepClosed => "closed",
        Caption::StepDraft => "without a day to look again",
        Caption::TimelineTitle => "Timeline",
        Caption::TimelineNone => "What you write down, try and rate stands here by its day.",
        Caption::TimelineMore => "Show more",
        Caption::WhatObserved => "Seen",
        Caption::WhatStarted => "Sniff test started",
        Caption::WhatLooked => "Sniff test looked at",
        Caption::WhatRated => "Rated",
        Caption::WhatBegun => "Growth step begun",
        Caption::WhatClosed => "Growth step closed",
        Caption::TransferTitle => "Export and delete",
        Caption::TransferText => {
            "Both files hold everything that is kept about this person: to keep, to bring into another browser, or to answer their request for their data."
        }
        Caption::ExportFile => "Save everything as a file",
        Caption::ExportMarkdown => "Save everything to read",
        Caption::DeleteOpen => "Delete this person",
        Caption::DeleteAskTitle => "Delete everything about this person?",
        Caption::DeleteAskText => {
            "You can undo it until you close this tab, in any room, at most for 12 hours. After that only a file or a backup brings it back. If it is too large for that, the page says so once it is deleted."
        }
        Caption::DeleteYes => "Yes, delete everything",
        Caption::DeleteNo => "Keep everything",
        Caption::BringTitle => "Bring in a person’s file",
        Caption::BringText => {
            "A file that was saved from a person’s page, here or in another browser. You first see what it would bring, and you can undo it."
        }
        Caption::BringChoose => "Choose a person’s file",
        Caption::BringPreview => "What this file would bring",
        Caption::BringNothing => {
            "Everything in it is here already, as it is in the file or newer. There is nothing to bring in."
        }
        Caption::BringIn => "Bring it in",
        Caption::BringLeave => "Leave everything as it is",
        Caption::BringTooLarge => {
            "That file is larger than 10 MB, which no file of a person is. It was not opened, and nothing was changed."
        }
        Caption::BringCutShort => {
            "That file ends in the middle. It was probably cut off while being copied. Nothing was changed; try the original."
        }
        Caption::BringNotOne => "That file is not the file of a person. Nothing was changed.",
        Caption::BringDamaged => {
            "That file says it is of a person, but what it holds can’t be right. Nothing was changed."
        }
        Caption::BringUnreadable => "The browser could not read that file. Nothing was changed.",
        Caption::RateTitle => "Rate by what you saw",
        Caption::RateEvidence => "What you wrote down about it",
        Caption::RateNothing => {
            "You have written nothing down about it. You can rate all the same. It will be shown as a rating with no observation behind it."
        }
        Caption::RateSpeaksFor => "shows the characteristic",
        Caption::RateSpeaksAgainst => "speaks against the characteristic",
        Caption::RateLegend => "Which comes closest to what you saw?",
        Caption::RateWhy => "Why",
        Caption::RateWhyHint => "What you go by, in a sentence or two.",
        Caption::RateAgainst => "One observation that does not fit this rating",
        Caption::RateAgainstHint => "You chose an end of the scale. Look for what does not fit.",
        Caption::AgainstChoose => "Choose",
        Caption::AgainstNone => "I have none",
        Caption::RateKeep => "Keep this rating",
        Caption::RateBack => "Leave it for now",
        Caption::RateRemove => "Remove what you began",
        Caption::RateRemoved => "The rating you began was removed.",
        Caption::RateSaved => {
            "What you choose and write is saved as you go. It is a rating once you keep it."
        }
        Caption::RatingBegunMark => "You began to rate this and have not kept it.",
        Caption::RateNow => "How you rated it so far",
        Caption::ErrorRate => "Choose a step, or say that it was not seen yet.",
        Caption::ErrorAgainst => "Choose an observation, or say that you have none.",
        Caption::ErrorWhy => "Shorten the reason.",
        Caption::BriefTitle => "Before you talk",
        Caption::BriefLede => {
            "One page you can show: what you saw yourself, what they know they are trying, and what you will do. Of sniff tests and steps it holds your own words only. Read it through before you hand it over."
        }
        Caption::BriefPeriod => "What you saw",
        Caption::BriefAll => "All of it",
        Caption::BriefMonths => "The last three months",
        Caption::BriefBack => "Back to the person",
        Caption::BriefOutTitle => "Left out of the page below",
        Caption::BriefOutNothing => "Nothing was left out.",
        Caption::BriefOutRest => "Ratings, forecasts and the names of habits are on no such page.",
        Caption::BriefEmpty => {
            "Nothing to show yet. Write down what you see yourself, and it comes here."
        }
        Caption::BriefSheet => "For our talk",
        Caption::BriefSeen => "What I saw",
        Caption::BriefTests => "What you try, or have tried",
        Caption::BriefSteps => "What we change, and what I do",
        Caption::BriefAsk => "Questions for our talk",
        Caption::BriefNoDay => "Without a day",
        Caption::BriefTest => "A sniff test",
        Caption::BriefStep => "A growth step",
        Caption::BriefOutCards => {
            "A card speaks to you about them, so its words stay off the page. Write a growth step in your own words, or a sniff test before it starts, and what you wrote comes here."
        }
        Caption::FieldSituation => "Situation",
        Caption::FieldBehavior => "Behavior",
        Caption::FieldImpact => "Impact",
        Caption::FieldSetting => "What changes in the setting",
        Caption::FieldHandOver => "What I hand over",
        Caption::FieldStop => "What I stop doing",
        Caption::FieldFeedback => "What I want to tell you",
        Caption::FieldAsk => "A question for the next talk",
        Caption::FieldLookFor => "What to look for",
        Caption::FieldFound => "What was found",
        Caption::FieldSetup => "What is asked",
        Caption::FieldExpect => "What was expected before the start",
        Caption::FieldOutcome => "What was seen",
        Caption::FieldHappened => "What happened",
        Caption::FieldTalked => "What was said about it",
        Caption::FieldSource => "How it is known",
        Caption::FieldShows => "Shows",
        Caption::FieldLacks => "Speaks against",
        Caption::FieldHabits => "Red flags seen",
        Caption::FieldFrom => "From",
        Caption::FieldReason => "Reason",
        Caption::TextOutcomeSeen => "what was expected",
        Caption::TextOutcomeNotSeen => "not what was expected",
        Caption::TextOutcomeCannotTell => "it cannot be told",
        Caption::FairPaidTime => "On paid time",
        Caption::FairEqualAccess => "Open to all alike",
        Caption::FairCanDecline => "Can be declined",
        Caption::FairPersonTold => "The person is told",
        Caption::FairSecondObserver => "A second observer",
        Caption::TextFairYes => "yes",
        Caption::TextFairDepends => "it depends",
        Caption::TextFairNo => "no",
        Caption::AllTitle => "Everything kept about you",
        Caption::AllNote => {
            "These are private notes of one manager and no personnel record. A rating is that manager’s reading of what is written down here, one characteristic at a time. What was expected before a sniff test is a forecast of what the manager would see."
        }
        Caption::AllSeen => "What was written down",
        Caption::AllRatings => "Ratings",
        Caption::AllBegun => "Begun and not kept",
        Caption::AllDraft => "Begun and not finished.",
        Caption::AllNoRun => "a sniff test that is no longer kept",
        Caption::AllChanged => "What was said before it was changed",
        Caption::FieldCard => "From the card",
        Caption::FieldWording => "How the card words the feedback",
        Caption::FieldProposed => "Proposed day to look again",
        Caption::FieldLookOn => "Day to look again",
        Caption::WhatTalked => "Talked about",
        Caption::WhatChanged => "Sniff test said otherwise",
        Caption::WhatLookedAgain => "Growth step looked at",
        Caption::FieldAgainst => "What speaks against the rating",
        Caption::TransferCare => {
            "Before you hand one over, think of whom it would expose: those who told you something, and those who watched with you. Neither file is encrypted, so whoever has it can read it."
        }
        Caption::CoverageTitle => "Where have you looked?",
        Caption::CoverageLede => {
            "This is about your looking and not about them. An empty place is one to look at next."
        }
        Caption::CoverageNone => "Nobody is here yet, so there is nowhere to look.",
        Caption::CoverageTable => "What you wrote down, by person and characteristic",
        Caption::CoveragePerson => "Person",
        Caption::NotLooked => "not looked",
        Caption::SpreadTitle => "How what you wrote down spreads",
        Caption::SpreadPeople => "Over people",
        Caption::SpreadSources => "Over what you saw and what you were told",
        Caption::SpreadAll => "All observations",
        Caption::KeptNotStored => "On this page, not yet stored",
        Caption::KeptNotStoredNext => {
            "The one before is on this page, not yet stored. Here is room for the next."
        }
        Caption::BringWhoSaw => {
            "What stands there as seen by oneself was seen by whoever wrote the file."
        }
    }
}
