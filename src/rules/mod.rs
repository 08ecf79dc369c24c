//! What can be wrong with a translation: a registry, one file per rule.
//!
//! Pure: units in, findings out. A rule knows neither files nor configuration nor severities that somebody set; it says
//! where something is wrong, and [`crate::workflow::check`] makes a diagnostic of it.

mod content;
mod engine;
mod features;
mod files;
mod finding;
mod flat_text;
mod gate;
mod locale_data;
mod markup;
mod registry;
mod shape;
mod symbols;
mod unit_view;

pub use engine::{RuleSet, check_texts};
pub use features::Features;
pub use files::RawFile;
pub use finding::{Finding, Sink};
pub use flat_text::{FlatText, PLACEABLE};
pub use locale_data::{CATEGORY_NAMES, Category, LocaleData, Script};
pub use registry::{ALL, by_id};
pub use symbols::{Definitions, ResourceSymbols, SymbolTable, UnitReference, UnitSymbols};
pub use unit_view::{Call, Pair, Part, Reference, Select, UnitView, Variable};

use crate::article::SegmentKind;
use crate::diagnostics::Severity;
use crate::fluent::Resource;

/// A rule: its id, its severity, its example, and how it looks for what is wrong.
#[derive(Debug)]
pub struct Rule {
    /// The name of the defect, in kebab-case; never changes its meaning.
    pub id: &'static str,
    /// What kind of defect it is.
    pub group: Group,
    /// How bad it is where nobody configured it.
    pub severity: DefaultSeverity,
    /// What it looks like. A test proves that the rule finds `bad` and flat_texts `good` alone.
    pub example: Example,
    /// How it is found.
    pub check: Check,
}

/// What kind of defect a rule finds; the chapters of `docs/rules.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// What `require` demands.
    Gate,
    /// Files as such.
    Files,
    /// The shape of a unit, against the source unit.
    Shape,
    /// Markup and what else a machine reads.
    Markup,
    /// Text, as people read it.
    Content,
}

impl Group {
    /// Returns the group's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Gate => "gate",
            Self::Files => "files",
            Self::Shape => "shape",
            Self::Markup => "markup",
            Self::Content => "content",
        }
    }
}

/// How bad a rule's findings are where nobody configured it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefaultSeverity {
    /// An error where `require` (and the due date) demands it, a note elsewhere.
    Gate,
    /// Always the same, unless a finding says otherwise.
    Fixed(Severity),
}

/// What a defect looks like: one small resource of the source locale and of a target locale.
#[derive(Debug)]
pub struct Example {
    /// The source resource.
    pub source: &'static str,
    /// The target locale.
    pub locale: &'static str,
    /// A target resource with the defect; empty where the resource is missing.
    pub bad: &'static str,
    /// The same without it; empty where the resource is to be deleted.
    pub good: &'static str,
}

/// How a rule's defect is found.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// From the states of units, by the gate.
    Gate,
    /// In the bytes of any file.
    File(fn(&RawFile<'_>, &mut Sink<'_>)),
    /// In one parsed resource of any locale, source or target.
    Resource(fn(&RawFile<'_>, &Resource<'_>, &mut Sink<'_>)),
    /// In a target unit, beside its source unit.
    Unit {
        /// Runs only where source or target has one of these features.
        needs: Features,
        /// The check itself.
        run: fn(&Pair<'_>, &mut Sink<'_>),
    },
    /// In a target unit of an article, beside its source unit, which is of this kind.
    Article(fn(SegmentKind, &Pair<'_>, &mut Sink<'_>)),
    /// In the references of one locale's resources of a section.
    Symbols(fn(&SymbolTable<'_>, &mut Sink<'_>)),
}
