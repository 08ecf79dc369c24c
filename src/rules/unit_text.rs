//! What a unit says in the source and in a translation: for rules that compare units of a whole locale.

use super::{PLACEABLE, Part, UnitView};
use crate::fluent::Span;
use serde::{Deserialize, Serialize};

/// A text of a unit beside its translation. Does not borrow from its resource.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct UnitText {
    /// The unit's id, with the `-` of a term.
    pub unit: Box<str>,
    /// What it is: `-` for a term's value, the name of an attribute, nothing for a message's value.
    pub kind: Box<str>,
    /// All that the source says, variants and the names of placeables included.
    pub source: Box<str>,
    /// All that the translation says.
    pub target: Box<str>,
    /// Where the translation stands.
    pub at: Span,
}

impl UnitText {
    /// The texts of a unit, those of parts that only one side has left out.
    pub fn of(source: &UnitView<'_>, target: &UnitView<'_>) -> Vec<Self> {
        let both = target.parts.iter().filter_map(|part| Some((source.part(part.name)?, part)));
        let text = |(ours, theirs): (&Part<'_>, &Part<'_>)| {
            let at = theirs.flat_texts.first()?.whole();
            Some(Self {
                unit: target.unit.id.into(),
                kind: theirs.name.unwrap_or(if target.unit.is_term() { "-" } else { "" }).into(),
                source: said(ours).into(),
                target: said(theirs).into(),
                at,
            })
        };
        both.filter(|(_, part)| part.name != Some("style")).filter_map(text).collect()
    }
}

/// All that a part says: its texts, with the names of placeables where they stand first, and blanks as one.
fn said(part: &Part<'_>) -> String {
    let variables = part.variables.iter().map(|variable| (variable.span.start, format!("{{ ${} }}", variable.name)));
    let references =
        part.references.iter().map(|reference| (reference.span.start, format!("{{ {} }}", reference.written())));
    let mut names: Vec<(usize, String)> = variables.chain(references).collect();
    names.sort_unstable();
    let mut names = names.into_iter().map(|(_, name)| name);
    let mut said = String::new();
    for flat in &part.flat_texts {
        for word in flat.text.split_whitespace() {
            if !said.is_empty() {
                said.push(' ');
            }
            let mut pieces = word.split(PLACEABLE);
            said.push_str(pieces.next().unwrap_or_default());
            for piece in pieces {
                said.push_str(&names.next().unwrap_or_else(|| "{ … }".to_owned()));
                said.push_str(piece);
            }
        }
    }
    // What stands in selectors and arguments.
    names.for_each(|name| said.push_str(&name));
    said
}
