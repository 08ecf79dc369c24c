//! `tolkit export`: texts of items for people who work with other programs.

use std::num::NonZero;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::files::{write_output, write_output_in};
use crate::i18n::Text;
use crate::packet::Format;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::export::{Asked, Outcome, PacketFile, export};
use crate::workflow::packets::Packets;

#[derive(Debug, Args)]
pub(in crate::cli) struct Export {
    #[arg(value_name = "ITEM", required_unless_present_any = ["todo", "list"])]
    pub(in crate::cli) items: Vec<String>,
    #[arg(
        short, long, value_name = "FORMAT", default_value = "xliff",
        value_parser = PossibleValuesParser::new(Format::ALL.iter().map(|format| format.name())).map(|name| format_of(&name)),
    )]
    pub(in crate::cli) format: Format,
    #[arg(short, long, value_name = "PATH")]
    pub(in crate::cli) output: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) todo: bool,
    #[arg(short, long = "locale", value_name = "LOCALE", requires = "todo", conflicts_with = "items")]
    pub(in crate::cli) locales: Vec<String>,
    #[arg(long, requires = "todo")]
    pub(in crate::cli) no_claim: bool,
    #[arg(long, value_name = "WORDS", requires = "output")]
    pub(in crate::cli) word_limit: Option<NonZero<usize>>,
    #[arg(long, conflicts_with_all = ["items", "todo", "output"])]
    pub(in crate::cli) list: bool,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

fn format_of(name: &str) -> Format {
    Format::ALL.iter().copied().find(|format| format.name() == name).unwrap_or(Format::Xliff)
}

/// Where files go.
enum Place<'p> {
    Stdout,
    File(&'p Path),
    Folder(&'p Path),
}

impl Export {
    fn place(&self) -> Place<'_> {
        match self.output.as_deref() {
            None => Place::Stdout,
            Some(path) if path == Path::new("-") => Place::Stdout,
            Some(path) if self.word_limit.is_some() || path.is_dir() || is_written_as_folder(path) => {
                Place::Folder(path)
            }
            Some(path) => Place::File(path),
        }
    }
}

pub(in crate::cli) fn run(global: &Global, arguments: &Export, ui: &Ui) -> Result<Ending, Complaint> {
    if arguments.list {
        let session = global.open()?;
        let catalogue = session.catalogue()?;
        let workspace = Workspace::open(&session, &catalogue)?;
        return ui.tell(&report::export::list(&Packets::open(&workspace)?.all()?));
    }
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue()?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let items = match arguments.items.as_slice() {
        [] => workspace.locales(&arguments.locales)?.iter().map(|locale| format!("{locale}:*")).collect(),
        items => items.to_vec(),
    };
    let place = arguments.place();
    let asked = Asked {
        items: &items,
        format: arguments.format,
        todo: arguments.todo,
        claim: arguments.todo && !arguments.no_claim,
        word_limit: arguments.word_limit.map(NonZero::get),
        is_one_file: !matches!(place, Place::Folder(_)),
        dry_run: arguments.dry_run,
    };
    let mut printed = String::new();
    let mut deliver = |file: &PacketFile, text: &str| match place {
        Place::Stdout => {
            text.clone_into(&mut printed);
            Ok(())
        }
        Place::File(path) => write_output(path, text.as_bytes()),
        Place::Folder(folder) => write_output_in(folder, &file.path, text.as_bytes()),
    };
    let outcome = export(&mut workspace, asked, ui.words(), &mut deliver)?;
    let exported = match outcome {
        Outcome::Done(exported) => exported,
        Outcome::SeveralLocales(locales) => {
            let locales: Vec<String> = locales.iter().map(ToString::to_string).collect();
            return Err(Complaint::usage(Text::new("error-export-several").with("locales", locales.join(", "))));
        }
    };
    if !printed.is_empty() {
        ui.text_of_others(&printed)?;
    }
    let to = match place {
        Place::Stdout => None,
        Place::File(path) | Place::Folder(path) => Some(path.display().to_string()),
    };
    let is_folder = matches!(place, Place::Folder(_));
    ui.tell(&report::export::account(&exported, to.as_deref(), is_folder, arguments.dry_run))
}

/// Whether a path says that it is a folder.
fn is_written_as_folder(path: &Path) -> bool {
    path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR])
}
