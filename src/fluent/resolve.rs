//! What a unit says once its references are followed, by fluent-bundle.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource};
use unic_langid::LanguageIdentifier;

use super::guard::hazardous_entries;
use super::splice::unit_spans;

/// The resources that a locale's texts may refer to: its terms.
pub struct TermBase {
    locale: LanguageIdentifier,
    resources: Vec<Arc<FluentResource>>,
}

/// One resource with the term base behind it.
pub struct Resolver {
    bundle: FluentBundle<Arc<FluentResource>>,
}

/// Why a unit says nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ResolveError {
    /// There is no such unit, or it has no value.
    #[error("there is no unit {0}")]
    NoUnit(String),
    /// A reference leads nowhere, or in a circle.
    #[error("{0}")]
    Reference(String),
}

impl TermBase {
    /// The term base that the terms of these resources make; of what has one id, the first counts.
    #[must_use]
    pub fn new(locale: &LanguageIdentifier, texts: impl IntoIterator<Item = String>) -> Self {
        let terms = |text: &str| -> String {
            let spans = unit_spans(text).into_iter().filter(|span| span.id.starts_with('-'));
            spans.map(|span| format!("{}\n", &text[span.entry])).collect()
        };
        Self { locale: locale.clone(), resources: texts.into_iter().map(|text| resource(&terms(&text))).collect() }
    }

    /// A resolver for a resource that may refer to itself and to the term base.
    #[must_use]
    pub fn resolver(&self, text: &str) -> Resolver {
        let mut bundle = FluentBundle::new_concurrent(vec![self.locale.clone()]);
        bundle.set_use_isolating(false);
        for resource in std::iter::once(&resource(text)).chain(&self.resources) {
            // What has an id that is there already is left out.
            let _ = bundle.add_resource(Arc::clone(resource));
        }
        // Only fails where a function of that name was added before.
        let _ = bundle.add_builtins();
        Resolver { bundle }
    }
}

/// Parses a text without what the parser cannot stand.
fn resource(text: &str) -> Arc<FluentResource> {
    let mut safe = String::with_capacity(text.len());
    let mut at = 0;
    for hazardous in hazardous_entries(text) {
        safe.push_str(&text[at..hazardous.entry.start]);
        at = hazardous.entry.end;
    }
    safe.push_str(&text[at..]);
    // What is broken is reported by `check`; the rest counts.
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(safe);
    Arc::new(resource)
}

impl Resolver {
    /// What a message says.
    ///
    /// # Errors
    ///
    /// A [`ResolveError`] if there is no such message, and where something that it refers to cannot be found.
    pub fn text(&self, id: &str) -> Result<String, ResolveError> {
        let value = self.bundle.get_message(id).and_then(|message| message.value());
        let value = value.ok_or_else(|| ResolveError::NoUnit(id.to_owned()))?;
        let mut errors: Vec<FluentError> = Vec::new();
        let text = self.bundle.format_pattern(value, None, &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(ResolveError::Reference(error.to_string())),
        }
    }
}

#[cfg(test)]
mod tests {
    use unic_langid::langid;

    use super::*;

    const TERMS: &str = "-council = { $case ->\n   *[nominative] Taryba\n    [genitive] Tarybos\n }\n";

    #[test]
    fn terms_and_own_messages_are_followed() {
        // Messages are those of their own section.
        let base = TermBase::new(&langid!("lt"), [format!("{TERMS}message = Other\n")]);
        let resolver = base.resolver(
            "title = Forumas\na = { -council(case: \"genitive\") } { title } {\"{x}\"}\nb = { -none }\nc = { c }\n",
        );
        assert_eq!(resolver.text("a").as_deref(), Ok("Tarybos Forumas {x}"));
        assert!(matches!(resolver.text("b"), Err(ResolveError::Reference(_))));
        assert!(matches!(resolver.text("c"), Err(ResolveError::Reference(_))));
        assert!(matches!(resolver.text("message"), Err(ResolveError::NoUnit(_))));
    }

    #[test]
    fn what_the_parser_cannot_stand_is_left_out() {
        let text = format!("a = {}\nb = Two\nc = {{\"\\u00é\"}}\n", "{".repeat(100_000));
        assert_eq!(TermBase::new(&langid!("lt"), [text.clone()]).resolver(&text).text("b").as_deref(), Ok("Two"));
    }
}
