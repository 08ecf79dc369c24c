//! The arguments that commands share; those of one command stand with it. Their help is in `locales/en/cli.ftl`: a message
//! for each command, an attribute for each argument; [`super::help`] puts it there.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::ui::Color;
use crate::catalogue::{Catalogue, Onlooker, Scope, ScopeError};
use crate::config::Config;
use crate::model::{ItemState, Locale};
use crate::report;
use crate::session::{Failure, Session, named_locales};

/// The arguments that every command takes.
#[derive(Debug, Args)]
pub(super) struct Global {
    #[arg(short = 'C', long, global = true, value_name = "DIR")]
    pub(super) directory: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DATE")]
    pub(super) today: Option<String>,
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: Color,
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
    #[arg(long, global = true)]
    pub(super) no_cache: bool,
    /// Who is told how far reading has come: a person, if one looks.
    #[arg(skip)]
    pub(super) onlooker: Option<Onlooker>,
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

impl Selection {
    /// What there is of what was asked for, and the scope: where the locales say themselves, no others are listed.
    pub(super) fn find<'s>(&self, session: &'s Session) -> Result<(Catalogue<'s>, Scope), Failure> {
        self.find_in(session, &self.locales)
    }

    /// The same in these locales.
    pub(super) fn find_in<'s>(
        &self,
        session: &'s Session,
        locales: &[String],
    ) -> Result<(Catalogue<'s>, Scope), Failure> {
        if let Some(named) = named_locales(session.config(), locales, &self.items) {
            let catalogue = session.catalogue_in(&named)?;
            // What is wrong with a name is said with all names in view.
            if let Ok(scope) = self.scope_in(&catalogue, locales) {
                return Ok((catalogue, scope));
            }
        }
        let catalogue = session.catalogue()?;
        let scope = self.scope_in(&catalogue, locales)?;
        Ok((catalogue, scope))
    }

    /// The locales that alone can have what was asked for, if it says that.
    pub(super) fn named_locales(&self, config: &Config) -> Option<Vec<Locale>> {
        named_locales(config, &self.locales, &self.items)
    }

    /// The scope that was asked for.
    pub(super) fn scope(&self, catalogue: &Catalogue<'_>) -> Result<Scope, ScopeError> {
        self.scope_in(catalogue, &self.locales)
    }

    /// The same in these locales.
    pub(super) fn scope_in(&self, catalogue: &Catalogue<'_>, locales: &[String]) -> Result<Scope, ScopeError> {
        Scope::new(catalogue, locales, &self.sections, &self.items)
    }
}

/// How a result is shown, and where.
#[derive(Debug, Args)]
pub(super) struct Shown {
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: report::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// Takes the values of an argument, and their names, from where they are defined.
macro_rules! value_enum {
    ($($type:ty: $all:expr, $name:expr;)+) => {
        $(impl ValueEnum for $type {
            fn value_variants<'a>() -> &'a [Self] {
                $all
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                let name: fn(Self) -> &'static str = $name;
                Some(PossibleValue::new(name(*self)))
            }
        })+
    };
}

value_enum!(
    ItemState: Self::ALL, Self::name;
    report::Format: Self::ALL, Self::name;
    report::coverage::By: Self::ALL, Self::name;
    report::adopt::Format: report::adopt::FORMATS, |format| format.name;
    report::check::Format: report::check::FORMATS, |format| format.name;
    report::coverage::Format: report::coverage::FORMATS, |format| format.name;
    report::status::Format: report::status::FORMATS, |format| format.name;
);
