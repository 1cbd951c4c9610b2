//! American English: the Workshop before the reveal, as the facilitator meets it.

use crate::ui::text::Facing;

/// A fixed text.
#[allow(clippy::too_many_lines, reason = "a table of words")]
pub fn facing(facing: Facing) -> &'static str {
    match facing {
        // Setting up.
        Facing::GoneTitle => "No such workshop here",
        Facing::GoneLede => {
            "This browser does not hold this workshop. It may have been removed, or set up in another browser."
        }
        Facing::ToWorkshop => "Workshops",
        Facing::SetUpTitle => "Set up a workshop",
        Facing::SetUpLede => {
            "Everything here can be changed until you make the invitation. After that it stays as it is, so that everyone answers the same questions."
        }
        Facing::TitleLabel => "What you call it",
        Facing::TitleHint => {
            "Everyone you invite sees it. At most 80 characters. You can leave it empty."
        }
        Facing::CasesTitle => "Cases",
        Facing::CasesNone => "No case chosen yet.",
        Facing::TakeOut => "Take out",
        Facing::SetsTitle => "Take a ready-made set",
        Facing::OneByOne => "Or choose one by one",
        Facing::Search => "Search the cases by title or text",
        Facing::NoCaseFound => "No case has these words.",
        Facing::OfLegend => "What everyone rates in each case",
        Facing::NamingLegend => "Names",
        Facing::Named => "Named",
        Facing::NamedText => {
            "Each ballot holds a name. After the reveal the group sees who rated what, and the highest and the lowest can be asked to speak first."
        }
        Facing::Anonymous => "Anonymous",
        Facing::AnonymousText => {
            "No ballot holds a name. The reveal waits until four ballots are in, since fewer would tell too much of each person."
        }
        Facing::SureLegend => "How sure",
        Facing::Sure => "Ask how sure each rating is",
        Facing::SureText => {
            "One more tap for each rating. It shows where a group is split and certain."
        }
        Facing::RuleLegend => "When to stop discussing a rating",
        Facing::RuleAbout => {
            "Fixed now, before anyone has seen a rating, so that it cannot be bent to the result."
        }
        Facing::RuleDeviation => "Small deviation",
        Facing::RuleDeviationText => {
            "Stop when ratings lie, on average, no further from their median than a sixth of the scale."
        }
        Facing::RuleWithinOne => "Most within one step",
        Facing::RuleWithinOneText => {
            "Stop when three of four ratings are within one step of the median."
        }
        Facing::RuleEither => "Either",
        Facing::RuleEitherText => "Stop when one of the two above holds.",
        Facing::ExpectedLabel => "How many people do you expect?",
        Facing::ExpectedHint => "You included. It is only for “5 of 7 in”. You can leave it empty.",
        Facing::ExpectedWrong => "Write a whole number from 1 to 200, or leave it empty.",
        Facing::ExpectedFew => {
            "An anonymous workshop can be revealed once four ballots are in. With fewer people, choose Named."
        }
        Facing::KeyTitle => "The key",
        Facing::KeyAbout => {
            "With the invitation your browser makes a key. Only this key opens the ballots, and it stays in this browser. Whoever loses it cannot read the ballots, and nobody can get it back for you."
        }
        Facing::KeyBackUp => {
            "Back it up before the meeting: the backup in Your data holds it, and once it is made you can save the key as a file of its own. Keep that file where only you can reach it."
        }
        Facing::AskAbout => "Making the invitation fixes all of the above.",
        Facing::Ask => "Make the invitation",
        Facing::NotYet => "Before the invitation can be made:",
        Facing::LackTitle => {
            "Give it a title of at most 80 characters, without characters that cannot be seen."
        }
        Facing::LackCases => "Choose at least one case.",
        Facing::LackTooManyCases => "Choose at most 30 cases.",
        Facing::LackLongCase => "One of the cases is too long for a workshop. Take it out.",
        Facing::LackMissingCases => {
            "A chosen case is no longer in the packs you use. Take it out, or switch its pack on again."
        }
        Facing::LackOf => "Choose at least one characteristic.",
        Facing::NoRandomness => {
            "Your browser gave no randomness, so no key was made. Nothing was changed. Try another browser."
        }
        Facing::Remove => "Remove this workshop",
        Facing::RemoveAbout => {
            "Its key and the ballots collected for it go along. You can undo it."
        }
        Facing::Removed => "The workshop was removed, with its key and its ballots.",
        // Inviting.
        Facing::InviteTitle => "Invite",
        Facing::InviteAbout => {
            "Send the link, show the code, or send the file. All three carry the same. A link cannot be called back: whoever has it can send a ballot."
        }
        Facing::InviteAgainTitle => "Invite to the second round",
        Facing::InviteAgainAbout => {
            "This invitation carries only the cases to rate again. The one of the first round no longer counts."
        }
        Facing::LinkLabel => "The link",
        Facing::LinkWaits => "The link is being made.",
        Facing::LinkTooLong => {
            "With these cases the invitation is too long for a link. Send the file instead."
        }
        Facing::LinkFromDisk => {
            "This Nose is a file on your disk, so there is no link that others could open. Save the invitation and send it; they bring it in under “Workshop”, in a Nose of their own."
        }
        Facing::LinkNotMade => {
            "This browser cannot make the invitation shorter, so there is none. Use a browser of 2023 or later, or choose cases that come with Nose only."
        }
        Facing::LinkForNoCode => "The link is too long for a QR code. Send the link or the file.",
        Facing::LinkForNoChat => {
            "The link is long: some chats cut such texts short. The file is the safer way."
        }
        Facing::CodeSummary => "Show the link as a QR code",
        Facing::CodeTitle => "The invitation as a QR code",
        Facing::CopyLink => "Copy the link",
        Facing::CopyText => "Copy the text",
        Facing::Copied => "Copied.",
        Facing::NotCopied => "Your browser did not copy it. Select the text and copy it yourself.",
        Facing::SaveInvitation => "Save the invitation as a file",
        Facing::TextLabel => "A text for the meeting chat",
        Facing::NextTitle => "What is next",
        Facing::NextCollect => "Collect the ballots",
        Facing::NextCollectText => {
            "Paste the chat, open files, or scan codes. Only their number shows."
        }
        Facing::NextOwn => "Rate the cases yourself",
        Facing::NextOwnText => {
            "Before anyone else’s ratings can be seen. Your ballot is sealed like any other."
        }
        Facing::NextPass => "Pass one device round",
        Facing::NextPassText => {
            "For people who are in the room: each rates on this device, and the screen is wiped between."
        }
        Facing::NextReveal => "See the reveal",
        Facing::SaveKey => "Save the key as a file",
        Facing::DataBackup => "Back up everything in Your data",
        Facing::KeyMissing => {
            "The key of this workshop is not in this browser. Without it no ballot can be read. If you saved it, bring it back here."
        }
        Facing::BringBack => "Bring back a workshop from its key file",
        Facing::BringBackAbout => {
            "The file you saved as the key. It brings back what was asked, not the ballots: paste those again."
        }
        Facing::KeyTooLarge => "This file is larger than a key can be. Nothing was changed.",
        Facing::KeyUnreadable => "The browser could not read the file. Choose it again.",
        Facing::KeyNotOne => "This file is no key of a workshop. Nothing was changed.",
        Facing::KeyNewer => {
            "A newer Nose made this file. Reload this page, and if that does not help, open it where it was made."
        }
        Facing::KeyChanged => {
            "What this file holds does not fit together: something in it was changed. Nothing was changed here."
        }
        Facing::KeyBack => "The key is back.",
        Facing::WhatTitle => "What is asked",
        Facing::AgainTitle => "A second silent round",
        Facing::AgainAbout => {
            "After the talk everyone rates some cases again, alone and sealed. Choose those where the talk may have moved something."
        }
        Facing::AgainLegend => "Cases to rate again",
        Facing::AgainAsk => "Make the invitation to the second round",
        Facing::AgainNone => "Choose at least one case to rate again.",
        // Collecting.
        Facing::CollectAbout => {
            "Until the reveal only their number shows: no name, no rating, not which. Ballots are kept sealed."
        }
        Facing::PasteLabel => "Paste anything that holds ballots",
        Facing::PasteHint => {
            "The whole chat will do, with names, times and other talk. The ballots in it are found."
        }
        Facing::TookTitle => "What was just taken in",
        Facing::NothingFound => "There is no ballot in it.",
        Facing::RevealTitle => "When everyone is in",
        Facing::RevealNone => "The reveal waits for the first ballot.",
        Facing::RevealAbout => {
            "The reveal shows where the group agrees and where it differs. It is made for a screen that everyone sees."
        }
        Facing::Reveal => "Reveal",
        Facing::RevealAsk => "End collecting and reveal?",
        Facing::RevealEnds => {
            "The reveal ends collecting for this round. A ballot that comes later is not taken, since whoever wrote it may have seen the others."
        }
        Facing::RevealWaitsTitle => "If no more will come",
        Facing::RevealWaitsNamed => {
            "Then this workshop cannot be revealed. Begin a new one with names: it asks the same, and any number of ballots can be shown. Everyone rates again there, knowing that the group will see who rated what. What was given here without a name stays sealed."
        }
        Facing::BeginNamed => "Begin a new one with names",
        Facing::RevealYes => "End collecting and reveal",
        Facing::RevealNo => "Keep collecting",
        Facing::EndedTitle => "Collecting has ended",
        Facing::ToReveal => "To the reveal",
        Facing::ToHub => "Back to the workshop",
        Facing::NotAskedYet => {
            "The invitation has not been made yet, so there is nothing to collect."
        }
        Facing::NotSealedHere => "The ballots of this workshop cannot be read here.",
        // Passing one device round.
        Facing::PassAbout => {
            "Each person rates alone on this device and seals what they gave. Then the screen is wiped, and nobody can go back to it, you included."
        }
        Facing::PassReload => {
            "Answers are held in memory until they are sealed. Leaving, reloading or closing this page in the middle loses the answers of the person who is rating, and nobody else’s. It asks first."
        }
        Facing::PassEsc => "Press Esc to hide the page when somebody comes near.",
        Facing::PassFirst => "Give the device to the first person",
        Facing::PassNext => "Give the device to the next person",
        Facing::PassBegin => "I am the next person: begin",
        Facing::PassDone => "Sealed",
        Facing::PassDoneText => {
            "Your answers are sealed and gone from this screen. Hand the device on."
        }
        Facing::PassCannot => {
            "These answers could not be sealed. They are still here. Look at what is missing and try again."
        }
        Facing::PassTaken => "The answers were let go. Nothing of them was kept.",
        Facing::PassLeaveTitle => "Leave these answers?",
        Facing::PassLeaveText => {
            "Somebody has answers on this page that are not sealed yet. Whoever leaves it leaves them behind: nothing of them is kept."
        }
        Facing::PassStay => "Stay here",
        Facing::PassLeave => "Leave, and let the answers go",
        Facing::PassLast => "Seal what you gave",
        Facing::PassLastText => {
            "Once it is sealed it cannot be looked at or changed on this device. Go back now if you want to look at something again."
        }
        Facing::PassSeal => "Seal and wipe the screen",
        Facing::PassLeads => "I lead this workshop",
        Facing::PassLeadsText => {
            "Then the reveal does not ask you to speak first. The facilitator speaks last."
        }
    }
}
