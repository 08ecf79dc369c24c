//! The commented `workflow.toml` that `tolkit init` writes.

use std::fmt::Write as _;

use crate::config::Namespace;
use crate::i18n::{Text, Words};
use crate::model::Locale;
use crate::workflow::init::{PlannedConfig, PlannedFiles};

/// The text of the configuration that is planned.
#[must_use]
pub(crate) fn render(plan: &PlannedConfig, words: &Words) -> String {
    let mut text = String::new();
    comment(&mut text, "", &words.word("init-comment-top"));
    let locales = list(plan.locales.iter().map(Locale::as_str));
    text.push_str("\n[project]\n");
    line(&mut text, "name", &quoted(&plan.name));
    comment(&mut text, "", &words.word("init-comment-source"));
    line(&mut text, "source", &quoted(plan.source.as_str()));
    comment(&mut text, "", &words.word("init-comment-locales"));
    line(&mut text, "locales", &locales);
    for section in &plan.sections {
        text.push('\n');
        let about = Text::new("init-comment-section").with("section", section.name.as_str());
        comment(&mut text, "", &words.say(&about));
        text.push_str("[[fluent]]\n");
        line(&mut text, "section", &quoted(&section.name));
        match &section.files {
            PlannedFiles::Pattern { path, source } => {
                line(&mut text, "path", &quoted(path));
                if let Some(source) = source {
                    line(&mut text, "source", &quoted(source));
                }
            }
            PlannedFiles::Config(path) => line(&mut text, "config", &quoted(path)),
        }
        comment(&mut text, "", &words.word("init-comment-require"));
        line(&mut text, "require", &quoted("translated"));
    }
    if plan.namespace != Namespace::default() {
        text.push('\n');
        comment(&mut text, "", &words.word("init-comment-namespace"));
        text.push_str("[workflow]\n");
        line(&mut text, "namespace", &quoted(plan.namespace.as_str()));
    }
    text.push('\n');
    comment(&mut text, "", &words.word("init-comment-options"));
    for example in [
        "[rules]",
        "end-punctuation = \"off\"",
        "",
        "[team.lt]",
        "translators = [\"ona@example.org\"]",
        "reviewers = [\"jonas@example.org\"]",
        "",
        "[[waive]]",
        "rule = \"missing-unit\"",
        "item = \"ru:*\"",
        "until = 2027-01-31",
        "reason = \"…\"",
    ] {
        text.push_str(if example.is_empty() { "#" } else { "# " });
        text.push_str(example);
        text.push('\n');
    }
    text
}

fn comment(text: &mut String, indent: &str, said: &str) {
    for line in said.lines() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", format!("{indent}# {line}").trim_end());
    }
}

fn line(text: &mut String, key: &str, value: &str) {
    let _ = writeln!(text, "{key} = {value}");
}

fn list<'s>(values: impl Iterator<Item = &'s str>) -> String {
    format!("[{}]", values.map(quoted).collect::<Vec<_>>().join(", "))
}

/// A text as a TOML string.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
