//! A file in whichever encoding, as UTF-8.

use std::io::{self, BufRead, BufReader, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8};

use super::html::is_html;
use super::unreadable::Unreadable;

/// The bytes that say which encoding a file is in. The header of a PO file may stand below the terms of a licence.
const BEGINNING: usize = CHUNK;

/// How many bytes are decoded at a time.
const CHUNK: usize = 16 * 1024;

/// A file that is read as UTF-8.
pub(super) struct Decoded<R> {
    file: BufReader<R>,
    decoder: Decoder,
    text: String,
    /// How much of the text was handed on.
    at: usize,
    is_ended: bool,
}

/// A file as UTF-8, without byte order mark. Its own mark says how it is encoded, or what it declares of itself; else it is UTF-8.
pub(super) fn decoded<R: Read>(file: R) -> Result<Decoded<R>, Unreadable> {
    let mut file = BufReader::with_capacity(CHUNK, file);
    let beginning = file.fill_buf()?;
    let beginning = &beginning[..beginning.len().min(BEGINNING)];
    let encoding = match Encoding::for_bom(beginning) {
        Some((encoding, _)) => encoding,
        None => match declared(beginning) {
            Some(label) => Encoding::for_label(label.as_bytes()).ok_or(Unreadable::Encoding(label))?,
            None => UTF_8,
        },
    };
    Ok(Decoded { file, decoder: encoding.new_decoder(), text: String::new(), at: 0, is_ended: false })
}

/// What an XML declaration, the head of a page or the header of a PO file says of the encoding.
fn declared(beginning: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(beginning).to_ascii_lowercase();
    let after = match text.trim_start().strip_prefix("<?xml") {
        Some(rest) => rest.split("?>").next()?.split_once("encoding")?.1,
        None if is_html(&text) => in_page(&text)?,
        None => in_po(&text)?,
    };
    let label = after.trim_start_matches(|c: char| c.is_ascii_whitespace() || "=\"'".contains(c));
    let label: String = label.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_.:".contains(*c)).collect();
    // What is read as bytes of one each cannot be UTF-16; and `charset` is what stands in a template of gettext.
    (!label.is_empty() && !["charset", "unicode"].contains(&&*label) && !label.starts_with("utf-16")).then_some(label)
}

/// What follows `charset` in the head of a page.
fn in_page(text: &str) -> Option<&str> {
    let mut told = text.split("<meta").skip(1).filter_map(|meta| meta.split('>').next()?.split_once("charset"));
    Some(told.next()?.1)
}

/// What follows `charset` in the first entry of a PO file, which is its header.
fn in_po(text: &str) -> Option<&str> {
    let lines = text.lines().map(str::trim).skip_while(|line| line.is_empty() || line.starts_with('#'));
    let mut lines = lines.skip_while(|line| line.starts_with("domain"));
    lines.next().filter(|line| line.split('"').eq(["msgid ", "", ""]))?;
    let header = lines.take_while(|line| line.starts_with('"') || line.starts_with("msgstr"));
    let mut fields = header.filter_map(|line| line.split_once("content-type:"));
    Some(fields.next()?.1.split_once("charset")?.1)
}

impl<R: Read> Decoded<R> {
    fn decode_more(&mut self) -> io::Result<()> {
        self.text.clear();
        self.at = 0;
        while self.text.is_empty() && !self.is_ended {
            let bytes = self.file.fill_buf()?;
            let is_last = bytes.is_empty();
            self.text
                .reserve(self.decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(CHUNK * 3));
            let (result, read) = self.decoder.decode_to_string_without_replacement(bytes, &mut self.text, is_last);
            let name = self.decoder.encoding().name();
            self.file.consume(read);
            match result {
                DecoderResult::Malformed(..) => {
                    return Err(io::Error::new(io::ErrorKind::InvalidData, format!("not {name}")));
                }
                DecoderResult::InputEmpty => self.is_ended = is_last,
                DecoderResult::OutputFull => {}
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.text.len() {
            self.decode_more()?;
        }
        let rest = &self.text.as_bytes()[self.at..];
        let length = rest.len().min(buffer.len());
        buffer[..length].copy_from_slice(&rest[..length]);
        self.at += length;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> io::Result<String> {
        let mut text = String::new();
        decoded(bytes).map_err(|error| io::Error::other(error.to_string()))?.read_to_string(&mut text)?;
        Ok(text)
    }

    #[test]
    fn encodings_are_told_by_mark_or_declaration() {
        let utf16: Vec<u8> = "\u{feff}<a>ąžø</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&utf16).expect("UTF-16"), "<a>ąžø</a>");
        assert_eq!(read("\u{feff}<a>ą</a>".as_bytes()).expect("UTF-8"), "<a>ą</a>");
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xf8</a>";
        assert!(read(latin).expect("Latin 1").ends_with("<a>ø</a>"));
        let baltic = b"<?xml version='1.0' encoding='windows-1257'?><a>\xe0</a>";
        assert!(read(baltic).expect("Baltic").ends_with("<a>ą</a>"));
    }

    #[test]
    fn a_page_says_it_in_its_head() {
        let word = b"<html xmlns:o=\"urn\">\r\n<head>\r\n<meta name=x>\r\n<meta http-equiv=Content-Type\r\ncontent=\"text/html; charset=windows-1257\">\xe0";
        assert!(read(word).expect("a page of Word").ends_with('ą'));
        for page in
            ["<meta charset='utf-16'>ą", "<html><meta content='unicode; charset=unicode'>ą", "<html>charset=latin1 ą"]
        {
            assert!(read(page.as_bytes()).expect("a page").ends_with('ą'), "{page}");
        }
        assert!(read("# <meta charset=latin1> ą".as_bytes()).expect("no page").ends_with('ą'));
    }

    #[test]
    fn a_po_file_says_it_in_its_header() {
        let header = |label: &str| {
            let terms = "# terms of a licence\n".repeat(100);
            format!("{terms}\nmsgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset={label}\\n\"\r\n\n")
                .into_bytes()
        };
        let with = |label: &str, bytes: &[u8]| read(&[&header(label), bytes].concat());
        assert!(with("ISO-8859-13", b"msgid \"\xe0\"").expect("Baltic").ends_with("\"ą\""));
        assert!(
            with("CP1257", b"msgid \"\xe0\"").expect("Baltic").ends_with("\"ą\"") && with("nonsense", b"").is_err()
        );
        assert!(with("CHARSET", "msgid \"ą\"".as_bytes()).expect("a template").ends_with("\"ą\""));
        assert!(with("UTF-8", b"msgid \"\xe0\"").is_err());
        // What stands in texts says nothing of the file.
        let text = "msgid \"Content-Type: charset=latin1 ą\"\nmsgstr \"<?xml encoding='latin1'?>\"";
        assert_eq!(read(text.as_bytes()).expect("UTF-8"), text);
    }

    #[test]
    fn what_is_none_is_refused() {
        assert!(read(b"<a>\xff\xfe\xfd</a>").is_err());
        assert!(read(b"<?xml version='1.0' encoding='nonsense-8'?><a/>").is_err());
        assert_eq!(read(&"ą".repeat(40_000).into_bytes()).expect("long").len(), 80_000);
    }
}
