//! What the fuzz targets do. The tests of the workspace include the same files and hand them the seeds,
//! on the toolchain that everything is built with.

pub mod age_file;
pub mod bodies;
