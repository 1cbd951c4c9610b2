//! `cargo xtask test`: the steps in their order, a headline before each, the first failure named,
//! and at the end what took how long. What a step does lives in `steps`.

use crate::bundle;
use crate::engines;
use crate::gate;
use crate::project::Project;
use crate::steps;
use crate::supply;
use anyhow::{Context, Result, bail};
use std::time::{Duration, Instant};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Format,
    Lint,
    Supply,
    Native,
    Build,
    Size,
    Browser,
    Journeys,
    Engines,
}

impl Step {
    /// Cheap ones first; each after what it needs.
    const ALL: [Self; 9] = [
        Self::Format,
        Self::Lint,
        Self::Supply,
        Self::Native,
        Self::Build,
        Self::Size,
        Self::Browser,
        Self::Journeys,
        Self::Engines,
    ];

    /// The steps with these names, in our order; all of them when none is named.
    ///
    /// # Errors
    /// When a name is not a step's.
    pub fn read(names: &[String]) -> Result<Vec<Self>> {
        let known = |name: &str| Self::ALL.iter().any(|step| step.name() == name);
        if let Some(unknown) = names.iter().find(|name| !known(name)) {
            let all = Self::ALL.map(Self::name).join(", ");
            bail!("There is no step `{unknown}`. The steps are {all}.");
        }
        let wanted = |step: &Self| names.is_empty() || names.iter().any(|name| name == step.name());
        Ok(Self::ALL.into_iter().filter(wanted).collect())
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lint => "lint",
            Self::Supply => "supply",
            Self::Native => "native",
            Self::Build => "build",
            Self::Size => "size",
            Self::Browser => "browser",
            Self::Journeys => "journeys",
            Self::Engines => "engines",
        }
    }

    const fn promise(self) -> &'static str {
        match self {
            Self::Format => "the code is formatted",
            Self::Lint => "clippy has nothing to say",
            Self::Supply => "what Nose is built from is as agreed",
            Self::Native => "what needs no browser works",
            Self::Build => "the release build and the single file are made",
            Self::Size => "a first visit fetches little, the single file is small",
            Self::Browser => "what needs a browser works in one",
            Self::Journeys => "people get where they want",
            Self::Engines => "they get there in other browsers, too",
        }
    }

    fn run(self, project: &Project) -> Result<()> {
        match self {
            Self::Format => steps::format(project),
            Self::Lint => steps::lint(project),
            Self::Supply => supply::check(project),
            Self::Native => steps::native(project),
            Self::Build => bundle::build(project).and_then(|()| bundle::build_single(project)),
            Self::Size => {
                gate::run(&project.dist()).and_then(|()| gate::single(&project.single_file()))
            }
            Self::Browser => steps::browser(project),
            Self::Journeys => steps::journeys(project),
            Self::Engines => engines::run(project),
        }
    }
}

/// Runs the steps until one fails.
///
/// # Errors
/// When a step fails; it is named.
pub fn run(project: &Project, steps: &[Step]) -> Result<()> {
    let mut times = Vec::new();
    for &step in steps {
        println!("\n== {}: {}", step.name(), step.promise());
        let start = Instant::now();
        let result = step.run(project);
        let elapsed = start.elapsed();
        times.push((step, elapsed));
        if result.is_err() {
            println!("\n{}", table(&times));
        }
        result.with_context(|| {
            format!(
                "The step `{0}` failed. To run it alone: cargo xtask test {0}",
                step.name()
            )
        })?;
        println!(
            "== {}: holds, after {:.1} s",
            step.name(),
            elapsed.as_secs_f64()
        );
    }
    println!("\n{}\n\nEverything holds.", table(&times));
    Ok(())
}

fn table(times: &[(Step, Duration)]) -> String {
    let total: Duration = times.iter().map(|(_, time)| *time).sum();
    let line = |name: &str, time: Duration| format!("{name:<10} {:>8.1} s", time.as_secs_f64());
    let mut lines: Vec<String> = times
        .iter()
        .map(|(step, time)| line(step.name(), *time))
        .collect();
    lines.push(line("in all", total));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(names: &[&str]) -> Result<Vec<Step>> {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        Step::read(&names)
    }

    #[test]
    fn without_names_every_step_runs() {
        assert_eq!(read(&[]).unwrap(), Step::ALL);
    }

    #[test]
    fn named_steps_run_once_and_in_our_order() {
        let steps = read(&["size", "build", "size"]).unwrap();
        assert_eq!(steps, [Step::Build, Step::Size]);
    }

    #[test]
    fn an_unknown_step_is_answered_with_the_known_ones() {
        assert_eq!(
            read(&["unit"]).unwrap_err().to_string(),
            "There is no step `unit`. The steps are format, lint, supply, native, build, size, browser, \
             journeys, engines."
        );
    }

    #[test]
    fn the_table_adds_up() {
        let times = [
            (Step::Format, Duration::from_millis(1500)),
            (Step::Lint, Duration::from_secs(60)),
        ];
        assert_eq!(
            table(&times),
            "format          1.5 s\nlint           60.0 s\nin all         61.5 s"
        );
    }
}
