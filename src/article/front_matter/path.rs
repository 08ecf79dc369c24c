//! Paths of front matter, as `translate` names them: `title`, `hero.tagline`, `tags[]`, `extra.links[].name`.

use super::entry::{Entry, Step};

/// A path of front matter: which values are translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldPath {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Key(String),
    /// Each item of a list; a value that is no list stands for itself.
    Each,
}

impl FieldPath {
    /// Parses a path: keys with dots between them, `[]` behind one for each item of its list; a key with other characters
    /// than letters, digits, `-` and `_` in quotation marks.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = Vec::new();
        let mut rest = text;
        loop {
            let (key, behind) = match rest.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"')?,
                None => rest.split_at(rest.bytes().take_while(|byte| is_bare(*byte)).count()),
            };
            if key.is_empty() {
                return None;
            }
            parts.push(Part::Key(key.to_owned()));
            rest = behind;
            while let Some(behind) = rest.strip_prefix("[]") {
                parts.push(Part::Each);
                rest = behind;
            }
            match rest.strip_prefix('.') {
                Some(next) => rest = next,
                None if rest.is_empty() => return Some(Self { parts }),
                None => return None,
            }
        }
    }

    /// The fixed id of the unit that it names: its keys with `-` between them. `None` where there may be several, or where that
    /// is no id: then the unit has one as paragraphs do.
    #[must_use]
    pub fn id(&self) -> Option<String> {
        let keys: Option<Vec<&str>> = self.parts.iter().map(Part::as_key).collect();
        let id = keys?.join("-");
        let is_id = id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.bytes().all(is_bare);
        (is_id && !id.starts_with("p-")).then_some(id)
    }

    /// The key of the front matter itself that it begins with.
    #[must_use]
    pub fn root(&self) -> &str {
        self.parts.first().and_then(Part::as_key).unwrap_or_default()
    }

    /// Whether it is nothing but a key of the front matter itself.
    #[must_use]
    pub fn is_one_key(&self) -> bool {
        self.parts.len() == 1
    }

    /// Whether it leads to the place of a node.
    pub(super) fn leads_to(&self, place: &[&Step]) -> bool {
        let mut at = 0;
        for part in &self.parts {
            match (part, place.get(at)) {
                (Part::Key(key), Some(Step::Key(known))) if key == known => at += 1,
                (Part::Each, Some(Step::Item(_))) => at += 1,
                (Part::Each, _) => {}
                _ => return false,
            }
        }
        at == place.len()
    }

    pub(super) fn length(&self) -> usize {
        self.parts.len()
    }
}

impl Part {
    fn as_key(&self) -> Option<&str> {
        match self {
            Self::Key(key) => Some(key),
            Self::Each => None,
        }
    }
}

fn is_bare(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// What leads to a node from the top; `None` if that is more than so many steps.
pub(super) fn place_of(entries: &[Entry], index: usize, most: usize) -> Option<Vec<&Step>> {
    let mut place = Vec::new();
    let mut at = Some(index);
    while let Some(entry) = at.and_then(|index| entries.get(index)) {
        if place.len() == most {
            return None;
        }
        place.push(&entry.step);
        at = entry.parent;
    }
    place.reverse();
    Some(place)
}

/// The path that leads to a place, as `translate` would name it.
pub(super) fn pattern_of(place: &[&Step]) -> String {
    let mut pattern = String::new();
    for step in place {
        match step {
            Step::Item(_) => pattern.push_str("[]"),
            Step::Key(key) => {
                let dot = if pattern.is_empty() { "" } else { "." };
                let quote = if key.bytes().all(is_bare) { "" } else { "\"" };
                pattern.push_str(&format!("{dot}{quote}{key}{quote}"));
            }
        }
    }
    pattern
}

/// The name of a place, the same in two files only where their lists are of the same lengths: `links[2/3].name`.
pub(super) fn name_of(entries: &[Entry], index: usize, lengths: &[usize]) -> String {
    let mut names = Vec::new();
    let mut at = Some(index);
    while let Some(entry) = at.and_then(|index| entries.get(index)) {
        names.push(match &entry.step {
            Step::Key(key) if entry.parent.is_none() => key.clone(),
            Step::Key(key) => format!(".{key}"),
            Step::Item(item) => {
                let length = entry.parent.and_then(|parent| lengths.get(parent)).copied().unwrap_or_default();
                format!("[{}/{length}]", item + 1)
            }
        });
        at = entry.parent;
    }
    names.reverse();
    names.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_name_units_where_there_is_one() {
        let id = |text| FieldPath::parse(text).map(|path| path.id());
        assert_eq!(id("title"), Some(Some("title".to_owned())));
        assert_eq!(id("hero.tagline"), Some(Some("hero-tagline".to_owned())));
        for opaque in ["tags[]", "extra.links[].name", "\"og:title\"", "2nd", "p-x"] {
            assert_eq!(id(opaque), Some(None), "{opaque}");
        }
        for wrong in ["", ".", "a.", "[]", "a[", "a[0]", "a b", "\"a", "a..b", "a[]b"] {
            assert_eq!(id(wrong), None, "{wrong}");
        }
    }
}
