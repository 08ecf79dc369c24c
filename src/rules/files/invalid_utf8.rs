//! Bytes that are not UTF-8.

use std::fmt::Write as _;

use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::rules::{Check, DefaultSeverity, Example, Group, RawFile, Rule, Sink};

// An example is UTF-8: in `bad`, U+FFFD shows where the byte stands that is none.
pub(crate) static RULE: Rule = Rule {
    id: "invalid-utf8",
    group: Group::Files,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "nav-language = Language\n",
        locale: "sv",
        bad: "nav-language = Spr\u{fffd}k\n",
        good: "nav-language = Språk\n",
    },
    check: Check::File(check),
};

/// How many places of one file are shown.
const SHOWN: usize = 10;

/// How many bytes of one place are shown.
const BYTES_SHOWN: usize = 4;

fn check(file: &RawFile<'_>, sink: &mut Sink<'_>) {
    if file.is_verbatim() {
        return;
    }
    if file.is_utf16() {
        sink.report_as("invalid-utf8-utf16", 0..0);
        return;
    }
    let runs = invalid_runs(file);
    for run in runs.iter().take(SHOWN) {
        sink.report(run.at.clone()).with("bytes", written(&file.bytes[run.bytes.clone()]));
    }
    if let Some(next) = runs.get(SHOWN) {
        sink.report_as("invalid-utf8-more", next.at.clone()).with("count", runs.len() - SHOWN);
    }
}

/// A run of bytes that are not UTF-8.
struct Run {
    /// Its bytes in the file.
    bytes: Span,
    /// The U+FFFD that stand for it in the text.
    at: Span,
}

/// The runs in their order; follows `String::from_utf8_lossy`, which made the text.
fn invalid_runs(file: &RawFile<'_>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let (mut byte, mut at) = (0, 0);
    if file.has_mark() {
        byte = RawFile::MARK.len();
    }
    for chunk in file.bytes[byte..].utf8_chunks() {
        byte += chunk.valid().len();
        at += chunk.valid().len();
        if chunk.invalid().is_empty() {
            continue;
        }
        let (byte_end, at_end) = (byte + chunk.invalid().len(), at + char::REPLACEMENT_CHARACTER.len_utf8());
        match runs.last_mut() {
            Some(run) if run.bytes.end == byte => (run.bytes.end, run.at.end) = (byte_end, at_end),
            _ => runs.push(Run { bytes: byte..byte_end, at: at..at_end }),
        }
        (byte, at) = (byte_end, at_end);
    }
    runs
}

/// The first bytes as hexadecimal numbers.
fn written(bytes: &[u8]) -> String {
    let mut text = String::new();
    for (index, byte) in bytes.iter().take(BYTES_SHOWN).enumerate() {
        let separator = if index == 0 { "" } else { " " };
        // Writing to a string does not fail.
        let _ = write!(text, "{separator}{byte:02X}");
    }
    if bytes.len() > BYTES_SHOWN {
        text.push_str(" …");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_point_at_their_replacements_and_not_at_those_that_were_there() {
        let bytes = b"\xef\xbb\xbfa = \xef\xbf\xbd \xe5\xe4 b \xf0\x9f\x98 c \xff";
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{feff}');
        let file = RawFile { bytes, text, is_source: false, source: None };
        let found: Vec<_> = invalid_runs(&file).into_iter().map(|run| (run.at, written(&bytes[run.bytes]))).collect();
        let places: Vec<_> = found.iter().map(|(at, bytes)| (&text[at.clone()], bytes.as_str())).collect();
        assert_eq!(places, [("\u{fffd}\u{fffd}", "E5 E4"), ("\u{fffd}", "F0 9F 98"), ("\u{fffd}", "FF")]);
    }
}
