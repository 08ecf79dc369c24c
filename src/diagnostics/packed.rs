//! The diagnostics of an item in few bytes: there can be hundreds of thousands of them, to be kept until all are known.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use postcard::ser_flavors::Flavor;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::diagnostic::Diagnostic;
use super::label::{Label, LabelText, Position};
use super::severity::Severity;
use crate::i18n::intern;

/// The diagnostics of one item or source in few bytes, each behind its length. Of which item they are, and the paths of that, stand with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Packed(Box<[u8]>);

/// About how many bytes a diagnostic has.
const USUAL: usize = 320;
/// How many bytes say how long a diagnostic is.
const LENGTH: usize = size_of::<u32>();

/// A diagnostic as it is written. What it begins with, is [`Beginning`].
#[derive(Serialize, Deserialize)]
struct Written<'d> {
    rule: &'d str,
    severity: Severity,
    unit: Option<&'d str>,
    #[serde(borrow)]
    path: WrittenPath<'d>,
    start: Position,
    /// A text that is written by itself: what is said twice has the same bytes.
    message: &'d [u8],
    primary: WrittenLabel<'d>,
    related: Vec<(WrittenPath<'d>, Position, WrittenLabel<'d>)>,
}

/// What a label has beside its path and its beginning.
#[derive(Serialize, Deserialize)]
struct WrittenLabel<'d> {
    end: Position,
    excerpt: &'d str,
    highlight: Range<usize>,
    message: Option<Cow<'d, LabelText>>,
}

/// A path: one of those that stand with the item, by its number, or any other.
#[derive(Serialize, Deserialize)]
enum WrittenPath<'d> {
    Of(u8),
    Other(&'d str),
}

/// What a diagnostic begins with: all that it is sorted, counted and left out by.
#[derive(Deserialize)]
struct Beginning<'d> {
    rule: &'d str,
    severity: Severity,
    unit: Option<&'d str>,
    #[serde(borrow)]
    path: WrittenPath<'d>,
    start: Position,
    message: &'d [u8],
}

/// What can be told of a diagnostic without reading all of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glance<'d> {
    /// The id of its rule.
    pub(crate) rule: &'d str,
    /// How bad it is.
    pub(crate) severity: Severity,
    /// The unit that it is about; none where it is about the file.
    pub(crate) unit: Option<&'d str>,
    /// The file that it is in.
    pub(crate) path: &'d str,
    /// Where it begins.
    pub(crate) start: Position,
    /// What is wrong: the same bytes say the same.
    pub(super) message: &'d [u8],
}

impl Packed {
    /// Packs diagnostics of one item, to be unpacked beside the same paths.
    pub(crate) fn of(diagnostics: &[Diagnostic], paths: &[&Arc<str>]) -> Self {
        let (mut bytes, mut message) = (Vec::with_capacity(diagnostics.len() * USUAL), Vec::new());
        for diagnostic in diagnostics {
            let at = bytes.len();
            bytes.extend_from_slice(&[0; LENGTH]);
            message.clear();
            write(&diagnostic.message, &mut message);
            write(&Written::of(diagnostic, &message, paths), &mut bytes);
            let length = u32::try_from(bytes.len() - at - LENGTH).unwrap_or(u32::MAX);
            bytes[at..at + LENGTH].copy_from_slice(&length.to_le_bytes());
        }
        Self(bytes.into())
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where each of them is.
    pub(crate) fn places(&self) -> impl Iterator<Item = usize> {
        let mut next = 0;
        std::iter::from_fn(move || {
            let at = next;
            next = at + LENGTH + self.length(at)?;
            Some(at)
        })
    }

    fn length(&self, at: usize) -> Option<usize> {
        let length = self.0.get(at..at + LENGTH)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(length)).ok()
    }

    /// What can be told of the one at a place without reading all of it.
    pub(super) fn glance<'d>(&'d self, at: usize, paths: &'d [Arc<str>]) -> Glance<'d> {
        let Beginning { rule, severity, unit, path, start, message } = self.read(at);
        Glance { rule, severity, unit, path: path.with(paths), start, message }
    }

    /// The one at a place, of no item yet.
    pub(super) fn unpack(&self, at: usize, paths: &[Arc<str>]) -> Diagnostic {
        let Written { rule, severity, unit, path, start, message, primary, related } = self.read(at);
        Diagnostic {
            rule: intern(rule),
            severity,
            item: None,
            locale: None,
            unit: unit.map(Box::from),
            primary: primary.unpacked((path, start), paths),
            related: related.into_iter().map(|(path, start, label)| label.unpacked((path, start), paths)).collect(),
            message: read(message),
        }
    }

    fn read<'d, T: Deserialize<'d>>(&'d self, at: usize) -> T {
        read(&self.0[at + LENGTH..])
    }
}

/// Reads what these bytes begin with. Whoever keeps them tells them from torn ones and from those of other programs.
fn read<'d, T: Deserialize<'d>>(bytes: &'d [u8]) -> T {
    let read = postcard::take_from_bytes(bytes);
    read.unwrap_or_else(|error| unreachable!("diagnostics that were packed here: {error}")).0
}

/// Writes behind these bytes. Strings and numbers can always be written.
fn write(value: &impl Serialize, bytes: &mut Vec<u8>) {
    let _ = postcard::serialize_with_flavor(value, Behind(bytes));
}

/// Writes behind bytes.
struct Behind<'b>(&'b mut Vec<u8>);

impl Flavor for Behind<'_> {
    type Output = ();

    fn try_push(&mut self, byte: u8) -> postcard::Result<()> {
        self.0.push(byte);
        Ok(())
    }

    fn try_extend(&mut self, bytes: &[u8]) -> postcard::Result<()> {
        self.0.extend_from_slice(bytes);
        Ok(())
    }

    fn finalize(self) -> postcard::Result<()> {
        Ok(())
    }
}

impl<'d> Written<'d> {
    fn of(diagnostic: &'d Diagnostic, message: &'d [u8], paths: &[&Arc<str>]) -> Self {
        let Diagnostic { rule, severity, item: _, locale: _, unit, primary, related, message: _ } = diagnostic;
        let label = |label: &'d Label| (WrittenPath::of(&label.path, paths), label.start, WrittenLabel::of(label));
        let (path, start, primary) = label(primary);
        let related = related.iter().map(label).collect();
        Self { rule, severity: *severity, unit: unit.as_deref(), path, start, message, primary, related }
    }
}

impl<'d> WrittenLabel<'d> {
    fn of(label: &'d Label) -> Self {
        let Label { path: _, start: _, end, excerpt, highlight, message } = label;
        let (highlight, message) = (highlight.clone(), message.as_ref().map(Cow::Borrowed));
        Self { end: *end, excerpt, highlight, message }
    }

    fn unpacked(self, (path, start): (WrittenPath<'_>, Position), paths: &[Arc<str>]) -> Label {
        let Self { end, excerpt, highlight, message } = self;
        let path = match path {
            WrittenPath::Of(number) => Arc::clone(&paths[usize::from(number)]),
            WrittenPath::Other(path) => path.into(),
        };
        Label { path, start, end, excerpt: excerpt.into(), highlight, message: message.map(Cow::into_owned) }
    }
}

impl<'d> WrittenPath<'d> {
    fn of(path: &'d Arc<str>, paths: &[&Arc<str>]) -> Self {
        let is_it = |of_item: &&Arc<str>| Arc::ptr_eq(of_item, path) || **of_item == *path;
        let number = paths.iter().position(is_it).and_then(|at| u8::try_from(at).ok());
        number.map_or(Self::Other(path), Self::Of)
    }

    fn with(self, paths: &'d [Arc<str>]) -> &'d str {
        match self {
            Self::Of(number) => &paths[usize::from(number)],
            Self::Other(path) => path,
        }
    }
}

impl Serialize for Packed {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Packed {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Packed;

            fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                to.write_str("bytes")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Packed, E> {
                Ok(Packed(bytes.into()))
            }
        }
        from.deserialize_bytes(Bytes)
    }
}
