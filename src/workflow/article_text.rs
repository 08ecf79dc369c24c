//! Reads articles for the use cases: what is wrong with one is a diagnostic at its line, and no reason to stop.

use std::sync::Arc;

use crate::article::{Article, ArticleError, FrontMatterError, Profile, SyntaxErrorKind};
use crate::diagnostics::{Diagnostic, Label, SourceFile};
use crate::files::{FileError, Root};
use crate::fluent::line_number;
use crate::i18n::Text;

/// With more than one zero among so many bytes, a file is no text: it is in UTF-16, or bytes. One that slipped in is a character like
/// others.
const FEW_ZEROS: usize = 20;

/// Reads the text of an article, or of a resource that belongs to one.
pub(super) fn read(root: &Root, path: &Arc<str>) -> Result<String, Box<Diagnostic>> {
    let bytes = root.read(path).map_err(|error| {
        let text = match error {
            FileError::Io { source, .. } => Text::new("article-unreadable").with("reason", source.to_string()),
            FileError::TooLong { bytes, .. } => Text::new("article-too-long").with("bytes", bytes),
            FileError::Special(_) => Text::new("unreadable-file-special"),
            FileError::Outside(_) | FileError::Exists(_) => Text::new("article-outside"),
        };
        Box::new(about_file(path, text))
    })?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = line_number(&String::from_utf8_lossy(error.as_bytes()), valid);
        Box::new(about_file(path, Text::new("article-not-utf8").with("line", line)))
    })?;
    match text.find('\0') {
        Some(at) if memchr::memchr_iter(0, text.as_bytes()).count() * FEW_ZEROS > text.len() => {
            Err(Box::new(about_file(path, Text::new("article-zero").with("line", line_number(&text, at)))))
        }
        _ => Ok(text),
    }
}

/// Does as [`read`]; `None` if there is no such file.
pub(super) fn read_if_exists(root: &Root, path: &Arc<str>) -> Result<Option<String>, Box<Diagnostic>> {
    if root.kind(path).is_none() { Ok(None) } else { read(root, path).map(Some) }
}

/// Reads an article's text as one.
pub(super) fn parse<'t>(path: &Arc<str>, text: &'t str, profile: &Profile) -> Result<Article<'t>, Box<Diagnostic>> {
    Article::parse(text, &profile.of_file(path)).map_err(|error| Box::new(diagnostic(path, text, &error)))
}

/// A diagnostic about a file as a whole.
pub(super) fn about_file(path: &Arc<str>, message: Text) -> Diagnostic {
    Diagnostic::of_article(Label::file(Arc::clone(path)), message.with("path", path.to_string()))
}

fn diagnostic(path: &Arc<str>, text: &str, error: &ArticleError) -> Diagnostic {
    let (line, message) = match error {
        ArticleError::Parser => return about_file(path, Text::new("article-parser")),
        ArticleError::Syntax { line, kind } => (*line, syntax_text(kind)),
        ArticleError::Conflict { line } => (*line, Text::new("article-conflict")),
        ArticleError::FrontMatter(error) => front_matter_text(error),
    };
    let start = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum::<usize>();
    let end = start + text[start..].lines().next().map_or(0, str::len);
    Diagnostic::of_article(SourceFile::new(Arc::clone(path), text).label(start..end), message)
}

fn syntax_text(kind: &SyntaxErrorKind) -> Text {
    match kind {
        SyntaxErrorKind::Expression => Text::new("article-mdx-expression"),
        SyntaxErrorKind::Tag => Text::new("article-mdx-tag"),
        SyntaxErrorKind::Open(name) => Text::new("article-mdx-open").with("name", name.as_str()),
        SyntaxErrorKind::Close(name) => Text::new("article-mdx-close").with("name", name.as_str()),
        SyntaxErrorKind::Module => Text::new("article-mdx-module"),
    }
}

fn front_matter_text(error: &FrontMatterError) -> (usize, Text) {
    match error {
        FrontMatterError::Open(fence) => (1, Text::new("front-matter-open").with("fence", *fence)),
        FrontMatterError::TooLong(bytes) => (1, Text::new("front-matter-too-long").with("bytes", *bytes)),
        FrontMatterError::Syntax { line, reason } => {
            (*line, Text::new("front-matter-syntax").with("reason", reason.as_str()))
        }
        FrontMatterError::Twice { line, key } => (*line, Text::new("front-matter-twice").with("key", key.as_str())),
        FrontMatterError::Field { line, key } => (*line, Text::new("front-matter-field").with("key", key.as_str())),
        FrontMatterError::Date { line, key } => (*line, Text::new("front-matter-date").with("key", key.as_str())),
        FrontMatterError::Write { key } => (1, Text::new("front-matter-write").with("key", key.as_str())),
    }
}

/// What is wrong where a rendered article's front matter cannot be written.
pub(super) fn front_matter_diagnostic(path: &Arc<str>, text: &str, error: &FrontMatterError) -> Diagnostic {
    diagnostic(path, text, &ArticleError::FrontMatter(error.clone()))
}
