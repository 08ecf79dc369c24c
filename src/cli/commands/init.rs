//! `tolkit init`: a guided set-up of the repository at hand.

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::init_questions::{self, Open};
use crate::cli::args::Global;
use crate::cli::session::now;
use crate::cli::ui::Ui;
use crate::ledgers::Probe;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::workflow::init::{
    CiChoice, CiPlan, Found, Host, Place, PlannedConfig, PlannedFile, ask_remote, commit, find, locales, plan_ci, write,
};
use crate::{config, report};

#[derive(Debug, Args)]
pub(in crate::cli) struct Init {
    #[arg(long, value_name = "L10N_TOML")]
    pub(in crate::cli) from: Option<String>,
    #[arg(long)]
    pub(in crate::cli) here: bool,
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(in crate::cli) locales: Vec<String>,
    #[arg(long, value_name = "HOST")]
    pub(in crate::cli) ci: Option<Ci>,
    #[arg(long)]
    pub(in crate::cli) commit: bool,
    #[arg(short = 'y', long)]
    pub(in crate::cli) yes: bool,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

/// What `--ci` can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) struct Ci(CiChoice);

impl ValueEnum for Ci {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: &[Ci] = &[
            Ci(CiChoice::Of(Host::Github)),
            Ci(CiChoice::Of(Host::Gitlab)),
            Ci(CiChoice::Of(Host::Forgejo)),
            Ci(CiChoice::Without),
        ];
        ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self.0 {
            CiChoice::Seen => None,
            CiChoice::Of(host) => Some(PossibleValue::new(host.name())),
            CiChoice::Without => Some(PossibleValue::new("none")),
        }
    }
}

/// What is to be written.
struct Plan {
    place: Place,
    config: PlannedConfig,
    ci: Option<CiPlan>,
    commit: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Init, ui: &Ui) -> Result<Ending, Complaint> {
    let (mut plan, found) = plan(global, arguments)?;
    ui.tell(&report::init::found(&plan.place, &found, &ui.stderr()))?;
    if arguments.dry_run {
        return show(&plan, ui);
    }
    if plan.commit {
        // Whoever asks for a commit should not have to take files away before they can ask again.
        plan.place.can_commit(&plan.paths()).map_err(report::init::cannot_commit)?;
    }
    if ui.is_interactive() && !arguments.yes {
        plan.ask(arguments, ui);
    }
    let probe = ask_remote(&plan.place, now()?);
    ui.tell(&report::init::probed(&probe))?;
    if let Probe::Takes(namespace) = probe {
        plan.config.namespace = namespace;
    }
    carry_out(global, &plan, ui)
}

fn plan(global: &Global, arguments: &Init) -> Result<(Plan, Found), Complaint> {
    let place = Place::of(&global.directory(), arguments.here)?;
    let (found, mut config) = find(&place, arguments.from.as_deref())?;
    if !arguments.locales.is_empty() {
        let named = arguments.locales.iter().map(String::as_str);
        config.locales =
            locales(named, &config.source).map_err(|why| Complaint::usage(report::init::not_understood(&why)))?;
    }
    let ci = plan_ci(&place, arguments.ci.map_or(CiChoice::Seen, |ci| ci.0));
    Ok((Plan { place, config, ci, commit: arguments.commit }, found))
}

/// Shows the files that would be written.
fn show(plan: &Plan, ui: &Ui) -> Result<Ending, Complaint> {
    for (path, text) in plan.files(ui) {
        ui.tell(&report::init::would_write(&path))?;
        ui.result(&text)?;
    }
    Ok(Ending::Done)
}

fn carry_out(global: &Global, plan: &Plan, ui: &Ui) -> Result<Ending, Complaint> {
    let files = plan.files(ui);
    let Some(((_, text), others)) = files.split_first() else { return Ok(Ending::Done) };
    let written = write(&plan.place, text, others.first())?;
    let job = match &plan.ci {
        Some(CiPlan::Add(host)) => plan.job(*host, ui),
        _ => String::new(),
    };
    ui.tell(&report::init::written(&plan.config, &written, plan.ci.as_ref(), &job))?;
    let paths = plan.paths();
    if plan.commit {
        let session = global.open_to_write(false, ui)?;
        commit(&session, &files, &report::init::commit_subject()).map_err(report::init::not_committed)?;
        let branch = plan.place.branch().unwrap_or_default();
        ui.tell(&report::init::committed(&branch, &paths))?;
    }
    let uncommitted = if plan.commit { &[][..] } else { &paths };
    ui.tell(&report::init::next_steps(&plan.place, &plan.config, &written, uncommitted, &ui.stderr()))
}

impl Plan {
    /// The paths of the files, from the repository's top.
    fn paths(&self) -> Vec<String> {
        let ci = self.ci.as_ref().and_then(CiPlan::to_write).map(|host| host.path().to_owned());
        [self.place.path_from_top(config::FILE_NAME)].into_iter().chain(ci).collect()
    }

    /// The files, `workflow.toml` first.
    fn files(&self, ui: &Ui) -> Vec<PlannedFile> {
        let config = report::init::workflow_toml(&self.config, ui.words());
        let ci = self.ci.as_ref().and_then(CiPlan::to_write).map(|host| self.job(host, ui));
        self.paths().into_iter().zip([config].into_iter().chain(ci)).collect()
    }

    fn job(&self, host: Host, ui: &Ui) -> String {
        let branch = self.place.branch();
        let has_articles = self.config.articles().next().is_some();
        report::init::ci_file(host, &self.place.folder, branch.as_deref(), has_articles, ui.words())
    }

    fn ask(&mut self, arguments: &Init, mut ui: &Ui) {
        let to_write = self.ci.as_ref().and_then(CiPlan::to_write).filter(|_| arguments.ci.is_none());
        let can_commit = !arguments.commit && self.place.can_commit(&self.paths()).is_ok();
        let open = Open {
            has_locales: !arguments.locales.is_empty(),
            config: self.place.path_from_top(config::FILE_NAME),
            ci: to_write.map(|host| host.path().to_owned()),
            branch: self.place.branch().filter(|_| can_commit),
        };
        let answers = init_questions::ask(&mut self.config, &open, &mut ui);
        if open.ci.is_some() && !answers.ci {
            self.ci = None;
        }
        self.commit |= answers.commit;
    }
}
