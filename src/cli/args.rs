//! The arguments as types. Their help is in `locales/en/cli.ftl`: a message for each command, an attribute for each
//! argument; [`super::help`] puts it there.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diagnostics::Severity;
use crate::report;

#[derive(Debug, Parser)]
#[command(name = "tolkit", version, disable_help_subcommand = true, disable_help_flag = true)]
#[command(disable_version_flag = true, subcommand_required = false)]
pub(super) struct Cli {
    #[arg(short = 'C', long, global = true, value_name = "DIR")]
    pub(super) directory: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DATE")]
    pub(super) today: Option<String>,
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: Color,
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Desk(Desk),
    Next(Next),
    Claim(Claims),
    Renew(Claims),
    Release(Claims),
    Takeover(Claims),
    Edit(Edit),
    Submit(Submit),
    Review(Review),
    Comment(Comment),
    Commit(Commit),
    Log(Log),
    Sync(Sync),
    Init(Init),
    Adopt(Adopt),
    Doctor(Doctor),
    Demo(Demo),
    Status(Status),
    Coverage(Coverage),
    Check(Check),
    Explain(Explain),
    Extract(Extract),
    Render(Render),
    Diff(Diff),
    Completions(Completions),
    Man,
}

/// What every command that reads items can be restricted to.
#[derive(Debug, Args)]
pub(super) struct Selection {
    #[arg(value_name = "ITEM")]
    pub(super) items: Vec<String>,
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(super) locales: Vec<String>,
    #[arg(short = 's', long = "section", value_name = "SECTION")]
    pub(super) sections: Vec<String>,
}

/// How a result is shown, and where.
#[derive(Debug, Args)]
pub(super) struct Shown {
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: report::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Desk {
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(super) locales: Vec<String>,
    #[command(flatten)]
    pub(super) shown: Shown,
}

#[derive(Debug, Args)]
pub(super) struct Next {
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(super) locales: Vec<String>,
    #[arg(short = 's', long = "section", value_name = "SECTION")]
    pub(super) sections: Vec<String>,
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Claims {
    #[arg(value_name = "ITEM", required = true)]
    pub(super) items: Vec<String>,
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Edit {
    #[arg(value_name = "ITEM")]
    pub(super) item: String,
    #[arg(long, value_name = "ITEM")]
    pub(super) from: Option<String>,
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Submit {
    #[arg(value_name = "ITEM", required = true)]
    pub(super) items: Vec<String>,
    #[arg(long)]
    pub(super) draft: bool,
    #[arg(long)]
    pub(super) confirm: bool,
    #[arg(short, long, value_name = "TEXT")]
    pub(super) message: Option<String>,
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Review {
    #[arg(value_name = "ITEM")]
    pub(super) item: Option<String>,
    #[arg(long, requires = "item", conflicts_with = "reason")]
    pub(super) approve: bool,
    #[arg(long = "return", requires = "item", value_name = "WHY")]
    pub(super) reason: Option<String>,
    #[arg(short, long = "unit", value_name = "UNIT", requires = "item", allow_hyphen_values = true)]
    pub(super) units: Vec<String>,
    #[arg(short, long, value_name = "TEXT", requires = "approve")]
    pub(super) message: Option<String>,
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(super) locales: Vec<String>,
    #[arg(short = 's', long = "section", value_name = "SECTION")]
    pub(super) sections: Vec<String>,
    #[command(flatten)]
    pub(super) shown: Shown,
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Comment {
    #[arg(value_name = "ITEM")]
    pub(super) item: String,
    #[arg(value_name = "TEXT")]
    pub(super) text: String,
    #[arg(short, long = "unit", value_name = "UNIT", allow_hyphen_values = true)]
    pub(super) units: Vec<String>,
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Commit {
    #[arg(value_name = "ITEM")]
    pub(super) items: Vec<String>,
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(super) locales: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub(super) branch: Option<String>,
    #[arg(long)]
    pub(super) push: bool,
    #[arg(long)]
    pub(super) no_verify: bool,
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Log {
    #[arg(value_name = "ITEM", required_unless_present = "verify")]
    pub(super) item: Option<String>,
    #[arg(long, conflicts_with = "item")]
    pub(super) verify: bool,
    #[command(flatten)]
    pub(super) shown: Shown,
}

#[derive(Debug, Args)]
pub(super) struct Sync {
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Doctor {
    #[command(flatten)]
    pub(super) shown: Shown,
}

#[derive(Debug, Args)]
pub(super) struct Demo {
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct Init {
    #[arg(long, value_name = "L10N_TOML")]
    pub(super) from: Option<String>,
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Adopt {
    #[command(flatten)]
    pub(super) selection: Selection,
    #[arg(long = "as", value_name = "STATE", default_value = "translated")]
    pub(super) state: AdoptState,
    #[arg(long)]
    pub(super) renew: bool,
    #[arg(long, value_name = "PATTERN", num_args = 0..=1, conflicts_with_all = ["state", "renew"])]
    pub(super) articles: Option<Option<String>>,
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum AdoptState {
    Translated,
    Reviewed,
}

#[derive(Debug, Args)]
pub(super) struct Status {
    #[command(flatten)]
    pub(super) selection: Selection,
    #[arg(long = "state", value_name = "STATE")]
    pub(super) states: Vec<State>,
    #[arg(long)]
    pub(super) mine: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: report::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum State {
    Open,
    Claimed,
    Submitted,
    Returned,
    Approved,
    Done,
    Expired,
}

#[derive(Debug, Args)]
pub(super) struct Coverage {
    #[command(flatten)]
    pub(super) selection: Selection,
    #[arg(long, value_name = "LEVEL", default_value = "section")]
    pub(super) by: report::coverage::By,
    #[arg(long)]
    pub(super) mine: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: report::coverage::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) selection: Selection,
    #[arg(long, value_name = "REV")]
    pub(super) changed_since: Option<String>,
    #[arg(short, long = "rule", value_name = "RULE")]
    pub(super) rules: Vec<String>,
    #[arg(long, value_name = "SEVERITY", default_value = "note", value_parser = parse_severity)]
    pub(super) severity: Severity,
    #[arg(long)]
    pub(super) strict: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: report::check::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// Gives the values of a renderer's enum their words on the command line.
macro_rules! value_enum {
    ($type:ty { $($word:literal => $value:ident),+ $(,)? }) => {
        impl ValueEnum for $type {
            fn value_variants<'a>() -> &'a [Self] {
                &[$(Self::$value),+]
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                Some(PossibleValue::new(match self {
                    $(Self::$value => $word),+
                }))
            }
        }
    };
}

value_enum!(report::coverage::By { "section" => Section, "resource" => Resource, "locale" => Locale });
value_enum!(report::coverage::Format {
    "text" => Text, "json" => Json, "csv" => Csv, "markdown" => Markdown, "html" => Html, "svg" => Svg,
});
value_enum!(report::Format { "text" => Text, "json" => Json });
value_enum!(report::check::Format {
    "text" => Text, "json" => Json, "github" => Github, "gitlab" => Gitlab, "sarif" => Sarif, "junit" => Junit,
});

#[derive(Debug, Args)]
pub(super) struct Explain {
    #[arg(value_name = "RULE")]
    pub(super) rule: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Extract {
    #[arg(value_name = "ARTICLE")]
    pub(super) articles: Vec<String>,
    #[arg(short = 's', long = "section", value_name = "SECTION")]
    pub(super) sections: Vec<String>,
    #[arg(long, value_name = "GRADE")]
    pub(super) grade: Option<Grade>,
    #[arg(long = "unit", value_name = "UNIT", requires = "grade", allow_hyphen_values = true)]
    pub(super) units: Vec<String>,
    #[arg(long)]
    pub(super) prune: bool,
    #[arg(long)]
    pub(super) overwrite: bool,
    #[arg(long)]
    pub(super) check: bool,
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Grade {
    Cosmetic,
}

#[derive(Debug, Args)]
pub(super) struct Render {
    #[command(flatten)]
    pub(super) selection: Selection,
    #[arg(long)]
    pub(super) check: bool,
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Diff {
    #[command(flatten)]
    pub(super) selection: Selection,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: report::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Completions {
    #[arg(value_name = "SHELL")]
    pub(super) shell: clap_complete::Shell,
}

fn parse_severity(word: &str) -> Result<Severity, &'static str> {
    Severity::parse(word).ok_or("error, warning, note")
}
