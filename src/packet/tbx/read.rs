//! The term base of another program, in either edition.

use std::io::BufRead;

use super::values::ForeignTerm;
use crate::model::Locale;
use crate::packet::languages::{locale_of, source_of};
use crate::packet::unreadable::Unreadable;
use crate::packet::xml::{Element, Piece, Pieces};

/// So much text in one entry is read, in bytes.
const LONGEST_ENTRY: usize = 1024 * 1024;

/// What the standard says of a term that must not be used, without regard to case. Programs write it in several ways.
const AVOIDED: [&str; 3] = ["deprecatedterm", "supersededterm", "obsolete"];

/// Reads a term base, and hands each of its entries on: in the language of the source, and in these.
///
/// # Errors
///
/// [`Unreadable`] if it is none, or broken. What came before was handed on.
pub fn read(
    file: impl BufRead,
    source: &Locale,
    locales: &[Locale],
    sink: &mut dyn FnMut(ForeignTerm),
) -> Result<(), Unreadable> {
    let mut pieces = Pieces::new(file);
    let mut is_base = false;
    while let Some(piece) = pieces.next()? {
        let Piece::Start(element) = piece else { continue };
        match element.name.as_str() {
            "tbx" | "martif" => is_base = true,
            _ if !is_base => return Err(Unreadable::UnknownFormat),
            "conceptEntry" | "termEntry" => {
                let id = element.attribute("id").unwrap_or_default().trim().to_owned();
                let mut term = ForeignTerm { id, source: Vec::new(), translations: Vec::new() };
                entry(&mut pieces, source, locales, &mut term)?;
                sink(term);
            }
            "tbxHeader" | "martifHeader" | "back" => pieces.skip()?,
            _ => {}
        }
    }
    if is_base { Ok(()) } else { Err(Unreadable::UnknownFormat) }
}

/// Reads the entry that has just begun.
fn entry(
    pieces: &mut Pieces<impl BufRead>,
    source: &Locale,
    locales: &[Locale],
    term: &mut ForeignTerm,
) -> Result<(), Unreadable> {
    let mut length = 0;
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Start(element) if matches!(element.name.as_str(), "langSec" | "langSet") => {
                let tag = element.attribute("xml:lang").unwrap_or_default().to_owned();
                let names = language(pieces)?;
                length += names.iter().map(String::len).sum::<usize>();
                if source_of(&tag, source) {
                    term.source.extend(names);
                } else if let Some(locale) = locale_of(&tag, locales) {
                    match term.translations.iter_mut().find(|(known, _)| known == locale) {
                        Some((_, known)) => known.extend(names),
                        None => term.translations.push((locale.clone(), names)),
                    }
                }
            }
            Piece::Start(_) => pieces.skip()?,
            Piece::End(_) => break,
            Piece::Text(_) => {}
        }
        if length > LONGEST_ENTRY {
            return Err(Unreadable::TooLong { line: pieces.line() });
        }
    }
    Ok(())
}

/// Reads the language that has just begun: what the term is called, without what is to be avoided.
fn language(pieces: &mut Pieces<impl BufRead>) -> Result<Vec<String>, Unreadable> {
    let (mut names, mut length) = (Vec::new(), 0);
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Start(element) if matches!(element.name.as_str(), "termSec" | "tig" | "ntig") => {
                let name = name(pieces)?;
                length += name.as_ref().map_or(0, String::len);
                names.extend(name.filter(|name| !name.is_empty()));
            }
            Piece::Start(_) => pieces.skip()?,
            Piece::End(_) => break,
            Piece::Text(_) => {}
        }
        if length > LONGEST_ENTRY {
            return Err(Unreadable::TooLong { line: pieces.line() });
        }
    }
    Ok(names)
}

/// Reads the term that has just begun; none if it is to be avoided.
fn name(pieces: &mut Pieces<impl BufRead>) -> Result<Option<String>, Unreadable> {
    let (mut name, mut is_avoided, mut open) = (String::new(), false, 0_usize);
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Start(element) if element.name == "term" => {
                name = pieces.text()?.split_whitespace().collect::<Vec<_>>().join(" ");
            }
            Piece::Start(element) if is_status(&element) => {
                let status = pieces.text()?.to_ascii_lowercase();
                is_avoided |= AVOIDED.iter().any(|avoided| status.trim().starts_with(avoided));
                is_avoided |= status.trim() == "deprecated";
            }
            // In the edition of 2008, a term may stand in a group, and what is said of it, too.
            Piece::Start(element) if matches!(element.name.as_str(), "termGrp" | "termNoteGrp") => open += 1,
            Piece::Start(_) => pieces.skip()?,
            Piece::End(_) if open == 0 => break,
            Piece::End(_) => open -= 1,
            Piece::Text(_) => {}
        }
    }
    Ok((!is_avoided).then_some(name))
}

/// Whether an element says how far a term may be used: by a note, or, in a style of its own, by the element's name.
fn is_status(element: &Element) -> bool {
    let is_named = |name: &str| name == "administrativeStatus" || name == "normativeAuthorization";
    is_named(&element.name) || element.name == "termNote" && element.attribute("type").is_some_and(is_named)
}
