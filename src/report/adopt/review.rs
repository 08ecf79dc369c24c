//! What was refused, side by side with its source: for a terminal and for scripts.

use anstyle::Style;
use serde::Serialize;

use super::reason::{reason, word};
use crate::i18n::Text;
use crate::model::Locale;
use crate::report::Terminal;
use crate::report::layout::command_line::CommandLine;
use crate::report::layout::json;
use crate::report::layout::side_by_side::push_side_by_side;
use crate::report::layout::visible::{one_line, visible};
use crate::report::layout::wrap::{push_indented, push_line};
use crate::workflow::refused_units::{RefusedUnit, TextAtLine};

#[derive(Serialize)]
struct Report<'r> {
    schema: u32,
    units: Vec<Unit<'r>>,
}

#[derive(Serialize)]
struct Unit<'r> {
    key: String,
    item: String,
    unit: &'r str,
    reason: &'static str,
    source: Place<'r>,
    target: Option<Place<'r>>,
}

#[derive(Serialize)]
struct Place<'r> {
    path: &'r str,
    line: usize,
    text: &'r str,
}

/// What was refused, and what it is shown with.
#[derive(Debug)]
pub(crate) struct Review<'r> {
    /// The project's name.
    pub project: &'r str,
    /// The locale that is translated from.
    pub source: &'r Locale,
    /// The command that it was refused by, without what it is to show or to take.
    pub command: CommandLine,
    /// The units, item by item.
    pub units: &'r [RefusedUnit],
}

/// Renders it as data for scripts.
pub(super) fn data(review: &Review<'_>, _: &Terminal<'_>) -> String {
    let units = review.units.iter().map(|refused| Unit {
        key: refused.key(),
        item: refused.item.to_string(),
        unit: &refused.unit,
        reason: word(refused.doubt),
        source: Place::of(&refused.source),
        target: refused.candidate.as_ref().map(Place::of),
    });
    json::pretty(&Report { schema: 1, units: units.collect() })
}

impl<'r> Place<'r> {
    fn of(place: &'r TextAtLine) -> Self {
        Self { path: &place.path, line: place.line, text: &place.text }
    }
}

/// Renders it side by side for a terminal.
pub(super) fn text(review: &Review<'_>, terminal: &Terminal<'_>) -> String {
    let (words, refused) = (terminal.words, review.units);
    let mut out = String::new();
    let style = if terminal.color { Style::new().bold() } else { Style::new() };
    for unit in refused {
        out.push_str(&format!("{style}{}{style:#}\n", one_line(&unit.key())));
        push_indented(&mut out, "  ", &words.word(reason(unit.doubt)), terminal);
        let column = |place: &TextAtLine| {
            (format!("{}:{}", one_line(&place.path), place.line), visible(&place.text).into_owned())
        };
        let nothing = || (words.word("adopt-review-nothing"), String::new());
        let columns = [column(&unit.source), unit.candidate.as_ref().map_or_else(nothing, column)];
        push_side_by_side(&mut out, &columns, terminal);
        out.push('\n');
    }
    let candidates = refused.iter().filter(|unit| unit.candidate.is_some()).count();
    let id = if refused.is_empty() { "adopt-review-none" } else { "adopt-review-next" };
    push_line(
        &mut out,
        &words.say(&Text::new(id).with("units", refused.len()).with("candidates", candidates)),
        terminal,
    );
    out
}
