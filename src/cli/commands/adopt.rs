//! `tolkit adopt`: existing translations into records.

use std::path::PathBuf;

use clap::Args;

use crate::catalogue::{Catalogue, Scope};
use crate::cli::args::{Global, Selection};
use crate::cli::ui::Ui;
use crate::config::{self, FileType, PathPattern, PatternError};
use crate::report;
use crate::report::account::Ending;
use crate::report::adopt::Review;
use crate::report::failure::Complaint;
use crate::report::layout::command_line::CommandLine;
use crate::session::notices_of_articles;
use crate::workflow::adopt::{Request, adopt};
use crate::workflow::adopt_articles;
use crate::workflow::refused_units::{Chosen, RefusedUnit};
use clap::ValueEnum;

#[derive(Debug, Args)]
pub(in crate::cli) struct Adopt {
    #[command(flatten)]
    pub(in crate::cli) selection: Selection,
    #[arg(long = "as", value_name = "STATE", default_value = "translated")]
    pub(in crate::cli) state: AdoptState,
    #[arg(long)]
    pub(in crate::cli) renew: bool,
    #[arg(long, value_name = "PATTERN", num_args = 0..=1, conflicts_with_all = ["state", "renew"])]
    pub(in crate::cli) articles: Option<Option<String>>,
    #[arg(long, conflicts_with = "renew")]
    pub(in crate::cli) from_history: bool,
    #[arg(long, conflicts_with_all = ["take", "take_from"])]
    pub(in crate::cli) review: bool,
    #[arg(long, value_name = "KEY", num_args = 1..)]
    pub(in crate::cli) take: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) take_from: Option<String>,
    #[arg(short, long, value_name = "FORMAT", default_value = "text", requires = "review")]
    pub(in crate::cli) format: report::adopt::Format,
    #[arg(short, long, value_name = "FILE", requires = "review")]
    pub(in crate::cli) output: Option<PathBuf>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum AdoptState {
    Translated,
    Reviewed,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Adopt, ui: &Ui) -> Result<Ending, Complaint> {
    let dry_run = arguments.dry_run || arguments.review;
    let session = global.open_to_write_files(dry_run, ui)?;
    let catalogue = session.catalogue()?;
    let scope = arguments.selection.scope(&catalogue)?;
    ui.notices(notices_of_articles(&catalogue, &scope));
    let chosen = chosen(&catalogue, arguments)?;
    if let Some(pattern) = &arguments.articles {
        return run_articles(&catalogue, &scope, pattern.as_deref(), (arguments, &chosen), ui);
    }
    let request = Request {
        scope: &scope,
        reviewed: arguments.state == AdoptState::Reviewed,
        renew: arguments.renew,
        from_history: arguments.from_history,
        chosen: &chosen,
        dry_run,
    };
    let adopted = adopt(&catalogue, request)?;
    if arguments.review {
        ui.problems(&adopted.problems);
        return show(&catalogue, &adopted.left_in, arguments, ui);
    }
    ui.tell(&report::adopt::account(&adopted, arguments.dry_run))
}

/// What a person says is right: the keys that were named, and the first word of each line of a file.
fn chosen(catalogue: &Catalogue<'_>, arguments: &Adopt) -> Result<Chosen, Complaint> {
    let mut chosen = Chosen { keys: arguments.take.iter().cloned().collect() };
    if let Some(path) = &arguments.take_from {
        let bytes = catalogue.root.read(path)?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        chosen.keys.extend(text.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned));
    }
    Ok(chosen)
}

/// `adopt --review`: what was refused.
fn show(catalogue: &Catalogue<'_>, units: &[RefusedUnit], arguments: &Adopt, ui: &Ui) -> Result<Ending, Complaint> {
    let project = &catalogue.config.project;
    let review = Review { project: &project.name, source: &project.source, command: arguments.command(), units };
    ui.deliver(arguments.output.as_deref(), |terminal| {
        report::adopt::render(arguments.format, &review, terminal).into_bytes()
    })
}

impl Adopt {
    /// The command with all that it is restricted to, for what is taken after a review.
    fn command(&self) -> CommandLine {
        let mut words = vec!["tolkit".to_owned(), "adopt".to_owned()];
        words.extend(self.selection.items.iter().cloned());
        let options = self.selection.locales.iter().map(|locale| ["-l", locale]);
        let options = options.chain(self.selection.sections.iter().map(|section| ["-s", section]));
        words.extend(options.flatten().map(str::to_owned));
        if self.state == AdoptState::Reviewed {
            words.extend(["--as", "reviewed"].map(str::to_owned));
        }
        let flags =
            [(self.renew, "--renew"), (self.from_history, "--from-history"), (self.articles.is_some(), "--articles")];
        words.extend(flags.into_iter().filter(|(is_set, _)| *is_set).map(|(_, flag)| flag.to_owned()));
        words.extend(self.articles.clone().flatten());
        CommandLine { words }
    }
}

/// `adopt --articles`: translations that are whole Markdown files.
fn run_articles(
    catalogue: &Catalogue<'_>,
    scope: &Scope,
    pattern: Option<&str>,
    (arguments, chosen): (&Adopt, &Chosen),
    ui: &Ui,
) -> Result<Ending, Complaint> {
    let parse = |text: &str| {
        let pattern = PathPattern::parse(text, FileType::Markdown);
        let pattern = pattern.and_then(|p| if p.has_locale() { Ok(p) } else { Err(PatternError::NoLocale) });
        pattern.map_err(|error| Complaint::usage(config::pattern_text(&error, text)))
    };
    let pattern = pattern.map(parse).transpose()?;
    let (from_history, dry_run) = (arguments.from_history, arguments.dry_run || arguments.review);
    let request = adopt_articles::Request { scope, pattern: pattern.as_ref(), from_history, chosen, dry_run };
    let adopted = adopt_articles::adopt_articles(catalogue, &request)?;
    if arguments.review {
        ui.problems(&adopted.problems);
        let refused: Vec<RefusedUnit> = adopted.items.into_iter().flat_map(|item| item.doubts).collect();
        return show(catalogue, &refused, arguments, ui);
    }
    ui.tell(&report::adopt::articles::account(&adopted, dry_run, &ui.stdout()))
}
