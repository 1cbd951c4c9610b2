//! American English: the library's fixed texts.

use crate::ui::text::Label;

#[allow(clippy::too_many_lines, reason = "a table of words")]
pub fn label(label: Label) -> &'static str {
    match label {
        Label::CoreWaiting => "Fetching the core pack.",
        Label::CoreMissing => {
            "A file of the core pack did not arrive. Nothing of yours is lost. Check the connection and try again."
        }
        Label::CoreDamaged => {
            "A file of the core pack is damaged or from another version, so it was not used. Nothing of yours is lost. Try again to fetch it anew."
        }
        Label::All => "All",
        Label::Commitment => "Commitment",
        Label::Curiosity => "Curiosity",
        Label::OutcomeOrientation => "Outcome orientation",
        Label::PeopleLeadership => "People leadership",
        Label::TechnologyLeadership => "Technology leadership",
        Label::PatternCynicism => "Breeding cynicism",
        Label::PatternVolume => "Authority through volume",
        Label::PatternCondescension => "Condescension",
        Label::PatternTerritoriality => "Territoriality",
        Label::PatternCredit => "Taking credit for others’ work",
        Label::PatternNotMyJob => "Not my job",
        Label::SniffTitle => "Sniff tests",
        Label::SniffLede => {
            "Small, fair occasions on which a characteristic can show. Pick one, tell the person what you will look for, and watch together with someone else."
        }
        Label::Narrow => "Narrow the list down",
        Label::FieldCharacteristic => "Characteristic",
        Label::FieldKind => "Kind",
        Label::FieldTime => "Their working time",
        Label::FieldCost => "Cost",
        Label::KindStretch => "Stretch assignment",
        Label::KindLearning => "Learning opportunity",
        Label::KindCross => "Cross-functional challenge",
        Label::TimeHours => "Up to four hours",
        Label::TimeDays => "Up to two days",
        Label::TimeLonger => "More than two days",
        Label::CostFree => "No money",
        Label::CostPaid => "Some money",
        Label::FairTitle => "Is it fair?",
        Label::FairPaid => "Is it on paid time?",
        Label::FairAccess => "Does everyone have equal access to it?",
        Label::FairDecline => "Can it be declined without penalty?",
        Label::FairTold => "Is the person told what is watched?",
        Label::FairSecond => "Is there a second observer?",
        Label::FairYes => "Yes.",
        Label::FairDepends => "It depends.",
        Label::FairNo => "No.",
        Label::SniffSigns => "What to watch for",
        Label::SniffFlags => "What should give you pause",
        Label::SniffDebrief => "Questions for the talk afterward",
        Label::SniffMisleads => "How it can mislead",
        Label::SniffBlank => "Write a sniff test of your own",
        Label::SniffCopy => "Write your own from this",
        Label::SniffAll => "All sniff tests",
        Label::SniffGone => "This sniff test isn’t here",
        Label::SniffGoneText => {
            "Its pack may have been switched off or removed, or the address is mistyped."
        }
        Label::PacksLede => {
            "Everything Nose asks and shows comes in packs: questions, anchors, cases, sniff tests. Use ours, bring in your organization’s, or write your own."
        }
        Label::PacksInUse => "What there is",
        Label::PackOn => "In use",
        Label::PackCore => "The core pack",
        Label::PackSave => "Save as a file",
        Label::PackUnreadable => {
            "This version of Nose can’t use what is in it. Its file is kept, and so are the answers given under it."
        }
        Label::BringTitle => "Bring in a pack",
        Label::BringText => {
            "A pack is one JSON file of up to 2 MB. It is read on this device and checked before anything is taken in. Answers are kept when a pack goes or changes."
        }
        Label::BringChoose => "Choose a pack file",
        Label::BringTooLarge => {
            "The file is larger than 2 MB, so it was not read. Nothing has changed. Split the pack into smaller files."
        }
        Label::BringNotPack => {
            "This file is not a pack of Nose, or it is cut short. Nothing has changed."
        }
        Label::BringSound => "Nothing keeps it from being used.",
        Label::BringFaults => "To mend first",
        Label::BringWeak => "Worth a look",
        Label::BringAdd => "Add this pack",
        Label::BalanceTitle => "How its cases are spread",
        Label::BalanceText => {
            "The mean level of the keys should not follow a pronoun, a name or a place."
        }
        Label::BalanceOf => "Cases with",
        Label::BalanceCases => "Cases",
        Label::BalanceMean => "Mean level",
        Label::BalancePatterns => "With an anti-pattern",
        Label::OwnTitle => "Write your own",
        Label::OwnText => {
            "Begin blank or from a copy. What you write is saved as you write it and checked as you go. Put it to use here, or save it as a file for others."
        }
        Label::OwnCase => "Case",
        Label::OwnSniffTest => "Sniff test",
        Label::OwnQuestion => "Reflect question",
        Label::OwnPack => "Your own pack",
        Label::OwnBlank => "Nothing: begin blank",
        Label::OwnReady => "ready",
        Label::OwnHead => "Title and author of your pack",
        Label::OwnHeadOpen => {
            "Give your pack a title, an author and a license. Then it can be put to use here and saved as a file."
        }
        Label::OwnSave => "Save it as a file",
        Label::OwnUntitled => "Without a title yet",
        Label::OwnUse => "Put your pack to use",
        Label::OwnEmpty => {
            "There is nothing in your pack yet that is ready. Mend what the check names first."
        }
        Label::PartAbout => "What it is",
        Label::PartScene => "Who and where",
        Label::PartStory => "The case",
        Label::PartWatch => "What to look for",
        Label::PartAdvice => "Advice by answer",
        Label::PartMade => "Fairness, version, provenance",
        Label::FieldTitle => "Title",
        Label::FieldSetting => "Kind of work",
        Label::FieldSeniority => "Seniority",
        Label::FieldPath => "Path",
        Label::FieldPlace => "Place",
        Label::FieldPerson => "Name of the person",
        Label::FieldPronoun => "Pronoun",
        Label::FieldOrigin => "Where the name is from",
        Label::FieldSentences => "Sentences",
        Label::HintSentences => {
            "One sentence a line, 8 to 14 of them. Say what was said and done, not what to think of it. Make people up."
        }
        Label::FieldLevel => "Level",
        Label::FieldEvidence => "Evidence",
        Label::HintEvidence => "Numbers of the sentences that show it, such as 2, 5.",
        Label::FieldReason => "Reason",
        Label::HintReason => "Why this one, and why not the nearest other answer.",
        Label::FieldFairness => "What on the surface could sway a reader",
        Label::HintFairness => {
            "A name, a pronoun, loudness, place, seniority; and why it is no evidence."
        }
        Label::FieldCharacteristics => "What it lets show",
        Label::FieldSetup => "Set-up",
        Label::HintSetup => "What you ask, what you give, when you look.",
        Label::FieldHours => "Hours of their working time",
        Label::FieldWeeks => "Weeks it runs",
        Label::FieldCostDollars => "Cost in US dollars",
        Label::HintLines => "One a line.",
        Label::FieldAnswer => "Answer",
        Label::FieldText => "In a sentence",
        Label::FieldTopic => "Topic",
        Label::HintTopic => "Two or three words.",
        Label::FieldQuestion => "Question",
        Label::FieldWhy => "Why we ask",
        Label::FieldName => "Name",
        Label::FieldStart => "For steps 1 and 2",
        Label::FieldBuild => "For step 3",
        Label::FieldKeep => "For steps 4 and 5",
        Label::FieldFindOut => "For “I don’t know”",
        Label::FieldVersion => "Version",
        Label::HintVersion => {
            "Raise it when you change what something means, so that answers to the old one are not compared."
        }
        Label::FieldLanguage => "Language",
        Label::FieldLicence => "License",
        Label::HintLicence => "Who may use it, such as CC-BY-4.0 or “Internal use”.",
        Label::FieldAuthor => "Author or role",
        Label::FieldStatus => "Status",
        Label::FieldDate => "Date",
        Label::FieldNote => "How it was made",
        Label::NotShown => "Not shown here",
        Label::WordOnSite => "on site",
        Label::WordSeniorIc => "senior individual contributor",
        Label::Numbered => "With numbers",
        Label::CheckLabel => "Check",
        Label::CheckSound => "Nothing to mend.",
        Label::WriteCase => {
            "A fictional scene to judge, and a key with reasons. Write about no real person."
        }
        Label::WriteSniffTest => {
            "An occasion that lets something show, fair to everyone who gets it."
        }
        Label::WriteQuestion => {
            "Something your organization does, on five steps from “we don’t” to “we can show it”."
        }
        Label::WriteHead => "What stands at the head of the file, so that others know whose it is.",
        Label::WriteDone => "Back to the packs",
        Label::SheetGone => "There is nothing here",
        Label::SheetGoneText => {
            "It was removed, or it was written in another browser. If you removed it just now, Undo brings it back."
        }
        Label::SortTitle => "Sort the anchors blind",
        Label::SortLede => {
            "Are the anchors clear enough to rate by? Shuffle them, hide their names, and have colleagues sort each back to its characteristic and level."
        }
        Label::SortPoint1 => {
            "Each colleague sorts by themselves, here on this device or on paper, in about ten minutes."
        }
        Label::SortPoint2 => {
            "An anchor counts as sorted right when both its characteristic and its level are."
        }
        Label::SortPoint3 => {
            "An anchor that fewer than three in four sort right should be rewritten (Smith and Kendall, 1963)."
        }
        Label::SortBegin => "Begin a sorting",
        Label::SortResultTitle => "What the sortings show",
        Label::SortNone => "No one has finished a sorting of these anchors yet.",
        Label::SortCaption => "Anchors and how often they were sorted right",
        Label::SortAnchor => "Anchor",
        Label::SortName => "Its name",
        Label::SortRight => "Sorted right",
        Label::SortCharacteristic => "Right characteristic",
        Label::SortLevel => "Right level",
        Label::SortVerdict => "Verdict",
        Label::SortBelow => "rewrite",
        Label::SortOpen => "Choose",
        Label::SortFinish => "Finish and see how many were right",
        Label::SortBack => "Back to the sortings",
        Label::SortPrint => "Print to sort on paper",
        Label::SortRemoved => "The sorting was removed.",
        Label::SortSheetTitle => "Where does each belong?",
        Label::SortSheetLede => {
            "Each note tells what one would see of one characteristic at one level. Several may belong to the same, or none. Go by what it says."
        }
        Label::SortSection => "Test the anchors",
        Label::SortSectionText => {
            "See whether colleagues read the anchors as they are meant, ours or your own."
        }
        Label::Level1 => "works against it",
        Label::Level2 => "does it when asked, for own work",
        Label::Level3 => "does it unasked, for own work",
        Label::Level4 => "changes how the team does it",
        Label::Level5 => "makes it last, or lifts others into it",
        Label::ProofTitle => "Check that nothing is sent",
        Label::ProofLede => {
            "You need not take our word for it. Here is how to see it with the browser’s own tools, in two minutes."
        }
        Label::ProofStep1 => {
            "Open Reflect and press F12 (on a Mac, Option-Command-I). Open the tab called “Network”."
        }
        Label::ProofStep2 => {
            "Clear the list. Then answer a few questions, write a note, look at a result."
        }
        Label::ProofStep3 => {
            "The list stays empty. The page fetched its own files when it opened and asks for nothing after that. Sniff tests, packs and this page have files of their own, which come when you open them."
        }
        Label::ProofStep3Single => {
            "The list stays empty. All there is stands in this one file, which was read when you opened it."
        }
        Label::ProofStep4 => {
            "Switch your device to airplane mode and reload. What you have opened before still works, because nothing was ever far away."
        }
        Label::ProofWhyTitle => "Why it can’t",
        Label::ProofWhy1 => {
            "The page carries a rule for the browser, a Content-Security-Policy, that forbids connections to any other address. You find it at the top of the page’s source; most hosts send it as a header too, which the Network tab shows."
        }
        Label::ProofWhy2 => {
            "There is no cookie, no analytics, no font or script from elsewhere. The address of a page holds no answer: what follows the # stays in the browser, and it names only the page."
        }
        Label::ProofFilesTitle => "Check the files themselves",
        Label::ProofSums => {
            "A list beside this page names every file of it with its SHA-256. Whoever builds Nose from the source gets the same files, byte for byte. So build it, or have somebody build it, and compare the two lists."
        }
        Label::ProofSingle => {
            "The source also builds Nose as one file: “cargo xtask build --single-file”. It needs no host. Open it with a double click, even on a device that never had a network. Its rule forbids every connection, also to where it came from."
        }
        Label::ProofSumsLink => "The list, SHA256SUMS",
        Label::ProofLicensesLink => "What Nose is built from, with licenses",
        Label::ProofIsSingle => {
            "This is Nose as one file. Its rule forbids every connection, also to where it came from. All that it holds, the licenses of its parts too, stands in the file; any text editor shows it."
        }
        Label::ProofIsSingleSum => {
            "Whoever builds it from the source gets the same file, byte for byte. Compare its SHA-256 (“sha256sum nose.html”; on Windows, “certutil -hashfile nose.html SHA256”) with that of a file you trust. Some browsers let every file on your disk share one storage: then another page you open from disk could read what you wrote here."
        }
        Label::ProofNotTitle => "What this does not protect against",
        Label::ProofNot1 => {
            "Anyone who can use this browser under your account can read what you wrote, until you lock it with a passphrase under Your data."
        }
        Label::ProofNot2 => {
            "Browser extensions you installed can read any page, this one too. So can whoever manages the device."
        }
        Label::ProofNot3 => {
            "Whoever hosts this page could change it. If that worries you, build it yourself from the source and open your own copy."
        }
    }
}
