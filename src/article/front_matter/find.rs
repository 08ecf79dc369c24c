//! Finds front matter, its translated fields and its dates.

use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::entry::{Entry, Problem, ProblemKind, Step, Value};
use super::error::FrontMatterError;
use super::fence;
use super::format::Format;
use super::path::{FieldPath, name_of, pattern_of, place_of};
use crate::article::dates::{Dates, day_of};
use crate::fluent::{count_words, line_number, split_mark};

/// The longest front matter that is read, in bytes. Nobody writes as much: it is read again with every value that is edited.
pub(super) const LONGEST: usize = 256 * 1024;

/// The keys of a `date` that is a mapping, the one that counts most first.
const DAYS: [&str; 3] = ["published", "created", "updated"];

/// An article's front matter.
#[derive(Debug, Clone)]
pub struct FrontMatter {
    /// Where it stands in the article, with the line behind it that closes it.
    pub span: Range<usize>,
    /// The fields that are translated, in the order of the text.
    pub fields: Vec<Field>,
    /// Its dates.
    pub dates: Dates,
    /// The words of its texts that are not translated, by path.
    pub(in crate::article) left: BTreeMap<String, usize>,
    pub(super) format: Format,
    /// The text between the two fences, with its place in the article.
    pub(super) inner: Range<usize>,
}

/// A field that is translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The fixed id of its unit; none where there may be several of its kind.
    pub id: Option<String>,
    /// Where it stands: `title`, `links[2/3].name`.
    pub name: String,
    /// What it says, without line breaks at the end.
    pub text: String,
    /// The node that it is.
    pub(super) entry: usize,
    /// The key of the front matter itself that it is, or is below.
    pub(in crate::article) root: String,
    /// Where its key or its place in a list begins, from the beginning of the inner text.
    pub(super) at: usize,
    /// Where its value stands there.
    pub(super) span: Range<usize>,
}

impl FrontMatter {
    /// How far front matter reaches, be it valid or not; 0 if there is none.
    pub(in crate::article) fn most_of_it(text: &str) -> usize {
        let found = fence::find(text, split_mark(text).0.len()).ok().flatten();
        found.map_or(0, |(_, _, end)| end)
    }

    /// Finds the front matter at the beginning of an article; `translate` has the paths of what is translated.
    ///
    /// # Errors
    ///
    /// A [`FrontMatterError`] if it is not closed, is neither TOML nor YAML, or has a field that cannot be edited
    /// safely.
    pub fn find(text: &str, translate: &[String]) -> Result<Option<Self>, FrontMatterError> {
        let start = split_mark(text).0.len();
        let Some((format, inner, end)) = fence::find(text, start)? else { return Ok(None) };
        if inner.len() > LONGEST {
            return Err(FrontMatterError::TooLong(LONGEST));
        }
        let line_of = |at: usize| line_number(text, inner.start + at);
        // Behind a line without anything, it may as well be Markdown between two thematic breaks.
        let may_be_markdown = text[inner.clone()].starts_with(['\n', '\r']);
        let entries = match format.read(&text[inner.clone()]) {
            Ok(entries) if may_be_markdown && entries.is_empty() => return Ok(None),
            Ok(entries) => entries,
            Err(_) if may_be_markdown => return Ok(None),
            Err(Problem { what: ProblemKind::NotAMapping, .. }) => return Ok(None),
            Err(Problem { at, what: ProblemKind::Syntax(reason) }) => {
                return Err(FrontMatterError::Syntax { line: line_of(at), reason });
            }
            Err(Problem { at, what: ProblemKind::Twice(key) }) => {
                return Err(FrontMatterError::Twice { line: line_of(at), key });
            }
        };
        let fields = fields_of(&entries, translate, &line_of)?;
        let left = left_of(&entries, &fields);
        let dates = dates_of(&entries, &line_of)?;
        Ok(Some(Self { span: start..end, fields, dates, left, format, inner }))
    }
}

fn fields_of(
    entries: &[Entry],
    translate: &[String],
    line_of: &impl Fn(usize) -> usize,
) -> Result<Vec<Field>, FrontMatterError> {
    let paths: Vec<FieldPath> = translate.iter().filter_map(|path| FieldPath::parse(path)).collect();
    let most = paths.iter().map(FieldPath::length).max().unwrap_or(0);
    let lengths = lengths_of(entries);
    let mut fields = Vec::new();
    let mut known: FxHashSet<String> = FxHashSet::default();
    for (index, entry) in entries.iter().enumerate() {
        let place = place_of(entries, index, most);
        let Some(path) = place.and_then(|place| paths.iter().find(|path| path.leads_to(&place))) else { continue };
        let name = || name_of(entries, index, &lengths);
        let Some(scalar) = entry.scalar() else {
            if is_around_fields(entries, index, &paths) {
                continue;
            }
            return Err(FrontMatterError::Field { line: line_of(entry.at), key: name() });
        };
        let text = field_text(&scalar.text);
        // A number of its own key was named by itself, and may be a title.
        let is_wanted = scalar.is_text || path.is_one_key();
        if !is_wanted || !text.chars().any(char::is_alphanumeric) {
            continue;
        }
        let id = path.id();
        if id.clone().is_some_and(|id| !known.insert(id)) {
            return Err(FrontMatterError::Twice { line: line_of(entry.at), key: name() });
        }
        let (root, at, span) = (path.root().to_owned(), entry.at, scalar.span.clone());
        fields.push((scalar.span.start, Field { id, name: name(), text, entry: index, root, at, span }));
    }
    fields.sort_by_key(|(at, _)| *at);
    Ok(fields.into_iter().map(|(_, field)| field).collect())
}

/// Whether a node is a list of values that are translated, or one without any.
fn is_around_fields(entries: &[Entry], index: usize, paths: &[FieldPath]) -> bool {
    let is_inside = |child: &&Entry| child.parent == Some(index);
    match entries[index].value {
        Value::Scalar(_) | Value::Other(_) => false,
        Value::List | Value::Mapping if entries.get(index + 1).filter(is_inside).is_none() => true,
        Value::List | Value::Mapping => paths
            .iter()
            .any(|path| place_of(entries, index + 1, path.length()).is_some_and(|place| path.leads_to(&place))),
    }
}

/// The words of the texts that are no fields, by path. A single word may be a name for a program.
fn left_of(entries: &[Entry], fields: &[Field]) -> BTreeMap<String, usize> {
    let known: FxHashSet<usize> = fields.iter().map(|field| field.entry).collect();
    let mut left = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate().filter(|(index, _)| !known.contains(index)) {
        let Some(scalar) = entry.scalar().filter(|scalar| scalar.is_text && day_of(&scalar.text).is_none()) else {
            continue;
        };
        let words = count_words(&scalar.text);
        if words > 1
            && let Some(place) = place_of(entries, index, MOST_STEPS)
        {
            *left.entry(pattern_of(&place)).or_default() += words;
        }
    }
    left
}

/// Values that are deeper are not told by path.
const MOST_STEPS: usize = 16;

/// How many nodes are in each node.
fn lengths_of(entries: &[Entry]) -> Vec<usize> {
    let mut lengths = vec![0; entries.len()];
    for parent in entries.iter().filter_map(|entry| entry.parent) {
        if let Some(length) = lengths.get_mut(parent) {
            *length += 1;
        }
    }
    lengths
}

/// The dates, as far as they can be read: that nobody can read when an article was published is no reason not to translate it.
fn dates_of(entries: &[Entry], line_of: &impl Fn(usize) -> usize) -> Result<Dates, FrontMatterError> {
    let mut dates = Dates::default();
    let find = |parent: Option<usize>, key: &str| {
        let is_wanted =
            |entry: &Entry| entry.parent == parent && matches!(&entry.step, Step::Key(known) if known == key);
        entries.iter().position(is_wanted)
    };
    let day = |index: usize| entries[index].scalar().and_then(|scalar| day_of(&scalar.text));
    if let Some(index) = find(None, "date") {
        let inside = || DAYS.iter().filter_map(|key| find(Some(index), key)).find_map(day);
        dates.date = day(index).or_else(inside);
    }
    if let Some(index) = find(None, "deadline") {
        let is_empty = entries[index].scalar().is_some_and(|scalar| scalar.text.trim().is_empty());
        dates.deadline = day(index);
        if dates.deadline.is_none() && !is_empty {
            return Err(FrontMatterError::Date { line: line_of(entries[index].at), key: "deadline".to_owned() });
        }
    }
    Ok(dates)
}

impl FrontMatter {
    /// Where a field stands in the article.
    pub(in crate::article) fn place_of(&self, field: &Field) -> usize {
        self.inner.start + field.at
    }
}

/// What translators see of a value.
pub(super) fn field_text(value: &str) -> String {
    value.replace("\r\n", "\n").trim_end_matches('\n').to_owned()
}
