//! Puts together what is the same defect of many units of one item: forty missing units are one thing to do.

use std::sync::Arc;

use crate::diagnostics::{Diagnostic, Diagnostics, Glance, Label, Severity};
use crate::i18n::Arg;
use crate::model::ItemId;
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
fn is_of_file(rule: &str) -> bool {
    rule == gate::MISSING_RESOURCE.id
}

/// Where a piece of the report has its diagnostics.
pub(super) enum Block {
    /// A diagnostic with its lines.
    Lines(usize),
    /// A diagnostic as a single line.
    Line(usize),
    /// Units of one item, listed.
    Group(Members),
    /// Units of one item, counted.
    Count(Members),
}

impl Block {
    /// Whether the block is a single line, which needs no blank line before the next one.
    pub(super) fn is_line(&self) -> bool {
        matches!(self, Self::Line(_) | Self::Count(_))
    }
}

/// The numbers of diagnostics of one rule about units of one item, at least two.
pub(super) struct Members {
    message: &'static str,
    numbers: Vec<u32>,
}

impl Members {
    fn first(&self) -> usize {
        self.numbers.first().map_or(0, |number| *number as usize)
    }

    /// The group of them.
    pub(super) fn of(&self, diagnostics: &Diagnostics) -> Group {
        let others = self.numbers.iter().skip(1).map(|number| diagnostics.get(*number as usize)).collect();
        Group { first: diagnostics.get(self.first()), message: self.message, others }
    }
}

/// Diagnostics of one rule about units of one item, at least two.
pub(super) struct Group {
    pub(super) first: Diagnostic,
    pub(super) message: &'static str,
    others: Vec<Diagnostic>,
}

impl Group {
    /// How many units there are.
    pub(super) fn len(&self) -> usize {
        1 + self.others.len()
    }

    fn all(&self) -> impl Iterator<Item = &Diagnostic> {
        std::iter::once(&self.first).chain(&self.others)
    }

    /// Each unit with its place, sorted by it: in the target, or in the source where the target has none.
    pub(super) fn units<'g>(&'g self) -> Vec<(&'g Label, &'g str)> {
        let demanded_by = self.demanded_by();
        let place = |diagnostic: &'g Diagnostic| {
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
    pub(super) fn demanded_by(&self) -> Option<&Label> {
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
    pub(super) fn files(&self) -> impl Iterator<Item = (&Label, usize)> {
        self.all().map(|diagnostic| (&diagnostic.primary, missing_units(diagnostic)))
    }

    /// Whether the group is of files.
    pub(super) fn is_of_files(&self) -> bool {
        is_of_file(self.first.rule)
    }
}

fn missing_units(diagnostic: &Diagnostic) -> usize {
    let units = diagnostic.message.args.iter().find(|(name, _)| *name == "units");
    units.map_or(0, |(_, value)| if let Arg::Number(units) = value { *units } else { 0 })
}

fn same_place(one: &Label, other: &Label) -> bool {
    one.path == other.path && one.start == other.start && one.end == other.end
}

/// A group that may get more members.
struct Begun<'r> {
    /// Where it is among the blocks.
    at: usize,
    first: Glance<'r>,
    item: Option<&'r Arc<ItemId>>,
}

impl Begun<'_> {
    fn takes(&self, found: &Glance<'_>, item: Option<&Arc<ItemId>>) -> bool {
        let same_item = || match (self.item, item) {
            (Some(one), Some(other)) if is_of_file(self.first.rule) => {
                (&one.locale, &one.section) == (&other.locale, &other.section)
            }
            (one, other) => one == other,
        };
        self.first.rule == found.rule && self.first.severity == found.severity && same_item()
    }
}

/// The pieces of a report. A group stands where its first unit or file does; one of units never reaches over files.
pub(super) fn blocks(diagnostics: &Diagnostics, verbose: bool) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(diagnostics.len());
    // Where in `blocks` the groups of files are, and those of the file that is looked at.
    let (mut of_files, mut of_units): (Vec<Begun<'_>>, Vec<Begun<'_>>) = (Vec::new(), Vec::new());
    let mut file = None;
    for (number, found) in diagnostics.glances().enumerate() {
        if file != Some(found.path) {
            of_units.clear();
            file = Some(found.path);
        }
        let groups = if is_of_file(found.rule) { &mut of_files } else { &mut of_units };
        let Some((_, message)) = GROUPED.iter().find(|(rule, _)| rule.id == found.rule) else {
            blocks.push(single(diagnostics, number));
            continue;
        };
        // Nobody can read as many as there are numbers.
        let member = u32::try_from(number).unwrap_or(u32::MAX);
        let item = diagnostics.item(number);
        let group = groups.iter().find(|group| group.takes(&found, item));
        if let Some(Block::Group(members)) = group.and_then(|group| blocks.get_mut(group.at)) {
            members.numbers.push(member);
        } else {
            groups.push(Begun { at: blocks.len(), first: found, item });
            blocks.push(Block::Group(Members { message, numbers: vec![member] }));
        }
    }
    for block in &mut blocks {
        finish(block, diagnostics, verbose);
    }
    blocks
}

fn single(diagnostics: &Diagnostics, number: usize) -> Block {
    if diagnostics.severity(number) == Severity::Note { Block::Line(number) } else { Block::Lines(number) }
}

/// A group of one is none; notes are only counted, unless everything is asked for.
fn finish(block: &mut Block, diagnostics: &Diagnostics, verbose: bool) {
    if let Block::Group(members) = block {
        if members.numbers.len() == 1 {
            *block = single(diagnostics, members.first());
        } else if diagnostics.severity(members.first()) == Severity::Note && !verbose {
            let numbers = std::mem::take(&mut members.numbers);
            *block = Block::Count(Members { message: members.message, numbers });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    fn kinds(diagnostics: &[Diagnostic], verbose: bool) -> String {
        let kind = |block: &Block| match block {
            Block::Lines(_) => "lines".to_owned(),
            Block::Line(_) => "line".to_owned(),
            Block::Group(members) => format!("group {}", members.numbers.len()),
            Block::Count(members) => format!("count {}", members.numbers.len()),
        };
        blocks(&diagnostics.to_vec().into(), verbose).iter().map(kind).collect::<Vec<_>>().join(", ")
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
        let diagnostics = diagnostics.into();
        let blocks = blocks(&diagnostics, false);
        let Some(Block::Group(members)) = blocks.first() else { panic!("no group") };
        let group = members.of(&diagnostics);
        assert_eq!(group.demanded_by().map(|label| &*label.path), Some("workflow.toml"));
        let places: Vec<_> =
            group.units().into_iter().map(|(label, unit)| (&*label.path, label.start.line, unit)).collect();
        assert_eq!(places, [("locales/en/home.ftl", 5, "unit-0"), ("locales/en/home.ftl", 99, "unit-1")]);
    }
}
