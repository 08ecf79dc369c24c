//! Article → pieces → article over arbitrary text: nothing panics, its own texts give it back, and a rendering has its structure.
//!
//! `cargo +nightly fuzz run article`; the same properties run with proptest in `tests/properties.rs` on every toolchain. The input
//! is the article; behind a zero byte, the text that stands for each of its pieces. Its length says which flavor it is read in, and whether as MDX.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tolkit::article::{Article, Flavor, Profile, render};

fuzz_target!(|input: &str| {
    let (text, other) = input.split_once('\0').unwrap_or((input, ""));
    let translate = ["title", "tags[]", "hero.text", "items[].name"].map(str::to_owned).to_vec();
    let flavor = Flavor::parse(Flavor::WORDS[input.len() % Flavor::WORDS.len()]).unwrap_or_default();
    let profile = Profile { translate, flavor, ..Profile::default() };
    let is_mdx = input.len() / Flavor::WORDS.len() % 2 == 1;
    let profile = profile.of_file(if is_mdx { "a.mdx" } else { "a.md" });
    let Ok(article) = Article::parse(text, &profile) else { return };
    let _ = article.left_out();
    let pieces = article.pieces();
    let own: Vec<Option<&str>> = pieces.iter().map(|piece| Some(piece.text.as_str())).collect();
    assert_eq!(render(&article, &own, &[]).as_deref(), Ok(text));
    let others = vec![Some(other); pieces.len()];
    if let Ok(rendered) = render(&article, &others, &[])
        && let Ok(again) = Article::parse(&rendered, &profile)
    {
        assert_eq!(article.document.difference(&again.document), None);
    }
});
