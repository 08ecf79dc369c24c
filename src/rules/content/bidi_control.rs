//! Characters that turn the direction of writing.

use super::characters::surplus;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, LocaleData, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "bidi-control",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "contact-mail = Write to { $address }\n",
        locale: "lv",
        bad: "contact-mail = Rakstiet uz \u{202e}{ $address }\n",
        good: "contact-mail = Rakstiet uz { $address }\n",
    },
    check: Check::Unit { needs: Features::UNSEEN, run: check },
};

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if !pair.target.features.intersects(Features::UNSEEN) {
        return;
    }
    let marks_are_ordinary = is_right_to_left(pair.locale);
    surplus(
        pair,
        |text, at, character| match character {
            '\u{61c}' | '\u{200e}' | '\u{200f}' => !marks_are_ordinary,
            '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}' => true,
            FIRST_STRONG_ISOLATE => !closes(text, at),
            POP_ISOLATE => !opens(text, at),
            _ => false,
        },
        |control| {
            sink.report(control.span())
                .with("code", control.code())
                .with("name", name(control.character))
                .with("where", control.shown());
        },
    );
}

/// Whether a pop follows a first-strong isolate before any other control of its kind. Such a pair only keeps what
/// it holds apart from the rest and turns nothing: Fluent itself writes it around placeables.
fn closes(text: &str, at: usize) -> bool {
    text[at..].chars().skip(1).find(|&c| is_isolate(c)) == Some(POP_ISOLATE)
}

fn opens(text: &str, at: usize) -> bool {
    text[..at].chars().rev().find(|&c| is_isolate(c)) == Some(FIRST_STRONG_ISOLATE)
}

fn is_isolate(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_right_to_left(locale: &LocaleData) -> bool {
    matches!(
        locale.locale.language(),
        "ar" | "arc" | "azb" | "ckb" | "dv" | "fa" | "he" | "ku" | "ps" | "sd" | "ug" | "ur" | "yi"
    )
}

/// The name that Unicode gives the character.
fn name(character: char) -> &'static str {
    match character {
        '\u{61c}' => "ARABIC LETTER MARK",
        '\u{200e}' => "LEFT-TO-RIGHT MARK",
        '\u{200f}' => "RIGHT-TO-LEFT MARK",
        '\u{202a}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202b}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202c}' => "POP DIRECTIONAL FORMATTING",
        '\u{202d}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202e}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        FIRST_STRONG_ISOLATE => "FIRST STRONG ISOLATE",
        _ => "POP DIRECTIONAL ISOLATE",
    }
}
