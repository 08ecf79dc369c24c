//! The term base as a person reads it.

use crate::i18n::Text;
use crate::report::Terminal;
use crate::report::layout::wrap::{push_indented, push_line};
use crate::workflow::terms::{ProjectTerm, ProjectTerms, TermText, TermUse};

/// All terms, each with its text in the languages that were asked for.
pub(super) fn list(base: &ProjectTerms, terminal: &Terminal<'_>) -> String {
    if base.terms.is_empty() {
        return format!("{}\n", terminal.words.word("terms-none"));
    }
    let mut out = String::new();
    for term in &base.terms {
        let missing = || terminal.words.word("terms-missing-text");
        let text = |text: &Option<TermText>| text.as_ref().map_or_else(missing, |text| text.text().to_owned());
        push_line(&mut out, &format!("{} = {}", term.id, text(&term.source)), terminal);
        for (locale, own) in &term.translations {
            push_indented(&mut out, "    ", &format!("{locale}: {}", text(own)), terminal);
        }
    }
    out
}

/// One term in all languages, and where it is used.
pub(super) fn term(term: &ProjectTerm, uses: &[TermUse], terminal: &Terminal<'_>) -> String {
    let mut out = String::new();
    push_line(&mut out, &term.id, terminal);
    if let Some(source) = &term.source {
        push_text(&mut out, &term.id, None, source, terminal);
    }
    for (locale, text) in &term.translations {
        match text {
            Some(text) => push_text(&mut out, &term.id, Some(locale.as_str()), text, terminal),
            None => {
                push_indented(
                    &mut out,
                    "  ",
                    &format!("{locale}: {}", terminal.words.word("terms-missing-text")),
                    terminal,
                );
            }
        }
    }
    out.push('\n');
    let used = Text::new("terms-used").with("count", uses.len());
    push_line(&mut out, &terminal.words.say(&used), terminal);
    for one in uses {
        push_indented(&mut out, "  ", &format!("{}:{}: {}", one.path, one.line, one.unit), terminal);
    }
    out
}

fn push_text(out: &mut String, id: &str, locale: Option<&str>, text: &TermText, terminal: &Terminal<'_>) {
    let mut say = |indent: &str, line: String| push_indented(out, indent, &line, terminal);
    let place = format!("{}:{}", text.path, text.line);
    say("  ", locale.map_or_else(|| place.clone(), |locale| format!("{locale}: {place}")));
    if text.wordings.is_empty() {
        say("    ", text.written.clone());
    }
    for wording in &text.wordings {
        say("    ", format!("{}: {}", wording.reference(id), wording.text));
    }
    for (name, value) in &text.facts {
        say("    ", format!(".{name} = {value}"));
    }
    for (message, listed) in [("terms-forms", &text.forms), ("terms-avoid", &text.avoid)] {
        if !listed.is_empty() {
            say("    ", terminal.words.say(&Text::new(message).with("forms", listed.join(", "))));
        }
    }
    if let Some(note) = &text.note {
        say("    ", terminal.words.say(&Text::new("terms-note").with("note", note.clone())));
    }
}
