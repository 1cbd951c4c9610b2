//! `cargo xtask test engines`: the main journeys in each browser engine. Here it is decided which
//! engines run and what their tests are told; how each is driven is known in `tests/e2e/engines`.
//!
//! An engine that is not installed is passed over, and that is said. `NOSE_ENGINES` names engines
//! that must run: what is missing of them is installed, and where that fails so does the step.

use crate::browser::{
    self, CHROMEDRIVER, CHROMIUM, FIREFOX, GECKODRIVER, MINIBROWSER, Packaged, WEBKIT_DRIVER, XVFB,
};
use crate::process;
use crate::project::Project;
use crate::site::Site;
use crate::steps;
use crate::tools::{self, NPX};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// The variable that names the engines that must run.
const MUST_RUN: &str = "NOSE_ENGINES";
const ALL: &str = "all";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A variable that the tests read, and the program it names.
type Named = (&'static str, PathBuf);

impl Engine {
    const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    const fn title(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    fn name(self) -> String {
        self.title().to_lowercase()
    }

    /// What has to be on this machine to drive it.
    const fn programs(self) -> &'static [Packaged] {
        match self {
            Self::Chromium => &[CHROMIUM, CHROMEDRIVER],
            Self::Firefox => &[FIREFOX],
            Self::WebKit => &[WEBKIT_DRIVER, MINIBROWSER, XVFB],
        }
    }

    /// Its programs where all of them are here already.
    fn installed(self) -> Result<Option<Vec<Named>>> {
        let mut programs = Vec::new();
        for Packaged { program, .. } in self.programs() {
            let Some(path) = program.find()? else {
                return Ok(None);
            };
            programs.push((program.variable, path));
        }
        Ok(Some(programs))
    }

    /// Its programs, installed where they were missing.
    fn installed_now(self) -> Result<Vec<Named>> {
        let install = |packaged: &Packaged| {
            Ok((
                packaged.program.variable,
                browser::find_or_install(packaged)?,
            ))
        };
        self.programs().iter().map(install).collect()
    }

    /// What the project itself puts in place for it, once its programs are here.
    fn driver(self) -> Result<Option<Named>> {
        if self != Self::Firefox {
            return Ok(None);
        }
        let driver = match GECKODRIVER.find()? {
            Some(named) => named,
            None => tools::geckodriver()?,
        };
        Ok(Some((GECKODRIVER.variable, driver)))
    }
}

/// Which engines run.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    /// Those that are here.
    Installed,
    /// These, and no other.
    These(Vec<Engine>),
}

impl Wanted {
    fn read(value: &str) -> Result<Self> {
        match value.trim() {
            "" => Ok(Self::Installed),
            ALL => Ok(Self::These(Engine::ALL.to_vec())),
            names => {
                let named = names.split(',').map(|name| engine(name.trim()));
                Ok(Self::These(named.collect::<Result<_>>()?))
            }
        }
    }

    /// The engine's programs, or `None` where it is passed over.
    fn programs(&self, engine: Engine) -> Result<Option<Vec<Named>>> {
        let programs = match self {
            Self::Installed => engine.installed()?,
            Self::These(these) if these.contains(&engine) => Some(
                engine
                    .installed_now()
                    .with_context(|| format!("{} must run and cannot.", engine.title()))?,
            ),
            Self::These(_) => None,
        };
        let Some(mut programs) = programs else {
            println!("Not run: {}, {}.", engine.title(), self.why_not());
            return Ok(None);
        };
        programs.extend(engine.driver()?);
        Ok(Some(programs))
    }

    fn why_not(&self) -> String {
        match self {
            Self::Installed => {
                format!("which is not installed here; {MUST_RUN}={ALL} installs what is missing")
            }
            Self::These(_) => format!("which {MUST_RUN} does not name"),
        }
    }
}

fn engine(name: &str) -> Result<Engine> {
    let mut engines = Engine::ALL.into_iter();
    let Some(engine) = engines.find(|engine| engine.name() == name) else {
        bail!(
            "{MUST_RUN} names `{name}`, which is no engine. It takes `{ALL}`, or some of {} with \
             commas between.",
            Engine::ALL.map(Engine::name).join(", ")
        );
    };
    Ok(engine)
}

/// Runs the main journeys in every engine that is wanted.
///
/// # Errors
/// When there is no build, an engine that must run cannot, or a journey fails.
pub fn run(project: &Project) -> Result<()> {
    let folder = project.end_to_end();
    Site::open(project.dist())?;
    let wanted = Wanted::read(&std::env::var(MUST_RUN).unwrap_or_default())?;
    let mut named = Vec::new();
    for engine in Engine::ALL {
        named.extend(wanted.programs(engine)?.unwrap_or_default());
    }
    if named.is_empty() {
        println!("No engine is here, so nothing was run.");
        return Ok(());
    }
    steps::npm_packages(&folder)?;
    let mut playwright = Command::new(NPX);
    playwright
        .current_dir(&folder)
        .args(["--no-install", "playwright", "test"])
        .args(["--config", "engines/engines.config.mjs"])
        .env("NOSE_DIST", project.dist());
    // The tests run in each engine whose programs are named, and in no other.
    for packaged in Engine::ALL.iter().flat_map(|engine| engine.programs()) {
        playwright.env_remove(packaged.program.variable);
    }
    playwright.env_remove(GECKODRIVER.variable).envs(named);
    process::run(&mut playwright)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_word_the_engines_that_are_here_run_and_all_means_all() {
        assert_eq!(Wanted::read("").unwrap(), Wanted::Installed);
        assert_eq!(
            Wanted::read("all").unwrap(),
            Wanted::These(Engine::ALL.to_vec())
        );
    }

    #[test]
    fn engines_are_named_with_commas_between_and_a_wrong_name_is_told() {
        assert_eq!(
            Wanted::read("webkit, firefox").unwrap(),
            Wanted::These(vec![Engine::WebKit, Engine::Firefox])
        );
        assert_eq!(
            Wanted::read("gecko").unwrap_err().to_string(),
            "NOSE_ENGINES names `gecko`, which is no engine. It takes `all`, or some of chromium, \
             firefox, webkit with commas between."
        );
    }

    #[test]
    fn an_engine_that_is_not_named_is_passed_over_however_installed_it_is() {
        let wanted = Wanted::These(vec![]);
        assert_eq!(wanted.programs(Engine::Chromium).unwrap(), None);
    }

    #[test]
    fn what_must_hold_before_a_merge_is_tried_in_every_engine() {
        let gate = include_str!("../../.ci/run");
        assert!(gate.contains(&format!("export {MUST_RUN}={ALL}\n")));
    }
}
