//! The terminal: the one gateway for all output. Results go to stdout, everything else to stderr.

use std::io::{self, IsTerminal as _, Write};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use clap::ValueEnum;

use crate::catalogue::{HowFar, Onlooker, Problem};
use crate::diagnostics::Diagnostic;
use crate::git::Listener;
use crate::i18n::{Text, Words};
use crate::report::account::{Account, Ending, Line};
use crate::report::failure::Complaint;
use crate::report::layout::ci::without_commands;
use crate::report::layout::snippet;
use crate::report::layout::visible::{visible, visible_but_colours};
use crate::report::layout::wrap::wrap;
use crate::report::{self, Terminal};
use crate::session::Notice;
use crate::{files, git};

/// The columns of a terminal that does not say how many it has.
const DEFAULT_WIDTH: usize = 80;

/// When there are colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

/// A person's terminal and language.
pub(super) struct Ui {
    languages: Vec<String>,
    words: Words,
    width: usize,
    color: Color,
    verbose: bool,
}

impl Ui {
    /// The language is that of `TOLKIT_LANG`, of git's `tolkit.language`, or of the system.
    pub(super) fn new(directory: Option<&Path>, color: Color) -> Self {
        let languages = languages(directory);
        Self { words: Words::new(&languages), languages, width: width(), color, verbose: false }
    }

    pub(super) fn configure(&mut self, color: Color, verbose: bool) {
        (self.color, self.verbose) = (color, verbose);
    }

    /// The words of the person's language.
    pub(super) fn words(&self) -> &Words {
        &self.words
    }

    /// The words of the person's language for pages.
    pub(super) fn words_for_pages(&self) -> Words {
        Words::for_pages(&self.languages)
    }

    /// The terminal for results.
    pub(super) fn stdout(&self) -> Terminal<'_> {
        let whole = !io::stdout().is_terminal();
        Terminal { whole, ..self.terminal_of(AutoStream::choice(&io::stdout())) }
    }

    /// What a result in a file is laid out for.
    pub(super) fn file(&self) -> Terminal<'_> {
        Terminal { words: &self.words, width: DEFAULT_WIDTH, color: false, verbose: self.verbose, whole: true }
    }

    /// The terminal for all else.
    pub(super) fn stderr(&self) -> Terminal<'_> {
        self.terminal_of(AutoStream::choice(&io::stderr()))
    }

    fn terminal_of(&self, automatic: ColorChoice) -> Terminal<'_> {
        let (words, color) = (&self.words, self.has_color(automatic));
        Terminal { words, width: self.width, color, verbose: self.verbose, whole: false }
    }

    fn has_color(&self, automatic: ColorChoice) -> bool {
        match self.color {
            Color::Auto => automatic != ColorChoice::Never,
            Color::Always => true,
            Color::Never => false,
        }
    }

    /// Prints a result.
    ///
    /// # Errors
    ///
    /// An error where it cannot be written. Who reads may have had enough (`| head`): that is none.
    pub(super) fn result(&self, text: impl AsRef<[u8]>) -> Result<(), Complaint> {
        let bytes = text.as_ref();
        // A program gets it byte by byte.
        let shown = io::stdout().is_terminal().then(|| String::from_utf8_lossy(bytes));
        let shown = shown.as_deref().map(visible_but_colours);
        let mut stdout = io::stdout().lock();
        let written = stdout.write_all(shown.as_deref().map_or(bytes, str::as_bytes));
        match written.and_then(|()| stdout.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Complaint::output(&error)),
            _ => Ok(()),
        }
    }

    /// Prints a text that others wrote, as it is for a program, and without what would steer a terminal.
    ///
    /// # Errors
    ///
    /// An error where it cannot be written.
    pub(super) fn text_of_others(&self, text: &str) -> Result<(), Complaint> {
        if io::stdout().is_terminal() { self.result(visible(text).as_bytes()) } else { self.result(text) }
    }

    /// Says what a command has to say when it is done, and returns how it ended.
    ///
    /// # Errors
    ///
    /// The error of stdout.
    pub(super) fn tell(&self, account: &Account) -> Result<Ending, Complaint> {
        for line in &account.lines {
            match line {
                Line::Result(text) => self.result(format!("{}\n", self.said(text)))?,
                Line::Page(page) => self.result(page)?,
                Line::Hint(text) => self.hint(text),
                Line::Advice(text) => self.say(text),
                Line::Aside(said) => self.complain(said),
                Line::Error(text) => self.error(text),
                Line::Diagnostics(diagnostics) => self.diagnostics(diagnostics),
            }
        }
        Ok(account.ending)
    }

    /// Says what a person should know besides the result.
    pub(super) fn notice(&self, notice: &Notice) {
        self.hint(&report::notice::text(notice));
    }

    /// Says what a person should know besides the result.
    pub(super) fn notices(&self, notices: impl IntoIterator<Item = Notice>) {
        notices.into_iter().for_each(|notice| self.notice(&notice));
    }

    /// Says what could not be read: a figure that leaves something out must not look whole.
    pub(super) fn problems(&self, problems: &[Problem]) {
        for problem in problems {
            self.hint(&Text::new("warning-unreadable").with("reason", problem.text.clone()));
        }
    }

    /// Prints a result, or writes it to the file that was asked for.
    pub(super) fn deliver(
        &self,
        output: Option<&Path>,
        render: impl FnOnce(&Terminal<'_>) -> Vec<u8>,
    ) -> Result<Ending, Complaint> {
        match output {
            None => self.result(render(&self.stdout()))?,
            Some(path) if path == Path::new("-") => self.result(render(&self.stdout()))?,
            Some(path) => files::write_output(path, &render(&self.file()))?,
        }
        Ok(Ending::Done)
    }

    /// Prints a result that may be long to stdout, or writes it to a file that was named, piece by piece.
    pub(super) fn deliver_by(
        &self,
        output: Option<&Path>,
        render: impl FnOnce(&Terminal<'_>, &mut dyn io::Write) -> io::Result<()>,
    ) -> Result<(), Complaint> {
        if let Some(path) = output.filter(|path| *path != Path::new("-")) {
            return Ok(files::write_output_by(path, |out| render(&self.file(), out))?);
        }
        if io::stdout().is_terminal() {
            let mut shown = Vec::new();
            // Writing to memory cannot fail.
            let _ = render(&self.stdout(), &mut shown);
            return self.result(shown);
        }
        let mut out = io::BufWriter::new(io::stdout().lock());
        match render(&self.stdout(), &mut out).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Complaint::output(&error)),
            _ => Ok(()),
        }
    }

    /// Says why a command could not do its work.
    pub(super) fn fail(&self, failure: Complaint) -> Ending {
        // None of it goes to stdout.
        self.tell(&failure.account()).unwrap_or(Ending::Failed)
    }

    /// Prints a text to stderr that is already laid out.
    pub(super) fn complain(&self, text: &str) {
        let _ = io::stderr().lock().write_all(without_commands(&visible_but_colours(text)).as_bytes());
    }

    /// Shows what is wrong, each with its lines.
    fn diagnostics(&self, diagnostics: &[Diagnostic]) {
        if !diagnostics.is_empty() {
            self.complain(&snippet::render(diagnostics, &self.stderr()));
            self.complain("\n");
        }
    }

    /// Says something that is not the result.
    pub(super) fn hint(&self, text: &Text) {
        self.complain(&format!("{}\n", self.flowing("", &self.said(text))));
    }

    /// Who tells the person that a remote is asked and does not answer at once.
    pub(super) fn listener(&self) -> Listener {
        let languages = self.languages.clone();
        Listener::new(move |remote| {
            let text = Words::new(&languages).say(&Text::new("asking-remote").with("remote", remote));
            let _ = writeln!(io::stderr().lock(), "{}", visible(&text));
        })
    }

    /// Who shows the person how far reading has come; nobody where nobody looks.
    pub(super) fn onlooker(&self) -> Option<Onlooker> {
        let (languages, width) = (self.languages.clone(), self.width);
        let show = move |how_far: HowFar| {
            let said = how_far.map_or_else(String::new, |(done, all)| {
                let percent = Text::new("reading").with("percent", done * 100 / all.max(1));
                Words::new(&languages).say(&percent).chars().take(width.saturating_sub(1)).collect()
            });
            let _ = write!(io::stderr().lock(), "\r{}\x1b[K", visible(&said));
        };
        io::stderr().is_terminal().then(|| Onlooker::new(show))
    }

    /// Says something that is not the result, with what to do next where its message says that.
    pub(super) fn say(&self, text: &Text) {
        self.hint(text);
        self.help(text);
    }

    /// Says how far long work has come, in place of what was said before; where nobody looks, nothing.
    pub(super) fn progress(&self, text: &Text) {
        if io::stderr().is_terminal() {
            let said: String = self.said(text).chars().take(self.width.saturating_sub(1)).collect();
            let _ = write!(io::stderr().lock(), "\r{said}\x1b[K");
        }
    }

    /// Takes back what was said of how far it has come.
    pub(super) fn end_progress(&self) {
        if io::stderr().is_terminal() {
            let _ = write!(io::stderr().lock(), "\r\x1b[K");
        }
    }

    /// Whether a person sits here who can be asked.
    pub(super) fn is_interactive(&self) -> bool {
        io::stdin().is_terminal() && io::stderr().is_terminal()
    }

    /// Asks a person something; none if nobody answers.
    pub(super) fn ask(&self, question: &Text) -> Option<String> {
        self.complain(&self.said(question));
        let mut line = String::new();
        let read = io::stdin().read_line(&mut line).unwrap_or_default();
        if read == 0 {
            self.complain("\n");
        }
        (read > 0).then_some(line)
    }

    /// Says why there is no result, and what to do next.
    fn error(&self, text: &Text) {
        let red = self.style(AnsiColor::Red);
        let word = format!("{}: ", self.words.word("word-error"));
        let lines = self.flowing(&word, &self.said(text));
        self.complain(&format!("{red}{}{red:#} {}\n", word.trim_end(), lines));
        self.help(text);
    }

    fn help(&self, text: &Text) {
        if let Some(help) = self.words.attribute(text, "help") {
            let cyan = self.style(AnsiColor::Cyan);
            let word = format!("{}: ", self.words.word("word-help"));
            let lines = self.flowing(&word, &visible(&help));
            self.complain(&format!("{cyan}{}{cyan:#} {}\n", word.trim_end(), lines));
        }
    }

    /// A text that fits the person's terminal, behind a word that stands in its first line; as it is where nobody looks.
    fn flowing(&self, word: &str, text: &str) -> String {
        if !io::stderr().is_terminal() {
            return text.to_owned();
        }
        let lines = wrap(&format!("{word}{text}"), self.width).join("\n");
        lines.strip_prefix(word.trim_end()).unwrap_or(&lines).trim_start().to_owned()
    }

    /// A text in the person's language. A name or a message of others in it cannot steer the terminal.
    fn said(&self, text: &Text) -> String {
        visible(&self.words.say(text)).into_owned()
    }

    fn style(&self, color: AnsiColor) -> Style {
        if self.stderr().color { color.on_default().bold() } else { Style::new() }
    }
}

/// What an answer says to a question that asks for yes or no; none if it is neither.
pub(super) fn yes_or_no(answer: &str) -> Option<bool> {
    match answer.trim().to_lowercase().as_str() {
        "y" | "yes" => Some(true),
        "n" | "no" => Some(false),
        _ => None,
    }
}

fn languages(directory: Option<&Path>) -> Vec<String> {
    let own = std::env::var("TOLKIT_LANG").ok().filter(|tag| !tag.is_empty());
    // English is all there is to choose from until somebody translates: then git's settings are worth reading.
    let personal = || {
        if Words::has_translations() {
            git::personal_settings(directory.unwrap_or(Path::new("."))).language
        } else {
            None
        }
    };
    own.or_else(personal).into_iter().chain(sys_locale::get_locales()).collect()
}

fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    columns.or_else(terminal).filter(|width| *width >= 40).unwrap_or(DEFAULT_WIDTH)
}
