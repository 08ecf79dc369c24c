//! Rules about what `require` demands, and about what the gate needs to tell. The gate itself finds their defects, from
//! the states of units; here are only their severities and examples.

use super::{Check, DefaultSeverity, Example, Group, Rule};
use crate::diagnostics::Severity;

/// A source resource that a target locale has no file for.
/// Whether a rule, by its id, says that something is left to be translated, and nothing that is wrong.
#[must_use]
pub(crate) fn is_left(rule: &str) -> bool {
    [&MISSING_UNIT, &MISSING_RESOURCE, &STALE_UNIT].iter().any(|left| left.id == rule)
}

pub(crate) static MISSING_RESOURCE: Rule = rule(
    "missing-resource",
    DefaultSeverity::Gate,
    Example {
        source: "funding-heading = Funding\nfunding-apply = Apply now\n",
        locale: "lt",
        bad: "",
        good: "funding-heading = Finansavimas\nfunding-apply = Teikti paraišką\n",
    },
);

/// A source unit that the translation does not have.
pub(crate) static MISSING_UNIT: Rule = rule(
    "missing-unit",
    DefaultSeverity::Gate,
    Example {
        source: "funding-heading = Funding\nfunding-apply = Apply now\n",
        locale: "lt",
        bad: "funding-heading = Finansavimas\n",
        good: "funding-heading = Finansavimas\nfunding-apply = Teikti paraišką\n",
    },
);

/// A translation whose source text has changed since.
pub(crate) static STALE_UNIT: Rule = rule(
    "stale-unit",
    DefaultSeverity::Gate,
    Example {
        source: "funding-deadline = Apply by 15 March.\n",
        locale: "da",
        bad: "funding-deadline = Søg senest 1. marts.\n",
        good: "funding-deadline = Søg senest 15. marts.\n",
    },
);

/// A translation that nobody has approved as it is now.
pub(crate) static UNREVIEWED_UNIT: Rule = rule(
    "unreviewed-unit",
    DefaultSeverity::Gate,
    Example {
        source: "funding-eligible = Applicants must live in the region.\n",
        locale: "fi",
        bad: "funding-eligible = Hakijan on asuttava alueella.\n",
        good: "funding-eligible = Hakijan on asuttava alueella.\n",
    },
);

/// A target resource whose source resource is gone.
pub(crate) static OBSOLETE_RESOURCE: Rule = rule(
    "obsolete-resource",
    DefaultSeverity::Fixed(Severity::Warning),
    Example { source: "", locale: "lv", bad: "forum-heading = Forums 2014\n", good: "" },
);

/// A target unit whose source unit is gone.
pub(crate) static OBSOLETE_UNIT: Rule = rule(
    "obsolete-unit",
    DefaultSeverity::Fixed(Severity::Warning),
    Example {
        source: "nav-news = News\n",
        locale: "sv",
        bad: "nav-news = Nyheter\nnav-archive = Arkiv\n",
        good: "nav-news = Nyheter\n",
    },
);

/// A section that no source file belongs to.
pub(crate) static EMPTY_SECTION: Rule = rule(
    "empty-section",
    DefaultSeverity::Fixed(Severity::Error),
    Example { source: "nav-news = News\n", locale: "lt", bad: "", good: "nav-news = Naujienos\n" },
);

/// A waiver whose last day is over.
pub(crate) static EXPIRED_WAIVER: Rule = rule(
    "expired-waiver",
    DefaultSeverity::Fixed(Severity::Error),
    Example {
        source: "nav-news = News\nnav-events = Events\n",
        locale: "ru",
        bad: "nav-news = Новости\n",
        good: "nav-news = Новости\nnav-events = События\n",
    },
);

/// A waiver that no finding needs any more.
pub(crate) static UNUSED_WAIVER: Rule = rule(
    "unused-waiver",
    DefaultSeverity::Fixed(Severity::Note),
    Example {
        source: "nav-news = News\n", locale: "ru", bad: "nav-news = Новости\n", good: "nav-news = Новости\n"
    },
);

/// A file that cannot be read, or that must not be.
pub(crate) static UNREADABLE_FILE: Rule = rule(
    "unreadable-file",
    DefaultSeverity::Fixed(Severity::Error),
    Example { source: "nav-news = News\n", locale: "is", bad: "", good: "nav-news = Fréttir\n" },
);

/// A record that is not one, so that nobody knows what its translations answer.
pub(crate) static INVALID_RECORD: Rule = rule(
    "invalid-record",
    DefaultSeverity::Fixed(Severity::Error),
    Example { source: "nav-news = News\n", locale: "fi", bad: "nav-news = Uutiset\n", good: "nav-news = Uutiset\n" },
);

/// A record that calls a pair of texts reviewed which nobody has approved in the ledger.
pub(crate) static UNAPPROVED_RECORD: Rule = rule(
    "unapproved-record",
    DefaultSeverity::Fixed(Severity::Error),
    Example {
        source: "nav-news = News\n", locale: "fo", bad: "nav-news = Tíðindi\n", good: "nav-news = Tíðindi\n"
    },
);

const fn rule(id: &'static str, severity: DefaultSeverity, example: Example) -> Rule {
    Rule { id, group: Group::Gate, severity, example, check: Check::Gate }
}
