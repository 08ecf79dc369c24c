//! Why what was typed is no text of its unit, in words.

use crate::i18n::Text;
use crate::workflow::edit::Unfit;

/// What is to be mended.
pub(super) fn reason(unfit: &Unfit) -> Text {
    Text::new(match unfit {
        Unfit::NotFluent { .. } => "web-unfit-syntax",
        Unfit::NoDefault { .. } => "web-unfit-no-default",
        Unfit::NoField { .. } => "web-unfit-no-field",
        Unfit::OtherUnit => "web-unfit-other-unit",
    })
}
