//! Runs rules over files, resources and units.

use super::content::{spelling, term_missing, wrong_language, wrong_script};
use super::shape::{identical_to_source, leftover_source, missing_reference};
use super::{Check, Features, Finding, Pair, RawFile, ResourceSymbols, Rule, Sink, SymbolTable};
use crate::article::{Dialect, kind_above};
use crate::diagnostics::Severity;
use crate::fluent::Resource;
use crate::i18n::Arg;

/// The most findings of one rule in one unit; of more, the worst are kept. Nobody reads as many, and each takes as long to place as its
/// text is long.
pub(super) const MOST_FINDINGS: usize = 100;

/// The rules that are to run, sorted by what they look at.
#[derive(Debug, Default)]
pub struct RuleSet {
    rules: Vec<&'static Rule>,
    /// Which of them run in a unit that has a feature, a bit for each, by the number of the feature.
    by_feature: [RuleBits; Features::COUNT],
}

/// A set of the rules of a [`RuleSet`], by their places in it.
type RuleBits = u128;

/// The most rules of a set: each has a bit.
pub(super) const MOST_RULES: usize = RuleBits::BITS as usize;

impl RuleSet {
    /// The set of these rules.
    #[must_use]
    pub fn new(rules: impl IntoIterator<Item = &'static Rule>) -> Self {
        let rules: Vec<_> = rules.into_iter().collect();
        let mut by_feature = [0; Features::COUNT];
        for (at, rule) in rules.iter().enumerate() {
            let needs = match rule.check {
                Check::Unit { needs, .. } => needs,
                Check::Article(_) => Features::ANY,
                _ => Features::NONE,
            };
            needs.numbers().for_each(|feature| by_feature[feature] |= 1 << at);
        }
        Self { rules, by_feature }
    }

    /// Runs the rules about files as such.
    pub fn check_file(&self, file: &RawFile<'_>, findings: &mut Vec<Finding>) {
        for rule in &self.rules {
            if let Check::File(run) = rule.check {
                run(file, &mut Sink::new(findings, rule, None));
            }
        }
    }

    /// Runs the rules about one parsed resource.
    pub fn check_resource(&self, file: &RawFile<'_>, resource: &Resource<'_>, findings: &mut Vec<Finding>) {
        for rule in &self.rules {
            if let Check::Resource(run) = rule.check {
                run(file, resource, &mut Sink::new(findings, rule, None));
            }
        }
    }

    /// Runs the rules about a target unit beside its source unit.
    pub fn check_unit(&self, pair: &Pair<'_>, findings: &mut Vec<Finding>) {
        let features = pair.features();
        let first = findings.len();
        let mut before = first;
        let mut wanted = features.numbers().fold(0, |wanted, feature| wanted | self.by_feature[feature]);
        while wanted != 0 {
            let rule = self.rules[wanted.trailing_zeros() as usize];
            wanted &= wanted - 1;
            let mut sink = Sink::new(findings, rule, Some(pair.target.unit.id));
            match (rule.check, pair.source.kind) {
                // What a rule needs is certain already.
                (Check::Unit { run, .. }, _) => run(pair, &mut sink),
                (Check::Article(run), Some(kind)) => run(kind, pair, &mut sink),
                _ => {}
            }
            if findings.len() - before > MOST_FINDINGS {
                findings[before..].sort_by_key(|finding| match finding.severity {
                    Some(Severity::Error) => 0,
                    None => 1,
                    Some(_) => 2,
                });
                findings.truncate(before + MOST_FINDINGS);
            }
            before = findings.len();
        }
        if findings.len() > first {
            leave_out_repeated(findings, first);
        }
    }

    /// Runs the rules about the references between one locale's resources, and about their texts.
    pub fn check_symbols(&self, table: &SymbolTable<'_>, findings: &mut Vec<Finding>) {
        for rule in &self.rules {
            if let Check::Symbols(run) | Check::Terms(run) | Check::Texts(run) = rule.check {
                run(table, &mut Sink::new(findings, rule, None));
            }
        }
    }

    /// Whether some rule asks for the references between resources.
    #[must_use]
    pub fn needs_symbols(&self) -> bool {
        self.rules.iter().any(|rule| matches!(rule.check, Check::Symbols(_) | Check::Terms(_) | Check::Texts(_)))
    }

    /// Whether some rule asks for what all units of a locale say.
    #[must_use]
    pub fn needs_texts(&self) -> bool {
        self.rules.iter().any(|rule| matches!(rule.check, Check::Texts(_)))
    }
}

/// Takes out what another rule says more exactly of the same unit: a term whose reference is missing, a text in another language that was
/// left from the source or is in another script.
fn leave_out_repeated(findings: &mut Vec<Finding>, first: usize) {
    let argument = |finding: &Finding, name: &str| {
        finding.text.args.iter().find(|(of, _)| *of == name).map(|(_, arg)| arg.clone())
    };
    let found = &findings[first..];
    let has = |rule: &Rule| found.iter().any(|one| one.rule == rule);
    let is_left = found.iter().any(|one| one.text.id == leftover_source::WHOLE_TEXT);
    let is_said_of_language =
        has(&leftover_source::RULE) || has(&identical_to_source::RULE) || has(&wrong_script::RULE);
    let references = found.iter().filter(|one| *one.rule == missing_reference::RULE);
    let named: Vec<Arg> = references.filter_map(|one| argument(one, "reference")).collect();
    if named.is_empty() && !is_said_of_language {
        return;
    }
    let is_repeated = |one: &Finding| {
        (*one.rule == term_missing::RULE && argument(one, "term").is_some_and(|term| named.contains(&term)))
            || (*one.rule == wrong_language::RULE && is_said_of_language)
            || (*one.rule == wrong_script::RULE && is_left)
    };
    let mut at = 0;
    findings.retain(|one| {
        at += 1;
        at <= first || !is_repeated(one)
    });
}

/// Runs one rule over one source text and one target text, as a section that has nothing else.
///
/// For examples, fixtures and tests: `check` reads a whole repository instead. Finds nothing for rules of the gate.
#[must_use]
pub fn check_texts(rule: &'static Rule, source: &str, locale: &crate::model::Locale, target: &[u8]) -> Vec<Finding> {
    use super::{Definitions, LocaleData, TermText, TermsOf, UnitText, UnitView};
    use crate::language::Speller;
    use crate::terms::{Glossary, Names};

    let set = RuleSet::new([rule]);
    let mut findings = Vec::new();
    let lossy = String::from_utf8_lossy(target);
    let text = crate::fluent::without_mark(&lossy);
    let (source_resource, target_resource) = (crate::fluent::parse(source), crate::fluent::parse(text));
    let file = RawFile { bytes: target, text, is_source: false, source: Some(&source_resource) };
    set.check_file(&file, &mut findings);
    set.check_resource(&file, &target_resource, &mut findings);
    let english = crate::model::Locale::parse("en").map(|locale| LocaleData::new(&locale));
    let (Ok(source_locale), locale) = (english, LocaleData::new(locale)) else { return findings };
    let kind_of =
        |id: &str| source_resource.units.iter().find(|unit| unit.id == id).and_then(|unit| kind_above(source, unit.id));
    let view =
        |unit| UnitView::of_article(source, unit, kind_above(source, unit.id), Dialect::default()).with_number_words();
    let source_views: Vec<_> = source_resource.units.iter().map(view).collect();
    let (mut names, mut glossary) = (Names::default(), Glossary::new(&locale.locale));
    source_resource.units.iter().filter(|unit| unit.is_term()).for_each(|term| names.add(term));
    target_resource.units.iter().filter(|unit| unit.is_term()).for_each(|term| glossary.add(term));
    // What the example of the rule says when it is right is all that is known then.
    let speller = (*rule == spelling::RULE).then(|| Speller::of_words(rule.example.good));
    let (mut source_symbols, mut target_symbols) = (ResourceSymbols::default(), ResourceSymbols::default());
    source_views.iter().for_each(|view| source_symbols.add(view));
    for unit in &target_resource.units {
        let view = UnitView::of_article(text, unit, kind_of(unit.id), Dialect::default());
        target_symbols.add(&view);
        if let Some(source_view) = source_views.iter().find(|source| source.unit.id == unit.id) {
            if set.needs_texts() {
                target_symbols.add_texts(UnitText::of(source_view, &view));
            }
            let terms = TermsOf { names: &names, glossary: &glossary };
            target_symbols.add_term_texts(TermText::of(source_view, &view, terms));
            let pair = Pair {
                source: source_view,
                source_text: source,
                target: &view,
                target_text: text,
                target_units: &target_resource.units,
                source_locale: &source_locale,
                locale: &locale,
                links: None,
                terms: Some(terms),
                speller: speller.as_ref(),
            };
            set.check_unit(&pair, &mut findings);
        }
    }
    let (source_defined, defined) = (Definitions::of([&source_symbols]), Definitions::of([&target_symbols]));
    let table = SymbolTable { resources: &[&target_symbols], defined: &defined, source_defined: Some(&source_defined) };
    set.check_symbols(&table, &mut findings);
    findings
}
