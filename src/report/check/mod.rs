//! What `check` found, for people and for the programs that read its report.
//!
//! Each format is a file. A report can have 100,000 diagnostics: they are rendered by many threads, a stretch at a time.

mod fingerprint;
mod github;
mod gitlab;
mod group;
mod json;
mod junit;
mod sarif;
mod text;

use std::io;

use rayon::prelude::*;

use super::Terminal;
use crate::diagnostics::Diagnostic;
use crate::i18n::Words;
use crate::workflow::check::Report;

/// A format of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// For people, in a terminal.
    Text,
    /// For scripts: the project's own, stable shape.
    Json,
    /// Annotations of GitHub Actions.
    Github,
    /// The code quality report of GitLab.
    Gitlab,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// JUnit's XML, which most CI systems show as tests.
    Junit,
}

/// Renders a report, piece by piece.
///
/// # Errors
///
/// Returns the error of `out`, which may be a closed pipe.
pub(crate) fn render(
    format: Format,
    report: &Report,
    terminal: &Terminal<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    match format {
        Format::Text => text::render(report, terminal, out),
        Format::Json => json::render(report, terminal.words, out),
        Format::Github => github::render(report, terminal.words, out),
        Format::Gitlab => gitlab::render(report, terminal.words, out),
        Format::Sarif => sarif::render(report, terminal.words, crate::rules::ALL, out),
        Format::Junit => junit::render(report, terminal.words, out),
    }
}

/// What is wrong, and what to do about it on the next line.
fn message_and_help(diagnostic: &Diagnostic, words: &Words) -> String {
    let mut message = words.say(&diagnostic.message);
    if let Some(help) = words.attribute(&diagnostic.message, "help") {
        message.push('\n');
        message.push_str(&help);
    }
    message
}

/// How many pieces are in memory at once, and how many of them a thread takes.
const IN_MEMORY: usize = 8192;
const AT_A_TIME: usize = 32;

/// Renders pieces in parallel and writes them in order. `render` also gets the index of its piece.
fn write_all<'p, T: Sync>(
    pieces: &'p [T],
    out: &mut dyn io::Write,
    render: impl Fn(usize, &'p T, &mut String) + Sync,
) -> io::Result<()> {
    for (round, batch) in pieces.chunks(IN_MEMORY).enumerate() {
        let texts: Vec<String> = batch
            .par_chunks(AT_A_TIME)
            .enumerate()
            .map(|(at, chunk)| {
                let first = round * IN_MEMORY + at * AT_A_TIME;
                let mut text = String::with_capacity(chunk.len() * 512);
                chunk.iter().enumerate().for_each(|(n, piece)| render(first + n, piece, &mut text));
                text
            })
            .collect();
        for text in texts {
            out.write_all(text.as_bytes())?;
        }
    }
    Ok(())
}

/// Writes pieces as the elements of a JSON array, without its brackets.
fn write_elements<'p, T: Sync, J: serde::Serialize>(
    pieces: &'p [T],
    out: &mut dyn io::Write,
    element: impl Fn(usize, &'p T) -> J + Sync,
) -> io::Result<()> {
    write_all(pieces, out, |index, piece, text| {
        if index > 0 {
            text.push(',');
        }
        text.push('\n');
        // Strings and numbers can always be written.
        text.push_str(&serde_json::to_string(&element(index, piece)).unwrap_or_default());
    })
}

#[cfg(test)]
mod samples;
