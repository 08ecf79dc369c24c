//! What `extract` changes, for whom: a line for each article, then what it comes to.

use super::Terminal;
use super::account::{Account, Ending};
use crate::i18n::Text;
use crate::report::layout::number::grouped;
use crate::report::layout::wrap::push_line;
use crate::workflow::extract::{Change, Extracted, Request};

/// What was extracted, or would be; the articles that were left out. With `check`, a resource that is not as its article is
/// blocks.
#[must_use]
pub(crate) fn account(extracted: &Extracted, request: &Request<'_>, check: bool, terminal: &Terminal<'_>) -> Account {
    let mut account = Account::default();
    account.page(lines(extracted, request, terminal));
    if !extracted.changes.is_empty() && !request.dry_run {
        account.hint(Text::new("extract-next"));
    }
    account.diagnostics(extracted.errors.clone());
    let (errors, unknown) = (extracted.errors.len(), &extracted.unknown_units);
    if check {
        let is_current = errors == 0 && extracted.changes.is_empty();
        account.end(if is_current { Ending::Done } else { Ending::Blocked });
    } else if errors > 0 {
        account.error(Text::new("error-articles").with("count", errors), Ending::Blocked);
    } else if !unknown.is_empty() {
        let text = Text::new("error-no-unit").with("units", unknown.join(", ")).with("count", unknown.len());
        account.error(text, Ending::Misused);
    }
    account
}

fn lines(extracted: &Extracted, request: &Request<'_>, terminal: &Terminal<'_>) -> String {
    let mut out = String::new();
    for change in &extracted.changes {
        push_line(&mut out, &about(change, terminal), terminal);
        if terminal.verbose {
            units(&mut out, change);
        }
    }
    for gone in &extracted.gone {
        let id = match (request.prune && !extracted.is_prune_refused, request.dry_run) {
            (true, true) => "extract-would-prune",
            (true, false) => "extract-pruned",
            (false, _) => "extract-gone",
        };
        let text = Text::new(id)
            .with("resource", gone.resource.as_str())
            .with("files", gone.paths.len())
            .with("translations", gone.translations);
        push_line(&mut out, &terminal.words.say(&text), terminal);
    }
    let unrecorded = extracted.changes.iter().map(|change| change.unrecorded).sum::<usize>();
    if unrecorded > 0 {
        push_line(&mut out, &terminal.words.say(&Text::new("extract-unrecorded").with("count", unrecorded)), terminal);
    }
    if extracted.is_prune_refused {
        push_line(&mut out, &terminal.words.word("extract-prune-refused"), terminal);
    }
    push_line(&mut out, &closing(extracted, request, terminal), terminal);
    out
}

fn about(change: &Change, terminal: &Terminal<'_>) -> String {
    let words = terminal.words;
    let units = change.to_translate().count();
    let work = if units == 0 {
        Text::new("extract-no-work")
    } else if change.is_expired {
        Text::new("extract-expired")
    } else {
        Text::new("extract-work")
            .with("units", units)
            .with("locales", change.locales.len())
            .with("words", grouped(words, change.words()))
            .with("count", change.words())
    };
    let parts = [
        ("extract-part-new", change.added.len()),
        ("extract-part-edited", change.edited.len()),
        ("extract-part-link", change.links.len()),
        ("extract-part-minor", change.minor.len()),
        ("extract-part-cosmetic", change.cosmetic.len()),
        ("extract-part-removed", change.removed.len()),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| words.say(&Text::new(id).with("count", count)))
        .collect();
    let resource = match &change.renamed_from {
        Some(old) => words
            .say(&Text::new("extract-renamed").with("old", old.as_str()).with("resource", change.resource.as_str())),
        None => change.resource.clone(),
    };
    let text = Text::new("extract-article").with("resource", resource).with("work", work);
    let said = words.say(&text);
    if parts.is_empty() || change.is_new { said } else { format!("{said} ({})", parts.join(", ")) }
}

fn units(out: &mut String, change: &Change) {
    for (mark, units) in [
        ("+", &change.added),
        ("~", &change.edited),
        ("=", &change.links),
        ("=", &change.minor),
        ("=", &change.cosmetic),
    ] {
        for unit in units {
            out.push_str(&format!("  {mark} {}\n", unit.id));
        }
    }
    for id in &change.removed {
        out.push_str(&format!("  - {id}\n"));
    }
}

fn closing(extracted: &Extracted, request: &Request<'_>, terminal: &Terminal<'_>) -> String {
    let words = terminal.words;
    if extracted.changes.is_empty() {
        let id = match (extracted.articles, extracted.errors.len()) {
            (0, _) => "extract-no-articles",
            (_, 0) => "extract-nothing",
            _ => "extract-only-errors",
        };
        let as_before = extracted.articles - extracted.errors.len();
        return words.say(&Text::new(id).with("articles", as_before).with("errors", extracted.errors.len()));
    }
    let id = if request.dry_run { "extract-would" } else { "extract-done" };
    let units: usize =
        extracted.changes.iter().map(|change| change.to_translate().count() * change.locales.len()).sum();
    let total: usize = extracted.changes.iter().map(Change::words).sum();
    let text = Text::new(id)
        .with("articles", extracted.changes.len())
        .with("units", units)
        .with("shown-units", grouped(words, units))
        .with("words", grouped(words, total))
        .with("count", total);
    words.say(&text)
}
