//! How much work a picture would make for the reader, reckoned before it begins. It tries every three
//! corner marks that may belong to one code, each time on a copy of the picture, and looks for a fourth
//! mark in turns that grow as large as the three say. A picture made for that would keep a browser busy
//! for hours. So its marks are found here first, its way, and what it would do with them is added up.
//!
//! Steps are pixels looked at or written, or moves of a few sums; no clock is asked.

use super::geometry::{Perspective, Point, meeting};
use super::regions::{Regions, Run};

/// A picture with more corner marks is not read. A code has three.
pub const MOST_MARKS: usize = 24;

/// The most steps that finding the codes of a picture may take, beyond those that every picture of its
/// size takes.
pub const MOST_STEPS: u64 = 80_000_000;

/// The reader knows so many regions at once; what it forgets it paints anew.
const KNOWN: usize = 250;

/// What the reader would find, and have to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Whether it is noise all over, and was looked at no further.
    pub is_noise: bool,
    /// Corner marks; [`MOST_MARKS`] and one more where there are more.
    pub marks: usize,
    /// Threes of marks that may belong to one code.
    pub threes: u64,
    /// Steps.
    pub steps: u64,
}

impl Work {
    /// Whether it is little enough to begin.
    pub fn is_little(self) -> bool {
        !self.is_noise && self.marks <= MOST_MARKS && self.steps <= MOST_STEPS
    }

    /// Of a picture in black and white.
    pub fn of(width: usize, height: usize, is_dark: impl Fn(usize, usize) -> bool) -> Self {
        let mut work = Self::default();
        let Some(regions) = Regions::of(width, height, is_dark) else {
            work.is_noise = true;
            return work;
        };
        let marks = work.find_marks(&regions);
        if !work.is_little() {
            return work;
        }
        let pixels = (width * height) as u64;
        for (at, corner) in marks.iter().enumerate() {
            for (one, other) in neighbors(&marks, at) {
                let copied = pixels / 4;
                let steps = copied + turns(&regions, width, [one, corner, other]);
                work.threes += 1;
                work.steps = work.steps.saturating_add(steps);
                if !work.is_little() {
                    return work;
                }
            }
        }
        work
    }

    /// The corner marks, in the order in which they are found.
    fn find_marks(&mut self, regions: &Regions) -> Vec<Mark> {
        let mut painted = Painted {
            marks: Vec::new(),
            looks: vec![0; regions.count()],
            count: 0,
        };
        let mut marks = Vec::new();
        for y in 0..regions.height() {
            for three in regions.row(y).windows(3) {
                let [left, stone, right] = three else {
                    continue;
                };
                if !is_in_step([*left, *stone, *right]) {
                    continue;
                }
                let (ring, stone) = (right.region(), stone.region());
                self.steps += painted.look(regions, ring) + painted.look(regions, stone);
                if left.region() != ring || !painted.fit(regions, ring, stone) {
                    continue;
                }
                painted.marks.push(ring);
                self.steps += 2 * regions.region(ring).area as u64;
                self.marks += 1;
                marks.extend(mark(regions, ring, point(right.left, y)));
                if self.marks > MOST_MARKS {
                    return marks;
                }
            }
        }
        marks
    }
}

/// Dark, light, dark, light, dark: as long as a row through the middle of a mark has them, 1 to 1 to 3 to
/// 1 to 1.
fn is_in_step([left, stone, right]: [Run; 3]) -> bool {
    let gap = |one: Run, next: Run| usize::from(next.left - one.right) - 1;
    let (before, after) = (gap(left, stone), gap(stone, right));
    let module = (left.length() + before + after + right.length()) / 4;
    let off = module * 3 / 4;
    let fits = |long: usize, times: usize| (times * module).abs_diff(long) <= off;
    let thin = [left.length(), before, after, right.length()];
    thin.into_iter().all(|long| fits(long, 1)) && fits(stone.length(), 3)
}

/// What the reader has painted.
struct Painted {
    /// Rings of marks.
    marks: Vec<usize>,
    /// When each region was looked at last; 0 is never.
    looks: Vec<usize>,
    count: usize,
}

impl Painted {
    /// Steps to paint a region, if it is not painted, and what had to be wiped for it.
    fn look(&mut self, regions: &Regions, region: usize) -> u64 {
        self.count += 1;
        let look = self.looks.get_mut(region);
        let before = look.map_or(0, |look| std::mem::replace(look, self.count));
        let is_known = before > 0 && self.count - before < KNOWN;
        match is_known || self.marks.contains(&region) {
            true => 0,
            false => 2 * regions.region(region).area as u64,
        }
    }

    /// Whether both are what a mark is made of.
    fn fit(&self, regions: &Regions, ring: usize, stone: usize) -> bool {
        let is_free = |it| !self.marks.contains(it);
        let [around, within] = [ring, stone].map(|it| regions.region(it).area);
        let share = (within * 100).checked_div(around).unwrap_or_default();
        ring != stone && is_free(&ring) && is_free(&stone) && (11..70).contains(&share)
    }
}

/// A corner mark.
#[derive(Clone, Copy)]
struct Mark {
    corners: [Point; 4],
    view: Perspective,
    center: Point,
}

fn point(x: u16, y: usize) -> Point {
    Point {
        x: i32::from(x),
        y: i32::try_from(y).unwrap_or(i32::MAX),
    }
}

/// The ends of a region's runs.
fn ends(regions: &Regions, region: usize) -> impl Iterator<Item = Point> + '_ {
    let of = regions.region(region);
    (of.top..=of.bottom).flat_map(move |y| {
        let runs = regions.row(y).iter();
        let of_it = runs.filter(move |run| run.region() == region);
        of_it.flat_map(move |run| [point(run.left, y), point(run.right, y)])
    })
}

/// The mark of a ring that was found at a pixel: its corners are what is farthest out.
fn mark(regions: &Regions, ring: usize, from: Point) -> Option<Mark> {
    let (mut far, mut first) = (-1, Point::default());
    for end in ends(regions, ring) {
        let off = end.less(from);
        if off.dot(off) > far {
            (far, first) = (off.dot(off), end);
        }
    }
    let line = first.less(from);
    let scores = |of: Point| {
        let (along, across) = (of.dot(line), line.cross(of));
        [along, across, -along, -across]
    };
    let (mut best, mut corners) = (scores(from), [from; 4]);
    for end in ends(regions, ring) {
        let found = scores(end);
        for ((best, corner), found) in best.iter_mut().zip(&mut corners).zip(found) {
            if found > *best {
                (*best, *corner) = (found, end);
            }
        }
    }
    let view = Perspective::of(corners)?;
    let center = view.pixel(3.5, 3.5)?;
    Some(Mark {
        corners,
        view,
        center,
    })
}

/// Two marks that may be beside this one in a code, in all ways.
fn neighbors(marks: &[Mark], at: usize) -> Vec<(&Mark, &Mark)> {
    let Some(corner) = marks.get(at) else {
        return Vec::new();
    };
    let (mut beside, mut below) = (Vec::new(), Vec::new());
    for (place, other) in marks.iter().enumerate() {
        let (u, v) = corner.view.place(other.center);
        let (u, v) = ((u - 3.5).abs(), (v - 3.5).abs());
        if place != at && u < 0.2 * v {
            beside.push((other, v));
        }
        if place != at && v < 0.2 * u {
            below.push((other, u));
        }
    }
    let alike = |one: f64, other: f64| (1.0 - one.min(other) / one.max(other)).abs() < 0.25;
    let mut all = Vec::new();
    for (one, far) in beside {
        let fits = below.iter().filter(|(_, other)| alike(far, *other));
        all.extend(fits.map(|(other, _)| (one, *other)));
    }
    all
}

impl Mark {
    /// Turned so that its first corner is the farthest to one side of a line.
    fn turned(&self, from: Point, along: Point) -> Option<Self> {
        let far = |it: &Point| along.cross(it.less(from));
        let places = self.corners.iter().enumerate();
        let (first, _) = places.min_by_key(|(_, it)| far(it))?;
        let mut corners = self.corners;
        corners.rotate_left(first);
        Some(Self {
            corners,
            view: Perspective::of(corners)?,
            center: self.center,
        })
    }
}

/// Steps to look for the fourth mark of a code with these three. More than there may be where the three
/// are bent so far that nothing can be said.
fn turns(regions: &Regions, width: usize, [one, corner, other]: [&Mark; 3]) -> u64 {
    let across = other.center.less(one.center);
    let is_clockwise = across.cross(corner.center.less(one.center)) <= 0;
    let (from, along) = (one.center, across);
    let (one, other, along) = match is_clockwise {
        true => (one, other, along),
        false => (other, one, Point::default().less(along)),
    };
    let turned = one.turned(from, along).zip(other.turned(from, along));
    let Some((one, other)) = turned else {
        return MOST_STEPS + 1;
    };
    let ([p0, p1, ..], [q0, _, _, q3]) = (one.corners, other.corners);
    let Some(seed) = meeting([p0, p1], [q0, q3]) else {
        return 0;
    };
    let Some(module) = module_at(seed, &one, &other) else {
        return MOST_STEPS + 1;
    };
    let steps = module.saturating_mul(100);
    if steps > MOST_STEPS {
        return steps;
    }
    steps + painted_around(regions, width, seed, steps)
}

/// The pixels of a module where the fourth mark is expected.
fn module_at(seed: Point, one: &Mark, other: &Mark) -> Option<u64> {
    let (u, v) = one.view.place(seed);
    let a = one.view.pixel(u, v + 1.0)?.less(seed);
    let (u, v) = other.view.place(seed);
    let c = other.view.pixel(u + 1.0, v)?.less(seed);
    Some(u64::from(a.cross(c).unsigned_abs()))
}

/// Steps to paint the regions around a point, each as often as it may be forgotten.
fn painted_around(regions: &Regions, width: usize, seed: Point, steps: u64) -> u64 {
    let side = i64::try_from(steps.isqrt()).unwrap_or(i64::MAX) / 2 + 2;
    let within = |at: i32, most: usize| {
        let side_of = |it: i64| usize::try_from(it.max(0)).unwrap_or(usize::MAX).min(most);
        side_of(i64::from(at) - side)..side_of(i64::from(at) + side)
    };
    let (columns, rows) = (within(seed.x, width), within(seed.y, regions.height()));
    let mut around = Vec::new();
    for y in rows {
        for run in regions.row(y) {
            let (left, right) = (usize::from(run.left), usize::from(run.right));
            if left < columns.end && right >= columns.start {
                around.push(run.region());
            }
        }
    }
    around.sort_unstable();
    around.dedup();
    let pixels: u64 = around
        .iter()
        .map(|it| regions.region(*it).area as u64)
        .sum();
    pixels.saturating_mul(2 * (1 + steps / KNOWN as u64))
}
