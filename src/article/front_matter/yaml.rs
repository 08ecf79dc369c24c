//! Front matter in YAML: a mapping whose values are read as far as they are scalars.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashSet;
use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::entry::{Entry, Problem, ProblemKind, Scalar, Style};

pub(super) fn read(inner: &str) -> Result<Vec<Entry>, Problem> {
    let offsets = Offsets::new(inner);
    let lenient = with_brackets_indented(inner);
    let mut parser = Parser::new_from_str(&lenient);
    let mut next = || match parser.next_event() {
        Some(Ok(event)) => Ok(event),
        Some(Err(error)) => {
            Err(Problem { at: offsets.of(error.marker().index()), what: ProblemKind::Syntax(error.info().to_owned()) })
        }
        None => Ok((Event::StreamEnd, Span::default())),
    };
    loop {
        match next()?.0 {
            Event::MappingStart(..) => break,
            Event::StreamEnd => return Ok(Vec::new()),
            Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
            _ => return Err(Problem { at: 0, what: ProblemKind::NotAMapping }),
        }
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut seen: FxHashSet<String> = FxHashSet::default();
    loop {
        let (event, span) = next()?;
        let key_at = offsets.of(span.start.index());
        let key = match event {
            Event::MappingEnd | Event::StreamEnd => return Ok(entries),
            Event::Scalar(key, ..) => key.into_owned(),
            _ => {
                // A key that is no text is nobody's field.
                skip(event, &mut next)?;
                let (value, _) = next()?;
                skip(value, &mut next)?;
                continue;
            }
        };
        let key_end = offsets.of(span.end.index());
        let (value, span) = next()?;
        let scalar = match &value {
            Event::Scalar(text, style, 0, None) => {
                let span = offsets.of(span.start.index())..offsets.of(span.end.index());
                scalar(inner, key_end, text, *style, span)
            }
            _ => None,
        };
        skip(value, &mut next)?;
        if !seen.insert(key.clone()) {
            return Err(Problem { at: key_at, what: ProblemKind::Twice(key) });
        }
        entries.push(Entry { key, key_at, scalar });
    }
}

/// Moves a closing bracket from the beginning of its line to the line before, all offsets staying as they are. YAML 1.2
/// asks for it to be indented, most programs do not, and people write it so.
pub(super) fn with_brackets_indented(inner: &str) -> Cow<'_, str> {
    if !inner.contains("\n]") && !inner.contains("\n}") {
        return inner.into();
    }
    let mut lenient = String::with_capacity(inner.len());
    for line in inner.split_inclusive('\n') {
        // Behind a comment, the bracket would be part of it.
        let before = lenient.rfind('\n').map_or(0, |newline| lenient[..newline].rfind('\n').map_or(0, |at| at + 1));
        if line.starts_with([']', '}']) && !lenient[before..].contains('#') {
            let kept = lenient.trim_end_matches(['\n', '\r']).len();
            let blanks = " ".repeat(lenient.len() - kept);
            lenient.truncate(kept);
            lenient.push_str(&blanks);
        }
        lenient.push_str(line);
    }
    lenient.into()
}

/// Reads to the end of what an event begins.
fn skip<'i>(event: Event<'i>, next: &mut impl FnMut() -> Result<(Event<'i>, Span), Problem>) -> Result<(), Problem> {
    let mut depth = 0_usize;
    let mut event = event;
    loop {
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => depth += 1,
            Event::MappingEnd | Event::SequenceEnd => depth = depth.saturating_sub(1),
            Event::StreamEnd => return Ok(()),
            _ => {}
        }
        if depth == 0 {
            return Ok(());
        }
        event = next()?.0;
    }
}

fn scalar(inner: &str, key_end: usize, text: &str, style: ScalarStyle, span: Range<usize>) -> Option<Scalar> {
    let style = match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted => Style::SingleQuoted,
        ScalarStyle::DoubleQuoted => Style::DoubleQuoted,
        ScalarStyle::Literal => Style::Literal,
        ScalarStyle::Folded => Style::Folded,
    };
    let span = match style {
        Style::Literal | Style::Folded => block_span(inner, key_end)?,
        // A comment may stand behind a key without a value.
        Style::Plain if text.is_empty() => key_end + 1..key_end + 1,
        _ => span,
    };
    let is_text = style != Style::Plain || !is_no_text(text);
    // `title: ~` has no title.
    let is_null = style == Style::Plain && matches!(text, "~" | "null" | "Null" | "NULL");
    Some(Scalar { text: if is_null { String::new() } else { text.to_owned() }, span, style, is_text })
}

/// Where a block scalar stands: from its `|` or `>` to the end of its last line that is not blank.
fn block_span(inner: &str, key_end: usize) -> Option<Range<usize>> {
    let start = key_end + inner[key_end..].find(['|', '>'])?;
    let mut end = start;
    let mut at = start;
    for (number, line) in inner[start..].split_inclusive('\n').enumerate() {
        let is_blank = line.trim().is_empty();
        if number > 0 && !is_blank && !line.starts_with([' ', '\t']) {
            break;
        }
        at += line.len();
        if !is_blank {
            end = at - (line.len() - line.trim_end_matches(['\n', '\r']).len());
        }
    }
    Some(start..end)
}

pub(super) fn candidates(inner: &str, scalar: &Scalar, value: &str, newline: &str) -> Vec<(Range<usize>, String)> {
    // Other line breaks and controls stand for themselves nowhere but in double quotes.
    let is_special = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}');
    let own = match scalar.style {
        _ if value.contains(is_special) => None,
        Style::Plain => (!value.contains('\n') && !is_no_text(value)).then(|| value.to_owned()),
        Style::SingleQuoted => (!value.contains('\n')).then(|| format!("'{}'", value.replace('\'', "''"))),
        Style::Literal | Style::Folded => block(&inner[scalar.span.clone()], scalar.style, value, newline),
        _ => None,
    };
    own.into_iter().chain([double_quoted(value)]).map(|written| (scalar.span.clone(), written)).collect()
}

/// A text in the form of a block scalar; its first line says how the block is written.
fn block(old: &str, style: Style, value: &str, newline: &str) -> Option<String> {
    let mut lines = old.lines();
    let header = lines.next()?;
    let first = lines.find(|line| !line.trim().is_empty())?;
    let indent = &first[..first.len() - first.trim_start().len()];
    // Blanks at the beginning of a line would be read as part of the indentation.
    let value = value.trim_end_matches('\n');
    if indent.is_empty() || value.lines().any(|line| line.starts_with([' ', '\t'])) {
        return None;
    }
    // In a folded block, a line break is written as a blank line.
    let between =
        if style == Style::Folded { format!("{newline}{newline}{indent}") } else { format!("{newline}{indent}") };
    let lines: Vec<&str> = value.split('\n').collect();
    if style == Style::Folded && lines.iter().any(|line| line.is_empty()) {
        return None;
    }
    let body = lines.join(&between);
    let body = body.lines().map(str::trim_end).collect::<Vec<_>>().join(newline);
    Some(format!("{header}{newline}{indent}{body}"))
}

/// A text without quotes where it can stand without, else in double quotes.
pub(super) fn shortest(text: &str) -> String {
    let alone = format!("key: {text}\n");
    let is_plain = matches!(
        read(&alone).as_deref(),
        Ok([Entry { scalar: Some(scalar), .. }]) if scalar.style == Style::Plain && scalar.is_text && scalar.text == text
    );
    if is_plain { text.to_owned() } else { double_quoted(text) }
}

fn double_quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\u{2028}' | '\u{2029}' | '\u{feff}' => quoted.push_str(&format!("\\u{:04X}", u32::from(character))),
            _ if character.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(character))),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether YAML, in version 1.1 or 1.2, reads a plain scalar as something else than text: Norwegian `no` is a truth
/// value in the older one.
fn is_no_text(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let is_word = matches!(&*lower, "" | "~" | "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n");
    let digits = lower.trim_start_matches(['-', '+', '.']);
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|b| {
            b.is_ascii_hexdigit() || matches!(b, b'.' | b'_' | b':' | b'-' | b'+' | b'x' | b'o' | b't' | b'z' | b' ')
        });
    is_word || is_number || matches!(digits, "inf" | "nan")
}

/// Offsets in bytes of a text's characters: the parser counts in characters.
pub(super) struct Offsets {
    /// None where every character is one byte.
    bytes: Option<Vec<usize>>,
    end: usize,
}

impl Offsets {
    pub(super) fn new(text: &str) -> Self {
        let bytes = (!text.is_ascii()).then(|| text.char_indices().map(|(at, _)| at).collect());
        Self { bytes, end: text.len() }
    }

    pub(super) fn of(&self, character: usize) -> usize {
        match &self.bytes {
            None => character.min(self.end),
            Some(bytes) => bytes.get(character).copied().unwrap_or(self.end),
        }
    }
}
