//! `tolkit export`: texts of items for people who work with other programs.

use std::num::NonZero;
use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use crate::cli::args::Global;
use crate::cli::commands::export_known::{self, Known};
use crate::cli::commands::export_place::Place;
use crate::cli::ui::Ui;
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
        value_parser = PossibleValuesParser::new(Wanted::names()).map(|name| Wanted::named(&name)),
    )]
    pub(in crate::cli) format: Wanted,
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

/// What a file is to be.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) enum Wanted {
    /// A packet, which comes back.
    Packet(Format),
    /// What is known of all items, which does not.
    Known(Known),
}

impl Wanted {
    fn names() -> impl Iterator<Item = &'static str> {
        Format::ALL.iter().map(|format| format.name()).chain(Known::ALL.iter().map(|known| known.name()))
    }

    fn named(name: &str) -> Self {
        let known = Known::ALL.iter().copied().find(|known| known.name() == name);
        let format = || Format::ALL.iter().copied().find(|format| format.name() == name).unwrap_or(Format::Xliff);
        known.map_or_else(|| Self::Packet(format()), Self::Known)
    }
}

pub(in crate::cli) fn run(global: &Global, arguments: &Export, ui: &Ui) -> Result<Ending, Complaint> {
    if arguments.list {
        let session = global.open()?;
        let catalogue = session.catalogue()?;
        let workspace = Workspace::open(&session, &catalogue)?;
        return ui.tell(&report::export::list(&Packets::open(&workspace)?.all()?));
    }
    let place = Place::new(arguments.output.as_deref(), arguments.word_limit.is_some());
    let format = match arguments.format {
        Wanted::Packet(format) => format,
        Wanted::Known(_) if arguments.todo => {
            return Err(Complaint::usage(Text::new("error-export-known")));
        }
        Wanted::Known(known) => {
            return export_known::run(global, &arguments.items, known, &place, arguments.dry_run, ui);
        }
    };
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue_asked(&arguments.locales, &arguments.items)?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let items = match arguments.items.as_slice() {
        [] => workspace.locales(&arguments.locales)?.iter().map(|locale| format!("{locale}:*")).collect(),
        items => items.to_vec(),
    };
    let asked = Asked {
        items: &items,
        format,
        todo: arguments.todo,
        claim: arguments.todo && !arguments.no_claim,
        word_limit: arguments.word_limit.map(NonZero::get),
        is_one_file: !matches!(place, Place::Folder(_)),
        dry_run: arguments.dry_run,
    };
    let mut printed = String::new();
    let mut deliver = |file: &PacketFile, text: &str| {
        if place.write(&file.path, text)? {
            text.clone_into(&mut printed);
        }
        Ok(())
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
    let path_of = |file: &PacketFile| place.path_of(&file.path);
    ui.tell(&report::export::account(&exported, &path_of, arguments.dry_run))
}
