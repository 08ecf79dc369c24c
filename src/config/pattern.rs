//! The pattern language of `workflow.toml`: `locales/{locale}/**/*.ftl`.
//!
//! `{locale}` is the locale's tag, `*` any text inside one part of a path, `**` as a part of its own any number of
//! directories, none included; on the disk, it does not go into hidden ones and `node_modules`. Everything else is literal; there is no
//! escape.

use std::fmt;

use smallvec::SmallVec;

use crate::files::is_git_folder;

/// The longest pattern, in bytes: no path is longer.
pub const LONGEST_PATTERN: usize = 4096;

/// The most `*` and `**` of a pattern. Walking folders takes time by their number.
pub const MOST_WILDCARDS: usize = 32;

/// A parsed pattern; one [`Segment`] for each part of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathPattern {
    segments: Vec<Segment>,
}

/// One part of a pattern, between two `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment {
    /// `**`: any number of directories.
    Directories,
    /// Anything else: its pieces in order.
    Name(Vec<Piece>),
}

/// A piece of a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text that stands for itself.
    Literal(String),
    /// `{locale}`.
    Locale,
    /// `*`.
    Any,
}

/// What the wildcards of a pattern matched, in order; for `**`, the directories with `/` between them.
pub type Captures = SmallVec<[String; 2]>;

/// What the files of a pattern are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileType {
    /// `.ftl`.
    Fluent,
    /// `.md`, `.markdown` or `.mdx`.
    Markdown,
}

impl FileType {
    /// How the names of such files end.
    #[must_use]
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Fluent => &[".ftl"],
            Self::Markdown => &[".md", ".markdown", ".mdx"],
        }
    }
}

/// Why a text is not a pattern.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// Nothing is written.
    #[error("an empty pattern")]
    Empty,
    /// It begins with `/`, or has an empty part, `.`, `..` or `.git`.
    #[error("`{0}` must be a path inside the repository")]
    NotInside(String),
    /// It has a `{…}` that is not `{{locale}}`, or a brace alone.
    #[error("`{0}` is not a variable: only {{locale}} is")]
    Variable(String),
    /// `**` stands beside something else.
    #[error("`**` must stand alone between two `/`")]
    Directories,
    /// It does not end in the name of a file of this type.
    #[error("must end in the name of a file: {0:?}")]
    Ending(FileType),
    /// It is longer than any path, or has more wildcards than are followed.
    #[error("too long")]
    TooLong,
    /// The target pattern lacks `{{locale}}`.
    #[error("must have {{locale}}")]
    NoLocale,
    /// The wildcards of `source` and `path` differ.
    #[error("must have the same wildcards")]
    OtherWildcards,
}

impl PathPattern {
    /// Parses a pattern.
    ///
    /// # Errors
    ///
    /// A [`PatternError`] if the text is not a pattern of such files inside the repository.
    pub fn parse(text: &str, file_type: FileType) -> Result<Self, PatternError> {
        if text.is_empty() {
            return Err(PatternError::Empty);
        }
        if text.len() > LONGEST_PATTERN {
            return Err(PatternError::TooLong);
        }
        let segments = text.split('/').map(|part| parse_segment(part, text)).collect::<Result<Vec<_>, _>>()?;
        let ends_in_file = match segments.last() {
            Some(Segment::Name(pieces)) => {
                let ends = |end: &String| file_type.endings().iter().any(|ending| end.ends_with(ending));
                matches!(pieces.last(), Some(Piece::Literal(end)) if ends(end))
            }
            _ => false,
        };
        let pattern = Self { segments };
        match ends_in_file {
            true if pattern.wildcards().count() > MOST_WILDCARDS => Err(PatternError::TooLong),
            true => Ok(pattern),
            false => Err(PatternError::Ending(file_type)),
        }
    }

    /// The parts of the pattern.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The folder that everything is in that the pattern matches, with `/` at its end; empty for the top.
    #[must_use]
    pub fn folder(&self) -> String {
        let (_, folders) = self.segments.split_last().unwrap_or((&Segment::Directories, &[]));
        let literal = |segment: &Segment| if segment.has_locale() { None } else { segment.literal("") };
        folders.iter().map_while(literal).flat_map(|folder| [folder, "/".to_owned()]).collect()
    }

    /// Whether the pattern has `{locale}`.
    #[must_use]
    pub fn has_locale(&self) -> bool {
        self.segments.iter().any(Segment::has_locale)
    }

    /// The pattern's wildcards, in order: `*` or `**`.
    pub fn wildcards(&self) -> impl Iterator<Item = &'static str> {
        self.segments.iter().flat_map(|segment| {
            let (directories, stars) = match segment {
                Segment::Directories => (1, 0),
                Segment::Name(pieces) => (0, pieces.iter().filter(|piece| **piece == Piece::Any).count()),
            };
            std::iter::repeat_n("**", directories).chain(std::iter::repeat_n("*", stars))
        })
    }

    /// The path that a locale and what the wildcards matched make.
    #[must_use]
    pub fn expand(&self, locale: &str, captures: &[String]) -> String {
        let mut captures = captures.iter();
        let mut path = String::new();
        for segment in &self.segments {
            let start = path.len();
            match segment {
                Segment::Directories => path.push_str(captures.next().map_or("", String::as_str)),
                Segment::Name(pieces) => {
                    for piece in pieces {
                        path.push_str(match piece {
                            Piece::Literal(text) => text,
                            Piece::Locale => locale,
                            Piece::Any => captures.next().map_or("", String::as_str),
                        });
                    }
                }
            }
            if path.len() > start {
                path.push('/');
            }
        }
        path.pop();
        path
    }
}

/// An item's name: what the wildcards matched.
#[must_use]
pub fn name_of(captures: &[String]) -> String {
    captures.iter().filter(|capture| !capture.is_empty()).map(String::as_str).collect::<Vec<_>>().join("/")
}

impl fmt::Display for PathPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, segment) in self.segments.iter().enumerate() {
            if index > 0 {
                f.write_str("/")?;
            }
            match segment {
                Segment::Directories => f.write_str("**")?,
                Segment::Name(pieces) => {
                    for piece in pieces {
                        f.write_str(match piece {
                            Piece::Literal(text) => text,
                            Piece::Locale => "{locale}",
                            Piece::Any => "*",
                        })?;
                    }
                }
            }
        }
        Ok(())
    }
}

impl Segment {
    /// Whether the part has `{locale}`.
    #[must_use]
    pub fn has_locale(&self) -> bool {
        matches!(self, Self::Name(pieces) if pieces.contains(&Piece::Locale))
    }

    /// The pieces of a name.
    #[must_use]
    pub fn pieces(&self) -> Option<&[Piece]> {
        match self {
            Self::Name(pieces) => Some(pieces),
            Self::Directories => None,
        }
    }

    /// The part's text where it has no wildcard.
    #[must_use]
    pub fn literal(&self, locale: &str) -> Option<String> {
        let Self::Name(pieces) = self else { return None };
        pieces
            .iter()
            .map(|piece| match piece {
                Piece::Literal(text) => Some(text.as_str()),
                Piece::Locale => Some(locale),
                Piece::Any => None,
            })
            .collect()
    }
}

fn parse_segment(part: &str, whole: &str) -> Result<Segment, PatternError> {
    let is_outside = matches!(part, "" | "." | "..") || part.contains('\\') || is_git_folder(part.as_ref());
    if is_outside {
        return Err(PatternError::NotInside(whole.to_owned()));
    }
    if part == "**" {
        return Ok(Segment::Directories);
    }
    if part.contains("**") {
        return Err(PatternError::Directories);
    }
    let mut pieces = Vec::new();
    let mut rest = part;
    while let Some(at) = rest.find(['*', '{', '}']) {
        if at > 0 {
            pieces.push(Piece::Literal(rest[..at].to_owned()));
        }
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix('*') {
            pieces.push(Piece::Any);
            rest = after;
        } else if let Some(after) = rest.strip_prefix("{locale}") {
            pieces.push(Piece::Locale);
            rest = after;
        } else {
            let end = rest.find('}').map_or(rest.len(), |end| end + 1);
            return Err(PatternError::Variable(rest[..end].to_owned()));
        }
    }
    if !rest.is_empty() {
        pieces.push(Piece::Literal(rest.to_owned()));
    }
    Ok(Segment::Name(pieces))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_reads_back_and_expands() {
        let pattern = PathPattern::parse("locales/{locale}/**/a-*.ftl", FileType::Fluent).expect("a pattern");
        assert_eq!(pattern.to_string(), "locales/{locale}/**/a-*.ftl");
        let captures = ["x/y".to_owned(), "b".to_owned()];
        assert_eq!(pattern.expand("lt", &captures), "locales/lt/x/y/a-b.ftl");
        assert_eq!(pattern.expand("lt", &[String::new(), "b".to_owned()]), "locales/lt/a-b.ftl");
        assert_eq!(name_of(&captures), "x/y/b");
        assert_eq!(pattern.wildcards().collect::<Vec<_>>(), ["**", "*"]);
    }

    #[test]
    fn what_is_not_a_pattern_says_why() {
        for (text, error) in [
            ("", PatternError::Empty),
            ("/a.ftl", PatternError::NotInside("/a.ftl".into())),
            ("../a.ftl", PatternError::NotInside("../a.ftl".into())),
            ("a//b.ftl", PatternError::NotInside("a//b.ftl".into())),
            ("a/.Git/b.ftl", PatternError::NotInside("a/.Git/b.ftl".into())),
            ("{lang}/a.ftl", PatternError::Variable("{lang}".into())),
            ("{locale/a.ftl", PatternError::Variable("{locale".into())),
            ("a**/b.ftl", PatternError::Directories),
            ("{locale}/**", PatternError::Ending(FileType::Fluent)),
            ("{locale}/*", PatternError::Ending(FileType::Fluent)),
            ("{locale}/*.md", PatternError::Ending(FileType::Fluent)),
            (&format!("{}.ftl", "a".repeat(LONGEST_PATTERN)), PatternError::TooLong),
            (&format!("{}a.ftl", "**/".repeat(MOST_WILDCARDS + 1)), PatternError::TooLong),
        ] {
            assert_eq!(PathPattern::parse(text, FileType::Fluent), Err(error), "{text}");
        }
    }
}
