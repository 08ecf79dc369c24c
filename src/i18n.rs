//! The tool's own words: Fluent, from `locales/`, through the `fluent` crate as any program that speaks Fluent uses it. What
//! unfinished texts of a project say is worked out one level below, with `fluent-bundle` ([`crate::fluent::Resolver`]).
//!
//! Everything that a person reads is the name of a message with arguments ([`Text`]); [`Words`] says it in the person's
//! language, and in English where nobody translated it yet.

use std::borrow::Cow;
use std::sync::{OnceLock, PoisonError, RwLock};

use ::fluent::concurrent::FluentBundle;
use ::fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use rustc_hash::{FxBuildHasher, FxHashSet};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smallvec::SmallVec;
use unic_langid::{LanguageIdentifier, langid};

mod embedded {
    include!(concat!(env!("OUT_DIR"), "/locales.rs"));
}

/// The arguments that are names: whatever somebody called something, it stands in one line.
const NAMES: [&str; 24] = [
    "address", "article", "author", "branch", "email", "folder", "hook", "item", "locale", "locales", "name", "names",
    "near", "path", "paths", "people", "person", "remote", "resource", "revision", "rule", "section", "unit", "word",
];

const SOURCE: LanguageIdentifier = langid!("en");

/// One argument of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Arg {
    /// Text, shown as it is.
    Text(Cow<'static, str>),
    /// A whole number, which may choose a plural form.
    Number(usize),
    /// Another text, said in the same language.
    Said(Box<Text>),
    /// Text that helps and is no part of what is said: another computer may have other help to give.
    Help(Box<str>),
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned().into())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Self::Said(Box::new(text))
    }
}

/// A message's name and its arguments: what to say, in no language yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Text {
    /// The message's id in `locales/*/*.ftl`.
    pub id: Cow<'static, str>,
    /// The message's attribute; `None` is its value.
    #[serde(deserialize_with = "interned_if_any")]
    pub attribute: Option<Name>,
    /// Its arguments by name.
    #[serde(serialize_with = "as_list", deserialize_with = "with_interned_names")]
    pub args: SmallVec<[(&'static str, Arg); 2]>,
}

impl Text {
    /// A text without arguments.
    #[must_use]
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Self { id: id.into(), attribute: None, args: SmallVec::new() }
    }

    /// A text that is an attribute of a message, without arguments.
    #[must_use]
    pub fn attribute_of(id: &'static str, attribute: &'static str) -> Self {
        Self { attribute: Some(attribute), ..Self::new(id) }
    }

    /// The text with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// A name that programs have. (Said in this way, what is read need not live as long.)
pub(crate) type Name = &'static str;

/// A name as programs have it: the few that there are stay where they are.
pub(crate) fn intern(name: &str) -> &'static str {
    static NAMES: RwLock<FxHashSet<&'static str>> = RwLock::new(FxHashSet::with_hasher(FxBuildHasher));
    if let Some(known) = NAMES.read().unwrap_or_else(PoisonError::into_inner).get(name) {
        return known;
    }
    let mut names = NAMES.write().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = names.get(name) {
        return known;
    }
    let name: &'static str = Box::leak(name.into());
    names.insert(name);
    name
}

/// Reads a name that programs have.
pub(crate) fn interned<'de, D: Deserializer<'de>>(from: D) -> Result<&'static str, D::Error> {
    Ok(intern(&Cow::<str>::deserialize(from)?))
}

fn interned_if_any<'de, D: Deserializer<'de>>(from: D) -> Result<Option<&'static str>, D::Error> {
    Ok(Option::<Cow<'de, str>>::deserialize(from)?.map(|name| intern(&name)))
}

type Arguments = SmallVec<[(&'static str, Arg); 2]>;

fn as_list<S: Serializer>(arguments: &Arguments, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(arguments)
}

fn with_interned_names<'de, D: Deserializer<'de>>(from: D) -> Result<Arguments, D::Error> {
    let arguments = Vec::<(Cow<'de, str>, Arg)>::deserialize(from)?;
    Ok(arguments.into_iter().map(|(name, value)| (intern(&name), value)).collect())
}

/// What the name of an attribute begins with that says on a page what a message, or another of its attributes, says in a terminal.
const ON_PAGES: &str = "page";

/// The name of a button: those of all others are in the same file.
const A_BUTTON: &str = "web-next";

/// The tool's words in one person's language.
pub struct Words {
    /// The person's language first, English last.
    languages: Vec<Language>,
    /// Whether they are for pages: on these, nobody types commands.
    is_for_pages: bool,
}

/// The words in one language. A file is parsed once something in it is said: a program that answers in a line needs few of them.
struct Language {
    tag: LanguageIdentifier,
    embedded: &'static Embedded,
    files: Vec<File>,
    /// Texts that every file may refer to; a later one counts more.
    beside: Vec<&'static str>,
}

/// The words in one language, as they are in the binary.
struct Embedded {
    locale: &'static str,
    /// The files.
    texts: &'static [&'static str],
    /// The number of the file that each message is in, where its id stands there and how long that is, sorted by id.
    messages: &'static [(usize, usize, usize)],
}

/// A file of messages. None refers to another, so that each stands for itself; `tests/words.rs` sees to that. Only what is said on
/// pages refers to the names of buttons, in the file with [`A_BUTTON`].
struct File {
    text: &'static str,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

impl Words {
    /// The words in the best of the requested languages (BCP 47 tags, most wanted first).
    #[must_use]
    pub fn new(requested: &[String]) -> Self {
        let available: Vec<LanguageIdentifier> =
            embedded::LANGUAGES.iter().filter_map(|language| language.locale.parse().ok()).collect();
        let requested: Vec<LanguageIdentifier> = requested.iter().filter_map(|tag| tag.parse().ok()).collect();
        let source = SOURCE;
        let languages = negotiate_languages(&requested, &available, Some(&source), NegotiationStrategy::Filtering);
        Self { languages: languages.into_iter().filter_map(Language::new).collect(), is_for_pages: false }
    }

    /// The same words for pages. What says in a terminal which command to type has an attribute that says where to go on a page:
    /// `page` for a message itself, `page-help` for its `help`.
    #[must_use]
    pub fn for_pages(requested: &[String]) -> Self {
        let mut words = Self { is_for_pages: true, ..Self::new(requested) };
        // Buttons have their names in the person's language, whichever the sentence is in.
        let names: Vec<_> = words.languages.iter().rev().filter_map(|language| language.text_with(A_BUTTON)).collect();
        words.languages.iter_mut().for_each(|language| language.beside.clone_from(&names));
        words
    }

    /// Whether there is any language to choose but English.
    #[must_use]
    pub fn has_translations() -> bool {
        embedded::LANGUAGES.iter().any(|language| language.locale != "en")
    }

    /// Says a text.
    ///
    /// A text that has no message is said by its name, so that nothing is ever silent; a test keeps that from happening.
    #[must_use]
    pub fn say(&self, text: &Text) -> String {
        self.find(&text.id, text.attribute, text)
            // A label that a message has no own words for (`unknown-variable.source`) is said in general ones.
            .or_else(|| self.find("label", Some(text.attribute?), text))
            .unwrap_or_else(|| text.id.clone().into_owned())
    }

    /// Says an attribute of a text's message, where there is one that says anything.
    #[must_use]
    pub fn attribute(&self, text: &Text, attribute: &str) -> Option<String> {
        self.find(&text.id, Some(attribute), text).filter(|said| !said.is_empty())
    }

    /// Says a text without arguments.
    #[must_use]
    pub fn word(&self, id: &'static str) -> String {
        self.say(&Text::new(id))
    }

    /// The tag of the language that is said first.
    #[must_use]
    pub fn language(&self) -> String {
        self.languages.first().map_or_else(|| SOURCE.to_string(), |language| language.tag.to_string())
    }

    fn find(&self, id: &str, attribute: Option<&str>, text: &Text) -> Option<String> {
        let pattern = |attribute: Option<&str>| {
            self.languages.iter().find_map(|language| {
                let bundle = language.bundle_with(id)?;
                let message = bundle.get_message(id)?;
                let pattern = match attribute {
                    None => message.value(),
                    Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
                };
                Some((bundle, pattern?))
            })
        };
        let on_pages = self.is_for_pages.then(|| match attribute {
            None => ON_PAGES.to_owned(),
            Some(name) => format!("{ON_PAGES}-{name}"),
        });
        let (bundle, pattern) = on_pages.and_then(|name| pattern(Some(&name))).or_else(|| pattern(attribute))?;
        let mut args = FluentArgs::with_capacity(text.args.len());
        for (name, value) in &text.args {
            let value = match value {
                Arg::Text(text) if NAMES.contains(name) => FluentValue::from(in_one_line(text)),
                Arg::Text(text) => FluentValue::from(&**text),
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Help(help) => FluentValue::from(&**help),
                Arg::Said(text) => FluentValue::from(self.say(text)),
            };
            args.set(*name, value);
        }
        // A missing argument shows as `{$name}`: better than nothing at all.
        Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }
}

/// A name with its line breaks and other control characters written as what they are.
#[must_use]
pub fn in_one_line(name: &str) -> Cow<'_, str> {
    if !name.contains(char::is_control) {
        return Cow::Borrowed(name);
    }
    let shown = |c: char| if c.is_control() { format!("⟨U+{:04X}⟩", u32::from(c)) } else { c.to_string() };
    Cow::Owned(name.chars().map(shown).collect())
}

impl Language {
    fn new(tag: &LanguageIdentifier) -> Option<Self> {
        let is_it =
            |language: &&Embedded| language.locale.parse().is_ok_and(|locale: LanguageIdentifier| locale == *tag);
        let embedded = embedded::LANGUAGES.iter().find(is_it)?;
        let files = embedded.texts.iter().map(|text| File { text, bundle: OnceLock::new() }).collect();
        Some(Self { tag: tag.clone(), embedded, files, beside: Vec::new() })
    }

    /// The file with a message.
    fn file_with(&self, id: &str) -> Option<&File> {
        let Embedded { texts, messages, .. } = self.embedded;
        let at = messages.binary_search_by_key(&id, |(file, at, length)| &texts[*file][*at..][..*length]).ok()?;
        self.files.get(messages[at].0)
    }

    /// The file with a message, parsed.
    fn bundle_with(&self, id: &str) -> Option<&FluentBundle<FluentResource>> {
        let file = self.file_with(id)?;
        Some(file.bundle.get_or_init(|| bundle(&self.tag, self.beside.iter().chain([&file.text]))))
    }

    /// The text of the file with a message.
    fn text_with(&self, id: &str) -> Option<&'static str> {
        Some(self.file_with(id)?.text)
    }
}

fn bundle<'t>(
    language: &LanguageIdentifier,
    texts: impl Iterator<Item = &'t &'static str>,
) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
    bundle.set_use_isolating(false);
    for text in texts {
        // The project's own `check` keeps its resources whole; what is broken all the same falls back to English.
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*text).to_owned());
        bundle.add_resource_overriding(resource);
    }
    // Only fails where a function of that name was added before.
    let _ = bundle.add_builtins();
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_in_one_line() {
        let text = Text::new("error-no-revision").with("revision", "main\nerror: all is lost\r\n");
        let said = Words::new(&[]).say(&text);
        assert!(said.contains("main⟨U+000A⟩error: all is lost⟨U+000D⟩⟨U+000A⟩") && !said.contains('\n'), "{said}");
    }

    #[test]
    fn a_text_without_a_message_is_said_by_its_name() {
        assert_eq!(Words::new(&[]).say(&Text::new("no-such-message")), "no-such-message");
    }
}
