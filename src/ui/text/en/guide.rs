//! American English: the facilitator's guide, in the order of the page. Scripts are to be said aloud, so their sentences are
//! short.

use crate::ui::text::Guide;

/// A fixed text.
pub fn guide(of: Guide) -> &'static str {
    match of {
        Guide::Lede => {
            "Three to twelve managers, five cases, ninety minutes. Everyone judges alone. Then you \
             talk, but only where you truly differ. Your part is to keep those two apart."
        }
        Guide::PlanTitle => "The ninety minutes",
        Guide::ColumnFrom => "From",
        Guide::ColumnMinutes => "Minutes",
        Guide::ColumnWhat => "What",
        Guide::Say => "Say",
        Guide::Screen => "On the screen",
        Guide::Do => "Do",
        Guide::Sign => "You notice",
        _ => before(of),
    }
}

fn before(of: Guide) -> &'static str {
    match of {
        Guide::BeforeTitle => "The day before",
        Guide::BeforeCases => {
            "Choose five cases. The people in them are made up; drop any case that sounds like \
             someone you work with."
        }
        Guide::BeforeNaming => {
            "Settle three things now, since they cannot change later: names on the ballots or none, \
             which characteristics, and when a rating counts as settled. If someone’s boss takes \
             part, leave names off; that takes at least four ballots."
        }
        Guide::BeforeKey => {
            "Save a backup once the session is set up. The key that opens the ballots is on your \
             device only. Without it nobody can read them, not even you."
        }
        Guide::BeforeOwn => {
            "Rate the cases yourself and seal your ballot before any other arrives. You will speak \
             last, and you should not be able to change your mind first."
        }
        Guide::BeforeScreen => {
            "Open the session in a window of its own, and share that window only. Turn off messages \
             on the shared device."
        }
        _ => first_half(of),
    }
}

fn first_half(of: Guide) -> &'static str {
    match of {
        Guide::Purpose => "Purpose and privacy",
        Guide::PurposeSay => {
            "“Today we judge the same five people, each of us alone. None of them exists. We are \
             not looking for the best rater. We want to know where we read the same page in \
             different ways. Your ballot is sealed on your device. I open all of them at once, and \
             nobody sees one before that, nor do I.”"
        }
        Guide::PurposeScreen => "Your session, with the link and its code to scan.",
        Guide::PurposeDo => {
            "Say whether ballots hold names, and when you will stop talking about a rating. Ask \
             everyone to open the link now, so that trouble shows early."
        }
        Guide::Anchors => "Definitions and anchors",
        Guide::AnchorsSay => {
            "“Read the five steps of this characteristic. What would you have to see someone do to \
             go from a 3 to a 4? An act, not a trait.”"
        }
        Guide::AnchorsScreen => "A rating page of the first case, with nothing chosen.",
        Guide::AnchorsDo => {
            "Two minutes a characteristic. One example for each step that all accept is enough. Do \
             not argue about words: write down the contested ones and come back to them when a case \
             turns on them."
        }
        Guide::Rating => "Silent rating",
        Guide::RatingSay => {
            "“Fifteen minutes, three for each case, in silence. First mark the sentences you go by, \
             then choose a step. If the case shows nothing, say so: not shown is not a low rating. \
             When you are done, seal your ballot and send it to me.”"
        }
        Guide::RatingScreen => "How many ballots are in, and nothing else.",
        Guide::RatingDo => {
            "Answer questions about the app, none about a case. Say when three minutes are left. Do \
             not open the ballots until all are in, or until you have said whose you go on without."
        }
        Guide::Reveal => "Reveal",
        Guide::RevealSay => {
            "“Look at it for a minute without a word. Dark means we read the same page in different \
             ways. It does not say who is right. We begin where it is darkest.”"
        }
        Guide::RevealScreen => "The table of all cases, then what to discuss first.",
        Guide::RevealDo => {
            "Keep the minute. Then read out the first three on the list and no figures. Light cells \
             are settled: leave them alone."
        }
        _ => second_half(of),
    }
}

fn second_half(of: Guide) -> &'static str {
    match of {
        Guide::Talk => "Talk, five minutes a case",
        Guide::TalkSay => {
            "“You gave the highest rating. Which sentence did you go by?” Then: “You gave the \
             lowest. Which one was it for you?” Then to all: “What did they see that you did not?” \
             And to close: “Say what it takes in words that would fit the next case, too.”"
        }
        Guide::TalkScreen => "The case with everyone’s dots, and the five minutes running.",
        Guide::TalkDo => {
            "Take one characteristic through all its cases before the next one. Highest and lowest \
             first, you last. Ask for sentences, not for opinions. Write down the level you agree \
             on and why, or that you agree to differ and why. Both are results. When the rule you \
             set is met or five minutes are over, move on. Without names, ask who would like to \
             speak for the high end, and accept that nobody does."
        }
        Guide::Again => "Silent second round",
        Guide::AgainSay => {
            "“Once more, alone and in silence, and only what we talked about. Change what you now \
             see in another way. Keep what you still stand by. Meeting in the middle to be kind \
             helps nobody.”"
        }
        Guide::AgainScreen => "The link of the second round, then how many ballots are in.",
        Guide::AgainDo => {
            "There is no third round. What is still apart after two is a real difference: note it \
             as one."
        }
        Guide::Close => "Keys, your own pattern, one commitment",
        Guide::CloseSay => {
            "“Here is what the authors of the cases had in mind. It is provisional. Where we agreed \
             on something else, with a reason, ours counts for us. Now open the result file on your \
             own device. What it shows of you is for you alone.” And last: “One sentence from each \
             of us: what will I do differently in my next rating?”"
        }
        Guide::CloseScreen => "What moved, for the group as a whole. Never one person’s pattern.",
        Guide::CloseDo => {
            "Hand out the result file. Save the group’s key: the next newcomer can practice with it. \
             Leave the figures for the end, and for those who ask."
        }
        _ => wrong(of),
    }
}

fn wrong(of: Guide) -> &'static str {
    match of {
        Guide::WrongTitle => "When it goes wrong",
        Guide::WrongLede => "It does, in most sessions. Each of these takes one calm sentence.",
        Guide::Loud => "One loud voice",
        Guide::LoudSign => "The same person opens every case, and others begin with “I agree”.",
        Guide::LoudDo => {
            "Let the picture give the floor, not raised hands: highest, lowest, then someone from \
             the middle who has not spoken yet."
        }
        Guide::LoudSay => "“Hold that for two minutes. I want to hear the other end first.”",
        Guide::Boss => "The boss in the room",
        Guide::BossSign => "People look at one face before they answer.",
        Guide::BossDo => {
            "Best is to ask beforehand: ballots without names, and the boss speaks last, as you do. \
             Make it a rule at the start, so that it is no slight later. If the boss has spoken \
             already, have everyone write down their sentence before the next word."
        }
        Guide::BossSay => "“The two of us speak last today, in every case.”",
        Guide::Soon => "All agree too soon",
        Guide::SoonSign => {
            "The cell is dark, and after one speaker everyone is suddenly of one mind."
        }
        Guide::SoonDo => {
            "Ratings that were alike before the reveal are worth something. Agreement after the \
             first speech is not. Make the other side’s case, and let the second round show whether \
             anyone moved."
        }
        Guide::SoonSay => {
            "“Half of us saw this differently ten minutes ago. What on this page would make that \
             rating right?”"
        }
        _ => wrong_with_people(of),
    }
}

fn wrong_with_people(of: Guide) -> &'static str {
    match of {
        Guide::Defends => "Someone defends their own person",
        Guide::DefendsSign => "“I have someone just like that, and she is excellent.”",
        Guide::DefendsDo => {
            "Stop at once, kindly. A real person is not here to answer, and the others have not \
             seen what the speaker has. If it happens again, drop the case: it is too close."
        }
        Guide::DefendsSay => {
            "“Let us leave real people outside this room. Which sentence on this page shows it?”"
        }
        Guide::Late => "Somebody comes late",
        Guide::LateSign => "The door opens in the middle of a round.",
        Guide::LateDo => {
            "Before the reveal: give them the link and up to fifteen minutes, while the others wait \
             in silence or take a break. After it they listen and do not rate: whoever has seen the \
             picture no longer judges alone."
        }
        Guide::LateSay => {
            "“Good that you are here. In this round you listen; your view is welcome in the talk.”"
        }
        Guide::Few => "Fewer than four ballots without names",
        Guide::FewSign => "The app offers no reveal and says how many more it waits for.",
        Guide::FewDo => {
            "That is meant to be: with three ballots everyone could work out who gave what. Wait \
             for one more. Or, only if each of you is asked and says yes, set up a session with \
             names and rate anew. Never ask who gave what."
        }
        Guide::FewSay => {
            "“We are too few to stay unnamed. We can wait, or begin again with names. One no is \
             enough for waiting.”"
        }
        Guide::Lost => "A ballot does not arrive",
        Guide::LostSign => "Someone has sent theirs, and the count does not move.",
        Guide::LostDo => {
            "Look at what the app says of the text: cut short, changed, another session, another \
             round. Chats cut long texts, so have it sent as a file or scan its code. It is still \
             on the sender’s device. After three minutes go on without it, and say so."
        }
        Guide::LostSay => "“Yours is not in yet. Please send it once more, as a file this time.”",
        Guide::Short => "Time runs out",
        Guide::ShortSign => "It is 1:05 and you are at the second case.",
        Guide::ShortDo => {
            "Drop cases, not the second round and not the close. Two cases talked through are worth \
             more than five touched."
        }
        Guide::ShortSay => "“We leave the rest as it is. What we have is enough to rate again.”",
        _ => sources(of),
    }
}

fn sources(of: Guide) -> &'static str {
    match of {
        Guide::SourcesTitle => "Where this comes from",
        Guide::SourceDelphi => {
            "Wideband Delphi (Boehm 1981): rate alone, let the extremes give their reasons, rate \
             again, in two rounds at most."
        }
        Guide::SourceProtocol => {
            "The Mediating Assessments Protocol (Kahneman, Lovallo & Sibony 2019): one \
             characteristic at a time, judged on its own before anyone looks at the whole."
        }
        Guide::SourceTraining => {
            "Frame-of-reference training (Bernardin & Buckley 1981; Woehr & Huffcutt 1994; Roch and \
             others 2012; Gorman and others 2024): made-up cases, a key with its reasons, and \
             feedback make raters more accurate."
        }
        _ => {
            "The keys that come with the cases are provisional: they were written with the case, \
             not by a panel of experts. Yours, with its reasons, may well be better for you."
        }
    }
}
