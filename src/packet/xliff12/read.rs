//! XLIFF 1.2 that came back.

use std::io::BufRead;

use super::{NAMESPACE, US};
use crate::packet::address::Address;
use crate::packet::returned::{Progress, ReturnedText, Sink};
use crate::packet::run::{Code, Content, Run};
use crate::packet::unreadable::Unreadable;
use crate::packet::xml::{Element, Piece, Pieces};

/// Reads a file, and hands each of its texts on.
pub(in crate::packet) fn read(file: impl BufRead, sink: &mut Sink<'_>) -> Result<(), Unreadable> {
    let mut pieces = Pieces::new(file);
    while let Some(piece) = pieces.next()? {
        let Piece::Start(element) = piece else { continue };
        if !is_ours(&element) {
            pieces.skip()?;
            continue;
        }
        match element.name.as_str() {
            "trans-unit" => sink(text(&mut pieces, &element)?),
            "header" | "bin-unit" => pieces.skip()?,
            _ => {}
        }
    }
    Ok(())
}

/// Whether an element is XLIFF's. Some tools leave the namespace out.
fn is_ours(element: &Element) -> bool {
    element.namespace.as_deref().is_none_or(|namespace| namespace == NAMESPACE)
}

/// The text of a `trans-unit` that has just begun.
fn text(pieces: &mut Pieces<impl BufRead>, unit: &Element) -> Result<ReturnedText, Unreadable> {
    let called = unit.attribute("id").unwrap_or_default().to_owned();
    let mut text = ReturnedText {
        address: Address::parse(&called),
        called,
        source: Content::default(),
        target: Content::default(),
        progress: Progress::Unknown,
        comments: Vec::new(),
    };
    if unit.attribute("approved") == Some("yes") {
        text.progress = Progress::Finished;
    }
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Start(element) if !is_ours(&element) => pieces.skip()?,
            Piece::Start(element) => match element.name.as_str() {
                "source" => text.source = content(pieces)?,
                "target" => {
                    text.target = content(pieces)?;
                    if let Some(progress) = element.attribute("state").map(progress) {
                        text.progress = progress;
                    }
                }
                "note" => {
                    let is_ours = element.attribute("from") == Some(US);
                    let said = pieces.text()?;
                    if !is_ours && !said.trim().is_empty() {
                        text.comments.push(said.trim().to_owned());
                    }
                }
                _ => pieces.skip()?,
            },
            Piece::End(_) => break,
            Piece::Text(_) => {}
        }
    }
    Ok(text)
}

/// What a state says (XLIFF 1.2, 2.3: `state`).
fn progress(state: &str) -> Progress {
    match state {
        "translated" | "signed-off" | "final" => Progress::Finished,
        "new" | "needs-translation" => Progress::Unknown,
        _ => Progress::Unfinished,
    }
}

/// The content of a `source` or `target` that has just begun.
fn content(pieces: &mut Pieces<impl BufRead>) -> Result<Content, Unreadable> {
    let (mut content, mut open) = (Content::default(), 0_usize);
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Text(words) => content.push_text(&words),
            Piece::Start(element) => match element.name.as_str() {
                // What a tool marks is the text all the same.
                "mrk" => open += 1,
                "sub" => pieces.skip()?,
                _ => {
                    let id = element.attribute("id").unwrap_or_default();
                    let number = id.parse().unwrap_or_default();
                    let written = pieces.text()?;
                    let text = if written.is_empty() { id.to_owned() } else { written };
                    content.0.push(Run::Code(Code { number, text }));
                }
            },
            Piece::End(_) if open == 0 => break,
            Piece::End(_) => open -= 1,
        }
    }
    Ok(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(units: &str) -> Vec<ReturnedText> {
        let file = format!(
            "<xliff version='1.2' xmlns='{NAMESPACE}' xmlns:o='urn:other'><file><header><note>x</note></header><body>{units}</body></file></xliff>"
        );
        let mut texts = Vec::new();
        read(file.as_bytes(), &mut |text| texts.push(text)).expect("XLIFF");
        texts
    }

    #[test]
    fn texts_codes_states_and_notes_come_back() {
        let id = "lt:site/home lead value 0123456789abcdef:-";
        let texts = read_all(&format!(
            "<group><trans-unit id='{id}' approved='no'><source>Of <ph id='1'>{{ $n }}</ph></source><o:x><target>no</target></o:x>\
             <target state='translated'><mrk mtype='seg'>Iš</mrk> <x id='1'/></target><note from='tolkit'>ours</note>\
             <note from='Rasa'> Ar tikrai? </note><alt-trans><target>other</target></alt-trans></trans-unit></group>"
        ));
        let [text] = texts.as_slice() else { panic!("{texts:?}") };
        assert_eq!(text.address.as_ref().map(ToString::to_string).as_deref(), Some(id));
        assert_eq!(text.target.restored(&[&text.source]).as_deref(), Ok("Iš { $n }"));
        assert_eq!((text.progress, text.comments.as_slice()), (Progress::Finished, &["Ar tikrai?".to_owned()][..]));
    }

    #[test]
    fn what_is_not_ours_has_no_address() {
        let texts = read_all("<trans-unit id='12'><source>a</source></trans-unit>");
        assert_eq!((texts[0].address.as_ref(), texts[0].called.as_str()), (None, "12"));
    }
}
