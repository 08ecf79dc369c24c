//! What a use case has to say when it is done, for a page.

use super::marked::marked;
use crate::i18n::Words;
use crate::report::Terminal;
use crate::report::account::{Account, Line};
use crate::report::layout::snippet;

/// Something that is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// How it is meant: a class of the style sheet.
    pub(super) kind: &'static str,
    /// The sentence.
    pub(super) text: String,
    /// What to do about it.
    pub(super) help: Option<String>,
    /// Whether it is laid out already, line by line.
    pub(super) is_laid_out: bool,
}

impl Said {
    /// The sentence as HTML.
    pub(super) fn html(&self) -> String {
        marked(&self.text)
    }

    /// What to do about it, as HTML.
    pub(super) fn help_html(&self) -> Option<String> {
        self.help.as_deref().map(marked)
    }

    /// A result.
    pub(super) fn result(text: String) -> Self {
        Self { kind: "result", text, help: None, is_laid_out: false }
    }

    /// Something to know beside a result.
    pub(super) fn hint(text: String) -> Self {
        Self { kind: "hint", ..Self::result(text) }
    }
}

/// What an account says, in its order.
pub(super) fn said(account: &Account, words: &Words) -> Vec<Said> {
    let terminal = terminal(words);
    let of = |line: &Line| match line {
        Line::Result(text) => Said::result(words.say(text)),
        Line::Page(page) => Said::result(page.trim_end().to_owned()),
        Line::Hint(text) => Said::hint(words.say(text)),
        Line::Advice(text) => Said { help: words.attribute(text, "help"), ..Said::hint(words.say(text)) },
        Line::Aside(said) => Said { is_laid_out: true, ..Said::hint(said.trim_end().to_owned()) },
        Line::Error(text) => {
            Said { kind: "error", help: words.attribute(text, "help"), ..Said::result(words.say(text)) }
        }
        Line::Diagnostics(diagnostics) => {
            Said { is_laid_out: true, ..Said::hint(snippet::render(diagnostics, &terminal)) }
        }
    };
    account.lines.iter().map(of).filter(|said| !said.text.is_empty()).collect()
}

/// What is laid out line by line is so for a page: it wraps by itself.
pub(super) fn terminal(words: &Words) -> Terminal<'_> {
    Terminal { words, width: 10_000, color: false, verbose: true, whole: true }
}
