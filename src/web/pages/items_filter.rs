//! Which items the list shows: as the address says it, as the form has it, as the use case takes it.

use crate::config::Config;
use crate::i18n::{Text, Words};
use crate::model::{ItemState, Locale, Person};
use crate::report::status::name_of_state;
use crate::web::address::encoded;
use crate::workflow::items::{DueBy, Holder, Wanted};

/// Every locale, where the person's own would be shown.
const EVERY: &str = "all";

/// What an address says of the list; empty is what the list has by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) locale: String,
    pub(super) section: String,
    pub(super) state: String,
    pub(super) due: String,
    pub(super) holder: String,
    pub(super) text: String,
    /// The page, from 1.
    pub(super) page: usize,
}

/// A field of the form with its choices.
pub(super) struct Select {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) choices: Vec<Choice>,
}

/// A choice of the form: its value, its name, whether it is chosen.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) name: String,
    pub(super) is_chosen: bool,
}

impl Filter {
    /// Reads the fields of an address; of several of a name the first that says something counts.
    pub(super) fn read(fields: &[(String, String)]) -> Self {
        let field = |name: &str| {
            let mut values = fields.iter().filter(|(known, _)| known == name).map(|(_, value)| value.trim());
            values.find(|value| !value.is_empty()).unwrap_or_default().to_owned()
        };
        Self {
            locale: field("locale"),
            section: field("section"),
            state: field("state"),
            due: field("due"),
            holder: field("holder"),
            text: field("q"),
            page: field("page").parse().unwrap_or(1).max(1),
        }
    }

    /// The address of the list, or of another page of it.
    pub(super) fn address(&self, page: usize) -> String {
        let page = if page > 1 { page.to_string() } else { String::new() };
        let fields = [
            ("locale", &self.locale),
            ("section", &self.section),
            ("state", &self.state),
            ("due", &self.due),
            ("holder", &self.holder),
            ("q", &self.text),
            ("page", &page),
        ];
        let fields = fields.into_iter().filter(|(_, value)| !value.is_empty());
        let fields: Vec<String> = fields.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        if fields.is_empty() { "/items".to_owned() } else { format!("/items?{}", fields.join("&")) }
    }

    /// Whether it leaves something out that the list has by itself.
    pub(super) fn is_narrow(&self) -> bool {
        let Self { locale: _, page: _, section, state, due, holder, text } = self;
        [section, state, due, holder, text].into_iter().any(|value| !value.is_empty())
    }

    /// What the use case is asked for. What is no choice is taken out of the filter and comes back, to be said.
    pub(super) fn wanted(&mut self, config: &Config, own: &[Locale]) -> (Wanted, Vec<String>) {
        let mut unknown = Vec::new();
        let mut known = |value: &mut String, is_known: bool| {
            if !value.is_empty() && !is_known {
                unknown.push(std::mem::take(value));
            }
        };
        let is_locale = config.project.locales.iter().any(|locale| locale.as_str() == self.locale);
        let is_every = self.locale == EVERY;
        known(&mut self.locale, is_locale || is_every);
        let is_section = config.sections.iter().any(|section| section.name.as_str() == self.section);
        known(&mut self.section, is_section);
        let state = ItemState::ALL.iter().copied().find(|state| state.name() == self.state);
        known(&mut self.state, state.is_some());
        let due = DUES.into_iter().find(|(value, ..)| *value == self.due).map(|(_, due, _)| due);
        known(&mut self.due, due.is_some());
        let holder = match &*self.holder {
            "" => None,
            "mine" => Some(Holder::Me),
            "somebody" => Some(Holder::Somebody),
            "nobody" => Some(Holder::Nobody),
            name => Some(Holder::Named(name.to_owned())),
        };
        let locales = match &*self.locale {
            "" => own.iter().map(ToString::to_string).collect(),
            _ if !is_locale => Vec::new(),
            tag => vec![tag.to_owned()],
        };
        let section = Some(self.section.clone()).filter(|section| !section.is_empty());
        (Wanted { locales, section, state, due, holder, text: self.text.clone() }, unknown)
    }

    /// What the form has to choose from, beside a text; `holders` are those who have some.
    pub(super) fn selects(&self, config: &Config, own: &[Locale], holders: &[Person], words: &Words) -> [Select; 5] {
        let select = |name, id, choices| Select { name, label: words.word(id), choices };
        [
            select("locale", "coverage-column-locale", self.locales(config, own, words)),
            select("section", "coverage-column-section", self.sections(config, words)),
            select("state", "status-column-state", self.states(words)),
            select("due", "status-column-due", self.dues(words)),
            select("holder", "web-items-holder", self.holders(holders, words)),
        ]
    }

    fn locales(&self, config: &Config, own: &[Locale], words: &Words) -> Vec<Choice> {
        let every = (EVERY.to_owned(), words.word("coverage-page-any-locale"));
        let own = own.iter().map(Locale::as_str).collect::<Vec<_>>().join(", ");
        let by_itself = words.say(&Text::new("web-items-own-locales").with("locales", own.clone()));
        let by_itself = (!own.is_empty()).then(|| (String::new(), by_itself));
        let locales = config.project.locales.iter().map(|locale| (locale.to_string(), locale.to_string()));
        choices(by_itself.into_iter().chain([every]).chain(locales), &self.locale)
    }

    fn sections(&self, config: &Config, words: &Words) -> Vec<Choice> {
        let sections = config.sections.iter().map(|section| (section.name.to_string(), section.name.to_string()));
        choices(any("coverage-page-any-section", words).chain(sections), &self.section)
    }

    fn states(&self, words: &Words) -> Vec<Choice> {
        let states = ItemState::ALL.iter().map(|state| (state.name().to_owned(), words.word(name_of_state(*state))));
        choices(any("coverage-page-any-state", words).chain(states), &self.state)
    }

    fn dues(&self, words: &Words) -> Vec<Choice> {
        let dues = DUES.into_iter().map(|(value, _, id)| (value.to_owned(), words.word(id)));
        choices(any("web-items-any-due", words).chain(dues), &self.due)
    }

    fn holders(&self, holders: &[Person], words: &Words) -> Vec<Choice> {
        let of_nobody = [
            ("mine", "web-items-holder-mine"),
            ("somebody", "web-items-holder-somebody"),
            ("nobody", "web-items-holder-nobody"),
        ];
        let of_nobody = of_nobody.into_iter().map(|(value, id)| (value.to_owned(), words.word(id)));
        let people = holders.iter().map(|person| (person.email.clone(), person.name_or_email().to_owned()));
        let mut choices = choices(any("web-items-any-holder", words).chain(of_nobody).chain(people), &self.holder);
        if !choices.iter().any(|choice| choice.is_chosen) {
            // A name that was written into the address, or somebody who has given back what they had.
            choices.push(Choice { value: self.holder.clone(), name: self.holder.clone(), is_chosen: true });
        }
        choices
    }
}

/// Until when: as the address says it, as the use case takes it, and the message that names it.
const DUES: [(&str, DueBy, &str); 2] =
    [("overdue", DueBy::Now, "web-items-due-now"), ("week", DueBy::NextWeek, "web-items-due-week")];

fn any(id: &'static str, words: &Words) -> impl Iterator<Item = (String, String)> {
    std::iter::once((String::new(), words.word(id)))
}

fn choices(values: impl Iterator<Item = (String, String)>, chosen: &str) -> Vec<Choice> {
    values.map(|(value, name)| Choice { is_chosen: value == *chosen, value, name }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fields: &[(&str, &str)]) -> Filter {
        let fields: Vec<_> = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Filter::read(&fields)
    }

    #[test]
    fn an_address_is_what_it_was_read_from() {
        let filter = read(&[("q", "a&b=c ?"), ("locale", ""), ("locale", "lt"), ("page", "3"), ("other", "x")]);
        assert_eq!(filter.address(filter.page), "/items?locale=lt&q=a%26b%3Dc%20%3F&page=3");
        assert_eq!(filter.address(1), "/items?locale=lt&q=a%26b%3Dc%20%3F");
        assert_eq!(Filter::default().address(1), "/items");
    }

    #[test]
    fn a_page_is_a_number_from_one_on() {
        for page in ["", "0", "-1", "x", "1.5", "99999999999999999999999"] {
            assert_eq!(read(&[("page", page)]).page, 1, "{page}");
        }
    }
}
