//! The address of a text in its reference, which no program shows before the text. There, `xliff2po` puts it, too.

use std::fmt::Write as _;

use crate::packet::address::Address;

/// What gettext has around a name with blanks, in the references of an entry.
const AROUND: [char; 2] = ['\u{2068}', '\u{2069}'];

/// The reference with this address. As the Translate Toolkit writes names with blanks, and without a colon, behind which there is a number of a line for
/// others.
pub(super) fn written(address: &Address) -> String {
    let mut written = String::new();
    for byte in address.to_string().bytes() {
        match byte {
            b' ' => written.push('+'),
            b'-' | b'_' | b'.' | b'/' | b'[' | b']' => written.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => written.push(char::from(byte)),
            _ => {
                let _ = write!(written, "%{byte:02X}");
            }
        }
    }
    written
}

/// The address that the references of an entry have; none if they have several, since then the entry stands for several texts.
pub(super) fn address(references: &str) -> Option<Address> {
    // Every second piece stands between the two characters.
    let pieces = references.split(AROUND).enumerate();
    let names = pieces.flat_map(|(at, piece)| match at % 2 {
        0 => piece.split_whitespace().map(decoded).collect(),
        _ => vec![piece.to_owned()],
    });
    let mut addresses = names.filter_map(|name| Address::parse(&name));
    let address = addresses.next()?;
    addresses.all(|other| other == address).then_some(address)
}

/// A name as the Translate Toolkit writes one with blanks: as in the query of a web address.
fn decoded(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let [first, behind @ ..] = rest {
        let digits = behind.get(..2).filter(|digits| *first == b'%' && digits.iter().all(u8::is_ascii_hexdigit));
        let number = digits.and_then(|digits| u8::from_str_radix(str::from_utf8(digits).ok()?, 16).ok());
        bytes.push(number.unwrap_or(if *first == b'+' { b' ' } else { *first }));
        rest = if number.is_some() { &behind[2..] } else { behind };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_comes_back_from_a_reference() {
        for address in [
            "lt:site/home lead .title[few] 0123456789012345:-",
            "lt:news/a + name, ą & <more>:1 -x = 0123456789abcdef:-",
        ] {
            let parsed = Address::parse(address).expect("an address");
            let reference = written(&parsed);
            assert!(!reference.contains([':', ' ']) && reference.is_ascii(), "{reference}");
            assert_eq!(super::address(&format!(" {reference} ")), Some(parsed));
        }
    }

    #[test]
    fn an_address_is_found_however_it_is_written() {
        let (one, other) = ("lt:site/home lead .title[few] 0123456789abcdef:-", "lt:terms -x = 0123456789abcdef:-");
        for (references, found) in [
            ("lt:site/home+lead+.title[few]+0123456789abcdef:-", Some(one)),
            ("page.html:12  lt:terms+-x+%3D+0123456789abcdef:- b%zz%4", Some(other)),
            ("a \u{2068}lt:site/home lead .title[few] 0123456789abcdef:-\u{2069} b", Some(one)),
            ("lt:terms+-x+%3D+0123456789abcdef:- lt:terms+-x+%3d+0123456789abcdef:-", Some(other)),
            ("lt:terms+-x+%3D+0123456789abcdef:- lt:terms+-y+%3D+0123456789abcdef:-", None),
            ("site/home:lead", None),
            ("%ff+%", None),
            ("", None),
        ] {
            assert_eq!(address(references).map(|address| address.to_string()).as_deref(), found, "{references}");
        }
        let cyrillic = "lt:news/%D0%BD%D0%BE%D0%B2+a+lead+value+0123456789abcdef:-";
        assert_eq!(address(cyrillic).map(|address| address.item.to_string()).as_deref(), Some("lt:news/нов a"));
    }
}
