//! A rule, and what it finds: a place, a text, and nothing about files. A finding names its rule, a rule fills a sink with
//! findings.

use super::{Features, Group, Pair, RawFile, SymbolTable};
use crate::article::SegmentKind;
use crate::diagnostics::Severity;
use crate::fluent::{Resource, Span};
use crate::i18n::{Arg, Text};

/// A rule: its id, its severity, its example, and how it looks for what is wrong.
#[derive(Debug)]
pub struct Rule {
    /// The name of the defect, in kebab-case; never changes its meaning.
    pub id: &'static str,
    /// What kind of defect it is.
    pub group: Group,
    /// How bad it is if nobody configured it.
    pub severity: DefaultSeverity,
    /// What it looks like. A test proves that the rule finds `bad` and leaves `good` alone.
    pub example: Example,
    /// How it is found.
    pub check: Check,
}

/// A rule is its id: no two have the same.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

/// How bad a rule's findings are if nobody configured it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefaultSeverity {
    /// An error where `require` (and the due date) demands it, a note elsewhere.
    Gate,
    /// Always the same, unless a finding says otherwise.
    Fixed(Severity),
    /// The rule runs only where it is configured, or asked for by its name; then it is as bad as this.
    Off(Severity),
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
    /// In what one locale's resources of a section say of terms.
    Terms(fn(&SymbolTable<'_>, &mut Sink<'_>)),
    /// In the texts of one locale's resources of a section, beside their sources.
    Texts(fn(&SymbolTable<'_>, &mut Sink<'_>)),
}

/// What a rule found. There is none without a place in the text that the rule looked at.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// The unit, with the `-` of a term; none if it is about the file.
    pub unit: Option<Box<str>>,
    /// Which resource it is in, where a rule looks at several.
    pub resource: usize,
    /// Where it is, in the text that was looked at.
    pub at: Span,
    /// The place in the source text that demands otherwise.
    pub source: Option<Span>,
    /// Another place in the text that was looked at, which belongs to it: where the same thing stands first.
    pub also: Option<Span>,
    /// What is wrong. The message's `help` attribute says what to write instead.
    pub text: Text,
    /// Where the finding is worse or milder than its rule.
    pub severity: Option<Severity>,
}

impl Finding {
    /// Adds an argument to its text.
    pub fn with(&mut self, name: &'static str, value: impl Into<Arg>) -> &mut Self {
        self.text.args.push((name, value.into()));
        self
    }

    /// Points at the place in the source text that demands otherwise.
    pub fn because_of(&mut self, source: Span) -> &mut Self {
        self.source = Some(source);
        self
    }

    /// Points at another place in the same text that belongs to it.
    pub fn and_at(&mut self, also: Span) -> &mut Self {
        self.also = Some(also);
        self
    }

    /// Says which of several resources it is in.
    pub fn in_resource(&mut self, resource: usize) -> &mut Self {
        self.resource = resource;
        self
    }

    /// Makes this finding worse or milder than its rule.
    pub fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = Some(severity);
        self
    }
}

/// Takes what one rule finds.
#[derive(Debug)]
pub struct Sink<'f> {
    findings: &'f mut Vec<Finding>,
    rule: &'static Rule,
    unit: Option<&'f str>,
}

impl<'f> Sink<'f> {
    /// A sink for the findings of one rule about `unit`, if it looks at one.
    pub fn new(findings: &'f mut Vec<Finding>, rule: &'static Rule, unit: Option<&'f str>) -> Self {
        Self { findings, rule, unit }
    }

    /// How many findings there are so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.findings.len()
    }

    /// The rule's id.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.rule.id
    }

    /// Takes a finding whose message has the rule's own id.
    pub fn report(&mut self, at: Span) -> &mut Finding {
        self.report_as(self.rule.id, at)
    }

    /// Takes a finding with another message: the rule's id, a dash, and what kind of it (`markup-mismatch-unclosed`).
    pub fn report_as(&mut self, message: &'static str, at: Span) -> &mut Finding {
        self.report_in(self.unit.map(Box::from), message, at)
    }

    /// Takes a finding about a unit that the rule itself names.
    pub fn report_in(&mut self, unit: Option<Box<str>>, message: &'static str, at: Span) -> &mut Finding {
        let finding = Finding {
            rule: self.rule,
            unit,
            resource: 0,
            at,
            source: None,
            also: None,
            text: Text::new(message),
            severity: None,
        };
        self.findings.push(finding);
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }
}
