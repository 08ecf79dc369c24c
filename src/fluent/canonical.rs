//! A unit's canonical form, and its fingerprint.
//!
//! The form holds what a unit says: value, attributes by name, placeables. It holds neither comments nor layout, so that
//! reformatting a resource makes nothing stale. Changing it makes every record worthless: it is part of the record's
//! format version.

use std::fmt;
use std::str::FromStr;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, PatternElement, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::encode::entry_of;
use super::mark::without_mark;
use super::parse::{Pattern, Unit, parse};

/// The first eight bytes of BLAKE3 over a unit's canonical form; written as 16 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Fingerprint(u64);

/// The error of a text that is not 16 hexadecimal digits in lower case.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a fingerprint of 16 hexadecimal digits")]
pub struct InvalidFingerprint(pub String);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for Fingerprint {
    type Err = InvalidFingerprint;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let well_formed = text.len() == 16 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let digits = if well_formed { u64::from_str_radix(text, 16).ok() } else { None };
        digits.map(Self).ok_or_else(|| InvalidFingerprint(text.to_owned()))
    }
}

/// The fingerprint of a unit.
#[must_use]
pub fn fingerprint(unit: &Unit<'_>) -> Fingerprint {
    let mut form = Vec::with_capacity(128);
    write_unit(unit, &mut form);
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&blake3::hash(&form).as_bytes()[..8]);
    Fingerprint(u64::from_be_bytes(bytes))
}

/// The fingerprints of a resource's units: of units with one id, the first. The text may have a byte order mark.
#[must_use]
pub fn fingerprints(text: &str) -> FxHashMap<String, Fingerprint> {
    let resource = parse(without_mark(text));
    resource.units.iter().rev().map(|unit| (unit.id.to_owned(), fingerprint(unit))).collect()
}

/// The fingerprint of the message whose value is exactly this text.
#[must_use]
pub fn fingerprint_of_text(id: &str, text: &str) -> Fingerprint {
    let entry = entry_of(id, text);
    let resource = parse(&entry);
    // The fingerprint does not depend on the id; and every text makes one unit.
    let unit = resource.units.first().map(fingerprint);
    unit.unwrap_or_else(|| unreachable!("a text that makes no unit: {text:?}"))
}

/// Whether two units say the same: whether their canonical forms are equal.
#[must_use]
pub fn same_text(a: &Unit<'_>, b: &Unit<'_>) -> bool {
    if a.attributes.len() != b.attributes.len() || differ_at_once(a.value.as_ref(), b.value.as_ref()) {
        return false;
    }
    let (mut left, mut right) = (Vec::with_capacity(128), Vec::with_capacity(128));
    write_unit(a, &mut left);
    write_unit(b, &mut right);
    left == right
}

/// Tells from the first bytes of both texts that they differ: most translations do.
fn differ_at_once(a: Option<&Pattern<'_>>, b: Option<&Pattern<'_>>) -> bool {
    let first = |pattern: &Pattern<'_>| match pattern.elements.first() {
        Some(PatternElement::TextElement { value }) => value.bytes().next(),
        _ => None,
    };
    match (a, b) {
        (Some(a), Some(b)) => first(a) != first(b),
        (a, b) => a.is_some() != b.is_some(),
    }
}

// Every node is one tag byte, then its parts; every text is its length in four bytes, then its bytes. So no two forms
// of different units are equal.

fn write_unit(unit: &Unit<'_>, form: &mut Vec<u8>) {
    if let Some(value) = &unit.value {
        form.push(b'V');
        write_pattern(value, form);
    }
    if unit.attributes.is_empty() {
        return;
    }
    let mut attributes: Vec<_> = unit.attributes.iter().collect();
    attributes.sort_by_key(|attribute| attribute.id.name);
    for attribute in attributes {
        form.push(b'A');
        write_text(attribute.id.name, form);
        write_pattern(&attribute.value, form);
    }
}

fn write_pattern(pattern: &Pattern<'_>, form: &mut Vec<u8>) {
    let mut run = None;
    for element in &pattern.elements {
        match element {
            // A text of several lines is several elements: they are one run.
            PatternElement::TextElement { value } => {
                run.get_or_insert_with(|| {
                    form.extend([b'T', 0, 0, 0, 0]);
                    form.len()
                });
                form.extend(value.as_bytes());
            }
            PatternElement::Placeable { expression } => {
                close_run(&mut run, form);
                write_expression(expression, form);
            }
        }
    }
    close_run(&mut run, form);
    form.push(b'.');
}

fn close_run(run: &mut Option<usize>, form: &mut Vec<u8>) {
    if let Some(start) = run.take() {
        empty_blank_lines(form, start);
        let length = form.len() - start;
        form[start - 4..start].copy_from_slice(&length_bytes(length));
    }
}

/// Takes the spaces out of lines that have nothing else: the parser leaves some of them where lines end in LF, and none
/// where they end in CRLF.
fn empty_blank_lines(form: &mut Vec<u8>, start: usize) {
    if memchr::memmem::find(&form[start..], b"\n ").is_none() {
        return;
    }
    let run = form.split_off(start);
    let mut lines = run.split(|&byte| byte == b'\n').peekable();
    form.extend(lines.next().unwrap_or_default());
    while let Some(line) = lines.next() {
        form.push(b'\n');
        // What follows the last line break may stand before a placeable.
        let is_last = lines.peek().is_none();
        if is_last || line.iter().any(|&byte| byte != b' ') {
            form.extend(line);
        }
    }
}

fn write_expression(expression: &Expression<&str>, form: &mut Vec<u8>) {
    match expression {
        Expression::Inline(inline) => write_inline(inline, form),
        Expression::Select { selector, variants } => {
            form.push(b'S');
            write_inline(selector, form);
            for variant in variants {
                form.push(if variant.default { b'*' } else { b'[' });
                match variant.key {
                    VariantKey::Identifier { name } => write_text(name, form),
                    VariantKey::NumberLiteral { value } => {
                        form.push(b'N');
                        write_text(value, form);
                    }
                }
                write_pattern(&variant.value, form);
            }
            form.push(b'.');
        }
    }
}

fn write_inline(inline: &InlineExpression<&str>, form: &mut Vec<u8>) {
    let (tag, name) = match inline {
        InlineExpression::StringLiteral { value } => {
            form.push(b'"');
            write_text(&unescape_unicode_to_string(value), form);
            return;
        }
        InlineExpression::Placeable { expression } => {
            form.push(b'{');
            write_expression(expression, form);
            return;
        }
        InlineExpression::NumberLiteral { value } => (b'N', *value),
        InlineExpression::VariableReference { id } => (b'$', id.name),
        InlineExpression::FunctionReference { id, .. } => (b'F', id.name),
        InlineExpression::MessageReference { id, .. } => (b'M', id.name),
        InlineExpression::TermReference { id, .. } => (b'-', id.name),
    };
    form.push(tag);
    write_text(name, form);
    match inline {
        InlineExpression::MessageReference { attribute: Some(attribute), .. } => {
            form.push(b'@');
            write_text(attribute.name, form);
        }
        InlineExpression::TermReference { attribute, arguments, .. } => {
            if let Some(attribute) = attribute {
                form.push(b'@');
                write_text(attribute.name, form);
            }
            if let Some(arguments) = arguments {
                write_arguments(arguments, form);
            }
        }
        InlineExpression::FunctionReference { arguments, .. } => write_arguments(arguments, form),
        _ => {}
    }
}

fn write_arguments(arguments: &CallArguments<&str>, form: &mut Vec<u8>) {
    form.push(b'(');
    for argument in &arguments.positional {
        write_inline(argument, form);
    }
    let mut named: Vec<_> = arguments.named.iter().collect();
    named.sort_by_key(|argument| argument.name.name);
    for argument in named {
        form.push(b':');
        write_text(argument.name.name, form);
        write_inline(&argument.value, form);
    }
    form.push(b')');
}

fn write_text(text: &str, form: &mut Vec<u8>) {
    form.extend(length_bytes(text.len()));
    form.extend(text.as_bytes());
}

fn length_bytes(length: usize) -> [u8; 4] {
    // A length beyond 4 GiB wraps; the texts that it could confuse are no resources.
    #[expect(clippy::cast_possible_truncation)]
    (length as u32).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    fn print(text: &str) -> Fingerprint {
        fingerprint(&parse(text).units[0])
    }

    #[test]
    fn layout_and_comments_do_not_count() {
        let fingerprints = [
            "a = One { $x } two\n  three\n .b = 1\n .c = 2\n",
            "# comment\na =\n    One {$x} two\n    three\n    .c = 2\n    .b = 1\n",
            "a = One { $x } two\r\n  three\r\n .b = 1\r\n .c = 2\r\n",
        ]
        .map(print);
        assert_eq!(fingerprints[0], fingerprints[1]);
        assert_eq!(fingerprints[0], fingerprints[2]);
        assert_eq!(print("a = b\n     \n    c\n"), print("a = b\r\n     \r\n    c\r\n"));
        assert_eq!(print("a = b\n     \n    c\n"), print("a = b\n\n    c\n"));
    }

    #[test]
    fn what_is_said_counts() {
        let texts = [
            "a = x",
            "a = X",
            "a = x\n  y",
            "a = {\"x\"}",
            "a = { $x }",
            "a = { x }",
            "a = { -x }",
            "a = { x.y }",
            "a = { X() }",
            "a = { X($x) }",
            "a = { X(x: 1) }",
            "a = x\n .x = x",
            "a =\n .x = x",
            "a = { $x ->\n [a] x\n *[b] y\n }",
            "a = { $x ->\n *[a] x\n [b] y\n }",
        ];
        let mut fingerprints = texts.map(print).to_vec();
        fingerprints.sort();
        fingerprints.dedup();
        assert_eq!(fingerprints.len(), texts.len());
    }

    #[test]
    fn a_fingerprint_reads_back_and_stays_the_same() {
        // Pinned: a change of the canonical form is a change of the record's format.
        assert_eq!(print("a = Hello, { $name }!").to_string(), "453c63f85d8f6d14");
        assert_eq!(print("a = x").to_string().parse(), Ok(print("a = x")));
        assert!("00".parse::<Fingerprint>().is_err());
        assert!("ABCDEF0123456789".parse::<Fingerprint>().is_err());
    }
}
