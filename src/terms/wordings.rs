//! The texts that a term can be, of all its choices.

use crate::fluent::ast::{Expression, InlineExpression, PatternElement, Variant, VariantKey};
use crate::fluent::{Pattern, unescape};

/// The most texts of one term: more have no use for anybody, and choices multiply.
const MOST: usize = 256;

/// A text that a term can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The text, with single blanks.
    pub text: String,
    /// The arguments that a reference needs for it, each with its value as it is written; none for the text without arguments.
    pub arguments: Vec<(String, String)>,
    /// Whether it is the one without any arguments.
    pub is_default: bool,
}

impl Wording {
    /// The reference that has a text say it.
    #[must_use]
    pub fn reference(&self, term: &str) -> String {
        let arguments = self.arguments.iter().map(|(name, value)| format!("{name}: {value}"));
        match arguments.collect::<Vec<_>>().join(", ") {
            none if none.is_empty() => format!("{{ {term} }}"),
            arguments => format!("{{ {term}({arguments}) }}"),
        }
    }
}

/// The texts that a term can be, the default first; and whether those are all: texts with something to fill in are left out.
#[must_use]
pub fn wordings(value: &Pattern<'_>) -> (Vec<Wording>, bool) {
    let mut texts = vec![Begun { text: Some(String::new()), chosen: Vec::new(), is_default: true }];
    extend(value, &mut texts);
    let is_all = texts.len() < MOST && texts.iter().all(|begun| begun.text.is_some());
    texts.sort_by_key(|begun| !begun.is_default);
    let found = texts.into_iter().filter_map(|Begun { text, chosen, is_default }| {
        let arguments = chosen.into_iter().filter(|(.., is_default)| !is_default);
        let arguments = arguments.map(|(name, value, _)| (name, value)).collect();
        let text = text?.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(Wording { text, arguments, is_default })
    });
    (found.collect(), is_all)
}

#[derive(Clone)]
struct Begun {
    /// None once there is something to fill in.
    text: Option<String>,
    /// What was chosen by each parameter, and whether it is chosen without an argument.
    chosen: Vec<(String, String, bool)>,
    is_default: bool,
}

impl Begun {
    /// The same with a variant chosen; `None` if another one was chosen by the same before.
    fn with(&self, parameter: Option<&str>, variant: &Variant<&str>) -> Option<Self> {
        let mut begun = self.clone();
        begun.is_default &= variant.default;
        let Some(parameter) = parameter else { return Some(begun) };
        let value = match variant.key {
            VariantKey::Identifier { name } => format!("\"{name}\""),
            VariantKey::NumberLiteral { value } => value.to_owned(),
        };
        match begun.chosen.iter().find(|(name, ..)| name == parameter) {
            Some((_, chosen, _)) => (*chosen == value).then_some(begun),
            None => {
                begun.chosen.push((parameter.to_owned(), value, variant.default));
                Some(begun)
            }
        }
    }
}

/// Puts what a pattern says behind each text.
fn extend(pattern: &Pattern<'_>, texts: &mut Vec<Begun>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => push(texts, value),
            PatternElement::Placeable { expression } => extend_by(expression, texts),
        }
    }
}

fn extend_by(expression: &Expression<&str>, texts: &mut Vec<Begun>) {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => push(texts, &unescape(value)),
        Expression::Inline(InlineExpression::Placeable { expression }) => extend_by(expression, texts),
        Expression::Inline(_) => texts.iter_mut().for_each(|begun| begun.text = None),
        Expression::Select { selector, variants } => {
            let parameter = match selector {
                InlineExpression::VariableReference { id } => Some(id.name),
                _ => None,
            };
            let before = std::mem::take(texts);
            for variant in variants {
                let mut branch: Vec<Begun> = before.iter().filter_map(|begun| begun.with(parameter, variant)).collect();
                extend(&variant.value, &mut branch);
                texts.extend(branch);
                texts.truncate(MOST);
            }
        }
    }
}

fn push(texts: &mut [Begun], piece: &str) {
    texts.iter_mut().filter_map(|begun| begun.text.as_mut()).for_each(|text| text.push_str(piece));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fluent::parse;

    fn texts(term: &str) -> (Vec<String>, bool) {
        let resource = parse(term);
        let (found, is_all) = wordings(resource.units[0].value.as_ref().expect("a value"));
        (found.into_iter().map(|wording| wording.text).collect(), is_all)
    }

    #[test]
    fn choices_multiply_and_the_default_comes_first() {
        let nested = "-a = { $s ->\n    [short] { $c ->\n       *[n] biuras\n        [g] biuro\n    }\n   *[full] Šiaurės { $c ->\n       *[n] biuras\n        [g] biuro\n    }\n}\n";
        assert_eq!(
            texts(nested),
            (["Šiaurės biuras", "biuras", "biuro", "Šiaurės biuro"].map(str::to_owned).into(), true)
        );
        assert_eq!(texts("-a = Mūsų\n    { \"{\" }biuras\n"), (vec!["Mūsų {biuras".to_owned()], true));
    }

    #[test]
    fn what_is_to_be_filled_in_is_no_text() {
        assert_eq!(texts("-a = { $n } prize\n"), (Vec::new(), false));
        assert_eq!(texts("-a = { $c ->\n   *[n] Prize\n    [g] of { -a }\n}\n"), (vec!["Prize".to_owned()], false));
        let choice = |at: usize| format!("{{ $c{at} ->\n   *[n] a\n    [g] b\n}} ");
        let many = format!("-a = {}\n", (0..20).map(choice).collect::<String>());
        assert!(!texts(&many).1);
    }

    #[test]
    fn each_text_has_its_reference() {
        let references = |term: &str| {
            let resource = parse(term);
            let (found, _) = wordings(resource.units[0].value.as_ref().expect("a value"));
            found.iter().map(|one| format!("{} {}", one.text, one.reference("-a"))).collect::<Vec<_>>()
        };
        assert_eq!(
            references(
                "-a = { $s ->\n    [short] { $c ->\n       *[n] biuras\n        [g] biuro\n    }\n   *[full] Biuras\n}\n"
            ),
            ["Biuras { -a }", "biuras { -a(s: \"short\") }", "biuro { -a(s: \"short\", c: \"g\") }",]
        );
        // One argument chooses everywhere.
        let twice = "-a = { $c ->\n   *[n] a\n    [g] b\n} { $c ->\n   *[n] c\n    [g] d\n}\n";
        assert_eq!(references(twice), ["a c { -a }", "b d { -a(c: \"g\") }"]);
        assert_eq!(references("-a = { $n ->\n    [1] a\n   *[other] b\n}\n"), ["b { -a }", "a { -a(n: 1) }"]);
    }
}
