//! The memory of another program.

use std::io::BufRead;

use jiff::civil::Date;

use super::values::{ForeignPair, ReadMemory};
use crate::fluent::{Notation, Resource, elements, fluent_notation, parse, pattern_of};
use crate::model::Locale;
use crate::packet::languages::{locale_of, source_of};
use crate::packet::unreadable::Unreadable;
use crate::packet::xml::{Element, Piece, Pieces};

/// So much text in one unit is read, in bytes.
const LONGEST_UNIT: usize = 4 * 1024 * 1024;

/// So many tags of other languages are told.
const MOST_LANGUAGES: usize = 40;

/// What is taken out of a memory.
#[derive(Debug, Clone, Copy)]
pub struct MemoryLanguages<'l> {
    /// The language of the sources.
    pub source: &'l Locale,
    /// The languages of the translations.
    pub targets: &'l [Locale],
}

/// Reads a memory, and hands each of its translations into one of the languages on. What comes twice in it is handed on twice. Which language a unit
/// was translated from does not matter: whoever looks at it reads both.
///
/// # Errors
///
/// [`Unreadable`] if it is none, or broken. What came before was handed on.
pub fn read(
    file: impl BufRead,
    languages: MemoryLanguages<'_>,
    sink: &mut dyn FnMut(ForeignPair),
) -> Result<ReadMemory, Unreadable> {
    let mut reader = Reader { pieces: Pieces::new(file), languages, read: ReadMemory::default() };
    let mut is_memory = false;
    while let Some(piece) = reader.pieces.next()? {
        let Piece::Start(element) = piece else { continue };
        match element.name.as_str() {
            "tmx" => is_memory = true,
            _ if !is_memory => return Err(Unreadable::UnknownFormat),
            "tu" => reader.unit(&element, sink)?,
            "header" => reader.pieces.skip()?,
            _ => {}
        }
    }
    if is_memory { Ok(reader.read) } else { Err(Unreadable::UnknownFormat) }
}

struct Reader<'l, R> {
    pieces: Pieces<R>,
    languages: MemoryLanguages<'l>,
    read: ReadMemory,
}

/// A text in one language.
struct Variant {
    tag: String,
    text: String,
    day: Option<Date>,
}

impl<R: BufRead> Reader<'_, R> {
    /// Reads the unit that has just begun.
    fn unit(&mut self, unit: &Element, sink: &mut dyn FnMut(ForeignPair)) -> Result<(), Unreadable> {
        self.read.units += 1;
        let (mut variants, mut length) = (Vec::new(), 0);
        while let Some(piece) = self.pieces.next()? {
            match piece {
                Piece::Start(element) if element.name == "tuv" => {
                    let variant = self.variant(&element)?;
                    length += variant.tag.len() + variant.text.len();
                    variants.push(variant);
                }
                Piece::Start(_) => self.pieces.skip()?,
                Piece::End(_) => break,
                Piece::Text(_) => {}
            }
            if length > LONGEST_UNIT {
                return Err(Unreadable::TooLong { line: self.pieces.line() });
            }
        }
        let is_pair = self.pairs(&variants, day_of(unit), sink);
        self.read.of_other_languages += usize::from(!is_pair);
        Ok(())
    }

    /// Reads the text in one language that has just begun.
    fn variant(&mut self, element: &Element) -> Result<Variant, Unreadable> {
        let tag = element.attribute("xml:lang").or_else(|| element.attribute("lang")).unwrap_or_default().to_owned();
        let mut variant = Variant { tag, text: String::new(), day: day_of(element) };
        while let Some(piece) = self.pieces.next()? {
            match piece {
                Piece::Start(element) if element.name == "seg" => variant.text = self.pieces.text()?,
                Piece::Start(_) => self.pieces.skip()?,
                Piece::End(_) => break,
                Piece::Text(_) => {}
            }
        }
        Ok(variant)
    }

    /// Hands on what a unit says of our languages, and says whether that is anything.
    fn pairs(&mut self, variants: &[Variant], day: Option<Date>, sink: &mut dyn FnMut(ForeignPair)) -> bool {
        let is_said = |variant: &&Variant| !variant.text.trim().is_empty();
        let source = variants.iter().filter(is_said).find(|variant| source_of(&variant.tag, self.languages.source));
        let mut is_pair = false;
        for variant in variants.iter().filter(is_said) {
            let Some(locale) = locale_of(&variant.tag, self.languages.targets) else {
                let is_other = !source_of(&variant.tag, self.languages.source) && !variant.tag.is_empty();
                if is_other && self.read.other_languages.len() < MOST_LANGUAGES {
                    self.read.other_languages.insert(variant.tag.chars().take(35).collect());
                }
                continue;
            };
            if let Some(source) = source {
                sink(ForeignPair {
                    locale: locale.clone(),
                    source: in_fluent(source.text.trim()),
                    target: in_fluent(variant.text.trim()),
                    day: variant.day.or(day),
                });
                is_pair = true;
            }
        }
        is_pair
    }
}

/// A text in Fluent notation: as it stands if it is in that, as what went out from us is; else what readers read.
fn in_fluent(text: &str) -> String {
    if !text.contains(['{', '}']) {
        return text.to_owned();
    }
    noted(text, Notation::Fluent).or_else(|| noted(text, Notation::Plain)).unwrap_or_else(|| text.to_owned())
}

/// What is typed in a notation, in Fluent notation; none if it cannot be.
fn noted(text: &str, notation: Notation) -> Option<String> {
    let written = format!("x ={}", pattern_of(text, notation, "    "));
    let Resource { units, errors, .. } = parse(&written);
    let unit = units.first().filter(|_| errors.is_empty() && units.len() == 1)?;
    Some(fluent_notation(&elements(&written, unit.id, unit.value.as_ref()?)))
}

/// The day on which something was last changed, or made (TMX 1.4b, 2.4: `YYYYMMDDThhmmssZ`).
fn day_of(element: &Element) -> Option<Date> {
    ["changedate", "creationdate"].iter().find_map(|name| date(element.attribute(name)?))
}

fn date(text: &str) -> Option<Date> {
    let digits: String = text.chars().filter(|c| *c != '-').take(8).collect();
    let number =
        |range: std::ops::Range<usize>| digits.get(range).filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let (year, month, day) = (number(0..4)?, number(4..6)?, number(6..8)?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
