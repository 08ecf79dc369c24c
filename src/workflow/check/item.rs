//! Checks one item: a translation beside its source.

use std::sync::Arc;

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use super::changed::{Changed, touches};
use super::checked::Checked;
use super::diagnose::diagnostic;
use super::gate::Gate;
use super::references::symbols_of;
use super::rolling::Rolling;
use super::severities::Severities;
use crate::article::{Dates, Dialect, SegmentKind, kind_above};
use crate::catalogue::{LoadedFile, LoadedTarget};
use crate::config::Section;
use crate::diagnostics::SourceFile;
use crate::fluent::Unit;
use crate::language::Speller;
use crate::model::Require;
use crate::rules::content::{replacement_character, term_inconsistent};
use crate::rules::{
    DefaultSeverity, Finding, LocaleData, Pair, RawFile, ResourceSymbols, TermText, TermsOf, UnitText, UnitView,
};
use crate::workflow::demand::Demand;

/// The source resource, read once for all its translations.
pub(super) struct Source<'s> {
    pub(super) loaded: &'s LoadedFile<'s>,
    pub(super) file: SourceFile<'s>,
    /// Its units, by their indexes.
    pub(super) units: Vec<UnitView<'s>>,
    /// What is syntax beside Markdown in its article; none where it is of no article.
    article: Option<Dialect>,
    /// What differs from the revision, if one was named.
    pub(super) changed: Option<Changed>,
}

impl<'s> Source<'s> {
    pub(super) fn new(loaded: &'s LoadedFile<'s>, article: Option<Dialect>, changed: Option<Changed>) -> Self {
        let text = loaded.resource.text;
        let dialect = article.unwrap_or_default();
        let view = |unit: &'s Unit<'s>| {
            let kind = article.and_then(|_| kind_above(text, unit.id));
            UnitView::of_article(text, unit, kind, dialect).with_number_words()
        };
        Self {
            loaded,
            file: SourceFile::new(Arc::clone(&loaded.path), text),
            units: loaded.resource.units.iter().map(view).collect(),
            article,
            changed,
        }
    }

    /// What a target unit is in its article.
    pub(super) fn kind(&self, target: &Unit<'_>) -> Option<SegmentKind> {
        self.article?;
        self.units.get(self.loaded.find(target.id)?)?.kind
    }

    /// What the units of a translation say beside their sources.
    pub(super) fn texts_of(&self, targets: &[UnitView<'_>]) -> Vec<UnitText> {
        let source = |target: &UnitView<'_>| self.units.get(self.loaded.find(target.unit.id)?);
        targets.iter().filter_map(|target| Some(UnitText::of(source(target)?, target))).flatten().collect()
    }

    /// What the units of a translation say of terms in words.
    pub(super) fn term_texts_of(&self, targets: &[UnitView<'_>], terms: TermsOf<'_>) -> Vec<TermText> {
        let source = |target: &UnitView<'_>| self.units.get(self.loaded.find(target.unit.id)?);
        targets.iter().filter_map(|target| Some(TermText::of(source(target)?, target, terms))).flatten().collect()
    }

    /// What it defines and refers to.
    pub(super) fn symbols(&self) -> ResourceSymbols {
        symbols_of(self.loaded.units().map(|(at, _)| &self.units[at]))
    }
}

/// What is asked of what a translation says for the rules that look at all of a locale, beside what it defines and refers to.
pub(super) struct SymbolsAsked<'t> {
    /// What its units say.
    pub(super) texts: bool,
    /// What they say of terms.
    pub(super) terms: Option<TermsOf<'t>>,
}

impl SymbolsAsked<'_> {
    /// What the units of a translation come to.
    pub(super) fn of(&self, source: &Source<'_>, units: &[UnitView<'_>]) -> ResourceSymbols {
        let mut symbols = symbols_of(units.iter());
        if self.texts {
            symbols.add_texts(source.texts_of(units));
        }
        if let Some(terms) = self.terms {
            symbols.add_term_texts(source.term_texts_of(units, terms));
        }
        symbols
    }
}

/// One item, with what its check needs to know.
pub(super) struct ItemCheck<'c> {
    pub(super) severities: &'c Severities,
    /// Whether some rule asks for the references between resources.
    pub(super) needs_symbols: bool,
    /// Whether some rule asks for what all units of a locale say.
    pub(super) needs_texts: bool,
    pub(super) today: Date,
    pub(super) section: &'c Section,
    pub(super) dates: Dates,
    pub(super) source: &'c Source<'c>,
    pub(super) target: &'c LoadedTarget<'c>,
    /// What of the translation differs from the revision, if one was named.
    pub(super) changed: Option<Changed>,
    /// The units whose record differs from the revision, if one was named.
    pub(super) recorded: FxHashSet<Box<str>>,
    /// Whether the translation was missing under its source's former name, too, and nothing but the name has changed.
    pub(super) is_owed_from_before: bool,
    /// What is known of the source locale and of the target locale.
    pub(super) locales: Option<(&'c LocaleData, &'c LocaleData)>,
    /// The term base, where some rule asks for it.
    pub(super) terms: Option<TermsOf<'c>>,
    /// What is spelled right, where the rule runs.
    pub(super) speller: Option<&'c Speller>,
}

impl ItemCheck<'_> {
    pub(super) fn run(&self) -> Checked {
        let mut all = Checked { as_of: Some((self.dates, self.today)), ..Checked::default() };
        let checked = &mut all;
        if self.is_wanted(None) || !self.recorded.is_empty() {
            checked.items += 1;
            checked.units += self.target.units.len();
        }
        let text = self.target.loaded.as_ref().map_or("", |loaded| loaded.resource.text);
        let file = SourceFile::new(Arc::clone(&self.target.file.path), text);
        // After the deadline nobody asks for a translation any more.
        if !self.dates.is_expired(self.today) {
            let is_recorded = |unit: Option<&str>| unit.is_some_and(|unit| self.recorded.contains(unit));
            self.gate(&file).check(&|unit| self.is_wanted(unit) || is_recorded(unit), checked);
        }
        if let Some(loaded) = &self.target.loaded {
            self.check_text(loaded, &file, checked);
        }
        all
    }

    fn demand(&self) -> Demand {
        Demand::of(self.section, self.dates, self.today)
    }

    /// Whether the translation must be whole.
    fn demand_of_texts(&self) -> Demand {
        let require = self.section.require.of(&self.target.file.item.locale);
        if require >= Require::Translated { self.demand() } else { Demand::NotNow }
    }

    /// Notes a finding, if its rule is one of the gate until its day is known.
    fn note(&self, finding: Finding, file: &SourceFile<'_>, checked: &mut Checked) {
        let (demand, item, rule) = (self.demand_of_texts(), &self.target.file.item, finding.rule);
        let severities = (self.severities, demand != Demand::NotNow);
        let Some(found) = diagnostic(severities, finding, file, Some(&self.source.file), Some(item), &item.locale)
        else {
            return;
        };
        let unit = found.unit.as_deref().and_then(|unit| self.source.loaded.find(unit));
        match (demand, unit) {
            (Demand::AfterEdit(days), Some(unit)) if rule.severity == DefaultSeverity::Gate => {
                checked.rolling.push(Rolling::new(found, days, self.section, self.source.loaded, [unit]));
            }
            _ => checked.diagnostics.push(found),
        }
    }

    fn is_wanted(&self, unit: Option<&str>) -> bool {
        !self.is_owed_from_before && touches(self.source.changed.as_ref(), self.changed.as_ref(), unit)
    }

    fn gate<'g>(&'g self, file: &'g SourceFile<'g>) -> Gate<'g> {
        Gate {
            severities: self.severities,
            section: self.section,
            demand: self.demand(),
            source: self.source.loaded,
            source_file: &self.source.file,
            target: self.target,
            target_file: file,
        }
    }

    /// Runs the rules over what the translation says.
    fn check_text(&self, loaded: &LoadedFile<'_>, file: &SourceFile<'_>, checked: &mut Checked) {
        if !self.is_wanted(None) {
            // Neither file has changed: nothing that is found in them is told.
            if self.needs_symbols {
                let units: Vec<UnitView<'_>> =
                    loaded.units().map(|(_, unit)| UnitView::new(loaded.resource.text, unit)).collect();
                self.note_symbols(&units, checked);
            }
            return;
        }
        let mut findings = Vec::new();
        let raw = RawFile { source: Some(&self.source.loaded.resource), ..loaded.file.raw(false) };
        self.severities.set.check_file(&raw, &mut findings);
        self.severities.set.check_resource(&raw, &loaded.resource, &mut findings);
        let dialect = self.source.article.unwrap_or_default();
        let view = |unit| UnitView::of_article(loaded.resource.text, unit, self.source.kind(unit), dialect);
        let units: Vec<UnitView<'_>> = loaded.units().map(|(_, unit)| view(unit)).collect();
        self.check_units(loaded, &units, &mut findings);
        // `invalid-utf8` says what stands where the U+FFFD is ours.
        let ours = loaded.file.replaced();
        let is_ours = |found: &Finding| *found.rule == replacement_character::RULE && ours.contains(&found.at.start);
        findings.retain(|finding| !is_ours(finding));
        if self.needs_symbols {
            self.note_symbols(&units, checked);
        }
        findings.retain(|finding| self.is_wanted(finding.unit.as_deref()));
        findings.into_iter().for_each(|finding| self.note(finding, file, checked));
    }

    /// Notes what the translation defines and refers to.
    fn note_symbols(&self, units: &[UnitView<'_>], checked: &mut Checked) {
        let asked = SymbolsAsked {
            texts: self.needs_texts,
            terms: self.terms.filter(|_| self.severities.runs(&term_inconsistent::RULE)),
        };
        checked.symbols = Some(asked.of(self.source, units));
        checked.changed = Changed::of_either(self.source.changed.as_ref(), self.changed.as_ref());
    }

    fn check_units(&self, loaded: &LoadedFile<'_>, units: &[UnitView<'_>], findings: &mut Vec<Finding>) {
        let Some((source_locale, locale)) = self.locales else { return };
        let links = self.section.link_rule(&source_locale.locale, &locale.locale);
        // `units` has the first unit of each id, in the order of the text: so has `loaded.units()`.
        let mut by_index: Vec<Option<&UnitView<'_>>> = vec![None; loaded.resource.units.len()];
        for ((at, _), unit) in loaded.units().zip(units) {
            by_index[at] = Some(unit);
        }
        for unit in &self.target.units {
            let Some(target) = unit.target.and_then(|at| by_index[at]) else { continue };
            let pair = Pair {
                source: &self.source.units[unit.source],
                source_text: self.source.loaded.resource.text,
                target,
                target_text: loaded.resource.text,
                target_units: &loaded.resource.units,
                source_locale,
                locale,
                links: links.as_ref(),
                terms: self.terms,
                speller: self.speller,
            };
            self.severities.set.check_unit(&pair, findings);
        }
    }
}
