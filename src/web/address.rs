//! Addresses of pages.

use crate::model::ItemId;

/// The address of the page on which an item is translated.
pub(crate) fn page_of_item(item: &ItemId) -> String {
    format!("/translate/{}", encoded(&item.to_string()))
}

/// A text as a part of an address: what is not plain is written by its bytes; slashes stay.
pub(super) fn encoded(text: &str) -> String {
    let mut address = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b':' => {
                address.push(byte.into())
            }
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_nothing_in_it_that_means_something_else() {
        assert_eq!(encoded("lt:news/a b?c#d%\"<\r\nų"), "lt:news/a%20b%3Fc%23d%25%22%3C%0D%0A%C5%B3");
    }
}
