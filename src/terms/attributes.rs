//! The attributes of a term that say something about it.

use crate::fluent::{Unit, plain_text};

/// Further forms that the term may have in a text.
pub const FORMS: &str = "forms";

/// What must not be said instead.
pub const AVOID: &str = "avoid";

/// What there is to know of the term.
pub const NOTE: &str = "note";

/// Whether an attribute of a term is about the term: each language has its own, and texts do not use it.
#[must_use]
pub fn is_about_term(attribute: &str) -> bool {
    [FORMS, AVOID, NOTE].contains(&attribute)
}

/// What an attribute of a term says, if it is there and has nothing to fill in.
#[must_use]
pub fn said(term: &Unit<'_>, attribute: &str) -> Option<String> {
    term.attributes.iter().find(|one| one.id.name == attribute).and_then(|one| plain_text(&one.value))
}

/// What an attribute of a term lists, between commas or on lines.
#[must_use]
pub fn listed(term: &Unit<'_>, attribute: &str) -> Vec<String> {
    let text = said(term, attribute).unwrap_or_default();
    let entries = text.split([',', '\n', '،', '、']).map(str::trim).filter(|entry| !entry.is_empty());
    entries.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fluent::parse;

    #[test]
    fn lists_have_commas_or_lines() {
        let resource = parse(
            "-a = x\n    .forms = Šiaurės taryba,Šiaurės  tarybos ,\n        tarybą\n\n        tarybai,\n    .avoid = { $x }\n",
        );
        assert_eq!(listed(&resource.units[0], FORMS), ["Šiaurės taryba", "Šiaurės  tarybos", "tarybą", "tarybai"]);
        assert!(listed(&resource.units[0], AVOID).is_empty() && listed(&resource.units[0], NOTE).is_empty());
    }
}
