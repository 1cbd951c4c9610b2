//! Points and the perspective of a corner mark, as the reader reckons with them. Whole numbers run
//! over as they do in it once it is built for release.

/// A pixel.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

impl Point {
    pub fn less(self, other: Self) -> Self {
        Self {
            x: self.x.wrapping_sub(other.x),
            y: self.y.wrapping_sub(other.y),
        }
    }

    /// The product of both as vectors, the sine's.
    pub fn cross(self, other: Self) -> i32 {
        let (one, two) = (self.x.wrapping_mul(other.y), self.y.wrapping_mul(other.x));
        one.wrapping_sub(two)
    }

    /// The product of both as vectors, the cosine's.
    pub fn dot(self, other: Self) -> i32 {
        let (one, two) = (self.x.wrapping_mul(other.x), self.y.wrapping_mul(other.y));
        one.wrapping_add(two)
    }
}

/// What takes the places of a square of seven modules to pixels.
#[derive(Clone, Copy)]
pub struct Perspective([f64; 8]);

impl Perspective {
    /// The one that takes the corners of the square to these.
    pub fn of([p0, p1, p2, p3]: [Point; 4]) -> Option<Self> {
        let [(x0, y0), (x1, y1), (x2, y2), (x3, y3)] =
            [p0, p1, p2, p3].map(|it| (f64::from(it.x), f64::from(it.y)));
        let over = 7.0 * (x2 * y3 - x3 * y2 + (x3 - x2) * y1 + x1 * (y2 - y3));
        if over < f64::EPSILON {
            return None;
        }
        let c0 = x1 * (x2 * y3 - x3 * y2)
            + x0 * (-x2 * y3 + x3 * y2 + (x2 - x3) * y1)
            + x1 * (x3 - x2) * y0;
        let c1 = -(x0 * (x2 * y3 + x1 * (y2 - y3) - x2 * y1) - x1 * x3 * y2
            + x2 * x3 * y1
            + (x1 * x3 - x2 * x3) * y0);
        let c3 = y0 * (x1 * (y3 - y2) - x2 * y3 + x3 * y2)
            + y1 * (x2 * y3 - x3 * y2)
            + x0 * y1 * (y2 - y3);
        let c4 = x0 * (y1 * y3 - y2 * y3) + x1 * y2 * y3 - x2 * y1 * y3
            + y0 * (x3 * y2 - x1 * y2 + (x2 - x3) * y1);
        let c6 = x1 * (y3 - y2) + x0 * (y2 - y3) + (x2 - x3) * y1 + (x3 - x2) * y0;
        let c7 = -x2 * y3 + x1 * y3 + x3 * y2 + x0 * (y1 - y2) - x3 * y1 + (x2 - x1) * y0;
        Some(Self([
            c0 / over,
            c1 / over,
            x0,
            c3 / over,
            c4 / over,
            y0,
            c6 / over,
            c7 / over,
        ]))
    }

    /// The pixel of a place; `None` beyond all pixels.
    pub fn pixel(&self, u: f64, v: f64) -> Option<Point> {
        let [c0, c1, c2, c3, c4, c5, c6, c7] = self.0;
        let over = c6 * u + c7 * v + 1.0;
        let whole = |it: f64| {
            let it = it.round();
            let fits = (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(&it);
            #[allow(clippy::cast_possible_truncation, reason = "it was just made to fit")]
            fits.then_some(it as i32)
        };
        Some(Point {
            x: whole((c0 * u + c1 * v + c2) / over)?,
            y: whole((c3 * u + c4 * v + c5) / over)?,
        })
    }

    /// The place of a pixel.
    pub fn place(&self, of: Point) -> (f64, f64) {
        let [c0, c1, c2, c3, c4, c5, c6, c7] = self.0;
        let (x, y) = (f64::from(of.x), f64::from(of.y));
        let over = -c0 * c7 * y + c1 * c6 * y + (c3 * c7 - c4 * c6) * x + c0 * c4 - c1 * c3;
        let u = -(c1 * (y - c5) - c2 * c7 * y + (c5 * c7 - c4) * x + c2 * c4);
        let v = c0 * (y - c5) - c2 * c6 * y + (c5 * c6 - c3) * x + c2 * c3;
        (u / over, v / over)
    }
}

/// Where two lines meet, each through two points.
pub fn meeting([p0, p1]: [Point; 2], [q0, q1]: [Point; 2]) -> Option<Point> {
    // Across each line, and how far along that it lies.
    let across = |from: Point, to: Point| Point {
        x: to.y.wrapping_sub(from.y).wrapping_neg(),
        y: to.x.wrapping_sub(from.x),
    };
    let (one, other) = (across(p0, p1), across(q0, q1));
    let (e, f) = (one.dot(p1), other.dot(q1));
    let over = one.cross(other);
    let part = |a: i32, b: i32, c: i32, d: i32| {
        let sum = a.wrapping_mul(b).wrapping_sub(c.wrapping_mul(d));
        sum.checked_div(over)
    };
    Some(Point {
        x: part(other.y, e, one.y, f)?,
        y: part(one.x, f, other.x, e)?,
    })
}
