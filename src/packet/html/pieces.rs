//! HTML that is read piece by piece, however long and hostile.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{IoReader, Span, Tokenizer};

use crate::packet::unreadable::Unreadable;

/// The longest piece that is read, in bytes.
pub(super) const LONGEST: usize = 4 * 1024 * 1024;

/// How many bytes are read at a time.
const CHUNK: usize = 16 * 1024;

/// A piece of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// An element begins.
    Start(Element),
    /// One ends, by its name.
    End(String),
    /// Words.
    Text(String),
    /// What a comment says.
    Comment(String),
}

/// An element, with the attributes that say what a word processor means by it; empty where it has none.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) class: String,
    pub(super) style: String,
    /// The name of an anchor.
    pub(super) anchor: String,
    /// Where a link leads to.
    pub(super) href: String,
}

/// The pieces of a file in UTF-8. `line` counts its lines, for people: it may be some lines ahead.
pub(super) fn pieces(file: impl Read, line: Rc<Cell<u64>>) -> impl Iterator<Item = Result<Piece, Unreadable>> {
    let unread = Rc::new(Cell::new(0));
    let bounded = Bounded { file, unread: Rc::clone(&unread), line: Rc::clone(&line) };
    let (mut element, mut attribute) = (Element::default(), Vec::new());
    let mut emitter: CallbackEmitter<_, Piece> = CallbackEmitter::new(move |event: CallbackEvent<'_>, _: Span<()>| {
        unread.set(0);
        match event {
            CallbackEvent::OpenStartTag { name } => {
                element = Element { name: text(name), ..Element::default() };
                None
            }
            CallbackEvent::AttributeName { name } => {
                attribute = name.to_ascii_lowercase();
                None
            }
            CallbackEvent::AttributeValue { value } => {
                let place = match attribute.as_slice() {
                    b"class" => &mut element.class,
                    b"style" => &mut element.style,
                    b"name" => &mut element.anchor,
                    b"href" => &mut element.href,
                    _ => return None,
                };
                *place = text(value);
                None
            }
            CallbackEvent::CloseStartTag { .. } => Some(Piece::Start(std::mem::take(&mut element))),
            CallbackEvent::EndTag { name } => Some(Piece::End(text(name))),
            CallbackEvent::String { value } => Some(Piece::Text(text(value))),
            CallbackEvent::Comment { value } => Some(Piece::Comment(text(value))),
            CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => None,
        }
    });
    emitter.naively_switch_states(true);
    let tokenizer = Tokenizer::new_with_emitter(IoReader::new_with_buffer_size::<CHUNK>(bounded), emitter);
    tokenizer.map(move |piece| {
        piece.map_err(|error| match error.kind() {
            io::ErrorKind::FileTooLarge => Unreadable::TooLong { line: line.get() },
            io::ErrorKind::InvalidData => Unreadable::Encoding(error.to_string().trim_start_matches("not ").to_owned()),
            _ => Unreadable::Io(error),
        })
    })
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// What is read, up to so many bytes for a piece.
struct Bounded<R> {
    file: R,
    /// How many bytes were read since the last piece.
    unread: Rc<Cell<usize>>,
    line: Rc<Cell<u64>>,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.unread.get() > LONGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let length = self.file.read(buffer)?;
        self.unread.set(self.unread.get() + length);
        let lines = buffer[..length].iter().filter(|byte| **byte == b'\n').count();
        self.line.set(self.line.get() + u64::try_from(lines).unwrap_or_default());
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(html: &str) -> Result<Vec<Piece>, Unreadable> {
        pieces(html.as_bytes(), Rc::new(Cell::new(1))).collect()
    }

    #[test]
    fn pieces_come_one_by_one() {
        let found = all("<!doctype html><TD Class=a name='b' x>1 &amp;\r\n2&nbsp;</td><!-- c --><![if !x]><br/>")
            .expect("HTML");
        let cell = Element { name: "td".into(), class: "a".into(), anchor: "b".into(), ..Element::default() };
        let line_break = Element { name: "br".into(), ..Element::default() };
        assert_eq!(
            found,
            [
                Piece::Start(cell),
                Piece::Text("1 &\n2\u{a0}".into()),
                Piece::End("td".into()),
                Piece::Comment(" c ".into()),
                Piece::Comment("[if !x]".into()),
                Piece::Start(line_break),
            ]
        );
    }

    #[test]
    fn what_has_no_end_is_refused() {
        let long = "x".repeat(LONGEST + 3 * CHUNK);
        for html in [long.clone(), format!("<p title='{long}"), format!("<!-- {long}"), format!("<{long}")] {
            assert!(matches!(all(&html), Err(Unreadable::TooLong { line: 1 })));
        }
        assert!(all(&"<b><p x=y>z".repeat(100_000)).is_ok());
        for broken in ["<", "<a", "<!--", "&#0;", "</", "<p a='", "&#x110000;", "<script>"] {
            assert!(all(broken).is_ok());
        }
    }
}
