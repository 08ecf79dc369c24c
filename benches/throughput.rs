//! How fast the parts of `check` are, from parsing to the whole.
//!
//! `cargo bench`; on the corpus where `TOLKIT_CORPORA` is set, else on the example newsroom.

mod common;

use common::{Input, input};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use jiff::civil::date;
use tolkit::catalogue::{Catalogue, Scope};
use tolkit::fluent;
use tolkit::rules::{self, LocaleData, Pair, RuleSet, UnitView};
use tolkit::workflow::check::{Request, check};
use tolkit::workflow::coverage::coverage;

fn main() {
    divan::main();
}

fn texts(input: &Input) -> Vec<String> {
    let catalogue = Catalogue::find(&input.root, &input.config).expect("a catalogue");
    let paths = catalogue.groups.iter().filter_map(|group| group.source.as_deref());
    paths.filter_map(|path| String::from_utf8(input.root.read(path).ok()?).ok()).collect()
}

#[divan::bench]
fn parse(bencher: Bencher) {
    let texts = texts(&input());
    let bytes: usize = texts.iter().map(String::len).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| texts.iter().map(|text| fluent::parse(text).units.len()).sum::<usize>());
}

#[divan::bench]
fn fingerprint(bencher: Bencher) {
    let texts = texts(&input());
    let resources: Vec<_> = texts.iter().map(|text| fluent::parse(text)).collect();
    bencher.bench(|| {
        let units = resources.iter().flat_map(|resource| &resource.units);
        units.map(fluent::fingerprint).max()
    });
}

#[divan::bench]
fn find(bencher: Bencher) {
    let input = input();
    bencher.bench(|| Catalogue::find(&input.root, &input.config).expect("a catalogue").groups.len());
}

#[divan::bench]
fn read(bencher: Bencher) {
    let input = input();
    let catalogue = Catalogue::find(&input.root, &input.config).expect("a catalogue");
    bencher.bench(|| catalogue.visit(|_, _| true, |resources| resources.targets.len()).len());
}

#[divan::bench]
fn count(bencher: Bencher) {
    let input = input();
    let catalogue = Catalogue::find(&input.root, &input.config).expect("a catalogue");
    bencher.bench(|| {
        coverage(&catalogue, &Scope::default(), date(2026, 11, 23), &tolkit::workflow::progress::Progress::default())
            .locales
            .len()
    });
}

/// Every rule about units, over source and translations that are in memory, read and laid out already.
#[divan::bench]
fn unit_rules(bencher: Bencher) {
    let input = input();
    let catalogue = Catalogue::find(&input.root, &input.config).expect("a catalogue");
    let set = RuleSet::new(rules::ALL.iter().copied());
    let text = |path: &str| String::from_utf8(input.root.read(path).unwrap_or_default()).unwrap_or_default();
    let files: Vec<(String, String, LocaleData)> = catalogue
        .groups
        .iter()
        .filter_map(|group| Some((group.source.as_deref()?, &group.targets)))
        .flat_map(|(source, targets)| targets.iter().filter(|target| target.exists).map(move |target| (source, target)))
        .map(|(source, target)| (text(source), text(&target.path), LocaleData::new(&target.item.locale)))
        .collect();
    let source_locale = LocaleData::new(&input.config.project.source);
    let parsed: Vec<_> =
        files.iter().map(|(source, target, locale)| (fluent::parse(source), fluent::parse(target), locale)).collect();
    let mut pairs: Vec<(UnitView<'_>, &str, UnitView<'_>, &str, &LocaleData)> = Vec::new();
    for (source, target, locale) in &parsed {
        for unit in &target.units {
            let Some(from) = source.units.iter().find(|from| from.id == unit.id) else { continue };
            let (from, to) = (UnitView::new(source.text, from), UnitView::new(target.text, unit));
            pairs.push((from, source.text, to, target.text, locale));
        }
    }
    bencher.counter(ItemsCount::new(pairs.len())).bench(|| {
        let mut findings = Vec::new();
        for (source, source_text, target, target_text, locale) in &pairs {
            let pair = Pair {
                source,
                source_text,
                target,
                target_text,
                target_units: &[],
                source_locale: &source_locale,
                locale,
                links: None,
                terms: None,
                speller: None,
            };
            set.check_unit(&pair, &mut findings);
        }
        findings.len()
    });
}

#[divan::bench]
fn check_all(bencher: Bencher) {
    let input = input();
    let scope = Scope::default();
    bencher.bench(|| {
        let catalogue = Catalogue::find(&input.root, &input.config).expect("a catalogue");
        let today = jiff::civil::date(2026, 11, 23);
        let request = Request { scope: &scope, today, only: &[], since: None, unapproved: &[] };
        check(&catalogue, &request).expect("a report").diagnostics.len()
    });
}
