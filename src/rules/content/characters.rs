//! Characters that a target text has and its source lacks.

use rustc_hash::FxHashMap;

use crate::fluent::Span;
use crate::rules::{FlatText, PLACEABLE, Pair};

/// A character of the target that no text of the source unit has as often.
#[derive(Debug)]
pub(super) struct Surplus<'a> {
    /// The text that it stands in.
    pub(super) flat: &'a FlatText<'a>,
    /// The character.
    pub(super) character: char,
    /// Where it stands in the text; the same character several times in a row is one.
    pub(super) at: Span,
}

impl Surplus<'_> {
    /// Where it stands in the resource.
    pub(super) fn span(&self) -> Span {
        self.flat.span(self.at.clone())
    }

    /// The character's number as Unicode writes it: `U+200B`.
    pub(super) fn code(&self) -> String {
        code(self.character)
    }

    /// The characters around it, with its number in its place, so that it can be seen.
    pub(super) fn shown(&self) -> String {
        let text = &self.flat.text;
        let is_edge = |c: char| c.is_whitespace();
        let before = text[..self.at.start].rsplit(is_edge).next().unwrap_or_default();
        let after = text[self.at.end..].split(is_edge).next().unwrap_or_default();
        let kept = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let before: String = before[kept..].chars().map(seen).collect();
        let after: String = after.chars().take(CONTEXT).map(seen).collect();
        format!("{before}[{}]{after}", self.code())
    }
}

fn seen(character: char) -> String {
    match character {
        PLACEABLE => "{…}".to_owned(),
        _ if is_unseen(character) => format!("[{}]", code(character)),
        _ => character.to_string(),
    }
}

/// How much of the word is shown on either side of a character that cannot be seen.
const CONTEXT: usize = 12;

fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The number of a character as Unicode writes it: `U+200B`.
pub(super) fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// Calls `found` for each character that is wanted and that a target text has more often than any text of the source
/// unit: what a source text has itself, its translation may have.
pub(super) fn surplus<'a>(
    pair: &Pair<'a>,
    is_wanted: impl Fn(&str, usize, char) -> bool,
    mut found: impl FnMut(&Surplus<'a>),
) {
    let target = pair.target;
    for flat in target.parts.iter().flat_map(|part| &part.flat_texts) {
        let mut allowances: FxHashMap<char, usize> = FxHashMap::default();
        let mut run: Option<Surplus<'a>> = None;
        for (at, character) in flat.text.char_indices() {
            if !is_wanted(&flat.text, at, character) {
                continue;
            }
            let allowed = allowances.entry(character).or_insert_with(|| allowance(pair, character));
            if *allowed > 0 {
                *allowed -= 1;
                continue;
            }
            let end = at + character.len_utf8();
            match &mut run {
                Some(run) if run.character == character && run.at.end == at => run.at.end = end,
                _ => run.replace(Surplus { flat, character, at: at..end }).iter().for_each(&mut found),
            }
        }
        run.iter().for_each(&mut found);
    }
}

fn allowance(pair: &Pair<'_>, character: char) -> usize {
    let flat_texts = pair.source.parts.iter().flat_map(|part| &part.flat_texts);
    flat_texts.map(|flat| flat.text.matches(character).count()).max().unwrap_or(0)
}
