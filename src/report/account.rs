//! What a command has to say when it is done, in its order, and how it ended. It knows no terminal: the command line prints
//! it, another front end shows it in its own way.

use crate::catalogue::Problem;
use crate::diagnostics::Diagnostic;
use crate::i18n::Text;

/// What a command has to say when it is done.
#[derive(Debug, Clone, Default)]
pub(crate) struct Account {
    /// What is said, in this order.
    pub lines: Vec<Line>,
    /// How it ended.
    pub ending: Ending,
}

/// Something that is said.
#[derive(Debug, Clone)]
pub(crate) enum Line {
    /// The result, in a sentence.
    Result(Text),
    /// The result, already laid out.
    Page(String),
    /// Something beside the result.
    Hint(Text),
    /// Something beside the result, with what to do about it: the `help` of its message.
    Advice(Text),
    /// Something beside the result, already laid out.
    Aside(String),
    /// Why there is no result, with what to do about it: the `help` of its message.
    Error(Text),
    /// What is wrong in files, each with its lines.
    Diagnostics(Vec<Diagnostic>),
}

/// How a command ended. Of several endings, the greatest counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Ending {
    /// It did what it was asked for.
    #[default]
    Done,
    /// Something in the content has to be put right first.
    Blocked,
    /// The arguments or the configuration are wrong.
    Misused,
    /// A file, git or the network failed.
    Failed,
    /// The workflow forbids it.
    Refused,
    /// tolkit itself is wrong.
    Bug,
}

impl Account {
    /// An account of a single result.
    #[must_use]
    pub(crate) fn of(result: Text) -> Self {
        let mut account = Self::default();
        account.result(result);
        account
    }

    /// An account of nothing but why the workflow forbids something.
    #[must_use]
    pub(crate) fn refused(why: Text) -> Self {
        let mut account = Self::default();
        account.error(why, Ending::Refused);
        account
    }

    /// Adds a result, in a sentence.
    pub(crate) fn result(&mut self, text: Text) {
        self.lines.push(Line::Result(text));
    }

    /// Adds a result that is already laid out.
    pub(crate) fn page(&mut self, page: String) {
        self.lines.push(Line::Page(page));
    }

    /// Adds something beside the result.
    pub(crate) fn hint(&mut self, text: Text) {
        self.lines.push(Line::Hint(text));
    }

    /// Adds something beside the result, with what to do about it.
    pub(crate) fn advice(&mut self, text: Text) {
        self.lines.push(Line::Advice(text));
    }

    /// Adds something beside the result that is already laid out.
    pub(crate) fn aside(&mut self, said: String) {
        self.lines.push(Line::Aside(said));
    }

    /// Adds why there is no result, and which ending that is.
    pub(crate) fn error(&mut self, text: Text, ending: Ending) {
        self.lines.push(Line::Error(text));
        self.end(ending);
    }

    /// Adds what is wrong in files, if anything is.
    pub(crate) fn diagnostics(&mut self, diagnostics: Vec<Diagnostic>) {
        if !diagnostics.is_empty() {
            self.lines.push(Line::Diagnostics(diagnostics));
        }
    }

    /// Adds what could not be read: a figure that leaves something out must not look whole.
    pub(crate) fn problems(&mut self, problems: &[Problem]) {
        for problem in problems {
            self.hint(Text::new("warning-unreadable").with("reason", problem.text.clone()));
        }
    }

    /// Adds another account; the worse of the two endings counts.
    pub(crate) fn append(&mut self, other: Self) {
        self.end(other.ending);
        self.append_lines(other);
    }

    /// Adds what another account says, however that ended.
    pub(crate) fn append_lines(&mut self, other: Self) {
        self.lines.extend(other.lines);
    }

    /// Makes the ending this one, unless it is a worse one already.
    pub(crate) fn end(&mut self, ending: Ending) {
        self.ending = self.ending.max(ending);
    }
}
