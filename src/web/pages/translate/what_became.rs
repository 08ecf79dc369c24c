//! What became of a text that was to be saved, in words.

use crate::i18n::Text;
use crate::report::layout::when;
use crate::web::unfit::reason;
use crate::workflow::edit::Saved;

/// Whether the text is in the file, and what there is to say.
pub(super) fn said(saved: &Saved) -> (bool, Text) {
    match saved {
        Saved::Written { target: Some(_), .. } => (true, Text::new("web-saved")),
        Saved::Written { target: None, .. } => (true, Text::new("web-saved-empty")),
        Saved::Unfit(unfit) => (false, Text::new("web-kept-unfit").with("reason", reason(unfit))),
        Saved::Entangled => (false, Text::new("web-kept-entangled")),
        Saved::Conflict { .. } => (false, Text::new("web-kept-conflict")),
        Saved::NotMine(None) => (false, Text::new("web-kept-nobodys")),
        Saved::NotMine(Some(claim)) => (
            false,
            Text::new("web-kept-lost").with("name", claim.by.name_or_email()).with("until", when::day(claim.until)),
        ),
        Saved::Gone => (false, Text::new("web-kept-gone")),
        Saved::NotAFile(path) => (false, Text::new("web-kept-not-a-file").with("path", path.clone())),
    }
}
