//! The page of an item.

use std::sync::Arc;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::unit::Unit;
use crate::i18n::{Text, Words};
use crate::ledger::Stage;
use crate::report::layout::when;
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::frame::Frame;
use crate::web::shown::{Finding, findings};
use crate::web::visit::Visit;
use crate::workflow::edit::{Sheet, sheet};

#[derive(Template)]
#[template(path = "web/translate.html")]
struct Page {
    frame: Frame,
    item: String,
    address: String,
    locale: String,
    direction: &'static str,
    source: String,
    digest: String,
    shown: Vec<String>,
    /// Whether the person may write.
    is_mine: bool,
    /// Whether somebody else has it.
    is_others: bool,
    about: Vec<String>,
    remarks: Vec<String>,
    findings: Vec<Finding>,
    units: Vec<Unit>,
    left: usize,
}

impl Page {
    fn left(&self) -> String {
        let text = Text::new("web-left").with("count", self.left.to_string());
        self.frame.say(&text.with("total", self.units.len().to_string()))
    }
}

pub(in crate::web) async fn show(visit: Visit, Path(item): Path<String>) -> Response {
    let sheet = visit.clone().look(move |workspace| {
        let item = workspace.item(&item)?;
        let sheet = sheet(workspace, &item)?;
        let may_translate = workspace.config().may_translate(&item.locale, workspace.me());
        Ok((sheet, may_translate, workspace.session.now()))
    });
    match sheet.await {
        Ok((sheet, may_translate, now)) => answer::page(&page(&visit, sheet, may_translate, now)),
        Err(complaint) => answer::failed(&visit, complaint),
    }
}

fn page(visit: &Visit, sheet: Sheet, may_translate: bool, now: u64) -> Page {
    let words = &visit.site.words;
    let about = about(&sheet, may_translate, now, words);
    let Sheet { item, source, source_digest, shown, claim, is_mine, remarks, units, findings: report, .. } = sheet;
    let found = &report.diagnostics;
    let units: Vec<Unit> =
        units.into_iter().enumerate().map(|(index, unit)| Unit::new(index, unit, found, words)).collect();
    Page {
        frame: Frame::new(visit, item.to_string(), ""),
        address: encoded(&item.to_string()),
        direction: item.locale.direction(),
        locale: item.locale.to_string(),
        item: item.to_string(),
        source: source.to_string(),
        digest: source_digest,
        shown,
        is_others: claim.is_some() && !is_mine,
        is_mine,
        about,
        remarks,
        findings: findings(found, None, words),
        left: units.iter().filter(|unit| unit.needs_work).count(),
        units,
    }
}

/// Who has the item, and how far it has come.
fn about(sheet: &Sheet, may_translate: bool, now: u64, words: &Words) -> Vec<String> {
    let said = |id: &'static str| Text::new(id).with("item", sheet.item.to_string());
    let mut about = Vec::new();
    match &sheet.claim {
        Some(claim) => {
            let id = match (sheet.is_mine, claim.has_lapsed(now)) {
                (true, false) => "web-yours",
                (true, true) => "web-yours-lapsed",
                (false, false) => "web-others",
                (false, true) => "web-others-lapsed",
            };
            let text = said(id).with("name", claim.by.name_or_email()).with("until", when::day(claim.until));
            about.push(text);
        }
        None if may_translate => about.push(said("web-nobodys")),
        None => about.push(said("web-not-for-you")),
    }
    match sheet.entry.stage() {
        Stage::Submitted => about.push(said("web-waits-for-review")),
        Stage::Approved => about.push(said("web-is-approved")),
        _ if sheet.entry.returned => about.push(said("web-came-back")),
        _ => {}
    }
    if let Some(resumed) = &sheet.resumed {
        let text = said("web-resumed").with("name", resumed.by.name_or_email());
        about.push(text.with("day", when::minute(resumed.clock)));
    }
    about.iter().map(|text| words.say(text)).collect()
}

/// The address of the page, for whoever comes back to it.
pub(super) fn address_of(item: &Arc<crate::model::ItemId>, unit: &str) -> String {
    format!("/translate/{}?unit={}", encoded(&item.to_string()), encoded(unit))
}
