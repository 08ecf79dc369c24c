//! Reads front matter in YAML: its nodes in the order of the text.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashSet;
use saphyr_parser::{Event, Parser, ScalarStyle, StrInput};

use super::entry::{Entry, Problem, ProblemKind, Scalar, Step, Style, Value};

pub(super) fn read(inner: &str) -> Result<Vec<Entry>, Problem> {
    let lenient = with_brackets_indented(inner);
    let mut events = Events { parser: Parser::new_from_str(&lenient), offsets: Offsets::new(inner) };
    let mut open = vec![loop {
        match events.next()? {
            (Event::MappingStart(..), span) => break Open::new(None, true, !span.is_empty()),
            (Event::StreamEnd, _) => return Ok(Vec::new()),
            (Event::StreamStart | Event::DocumentStart(_) | Event::Nothing, _) => {}
            _ => return Err(Problem { at: 0, what: ProblemKind::NotAMapping }),
        }
    }];
    let mut entries: Vec<Entry> = Vec::new();
    let mut seen: FxHashSet<String> = FxHashSet::default();
    let mut last = 0;
    while let Some(around) = open.last_mut() {
        let (event, span) = events.next()?;
        let (step, at, event, span) = match event {
            Event::StreamEnd => break,
            Event::MappingEnd | Event::SequenceEnd => {
                open.pop();
                continue;
            }
            event if !around.is_mapping => {
                around.length += 1;
                (Step::Item(around.length - 1), span.start, event, span)
            }
            Event::Scalar(key, ..) => {
                last = span.end;
                let (value, value_span) = events.next()?;
                (Step::Key(key.into_owned()), span.start, value, value_span)
            }
            event => {
                // A key that is no text is nobody's field.
                events.skip(event)?;
                let (value, _) = events.next()?;
                events.skip(value)?;
                continue;
            }
        };
        let (parent, is_in_flow) = (around.entry, around.is_in_flow);
        if let (None, Step::Key(key)) = (parent, &step)
            && !seen.insert(key.clone())
        {
            return Err(Problem { at, what: ProblemKind::Twice(key.clone()) });
        }
        let is_item = matches!(step, Step::Item(_));
        let value = match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                let is_mapping = matches!(event, Event::MappingStart(..));
                open.push(Open::new(Some(entries.len()), is_mapping, is_in_flow || !span.is_empty()));
                if is_mapping { Value::Mapping } else { Value::List }
            }
            Event::Scalar(text, style, 0, None) => {
                let before = (!is_item || !text.is_empty()).then_some(last);
                let end = span.end;
                let found = before.and_then(|last| scalar(inner, last, &text, style, span, is_in_flow));
                last = end;
                found.map_or_else(|| Value::Other(text.into_owned()), Value::Scalar)
            }
            Event::Scalar(text, _, anchor, tag) => {
                last = span.end;
                Value::Other(format!("{tag:?} {anchor} {text}"))
            }
            event => Value::Other(format!("{event:?}")),
        };
        entries.push(Entry { parent, step, at, value });
    }
    Ok(entries)
}

/// A mapping or a list that is open.
struct Open {
    /// The node that it is; none is the front matter itself.
    entry: Option<usize>,
    is_mapping: bool,
    is_in_flow: bool,
    /// How many items the list had so far.
    length: usize,
}

impl Open {
    fn new(entry: Option<usize>, is_mapping: bool, is_in_flow: bool) -> Self {
        Self { entry, is_mapping, is_in_flow, length: 0 }
    }
}

/// The parser's events, with their places in bytes.
struct Events<'i> {
    parser: Parser<'i, StrInput<'i>>,
    offsets: Offsets,
}

impl<'i> Events<'i> {
    fn next(&mut self) -> Result<(Event<'i>, Range<usize>), Problem> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => {
                let (start, end) = (span.start.index(), span.end.index());
                Ok((event, self.offsets.of(start)..self.offsets.of(end.max(start))))
            }
            Some(Err(error)) => {
                let at = self.offsets.of(error.marker().index());
                Err(Problem { at, what: ProblemKind::Syntax(error.info().to_owned()) })
            }
            None => Ok((Event::StreamEnd, 0..0)),
        }
    }

    /// Reads to the end of what an event begins.
    fn skip(&mut self, event: Event<'i>) -> Result<(), Problem> {
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
            event = self.next()?.0;
        }
    }
}

/// Moves a closing bracket from the beginning of its line to the line before, all offsets staying as they are. YAML 1.2
/// asks for it to be indented, most programs do not, and people write it so.
fn with_brackets_indented(inner: &str) -> Cow<'_, str> {
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

/// A scalar; `last` is where the one before it, its key or its neighbour, ended. `None` if it cannot be edited.
fn scalar(
    inner: &str,
    last: usize,
    text: &str,
    style: ScalarStyle,
    span: Range<usize>,
    is_in_flow: bool,
) -> Option<Scalar> {
    let style = match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted => Style::SingleQuoted,
        ScalarStyle::DoubleQuoted => Style::DoubleQuoted,
        ScalarStyle::Literal => Style::Literal,
        ScalarStyle::Folded => Style::Folded,
    };
    let span = match style {
        Style::Literal | Style::Folded => block_span(inner, last, span)?,
        // A comment may stand behind a key without a value.
        Style::Plain if text.is_empty() => last + 1..last + 1,
        _ => span,
    };
    inner.get(span.clone())?;
    let is_text = style != Style::Plain || !is_no_text(text);
    // `title: ~` has no title.
    let is_null = style == Style::Plain && matches!(text, "~" | "null" | "Null" | "NULL");
    let text = if is_null { String::new() } else { text.to_owned() };
    Some(Scalar { text, span, style, is_text, is_in_flow })
}

/// Whether YAML, in version 1.1 or 1.2, reads a plain scalar as something else than text: Norwegian `no` is a truth
/// value in the older one.
pub(super) fn is_no_text(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let is_word = matches!(&*lower, "" | "~" | "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n");
    let digits = lower.trim_start_matches(['-', '+', '.']);
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|b| {
            b.is_ascii_hexdigit() || matches!(b, b'.' | b'_' | b':' | b'-' | b'+' | b'x' | b'o' | b't' | b'z' | b' ')
        });
    is_word || is_number || matches!(digits, "inf" | "nan")
}

/// Where a block scalar stands, from its `|` or `>` to the end of its last line that is not blank; `content` is where its text does.
fn block_span(inner: &str, last: usize, content: Range<usize>) -> Option<Range<usize>> {
    let line_of = |at: usize| inner[..at].rfind('\n').map_or(0, |newline| newline + 1);
    // The header is the line above the text, blank ones aside.
    let mut header = line_of(content.start);
    loop {
        let above = inner[..header].strip_suffix('\n')?;
        header = line_of(above.len());
        if !above[header..].trim().is_empty() {
            break;
        }
    }
    let from = header.max(last);
    let start = from + inner.get(from..content.start)?.find(['|', '>'])?;
    let has_own_indent = inner[start + 1..].bytes().take(2).any(|byte| byte.is_ascii_digit());
    let first = line_of(content.start);
    let indent = if has_own_indent { 1 } else { content.start - first };
    let (mut at, mut end) = (first, start);
    for line in inner[first..content.end].split_inclusive('\n') {
        let is_blank = line.trim().is_empty();
        if !is_blank && line.len() - line.trim_start_matches(' ').len() < indent {
            break;
        }
        at += line.len();
        if !is_blank {
            end = at - (line.len() - line.trim_end_matches(['\n', '\r']).len());
        }
    }
    (end > start).then_some(start..end)
}

/// Offsets in bytes of a text's characters: the parser counts in characters.
struct Offsets {
    /// None where every character is one byte.
    bytes: Option<Vec<usize>>,
    end: usize,
}

impl Offsets {
    fn new(text: &str) -> Self {
        let bytes = (!text.is_ascii()).then(|| text.char_indices().map(|(at, _)| at).collect());
        Self { bytes, end: text.len() }
    }

    fn of(&self, character: usize) -> usize {
        match &self.bytes {
            None => character.min(self.end),
            Some(bytes) => bytes.get(character).copied().unwrap_or(self.end),
        }
    }
}
