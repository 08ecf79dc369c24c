//! `tolkit diff`.

use crate::extract::{ARTICLE, sandbox, translate};
use crate::sandbox::Sandbox;

/// A translated article, committed; then the article is edited, extracted and committed again.
fn edited() -> Sandbox {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "forum");
    sandbox.tolkit(&["adopt"]).ok();
    sandbox.commit();
    sandbox.write(
        "articles/forum.md",
        ARTICLE.replace("beginning\nof June", "end\nof July").replace("at the\nbeginning", "at the end"),
    );
    sandbox.tolkit(&["extract"]).ok();
    sandbox.commit();
    sandbox
}

#[test]
fn a_translator_sees_the_words_that_changed() {
    let sandbox = edited();
    let ran = sandbox.tolkit(&["diff", "lt:news/forum"]).ok();
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(lines[0], "lt:news/forum: one text has changed since it was translated");
    assert!(lines[2].contains(", a paragraph (locales/lt/news/forum.ftl:3)"), "{}", ran.stdout);
    assert_eq!(
        lines[3..],
        [
            "  The source, with what went and what came:",
            "    The forum was held in Vilnius, at the [-beginning-]{+end+} of June. It was",
            "    [well attended](https://example.org/forum).",
            "  The translation:",
            "    LT: Thé føřům wáš héļð íň Víļňíůš, át thé béģíňňíňģ øf Jůňé. Įt wáš [wéļļ",
            "    áttéňðéð](https://example.org/forum).",
        ]
    );
    let json = sandbox.tolkit(&["diff", "-f", "json"]).ok().json();
    let unit = &json["items"][0]["units"][0];
    assert_eq!((unit["history"].as_str(), unit["changes"][1]["change"].as_str()), (Some("found"), Some("delete")));
    let ran = sandbox.tolkit(&["diff", "-l", "da"]).ok();
    assert_eq!(ran.stdout, "Nothing here is translated yet.\n");
}

#[test]
fn the_old_text_is_found_under_the_old_name() {
    let sandbox = edited();
    std::fs::rename(sandbox.path("articles/forum.md"), sandbox.path("articles/vilnius.md")).expect("a rename");
    sandbox.tolkit(&["extract"]).ok();
    // Before the rename is committed, and after.
    for _ in 0..2 {
        let ran = sandbox.tolkit(&["diff", "lt:news/vilnius"]).ok();
        assert!(ran.stdout.contains("[-beginning-]{+end+}"), "{}", ran.stdout);
        sandbox.commit();
        sandbox.write("more", "something else to commit");
    }
}

#[test]
fn what_history_does_not_have_is_said_plainly() {
    let sandbox = edited();
    let clone = Sandbox::empty();
    let from = format!("file://{}", sandbox.root().display());
    clone.git(&["clone", "-q", "--depth", "1", &from, "clone"]);
    let ran = clone.tolkit_in(&clone.path("clone"), &["diff", "lt:news/forum"]).ok();
    assert!(ran.stdout.contains("does not reach that far back"), "{}", ran.stdout);
    assert!(
        ran.stdout.contains("The source now:\n    The forum was held in Vilnius, at the end of June."),
        "{}",
        ran.stdout
    );
    // Never committed: translated and edited between two commits.
    sandbox.write("articles/forum.md", ARTICLE.replace("# A forum", "# A forum, uncommitted"));
    sandbox.tolkit(&["extract"]).ok();
    sandbox.tolkit(&["adopt", "--renew"]).ok();
    sandbox.write("articles/forum.md", ARTICLE.replace("# A forum", "# A forum, edited"));
    sandbox.tolkit(&["extract"]).ok();
    let ran = sandbox.tolkit(&["diff", "lt:news/forum"]).ok();
    assert!(ran.stdout.contains("that text was never saved"), "{}", ran.stdout);
    std::fs::remove_dir_all(sandbox.path(".git")).expect("a repository");
    let ran = sandbox.tolkit(&["diff", "lt:news/forum"]).ok();
    assert!(ran.stdout.contains("keeps no history"), "{}", ran.stdout);
}

#[test]
fn translations_without_a_record_are_said() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "forum");
    let ran = sandbox.tolkit(&["diff", "lt:news/forum"]).ok();
    assert!(ran.stdout.contains("5 translations have no record"), "{}", ran.stdout);
}
