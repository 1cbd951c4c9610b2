//! Why a figure cannot be given. The words for people are the text layer's.

/// What there is too little of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Needed {
    /// Cases.
    Cases,
    /// Cases rated by two people or more.
    SharedCases,
    /// Characteristics.
    Characteristics,
    /// Raters.
    Raters,
    /// Ratings of one case.
    RatingsOfOneCase,
    /// Judgements with a confidence.
    Judgements,
    /// Ratings given twice.
    Repeats,
    /// Pairs of twins of which both were judged.
    Twins,
    /// Occasions on which there was something to find.
    Signals,
    /// Occasions on which there was nothing to find.
    Blanks,
}

/// Why a figure cannot be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unknown {
    /// There are no ratings.
    NoRatings,
    /// No case was rated by two people.
    NobodyShared,
    /// Everyone gave the same rating.
    NothingVaries,
    /// Without one of the cases nothing would vary, so nothing tells how sure the figure is.
    OneCaseCarries,
    /// The cases do not differ, only the raters do.
    OnlyDisagreement,
    /// All cases are alike in this, so nothing tells how sure the figure is.
    AllAlike,
    /// The interval goes down without end.
    NoLowerEnd,
    /// In the cases that two raters share nothing varies, whichever two.
    NoPairVaries,
    /// No rating has a key to be set beside.
    NoKey,
    /// No part of the table that would be large enough is complete.
    NoCompletePart,
    /// The scale has one step.
    OneStep,
    /// The scale has an even number of steps, and so no middle.
    NoMiddle,
    /// Nothing was marked.
    NothingMarked,
    /// There was nothing to find.
    NothingToFind,
    /// No number of raters would do.
    NoNumberOfRaters,
    /// Comparing raters two by two would take too long with more than this many.
    TooManyRaters(usize),
    /// Comparing so many raters two by two, over so many ratings, would take too long.
    TooManyPairs {
        /// How many raters.
        raters: usize,
        /// How many ratings.
        ratings: usize,
    },
    /// There is too little of something.
    NeedsAtLeast {
        /// Of what.
        what: Needed,
        /// How much it takes.
        least: usize,
        /// How much there is.
        have: usize,
    },
}

impl Unknown {
    /// Nothing if there is enough.
    pub(super) fn unless_enough(what: Needed, least: usize, have: usize) -> Result<(), Self> {
        if have >= least {
            return Ok(());
        }
        Err(Self::NeedsAtLeast { what, least, have })
    }
}
