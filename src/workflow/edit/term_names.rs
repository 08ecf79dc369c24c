//! How a term is written, and where a text names it in words.

use rustc_hash::FxHashMap;

use crate::fluent::ast::{Expression, InlineExpression, PatternElement, VariantKey};
use crate::fluent::{Pattern, Unit, plain_text, span_of};

/// What a term is, on one line: `-portal = Portalas`, or with the forms among which a text can choose,
/// `-portal(case: …) = *[nominative] Portalas, [genitive] Portalo`.
pub(super) fn spelled(text: &str, term: &Unit<'_>) -> String {
    let Some(value) = &term.value else { return term.id.to_owned() };
    let chooses = value.elements.iter().find_map(|element| match element {
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            Some((selector, variants))
        }
        _ => None,
    });
    let mut line = match chooses {
        None => format!("{} = {}", term.id, whole(text, value, None)),
        Some((selector, variants)) => {
            let parameter = match selector {
                InlineExpression::VariableReference { id } => format!("({}: …)", id.name),
                _ => String::new(),
            };
            let forms = variants.iter().enumerate().map(|(at, variant)| {
                let star = if variant.default { "*" } else { "" };
                let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = variant.key;
                format!("{star}[{key}] {}", whole(text, value, Some(at)))
            });
            format!("{}{parameter} = {}", term.id, forms.collect::<Vec<_>>().join(", "))
        }
    };
    for attribute in &term.attributes {
        line.push_str(&format!("; .{} = {}", attribute.id.name, whole(text, &attribute.value, None)));
    }
    line
}

/// A text on one line. Of its choices, the form with that number, or the default; what else is inserted stays as it is written.
fn whole(text: &str, pattern: &Pattern<'_>, form: Option<usize>) -> String {
    let mut written = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => written.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                let default = || variants.iter().find(|variant| variant.default);
                let variant = form.and_then(|form| variants.get(form)).or_else(default);
                written.push_str(&variant.map(|variant| whole(text, &variant.value, None)).unwrap_or_default());
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                written.push_str(as_written(text, inline).unwrap_or("{ … }"));
            }
        }
    }
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is inserted, with its braces.
fn as_written<'t>(text: &'t str, inline: &InlineExpression<&str>) -> Option<&'t str> {
    let leaf = match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => value,
        InlineExpression::VariableReference { id }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. } => id.name,
        _ => return None,
    };
    let leaf = span_of(text, leaf);
    let open = text[..leaf.start].rfind('{')?;
    let close = leaf.end + text[leaf.end..].find('}')? + 1;
    Some(&text[open..close])
}

/// What terms are called, to be found in texts.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// By the first word, in small letters; the longest first.
    by_first_word: FxHashMap<String, Vec<Name>>,
}

#[derive(Debug)]
struct Name {
    term: String,
    /// In small letters, but for an abbreviation: “IT” is not “it”.
    words: String,
    is_abbreviation: bool,
}

impl Names {
    /// Takes what a term of the source is called, in each of its forms.
    pub(super) fn add(&mut self, term: &Unit<'_>) {
        let mut called = Vec::new();
        if let Some(value) = &term.value {
            push_names(value, &mut called);
        }
        for words in called {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let is_abbreviation = words.chars().any(char::is_alphabetic) && !words.chars().any(char::is_lowercase);
            let first = words.to_lowercase();
            let first = first.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
            if first.is_empty() {
                continue;
            }
            let words = if is_abbreviation { words } else { words.to_lowercase() };
            let names = self.by_first_word.entry(first).or_default();
            names.push(Name { term: term.id.to_owned(), words, is_abbreviation });
            names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        }
    }

    /// The terms that a text names in whole words, in its order; a longer name hides the shorter ones in it.
    pub(super) fn in_text(&self, text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        let mut at = 0;
        while !self.by_first_word.is_empty() {
            let Some(start) = text[at..].find(char::is_alphanumeric) else { break };
            let rest = &text[at + start..];
            let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let names = self.by_first_word.get(&word.to_lowercase());
            let named = names.into_iter().flatten().find_map(|name| Some((name, name.length_in(rest)?)));
            if let Some((name, _)) = named {
                found.push(name.term.as_str());
            }
            at += start + named.map_or(word.len(), |(_, length)| length.max(word.len()));
        }
        found
    }
}

impl Name {
    /// How long the name is at the beginning of a text, if it stands there in whole words.
    fn length_in(&self, text: &str) -> Option<usize> {
        let mut words = self.words.chars();
        let mut length = 0;
        for c in text.chars() {
            if words.as_str().is_empty() {
                break;
            }
            let is_same = match self.is_abbreviation {
                true => words.next() == Some(c),
                false => c.to_lowercase().all(|c| words.next() == Some(c)),
            };
            if !is_same {
                return None;
            }
            length += c.len_utf8();
        }
        let is_whole = words.as_str().is_empty() && !text[length..].starts_with(char::is_alphanumeric);
        is_whole.then_some(length)
    }
}

fn push_names(pattern: &Pattern<'_>, names: &mut Vec<String>) {
    names.extend(plain_text(pattern));
    if let [PatternElement::Placeable { expression: Expression::Select { variants, .. } }] = pattern.elements.as_slice()
    {
        variants.iter().for_each(|variant| push_names(&variant.value, names));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fluent::parse;

    #[test]
    fn a_term_is_spelled_on_one_line() {
        let spelled = |text: &str| spelled(text, &parse(text).units[0]);
        assert_eq!(spelled("-portal = Portalas\n"), "-portal = Portalas");
        assert_eq!(
            spelled(
                "-p =\n    { $case ->\n       *[nominative] Portalas\n        [genitive] Portalo\n    }\n    .gender = m\n"
            ),
            "-p(case: …) = *[nominative] Portalas, [genitive] Portalo; .gender = m"
        );
        assert_eq!(spelled("-p = Mūsų { -site }\n    taryba\n"), "-p = Mūsų { -site } taryba");
    }

    #[test]
    fn names_are_found_in_whole_words() {
        let text = "-council = Nordic Council\n-ministers = Nordic Council of Ministers\n-it = IT\n-portal = { $n ->\n    [one] portal\n   *[other] portals\n}\n";
        let mut names = Names::default();
        parse(text).units.iter().for_each(|unit| names.add(unit));
        assert_eq!(names.in_text("The nordic council met it."), ["-council"]);
        assert_eq!(names.in_text("Portals of the Nordic Council of Ministers’ IT"), ["-portal", "-ministers", "-it"]);
        assert_eq!(names.in_text("Teleportal portability, Nordic Councillor"), Vec::<&str>::new());
        assert_eq!(names.in_text(""), Vec::<&str>::new());
    }
}
