//! What `render` wrote: a line for each item that needs a word, then a line for each locale.

use std::collections::BTreeMap;

use super::Terminal;
use super::account::{Account, Ending};
use crate::article::Lost;
use crate::diagnostics::Diagnostic;
use crate::i18n::Text;
use crate::report::layout::number::grouped;
use crate::report::layout::visible::one_line;
use crate::report::layout::wrap::{push_indented, push_line};
use crate::workflow::render::{Guarded, Preview, Rendered, RenderedItem, Rendering};

/// How many items of a locale came out in which way.
#[derive(Default)]
struct Counts {
    written: usize,
    current: usize,
    incomplete: usize,
    expired: usize,
    failed: usize,
    guarded: usize,
    wordless: usize,
}

/// What was rendered, or would be; what is wrong with the rest. With `check`, a file that is not as its translation is
/// blocks.
#[must_use]
pub(crate) fn account(rendered: &Rendered, dry_run: bool, check: bool, terminal: &Terminal<'_>) -> Account {
    let mut account = Account::default();
    account.problems(&rendered.problems);
    account.page(lines(rendered, dry_run, terminal));
    let mut stray = rendered.items.iter().filter_map(|item| Some((item, item.stray_links.as_ref()?)));
    if let Some((item, links)) = stray.next() {
        let count = links.count + stray.map(|(_, links)| links.count).sum::<usize>();
        let text =
            Text::new("render-stray-links").with("count", count).with("link", one_line(&links.first).to_string());
        account.hint(text.with("path", item.path.to_string()));
    }
    let failed = failed(rendered);
    let has_guarded = rendered.items.iter().any(|item| matches!(item.rendering, Rendering::Guarded(_)));
    if has_guarded {
        account.end(Ending::Blocked);
        account.hint(Text::new("render-overwrite-next"));
    }
    let is_current =
        !rendered.items.iter().any(|item| matches!(item.rendering, Rendering::Written | Rendering::Overwritten(_)));
    if !failed.is_empty() || (check && !is_current) {
        account.end(Ending::Blocked);
    }
    account.diagnostics(failed);
    account
}

/// How many files are listed by name.
const LISTED: usize = 10;

/// Where previews are, and what is wrong with the rest.
#[must_use]
pub(crate) fn preview(preview: &Preview, terminal: &Terminal<'_>) -> Account {
    let mut account = Account::default();
    account.problems(&preview.rendered.problems);
    let mut out = String::new();
    for file in preview.files.iter().take(LISTED) {
        push_line(&mut out, file, terminal);
    }
    account.page(out);
    account.result(Text::new("render-preview").with("count", preview.files.len()));
    let failed = failed(&preview.rendered);
    if !failed.is_empty() {
        account.end(Ending::Blocked);
    }
    account.diagnostics(failed);
    account
}

/// What is wrong, each thing once: a broken term breaks many articles.
fn failed(rendered: &Rendered) -> Vec<Diagnostic> {
    let errors = rendered.items.iter().filter_map(|item| match &item.rendering {
        Rendering::Failed(errors) => Some(errors),
        _ => None,
    });
    let mut failed: Vec<Diagnostic> = errors.flatten().cloned().collect();
    failed.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    failed.dedup_by(|a, b| a.sort_key() == b.sort_key() && a.message == b.message);
    failed
}

fn lines(rendered: &Rendered, dry_run: bool, terminal: &Terminal<'_>) -> String {
    let mut out = String::new();
    let mut locales: BTreeMap<&str, Counts> = BTreeMap::new();
    for item in &rendered.items {
        let counts = locales.entry(item.item.locale.as_str()).or_default();
        match &item.rendering {
            Rendering::Written | Rendering::Overwritten(_) => counts.written += 1,
            Rendering::Current => counts.current += 1,
            Rendering::Incomplete(_) => counts.incomplete += 1,
            Rendering::Expired => counts.expired += 1,
            Rendering::Failed(_) => counts.failed += 1,
            Rendering::Guarded(_) => counts.guarded += 1,
            Rendering::Wordless => counts.wordless += 1,
        }
        if let Some(text) = about(item, dry_run, terminal) {
            push_line(&mut out, &terminal.words.say(&text), terminal);
        }
        if let Rendering::Guarded(Guarded { lost, .. }) | Rendering::Overwritten(lost) = &item.rendering {
            push_lost(&mut out, lost, terminal);
        }
    }
    for (locale, counts) in locales {
        push_line(&mut out, &of_locale(locale, &counts, dry_run, terminal), terminal);
    }
    if rendered.items.is_empty() {
        push_line(&mut out, &terminal.words.word("render-nothing"), terminal);
    }
    out
}

fn about(item: &RenderedItem, dry_run: bool, terminal: &Terminal<'_>) -> Option<Text> {
    let text = match &item.rendering {
        Rendering::Overwritten(_) if dry_run => Text::new("render-would-overwrite"),
        Rendering::Overwritten(_) => Text::new("render-overwrote"),
        Rendering::Written if dry_run => Text::new("render-would-write"),
        Rendering::Written => Text::new("render-wrote"),
        // What nobody began is no news; what somebody began is worth a line.
        Rendering::Incomplete(units) if units.current() > 0 || terminal.verbose => {
            Text::new("render-incomplete").with("missing", units.missing).with("stale", units.stale)
        }
        Rendering::Guarded(guarded) if guarded.is_foreign => Text::new("render-foreign"),
        Rendering::Guarded(_) => Text::new("render-guarded"),
        Rendering::Wordless if terminal.verbose => Text::new("render-wordless"),
        Rendering::Current if terminal.verbose => Text::new("render-current"),
        Rendering::Current
        | Rendering::Incomplete(_)
        | Rendering::Expired
        | Rendering::Wordless
        | Rendering::Failed(_) => return None,
    };
    Some(text.with("item", item.item.to_string()).with("path", item.path.to_string()))
}

/// The first lines of what would go; all of them where somebody wants to see more.
fn push_lost(out: &mut String, lost: &[Lost], terminal: &Terminal<'_>) {
    let numbered = |part: &Lost| {
        let lines = part.text.lines().map(str::to_owned).enumerate().collect::<Vec<_>>();
        let line = part.line;
        lines.into_iter().map(move |(number, text)| (line + number, text)).filter(|(_, text)| !text.trim().is_empty())
    };
    let lines: Vec<(usize, String)> = lost.iter().flat_map(numbered).collect();
    let shown = if terminal.verbose { lines.len() } else { LISTED };
    for (number, line) in lines.iter().take(shown) {
        let text = Text::new("render-lost").with("line", *number).with("text", one_line(line).to_string());
        push_indented(out, "    ", &terminal.words.say(&text), terminal);
    }
    if lines.len() > shown {
        let text = Text::new("render-lost-more").with("count", lines.len() - shown);
        push_indented(out, "    ", &terminal.words.say(&text), terminal);
    }
}

fn of_locale(locale: &str, counts: &Counts, dry_run: bool, terminal: &Terminal<'_>) -> String {
    let written = if dry_run { "render-count-would-write" } else { "render-count-written" };
    let parts = [
        (written, counts.written),
        ("render-count-current", counts.current),
        ("render-count-incomplete", counts.incomplete),
        ("render-count-expired", counts.expired),
        ("render-count-wordless", counts.wordless),
        ("render-count-guarded", counts.guarded),
        ("render-count-failed", counts.failed),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| {
            terminal.words.say(&Text::new(id).with("count", count).with("shown", grouped(terminal.words, count)))
        })
        .collect();
    format!("{locale}: {}", said.join(", "))
}
