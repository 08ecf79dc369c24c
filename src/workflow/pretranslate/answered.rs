//! What an engine answered for a text: whether it can be a draft at all.

use super::item_plan::TextPlan;
use super::outcome::Why;
use crate::workflow::edit::Typed;
use crate::workflow::filled::within_blanks_of;

/// A draft may be so many times as long as its source, and so many characters longer.
const TIMES: usize = 6;
const LONGER: usize = 200;

/// The draft that an answer is.
pub(super) fn draft(text: &TextPlan, answer: &str) -> Result<Typed, Why> {
    let Some((masked, _)) = &text.asked else { return Err(Why::NoAnswer) };
    let answer = answer.replace("\r\n", "\n");
    if answer.chars().any(|character| steers(character) && !masked.text.contains(character)) {
        return Err(Why::Controls);
    }
    let unmasked = masked.unmasked(&answer).map_err(Why::Misplaced)?;
    let written = within_blanks_of(&text.source, unmasked.trim());
    let has_more_lines = written.matches('\n').count() > text.source.matches('\n').count();
    let is_long = written.chars().count() > text.source.chars().count() * TIMES + LONGER;
    if unmasked.trim().is_empty() || has_more_lines || is_long {
        return Err(Why::Misshapen);
    }
    Ok(Typed { name: text.field.clone(), text: written, notation: text.notation })
}

/// Whether a character steers a terminal, or the direction of what is around it.
fn steers(character: char) -> bool {
    character != '\n' && character.is_control()
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Masked, Misplaced};
    use crate::fluent::Notation;

    fn drafted(answer: &str) -> Result<String, Why> {
        let source = "Read **the plan**\nnow ";
        let masked = Masked::new(source, &[0..5, 7..15, 17..22]).expect("words");
        let request = crate::engine::Request {
            id: String::new(),
            source_locale: "en".to_owned(),
            target_locale: "lt".to_owned(),
            text: masked.text.clone(),
            placeables: Vec::new(),
            item: String::new(),
            unit: String::new(),
            field: "value".to_owned(),
            variant: None,
            original: None,
            terms: Vec::new(),
            matches: Vec::new(),
            previous: None,
        };
        let text = TextPlan {
            field: "value".to_owned(),
            notation: Notation::Plain,
            source: source.to_owned(),
            asked: Some((masked, request)),
            draft: None,
        };
        draft(&text, answer).map(|typed| typed.text)
    }

    #[test]
    fn an_answer_is_a_draft_or_says_why_not() {
        assert_eq!(drafted("Skaitykite ⟦1⟧planą⟦2⟧\r\ndabar").as_deref(), Ok("Skaitykite **planą**\ndabar "));
        assert_eq!(drafted("\n ⟦1⟧Planas⟦2⟧ \n").as_deref(), Ok("**Planas** "));
        assert_eq!(drafted("Planas⟦2⟧"), Err(Why::Misplaced(Misplaced::Lost("**".to_owned()))));
        assert_eq!(drafted("⟦1⟧⟦2⟧\n\nNote: I translated this"), Err(Why::Misshapen));
        assert_eq!(drafted(&format!("⟦1⟧{}⟦2⟧", "planas ".repeat(200))), Err(Why::Misshapen));
        for steering in ["\u{1b}[31m", "\u{202e}", "\u{9b}31m", "\0"] {
            assert_eq!(drafted(&format!("⟦1⟧{steering}⟦2⟧")), Err(Why::Controls), "{steering:?}");
        }
    }
}
