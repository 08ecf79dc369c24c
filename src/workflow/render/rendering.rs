//! What became of an item that was to be rendered.

use std::sync::Arc;

use crate::article::Lost;
use crate::diagnostics::Diagnostic;
use crate::model::{ItemId, UnitCounts};

/// One item, rendered or not.
#[derive(Debug)]
pub(crate) struct RenderedItem {
    /// The item.
    pub item: Arc<ItemId>,
    /// The rendered article's path.
    pub path: Arc<str>,
    /// What became of it.
    pub rendering: Rendering,
    /// Links that lead to something from the article, and nowhere from the page.
    pub stray_links: Option<StrayLinks>,
}

/// Links that lead to something from the article, and nowhere from the page.
#[derive(Debug)]
pub(crate) struct StrayLinks {
    /// The first of them.
    pub first: String,
    /// How many there are.
    pub count: usize,
}

/// Why a published file is left as it is.
#[derive(Debug)]
pub(crate) struct Guarded {
    /// Whether tolkit never wrote it.
    pub is_foreign: bool,
    /// What would go.
    pub lost: Vec<Lost>,
}

/// What became of an item.
#[derive(Debug)]
pub(crate) enum Rendering {
    /// The file was written, or would be.
    Written,
    /// The file was written, or would be, and something of it is gone that nothing else has.
    Overwritten(Vec<Lost>),
    /// The file says the same already.
    Current,
    /// The file has something that would go, or was never written by tolkit: it is left as it is.
    Guarded(Guarded),
    /// The article has nothing to translate, and is not to be copied.
    Wordless,
    /// Something is missing or stale, and such articles are not rendered.
    Incomplete(UnitCounts),
    /// The article is past its deadline, and was not translated in time.
    Expired,
    /// The translation cannot be rendered as it is.
    Failed(Vec<Diagnostic>),
}
