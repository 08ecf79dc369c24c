//! What every page has around it: its title, the way to the other pages, and what was done last.

use std::sync::Arc;

use super::keyboard::Keyboard;
use super::said::Said;
use super::site::Site;
use super::touch::note;
use super::visit::Visit;
use crate::i18n::Text;

/// The frame of a page.
pub(super) struct Frame {
    site: Arc<Site>,
    /// The page's title.
    pub(super) title: String,
    /// What the person is told.
    pub(super) said: Vec<Said>,
    /// Whether the page shows what others do as they do it.
    pub(super) is_live: bool,
    /// The page of the menu that this is; empty for none.
    current: &'static str,
}

/// The pages of the menu: their addresses and the messages that name them.
const MENU: [(&str, &str); 5] = [
    ("/", "web-menu-desk"),
    ("/items", "web-menu-items"),
    ("/coverage", "web-menu-coverage"),
    ("/reviews", "web-menu-reviews"),
    ("/help", "web-menu-help"),
];

/// What the script says, by the names that it knows.
const SCRIPT: [(&str, &str); 7] = [
    ("busy", "web-busy"),
    ("unsaved", "web-unsaved"),
    ("offline", "web-offline"),
    ("absent", "web-absent"),
    ("mine", "web-use-typed"),
    ("theirs", "web-keep-there"),
    ("there", "web-conflict-there"),
];

impl Frame {
    /// The frame of a page; what was done before it is said in it.
    pub(super) fn new(visit: &Visit, title: String, current: &'static str) -> Self {
        let said = visit.site.keys.told(&visit.visitor.key);
        Self { site: Arc::clone(&visit.site), title, said, is_live: false, current }
    }

    /// The same for a page that shows what others do as they do it.
    pub(super) fn live(self) -> Self {
        Self { is_live: true, ..self }
    }

    /// What there is to say of the network.
    pub(super) fn network(&self) -> Option<String> {
        note(&self.site)
    }

    /// A text without arguments.
    pub(super) fn word(&self, id: &'static str) -> String {
        self.site.words.word(id)
    }

    /// A text.
    pub(super) fn say(&self, text: &Text) -> String {
        self.site.words.say(text)
    }

    /// What the script says, and the keys that it listens to.
    pub(super) fn script_words(&self) -> Vec<(&'static str, String)> {
        let left = Text::new("web-left").with("count", "%1").with("total", "%2");
        let mut words: Vec<(&'static str, String)> = SCRIPT.iter().map(|(name, id)| (*name, self.word(id))).collect();
        words.push(("left-over", self.say(&left)));
        words.push(("keys", Keyboard::read(&self.site.directory).json()));
        words
    }

    /// The language of the interface.
    pub(super) fn language(&self) -> String {
        self.site.words.language()
    }

    /// The pages of the menu: the address, the name, whether it is this one.
    pub(super) fn menu(&self) -> Vec<(&'static str, String, bool)> {
        MENU.into_iter().map(|(address, id)| (address, self.word(id), address == self.current)).collect()
    }
}
