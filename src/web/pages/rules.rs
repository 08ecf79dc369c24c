//! The rules: all of them, and the page of each, as `tolkit explain` has them.

use askama::Template;
use axum::response::Response;

use crate::i18n::{Text, Words};
use crate::report::layout::visible::visible;
use crate::report::rules::{self as pages, examples, group, settings, severity, short_severity};
use crate::rules::{self, Rule};
use crate::session::rule_named;
use crate::web::answer;
use crate::web::asked::Path;
use crate::web::frame::Frame;
use crate::web::marked::marked;
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "web/rules.html")]
struct List {
    frame: Frame,
    intro: String,
    groups: Vec<Group>,
}

struct Group {
    name: String,
    about: String,
    rules: Vec<Line>,
}

struct Line {
    id: &'static str,
    severity: String,
    title: String,
}

/// Shows all rules.
pub(in crate::web) async fn list(visit: Visit) -> Response {
    let words = &visit.site.words;
    let groups = rules::ALL.chunk_by(|one, next| one.group == next.group);
    let groups = groups.filter_map(|rules| Some(group_of(rules.first()?, rules, words))).collect();
    let intro = marked(&words.word("report-rules-intro"));
    let frame = Frame::new(&visit, words.word("report-rules-title"), "");
    answer::page(&List { frame, intro, groups })
}

fn group_of(first: &Rule, rules: &[&'static Rule], words: &Words) -> Group {
    let name = group(first.group);
    let line = |rule: &&'static Rule| Line {
        id: rule.id,
        severity: short_severity(rule, words),
        title: pages::Page::of(rule, words).title,
    };
    Group {
        about: marked(&words.attribute(&name, "about").unwrap_or_default()),
        name: words.say(&name),
        rules: rules.iter().map(line).collect(),
    }
}

#[derive(Template)]
#[template(path = "web/rule.html")]
struct Page {
    frame: Frame,
    id: &'static str,
    severity: String,
    group: String,
    what: String,
    why: String,
    instead: String,
    examples: Vec<Example>,
    configure: String,
    /// What the project says of it.
    here: Vec<String>,
}

/// A text of the example; empty where there is no file.
struct Example {
    above: String,
    language: String,
    text: String,
}

/// Shows a rule, with what the project says of it, as far as that can be read.
pub(in crate::web) async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    let rule = match rule_named(&id) {
        Ok(rule) => rule,
        Err(failure) => return answer::failed(&visit, failure.into()),
    };
    let site = std::sync::Arc::clone(&visit.site);
    let here = visit.clone().look_in_session(move |session| Ok(settings(rule, session.config(), &site.words))).await;
    let words = &visit.site.words;
    let text = pages::Page::of(rule, words);
    let title = words.say(&Text::new("web-rule-title").with("rule", rule.id).with("title", text.title));
    answer::page(&Page {
        frame: Frame::new(&visit, title, ""),
        id: rule.id,
        severity: marked(&severity(rule, words)),
        group: words.say(&group(rule.group)),
        what: marked(&text.what),
        why: marked(&text.why),
        instead: marked(&text.instead),
        examples: examples_of(rule, words),
        configure: marked(&words.word("report-rules-configure")),
        here: here.unwrap_or_default(),
    })
}

fn examples_of(rule: &Rule, words: &Words) -> Vec<Example> {
    let languages = ["en", rule.example.locale, rule.example.locale];
    let examples = examples(rule, words).into_iter().zip(languages);
    let example = |((above, text), language): ((String, &str), &str)| Example {
        above,
        language: language.to_owned(),
        text: visible(text.trim_end()).into_owned(),
    };
    examples.map(example).collect()
}
