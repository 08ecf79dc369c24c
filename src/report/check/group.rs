//! Puts together what is the same defect of many units of one item: forty missing units are one thing to do.

use crate::diagnostics::{Diagnostic, Label, Severity};
use crate::i18n::Arg;
use crate::report::layout::snippet::is_whole_file;
use crate::rules::{Rule, gate};

/// The rules whose findings are put together, and the message for many of them.
static GROUPED: [(&Rule, &str); 5] = [
    (&gate::MISSING_RESOURCE, "report-check-group-resources"),
    (&gate::MISSING_UNIT, "report-check-group-missing"),
    (&gate::STALE_UNIT, "report-check-group-stale"),
    (&gate::UNREVIEWED_UNIT, "report-check-group-unreviewed"),
    (&gate::OBSOLETE_UNIT, "report-check-group-obsolete"),
];

/// Whether a finding is about a file: those of one section in one locale are put together.
fn is_of_file(diagnostic: &Diagnostic) -> bool {
    diagnostic.rule == gate::MISSING_RESOURCE.id
}

/// A piece of the report.
pub(super) enum Block<'r> {
    /// A diagnostic with its lines.
    Lines(&'r Diagnostic),
    /// A diagnostic as a single line.
    Line(&'r Diagnostic),
    /// Units of one item, listed.
    Group(Group<'r>),
    /// Units of one item, counted.
    Count(Group<'r>),
}

impl Block<'_> {
    /// Whether the block is a single line, which needs no blank line before the next one.
    pub(super) fn is_line(&self) -> bool {
        matches!(self, Self::Line(_) | Self::Count(_))
    }
}

/// Diagnostics of one rule about units of one item, at least two.
pub(super) struct Group<'r> {
    pub(super) first: &'r Diagnostic,
    pub(super) message: &'static str,
    others: Vec<&'r Diagnostic>,
}

impl<'r> Group<'r> {
    /// How many units there are.
    pub(super) fn len(&self) -> usize {
        1 + self.others.len()
    }

    fn all(&self) -> impl Iterator<Item = &'r Diagnostic> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// Each unit with its place, sorted by it: in the target, or in the source where the target has none.
    pub(super) fn units(&self) -> Vec<(&'r Label, &'r str)> {
        let demanded_by = self.demanded_by();
        let place = |diagnostic: &'r Diagnostic| {
            let source = diagnostic
                .related
                .iter()
                .find(|label| !is_whole_file(label) && demanded_by.is_none_or(|demand| !same_place(label, demand)));
            let label = match source {
                Some(source) if diagnostic.rule == gate::MISSING_UNIT.id || is_whole_file(&diagnostic.primary) => {
                    source
                }
                _ => &diagnostic.primary,
            };
            (label, diagnostic.unit.as_deref().unwrap_or_default())
        };
        let mut units: Vec<_> = self.all().map(place).collect();
        units.sort_by_key(|(label, _)| (&label.path, label.start));
        units
    }

    /// The place that demands all of them.
    pub(super) fn demanded_by(&self) -> Option<&'r Label> {
        let everywhere = |label: &&Label| {
            self.others.iter().all(|other| other.related.iter().any(|related| same_place(related, label)))
        };
        self.first.related.iter().rev().find(everywhere)
    }

    /// How many units all the files have that are missing.
    pub(super) fn missing_units(&self) -> usize {
        self.all().map(missing_units).sum()
    }

    /// The missing files, each with its units.
    pub(super) fn files(&self) -> impl Iterator<Item = (&'r Label, usize)> {
        self.all().map(|diagnostic| (&diagnostic.primary, missing_units(diagnostic)))
    }

    /// Whether the group is of files.
    pub(super) fn is_of_files(&self) -> bool {
        is_of_file(self.first)
    }

    fn takes(&self, diagnostic: &Diagnostic) -> bool {
        let first = self.first;
        let same_item = match (&first.item, &diagnostic.item) {
            (Some(one), Some(other)) if self.is_of_files() => {
                (&one.locale, &one.section) == (&other.locale, &other.section)
            }
            (one, other) => one == other,
        };
        first.rule == diagnostic.rule && first.severity == diagnostic.severity && same_item
    }
}

fn missing_units(diagnostic: &Diagnostic) -> usize {
    let units = diagnostic.message.args.iter().find(|(name, _)| *name == "units");
    units.map_or(0, |(_, value)| if let Arg::Number(units) = value { *units } else { 0 })
}

fn same_place(one: &Label, other: &Label) -> bool {
    one.path == other.path && one.start == other.start && one.end == other.end
}

/// The pieces of a report. A group stands where its first unit or file does; one of units never reaches over files.
pub(super) fn blocks(diagnostics: &[Diagnostic], verbose: bool) -> Vec<Block<'_>> {
    let mut blocks = Vec::with_capacity(diagnostics.len());
    // Where in `blocks` the groups of files are.
    let mut of_files: Vec<usize> = Vec::new();
    for file in diagnostics.chunk_by(|one, next| one.primary.path == next.primary.path) {
        // Where in `blocks` the groups of this file are.
        let mut of_units: Vec<usize> = Vec::new();
        for diagnostic in file {
            let groups = if is_of_file(diagnostic) { &mut of_files } else { &mut of_units };
            let Some((_, message)) = GROUPED.iter().find(|(rule, _)| rule.id == diagnostic.rule) else {
                blocks.push(single(diagnostic));
                continue;
            };
            let group = groups.iter().find_map(|&at| match &mut blocks[at] {
                Block::Group(group) if group.takes(diagnostic) => Some(at),
                _ => None,
            });
            if let Some(Block::Group(group)) = group.and_then(|at| blocks.get_mut(at)) {
                group.others.push(diagnostic);
            } else {
                groups.push(blocks.len());
                blocks.push(Block::Group(Group { first: diagnostic, message, others: Vec::new() }));
            }
        }
    }
    for block in &mut blocks {
        finish(block, verbose);
    }
    blocks
}

fn single(diagnostic: &Diagnostic) -> Block<'_> {
    if diagnostic.severity == Severity::Note { Block::Line(diagnostic) } else { Block::Lines(diagnostic) }
}

/// A group of one is none; notes are only counted, unless everything is asked for.
fn finish(block: &mut Block<'_>, verbose: bool) {
    if let Block::Group(group) = block {
        if group.others.is_empty() {
            *block = single(group.first);
        } else if group.first.severity == Severity::Note && !verbose {
            let others = std::mem::take(&mut group.others);
            *block = Block::Count(Group { first: group.first, message: group.message, others });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    fn kinds(diagnostics: &[Diagnostic], verbose: bool) -> String {
        let kind = |block: &Block<'_>| match block {
            Block::Lines(_) => "lines".to_owned(),
            Block::Line(_) => "line".to_owned(),
            Block::Group(group) => format!("group {}", group.len()),
            Block::Count(group) => format!("count {}", group.len()),
        };
        blocks(diagnostics, verbose).iter().map(kind).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn units_of_one_item_are_put_together_even_where_others_stand_between() {
        let mut diagnostics = samples::missing(2);
        diagnostics.extend([samples::variable(), samples::note()]);
        diagnostics.extend(samples::missing(1));
        assert_eq!(kinds(&diagnostics, false), "group 3, lines, line");
    }

    #[test]
    fn one_unit_is_no_group_and_another_severity_or_item_is_another_group() {
        assert_eq!(kinds(&samples::missing(1), false), "lines");
        let mut diagnostics = samples::missing(4);
        diagnostics[2].severity = Severity::Note;
        diagnostics[3].severity = Severity::Note;
        assert_eq!(kinds(&diagnostics, false), "group 2, count 2");
        assert_eq!(kinds(&diagnostics, true), "group 2, group 2");
        diagnostics[1].item = None;
        assert_eq!(kinds(&diagnostics, false), "lines, lines, count 2");
    }

    #[test]
    fn what_all_demand_is_told_from_each_units_own_place() {
        let mut diagnostics = samples::missing(2);
        diagnostics[1].related[0].start.line = 99;
        let blocks = blocks(&diagnostics, false);
        let Some(Block::Group(group)) = blocks.first() else { panic!("no group") };
        assert_eq!(group.demanded_by().map(|label| &*label.path), Some("workflow.toml"));
        let places: Vec<_> =
            group.units().into_iter().map(|(label, unit)| (&*label.path, label.start.line, unit)).collect();
        assert_eq!(places, [("locales/en/home.ftl", 5, "unit-0"), ("locales/en/home.ftl", 99, "unit-1")]);
    }
}
