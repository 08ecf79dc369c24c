//! Characters that nobody sees and that were most likely pasted by accident.

use super::characters::surplus;
use crate::language::is_letter;
use unicode_script::Script;

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, PLACEABLE, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "invisible-character",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "join-us = Join us in shaping the region\n",
        locale: "nn",
        bad: "join-us = Bli med \u{200b}på å forme regionen\n",
        good: "join-us = Bli med på å forme regionen\n",
    },
    check: Check::Unit { needs: Features::UNSEEN.and(Features::OBJECT), run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.target.features.intersects(Features::UNSEEN) {
        unseen_characters(pair, sink);
    }
    if pair.target.features.intersects(Features::OBJECT) {
        literal_placeholders(pair, sink);
    }
}

fn unseen_characters(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let joins_are_ordinary = !matches!(pair.locale.script, Some(Script::Latin | Script::Cyrillic));
    let is_wanted = |text: &str, at: usize, character: char| match character {
        // Spelling in the scripts of India and Iran, line breaks in those of South East Asia.
        '\u{200b}'..='\u{200d}' if joins_are_ordinary => false,
        '\u{200d}' => !joins_pictures(text, at),
        '\u{ad}' => !is_between_letters(text, at, character),
        '\u{e0020}'..='\u{e007f}' => !is_of_a_flag(text, at),
        _ => is_invisible(character),
    };
    surplus(pair, is_wanted, |unseen| {
        let message = match unseen.character {
            '\u{ad}' => "invisible-character-hyphen",
            '\t' => "invisible-character-tab",
            '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => "invisible-character-private",
            _ => "invisible-character",
        };
        sink.report_as(message, unseen.span()).with("code", unseen.code()).with("where", unseen.shown());
    });
}

/// Finds U+FFFC in the text itself, where rich text had an object; elsewhere in a flat text it stands for a placeable.
fn literal_placeholders(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    for flat in pair.target.parts.iter().flat_map(|part| &part.flat_texts) {
        for (start, piece) in flat.verbatim() {
            if let Some(at) = piece.find(PLACEABLE) {
                let at = start + at;
                let span = flat.span(at..at + PLACEABLE.len_utf8());
                sink.report(span).with("code", super::characters::code(PLACEABLE)).with("where", "[U+FFFC]");
            }
        }
    }
}

/// Whether a character is of no use in a Latin or Cyrillic text. What other rules name is not in it.
fn is_invisible(character: char) -> bool {
    match character {
        '\n' | '\r' => false,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180e}' => true,
        '\u{200b}'..='\u{200d}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' => true,
        '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' => true,
        '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'.. => true,
        _ => character.is_control(),
    }
}

fn is_between_letters(text: &str, at: usize, character: char) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + character.len_utf8()..].chars().next();
    before.is_some_and(is_letter) && after.is_some_and(is_letter)
}

/// Whether a joiner stands between two pictures that it makes one of: 👩‍💻.
fn joins_pictures(text: &str, at: usize) -> bool {
    let is_picture =
        |c: char| matches!(c, '\u{200d}' | '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}');
    let before = text[..at].chars().next_back();
    let after = text[at..].chars().nth(1);
    before.is_some_and(is_picture) && after.is_some_and(is_picture)
}

/// Whether a tag character is of the flag of a country's part, which a black flag begins: 🏴󠁧󠁢󠁳󠁣󠁴󠁿.
fn is_of_a_flag(text: &str, at: usize) -> bool {
    let before = text[..at].chars().rev().take(LONGEST_FLAG).find(|c| !matches!(c, '\u{e0020}'..='\u{e007f}'));
    before == Some('\u{1f3f4}')
}

/// How many tag characters a flag can have.
const LONGEST_FLAG: usize = 16;
