//! The keys of the workbench: what each does, which one it is unless the person chose another, and what is wrong with what they chose.
//!
//! A key is written as the script names it: `Ctrl`, `Alt` and `Shift` in this order, then the key by its name (`Enter`, `F2`) or by
//! the character that it types, a letter in its large form. `1…9` stands for each of these digits.

use std::path::Path;

use crate::git::key_settings;
use crate::i18n::Text;

/// Something that a key does.
pub(super) struct Action {
    /// Its name: `tolkit.key.<name>` in git's settings, and in the script.
    pub(super) name: &'static str,
    /// Its key, unless somebody chose another one.
    key: &'static str,
    /// The message that says what it does.
    pub(super) id: &'static str,
}

const fn action(name: &'static str, key: &'static str, id: &'static str) -> Action {
    Action { name, key, id }
}

/// The key of [`Action`]s that is one for each of nine things.
const DIGITS: &str = "1…9";

/// What takes a number.
const NUMBERED: [&str; 2] = ["insert-placeable", "take-suggestion"];

/// What a key may do that is a character alone, since it does nothing where somebody types.
const OUTSIDE: &str = "help";

static ACTIONS: [Action; 12] = [
    action("save-next", "Ctrl+Enter", "web-key-save-next"),
    action("still-holds", "Alt+Enter", "web-key-still-holds"),
    action("previous-unit", "Alt+ArrowUp", "web-key-previous-unit"),
    action("next-unit", "Alt+ArrowDown", "web-key-next-unit"),
    action("insert-source", "Alt+S", "web-key-insert-source"),
    action(NUMBERED[0], "Alt+1…9", "web-key-insert-placeable"),
    action(NUMBERED[1], "Alt+Shift+1…9", "web-key-take-suggestion"),
    action("hand-in", "Ctrl+Shift+Enter", "web-key-hand-in"),
    action("approve", "Alt+A", "web-key-approve"),
    action("return", "Alt+R", "web-key-return"),
    action("next-item", "Alt+N", "web-key-next-item"),
    action(OUTSIDE, "?", "web-key-help"),
];

/// Keys by the names that browsers have for them.
const NAMED: [&str; 14] = [
    "Enter",
    "Escape",
    "Tab",
    "Backspace",
    "Delete",
    "Insert",
    "Home",
    "End",
    "PageUp",
    "PageDown",
    "ArrowUp",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
];

/// The keys of a person.
pub(super) struct Keyboard {
    /// What each does, and its key; none where it is turned off.
    pub(super) keys: Vec<(&'static Action, Option<String>)>,
    /// What is wrong with the person's settings.
    pub(super) troubles: Vec<Text>,
}

impl Keyboard {
    /// The keys as git's settings have them in a directory.
    pub(super) fn read(directory: &Path) -> Self {
        Self::of(&key_settings(directory))
    }

    /// The keys as settings have them: the names of actions, and what is written for them.
    fn of(settings: &[(String, String)]) -> Self {
        let mut troubles: Vec<Text> = Vec::new();
        let is_known = |name: &str| ACTIONS.iter().any(|action| action.name == name);
        let unknown = settings.iter().filter(|(name, _)| !is_known(name));
        troubles.extend(unknown.map(|(name, _)| Text::new("web-key-no-action").with("word", name.clone())));
        let mut keys: Vec<(&'static Action, Option<String>, bool)> = Vec::new();
        for action in &ACTIONS {
            let chosen = settings.iter().find(|(name, _)| name == action.name).map(|(_, key)| key.trim());
            let (key, is_chosen) = match chosen {
                Some("") => (None, true),
                Some(written) => match canonical(written, action) {
                    Some(key) => (Some(key), true),
                    None => {
                        let text = Text::new("web-key-unfit").with("word", action.name).with("key", written.to_owned());
                        troubles.push(text.with("usual", action.key));
                        (Some(action.key.to_owned()), false)
                    }
                },
                None => (Some(action.key.to_owned()), false),
            };
            keys.push((action, key, is_chosen));
        }
        // Of two with the same key, the one that somebody chose keeps it.
        for at in 0..keys.len() {
            let is_taken_by = |other: usize| {
                let (one, two) = (&keys[at], &keys[other]);
                let goes_first = two.2 && !one.2 || (two.2 == one.2 && other < at);
                goes_first && one.1.as_ref().zip(two.1.as_ref()).is_some_and(|(one, two)| is_same(one, two))
            };
            let Some(other) = (0..keys.len()).find(|other| *other != at && is_taken_by(*other)) else { continue };
            let key = keys[at].1.take().unwrap_or_default();
            let text = Text::new("web-key-taken").with("word", keys[at].0.name).with("key", key);
            troubles.push(text.with("other", keys[other].0.name));
        }
        Self { keys: keys.into_iter().map(|(action, key, _)| (action, key)).collect(), troubles }
    }

    /// The keys for the script: a key for each action that has one, as JSON.
    pub(super) fn json(&self) -> String {
        let keys = self.keys.iter().filter_map(|(action, key)| Some((action.name, key.as_deref()?)));
        serde_json::to_string(&keys.collect::<std::collections::BTreeMap<_, _>>()).unwrap_or_default()
    }
}

/// Whether somebody who presses one also presses the other.
fn is_same(one: &str, other: &str) -> bool {
    let is_digit_of = |digits: &str, key: &str| {
        let with = digits.strip_suffix(DIGITS);
        with.and_then(|with| key.strip_prefix(with)).is_some_and(|digit| matches!(digit.as_bytes(), [b'1'..=b'9']))
    };
    one == other || is_digit_of(one, other) || is_digit_of(other, one)
}

/// A key as it is written for an action; none if no key is called so, or if it would be in the way of typing.
fn canonical(written: &str, action: &Action) -> Option<String> {
    let (mut ctrl, mut alt, mut shift, mut rest) = (false, false, false, written);
    while let Some((modifier, key)) = rest.split_once('+').filter(|(_, key)| !key.is_empty()) {
        let held = match &*modifier.trim().to_ascii_lowercase() {
            "ctrl" => &mut ctrl,
            "alt" => &mut alt,
            "shift" => &mut shift,
            _ => return None,
        };
        *held = true;
        rest = key;
    }
    let key = name_of(rest.trim(), action)?;
    let is_function = key.len() > 1 && key.starts_with('F');
    let is_character = key == DIGITS || key.chars().count() == 1;
    let is_free = ctrl || alt || is_function || (is_character && action.name == OUTSIDE);
    // Which character it is says whether Shift was held; with Alt, a digit is known by its place.
    if !is_free || (shift && is_character && !(alt && key == DIGITS)) {
        return None;
    }
    let held = [(ctrl, "Ctrl+"), (alt, "Alt+"), (shift, "Shift+")];
    let held: String = held.into_iter().filter(|(is_held, _)| *is_held).map(|(_, name)| name).collect();
    Some(format!("{held}{key}"))
}

/// A key's name as the script has it.
fn name_of(key: &str, action: &Action) -> Option<String> {
    if NUMBERED.contains(&action.name) {
        return matches!(key, "1…9" | "1-9" | "1..9" | "1...9").then(|| DIGITS.to_owned());
    }
    let functions = (1..=12).map(|number| format!("F{number}"));
    let mut names = NAMED.iter().map(ToString::to_string).chain(functions);
    let mut characters = key.chars();
    match (characters.next()?, characters.next()) {
        (character, None) if !character.is_whitespace() && !character.is_control() => Some(key.to_uppercase()),
        _ => names.find(|name| name.eq_ignore_ascii_case(key)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keyboard(settings: &[(&str, &str)]) -> Keyboard {
        let settings: Vec<_> = settings.iter().map(|(name, key)| ((*name).to_owned(), (*key).to_owned())).collect();
        Keyboard::of(&settings)
    }

    #[track_caller]
    fn key<'k>(keyboard: &'k Keyboard, name: &str) -> Option<&'k str> {
        let (_, key) = keyboard.keys.iter().find(|(action, _)| action.name == name).expect("an action");
        key.as_deref()
    }

    #[test]
    fn every_action_has_a_key_of_its_own_that_could_be_chosen() {
        let usual = keyboard(&[]);
        assert!(usual.troubles.is_empty());
        for action in &ACTIONS {
            assert_eq!(canonical(action.key, action).as_deref(), Some(action.key));
            assert_eq!(key(&usual, action.name), Some(action.key));
        }
        assert!(usual.json().contains("\"insert-placeable\":\"Alt+1…9\""), "{}", usual.json());
    }

    #[test]
    fn keys_can_be_written_as_people_do() {
        let save = &ACTIONS[0];
        for (written, key) in [
            ("ctrl+enter", "Ctrl+Enter"),
            ("Shift + Ctrl + PageDown", "Ctrl+Shift+PageDown"),
            ("alt+ą", "Alt+Ą"),
            ("Ctrl++", "Ctrl++"),
            ("f2", "F2"),
            ("Shift+F12", "Shift+F12"),
        ] {
            assert_eq!(canonical(written, save).as_deref(), Some(key), "{written}");
        }
        for written in [
            "a",
            "Enter",
            "Shift+Enter",
            "Alt+Shift+S",
            "Hyper+S",
            "Ctrl+",
            "+",
            "Ctrl",
            "F13",
            "Ctrl+Entre",
            "Alt+1…9",
        ] {
            assert_eq!(canonical(written, save), None, "{written}");
        }
        assert_eq!(keyboard(&[("insert-placeable", "ctrl+1-9")]).json().matches("Ctrl+1…9").count(), 1);
    }

    #[test]
    fn what_cannot_be_is_said_and_does_nothing() {
        let odd = keyboard(&[("save-next", "Enter"), ("fly", "Alt+F"), ("approve", ""), ("return", "Alt+N")]);
        assert_eq!((key(&odd, "save-next"), key(&odd, "approve")), (Some("Ctrl+Enter"), None));
        assert_eq!((key(&odd, "return"), key(&odd, "next-item")), (Some("Alt+N"), None), "what was chosen counts");
        let said: Vec<&str> = odd.troubles.iter().map(|text| &*text.id).collect();
        assert_eq!(said, ["web-key-no-action", "web-key-unfit", "web-key-taken"]);
        assert!(!odd.json().contains("approve") && odd.json().contains("\"return\":\"Alt+N\""), "{}", odd.json());
        let digit = keyboard(&[("approve", "Alt+3")]);
        assert_eq!((key(&digit, "approve"), key(&digit, "insert-placeable")), (Some("Alt+3"), None));
    }
}
