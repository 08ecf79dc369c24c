//! The page of a review.

use askama::Template;
use axum::response::Response;

use super::list::next;
use super::unit::Unit;
use crate::i18n::{Text, Words};
use crate::ledger::Remark;
use crate::report::review::{about, left_out, remark_text};
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::asked::Path;
use crate::web::frame::Frame;
use crate::web::shown::Finding;
use crate::web::visit::Visit;
use crate::workflow::review::{CommentChange, Comparison, compare};

#[derive(Template)]
#[template(path = "web/review.html")]
struct Page {
    frame: Frame,
    item: String,
    address: String,
    locale: String,
    source: String,
    shown: String,
    may_decide: bool,
    about: Vec<String>,
    notes: Vec<String>,
    units: Vec<Unit>,
    comments: Vec<CommentChange>,
    findings: Vec<Finding>,
    conversation: Vec<Said>,
    next: Option<String>,
}

/// What somebody said.
struct Said {
    who: String,
    text: String,
    is_news: bool,
}

pub(in crate::web) async fn show(visit: Visit, Path(item): Path<String>) -> Response {
    let shown = visit.clone().look_at(item.clone(), move |workspace| {
        let item = workspace.item_called(&item)?;
        let files = workspace.files(&item)?;
        let comparison = compare(workspace, &files, &[])?;
        let next = next(workspace, &item.to_string())?;
        Ok((comparison, next, workspace.config().project.source.to_string()))
    });
    match shown.await {
        Ok((comparison, next, source)) => {
            answer::made(move || answer::page(&page(&visit, comparison, next, source))).await
        }
        Err(complaint) => answer::failed(&visit, complaint),
    }
}

fn page(visit: &Visit, comparison: Comparison, next: Option<String>, source: String) -> Page {
    let words = &visit.site.words;
    let say = |texts: Vec<Text>| texts.iter().map(|text| words.say(text)).collect::<Vec<_>>();
    let mut notes = say(left_out(&comparison));
    if !comparison.stale.is_empty() {
        let text = Text::new("review-stale").with("units", comparison.stale.join(", "));
        notes.push(words.say(&text.with("count", comparison.stale.len())));
    }
    let is_empty = comparison.units.is_empty() && comparison.comments.is_empty() && comparison.stale.is_empty();
    if is_empty {
        notes.push(words.word("review-no-units"));
    }
    let found: Vec<_> = comparison.findings.diagnostics.iter().collect();
    if found.is_empty() && !is_empty {
        notes.push(words.word("review-no-findings"));
    }
    let of_units: Vec<&str> = comparison.units.iter().map(|unit| unit.id.as_str()).collect();
    let elsewhere = found.iter().filter(|found| found.unit.as_deref().is_none_or(|unit| !of_units.contains(&unit)));
    let elsewhere = elsewhere.filter_map(|found| Finding::of(found, words)).collect();
    Page {
        frame: Frame::new(visit, comparison.item.to_string(), ""),
        about: say(about(&comparison)),
        item: comparison.item.to_string(),
        address: encoded(&comparison.item.to_string()),
        locale: comparison.item.locale.to_string(),
        source,
        shown: comparison.shown.clone(),
        may_decide: comparison.may_decide,
        notes,
        findings: elsewhere,
        conversation: comparison.conversation.iter().map(|remark| said(remark, &comparison.news, words)).collect(),
        units: comparison
            .units
            .iter()
            .cloned()
            .enumerate()
            .map(|(index, unit)| Unit::new(index, unit, &found, words))
            .collect(),
        comments: comparison.comments,
        next: next.map(|item| encoded(&item)),
    }
}

fn said(remark: &Remark, news: &[String], words: &Words) -> Said {
    Said { who: words.say(&remark_text(remark)), text: remark.text.clone(), is_news: news.contains(&remark.id) }
}
