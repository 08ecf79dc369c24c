//! A rendering merged with any page: nothing panics, and every word of the page is there afterwards, or named.
//!
//! `cargo +nightly fuzz run merge`; the same property runs with proptest in `tests/properties.rs` on every toolchain. The input is the
//! article; behind a zero byte, the page. Its length says which flavor both are read in.

#![no_main]

use std::collections::HashMap;

use libfuzzer_sys::fuzz_target;
use tolkit::article::{Article, Base, Flavor, Pages, Profile, merge};

fuzz_target!(|input: &str| {
    let Some((source, page)) = input.split_once('\0') else { return };
    let translate = ["title", "tags[]", "hero.text", "items[].name"].map(str::to_owned).to_vec();
    let flavor = Flavor::parse(Flavor::WORDS[input.len() % Flavor::WORDS.len()]).unwrap_or_default();
    let profile = Profile { translate, flavor, ..Profile::default() };
    let (Ok(source), Ok(existing)) = (Article::parse(source, &profile), Article::parse(page, &profile)) else { return };
    let nothing = |_: &str| false;
    let pages = Pages {
        source: &source,
        rendered: &source,
        existing: &existing,
        profile: &profile,
        set: &[],
        translated: &[],
        known: &nothing,
    };
    let merged = merge(&pages, &Base::new(None, &existing, false));
    all_said(page, merged.lost.iter().map(|lost| lost.text.as_str()).chain([merged.text.as_str()]));
    // As it was written then, it is no surprise later.
    if let Ok(written) = Article::parse(&merged.text, &profile) {
        let pages = Pages { existing: &written, ..pages };
        let _ = merge(&pages, &Base::new(Some(&merged.written), &written, false));
    }
    let pages = Pages { existing: &source, ..pages };
    assert_eq!(merge(&pages, &Base::new(None, &source, false)).text, source.text);
});

/// Makes sure that each word of a text is in others, as often.
fn all_said<'t>(text: &str, others: impl Iterator<Item = &'t str>) {
    let mut said: HashMap<String, usize> = HashMap::new();
    others.flat_map(words).for_each(|word| *said.entry(word.to_owned()).or_default() += 1);
    for word in words(text) {
        let left = said.get_mut(word).filter(|left| **left > 0);
        *left.unwrap_or_else(|| panic!("{word:?} is gone")) -= 1;
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().any(char::is_alphabetic))
}
