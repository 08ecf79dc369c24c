//! Reviews for scripts.

use serde::Serialize;

use crate::record::Draft;
use crate::report::Terminal;
use crate::report::layout::{json, when};
use crate::workflow::review::{Comparison, Waiting};

#[derive(Serialize)]
pub(super) struct List {
    schema: u32,
    items: Vec<ListItem>,
}

#[derive(Serialize)]
struct ListItem {
    item: String,
    by: Option<String>,
    since: Option<String>,
    due: Option<String>,
    overdue: bool,
    units: usize,
    remarks: usize,
    own: bool,
}

pub(super) fn list(waiting: &[Waiting]) -> List {
    let items = waiting.iter().map(|item| ListItem {
        item: item.item.to_string(),
        by: item.submitted.as_ref().map(|(by, _)| by.email.clone()),
        since: item.submitted.as_ref().map(|(_, clock)| when::timestamp(*clock)),
        due: item.due.map(|due| due.to_string()),
        overdue: item.overdue,
        units: item.units,
        remarks: item.remarks,
        own: item.own,
    });
    List { schema: 1, items: items.collect() }
}

#[derive(Serialize)]
struct Review<'c> {
    schema: u32,
    item: String,
    path: &'c str,
    state: &'static str,
    by: Option<&'c str>,
    since: Option<String>,
    authors: Vec<&'c str>,
    outdated: &'c [String],
    units: Vec<Unit<'c>>,
    comments: Vec<Comment<'c>>,
    findings: Vec<Finding>,
    conversation: Vec<Remark<'c>>,
}

#[derive(Serialize)]
struct Unit<'c> {
    unit: &'c str,
    kind: Option<&'static str>,
    source: Option<&'c str>,
    source_before: Option<&'c str>,
    before: Option<&'c str>,
    now: Option<&'c str>,
    stale: bool,
    conflict: bool,
    approved: bool,
    outdated: bool,
    corrected_by: Option<&'c str>,
    draft: Option<&'c Draft>,
    news: bool,
    terms: &'c [String],
}

#[derive(Serialize)]
struct Comment<'c> {
    unit: Option<&'c str>,
    before: Option<&'c str>,
    now: Option<&'c str>,
}

#[derive(Serialize)]
struct Finding {
    rule: &'static str,
    severity: &'static str,
    unit: Option<String>,
    line: usize,
    message: String,
}

#[derive(Serialize)]
struct Remark<'c> {
    by: &'c str,
    at: String,
    kind: crate::ledger::RemarkKind,
    units: &'c [String],
    text: &'c str,
    news: bool,
}

pub(super) fn render(comparison: &Comparison, terminal: &Terminal<'_>) -> String {
    let units = comparison.units.iter().map(|unit| Unit {
        unit: &unit.id,
        kind: unit.passage.as_ref().map(|passage| passage.kind.as_str()),
        source: unit.source.as_deref(),
        source_before: unit.source_before.as_deref(),
        before: unit.before.as_deref(),
        now: unit.now.as_deref(),
        stale: unit.is_stale,
        conflict: unit.is_conflict,
        approved: unit.is_approved,
        outdated: unit.is_outdated,
        corrected_by: unit.corrected_by.as_ref().map(|person| person.email.as_str()),
        draft: unit.draft.as_ref(),
        news: unit.is_news,
        terms: &unit.terms,
    });
    let comments = comparison.comments.iter().map(|comment| Comment {
        unit: comment.unit.as_deref(),
        before: comment.before.as_deref(),
        now: comment.now.as_deref(),
    });
    let findings = comparison.findings.diagnostics.iter().map(|found| Finding {
        rule: found.rule,
        severity: found.severity.as_str(),
        unit: found.unit.as_ref().map(ToString::to_string),
        line: found.primary.start.line,
        message: terminal.words.say(&found.message),
    });
    let conversation = comparison.conversation.iter().map(|remark| Remark {
        by: &remark.by.email,
        at: when::timestamp(remark.clock),
        kind: remark.kind,
        units: &remark.units,
        text: &remark.text,
        news: comparison.news.contains(&remark.id),
    });
    json::pretty(&Review {
        schema: 1,
        item: comparison.item.to_string(),
        path: &comparison.path,
        state: match comparison.stage {
            _ if !comparison.outdated.is_empty() => "submitted",
            crate::ledger::Stage::Open => "open",
            crate::ledger::Stage::Claimed => "claimed",
            crate::ledger::Stage::Submitted => "submitted",
            crate::ledger::Stage::Returned => "returned",
            crate::ledger::Stage::Approved => "approved",
        },
        by: comparison.submitted.as_ref().map(|(by, _)| by.email.as_str()),
        since: comparison.submitted.as_ref().map(|(_, clock)| when::timestamp(*clock)),
        authors: comparison.authors.iter().map(|person| person.email.as_str()).collect(),
        outdated: &comparison.outdated,
        units: units.collect(),
        comments: comments.collect(),
        findings: findings.collect(),
        conversation: conversation.collect(),
    })
}
