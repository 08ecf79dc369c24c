//! The resource that an article's units are written into: a header, then each unit with what it is.
//!
//! The header's first line has the version of the extraction's rules and a digest of all that follows it, so that an edit
//! by hand is noticed. Dates of the article stand in it, so that nobody has to read the article for them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::dates::Dates;
use super::segment_kind::SegmentKind;
use crate::fluent::{entry_of, parse, plain_text, span_of, without_mark};

/// The version of the extraction's rules.
const VERSION: u32 = 1;

/// What the line with the words that are in no unit begins with.
const LEFT_OUT: &str = "left-out: ";

/// What stands before a unit's place in the front matter, in the comment above it.
const PLACE: &str = ": ";

/// What the first line begins with.
const MARK: &str = "### tolkit-extract ";

/// A unit of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtractedUnit {
    /// The id.
    pub id: String,
    /// What it is; of a resource that was read, as far as it says so.
    pub kind: Option<SegmentKind>,
    /// Where in the front matter it stands, if its id does not say that: `links[2/3].name`.
    pub place: Option<String>,
    /// The text.
    pub text: String,
}

/// What is extracted from an article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extraction {
    /// The units in the order of the article.
    pub units: Vec<ExtractedUnit>,
    /// The article's dates.
    pub dates: Dates,
    /// The resources (`section/name`) that the article had before, as long as not all of theirs has moved to this one.
    pub was: Vec<String>,
    /// How many words that readers may read are in no unit.
    pub left_out: usize,
}

/// Why a resource is not as `extract` wrote it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ForeignResource {
    /// It was never written by `extract`.
    #[error("no extracted resource")]
    Unknown,
    /// A newer program wrote it.
    #[error("extracted by the rules of version {0}")]
    Newer(u32),
    /// Somebody changed it.
    #[error("changed by hand")]
    Edited,
    /// It has the marks of a merge conflict.
    #[error("a merge conflict")]
    Conflict,
}

/// The resources that the article of a resource had before, if a run that moved theirs was cut short.
#[must_use]
pub fn was(text: &str) -> Vec<String> {
    let head = text.lines().map_while(|line| line.strip_prefix("### "));
    head.filter_map(|line| line.strip_prefix("was: ")).map(str::to_owned).collect()
}

/// The dates of the article that a resource was extracted from.
#[must_use]
pub fn dates(text: &str) -> Dates {
    let mut dates = Dates::default();
    for line in text.lines().map_while(|line| line.strip_prefix("### ")) {
        if let Some(date) = line.strip_prefix("date: ") {
            dates.date = date.parse().ok();
        } else if let Some(date) = line.strip_prefix("deadline: ") {
            dates.deadline = date.parse().ok();
        }
    }
    dates
}

/// How many words of the article that a resource was extracted from are in no unit, as far as readers may read them.
#[must_use]
pub fn left_out_of(text: &str) -> usize {
    let mut head = text.lines().map_while(|line| line.strip_prefix("### "));
    head.find_map(|line| line.strip_prefix(LEFT_OUT)?.parse().ok()).unwrap_or(0)
}

/// Proves that a resource is as `extract` wrote it. Line breaks do not count.
///
/// # Errors
///
/// A [`ForeignResource`] that says what it is instead.
pub fn verify(text: &str) -> Result<(), ForeignResource> {
    let text = text.replace("\r\n", "\n");
    if ["<<<<<<< ", ">>>>>>> "].iter().all(|mark| text.lines().any(|line| line.starts_with(mark))) {
        return Err(ForeignResource::Conflict);
    }
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let (version, digest) =
        first.strip_prefix(MARK).and_then(|line| line.split_once(' ')).ok_or(ForeignResource::Unknown)?;
    match version.parse::<u32>() {
        Ok(version) if version > VERSION => Err(ForeignResource::Newer(version)),
        Ok(_) if digest == digest_of(rest) => Ok(()),
        Ok(_) => Err(ForeignResource::Edited),
        Err(_) => Err(ForeignResource::Unknown),
    }
}

impl Extraction {
    /// Reads the units of a resource that was extracted, each id once; what is no plain text is left out.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let text = without_mark(text);
        let mut units: Vec<ExtractedUnit> = Vec::new();
        let mut known = FxHashSet::default();
        for unit in parse(text).units {
            if let Some(said) = unit.value.as_ref().and_then(plain_text)
                && known.insert(unit.id)
            {
                let (kind, place) = comment_above(text, unit.id).map(said_by).unwrap_or_default();
                let place = place.map(str::to_owned);
                units.push(ExtractedUnit { id: unit.id.to_owned(), kind, place, text: said });
            }
        }
        Self { units, dates: dates(text), was: was(text), left_out: left_out_of(text) }
    }

    /// The resource's text; `notice` says to people that they must not edit it.
    #[must_use]
    pub fn to_text(&self, notice: &str) -> String {
        let mut text = String::new();
        for line in notice.lines() {
            text.push_str(&format!("### {line}\n"));
        }
        for (name, date) in [("date", self.dates.date), ("deadline", self.dates.deadline)] {
            if let Some(date) = date {
                text.push_str(&format!("### {name}: {date}\n"));
            }
        }
        if self.left_out > 0 {
            text.push_str(&format!("### {LEFT_OUT}{}\n", self.left_out));
        }
        for name in &self.was {
            text.push_str(&format!("### was: {name}\n"));
        }
        for unit in &self.units {
            text.push('\n');
            if let Some(kind) = unit.kind {
                let place = unit.place.iter().map(|place| format!("{PLACE}{place}"));
                text.push_str(&format!("# {kind}{}\n", place.collect::<String>()));
            }
            text.push_str(&entry_of(&unit.id, &unit.text));
        }
        format!("{MARK}{VERSION} {}\n{text}", digest_of(&text))
    }
}

/// What a unit is from the comment right above it; `id` is a slice of the text.
#[must_use]
pub fn kind_above(text: &str, id: &str) -> Option<SegmentKind> {
    Some(above(text, id)?.0)
}

/// The same, with the place in the front matter that the comment says.
pub(super) fn above<'t>(text: &'t str, id: &str) -> Option<(SegmentKind, Option<&'t str>)> {
    let (kind, place) = said_by(comment_above(text, id)?);
    Some((kind?, place))
}

/// The comment's line right above a unit.
fn comment_above<'t>(text: &'t str, id: &str) -> Option<&'t str> {
    let at = span_of(text, id).start;
    let above = text[..at].strip_suffix('\n')?;
    let line = &above[above.rfind('\n').map_or(0, |newline| newline + 1)..];
    Some(line.strip_prefix("# ")?.trim_end())
}

/// What a comment says of its unit: what that is, and where in the front matter it stands.
fn said_by(comment: &str) -> (Option<SegmentKind>, Option<&str>) {
    let field = SegmentKind::Field.as_str();
    match comment.split_once(PLACE).filter(|(kind, _)| *kind == field) {
        Some((_, place)) => (Some(SegmentKind::Field), Some(place)),
        None => (SegmentKind::parse(comment), None),
    }
}

/// What the units of a source are in their article, as far as the comments above them say so, by id.
#[must_use]
pub fn segment_kinds(source: &str) -> FxHashMap<&str, SegmentKind> {
    let text = without_mark(source);
    parse(text).units.iter().filter_map(|unit| Some((unit.id, kind_above(text, unit.id)?))).collect()
}

/// The digest of what follows the first line of a resource.
#[must_use]
pub fn digest_of(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex()[..16].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extraction() -> Extraction {
        let unit = |id: &str, kind, text: &str| {
            let place = (id == "p-k3f8").then(|| "extra.links[2/3].name".to_owned());
            ExtractedUnit { id: id.into(), kind: Some(kind), place, text: text.into() }
        };
        Extraction {
            units: vec![
                unit("title", SegmentKind::Field, "Forum"),
                unit("p-k3f8", SegmentKind::Field, "Ferries"),
                unit("p-k3f9", SegmentKind::Heading(2), "One\\\ntwo"),
                unit("p-k3fa", SegmentKind::ListItem, "x {y}"),
            ],
            dates: Dates { date: "2015-06-26".parse().ok(), deadline: None },
            was: vec!["news/a".into()],
            left_out: 12,
        }
    }

    #[test]
    fn a_resource_reads_back_what_it_writes() {
        let text = extraction().to_text("From a.md.");
        assert_eq!(Extraction::read(&text), extraction());
        assert_eq!((verify(&text), dates(&text)), (Ok(()), extraction().dates));
        assert!(verify(&text.replace('\n', "\r\n")).is_ok());
    }

    #[test]
    fn what_somebody_changed_is_noticed() {
        let text = extraction().to_text("From a.md.");
        assert_eq!(verify(&text.replace("Forum", "Fora")), Err(ForeignResource::Edited));
        assert_eq!(verify(&format!("{text}x = y\n")), Err(ForeignResource::Edited));
        assert_eq!(verify(&text.replace("extract 1", "extract 9")), Err(ForeignResource::Newer(9)));
        assert_eq!(verify("title = Forum\n"), Err(ForeignResource::Unknown));
        assert_eq!(verify(&format!("<<<<<<< ours\n{text}=======\n>>>>>>> theirs\n")), Err(ForeignResource::Conflict));
    }
}
