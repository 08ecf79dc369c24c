//! Reading one `[[waive]]`.

use std::ops::Range;

use super::read_rules::known_rule;
use super::table::{Problems, Table};
use super::waiver::Waiver;
use crate::i18n::Text;
use crate::model::NamePattern;

pub(super) fn read_waiver(table: Table<'_, '_>, rules: &[&'static str], problems: &mut Problems<'_>) -> Option<Waiver> {
    let label = problems.file.label(table.span.clone());
    let rule = table.required_text("rule", problems);
    let item = table.required_text("item", problems);
    let unit = table.text("unit", problems);
    if table.get("until").is_none() {
        problems.add(table.span.clone(), Text::new("config-missing-key").with("key", "until"));
    }
    let until = table.date("until", "config-type-date", problems);
    let reason = table.required_text("reason", problems);
    if let Some((reason, at)) = &reason
        && reason.trim().is_empty()
    {
        problems.add(at.clone(), Text::new("config-waiver-reason"));
    }
    table.finish(problems);
    let unit = unit.map(|(unit, at)| pattern(unit, at, "config-waiver-unit", problems));
    let (rule, rule_at) = rule?;
    let (item, item_at) = item?;
    let items = pattern(item, item_at.clone(), "config-waiver-item", problems);
    if items.is_some() && item != "*" && !item.contains(':') {
        problems.add(item_at, Text::new("config-waiver-item").with("word", item));
    }
    let rules = match NamePattern::parse(rule).filter(|_| rule.contains('*')) {
        Some(named) if rules.iter().any(|id| named.matches(id)) => Some(named),
        _ => known_rule(rule, rule_at, rules, problems).then(|| NamePattern::parse(rule)).flatten(),
    };
    Some(Waiver {
        rule: rule.to_owned(),
        item: item.to_owned(),
        until: until?.0,
        reason: reason?.0.to_owned(),
        label,
        rules: rules?,
        items: items?,
        units: unit.map_or(Some(None), |unit| unit.map(Some))?,
    })
}

fn pattern(word: &str, at: Range<usize>, message: &'static str, problems: &mut Problems<'_>) -> Option<NamePattern> {
    let pattern = NamePattern::parse(word);
    if pattern.is_none() {
        problems.add(at, Text::new(message).with("word", word));
    }
    pattern
}
