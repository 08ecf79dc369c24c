//! What must hold for the page.

use sha2::{Digest, Sha256};

use super::super::sample;
use super::*;

fn html(coverage: &Coverage) -> String {
    render(
        coverage,
        By::Section,
        &Terminal { words: &Words::new(&[]), width: 80, color: false, verbose: false, whole: false },
    )
}

/// Bytes in base64, as a policy has them.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, at| bits << 8 | u32::from(chunk.get(at).copied().unwrap_or(0)));
        for at in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * at) & 63) as usize];
            text.push(if at > chunk.len() { '=' } else { char::from(digit) });
        }
    }
    text
}

#[test]
fn the_policy_lets_the_style_and_the_script_run() {
    for (directive, text) in [("style-src", STYLE), ("script-src", SCRIPT)] {
        let wanted = format!("{directive} 'sha256-{}';", base64(&Sha256::digest(text)));
        assert!(POLICY.contains(&wanted), "write in POLICY: {wanted}");
    }
}

#[test]
fn the_page_needs_nothing_from_elsewhere() {
    let page = html(&sample::coverage());
    for sign in ["http:", "https:", "//", "url(", "@import", " src=", " style=", " onclick=", "<link"] {
        let found = page.replace("  // ", "").contains(sign);
        assert!(!found, "{sign}");
    }
    assert_eq!(page.matches("<script").count(), 1);
    assert!(page.contains("<html lang=\"en\">"));
}

#[test]
fn any_text_is_only_text() {
    let page = html(&sample::hostile());
    assert_eq!(page.matches("<script").count(), 1, "{page}");
    assert_eq!(page.matches("</title>").count(), 1 + page.matches("<g").count(), "{page}");
    for sign in ["<img", "<b>.ftl", "\"quoted\""] {
        assert!(!page.contains(sign), "{sign}");
    }
    assert!(page.contains("⟨U+001B⟩[31mred⟨U+202E⟩") && !page.contains(['\u{1b}', '\u{202e}']), "{page}");
}

#[test]
fn every_item_is_there_and_every_cell() {
    let page = html(&sample::coverage());
    assert_eq!(page.matches("<tr data-l=").count(), 6);
    assert!(page.contains("<b>2%</b> <small>6,005 words left</small>"), "{page}");
    assert!(page.contains("<small>complete</small>") && page.contains("<small>2 to review</small>"), "{page}");
}

#[test]
fn an_empty_project_says_so() {
    let page = html(&sample::empty());
    assert!(page.contains("no locale to translate into yet") && !page.contains("<table"), "{page}");
}
