//! What was found, for scripts.

use serde::Serialize;

use crate::model::Locale;
use crate::report::layout::json;
use crate::workflow::memory::{Found, Remembered};

#[derive(Serialize)]
struct Report<'f> {
    schema: u32,
    locales: Vec<OfLocale<'f>>,
}

#[derive(Serialize)]
struct OfLocale<'f> {
    locale: String,
    segments: usize,
    found: Vec<Entry<'f>>,
}

#[derive(Serialize)]
struct Entry<'f> {
    percent: Option<u8>,
    source: &'f str,
    target: &'f str,
    item: &'f str,
    unit: &'f str,
    day: Option<String>,
    reviewed: bool,
    current: bool,
    imported: bool,
}

pub(super) fn render(found: &[(Locale, Found)]) -> String {
    let locales = found.iter().map(|(locale, found)| OfLocale {
        locale: locale.to_string(),
        segments: found.size,
        found: found.remembered.iter().map(entry).collect(),
    });
    json::pretty(&Report { schema: 1, locales: locales.collect() })
}

fn entry(remembered: &Remembered) -> Entry<'_> {
    let suggestion = &remembered.suggestion;
    Entry {
        percent: remembered.phrase.is_none().then_some(suggestion.percent),
        source: &suggestion.source,
        target: &suggestion.target,
        item: &suggestion.item,
        unit: &suggestion.unit,
        day: suggestion.day.map(|day| day.to_string()),
        reviewed: suggestion.is_reviewed,
        current: suggestion.is_current,
        imported: suggestion.is_imported,
    }
}
