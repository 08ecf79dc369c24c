//! The commented `workflow.toml` that `tolkit init` writes.

use std::fmt::Write as _;

use crate::article::Flavor;
use crate::config::Namespace;
use crate::i18n::{Text, Words};
use crate::model::{Locale, Person};
use crate::workflow::init::{PlannedArticles, PlannedConfig, PlannedFiles, PlannedSection};

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
        push_section(&mut text, section, plan, words);
    }
    if plan.namespace != Namespace::default() {
        text.push('\n');
        comment(&mut text, "", &words.word("init-comment-namespace"));
        text.push_str("[workflow]\n");
        line(&mut text, "namespace", &quoted(plan.namespace.as_str()));
    }
    push_teams(&mut text, plan, words);
    text.push('\n');
    comment(&mut text, "", &words.word("init-comment-options"));
    let item = format!("item = {}", quoted(&format!("{}:*", example_locale(plan))));
    let waiver = ["[[waive]]", "rule = \"missing-unit\"", &item, "until = 2027-01-31", "reason = \"…\""];
    example(&mut text, ["[rules]", "end-punctuation = \"off\"", ""].into_iter().chain(waiver));
    text
}

fn push_section(text: &mut String, section: &PlannedSection, plan: &PlannedConfig, words: &Words) {
    let locale = example_locale(plan);
    let about = |id: &'static str| Text::new(id).with("section", section.name.as_str()).with("locale", locale);
    let is_about_articles = matches!(section.files, PlannedFiles::Articles(_));
    let (kind, said, require) = if is_about_articles {
        ("[[articles]]\n", "init-comment-articles", "none")
    } else {
        ("[[fluent]]\n", "init-comment-section", "translated")
    };
    let is_shared = matches!(&section.files, PlannedFiles::Pattern { path, .. } if !path.contains("{locale}"));
    comment(text, "", &words.say(&about(if is_shared { "init-comment-shared" } else { said })));
    text.push_str(kind);
    line(text, "section", &quoted(&section.name));
    match &section.files {
        PlannedFiles::Pattern { path, source } => {
            line(text, "path", &quoted(path));
            if let Some(source) = source {
                line(text, "source", &quoted(source));
            }
        }
        PlannedFiles::Config(path) => line(text, "config", &quoted(path)),
        PlannedFiles::Articles(articles) => push_articles(text, articles, words),
    }
    if is_shared {
        return;
    }
    if !section.locales.is_empty() {
        comment(text, "", &words.word("init-comment-section-locales"));
        line(text, "locales", &list(section.locales.iter().map(Locale::as_str)));
    }
    let said = if is_about_articles { "init-comment-require-articles" } else { "init-comment-require" };
    comment(text, "", &words.say(&about(said)));
    line(text, "require", &quoted(require));
}

fn push_articles(text: &mut String, articles: &PlannedArticles, words: &Words) {
    comment(text, "", &words.word("init-comment-articles-source"));
    line(text, "source", &quoted(&articles.source));
    comment(text, "", &words.word("init-comment-articles-path"));
    line(text, "path", &quoted(&articles.path));
    comment(text, "", &words.word("init-comment-articles-output"));
    line(text, "output", &quoted(&articles.output));
    if !articles.exclude.is_empty() {
        comment(text, "", &words.word("init-comment-articles-exclude"));
        line(text, "exclude", &list(articles.exclude.iter().map(String::as_str)));
    }
    if !articles.names.is_empty() {
        comment(text, "", &words.word("init-comment-articles-locales"));
        let names = articles.names.iter().map(|(locale, name)| format!("{} = {}", key(locale.as_str()), quoted(name)));
        line(text, "locales", &format!("{{ {} }}", names.collect::<Vec<_>>().join(", ")));
    }
    if let Some(field) = &articles.key {
        comment(text, "", &words.word("init-comment-articles-names"));
        line(text, "names", &quoted(field));
    }
    if articles.flavor != Flavor::CommonMark {
        comment(text, "", &words.word("init-comment-articles-flavor"));
        line(text, "flavor", &quoted(articles.flavor.as_str()));
    }
    comment(text, "", &words.word("init-comment-articles-translate"));
    line(text, "translate", &list(articles.translate.iter().map(String::as_str)));
    if let Some(field) = &articles.language {
        comment(text, "", &words.word("init-comment-articles-set"));
        line(text, "set", &format!("{{ {field} = \"{{locale}}\" }}"));
    }
}

fn push_teams(text: &mut String, plan: &PlannedConfig, words: &Words) {
    text.push('\n');
    comment(text, "", &words.word("init-comment-team"));
    let people = |people: &[Person]| list(people.iter().map(|person| person.email.as_str()));
    if plan.teams.is_empty() {
        let me = plan.me.as_ref().map_or("ona@example.org", |me| me.email.as_str());
        let (head, translators) = (format!("[team.{}]", key(example_locale(plan))), list([me].into_iter()));
        let translators = format!("translators = {translators}");
        example(text, [head.as_str(), &translators, "reviewers = [\"jonas@example.org\"]"].into_iter());
        return;
    }
    for (number, (locale, team)) in plan.teams.iter().enumerate() {
        if number > 0 {
            text.push('\n');
        }
        let _ = writeln!(text, "[team.{}]", key(locale.as_str()));
        line(text, "translators", &people(&team.translators));
        if team.reviewers.is_empty() {
            comment(text, "", &words.word("init-comment-no-reviewers"));
        } else {
            line(text, "reviewers", &people(&team.reviewers));
        }
    }
}

/// A locale for examples: one of the project's.
fn example_locale(plan: &PlannedConfig) -> &str {
    plan.locales.first().map_or("lt", Locale::as_str)
}

/// Lines that are there to be switched on.
fn example<'l>(text: &mut String, lines: impl Iterator<Item = &'l str>) {
    for line in lines {
        let _ = writeln!(text, "{}", format!("# {line}").trim_end());
    }
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

/// A name as a TOML key.
fn key(name: &str) -> String {
    let is_bare = name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if is_bare { name.to_owned() } else { quoted(name) }
}
