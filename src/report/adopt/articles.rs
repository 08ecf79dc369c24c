//! What was taken over from translated Markdown files, and what people have to look at.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::reason::reason;
use super::resources::unknown_keys;
use crate::i18n::Text;
use crate::report::Terminal;
use crate::report::account::{Account, Ending};
use crate::report::layout::wrap::push_line;
use crate::workflow::adopt_articles::{AdoptedArticle, AdoptedArticles};

/// Of a text that translates nothing, so many characters are shown.
const SHOWN: usize = 50;

/// Up to so many files and texts to look at are named; of more, only the numbers are.
const MOST_LISTED: usize = 40;

/// What was taken over, or would be; the articles that were left out.
#[must_use]
pub(crate) fn account(adopted: &AdoptedArticles, dry_run: bool, terminal: &Terminal<'_>) -> Account {
    let mut account = Account::default();
    account.problems(&adopted.problems);
    account.page(lines(adopted, dry_run, terminal));
    let sum = |of: fn(&AdoptedArticle) -> usize| adopted.items.iter().map(of).sum::<usize>();
    let counts = [("adopt-aged", sum(|item| item.aged)), ("adopt-shallow", sum(|item| item.shallow))];
    for (id, units) in counts.into_iter().filter(|(_, units)| *units > 0) {
        account.hint(Text::new(id).with("units", units));
    }
    if adopted.items.iter().any(|item| !item.doubts.is_empty()) {
        account.hint(Text::new("adopt-review-shows"));
    }
    account.diagnostics(adopted.errors.clone());
    if !adopted.errors.is_empty() {
        account.error(Text::new("error-articles").with("count", adopted.errors.len()), Ending::Blocked);
    }
    unknown_keys(&mut account, &adopted.unknown);
    account
}

fn lines(adopted: &AdoptedArticles, dry_run: bool, terminal: &Terminal<'_>) -> String {
    let mut out = String::new();
    let listed: usize = adopted.items.iter().map(|item| 1 + item.doubts.len() + item.left.len()).sum();
    if terminal.verbose || listed <= MOST_LISTED {
        adopted.items.iter().for_each(|item| push_item(&mut out, item, terminal));
    } else {
        push_numbers(&mut out, &adopted.items, terminal);
    }
    for path in &adopted.strangers {
        push_line(
            &mut out,
            &terminal.words.say(&Text::new("adopt-article-stranger").with("path", path.as_str())),
            terminal,
        );
    }
    let sum = |of: fn(&AdoptedArticle) -> usize| adopted.items.iter().map(of).sum::<usize>();
    let taken = sum(|item| item.taken);
    let doubtful = sum(|item| item.doubts.len().max(item.left.len())) + adopted.strangers.len();
    let is_nothing = adopted.items.is_empty() && adopted.strangers.is_empty() && adopted.errors.is_empty();
    let id = match (is_nothing, dry_run) {
        (true, _) => "adopt-articles-none",
        (_, true) => "adopt-articles-would",
        (_, false) => "adopt-articles-done",
    };
    let text = Text::new(id).with("taken", taken).with("items", adopted.items.len()).with("doubtful", doubtful);
    push_line(&mut out, &terminal.words.say(&text), terminal);
    out
}

/// How much was taken in each locale, and why the rest was not.
fn push_numbers(out: &mut String, items: &[AdoptedArticle], terminal: &Terminal<'_>) {
    let mut by_locale: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    let mut by_reason: BTreeMap<&str, usize> = BTreeMap::new();
    for item in items {
        let numbers = by_locale.entry(item.item.locale.as_str()).or_default();
        let own = [item.taken, 1, item.known, item.doubts.len()];
        numbers.iter_mut().zip(own).for_each(|(sum, own)| *sum += own);
        item.doubts.iter().for_each(|doubtful| *by_reason.entry(reason(doubtful.doubt)).or_default() += 1);
    }
    for (locale, [taken, files, known, doubtful]) in by_locale {
        let text = Text::new("adopt-locale").with("locale", locale).with("taken", taken).with("files", files);
        let text = text.with("known", known).with("doubtful", doubtful);
        push_line(out, &terminal.words.say(&text), terminal);
    }
    let mut by_reason: Vec<(&str, usize)> = by_reason.into_iter().collect();
    by_reason.sort_by_key(|(_, count)| Reverse(*count));
    for (reason, count) in by_reason {
        let text = Text::new("adopt-reason").with("count", count).with("reason", Text::new(reason));
        push_line(out, &format!("- {}", terminal.words.say(&text)), terminal);
    }
}

fn push_item(out: &mut String, item: &AdoptedArticle, terminal: &Terminal<'_>) {
    let text = Text::new("adopt-article")
        .with("item", item.item.to_string())
        .with("path", item.path.as_str())
        .with("taken", item.taken)
        .with("known", item.known)
        .with("doubtful", item.doubts.len());
    push_line(out, &terminal.words.say(&text), terminal);
    for doubtful in &item.doubts {
        let reason = Text::new(reason(doubtful.doubt));
        let text = match &doubtful.candidate {
            Some(other) => Text::new("adopt-article-doubt-beside").with("other", other.line),
            None => Text::new("adopt-article-doubt"),
        };
        let text = text.with("unit", doubtful.unit.as_str()).with("line", doubtful.source.line).with("reason", reason);
        push_line(out, &format!("- {}", terminal.words.say(&text)), terminal);
    }
    for left in &item.left {
        let start: String = left.text.chars().take(SHOWN).map(|c| if c == '\n' { ' ' } else { c }).collect();
        let shown = if start.len() < left.text.len() { format!("{start}…") } else { start };
        push_line(
            out,
            &format!(
                "- {}",
                terminal.words.say(&Text::new("adopt-article-left").with("text", shown).with("line", left.line))
            ),
            terminal,
        );
    }
}
