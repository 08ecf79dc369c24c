//! What was refused, as a web page in one file: English and translation side by side, with the command that takes each.
//!
//! The page has no script, and its policy lets only its own two styles in, by their hashes.

use askama::Template;

use super::reason::reason;
use super::review::Review;
use crate::i18n::{Text, Words};
use crate::report::Terminal;
use crate::report::layout::visible::visible;
use crate::workflow::refused_units::{RefusedUnit, TextAtLine};

/// The look that it has in common with the coverage.
const LOOK: &str = include_str!("../../../templates/coverage.css");
const STYLE: &str = include_str!("../../../templates/refused.css");
/// The hashes are those of the two files; a test keeps them so, and says what to write.
const POLICY: &str = "default-src 'none'; \
    style-src 'sha256-mFVkSDjmQQ7j3LdKusBK5Z7WD9OcRqqdleUZqhE1XL0=' \
    'sha256-VNhBWNTEsD2xzbstjb99aAbf1WQzEequxcW/tyrPsyE='; \
    base-uri 'none'; form-action 'none'";

#[derive(Template)]
#[template(path = "refused.html")]
struct Page<'r> {
    words: &'r Words,
    language: String,
    policy: &'static str,
    look: &'static str,
    style: &'static str,
    title: String,
    project: &'r str,
    about: String,
    source: &'r str,
    items: Vec<Item<'r>>,
    keys: Vec<String>,
    take_from: String,
}

struct Item<'r> {
    name: String,
    locale: &'r str,
    rows: Vec<Row<'r>>,
}

struct Row<'r> {
    key: String,
    reason: String,
    source: Side<'r>,
    target: Option<Side<'r>>,
    command: String,
}

struct Side<'r> {
    place: String,
    text: &'r str,
}

impl Page<'_> {
    fn word(&self, id: &'static str) -> String {
        self.words.word(id)
    }
}

/// Renders what was refused as a page.
pub(super) fn render(review: &Review<'_>, terminal: &Terminal<'_>) -> String {
    let page = page(review, terminal.words).render();
    let page = page.unwrap_or_else(|error| unreachable!("writing to a text does not fail: {error}"));
    // No text of others hides, or turns the line around that it stands in.
    visible(&page).into_owned()
}

fn page<'r>(review: &Review<'r>, words: &'r Words) -> Page<'r> {
    let takeable = review.units.iter().filter(|unit| unit.candidate.is_some());
    let keys: Vec<String> = takeable.map(RefusedUnit::key).collect();
    let about = match review.units.len() {
        0 => Text::new("adopt-review-none"),
        units => Text::new("adopt-page-about").with("units", units).with("candidates", keys.len()),
    };
    let items = review.units.chunk_by(|a, b| a.item == b.item).filter_map(|units| {
        let item = &units.first()?.item;
        let rows = units.iter().map(|unit| row(unit, review, words)).collect();
        Some(Item { name: item.to_string(), locale: item.locale.as_str(), rows })
    });
    Page {
        words,
        language: words.language(),
        policy: POLICY,
        look: LOOK,
        style: STYLE,
        title: words.say(&Text::new("adopt-page-title").with("project", review.project)),
        project: review.project,
        about: words.say(&about),
        source: review.source.as_str(),
        items: items.collect(),
        take_from: review.command.with(&["--take-from", &words.word("adopt-page-file")]),
        keys,
    }
}

fn row<'r>(unit: &'r RefusedUnit, review: &Review<'_>, words: &Words) -> Row<'r> {
    let side = |place: &'r TextAtLine| {
        let said = Text::new("adopt-page-place").with("path", &*place.path).with("line", place.line);
        Side { place: words.say(&said), text: &place.text }
    };
    let key = unit.key();
    Row {
        reason: words.word(reason(unit.doubt)),
        source: side(&unit.source),
        target: unit.candidate.as_ref().map(side),
        command: review.command.with(&["--take", &key]),
        key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::layout::policy::hash_of;

    #[test]
    fn the_policy_lets_both_styles_in() {
        let wanted = format!("style-src 'sha256-{}' 'sha256-{}';", hash_of(LOOK), hash_of(STYLE));
        assert!(POLICY.contains(&wanted), "write in POLICY: {wanted}");
    }
}
