//! mdBook: a book for each language, with a `book.toml` of its own.

use serde_json::Value;

use super::languages::Languages;
use super::site::{Pages, Tree, joined};

pub(super) fn read(value: &Value, folder: &str) -> (Languages, Pages) {
    let book = value.get("book").unwrap_or(&Value::Null);
    let text = |key: &str| book.get(key).and_then(Value::as_str);
    let languages = Languages::named([], Some(text("language").unwrap_or("en")));
    let texts = text("src").unwrap_or("src");
    let tree = Tree::below(&joined(folder, texts), &joined(folder, &format!("{{locale}}/{texts}")));
    (languages, Pages::Trees(vec![tree]))
}
