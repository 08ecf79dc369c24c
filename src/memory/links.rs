//! Addresses in a text, and the destinations of Markdown links.

/// An address of a person is looked for in so many bytes.
const LONGEST_NAME: usize = 64;

/// Whether what comes after a text is the destination of a Markdown link.
pub(super) fn is_destination(before: &str) -> bool {
    before.ends_with("](")
}

/// The length of the destination that a text begins with; zero where there is none, or where it is a placeable.
pub(super) fn destination(rest: &str) -> usize {
    rest.find(|c: char| c.is_whitespace() || matches!(c, ')' | '{')).unwrap_or(rest.len())
}

/// The length of the address of a page or a person that a text begins with, if it begins with one.
pub(super) fn address(rest: &str) -> Option<usize> {
    let name = rest.bytes().take(LONGEST_NAME).take_while(|byte| is_in_name(*byte)).count();
    let after = &rest[name..];
    if after.starts_with("://") || rest.starts_with("www.") || rest.starts_with("mailto:") {
        return Some(trimmed(&rest[..end_of_page(rest)]).len()).filter(|length| *length > "www.".len());
    }
    let host = after.strip_prefix('@')?;
    let length = host.bytes().take_while(|byte| is_in_name(*byte)).count();
    let host = trimmed(&host[..length]);
    host.contains('.').then(|| name + 1 + host.len())
}

fn is_in_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'+' | b'_')
}

/// Where the address of a page ends: parentheses are of it if it opens them.
fn end_of_page(rest: &str) -> usize {
    let mut open = 0_usize;
    for (at, character) in rest.char_indices() {
        match character {
            '(' => open += 1,
            ')' if open == 0 => return at,
            ')' => open -= 1,
            '<' | '>' | '"' | '`' | '{' | '}' | '|' | '\\' | '[' | ']' => return at,
            _ if character.is_whitespace() => return at,
            _ => {}
        }
    }
    rest.len()
}

fn trimmed(address: &str) -> &str {
    address.trim_end_matches(['.', ',', ':', ';', '!', '?', '*', '_', '\'', '’', '”', '…'])
}
