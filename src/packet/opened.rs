//! A file of another program, opened: what it is, from its beginning.

use std::io::{self, BufRead, Read};

use super::decoded::decoded;
use super::format::{BEGINNING, Format};
use super::unreadable::Unreadable;
use super::xml::{first_tag, name_of};

/// A file of another program, with its text in UTF-8.
pub enum Opened<T> {
    /// A packet that came back.
    Packet(Format, T),
    /// A translation memory.
    Memory(T),
    /// A term base.
    Terms(T),
}

/// Opens a file, whatever its format and encoding.
///
/// # Errors
///
/// [`Unreadable`] if it is none of ours, or in no known encoding.
pub fn open<R: Read>(file: R) -> Result<Opened<impl BufRead + use<R>>, Unreadable> {
    let mut text = io::BufReader::with_capacity(BEGINNING, decoded(file)?);
    let beginning = String::from_utf8_lossy(text.fill_buf()?).into_owned();
    match first_tag(&beginning).map(name_of) {
        Some("tmx") => Ok(Opened::Memory(text)),
        Some("tbx" | "martif") => Ok(Opened::Terms(text)),
        _ => Format::of(&beginning).map(|format| Opened::Packet(format, text)).ok_or(Unreadable::UnknownFormat),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::sample::read_back;

    #[test]
    fn a_file_is_what_its_root_says() {
        for (text, root) in [
            ("<tmx version='1.4'>", Some("tmx")),
            ("\u{feff}<?xml version='1.0'?>\n<!-- <tbx> -->\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx>", Some("tmx")),
            ("<!DOCTYPE martif [<!ENTITY a 'b'><!ENTITY c 'd'>]><martif>", Some("martif")),
            ("<a:tbx/>", Some("tbx")),
            ("msgid \"<tmx>\"", None),
            ("", None),
            ("<", Some("")),
            ("<!-- <tmx>", None),
        ] {
            assert_eq!(first_tag(text).map(name_of), root, "{text}");
        }
        let what = |text: &str| match open(text.as_bytes()) {
            Ok(Opened::Packet(format, _)) => format.name(),
            Ok(Opened::Memory(_)) => "memory",
            Ok(Opened::Terms(_)) => "terms",
            Err(_) => "nothing",
        };
        assert_eq!(what("<?xml version='1.0' encoding='ISO-8859-1'?><tmx/>"), "memory");
        assert_eq!(what("<tbx/>"), "terms");
        assert_eq!(what("<xliff version='1.2'/>"), "xliff");
        assert_eq!(what("Words"), "nothing");
    }

    #[test]
    fn files_come_in_any_encoding_that_they_name() {
        let file = |encoding: &str| {
            format!(
                "<?xml version='1.0' encoding='{encoding}'?><xliff version='1.2'><file><body><trans-unit id='1'>\
                 <source>\u{e6}</source></trans-unit></body></file></xliff>"
            )
        };
        let source = |bytes: &[u8]| read_back(bytes).map(|(_, texts)| texts).map(|texts| texts[0].source.text());
        let latin =
            |encoding: &str| -> Vec<u8> { file(encoding).chars().map(|c| u8::try_from(c).expect("Latin 1")).collect() };
        assert_eq!(source(&latin("ISO-8859-1")).expect("XLIFF"), "\u{e6}");
        let utf16: Vec<u8> = format!("\u{feff}{}", file("UTF-16")).encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(source(&utf16).expect("XLIFF"), "\u{e6}");
        assert!(matches!(read_back(&*latin("UTF-8")), Err(Unreadable::Encoding(name)) if name == "UTF-8"));
        assert!(matches!(read_back(file("EBCDIC").as_bytes()), Err(Unreadable::Encoding(name)) if name == "ebcdic"));
        assert!(matches!(read_back(&b"PK\x03\x04"[..]), Err(Unreadable::UnknownFormat)));
    }
}
