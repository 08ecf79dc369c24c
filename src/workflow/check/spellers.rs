//! What is right in each language where spelling is looked at: read once, before the rules run, all languages side by side.

use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::policy::Policy;
use super::request::Request;
use crate::catalogue::Catalogue;
use crate::config::{FILE_NAME, Spelling};
use crate::diagnostics::{Diagnostic, Label, Severity};
use crate::i18n::Text;
use crate::language::Speller;
use crate::model::Locale;
use crate::rules::content::spelling::RULE;
use crate::workflow::spelling::{Whereabouts, read_dictionary};

/// What is right in each language, and what is wrong with dictionaries and lists.
#[derive(Default)]
pub(super) struct Spellers {
    pub(super) by_locale: FxHashMap<Locale, Speller>,
    pub(super) problems: Vec<Diagnostic>,
}

impl Spellers {
    /// Reads dictionaries for the languages that are looked at; for no language where the rule is off.
    pub(super) fn read(catalogue: &Catalogue<'_>, request: &Request<'_>, policy: &Policy<'_>) -> Self {
        let wanted = wanted(catalogue, request, policy);
        if wanted.is_empty() {
            return Self::default();
        }
        let whereabouts = Whereabouts::of_computer();
        let read: Vec<_> = wanted
            .into_par_iter()
            .map(|(locale, severity)| {
                let mut wrong = Vec::new();
                let speller = speller(catalogue, &whereabouts, &locale, &mut wrong);
                let problems: Vec<_> =
                    wrong.into_iter().map(|text| problem(catalogue, &locale, severity, text)).collect();
                (locale, speller, problems)
            })
            .collect();
        let mut spellers = Self::default();
        for (locale, speller, problems) in read {
            spellers.by_locale.extend(speller.map(|speller| (locale, speller)));
            spellers.problems.extend(problems);
        }
        spellers
    }
}

/// The languages that have a translation to look at, each with how bad a finding is there.
fn wanted(catalogue: &Catalogue<'_>, request: &Request<'_>, policy: &Policy<'_>) -> BTreeMap<Locale, Severity> {
    let mut wanted: BTreeMap<Locale, Severity> = BTreeMap::new();
    if !policy.runs(&RULE) {
        return wanted;
    }
    for group in catalogue.groups.iter().filter(|group| request.scope.has_group(group, catalogue.config)) {
        for target in group.targets.iter().filter(|target| target.exists && request.scope.has_item(&target.item)) {
            let locale = &target.item.locale;
            if let Some(severity) = policy.at(Some(group.section), Some(locale)).of(&RULE, None, true) {
                let worst = wanted.entry(locale.clone()).or_insert(severity);
                *worst = severity.max(*worst);
            }
        }
    }
    wanted
}

fn speller(
    catalogue: &Catalogue<'_>,
    whereabouts: &Whereabouts,
    locale: &Locale,
    wrong: &mut Vec<Text>,
) -> Option<Speller> {
    let place = whereabouts.find(catalogue.config, locale);
    let dictionary = read_dictionary(catalogue.root, locale, &place);
    let dictionary = dictionary.map_err(|text| wrong.push(*text)).ok()?;
    let configured = catalogue.config.spelling.get(locale);
    let list = configured.and_then(|spelling| spelling.words.as_ref()).map(|path| (path, catalogue.root.read(path)));
    let list = match list {
        Some((path, Err(error))) => {
            wrong.push(Text::new("spelling-list").with("path", path.clone()).with("reason", error.to_string()));
            Vec::new()
        }
        Some((_, Ok(bytes))) => bytes,
        None => Vec::new(),
    };
    Some(Speller::new(dictionary, &String::from_utf8_lossy(&list)))
}

/// What is wrong for a language, at the line of `workflow.toml` where it could be mended.
fn problem(catalogue: &Catalogue<'_>, locale: &Locale, severity: Severity, text: Text) -> Diagnostic {
    let label = |spelling: &Spelling| spelling.label.clone();
    Diagnostic {
        rule: RULE.id,
        severity,
        item: None,
        locale: Some(locale.clone()),
        unit: None,
        primary: catalogue.config.spelling.get(locale).map_or_else(|| Label::file(FILE_NAME.into()), label),
        related: Vec::new(),
        message: text,
    }
}
