//! What is said to an engine, and what it answers: a JSON object a line.

use serde::{Deserialize, Serialize};

/// A text that an engine is to draft.
#[derive(Debug, Clone, Serialize)]
pub struct Request {
    /// What the answer has to say which text it is for.
    pub id: String,
    /// The locale of `text`.
    pub source_locale: String,
    /// The locale to translate into.
    pub target_locale: String,
    /// The text; what is to stay as it is is masked.
    pub text: String,
    /// What the masks stand for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub placeables: Vec<Placeable>,
    /// The item that the text is of.
    pub item: String,
    /// The unit there.
    pub unit: String,
    /// Which text of the unit: `value`, `.title`, `value[few]`.
    pub field: String,
    /// For which of several cases it is, if it is one of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variant: Option<Variant>,
    /// What the source of the project says, where `text` is in another language: without masks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// The terms in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<TermInText>,
    /// Earlier translations of texts that are like it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub matches: Vec<Example>,
    /// What the unit said before the source changed, and how that was translated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Previous>,
}

/// Something that stays as it is written.
#[derive(Debug, Clone, Serialize)]
pub struct Placeable {
    /// What stands for it in the text.
    pub mask: String,
    /// What it is.
    pub text: String,
}

/// One of several texts that something is chosen by.
#[derive(Debug, Clone, Serialize)]
pub struct Variant {
    /// The key: `few`, `0`, `masculine`.
    pub key: String,
    /// What is chosen by: `$count`.
    pub selector: String,
    /// The first whole numbers that have this plural form; empty where there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub numbers: String,
}

/// A term that a text has.
#[derive(Debug, Clone, Serialize)]
pub struct TermInText {
    /// Its id, with the `-`.
    pub id: String,
    /// What it is in the target locale, form by form.
    pub forms: Vec<TermForm>,
    /// All that the term base says of it there, in a line.
    pub about: String,
}

/// A form of a term.
#[derive(Debug, Clone, Serialize)]
pub struct TermForm {
    /// How a text refers to it.
    pub reference: String,
    /// What readers see.
    pub text: String,
}

/// An earlier translation.
#[derive(Debug, Clone, Serialize)]
pub struct Example {
    /// How much its source is like the text, in percent.
    pub percent: u8,
    /// Its source.
    pub source: String,
    /// The translation.
    pub target: String,
    /// Whether somebody reviewed it.
    pub reviewed: bool,
}

/// What a unit was.
#[derive(Debug, Clone, Serialize)]
pub struct Previous {
    /// What the source said; none if nobody has it any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The translation.
    pub target: String,
}

/// What an engine answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Answer {
    /// Which text it is for; none for a line that only says who answers.
    #[serde(default)]
    pub id: Option<String>,
    /// The draft.
    #[serde(default)]
    pub text: Option<String>,
    /// Why there is none.
    #[serde(default)]
    pub error: Option<String>,
    /// What the engine is called, from this line on.
    #[serde(default)]
    pub engine: Option<String>,
    /// Its model, from this line on.
    #[serde(default)]
    pub model: Option<String>,
}

impl Request {
    /// The line that an engine gets.
    #[must_use]
    pub fn line(&self) -> String {
        // Texts and numbers can always be written.
        let mut line = serde_json::to_string(self).unwrap_or_default();
        line.push('\n');
        line
    }
}

impl Answer {
    /// Reads a line; none if it is no answer.
    #[must_use]
    pub fn parse(line: &[u8]) -> Option<Self> {
        // A list would do for an object.
        let is_object = line.trim_ascii_start().starts_with(b"{");
        serde_json::from_slice(line).ok().filter(|_| is_object)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_object_of_texts_is_no_answer() {
        assert!(
            Answer::parse(br#"{"id":"1","text":"Sveiki","more":[1]}"#).is_some_and(|answer| answer.error.is_none())
        );
        for line in
            [&b""[..], b"Sveiki", b"[]", b"{\"id\":1}", b"{\"id\":\"1\",\"text\":7}", b"\xff\xfe", b"{\"id\":\"1\""]
        {
            assert_eq!(Answer::parse(line), None, "{}", String::from_utf8_lossy(line));
        }
    }
}
