//! Diagnostics as a person reads them in a terminal: what is wrong, the lines where it is, the lines that demand it, and
//! what to do. The one place that knows `annotate-snippets`.

use std::borrow::Cow;
use std::fmt::Write as _;

use annotate_snippets::renderer::{self, Style};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::Terminal;
use super::visible::{NEVER_IN_TEXT, one_line, visible, visible_stretch};
use super::wrap::wrap;
use crate::diagnostics::{Diagnostic, Label, Severity};
use crate::i18n::Text;

/// Renders diagnostics one after the other, each with its lines, whatever their severity.
///
/// For what is wrong in `workflow.toml`; what `check` finds is rendered by [`crate::report::check`].
#[must_use]
pub(crate) fn render(diagnostics: &[Diagnostic], terminal: &Terminal<'_>) -> String {
    let snippets = Snippets::new(terminal);
    let mut text = String::new();
    for diagnostic in diagnostics {
        if !text.is_empty() {
            text.push('\n');
        }
        snippets.diagnostic(diagnostic, &mut text);
    }
    text
}

/// Renders diagnostics; holds what many of them have in common.
pub(crate) struct Snippets<'v> {
    terminal: &'v Terminal<'v>,
    renderer: Renderer,
    /// By [`Severity`], mildest first.
    severities: [String; 3],
    help: String,
}

impl<'v> Snippets<'v> {
    pub(crate) fn new(terminal: &'v Terminal<'v>) -> Self {
        let renderer = if terminal.color { Renderer::styled() } else { Renderer::plain() };
        let severities = ["report-check-note", "report-check-warning", "report-check-error"];
        Self {
            terminal,
            renderer: renderer.term_width(terminal.width),
            severities: severities.map(|id| terminal.words.word(id)),
            help: terminal.words.word("report-check-help"),
        }
    }

    /// The person's word for a severity.
    pub(crate) fn severity(&self, severity: Severity) -> &str {
        &self.severities[severity as usize]
    }

    /// Adds a diagnostic with all its lines, and a line break.
    pub(crate) fn diagnostic(&self, diagnostic: &Diagnostic, out: &mut String) {
        let message = visible(&self.terminal.words.say(&diagnostic.message)).into_owned();
        let mut group = Group::with_title(self.level(diagnostic.severity).primary_title(message).id(diagnostic.rule));
        group = self.label(group, (&diagnostic.primary, &diagnostic.message), AnnotationKind::Primary);
        for label in &diagnostic.related {
            group = self.label(group, (label, &diagnostic.message), AnnotationKind::Context);
        }
        self.finish(self.help(group, &diagnostic.message), out);
    }

    /// Adds `severity[rule]: `, in the severity's colour.
    pub(crate) fn heading(&self, severity: Severity, rule: &str, out: &mut String) {
        let style = match severity {
            _ if !self.terminal.color => Style::new(),
            Severity::Error => renderer::DEFAULT_ERROR_STYLE,
            Severity::Warning => renderer::DEFAULT_WARNING_STYLE,
            Severity::Note => renderer::DEFAULT_NOTE_STYLE,
        };
        // Writing to a `String` cannot fail, here and below.
        let _ = write!(out, "{style}{}[{rule}]{style:#}: ", self.severity(severity));
    }

    /// Adds a title with a list below it, the place that demands it all, and what there is to do; laid out as a snippet is.
    pub(crate) fn list(&self, list: &List<'_>, out: &mut String) {
        let gutter = if self.terminal.color { renderer::DEFAULT_LINE_NUM_STYLE } else { Style::new() };
        self.heading(list.severity, list.rule, out);
        let title = visible(&self.terminal.words.say(list.title)).into_owned();
        let bold = emphasis(self.terminal, false);
        let _ = writeln!(out, "{bold}{title}{bold:#}\n {gutter}-->{gutter:#} {}", visible(list.path));
        let mut note = |lines: &[String], indent: usize| {
            for (at, line) in lines.iter().enumerate() {
                let mark = if at == 0 { "=" } else { " " };
                let indent = if at == 0 { 0 } else { indent };
                let _ = writeln!(out, "  {gutter}{mark}{gutter:#} {:indent$}{line}", "");
            }
        };
        note(&list.lines, 0);
        if let Some((label, message)) = list.demanded_by {
            let said = label.text(message).map(|text| format!(": {}", one_line(&self.terminal.words.say(&text))));
            note(&[format!("{}{}", place(label), said.unwrap_or_default())], 0);
        }
        if let Some(help) = self.terminal.words.attribute(list.title, "help") {
            let before = self.help.chars().count() + 2;
            let mut lines = wrap(&visible(&help), self.terminal.width.saturating_sub(before + 4).max(30));
            if let Some(first) = lines.first_mut() {
                first.insert_str(0, &format!("{}: ", self.help));
            }
            note(&lines, before);
        }
    }

    fn finish(&self, group: Group<'_>, out: &mut String) {
        let text = self.renderer.render(&[group]);
        let mut parts = text.split(NEVER_IN_TEXT);
        out.push_str(parts.next().unwrap_or_default());
        for part in parts {
            out.push_str(part.trim_start_matches([':', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']));
        }
        out.push('\n');
    }

    fn level(&self, severity: Severity) -> Level<'_> {
        let level = match severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        level.with_name(self.severity(severity))
    }

    fn help<'a>(&'a self, group: Group<'a>, message: &Text) -> Group<'a> {
        let Some(help) = self.terminal.words.attribute(message, "help") else { return group };
        // `   = help: ` stands before it.
        let lines = wrap(&visible(&help), self.terminal.width.saturating_sub(self.help.len() + 8).max(30));
        group.element(Level::HELP.with_name(self.help.as_str()).message(lines.join("\n")))
    }

    fn label<'a>(&self, group: Group<'a>, (label, message): (&'a Label, &Text), kind: AnnotationKind) -> Group<'a> {
        let path = visible(&label.path);
        if is_whole_file(label) {
            return group.element(Origin::path(path));
        }
        let (excerpt, stretch) = visible_stretch(&label.excerpt, &label.highlight);
        let text = label.text(message).map(|text| one_line(&self.terminal.words.say(&text)).into_owned());
        let before = &excerpt[..stretch.start];
        let line_start = label.start.line.saturating_sub(before.matches('\n').count()).max(1);
        let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
        let snippet = Snippet::source(excerpt).line_start(line_start).annotation(kind.span(stretch).label(text));
        if column == label.start.column {
            return group.element(snippet.path(path));
        }
        // The excerpt of a very long line does not begin where the line does, nor is what was made visible as wide as it
        // was. The line and column that the library counts in the excerpt are then cut off again, see `finish`.
        group.element(snippet.path(format!("{path}:{}:{}{NEVER_IN_TEXT}", label.start.line, label.start.column)))
    }
}

/// The style of what a person should see first, and of good news.
pub(crate) fn emphasis(terminal: &Terminal<'_>, good_news: bool) -> Style {
    match (terminal.color, good_news) {
        (false, _) => Style::new(),
        (true, false) => Style::new().bold(),
        (true, true) => renderer::DEFAULT_NOTE_STYLE,
    }
}

/// Many units with the same defect.
pub(crate) struct List<'l> {
    pub(crate) rule: &'static str,
    pub(crate) severity: Severity,
    pub(crate) title: &'l Text,
    pub(crate) path: &'l str,
    /// What stands below the title, made visible.
    pub(crate) lines: Vec<String>,
    /// The place that demands it, with the message that says of what.
    pub(crate) demanded_by: Option<(&'l Label, &'l Text)>,
}

/// Whether a label is for a file as a whole.
pub(crate) fn is_whole_file(label: &Label) -> bool {
    label.excerpt.is_empty() && label.start == label.end && (label.start.line, label.start.column) == (1, 1)
}

/// `path:line:column`, and only the path of a whole file.
pub(crate) fn place(label: &Label) -> Cow<'_, str> {
    match visible(&label.path) {
        path if is_whole_file(label) => path,
        path => Cow::Owned(format!("{path}:{}:{}", label.start.line, label.start.column)),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::diagnostics::SourceFile;
    use crate::i18n::Words;

    fn diagnostic(primary: Label, related: Vec<Label>) -> Diagnostic {
        let (rule, message) = ("configuration", Text::new("what is wrong"));
        Diagnostic { rule, severity: Severity::Error, item: None, locale: None, unit: None, primary, related, message }
    }

    fn rendered(diagnostics: &[Diagnostic], color: bool) -> String {
        let words = Words::new(&[]);
        render(diagnostics, &Terminal { words: &words, width: 80, color, verbose: false, whole: false })
    }

    #[test]
    fn the_place_in_a_long_line_is_that_of_the_file() {
        let text = format!("{}here{}", "é ".repeat(5000), " é".repeat(5000));
        let label = SourceFile::new("a b.ftl".into(), &text).label(15_000..15_004);
        let shown = rendered(&[diagnostic(label, Vec::new())], false);
        assert!(shown.contains("\n --> a b.ftl:1:10001\n"), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
    }

    #[test]
    fn windows_line_ends_are_not_shown() {
        let label = SourceFile::new("a.ftl".into(), "one =\r\n    two\r\n").label(0..14);
        let shown = rendered(&[diagnostic(label, Vec::new())], false);
        assert!(shown.contains("1 | / one =\n2 | |     two\n"), "{shown}");
    }

    #[test]
    fn colours_are_of_the_terminal() {
        let label = SourceFile::new("a.ftl".into(), "one = 1").label(0..3);
        let diagnostics = [diagnostic(label, Vec::new())];
        assert!(rendered(&diagnostics, true).contains("\u{1b}["));
        assert!(!rendered(&diagnostics, false).contains('\u{1b}'));
    }

    #[test]
    fn diagnostics_are_apart() {
        let file = |path: &str| diagnostic(Label::file(path.into()), Vec::new());
        let one = "error[configuration]: what is wrong\n--> ";
        assert_eq!(rendered(&[file("a"), file("b")], false), format!("{one}a\n\n{one}b\n"));
    }

    #[test]
    fn a_whole_file_has_its_help() {
        let mut found = diagnostic(Label::file("a".into()), Vec::new());
        found.message = Text::new("report-check-group-unreviewed").with("count", 2).with("item", "lt:a");
        let shown = rendered(&[found], false);
        let expected = "\n--> a\n = help: Ask a reviewer to read and approve them.\n";
        assert!(shown.ends_with(expected), "{shown}");
    }

    proptest! {
        /// Whatever stands in a file and wherever a label points, there is something to show, and nothing acts on the
        /// terminal.
        #[test]
        fn any_text_can_be_shown(text in "(?s).{0,60}", spans in prop::collection::vec((0..80usize, 0..80usize), 1..4)) {
            let file = SourceFile::new(Arc::from("a.ftl"), &text);
            let floor = |at: usize| (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
            let labels: Vec<_> = spans
                .iter()
                .map(|&(start, length)| file.label(floor(start)..floor(start + length)))
                .map(|label| label.with_message(Text::new("this one")))
                .collect();
            let shown = rendered(&[diagnostic(labels[0].clone(), labels[1..].to_vec())], false);
            prop_assert!(shown.contains("--> a.ftl"));
            prop_assert_eq!(visible(&shown), &*shown);
        }
    }
}
