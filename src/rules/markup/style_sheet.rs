//! Declarations of CSS (`width: 20em; color: red`) as attributes have them. Pure.
//!
//! Source: CSS Syntax Module Level 3, "Parse a list of declarations"; the units are those of CSS Values and Units.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::fluent::Span;
use crate::rules::PLACEABLE;

/// The declarations of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct StyleSheet<'t> {
    /// The declarations, in the order of the text.
    pub(super) declarations: Vec<Declaration<'t>>,
    /// Whether a placeable stands for further declarations.
    pub(super) is_open: bool,
}

/// One declaration.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Declaration<'t> {
    /// The property's name in lower case; a custom property's as it is written.
    pub(super) property: Cow<'t, str>,
    /// The value.
    pub(super) value: &'t str,
    /// Where the value stands.
    pub(super) span: Span,
    /// The units of the value's numbers; `None` where a placeable may bring its own.
    pub(super) units: Option<BTreeSet<String>>,
}

/// The stretch of a text that is not CSS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NotCss {
    /// Where it is.
    pub(super) at: Span,
    /// Why.
    pub(super) why: Why,
}

/// Why a text is not CSS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// There is no property with a value.
    NoDeclaration,
    /// A `;` is missing between two declarations.
    NoSemicolon,
    /// A bracket or a quotation mark is not closed.
    Open,
    /// A number has a comma in it.
    DecimalComma,
    /// A word or a unit is not one of CSS.
    Word,
}

/// Reads declarations.
///
/// # Errors
///
/// The first thing that is not CSS.
pub(super) fn style_sheet(text: &str) -> Result<StyleSheet<'_>, NotCss> {
    let mut sheet = StyleSheet { declarations: Vec::new(), is_open: false };
    for span in split(text)? {
        let piece = &text[span.clone()];
        let trimmed = piece.trim();
        let start = span.start + (piece.len() - piece.trim_start().len());
        if trimmed.is_empty() {
            continue;
        }
        if trimmed.chars().all(|c| c == PLACEABLE || c.is_whitespace()) {
            sheet.is_open = true;
            continue;
        }
        sheet.declarations.push(declaration(trimmed, start)?);
    }
    if sheet.declarations.is_empty() && !sheet.is_open {
        return Err(NotCss { at: 0..text.len(), why: Why::NoDeclaration });
    }
    Ok(sheet)
}

/// The stretches between semicolons that are outside of brackets and quotation marks.
fn split(text: &str) -> Result<Vec<Span>, NotCss> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut open: Vec<(usize, u8)> = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        let inside = open.last().map(|&(_, closing)| closing);
        match byte {
            _ if inside == Some(byte) => {
                open.pop();
            }
            _ if matches!(inside, Some(b'"' | b'\'')) => {}
            b'"' | b'\'' => open.push((at, byte)),
            b'(' => open.push((at, b')')),
            b';' if inside.is_none() => {
                pieces.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
    }
    if let Some(&(at, _)) = open.first() {
        return Err(NotCss { at: at..at + 1, why: Why::Open });
    }
    pieces.push(start..text.len());
    Ok(pieces)
}

fn declaration(text: &str, start: usize) -> Result<Declaration<'_>, NotCss> {
    let bad = |why| NotCss { at: start..start + text.len(), why };
    let (property, value) = text.split_once(':').ok_or(bad(Why::NoDeclaration))?;
    let property = property.trim_end();
    let value = value.trim();
    if !is_property(property) || value.is_empty() {
        return Err(bad(Why::NoDeclaration));
    }
    let at = start + (text.len() - value.len());
    let is_custom = property.starts_with("--");
    // A custom property may hold anything.
    let units = if is_custom { None } else { units(value, at)? };
    let property = if is_custom { Cow::Borrowed(property) } else { Cow::Owned(property.to_ascii_lowercase()) };
    Ok(Declaration { property, value, span: at..at + value.len(), units })
}

fn is_property(text: &str) -> bool {
    let name = text.trim_start_matches('-');
    text.len() - name.len() <= 2
        && (name.starts_with(|c: char| c.is_ascii_alphabetic()) || name.starts_with(PLACEABLE))
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | PLACEABLE))
}

/// The units of a value, `""` for a bare number; nothing where a placeable may bring its own.
fn units(value: &str, start: usize) -> Result<Option<BTreeSet<String>>, NotCss> {
    let mut units = BTreeSet::new();
    let mut has_placeable = false;
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(first) = value[at..].chars().next() {
        let rest = &value[at..];
        let bad = |length: usize, why| NotCss { at: start + at..start + at + length, why };
        let length = match first {
            '"' | '\'' => rest[1..].find(first).map_or(rest.len(), |end| end + 2),
            // Addresses are not to be read.
            'u' | 'U' if rest.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("url(")) => {
                rest.find(')').map_or(rest.len(), |end| end + 1)
            }
            '(' | ')' => {
                depth = if first == '(' { depth + 1 } else { depth.saturating_sub(1) };
                1
            }
            ':' if depth == 0 => return Err(NotCss { at: word_around(value, at, start), why: Why::NoSemicolon }),
            '#' => 1 + word_length(&rest[1..]),
            '0'..='9' | PLACEABLE => {
                let number = number_length(rest);
                let unit = &rest[number..number + unit_length(&rest[number..])];
                let end = number + unit.len();
                if first == PLACEABLE && unit.is_empty() {
                    has_placeable = true;
                } else if !is_unit(unit) {
                    return Err(bad(end, Why::Word));
                } else if !(unit.is_empty() && rest[..number].trim_matches(['0', '.']).is_empty()) {
                    units.insert(unit.to_ascii_lowercase());
                }
                let next = &rest[end..];
                if depth == 0 && first != PLACEABLE && has_decimal_comma(next) && unit.is_empty() {
                    return Err(bad(end + 1 + number_length(&next[1..]), Why::DecimalComma));
                }
                end
            }
            '-' if !rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') => 1,
            _ if first.is_ascii_alphabetic() || matches!(first, '-' | '_') => word_length(rest),
            _ if first.is_ascii() => 1,
            _ if first.is_whitespace() => first.len_utf8(),
            _ => return Err(NotCss { at: word_around(value, at, start), why: Why::Word }),
        };
        at += length;
    }
    Ok((!has_placeable).then_some(units))
}

/// The place of the word that ends or goes on at `at`, in a value that begins at `start`.
fn word_around(value: &str, at: usize, start: usize) -> Span {
    let in_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let before = value[..at].trim_end_matches(in_word).len();
    let rest = &value[at..];
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let end = value.len() - rest[first..].trim_start_matches(in_word).len();
    start + before..start + end
}

fn word_length(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(text.len())
}

fn unit_length(text: &str) -> usize {
    if text.starts_with('%') { 1 } else { text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len()) }
}

fn number_length(text: &str) -> usize {
    let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit() && c != PLACEABLE).unwrap_or(text.len());
    let whole = digits(text);
    match text[whole..].strip_prefix('.') {
        Some(fraction) if digits(fraction) > 0 => whole + 1 + digits(fraction),
        _ => whole,
    }
}

fn has_decimal_comma(behind: &str) -> bool {
    behind.strip_prefix(',').is_some_and(|fraction| fraction.starts_with(|c: char| c.is_ascii_digit()))
}

fn is_unit(unit: &str) -> bool {
    const UNITS: &str = " % em rem ex rex cap rcap ch rch ic ric lh rlh vw svw lvw dvw vh svh lvh dvh vi svi lvi dvi vb svb \
        lvb dvb vmin svmin lvmin dvmin vmax svmax lvmax dvmax cqw cqh cqi cqb cqmin cqmax cm mm q in pc pt px deg grad \
        rad turn s ms hz khz dpi dpcm dppx x fr e";
    UNITS.split(' ').any(|known| known.eq_ignore_ascii_case(unit))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn units_of(text: &str) -> Vec<String> {
        let sheet = style_sheet(text).expect(text);
        sheet.declarations.into_iter().flat_map(|one| one.units.into_iter().flatten()).collect()
    }

    fn place(text: &str) -> &str {
        style_sheet(text).err().map_or("", |bad| &text[bad.at])
    }

    fn why(text: &str) -> Option<Why> {
        style_sheet(text).err().map(|bad| bad.why)
    }

    #[test]
    fn declarations_have_units() {
        assert_eq!(units_of("width: 20.5em; height:calc(100% - 2vh)"), ["em", "%", "vh"]);
        assert_eq!(units_of("margin: -1px 0 auto; line-height: 1.5; color: #ff0012"), ["px", ""]);
        assert_eq!(units_of("background: url(a;b:c 12kg) 3px;"), ["px"]);
        assert_eq!(units_of("width: \u{fffc}px; font: \"a;b\" 1em"), ["px", "em"]);
        assert_eq!(units_of("color: rgb(1,2,3)"), [""]);
    }

    #[test]
    fn placeables_may_be_anything() {
        assert!(style_sheet("\u{fffc}; width: \u{fffc}").is_ok_and(|sheet| sheet.is_open));
        assert_eq!(why("\u{fffc}"), None);
        assert_eq!(why("max-\u{fffc}: 1em; --x: {whatever}"), None);
    }

    #[test]
    fn what_is_not_css_is_told() {
        for (text, expected) in [
            ("rødt", Why::NoDeclaration),
            ("", Why::NoDeclaration),
            ("bredde på: 1em", Why::NoDeclaration),
            ("width:", Why::NoDeclaration),
            ("width: 1em height: 2em", Why::NoSemicolon),
            ("width: calc(1em", Why::Open),
            ("font: \"a", Why::Open),
            ("width: 1,5em", Why::DecimalComma),
            ("width: 15pikseliä", Why::Word),
            ("color: rød", Why::Word),
        ] {
            assert_eq!(why(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn whole_words_are_pointed_at() {
        assert_eq!(place("color: 1px mørkerød"), "mørkerød");
        assert_eq!(place("width: 1em height : 2em"), ":");
        assert_eq!(place("width: 1em height: 2em"), "height:");
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in r#"([a-z]{1,3}|: ?|;|[0-9]|[,.%()"'é#\u{fffc}-]| |url\(|\PC){0,30}"#) {
            match style_sheet(&text) {
                Ok(sheet) => for one in sheet.declarations {
                    prop_assert_eq!(&text[one.span.clone()], one.value);
                },
                Err(bad) => prop_assert!(text.get(bad.at.clone()).is_some()),
            }
        }
    }
}
