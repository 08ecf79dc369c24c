//! What a browser runs: handlers of events, and addresses that are scripts. Pure.

use super::character_references::character_references;
use super::elements::{Role, role};
use super::tags::Tag;

/// Whether a browser runs something that a tag says, be the tag whole or not.
pub(super) fn is_active(tag: &Tag<'_>) -> bool {
    tag.name == "script"
        || tag.attributes.iter().any(|attribute| match attribute.value {
            Some(value) => {
                handles_event(&attribute.name) || (role(&attribute.name) == Role::Machine && is_script(value))
            }
            None => false,
        })
}

/// Whether an attribute is what is done when something happens: `onclick`.
pub(super) fn handles_event(attribute: &str) -> bool {
    attribute.strip_prefix("on").is_some_and(|event| event.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Whether an address is a script. Browsers read the character references in it first, and pass over white space and controls.
pub(super) fn is_script(address: &str) -> bool {
    let mut read = String::with_capacity(address.len());
    let mut at = 0;
    for reference in character_references(address) {
        if let Some(character) = reference.character
            && let Some(before) = address.get(at..reference.span.start)
        {
            read.push_str(before);
            read.push(character);
            at = reference.span.end;
        }
    }
    read.push_str(&address[at..]);
    let named = read.to_ascii_lowercase().replace("&tab;", "").replace("&newline;", "").replace("&colon;", ":");
    let scheme: String = named.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    ["javascript:", "vbscript:", "data:"].iter().any(|name| scheme.starts_with(name))
}

#[cfg(test)]
mod tests {
    use super::super::tags::tags;
    use super::*;

    #[test]
    fn what_runs_is_seen_however_it_is_written() {
        for text in [
            "<img src=x onerror=alert(1)",
            "<svg/onload=alert(1)>",
            "<IMG SRC=x OnError='alert(1)'>",
            "<img src=\"x\"onerror=\"alert(1)\">",
            "<a href=\"java\tscript:alert(1)\">",
            "<a href='&#106;avascript&colon;alert(1)'>",
            "<a href=\" JavaScript&#x3A;alert(1)\">",
            "<a href=data:text/html,x>",
            "<script>",
            "<x onclick = y>",
        ] {
            assert!(tags(text).iter().any(is_active), "{text}");
        }
        for text in [
            "<a href=\"/online\" class=x>",
            "<a href=\"https://news.org/javascript:\">",
            "<b title=\"javascript: x\">",
            "<a on=1>",
        ] {
            assert!(!tags(text).iter().any(is_active), "{text}");
        }
    }
}
