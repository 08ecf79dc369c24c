//! The encodings that dictionaries are in: the one place that knows `encoding_rs`.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// What stands before the name of the encoding.
const KEYWORD: &[u8] = b"SET";

/// The name of the encoding that a `.aff` file gives, as it stands there: Western Europe's if it gives none.
fn named(aff: &[u8]) -> String {
    let lines =
        aff.split(|byte| matches!(byte, b'\n' | b'\r')).map(|line| line.strip_prefix(UTF_8_MARK).unwrap_or(line));
    let name = lines
        .filter_map(|line| line.trim_ascii().strip_prefix(KEYWORD))
        .find(|rest| rest.starts_with(b" ") || rest.starts_with(b"\t"));
    name.map_or_else(|| "ISO8859-1".to_owned(), |name| String::from_utf8_lossy(name.trim_ascii()).into_owned())
}

const UTF_8_MARK: &[u8] = b"\xef\xbb\xbf";

/// The encoding of a name: `ISO8859-13`, `KOI8-R`, `microsoft-cp1251`, `UTF-8`.
fn by_name(name: &str) -> Option<&'static Encoding> {
    let name = name.to_ascii_lowercase();
    let found = Encoding::for_label(name.as_bytes()).or_else(|| {
        let label = match name.strip_prefix("microsoft-cp").or_else(|| name.strip_prefix("cp")) {
            Some(number) => format!("windows-{number}"),
            None => format!("iso-8859{}", name.trim_start_matches("iso").trim_start_matches('-').strip_prefix("8859")?),
        };
        Encoding::for_label(label.as_bytes())
    });
    // Two bytes for each letter are no text that lines could be read from.
    found.filter(|encoding| ![UTF_16LE, UTF_16BE].contains(encoding))
}

/// The texts of a `.aff` file and its `.dic` file; letters that are none in the encoding are U+FFFD.
///
/// # Errors
///
/// The name of the encoding, if nobody knows it.
pub(super) fn decoded<'d>(aff: &'d [u8], dic: &'d [u8]) -> Result<[Cow<'d, str>; 2], String> {
    let name = named(aff);
    let encoding = by_name(&name).ok_or(name)?;
    Ok([aff, dic].map(|bytes| encoding.decode_without_bom_handling(bytes.strip_prefix(UTF_8_MARK).unwrap_or(bytes)).0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_hunspell_are_known() {
        for name in [
            "UTF-8",
            "utf8",
            "ISO8859-1",
            "ISO8859-2",
            "ISO8859-4",
            "ISO8859-10",
            "ISO8859-13",
            "ISO8859-14",
            "ISO8859-15",
            "ISO-8859-15",
            "iso-8859-1",
            "KOI8-R",
            "KOI8-U",
            "microsoft-cp1251",
            "cp1251",
            "CP1257",
            "windows-1250",
            "TIS620-2533",
        ] {
            let known = by_name(name).is_some();
            assert!(known || name == "TIS620-2533", "{name}");
        }
        assert!(by_name("UTF-16").is_none() && by_name("").is_none() && by_name("EBCDIC").is_none());
    }

    #[test]
    fn a_dictionary_is_read_in_its_encoding() {
        let read = |aff: &[u8], dic: &[u8]| decoded(aff, dic).map(|texts| texts[1].to_string());
        assert_eq!(read(b"SET ISO8859-13\n", b"\xfeem\xeb").as_deref(), Ok("žemė"));
        assert_eq!(read(b"# x\r\nSET KOI8-R\r\n", b"\xcd\xc9\xd2").as_deref(), Ok("мир"));
        assert_eq!(read(b"\xef\xbb\xbfSET UTF-8", "\u{feff}žemė".as_bytes()).as_deref(), Ok("žemė"));
        assert_eq!(read(b"SETTING x", b"bl\xe5").as_deref(), Ok("blå"));
        assert_eq!(read(b"SET EBCDIC", b""), Err("EBCDIC".to_owned()));
    }
}
