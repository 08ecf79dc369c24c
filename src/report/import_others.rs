//! What became of a memory or a term base of another program.

use super::account::Account;
use super::memory::incoming;
use crate::i18n::{Arg, Text};
use crate::workflow::import::{OtherIn, TermsIn};
use crate::workflow::terms::{TermLeftAlone, WhyLeftAlone};

/// So many terms are named that are to be looked at.
const NAMED: usize = 20;

/// What became of a file that is no packet.
#[must_use]
pub(crate) fn account(path: &str, other: &OtherIn, is_dry_run: bool) -> Account {
    match other {
        OtherIn::Memory(memory) => incoming(memory, is_dry_run),
        OtherIn::Terms(terms) => of_terms(path, terms),
    }
}

fn of_terms(path: &str, terms: &TermsIn) -> Account {
    let mut account = Account::default();
    if terms.known > 0 {
        account.hint(Text::new("import-terms-known").with("path", path).with("count", terms.known));
    }
    for left in terms.left_alone.iter().take(NAMED) {
        account.hint(left_alone(left));
    }
    let more = terms.left_alone_count.saturating_sub(NAMED);
    if more > 0 {
        account.hint(Text::new("import-terms-more").with("count", more));
    }
    if terms.known + terms.come_in + terms.left_alone_count == 0 {
        account.hint(Text::new("import-terms-none").with("path", path));
    }
    account
}

fn left_alone(left: &TermLeftAlone) -> Text {
    let why = match &left.why {
        WhyLeftAlone::New => Text::new("import-term-new"),
        WhyLeftAlone::OtherSource(ours) => Text::new("import-term-source").with("ours", ours.clone()),
        WhyLeftAlone::OtherTranslation(ours) => Text::new("import-term-translation").with("ours", ours.clone()),
        WhyLeftAlone::SeveralForms => Text::new("import-term-forms"),
        WhyLeftAlone::NoFile => Text::new("import-term-no-file"),
    };
    let text = match &left.locale {
        Some(locale) => Text::new("import-term-left").with("locale", locale.to_string()),
        None => Text::new("import-term-left-all"),
    };
    text.with("term", left.term.clone()).with("theirs", left.theirs.clone()).with("why", Arg::from(why))
}
