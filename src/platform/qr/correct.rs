//! Reed-Solomon correction of a QR code's blocks: the field of 256 by its logarithms. The reader's
//! own came with tables of products and quotients, which were two thirds of its weight.

/// The field of 256 over `x^8 + x^4 + x^3 + x^2 + 1`.
pub struct Field {
    powers: [u8; 255],
    logs: [u8; 256],
}

impl Field {
    /// Its tables.
    pub fn new() -> Self {
        let (mut powers, mut logs) = ([0; 255], [0; 256]);
        let mut value = 1_u16;
        for (power, log) in powers.iter_mut().zip(0_u8..=254) {
            *power = u8::try_from(value).unwrap_or_default();
            if let Some(held) = logs.get_mut(usize::from(*power)) {
                *held = log;
            }
            value <<= 1;
            if value > 255 {
                value ^= 0x11D;
            }
        }
        Self { powers, logs }
    }

    /// The generator to that power.
    fn power(&self, of: usize) -> u8 {
        self.powers.get(of % 255).copied().unwrap_or_default()
    }

    fn log(&self, of: u8) -> usize {
        self.logs
            .get(usize::from(of))
            .copied()
            .map_or(0, usize::from)
    }

    fn times(&self, a: u8, b: u8) -> u8 {
        match (a, b) {
            (0, _) | (_, 0) => 0,
            _ => self.power(self.log(a) + self.log(b)),
        }
    }

    /// By zero it is zero, which nothing here divides by.
    fn over(&self, a: u8, b: u8) -> u8 {
        match (a, b) {
            (0, _) | (_, 0) => 0,
            _ => self.power(self.log(a) + 255 - self.log(b)),
        }
    }

    /// A polynomial's value; its lowest coefficient first.
    fn value(&self, of: &[u8], at: u8) -> u8 {
        let step = |sum, &part: &u8| self.times(sum, at) ^ part;
        of.iter().rev().fold(0, step)
    }

    /// All zero if the block is whole.
    fn syndromes(&self, block: &[u8], count: usize) -> Vec<u8> {
        let at = |root| {
            let step = |sum, &part: &u8| self.times(sum, root) ^ part;
            block.iter().fold(0, step)
        };
        (0..count).map(|i| at(self.power(i))).collect()
    }

    /// The polynomial whose roots say where the errors are, by Berlekamp and Massey, and how many it
    /// says there are.
    fn locator(&self, syndromes: &[u8]) -> (Vec<u8>, usize) {
        let (mut now, mut before) = (vec![1], vec![1]);
        let (mut errors, mut shift, mut scale) = (0, 1, 1);
        for n in 0..syndromes.len() {
            let terms = now.iter().take(errors + 1).enumerate();
            let off = terms.fold(0, |sum, (i, &part)| {
                let known = n.checked_sub(i).and_then(|at| syndromes.get(at));
                sum ^ self.times(part, known.copied().unwrap_or_default())
            });
            if off == 0 {
                shift += 1;
                continue;
            }
            let old = now.clone();
            let factor = self.over(off, scale);
            now.resize(now.len().max(before.len() + shift), 0);
            for (to, &from) in now.iter_mut().skip(shift).zip(&before) {
                *to ^= self.times(factor, from);
            }
            if 2 * errors <= n {
                (errors, before, scale, shift) = (n + 1 - errors, old, off, 1);
            } else {
                shift += 1;
            }
        }
        (now, errors)
    }

    /// Mends a block whose last `count` bytes are there for that. `None` if too much of it is wrong.
    pub fn correct(&self, block: &mut [u8], count: usize) -> Option<()> {
        let syndromes = self.syndromes(block, count);
        if syndromes.iter().all(|&it| it == 0) {
            return Some(());
        }
        let (locator, errors) = self.locator(&syndromes);
        if 2 * errors > count {
            return None;
        }
        let mut evaluator = vec![0; count];
        for (i, &a) in locator.iter().enumerate() {
            for (to, &b) in evaluator.iter_mut().skip(i).zip(&syndromes) {
                *to ^= self.times(a, b);
            }
        }
        let odd = |(i, &part): (usize, &u8)| if i % 2 == 1 { part } else { 0 };
        let slope: Vec<u8> = locator.iter().enumerate().map(odd).skip(1).collect();
        for (place, byte) in block.iter_mut().rev().enumerate() {
            let inverse = self.power(255 - place % 255);
            if self.value(&locator, inverse) == 0 {
                let by = self.over(self.value(&evaluator, inverse), self.value(&slope, inverse));
                *byte ^= self.times(self.power(place), by);
            }
        }
        let after = self.syndromes(block, count);
        after.iter().all(|&it| it == 0).then_some(())
    }
}
