//! The dark regions of a picture in black and white: runs of dark pixels, row by row, and which of
//! them hang together.

/// A picture with more runs is noise: 350 in each row of the largest.
pub const MOST_RUNS: usize = 700_000;

/// Dark pixels side by side in a row.
#[derive(Clone, Copy)]
pub struct Run {
    /// The first of them.
    pub left: u16,
    /// The last of them.
    pub right: u16,
    /// The run that stands for its region, once all are joined.
    region: u32,
}

impl Run {
    /// How many pixels.
    pub fn length(self) -> usize {
        usize::from(self.right - self.left) + 1
    }

    /// The number of its region.
    pub fn region(self) -> usize {
        self.region as usize
    }
}

/// What is known of a region.
#[derive(Clone, Copy, Default)]
pub struct Region {
    /// Its pixels.
    pub area: usize,
    /// Its first row.
    pub top: usize,
    /// Its last row.
    pub bottom: usize,
}

/// All regions of a picture.
pub struct Regions {
    runs: Vec<Run>,
    /// Where each row's runs begin, and where the last one's end.
    rows: Vec<usize>,
    /// By the number of a region; others are empty.
    all: Vec<Region>,
}

impl Regions {
    /// Those of a picture that is as wide and as high; it is asked row by row, from the left. `None`
    /// of one with more than [`MOST_RUNS`].
    pub fn of(width: usize, height: usize, is_dark: impl Fn(usize, usize) -> bool) -> Option<Self> {
        let (mut runs, mut rows) = (Vec::new(), vec![0]);
        for y in 0..height {
            take_row(width, |x| is_dark(x, y), &mut runs);
            if runs.len() > MOST_RUNS {
                return None;
            }
            rows.push(runs.len());
        }
        let mut regions = Self {
            all: vec![Region::default(); runs.len()],
            runs,
            rows,
        };
        regions.join();
        regions.measure();
        Some(regions)
    }

    /// More than the number of any region.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// How many rows there are.
    pub fn height(&self) -> usize {
        self.rows.len() - 1
    }

    /// The runs of a row.
    pub fn row(&self, y: usize) -> &[Run] {
        let ends = self.rows.get(y).zip(self.rows.get(y + 1));
        let row = ends.and_then(|(from, to)| self.runs.get(*from..*to));
        row.unwrap_or_default()
    }

    /// What is known of a region.
    pub fn region(&self, number: usize) -> Region {
        self.all.get(number).copied().unwrap_or_default()
    }

    /// Joins runs that touch from one row to the next. Corners do not touch.
    fn join(&mut self) {
        for y in 1..self.height() {
            let ends = [y - 1, y, y + 1].map(|row| self.rows.get(row).copied().unwrap_or_default());
            let [mut above, mut here, end] = ends;
            let last = here;
            while above < last && here < end {
                let (Some(one), Some(other)) = (self.runs.get(above), self.runs.get(here)) else {
                    break;
                };
                let (one, other) = (*one, *other);
                if one.left <= other.right && other.left <= one.right {
                    self.unite(above, here);
                }
                if one.right < other.right {
                    above += 1;
                } else {
                    here += 1;
                }
            }
        }
    }

    /// The run that stands for a run's region, by now.
    fn root(&mut self, mut at: usize) -> usize {
        loop {
            let up = self.runs.get(at).map_or(at, |run| run.region());
            if up == at {
                return at;
            }
            // Half of the way is taken out of the next search.
            let further = self.runs.get(up).map_or(up, |run| run.region());
            self.point(at, further);
            at = further;
        }
    }

    fn point(&mut self, at: usize, to: usize) {
        if let Some(run) = self.runs.get_mut(at) {
            run.region = u32::try_from(to).unwrap_or(u32::MAX);
        }
    }

    fn unite(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.point(one.max(other), one.min(other));
    }

    fn measure(&mut self) {
        for y in 0..self.height() {
            let ends = self.rows.get(y).zip(self.rows.get(y + 1));
            let (from, to) = ends.map_or((0, 0), |(from, to)| (*from, *to));
            for at in from..to {
                let root = self.root(at);
                self.point(at, root);
                let length = self.runs.get(at).map_or(0, |run| run.length());
                if let Some(region) = self.all.get_mut(root) {
                    if region.area == 0 {
                        region.top = y;
                    }
                    region.area += length;
                    region.bottom = y;
                }
            }
        }
    }
}

fn take_row(width: usize, is_dark: impl Fn(usize) -> bool, runs: &mut Vec<Run>) {
    let side = |x: usize| u16::try_from(x).unwrap_or(u16::MAX);
    let mut from = None;
    for x in 0..=width {
        let dark = x < width && is_dark(x);
        match (dark, from) {
            (true, None) => from = Some(x),
            (false, Some(left)) => {
                runs.push(Run {
                    left: side(left),
                    right: side(x - 1),
                    region: u32::try_from(runs.len()).unwrap_or(u32::MAX),
                });
                from = None;
            }
            _ => {}
        }
    }
}
