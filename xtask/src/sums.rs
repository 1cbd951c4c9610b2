//! `SHA256SUMS`: the hash of every file of a build, in the form that `sha256sum -c` reads, so that
//! anyone can compare what they were given with what they built. Says nothing of who wrote it.

use crate::files::{self, SUMS};
use crate::seal;
use anyhow::Result;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::Path;

/// Writes the sums of all files in a folder into it.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(folder: &Path) -> Result<()> {
    let mut text = String::new();
    for file in files::list(folder)? {
        if file.name != SUMS {
            // Writing into a String cannot fail.
            let _ = writeln!(text, "{}  {}", hex(&file.read()?), file.name);
        }
    }
    seal::write(&folder.join(SUMS), &text)
}

/// SHA-256, as people compare it.
pub fn hex(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process;
    use crate::scratch::Scratch;
    use std::process::Command;

    fn built(name: &str) -> Scratch {
        let scratch = Scratch::new(name);
        scratch.write("index.html", "abc");
        scratch.write("packs/core.json", "");
        scratch.write(SUMS, "left over");
        write(scratch.path()).unwrap();
        scratch
    }

    /// The hashes are those of FIPS 180-4's examples.
    #[test]
    fn every_file_but_the_sums_is_listed_with_its_hash() {
        assert_eq!(
            built("sums-listed").read(SUMS),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  index.html\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  packs/core.json\n"
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn sha256sum_agrees_and_finds_a_changed_file() {
        let scratch = built("sums-checked");
        let mut check = Command::new("sha256sum");
        check
            .current_dir(scratch.path())
            .args(["--check", "--strict", SUMS]);
        assert!(process::succeeds(&mut check));
        scratch.write("packs/core.json", "{}");
        assert!(!process::succeeds(&mut check));
    }
}
