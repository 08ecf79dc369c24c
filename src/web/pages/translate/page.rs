//! The page of an item.

use std::sync::Arc;

use askama::Template;
use axum::response::Response;
use serde::Deserialize;

use super::remembered::Remembered;
use super::unit::Unit;
use crate::i18n::{Text, Words};
use crate::ledger::Stage;
use crate::packet::Format;
use crate::report;
use crate::report::layout::when;
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::asked::{Path, Query};
use crate::web::frame::Frame;
use crate::web::shown::{Finding, findings};
use crate::web::visit::Visit;
use crate::workflow::edit::{Homeless, Sheet, SheetUnit, sheet};
use crate::workflow::pretranslate::{Unasked, unallowed_engine};

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
    /// What tells this page from any other on which the person types.
    page: String,
    shown: Vec<String>,
    /// Whether the person may write.
    is_mine: bool,
    /// Whether somebody else has it.
    is_others: bool,
    about: Vec<String>,
    remarks: Vec<String>,
    findings: Vec<Finding>,
    units: Vec<Unit>,
    /// What the person typed for units that are gone.
    homeless: Vec<HomelessText>,
    /// How many units need work, and how many there are, on this part of the page and on all.
    left: usize,
    total: usize,
    part: Part,
    /// The engine that needs to be allowed before it drafts, as one would type it.
    unallowed_engine: Option<String>,
}

/// What was typed for a unit that is gone.
struct HomelessText {
    unit: String,
    page: String,
    texts: Vec<String>,
}

/// A part of the units of a long text.
struct Part {
    number: usize,
    count: usize,
    first: usize,
    last: usize,
    /// Whether only what needs work is shown.
    is_todo: bool,
    /// How many units of other parts need work.
    left_elsewhere: usize,
}

/// What is to be shown of an item.
#[derive(Debug, Default, Deserialize)]
pub(in crate::web) struct Asked {
    /// The unit to begin with.
    #[serde(default)]
    unit: Option<String>,
    /// The part, from 1.
    #[serde(default)]
    part: Option<usize>,
    /// Whether to leave out what is done.
    #[serde(default)]
    todo: Option<String>,
}

/// How many units there are on a page: a browser holds so many fields at ease.
const UNITS: usize = 100;

impl Page {
    fn left(&self) -> String {
        let text = Text::new("web-left").with("count", self.left.to_string());
        self.frame.say(&text.with("total", self.total.to_string()))
    }

    /// The formats in which the item can go out, each with what it is for.
    fn formats(&self) -> Vec<(&'static str, String)> {
        Format::ALL.iter().map(|format| (format.name(), self.frame.say(&report::export::format(*format)))).collect()
    }

    /// What somebody agrees to who lets an engine run.
    fn allow(&self, engine: &str) -> String {
        self.frame.say(&Text::new("web-drafts-allow").with("command", engine.to_owned()))
    }

    /// How much is remembered for a field.
    fn remembered(&self, count: usize) -> String {
        self.frame.say(&Text::new("web-remembered").with("count", count))
    }

    /// How alike two sources are.
    fn percent(&self, percent: &u8) -> String {
        self.frame.say(&Text::new("web-remembered-percent").with("percent", percent.to_string()))
    }

    /// Where in the text this part is.
    fn part(&self) -> String {
        let text = Text::new("web-part").with("first", self.part.first.to_string());
        self.frame.say(&text.with("last", self.part.last.to_string()).with("total", self.total.to_string()))
    }

    /// The address of another part.
    fn address_of_part(&self, number: usize) -> String {
        let todo = if self.part.is_todo { "&todo=1" } else { "" };
        format!("/translate/{}?part={number}{todo}", self.address)
    }
}

/// An item, and the part of it that is shown.
struct Laid {
    sheet: Sheet,
    part: Part,
    /// The units of the part, each with its place in the text.
    units: Vec<(usize, SheetUnit)>,
    /// What is remembered for each field of those that need work.
    remembered: Remembered,
    /// How many units need work, and how many there are.
    left: usize,
    total: usize,
    may_translate: bool,
    unallowed_engine: Option<Unasked>,
    now: u64,
}

pub(in crate::web) async fn show(visit: Visit, Path(item): Path<String>, Query(asked): Query<Asked>) -> Response {
    let laid = visit.clone().look_at(item.clone(), move |workspace| {
        let item = workspace.item_called(&item)?;
        let mut sheet = sheet(workspace, &item)?;
        let units = std::mem::take(&mut sheet.units);
        let (left, total) = (units.iter().filter(|unit| unit.needs_work()).count(), units.len());
        let (part, units) = part_of(units, &asked);
        let remembered = Remembered::find(workspace, &sheet.item, &units)?;
        let may_translate = workspace.config().may_translate(&item.locale, workspace.me());
        let unallowed_engine = unallowed_engine(workspace, &item.locale)?;
        let now = workspace.session.now();
        Ok(Laid { sheet, part, units, remembered, left, total, may_translate, unallowed_engine, now })
    });
    match laid.await {
        Ok(laid) => answer::made(move || answer::page(&page(&visit, laid))).await,
        Err(complaint) => answer::failed(&visit, complaint),
    }
}

fn page(visit: &Visit, laid: Laid) -> Page {
    let words = &visit.site.words;
    let Laid { sheet, part, units, mut remembered, left, total, may_translate, unallowed_engine, now } = laid;
    let about = about(&sheet, may_translate, now, words);
    let Sheet { item, source, source_digest, shown, claim, is_mine, remarks, homeless, findings: report, .. } = sheet;
    let found: &[_] = &report.diagnostics.iter().collect::<Vec<_>>();
    let left_here = units.iter().filter(|(_, unit)| unit.needs_work()).count();
    let part = Part { left_elsewhere: left - left_here, ..part };
    let units = units.into_iter().map(|(index, unit)| {
        let (sibling, fields) = (remembered.sibling(&unit), remembered.take(&unit));
        let mut unit = Unit::new(index, unit, found, fields, words);
        if let Some((locale, text)) = sibling {
            let whose = words.say(&Text::new("web-sibling").with("locale", locale.to_string()));
            unit.others.push((whose, locale.to_string(), text));
        }
        unit
    });
    let units: Vec<Unit> = units.collect();
    Page {
        frame: Frame::new(visit, item.to_string(), ""),
        address: encoded(&item.to_string()),
        direction: item.locale.direction(),
        locale: item.locale.to_string(),
        item: item.to_string(),
        source: source.to_string(),
        digest: source_digest,
        page: visit.site.page(),
        shown,
        is_others: claim.is_some() && !is_mine,
        is_mine,
        about,
        remarks,
        findings: findings(found, None, words),
        left,
        total,
        part,
        units,
        homeless: homeless.into_iter().map(homeless_text).collect(),
        unallowed_engine: unallowed_engine.map(|engine| engine.command.join(" ")),
    }
}

fn homeless_text(homeless: Homeless) -> HomelessText {
    let texts = homeless.fields.into_iter().map(|field| field.text).collect();
    HomelessText { unit: homeless.unit, page: homeless.page, texts }
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

/// The units of the part that was asked for, each with its place in the text.
fn part_of(units: Vec<SheetUnit>, asked: &Asked) -> (Part, Vec<(usize, SheetUnit)>) {
    let is_todo = asked.todo.is_some();
    let numbered = units.into_iter().enumerate().filter(|(_, unit)| !is_todo || unit.needs_work());
    let units: Vec<(usize, SheetUnit)> = numbered.collect();
    let count = units.len().div_ceil(UNITS).max(1);
    let of_unit = asked.unit.as_ref().and_then(|asked| units.iter().position(|(_, unit)| unit.id == *asked));
    let number = of_unit.map(|at| at / UNITS + 1).or(asked.part).unwrap_or(1).clamp(1, count);
    let start = (number - 1) * UNITS;
    let shown: Vec<_> = units.into_iter().skip(start).take(UNITS).collect();
    let (first, last) = (start + 1, start + shown.len());
    (Part { number, count, first, last, is_todo, left_elsewhere: 0 }, shown)
}
