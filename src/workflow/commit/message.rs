//! What a commit says: a subject, and who did what, as trailers that git knows.

use std::collections::BTreeMap;

use crate::git::ObjectId;
use crate::i18n::{Text, Words};
use crate::model::{ItemId, Person};
use crate::record::{DraftOrigin, Drafts, EngineName};

/// What a commit's message tells.
pub(super) struct Message<'m> {
    pub(super) item: &'m ItemId,
    /// Whether there is a translation, or only a review of what was there.
    pub(super) is_translation: bool,
    /// Who translated, the author first.
    pub(super) translators: &'m [Person],
    /// Who approved it.
    pub(super) reviewers: &'m [Person],
    /// The blob of the source.
    pub(super) source: Option<ObjectId>,
    /// The units that no person wrote.
    pub(super) drafts: &'m Drafts,
    /// The event that it carries.
    pub(super) about: &'m str,
}

impl Message<'_> {
    /// The message; commits are in English, whoever makes them.
    pub(super) fn text(&self, words: &Words) -> String {
        let subject = if self.is_translation { "commit-subject" } else { "commit-subject-review" };
        let subject = Text::new(subject)
            .with("item", self.item.to_string())
            .with("resource", self.item.resource())
            .with("locale", self.item.locale.to_string());
        let mut text = format!("{}\n\n", words.say(&subject));
        let mut trailer = |name: &str, value: &str| text.push_str(&format!("{name}: {}\n", value.replace('\n', " ")));
        if self.is_translation {
            for person in self.translators {
                trailer("Translated-by", &person.to_string());
            }
        }
        for (origin, units) in by_origin(self.drafts) {
            trailer("Drafted-by", &format!("{origin}: {}", units.join(", ")));
        }
        for person in self.reviewers {
            trailer("Reviewed-by", &person.to_string());
        }
        if let Some(source) = self.source {
            trailer("Source-revision", &source.to_string());
        }
        trailer("Submission", self.about);
        for person in self.translators.iter().skip(1).filter(|_| self.is_translation) {
            trailer("Co-authored-by", &person.to_string());
        }
        text
    }
}

/// The units that no person wrote, by what did, and when; a name cannot bring a line of its own.
fn by_origin(drafts: &Drafts) -> BTreeMap<String, Vec<&str>> {
    let mut by_origin: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (unit, draft) in drafts.entries() {
        let name = match &draft.origin {
            DraftOrigin::Engine(EngineName { name, model, from }) => {
                let model = model.iter().map(|model| format!(" ({model})"));
                let from = from.iter().map(|from| format!(" from {from}"));
                model.chain(from).fold(name.clone(), |name, more| name + &more)
            }
            DraftOrigin::Memory(_) => "memory".to_owned(),
            DraftOrigin::Copy(_) => "copy".to_owned(),
        };
        by_origin.entry(format!("{name}, {}", draft.day())).or_default().push(unit);
    }
    by_origin
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(is_translation: bool) -> String {
        let drafts = if is_translation {
            "{\"unit\":\"a\",\"target\":\"00000000000000ff\",\"by\":\"o\",\"time\":0,\"engine\":{\"name\":\"mt\\nX: y\",\"model\":\"2\",\"from\":\"nb\"}}\n\
             {\"unit\":\"b\",\"target\":\"00000000000000ff\",\"by\":\"o\",\"time\":0,\"memory\":\"lt:site/x b\"}\n\
             {\"unit\":\"c\",\"target\":\"00000000000000ff\",\"by\":\"o\",\"time\":0,\"memory\":\"lt:site/y c\"}\n"
        } else {
            ""
        };
        let person = |name: &str| Person::new(name, format!("{}@example.org", name.to_lowercase()));
        let item = ItemId::parse("lt:site/home").expect("an item");
        let translators = if is_translation { vec![person("Ona"), person("Ilze")] } else { vec![person("Jonas")] };
        let message = Message {
            item: &item,
            is_translation,
            translators: &translators,
            reviewers: &[person("Jonas"), person("Rasa\nReviewed-by: Ona")],
            source: "1".repeat(40).parse().ok().filter(|_| is_translation),
            drafts: &Drafts::parse(drafts),
            about: "0190",
        };
        message.text(&Words::new(&[]))
    }

    #[test]
    fn a_translation_credits_everybody_who_had_a_part_in_it() {
        let text = text(true);
        let (subject, trailers) = text.split_once("\n\n").expect("a subject");
        assert!(subject.contains("site/home") && !subject.contains('\n'), "{subject}");
        let expected = [
            "Translated-by: Ona <ona@example.org>",
            "Translated-by: Ilze <ilze@example.org>",
            "Drafted-by: memory, 1970-01-01: b, c",
            "Drafted-by: mt X: y (2) from nb, 1970-01-01: a",
            "Reviewed-by: Jonas <jonas@example.org>",
            // A name cannot bring a trailer of its own.
            "Reviewed-by: Rasa Reviewed-by: Ona <rasa reviewed-by: ona@example.org>",
            "Source-revision: 1111111111111111111111111111111111111111",
            "Submission: 0190",
            "Co-authored-by: Ilze <ilze@example.org>",
        ];
        assert_eq!(trailers.lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_review_alone_credits_the_reviewers() {
        let text = text(false);
        let trailers: Vec<&str> = text.lines().skip(2).filter_map(|line| Some(line.split_once(':')?.0)).collect();
        assert_eq!(trailers, ["Reviewed-by", "Reviewed-by", "Submission"]);
        assert_ne!(text.lines().next(), self::text(true).lines().next());
    }
}
