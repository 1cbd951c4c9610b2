//! What the measures cost, and how the cost grows: `cargo bench -p nose --bench measures`.

use std::error::Error;
use std::hint::black_box;

use criterion::Criterion;
use nose::domain::measure::{
    Coincidences, Difference, Gwet, Spread, Variances, Weights, icc, pairwise_kappa,
};

#[path = "shared/tables.rs"]
mod tables;

use tables::{SIZES, table};

fn main() -> Result<(), Box<dyn Error>> {
    let mut criterion = Criterion::default().configure_from_args();
    for size in SIZES {
        let ratings = table(size)?;
        let mut group = criterion.benchmark_group(size.name);
        group.sample_size(if ratings.count() > 100_000 { 10 } else { 50 });
        group.bench_function("alpha with jackknife", |bencher| {
            bencher.iter(|| Coincidences::of(black_box(&ratings)).alpha(Difference::Ordinal));
        });
        group.bench_function("ac2", |bencher| {
            bencher.iter(|| Gwet::of(black_box(&ratings), Weights::Quadratic));
        });
        group.bench_function("spread by case", |bencher| {
            bencher.iter(|| Spread::by_case(black_box(&ratings)).count());
        });
        group.bench_function("icc", |bencher| bencher.iter(|| icc(black_box(&ratings))));
        group.bench_function("variances", |bencher| {
            bencher.iter(|| Variances::of(black_box(&ratings)));
        });
        if ratings.raters() <= 500 {
            group.bench_function("pairwise kappa", |bencher| {
                bencher.iter(|| pairwise_kappa(black_box(&ratings)));
            });
        }
        group.finish();
    }
    criterion.final_summary();
    Ok(())
}
