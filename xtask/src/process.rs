//! Runs other programs: in the foreground, quietly into a log with a sign of life, or only asking
//! whether they succeed. Which programs, and why, is up to the callers.

use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::fs::File;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

const HEARTBEAT: Duration = Duration::from_secs(15);
const LOOK_AGAIN: Duration = Duration::from_millis(100);
const LINES_SHOWN: usize = 30;

/// The cargo that called us, so that a toolchain chosen by hand is kept.
pub fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Runs a program whose output belongs to the person at the terminal.
///
/// # Errors
/// When it cannot be started, or ends with a failure.
pub fn run(command: &mut Command) -> Result<()> {
    let name = shown(command);
    println!("$ {name}");
    let status = command.status().with_context(|| not_started(command))?;
    succeeded(&name, status)
}

/// Runs a long step with its output in `log`, saying every 15 seconds that it is still at it.
///
/// # Errors
/// When it cannot be started or fails; the end of the log is printed first.
pub fn run_logged(doing: &str, command: &mut Command, log: &Path) -> Result<()> {
    let cannot_log = || format!("The log {} could not be written.", log.display());
    let output = File::create(log).with_context(cannot_log)?;
    let errors = output.try_clone().with_context(cannot_log)?;
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(errors)
        .spawn()
        .with_context(|| not_started(command))?;
    let mut next_sign = HEARTBEAT;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() >= next_sign {
            println!("  … still {doing}, {} s", start.elapsed().as_secs());
            next_sign += HEARTBEAT;
        }
        std::thread::sleep(LOOK_AGAIN);
    };
    if status.success() {
        println!("  done after {} s", start.elapsed().as_secs());
    } else {
        let text = std::fs::read(log).unwrap_or_default();
        eprintln!(
            "{}",
            last_lines(&String::from_utf8_lossy(&text), LINES_SHOWN)
        );
        eprintln!("(the end of {})", log.display());
    }
    succeeded(&shown(command), status)
}

/// Whether a program is there and succeeds; its output is thrown away.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// What a program prints, without the white space around it.
///
/// # Errors
/// When it cannot be started, fails, or prints something that is not text.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| not_started(command))?;
    let name = shown(command);
    succeeded(&name, output.status)?;
    let text = String::from_utf8(output.stdout)
        .with_context(|| format!("`{name}` printed something that is not text."))?;
    Ok(text.trim().to_owned())
}

fn succeeded(name: &str, status: ExitStatus) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    match status.code() {
        Some(code) => bail!("`{name}` failed with exit code {code}."),
        None => bail!("`{name}` was stopped before it finished."),
    }
}

fn not_started(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    format!("`{program}` could not be started. Check that it is installed and on the PATH.")
}

/// The command as a person would type it, without the path of the program.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![
        program
            .file_name()
            .unwrap_or(program.as_os_str())
            .to_string_lossy(),
    ];
    words.extend(command.get_args().map(std::ffi::OsStr::to_string_lossy));
    words.join(" ")
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let skipped = lines.len().saturating_sub(count);
    lines
        .into_iter()
        .skip(skipped)
        .map(|line| format!("  | {line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn a_command_is_shown_without_the_path_of_its_program() {
        let mut command = Command::new("/somewhere/bin/cargo");
        command.args(["fmt", "--check"]);
        assert_eq!(shown(&command), "cargo fmt --check");
    }

    #[test]
    fn only_the_last_lines_of_a_log_are_shown() {
        assert_eq!(last_lines("one\ntwo\nthree\n", 2), "  | two\n  | three");
        assert_eq!(last_lines("one\n", 2), "  | one");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = run(&mut Command::new("no-such-program-anywhere")).unwrap_err();
        assert!(error.to_string().contains("`no-such-program-anywhere`"));
        assert!(!succeeds(&mut Command::new("no-such-program-anywhere")));
    }

    #[cfg(unix)]
    #[test]
    fn a_failing_logged_step_keeps_its_log_and_tells_the_exit_code() {
        let scratch = Scratch::new("logged");
        let log = scratch.path().join("log");
        let mut command = Command::new("sh");
        command.args(["-c", "echo hello; echo oh no >&2; exit 3"]);
        let error = run_logged("failing", &mut command, &log).unwrap_err();
        assert!(error.to_string().ends_with("failed with exit code 3."));
        assert_eq!(std::fs::read_to_string(log).unwrap(), "hello\noh no\n");
    }
}
