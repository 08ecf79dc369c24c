//! What a project says of a rule.

use crate::config::{Config, RuleLine, RuleSettings};
use crate::i18n::{Text, Words};
use crate::report::layout::visible::visible;
use crate::rules::Rule;

/// Each line of the configuration about a rule, with its place, from what holds everywhere to what holds in one place alone.
#[must_use]
pub(crate) fn settings(rule: &Rule, config: &Config, words: &Words) -> Vec<String> {
    let tables = std::iter::once((None, &config.rules));
    let tables = tables.chain(config.sections.iter().map(|section| (Some(section.name.as_str()), &section.rules)));
    tables.flat_map(|(section, table)| lines(rule, section, table, words)).collect()
}

fn lines(rule: &Rule, section: Option<&str>, table: &RuleSettings, words: &Words) -> Vec<String> {
    let everywhere = table.everywhere(rule.id).map(|line| (None, line));
    let in_locales = table.locales().filter_map(|locale| Some((Some(locale), table.in_locale(rule.id, locale)?)));
    let said = |(locale, line): (Option<&crate::model::Locale>, &RuleLine)| {
        let text = match (section, locale) {
            (None, None) => Text::new("report-rules-here-everywhere"),
            (Some(section), None) => Text::new("report-rules-here-section").with("section", section),
            (None, Some(locale)) => Text::new("report-rules-here-locale").with("locale", locale.as_str()),
            (Some(section), Some(locale)) => {
                Text::new("report-rules-here-both").with("section", section).with("locale", locale.as_str())
            }
        };
        let line_number = line.label.start.line.to_string();
        let text = text.with("path", line.label.path.to_string()).with("line", line_number);
        visible(&words.say(&text.with("setting", line.setting.as_str()))).into_owned()
    };
    everywhere.into_iter().chain(in_locales).map(said).collect()
}
