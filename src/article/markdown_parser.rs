//! How the Markdown parser is run: what is Markdown, and what becomes of its panics.

use std::cell::Cell;

use pulldown_cmark::Options;

/// What is Markdown, beside CommonMark. Heading attributes are read by `OpenSegment`: the parser panics on some.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_GFM);

/// Runs the Markdown parser; `None` if it panics: its mistake must not end the work on all other texts.
pub(super) fn guarded<T>(parse: impl FnOnce() -> T + std::panic::UnwindSafe) -> Option<T> {
    IS_PARSING.set(true);
    let parsed = std::panic::catch_unwind(parse).ok();
    IS_PARSING.set(false);
    parsed
}

thread_local! {
    static IS_PARSING: Cell<bool> = const { Cell::new(false) };
}

/// Lets panics of the Markdown parser pass in silence: they are caught, and the article is named. For a front end to call once.
pub fn silence_parser_panics() {
    let shout = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !is_parsing() {
            shout(panic);
        }
    }));
}

/// Whether this thread is in the Markdown parser: a panic there is caught, and nothing to shout about.
fn is_parsing() -> bool {
    IS_PARSING.get()
}
