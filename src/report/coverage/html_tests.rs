//! What must hold for the page.

use super::super::sample;
use super::*;
use crate::report::layout::policy::hash_of;

fn html(coverage: &Coverage) -> String {
    render(
        coverage,
        By::Section,
        &Terminal { words: &Words::new(&[]), width: 80, color: false, verbose: false, whole: false },
    )
}

#[test]
fn the_policy_lets_the_style_and_the_script_run() {
    for (directive, text) in [("style-src", STYLE), ("script-src", SCRIPT)] {
        let wanted = format!("{directive} 'sha256-{}';", hash_of(text));
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

#[test]
fn copies_of_the_source_are_shown_and_no_cell_with_some_is_complete() {
    let page = html(&sample::copies());
    assert!(page.contains("<small>8 copies</small>") && !page.contains("<small>complete</small>"), "{page}");
    assert!(page.contains("<rect class=\"i\"") && page.contains("copied from the source"), "{page}");
    assert!(!html(&sample::coverage()).contains("<rect class=\"i\""));
}
