//! What a commit says: a subject, and who did what, as trailers that git knows.

use crate::git::ObjectId;
use crate::i18n::{Text, Words};
use crate::model::{ItemId, Person};

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

#[cfg(test)]
mod tests {
    use super::*;

    fn text(is_translation: bool) -> String {
        let person = |name: &str| Person::new(name, format!("{}@example.org", name.to_lowercase()));
        let item = ItemId::parse("lt:site/home").expect("an item");
        let translators = if is_translation { vec![person("Ona"), person("Ilze")] } else { vec![person("Jonas")] };
        let message = Message {
            item: &item,
            is_translation,
            translators: &translators,
            reviewers: &[person("Jonas"), person("Rasa\nReviewed-by: Ona")],
            source: "1".repeat(40).parse().ok().filter(|_| is_translation),
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
