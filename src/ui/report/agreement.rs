//! The figures of a group in words, a picture and tables: spread first, then one coefficient with how
//! sure one may be of it, then the rest. Pure, and one piece for a session and for a spreadsheet.

use crate::domain::measure::{Estimate, Noise, Ratings, Spread, Unknown, Variances};
use crate::domain::workshop::{Figures, Further};
use crate::ui::charts::crowd::{self, Crowd, CrowdRow};
use crate::ui::text::{Figure, Saying, Tell, Write, fig, language};

/// Below so many cases or raters the sentences say what so few ratings can tell.
const FEW: usize = 20;

/// What the figures are of.
#[derive(Clone, Copy)]
pub struct Rated<'a> {
    /// The ratings.
    pub ratings: &'a Ratings,
    /// The key of each case; empty where there is none.
    pub keys: &'a [Option<i32>],
    /// Names of the cases; a case without one goes by its number.
    pub names: &'a [String],
    /// Whether a case here is one characteristic of a case.
    pub by_characteristic: bool,
    /// How a number is written.
    pub write: Write<'a>,
}

/// A table of figures: what, how much, how sure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Headings.
    pub columns: Vec<&'static str>,
    /// Rows, the first cell being what it is.
    pub rows: Vec<Vec<String>>,
}

/// A part of the figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: Figure,
    /// Its sentences, or why there are no figures.
    pub says: Vec<String>,
    /// Its table, if it has one.
    pub sums: Option<Sums>,
}

impl Rated<'_> {
    /// All figures of the ratings.
    pub fn figures(self) -> Figures {
        Figures::of(self.ratings, self.keys)
    }

    fn tell(self, tell: Tell<'_>) -> String {
        language().figure_says(tell, self.write)
    }

    fn saying(self, saying: Saying<'_>) -> String {
        language().saying(saying, self.write)
    }

    fn unknown(self, why: Unknown) -> String {
        self.saying(Saying::Unknown(why))
    }

    fn name(self, case: usize) -> String {
        let name = self.names.get(case).filter(|name| !name.is_empty());
        let number = || self.tell(Tell::Case { number: case + 1 });
        name.cloned().unwrap_or_else(number)
    }

    /// What leads: how far apart the ratings are, over all cases. A session has a rule of its own for
    /// what is settled; a table of another origin goes by the usual one.
    pub fn spread_says(self, figures: &Figures) -> Vec<String> {
        let Some(deviation) = figures.deviation else {
            let why = figures.alpha.as_ref().err();
            return why.map(|why| self.unknown(*why)).into_iter().collect();
        };
        let shared = figures.spreads.iter().flatten();
        let shared = shared.filter(|spread| spread.deviation.is_ok());
        let of = shared.clone().count();
        let settled = shared.filter(|spread| spread.is_settled()).count();
        let settled = (!self.by_characteristic).then(|| self.tell(Tell::Settled { settled, of }));
        let deviation = self.tell(Tell::Deviation {
            deviation,
            cases: of,
        });
        std::iter::once(deviation).chain(settled).collect()
    }

    /// The cases with ratings, those furthest apart first, so many of them. `None` if there is none.
    pub fn spread(self, figures: &Figures, most: usize) -> Option<Crowd> {
        let cases = figures.spreads.iter().enumerate();
        let rated = cases.filter_map(|(case, spread)| Some((case, spread.as_ref().ok()?)));
        let mut rated: Vec<(usize, &Spread)> = rated.collect();
        let apart = |spread: &Spread| spread.deviation.unwrap_or(-1.0);
        rated.sort_by(|(_, one), (_, other)| apart(other).total_cmp(&apart(one)));
        let of = rated.len();
        rated.truncate(most);
        let steps = self.ratings.steps();
        let mut drawn: Vec<Option<CrowdRow>> = vec![None; rated.len()];
        let mut places: Vec<(usize, usize)> = (0..)
            .zip(&rated)
            .map(|(place, (case, _))| (*case, place))
            .collect();
        places.sort_unstable();
        let mut tallies = self.ratings.tallies().enumerate();
        for (case, place) in places {
            // Counted in the table's order, as they come.
            let tally = tallies.find(|(at, _)| *at == case);
            let spread = rated.get(place).map(|(_, spread)| *spread);
            let (Some((_, tally)), Some(spread)) = (tally, spread) else {
                continue;
            };
            let counts: Vec<(i32, u32)> = tally.given(steps).collect();
            if let Some(row) = drawn.get_mut(place) {
                *row = Some(self.spread_row(case, &counts, spread));
            }
        }
        (of > 0).then(|| Crowd {
            sentence: self.tell(Tell::Spread {
                shown: rated.len(),
                of,
            }),
            columns: self.spread_columns(),
            ticks: crowd::ticks(steps),
            abreast: crowd::abreast(steps),
            is_own: false,
            rows: drawn.into_iter().flatten().collect(),
        })
    }

    fn spread_columns(self) -> Vec<String> {
        let columns = [
            Figure::ColumnCase,
            Figure::ColumnRatings,
            Figure::ColumnMedian,
            Figure::ColumnRange,
            Figure::ColumnWithin,
            Figure::ColumnDeviation,
            Figure::ColumnRwg,
        ];
        let key = self.has_key().then_some(Figure::ColumnKey);
        columns.into_iter().chain(key).map(words).collect()
    }

    fn has_key(self) -> bool {
        self.keys.iter().any(Option::is_some)
    }

    fn spread_row(self, case: usize, counts: &[(i32, u32)], spread: &Spread) -> CrowdRow {
        let key = self.keys.get(case).copied().flatten();
        let or_none = |value: Result<f64, Unknown>| {
            value.map_or_else(|_| words(Figure::NoFigure), |it| (self.write)(it, 2))
        };
        let mut cells = vec![
            spread.ratings.to_string(),
            (self.write)(spread.median, 1),
            self.tell(Tell::Range {
                lowest: spread.lowest,
                highest: spread.highest,
            }),
            self.tell(Tell::Percent {
                share: spread.within_one,
            }),
            or_none(spread.deviation),
            or_none(spread.rwg),
        ];
        if self.has_key() {
            cells.push(key.map_or_else(|| words(Figure::NoFigure), |it| it.to_string()));
        }
        CrowdRow {
            name: self.name(case),
            cells,
            ..crowd::row(self.ratings.steps(), counts, spread, key)
        }
    }

    /// What follows the spread, in this order: agreement, noise, where differences come from, how
    /// many raters it takes.
    pub fn sections(self, figures: &Figures) -> Vec<Section> {
        let section = |title, says, sums| Section { title, says, sums };
        let (noise, noise_sums) = self.noise(figures);
        let (sources, source_sums) = self.sources(figures);
        vec![
            section(Figure::AgreementTitle, self.agreement(figures), None),
            section(Figure::NoiseTitle, noise, noise_sums),
            section(Figure::SourcesTitle, sources, source_sums),
            section(Figure::RatersTitle, self.raters(figures), None),
        ]
    }

    fn agreement(self, figures: &Figures) -> Vec<String> {
        let alpha = match &figures.alpha {
            Ok(alpha) => alpha,
            Err(why) => return vec![self.unknown(*why)],
        };
        let mut says = vec![self.saying(Saying::Agreement {
            alpha,
            raters: figures.raters,
        })];
        if let Err(why) = alpha.estimate.interval {
            says.push(self.unknown(why));
        }
        if alpha.cases < FEW || figures.raters < FEW {
            says.push(words(Figure::AgreementFew));
        }
        if self.by_characteristic {
            says.push(words(Figure::RowsAreCharacteristics));
        }
        says
    }

    fn noise(self, figures: &Figures) -> (Vec<String>, Option<Sums>) {
        let noise = match &figures.noise {
            Ok(noise) => noise,
            Err(why) => return (vec![self.unknown(*why)], None),
        };
        let mut says = vec![words(Figure::NoiseText), self.tell(Tell::Noise(noise))];
        says.extend(self.gaps(&noise.part, figures));
        (says, Some(self.noise_sums(noise)))
    }

    fn noise_sums(self, noise: &Noise) -> Sums {
        let row =
            |what, steps, is_signed| vec![words(what), self.tell(Tell::Steps { steps, is_signed })];
        Sums {
            columns: [Figure::ColumnWhat, Figure::ColumnFigure].map(fig).to_vec(),
            rows: vec![
                row(Figure::NoiseBias, noise.mean_bias, true),
                row(Figure::NoiseLevel, noise.level_squared.sqrt(), false),
                row(Figure::NoisePattern, noise.pattern_squared.sqrt(), false),
            ],
        }
    }

    fn sources(self, figures: &Figures) -> (Vec<String>, Option<Sums>) {
        let variances = match &figures.variances {
            Ok(variances) => variances,
            Err(why) => return (vec![self.unknown(*why)], None),
        };
        let negative = [
            (variances.case_was_negative, Figure::CasesWereNegative),
            (variances.rater_was_negative, Figure::RatersWereNegative),
        ];
        let negative = negative.into_iter().filter(|(was, _)| *was);
        let mut says: Vec<String> = negative.map(|(_, what)| words(what)).collect();
        says.extend(self.gaps(&variances.part, figures));
        (says, Some(self.source_sums(variances)))
    }

    fn source_sums(self, variances: &Variances) -> Sums {
        let all = variances.case + variances.rater + variances.residual;
        let row = |what, part: f64| {
            let share = if all > 0.0 { part / all } else { 0.0 };
            vec![words(what), self.tell(Tell::Percent { share })]
        };
        Sums {
            columns: [Figure::ColumnWhat, Figure::ColumnFigure].map(fig).to_vec(),
            rows: vec![
                row(Figure::SourceCases, variances.case),
                row(Figure::SourceRaters, variances.rater),
                row(Figure::SourceRest, variances.residual),
            ],
        }
    }

    fn raters(self, figures: &Figures) -> Vec<String> {
        let variances = match &figures.variances {
            Ok(variances) => variances,
            Err(why) => return vec![self.unknown(*why)],
        };
        vec![
            self.saying(Saying::Raters(variances)),
            self.tell(Tell::Dependable {
                variances,
                raters: variances.part.columns.len(),
            }),
        ]
    }

    /// What a complete part leaves out, if it leaves out anything.
    fn gaps(self, part: &crate::domain::measure::Part, figures: &Figures) -> Option<String> {
        let is_whole = part.is_all_of(figures.rows, figures.raters);
        (!is_whole).then(|| {
            self.tell(Tell::Part {
                part,
                cases: figures.rows,
                raters: figures.raters,
            })
        })
    }

    /// Further coefficients, each with its interval or with why it cannot be computed. They are
    /// computed here, so that only those who ask wait for them.
    pub fn more(self, figures: &Figures) -> Section {
        let further = Further::of(self.ratings);
        let row = |what, figure: Result<Estimate, Unknown>| match figure {
            Ok(estimate) => vec![
                words(what),
                (self.write)(estimate.value, 2),
                self.tell(Tell::Estimate(estimate)),
            ],
            Err(why) => vec![words(what), words(Figure::NoFigure), self.unknown(why)],
        };
        let single = further.icc.as_ref().map(|icc| icc.single);
        let average = further.icc.as_ref().map_err(|why| *why);
        let average = average.and_then(|icc| icc.average);
        let kappa = match &further.kappa {
            Ok(kappa) => {
                let (mean, pairs, left_out) = (kappa.mean, kappa.pairs, kappa.left_out);
                let over = Tell::Pairs { pairs, left_out };
                vec![words(Figure::Kappa), (self.write)(mean, 2), self.tell(over)]
            }
            Err(why) => row(Figure::Kappa, Err(*why)),
        };
        let gwet = further.gwet.as_ref().map(|gwet| gwet.estimate);
        let mut says = vec![words(Figure::MoreText)];
        says.extend(
            further
                .icc
                .as_ref()
                .ok()
                .and_then(|icc| self.gaps(&icc.part, figures)),
        );
        Section {
            title: Figure::MoreTitle,
            says,
            sums: Some(Sums {
                columns: [
                    Figure::ColumnWhat,
                    Figure::ColumnFigure,
                    Figure::ColumnMeans,
                ]
                .map(fig)
                .to_vec(),
                rows: vec![
                    row(Figure::Gwet, gwet.map_err(|why| *why)),
                    row(Figure::IccSingle, single.map_err(|why| *why)),
                    row(Figure::IccAverage, average),
                    kappa,
                ],
            }),
        }
    }
}

fn words(of: Figure) -> String {
    fig(of).to_owned()
}
