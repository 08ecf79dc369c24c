//! What is the matter with a set-up, as text or data.

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use super::account::Account;
use super::layout::json;
use super::{Format, Terminal, exchange};
use crate::i18n::Text;
use crate::ledgers::{Accepted, Reach};
use crate::report::layout::wrap::{push_line, wrap};
use crate::workflow::doctor::{Finding, Health};

#[derive(Serialize)]
struct Data {
    schema: u32,
    checks: Vec<CheckData>,
}

#[derive(Serialize)]
struct CheckData {
    check: &'static str,
    health: &'static str,
    message: String,
    help: Option<String>,
}

/// Renders what was found in a form.
#[must_use]
pub(crate) fn render(format: Format, findings: &[Finding], terminal: &Terminal<'_>) -> String {
    let words = terminal.words;
    if format == Format::Json {
        let checks = findings.iter().map(|finding| CheckData {
            check: finding.check,
            health: match finding.health {
                Health::Good => "good",
                Health::Note => "note",
                Health::Bad => "bad",
            },
            message: words.say(&finding.text),
            help: words.attribute(&finding.text, "help"),
        });
        return json::pretty(&Data { schema: 1, checks: checks.collect() });
    }
    let mut out = String::new();
    for finding in findings {
        let (id, color) = match finding.health {
            Health::Good => ("doctor-health-good", AnsiColor::Green),
            Health::Note => ("doctor-health-note", AnsiColor::Yellow),
            Health::Bad => ("doctor-health-bad", AnsiColor::Red),
        };
        let style = if terminal.color { color.on_default().bold() } else { Style::new() };
        let mut line = String::new();
        push_line(&mut line, &format!("{:<6}{}", words.word(id), words.say(&finding.text)), terminal);
        let word = words.word(id);
        out.push_str(&line.replacen(&word, &format!("{style}{word}{style:#}"), 1));
        if let Some(help) = words.attribute(&finding.text, "help").filter(|_| finding.health != Health::Good) {
            for line in wrap(&help, terminal.width.saturating_sub(8)) {
                out.push_str(&format!("      {line}\n"));
            }
        }
    }
    out
}

/// Which ledgers are the remote's now, and where the old ones are kept.
#[must_use]
pub(crate) fn accepted(accepted: &Accepted) -> Account {
    let mut account = exchange::account(&accepted.exchange, &[]);
    for (locale, kept) in &accepted.locales {
        account.result(Text::new("ledger-accepted").with("locale", locale.to_string()).with("kept", kept.clone()));
    }
    match (&accepted.exchange.reach, accepted.locales.is_empty()) {
        (Reach::NoRemote, _) => account.result(Text::new("doctor-no-remote")),
        (reach, true) if reach.is_confirmed() => account.result(Text::new("ledger-accepted-none")),
        (_, true) => {}
        (_, false) => account.hint(Text::new("ledger-accepted-next")),
    }
    account
}
