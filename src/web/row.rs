//! An item in a list: what there is to say of it, with a way to its page, and what can be done with it.

use super::address::encoded;

/// A line of a list.
pub(super) struct Row {
    pub(super) item: String,
    pub(super) href: String,
    /// What stands before the item's name, and behind it.
    pub(super) before: String,
    pub(super) after: String,
    /// What somebody said of it; empty if nobody did.
    pub(super) said: String,
    pub(super) actions: Vec<Action>,
}

/// A button.
pub(super) struct Action {
    pub(super) address: &'static str,
    pub(super) name: String,
}

impl Row {
    /// The line of an item, whose name is in the text, with a way to it on a page.
    pub(super) fn new(page: &str, item: String, text: &str, said: String) -> Self {
        let (before, after) = text.split_once(&item).unwrap_or(("", text));
        let (before, after) = (before.to_owned(), after.to_owned());
        Self { href: format!("/{page}/{}", encoded(&item)), before, after, item, said, actions: Vec::new() }
    }
}
