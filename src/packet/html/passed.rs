//! What is in a cell and no part of its text: what was deleted, where a comment stands, the number of a list.

use super::pieces::Element;

/// What Word calls a comment, before its number.
pub(super) const WORD_COMMENT: &str = "_msocom_";

/// An element that is passed over with all that is in it.
#[derive(Debug)]
pub(super) struct Passed {
    name: String,
    /// How many elements of its name it is in, of those that are passed over.
    depth: usize,
    /// What Word put before an item of a list.
    bullet: Option<String>,
}

impl Passed {
    /// The element that begins, if it is to be passed over.
    pub(super) fn begin(element: &Element) -> Option<Self> {
        let style: String = element.style.to_ascii_lowercase().split_whitespace().collect();
        let is_bullet = style.contains("mso-list:ignore");
        let is_passed = match element.name.as_str() {
            "del" | "script" | "style" | "template" | "title" | "xml" => true,
            "a" => {
                matches!(element.class.as_str(), "msocomanchor" | "msocomoff" | "sdfootnoteanc" | "sdendnoteanc")
                    || element.anchor.starts_with("_ftnref")
                    || element.anchor.starts_with("_ednref")
            }
            "span" => is_bullet || style.contains("mso-special-character:comment"),
            _ => false,
        };
        let bullet = is_bullet.then(String::new);
        is_passed.then(|| Self { name: element.name.clone(), depth: 0, bullet })
    }

    /// Takes an element that begins in it.
    pub(super) fn start(&mut self, name: &str) {
        if name == self.name {
            self.depth += 1;
        }
    }

    /// Takes the end of an element.
    ///
    /// # Errors
    ///
    /// Itself, if it goes on; else there is what stands in its place.
    pub(super) fn end(mut self, name: &str) -> Result<String, Self> {
        if name != self.name {
            return Err(self);
        }
        if self.depth > 0 {
            self.depth -= 1;
            return Err(self);
        }
        Ok(self.bullet.map(|bullet| as_typed(&bullet)).unwrap_or_default())
    }

    /// Takes words in it.
    pub(super) fn words(&mut self, words: &str) {
        if let Some(bullet) = &mut self.bullet {
            bullet.push_str(words);
        }
    }

    /// How many bytes it keeps.
    pub(super) fn size(&self) -> usize {
        self.bullet.as_ref().map_or(0, String::len)
    }
}

/// What somebody typed before Word made an item of a list of it.
fn as_typed(bullet: &str) -> String {
    let bullet = bullet.trim_matches(|c: char| c.is_whitespace());
    let is_number = bullet.ends_with(['.', ')']) && bullet.len() > 1;
    format!("{} ", if is_number { bullet } else { "-" })
}
