//! JSON as every renderer writes it: indented, with a newline at the end, and nothing in it that would steer a terminal.

use serde::Serialize;

use super::visible::escaped_json;

pub(crate) fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value)
        .unwrap_or_else(|error| unreachable!("texts and numbers under texts are always JSON: {error}"));
    text.push('\n');
    escaped_json(text)
}
