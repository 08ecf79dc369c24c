//! PO that came back.

use std::io::{BufRead, Read as _};

use super::place;
use super::quoted::unquoted;
use crate::packet::address::Address;
use crate::packet::returned::{Progress, ReturnedText, Sink};
use crate::packet::run::Content;
use crate::packet::unreadable::Unreadable;
use crate::packet::whose::Whose;
use crate::packet::xml::LONGEST;

/// Whether a text that begins so is PO.
pub(in crate::packet) fn is_po(beginning: &str) -> bool {
    let mut lines = beginning.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let first = lines.next().and_then(|line| line.split_once('"'));
    first.is_some_and(|(keyword, _)| matches!(keyword.trim(), "msgid" | "msgctxt" | "domain"))
}

/// Reads a file, and hands each of its texts on.
pub(in crate::packet) fn read(file: impl BufRead, sink: &mut Sink<'_>) -> Result<(), Unreadable> {
    let (mut lines, mut entry) = (Lines { file, number: 0, bytes: Vec::new() }, Entry::default());
    let mut whose = Whose::default();
    while let Some(line) = lines.next()? {
        let line = line.trim();
        let number = lines.number;
        if entry.is_ended_by(line) {
            std::mem::take(&mut entry).hand_on(&mut whose, sink);
        }
        entry.add(line).map_err(|reason| Unreadable::Malformed { line: number, reason: reason.to_owned() })?;
        if entry.length > LONGEST {
            return Err(Unreadable::TooLong { line: number });
        }
    }
    if entry.open.is_some() && entry.translation.is_none() {
        return Err(Unreadable::Malformed { line: lines.number, reason: "the file ends too early".to_owned() });
    }
    entry.hand_on(&mut whose, sink);
    whose.settle()
}

/// An entry, as far as it was read.
#[derive(Default)]
struct Entry {
    comments: Vec<String>,
    is_fuzzy: bool,
    references: String,
    context: Option<String>,
    id: Option<String>,
    translation: Option<String>,
    /// What a string goes on with.
    open: Option<Part>,
    /// How much of the file it is, in bytes.
    length: usize,
}

#[derive(Clone, Copy)]
enum Part {
    Context,
    Id,
    Translation,
    /// What none of our texts has: the plural of gettext.
    Other,
}

impl Entry {
    /// Whether a line belongs to the next entry.
    fn is_ended_by(&self, line: &str) -> bool {
        let begins = line.starts_with('#') || matches!(keyword(line), Some(("msgctxt" | "msgid" | "domain", _)));
        self.translation.is_some() && begins
    }

    /// Takes a line in.
    fn add(&mut self, line: &str) -> Result<(), &'static str> {
        self.length += line.len();
        if line.contains('\0') {
            return Err("a NUL character");
        }
        if let Some(rest) = line.strip_prefix('#') {
            self.add_comment(rest);
            return Ok(());
        }
        let string = if line.is_empty() {
            return Ok(());
        } else if line.starts_with('"') {
            line
        } else {
            let (keyword, string) = keyword(line).ok_or("not a line of a PO file")?;
            self.begin(keyword)?;
            string
        };
        let string = unquoted(string).ok_or("not a string in quotation marks")?;
        match self.open.ok_or("a string of nothing")? {
            Part::Context => self.context.get_or_insert_default().push_str(&string),
            Part::Id => self.id.get_or_insert_default().push_str(&string),
            Part::Translation => self.translation.get_or_insert_default().push_str(&string),
            Part::Other => {}
        }
        Ok(())
    }

    fn begin(&mut self, keyword: &str) -> Result<(), &'static str> {
        let part = match keyword {
            "msgctxt" if self.context.is_none() && self.id.is_none() => Part::Context,
            "msgid" if self.id.is_none() => Part::Id,
            "msgstr" | "msgstr[0]" if self.id.is_some() && self.translation.is_none() => Part::Translation,
            "msgid_plural" if self.id.is_some() && self.translation.is_none() => Part::Other,
            _ if keyword.starts_with("msgstr[") && self.translation.is_some() => Part::Other,
            "domain" => Part::Other,
            _ => return Err("a keyword that is out of place"),
        };
        self.open = Some(part);
        Ok(())
    }

    fn add_comment(&mut self, comment: &str) {
        match comment.chars().next() {
            // What is obsolete is no entry, and what was said before it was said of it.
            Some('~') => *self = Self::default(),
            Some(',') => self.is_fuzzy |= comment[1..].split(',').any(|flag| flag.trim() == "fuzzy"),
            Some(':') => {
                self.references.push(' ');
                self.references.push_str(&comment[1..]);
            }
            Some('.' | '|' | '=') => {}
            _ => self.comments.push(comment.strip_prefix(' ').unwrap_or(comment).to_owned()),
        }
    }

    fn hand_on(self, whose: &mut Whose, sink: &mut Sink<'_>) {
        let (Some(source), Some(target)) = (self.id, self.translation) else { return };
        if self.context.is_none() && source.is_empty() {
            whose.see_po_head(&target);
            return;
        }
        let called = self.context.unwrap_or_else(|| source.clone());
        let comments = self.comments.join("\n").trim().to_owned();
        let text = ReturnedText {
            address: Address::parse(&called).or_else(|| place::address(&self.references)),
            called,
            source: Content::of_words(&source),
            progress: match self.is_fuzzy {
                true => Progress::Unfinished,
                false if target.is_empty() => Progress::Unknown,
                // That is what it means in PO.
                false => Progress::Finished,
            },
            target: Content::of_words(&target),
            comments: if comments.is_empty() { Vec::new() } else { vec![comments] },
        };
        whose.see(&text);
        sink(text);
    }
}

/// The keyword that a line begins with, and what stands behind it.
fn keyword(line: &str) -> Option<(&str, &str)> {
    let (keyword, _) = line.split_once('"')?;
    Some((keyword.trim_end(), &line[keyword.len()..]))
}

/// A file, line by line.
struct Lines<R> {
    file: R,
    /// The line that was read last, from 1.
    number: u64,
    bytes: Vec<u8>,
}

impl<R: BufRead> Lines<R> {
    /// The next line; none at the end.
    fn next(&mut self) -> Result<Option<String>, Unreadable> {
        self.bytes.clear();
        let mut file = (&mut self.file).take(LONGEST as u64 + 1);
        file.read_until(b'\n', &mut self.bytes)?;
        self.number += u64::from(!self.bytes.is_empty());
        if self.bytes.len() > LONGEST {
            return Err(Unreadable::TooLong { line: self.number });
        }
        Ok((!self.bytes.is_empty()).then(|| String::from_utf8_lossy(&self.bytes).into_owned()))
    }
}
