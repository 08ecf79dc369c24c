//! The baseline: a file that notes what was wrong on a day, a line for each finding, so that only what is new blocks. Pure.
//!
//! A line does not depend on places in files, nor on the language of messages. The lines are sorted, so that git merges what two people
//! took out or noted.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostics::{Diagnostic, DiagnosticPrint, Diagnostics, SourceFile, fingerprints};
use crate::i18n::Text;
use crate::model::{ItemId, is_in_one_line};
use crate::rules::{self, content, files, gate};

/// The first line of a baseline, up to what is said for people.
const HEADER: &str = "# tolkit-baseline 1";

/// What stands for no item and for no unit.
const NONE: &str = ".";

/// The digits of a fingerprint.
const DIGITS: usize = 16;

/// A finding that is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Line {
    pub(super) rule: String,
    /// The item as it is written; none of what is about the source or the project.
    pub(super) item: Option<Arc<ItemId>>,
    unit: Option<String>,
    fingerprint: String,
}

/// The findings that are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Baseline {
    pub(super) lines: BTreeSet<Line>,
}

/// Whether findings of a rule can be noted. What says that nobody knows what a file or a record is, that something hides in a text, or that
/// the gate does not look, is never taken for known.
pub(super) fn can_be_noted(rule: &str) -> bool {
    let never = [
        &gate::UNAPPROVED_RECORD,
        &gate::INVALID_RECORD,
        &gate::UNREADABLE_FILE,
        &gate::EMPTY_SECTION,
        &gate::EXPIRED_WAIVER,
        &gate::UNUSED_WAIVER,
        &files::conflict_marker::RULE,
        &content::bidi_control::RULE,
    ];
    !never.iter().any(|never| never.id == rule)
}

impl Baseline {
    /// Reads a baseline.
    ///
    /// # Errors
    ///
    /// What is wrong with it, each with its line.
    pub(super) fn parse(path: &str, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let file = SourceFile::new(path.into(), text);
        let (mut lines, mut wrong) = (BTreeSet::new(), Vec::new());
        let mut start = 0;
        for (index, line) in text.split_inclusive('\n').enumerate() {
            let at = start..start + line.trim_end().len();
            start += line.len();
            let line = line.trim_end_matches(['\n', '\r']);
            let read = match index {
                0 if line != HEADER => Err(Box::new(Text::new("baseline-header").with("header", HEADER))),
                _ if line.is_empty() || line.starts_with('#') => continue,
                _ => Line::parse(line),
            };
            match read {
                Ok(line) => drop(lines.insert(line)),
                Err(text) => wrong.push(Diagnostic::configuration(file.label(at), *text, Vec::new())),
            }
        }
        if text.is_empty() {
            let text = Text::new("baseline-header").with("header", HEADER);
            wrong.push(Diagnostic::configuration(file.label(0..0), text, Vec::new()));
        }
        if wrong.is_empty() { Ok(Self { lines }) } else { Err(wrong) }
    }

    /// The text of the file.
    pub(super) fn text(&self) -> String {
        let lines = self.lines.iter().map(|line| format!("{}\n", line.written()));
        std::iter::once(format!("{HEADER}\n")).chain(lines).collect()
    }
}

impl Line {
    fn parse(line: &str) -> Result<Self, Box<Text>> {
        let wrong = |text: Text| Err(Box::new(text));
        if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| line.starts_with(mark)) {
            return wrong(Text::new("baseline-conflict"));
        }
        let is_print =
            |text: &str| text.len() == DIGITS && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let parts: Vec<&str> = line.split('\t').collect();
        let &[rule, item, unit, fingerprint] = parts.as_slice() else { return wrong(Text::new("baseline-line")) };
        let item_of = |item: &str| ItemId::parse(item).map(|item| Some(Arc::new(item)));
        let item = if item == NONE { Ok(None) } else { item_of(item) };
        let Ok(item) = item else { return wrong(Text::new("baseline-line")) };
        if !is_print(fingerprint) || unit.is_empty() {
            return wrong(Text::new("baseline-line"));
        }
        if rules::by_id(rule).is_none() {
            return wrong(Text::new("baseline-rule").with("rule", rule));
        }
        if !can_be_noted(rule) {
            return wrong(Text::new("baseline-never").with("rule", rule));
        }
        let unit = (unit != NONE).then(|| unit.to_owned());
        Ok(Self { rule: rule.to_owned(), item, unit, fingerprint: fingerprint.to_owned() })
    }

    fn written(&self) -> String {
        let item = self.item.as_ref().map_or_else(|| NONE.to_owned(), ToString::to_string);
        format!("{}\t{item}\t{}\t{}", self.rule, self.unit.as_deref().unwrap_or(NONE), self.fingerprint)
    }
}

/// The lines of findings, one for each. Findings that are the same but for their place in the file have lines of their own.
pub(super) fn lines(diagnostics: &Diagnostics) -> Vec<Line> {
    let line = |(number, print): (usize, DiagnosticPrint)| Line {
        rule: diagnostics.glance(number).rule.to_owned(),
        item: diagnostics.item(number).cloned(),
        // A name that is no unit's would end the line.
        unit: diagnostics.glance(number).unit.filter(|unit| is_in_one_line(unit)).map(str::to_owned),
        fingerprint: print.to_string()[..DIGITS].to_owned(),
    };
    let prints = fingerprints(diagnostics, |diagnostic| match &diagnostic.item {
        Some(item) => item.to_string().into(),
        None => Cow::Borrowed(&*diagnostic.primary.path),
    });
    prints.into_iter().enumerate().map(line).collect()
}
