//! `tolkit adopt --articles` where files are not what their names say: pictures, bytes, texts in other encodings.

use crate::extract::sandbox;
use crate::sandbox::{Ran, Sandbox};

const ARTICLE: &str = "---
title: The harbour of Nida
---

# The harbour

Boats from Klaipėda arrive at nine.

The ticket office is closed on Mondays.
";

const TRANSLATED: &str = "---
title: Nidos uostas
---

# Uostas

Laivai iš Klaipėdos atplaukia devintą.

Bilietų kasa pirmadieniais nedirba.
";

/// What adopting says where these bytes are in the place of one translation, beside another that is whole.
fn adopted(bytes: &[u8]) -> (Sandbox, Ran) {
    let sandbox = sandbox();
    sandbox.write("articles/forum.md", ARTICLE);
    sandbox.write("articles/other.md", ARTICLE);
    sandbox.tolkit(&["extract"]).ok();
    sandbox.write("site/lt/forum.md", bytes);
    sandbox.write("site/lt/other.md", TRANSLATED);
    let ran = sandbox.tolkit(&["adopt", "--articles"]);
    (sandbox, ran)
}

fn utf16(text: &str, mark: &[u8]) -> Vec<u8> {
    mark.iter().copied().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

#[test]
fn what_is_no_text_is_named_and_hinders_nothing_else() {
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
    let latin: Vec<u8> =
        "---\ntitle: Hamnen\n---\n\nBåtar.\n".chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
    let ascii = "---\ntitle: Nidos uostas\n---\n\n# Uostas\n\nLaivai atplaukia.\n\nKasa nedirba.\n";
    for (name, bytes, said) in [
        ("a picture", picture.to_vec(), "site/lt/forum.md is not UTF-8 text; line 1"),
        ("UTF-16", utf16(TRANSLATED, &[0xff, 0xfe]), "site/lt/forum.md is not UTF-8 text; line 1"),
        ("Latin-1", latin, "site/lt/forum.md is not UTF-8 text; line 5"),
        ("UTF-16 without a mark", utf16(ascii, &[]), "site/lt/forum.md is no text"),
        ("zeros", TRANSLATED.replace(' ', "\0\0").into_bytes(), "site/lt/forum.md is no text"),
        ("only zeros", vec![0; 4096], "site/lt/forum.md is no text"),
    ] {
        let (sandbox, ran) = adopted(&bytes);
        assert_eq!(ran.code, 1, "{name}: {}{}", ran.stdout, ran.stderr);
        assert!(ran.stderr.contains(said), "{name}: {}{}", ran.stdout, ran.stderr);
        assert!(ran.stderr.contains("UTF-8"), "{name}: {}", ran.stderr);
        assert!(!sandbox.exists("locales/lt/news/forum.ftl"), "{name}");
        assert!(ran.stdout.contains("took over 4 texts of site/lt/other.md"), "{name}: {}", ran.stdout);
        let there = std::fs::read(sandbox.path("site/lt/forum.md")).expect("the file");
        assert_eq!(there, bytes, "{name}");
    }
}

#[test]
fn an_article_that_is_no_text_is_not_extracted() {
    let sandbox = sandbox();
    sandbox.write("articles/zeros.md", ARTICLE.replace(" at nine", "\0\0\0\0\0\0\0\0"));
    let ran = sandbox.tolkit(&["extract"]).fails(1);
    assert!(
        ran.stderr.contains("articles/zeros.md is no text: many of its bytes are zero, the first in line 7"),
        "{}",
        ran.stderr
    );
    assert!(sandbox.exists("locales/en/news/forum.ftl") && !sandbox.exists("locales/en/news/zeros.ftl"));
}

#[test]
fn one_byte_that_slipped_in_hinders_nothing() {
    let (sandbox, ran) = adopted(TRANSLATED.replace("devintą", "\0devintą").as_bytes());
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    assert!(sandbox.read("locales/lt/news/forum.ftl").contains("title = Nidos uostas\n"));
}

#[test]
fn a_translation_with_a_byte_order_mark_or_other_line_breaks_is_taken_over() {
    for text in [format!("\u{feff}{TRANSLATED}"), TRANSLATED.replace('\n', "\r\n")] {
        let (sandbox, ran) = adopted(text.as_bytes());
        assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
        assert!(ran.stdout.contains("took over 4 texts of site/lt/forum.md"), "{}", ran.stdout);
        assert!(sandbox.read("locales/lt/news/forum.ftl").contains("title = Nidos uostas\n"));
    }
}
