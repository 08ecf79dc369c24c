//! XML that is read, however long and hostile.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use quick_xml::NsReader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;

use crate::packet::unreadable::Unreadable;

/// The longest piece that is read, in bytes.
pub(in crate::packet) const LONGEST: usize = 4 * 1024 * 1024;

/// How deep elements may be nested.
const DEEPEST: usize = 64;

/// A piece of a file.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::packet) enum Piece {
    /// An element begins. One without content ends at once.
    Start(Element),
    /// The element that began last ends.
    End(String),
    /// Text. It may come in several pieces.
    Text(String),
}

/// An element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::packet) struct Element {
    /// Its name, without prefix.
    pub(in crate::packet) name: String,
    /// Its namespace; none if it has none.
    pub(in crate::packet) namespace: Option<String>,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute, by its name with the prefix.
    pub(in crate::packet) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Its attributes, each with its name and value.
    pub(in crate::packet) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// A file, piece by piece.
pub(in crate::packet) struct Pieces<R> {
    reader: NsReader<Limited<R>>,
    left: Rc<Cell<usize>>,
    lines: Rc<Cell<u64>>,
    /// How many bytes were read.
    read: Rc<Cell<u64>>,
    buffer: Vec<u8>,
    depth: usize,
    /// What may be read of the element that is bounded: up to where, and how deep it stands.
    bound: Option<(u64, usize)>,
}

/// What is read, up to so many bytes for a piece.
struct Limited<R> {
    file: R,
    left: Rc<Cell<usize>>,
    lines: Rc<Cell<u64>>,
    read: Rc<Cell<u64>>,
}

impl<R: BufRead> Pieces<R> {
    /// Reads UTF-8.
    pub(in crate::packet) fn new(file: R) -> Self {
        let (left, lines, read) = (Rc::new(Cell::new(LONGEST)), Rc::new(Cell::new(1)), Rc::new(Cell::new(0)));
        let limited = Limited { file, left: Rc::clone(&left), lines: Rc::clone(&lines), read: Rc::clone(&read) };
        let mut reader = NsReader::from_reader(limited);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, left, lines, read, buffer: Vec::new(), depth: 0, bound: None }
    }

    /// Bounds the element that has just begun, whose content is kept in memory, however many pieces that has.
    pub(in crate::packet) fn bound(&mut self) {
        self.bound = Some((self.read.get() + LONGEST as u64, self.depth));
    }

    /// The line that was read last, from 1.
    pub(in crate::packet) fn line(&self) -> u64 {
        self.lines.get()
    }

    /// The next piece; none at the end. Comments and instructions are none.
    pub(in crate::packet) fn next(&mut self) -> Result<Option<Piece>, Unreadable> {
        loop {
            self.left.set(LONGEST);
            self.buffer.clear();
            match self.bound {
                Some((_, depth)) if self.depth < depth => self.bound = None,
                Some((end, _)) if self.read.get() > end => return Err(Unreadable::TooLong { line: self.line() }),
                _ => {}
            }
            let (lines, left) = (Rc::clone(&self.lines), Rc::clone(&self.left));
            let malformed = |reason: String| Unreadable::Malformed { line: lines.get(), reason };
            let (namespace, event) = match self.reader.read_resolved_event_into(&mut self.buffer) {
                Ok((ResolveResult::Bound(namespace), event)) => {
                    (Some(String::from_utf8_lossy(namespace.as_ref()).into_owned()), event)
                }
                Ok((_, event)) => (None, event),
                Err(_) if left.get() == 0 => return Err(Unreadable::TooLong { line: lines.get() }),
                Err(quick_xml::Error::Io(error)) if error.kind() == io::ErrorKind::InvalidData => {
                    return Err(Unreadable::Encoding(error.to_string().trim_start_matches("not ").to_owned()));
                }
                Err(error) => return Err(malformed(error.to_string())),
            };
            let piece = match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(Unreadable::TooDeep { line: lines.get() });
                    }
                    Piece::Start(element(&start, namespace, &malformed)?)
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::End(String::from_utf8_lossy(end.local_name().as_ref()).into_owned())
                }
                Event::Text(text) => {
                    Piece::Text(with_line_feeds(text.decode().map_err(|error| malformed(error.to_string()))?.as_ref()))
                }
                Event::CData(data) => {
                    Piece::Text(with_line_feeds(data.decode().map_err(|error| malformed(error.to_string()))?.as_ref()))
                }
                Event::GeneralRef(reference) => {
                    let name = String::from_utf8_lossy(&reference).into_owned();
                    let unknown = || Unreadable::UnknownEntity { line: lines.get(), name: name.clone() };
                    match reference.resolve_char_ref() {
                        Ok(Some(character)) => Piece::Text(character.to_string()),
                        Ok(None) => Piece::Text(resolve_predefined_entity(&name).ok_or_else(unknown)?.to_owned()),
                        Err(_) => return Err(unknown()),
                    }
                }
                Event::DocType(declared) if declared.contains(&b'[') => return Err(Unreadable::Entities),
                Event::Eof if self.depth > 0 => return Err(malformed("the file ends too early".to_owned())),
                Event::Eof => return Ok(None),
                Event::DocType(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::Empty(_) => continue,
            };
            return Ok(Some(piece));
        }
    }

    /// Passes over the element that has just begun, with all that is in it.
    pub(in crate::packet) fn skip(&mut self) -> Result<(), Unreadable> {
        let outside = self.depth - 1;
        while self.depth > outside && self.next()?.is_some() {}
        Ok(())
    }

    /// The text of the element that has just begun, whatever elements are in it.
    pub(in crate::packet) fn text(&mut self) -> Result<String, Unreadable> {
        let (outside, mut text) = (self.depth - 1, String::new());
        while let Some(piece) = self.next()? {
            match piece {
                Piece::Text(words) => text.push_str(&words),
                Piece::End(_) if self.depth == outside => break,
                Piece::Start(_) | Piece::End(_) => {}
            }
            if text.len() > LONGEST {
                return Err(Unreadable::TooLong { line: self.line() });
            }
        }
        Ok(text)
    }
}

fn element(
    start: &BytesStart<'_>,
    namespace: Option<String>,
    malformed: &dyn Fn(String) -> Unreadable,
) -> Result<Element, Unreadable> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| malformed(error.to_string()))?;
        let name = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
        let value = String::from_utf8_lossy(&attribute.value).into_owned();
        let value = unescape(&value).map_err(|error| malformed(error.to_string()))?.into_owned();
        attributes.push((name, value));
    }
    let name = String::from_utf8_lossy(start.local_name().as_ref()).into_owned();
    Ok(Element { name, namespace, attributes })
}

/// The ends of lines as XML has them (XML 1.0, 2.11).
fn with_line_feeds(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

impl<R: BufRead> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let length = available.len().min(buffer.len());
        buffer[..length].copy_from_slice(&available[..length]);
        self.consume(length);
        Ok(length)
    }
}

impl<R: BufRead> BufRead for Limited<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left.get() == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let available = self.file.fill_buf()?;
        Ok(&available[..available.len().min(self.left.get())])
    }

    fn consume(&mut self, amount: usize) {
        // The line is for people: it is counted where the bytes are still there.
        if let Ok(available) = self.file.fill_buf() {
            let lines = available.iter().take(amount).filter(|byte| **byte == b'\n').count();
            self.lines.set(self.lines.get() + u64::try_from(lines).unwrap_or_default());
        }
        self.left.set(self.left.get().saturating_sub(amount));
        self.read.set(self.read.get() + amount as u64);
        self.file.consume(amount);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Result<Vec<Piece>, Unreadable> {
        let mut pieces = Pieces::new(text.as_bytes());
        let mut all = Vec::new();
        while let Some(piece) = pieces.next()? {
            all.push(piece);
        }
        Ok(all)
    }

    #[test]
    fn pieces_come_one_by_one() {
        let found =
            pieces("<?xml version='1.0'?><!-- x --><a b='1&amp;2' xmlns='urn:a'>x &lt; y<c/></a>").expect("XML");
        let Piece::Start(a) = &found[0] else { panic!("{found:?}") };
        assert_eq!((a.name.as_str(), a.namespace.as_deref(), a.attribute("b")), ("a", Some("urn:a"), Some("1&2")));
        let text: String = found
            .iter()
            .filter_map(|piece| if let Piece::Text(text) = piece { Some(text.as_str()) } else { None })
            .collect();
        assert_eq!(text, "x < y");
        assert_eq!(found.last(), Some(&Piece::End("a".to_owned())));
    }

    #[test]
    fn what_is_hostile_is_refused() {
        let bomb = "<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;\">]><a>&z;</a>";
        assert!(matches!(pieces(bomb), Err(Unreadable::Entities)));
        assert!(matches!(pieces("<a>&passwords;</a>"), Err(Unreadable::UnknownEntity { .. })));
        assert!(matches!(pieces(&"<a>".repeat(100)), Err(Unreadable::TooDeep { .. })));
        assert!(matches!(pieces(&format!("<a>{}</a>", "x".repeat(LONGEST + 10))), Err(Unreadable::TooLong { .. })));
        for broken in ["<a><b></a>", "<a", "<a>", "<a b=1/>", "<a>&#0;</a>", "<a b='&x;'/>"] {
            assert!(pieces(broken).is_err(), "{broken}");
        }
        let many = format!("<a>{}</a>", "<b>x</b>".repeat(LONGEST / 4));
        let mut pieces_of_many = Pieces::new(many.as_bytes());
        assert!(matches!(pieces_of_many.next(), Ok(Some(Piece::Start(_)))));
        pieces_of_many.bound();
        assert!(matches!(pieces_of_many.skip(), Err(Unreadable::TooLong { line: 1 })));
        assert!(pieces("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx/>").is_ok());
    }

    #[test]
    fn a_line_is_told() {
        assert!(matches!(pieces("<a>\n\n<b>\n</c>"), Err(Unreadable::Malformed { line: 4, .. })));
    }
}
