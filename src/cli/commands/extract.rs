//! `tolkit extract`: articles into source resources.

use clap::Args;

use crate::catalogue::{ArticleScope, Scope};
use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::{notices_of_outputs, notices_of_sections};
use crate::workflow::extract::{Request, extract};
use clap::ValueEnum;

#[derive(Debug, Args)]
pub(in crate::cli) struct Extract {
    #[arg(value_name = "ARTICLE")]
    pub(in crate::cli) articles: Vec<String>,
    #[arg(short = 's', long = "section", value_name = "SECTION")]
    pub(in crate::cli) sections: Vec<String>,
    #[arg(long, value_name = "GRADE")]
    pub(in crate::cli) grade: Option<Grade>,
    #[arg(long = "unit", value_name = "UNIT", requires = "grade", allow_hyphen_values = true)]
    pub(in crate::cli) units: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) prune: bool,
    #[arg(long)]
    pub(in crate::cli) overwrite: bool,
    #[arg(long)]
    pub(in crate::cli) check: bool,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Grade {
    Cosmetic,
    Text,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Extract, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write_files(arguments.dry_run || arguments.check, ui)?;
    let catalogue = session.catalogue()?;
    ui.notices(notices_of_sections(&catalogue, &Scope::default()));
    ui.notices(notices_of_outputs(&catalogue));
    let articles = ArticleScope::new(&catalogue, &arguments.sections, &arguments.articles, session.folder())?;
    let request = Request {
        articles: &articles,
        today: session.today(),
        cosmetic: arguments.grade == Some(Grade::Cosmetic),
        all_stale: arguments.grade == Some(Grade::Text),
        units: &arguments.units,
        overwrite: arguments.overwrite,
        prune: arguments.prune,
        dry_run: arguments.dry_run || arguments.check,
    };
    let extracted = extract(&catalogue, &request)?;
    ui.problems(&catalogue.problems);
    ui.tell(&report::extract::account(&extracted, &request, arguments.check, &ui.stdout()))
}
