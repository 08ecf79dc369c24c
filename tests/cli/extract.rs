//! `tolkit extract`.

use crate::pseudo::pseudo;
use crate::sandbox::Sandbox;

/// A section of articles, into Lithuanian and Danish.
pub(crate) const WORKFLOW: &str = r#"[project]
name = "Test"
source = "en"
locales = ["lt", "da"]

[[articles]]
section = "news"
source = "articles/**/*.md"
path = "locales/{locale}/news/**/*.ftl"
output = "site/{locale}/**/*.md"
"#;

pub(crate) const ARTICLE: &str = "---
title: Knowledge forum in Vilnius
date: 2015-06-26
---

# A forum

The forum was held in Vilnius, at the
beginning of June. It was [well attended](https://example.org/forum).

- Experts from the Nordic countries came.
- So did experts from the Baltic states.
";

pub(crate) fn sandbox() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    sandbox.write("articles/forum.md", ARTICLE);
    sandbox
}

/// The ids of the units of a resource, with their texts as they are written there.
pub(crate) fn units(sandbox: &Sandbox, path: &str) -> Vec<(String, String)> {
    let text = sandbox.read(path);
    let units = text.lines().filter(|line| !line.starts_with(['#', ' ']) && line.contains(" = "));
    units.filter_map(|line| line.split_once(" = ")).map(|(id, text)| (id.to_owned(), text.to_owned())).collect()
}

/// Translates every unit of a resource: a mark before its text, and accents, since English with a mark would be English still.
pub(crate) fn translate(sandbox: &Sandbox, locale: &str, name: &str) {
    translate_by(sandbox, locale, name, |text| format!("{}: {}", locale.to_uppercase(), pseudo(text)));
}

/// Puts a mark before the text of every unit of a resource.
pub(crate) fn mark(sandbox: &Sandbox, locale: &str, name: &str) {
    translate_by(sandbox, locale, name, |text| format!("{}: {text}", locale.to_uppercase()));
}

fn translate_by(sandbox: &Sandbox, locale: &str, name: &str, change: impl Fn(&str) -> String) {
    let mut translation = String::new();
    for (id, text) in units(sandbox, &format!("locales/en/news/{name}.ftl")) {
        translation.push_str(&format!("{id} = {}\n", change(&text)));
    }
    sandbox.write(&format!("locales/{locale}/news/{name}.ftl"), translation);
}

const RESOURCE: &str = "locales/en/news/forum.ftl";

fn id_of(sandbox: &Sandbox, start: &str) -> String {
    let units = units(sandbox, RESOURCE);
    units.into_iter().find(|(_, text)| text.starts_with(start)).unwrap_or_else(|| panic!("no unit {start}")).0
}

#[test]
fn a_new_article_is_announced_before_it_is_written() {
    let sandbox = sandbox();
    let ran = sandbox.tolkit(&["extract", "--dry-run"]).ok();
    assert_eq!(
        ran.stdout,
        "news/forum: 5 paragraphs × 2 locales, 68 words\n\
         Would extract one article: 10 paragraphs to translate, 68 words, in all\n  locales. Nothing was written.\n"
    );
    assert!(!sandbox.exists("locales"));
    sandbox.tolkit(&["extract", "--check"]).fails(1);
    sandbox.tolkit(&["extract"]).ok();
    sandbox.tolkit(&["extract", "--check"]).ok();
    let text = sandbox.read(RESOURCE);
    assert!(text.starts_with("### tolkit-extract 1 "), "{text}");
    assert!(text.contains("### From articles/forum.md") && text.contains("### date: 2015-06-26"), "{text}");
    for unit in [
        "# Front matter\ntitle = Knowledge forum in Vilnius\n",
        "# Heading 1\np-",
        " = The forum was held in Vilnius, at the beginning of June. It was [well attended](https://example.org/forum).\n",
        "# List item\np-",
    ] {
        assert!(text.contains(unit), "{unit}: {text}");
    }
}

#[test]
fn a_second_run_changes_nothing() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    let before = sandbox.read(RESOURCE);
    let ran = sandbox.tolkit(&["extract"]).ok();
    assert_eq!(ran.stdout, "Nothing to extract: one article is as before.\n");
    assert_eq!(sandbox.read(RESOURCE), before);
}

#[test]
fn ids_survive_edits_insertions_deletions_and_moves() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    let [title, heading, text, nordic, baltic] =
        ["Knowledge", "A forum", "The forum", "Experts", "So did"].map(|s| id_of(&sandbox, s));
    sandbox.write(
        "articles/forum.md",
        "---\ntitle: A knowledge forum in Vilnius\ndate: 2015-06-26\n---\n\nSomething entirely new stands here now.\n\n\
         - So did experts from the Baltic states.\n- Experts from the Nordic countries came, too.\n\n# A forum\n\n\
         The forum was held in Vilnius, in June. It was [very well attended](https://example.org/forum).\n",
    );
    let ran = sandbox.tolkit(&["extract"]).ok();
    assert!(ran.stdout.contains("(1 new, 3 changed)"), "{}", ran.stdout);
    let ids: Vec<String> = units(&sandbox, RESOURCE).into_iter().map(|unit| unit.0).collect();
    assert_eq!([&ids[0], &ids[2], &ids[3], &ids[4], &ids[5]], [&title, &baltic, &nordic, &heading, &text]);
    assert!(![&title, &heading, &text, &nordic, &baltic].contains(&&ids[1]));
}

#[test]
fn an_edit_makes_stale_and_a_cosmetic_one_does_not() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "forum");
    sandbox.tolkit(&["adopt", "--as", "reviewed"]).ok();
    let states = |sandbox: &Sandbox| {
        let json = sandbox.tolkit(&["coverage", "-f", "json", "-l", "lt"]).ok().json();
        ["missing", "stale", "translated", "reviewed"]
            .map(|state| json["locales"][0][state].as_u64().expect("a number"))
    };
    assert_eq!(states(&sandbox), [0, 0, 0, 5]);
    sandbox.write("articles/forum.md", ARTICLE.replace("well attended", "well-attended"));
    let ran = sandbox.tolkit(&["extract", "--grade", "cosmetic"]).ok();
    assert!(ran.stdout.contains("news/forum: nothing to translate (1 cosmetic)"), "{}", ran.stdout);
    assert_eq!(states(&sandbox), [0, 0, 0, 5]);
    let record = sandbox.read(".tolkit/records/en/news/forum");
    assert_eq!(record.lines().count(), 2, "{record}");
    // Two edits, of which one is graded.
    sandbox.write(
        "articles/forum.md",
        ARTICLE.replace("# A forum", "# The forum").replace("Experts from", "Many experts from"),
    );
    let heading = id_of(&sandbox, "A forum");
    sandbox.tolkit(&["extract", "--grade", "cosmetic", "--unit", &heading]).ok();
    // The unit of the first edit went back to a text that nobody graded.
    assert_eq!(states(&sandbox), [0, 1, 0, 4]);
    // Graded after the fact.
    let nordic = id_of(&sandbox, "Many experts");
    sandbox.tolkit(&["extract", "--grade", "cosmetic", "--unit", &nordic]).ok();
    assert_eq!(states(&sandbox), [0, 0, 0, 5]);
    let ran = sandbox.tolkit(&["extract", "--grade", "cosmetic", "--unit", "p-none"]).fails(2);
    assert!(ran.stderr.contains("No article has a unit p-none"), "{}", ran.stderr);
}

#[test]
fn a_paragraph_that_comes_back_has_its_translations_again() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "forum");
    sandbox.tolkit(&["adopt"]).ok();
    let baltic = id_of(&sandbox, "So did");
    sandbox.write("articles/forum.md", ARTICLE.replace("- So did experts from the Baltic states.\n", ""));
    let ran = sandbox.tolkit(&["extract"]).ok();
    assert!(ran.stdout.contains("1 gone"), "{}", ran.stdout);
    // The id of what is gone is nobody else's.
    sandbox.write(
        "articles/forum.md",
        ARTICLE.replace("So did experts from the Baltic states.", "Coffee was served twice."),
    );
    sandbox.tolkit(&["extract"]).ok();
    assert_ne!(id_of(&sandbox, "Coffee"), baltic);
    sandbox.write("articles/forum.md", ARTICLE);
    sandbox.tolkit(&["extract"]).ok();
    assert_eq!(id_of(&sandbox, "So did"), baltic);
}

#[test]
fn a_renamed_article_takes_its_translations_with_it() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "forum");
    sandbox.tolkit(&["adopt"]).ok();
    sandbox.tolkit(&["render"]).ok();
    let before = units(&sandbox, RESOURCE);
    std::fs::create_dir_all(sandbox.path("articles/2015")).expect("a folder");
    std::fs::rename(sandbox.path("articles/forum.md"), sandbox.path("articles/2015/vilnius.md")).expect("a rename");
    let ran = sandbox.tolkit(&["extract", "--dry-run"]).ok();
    assert!(ran.stdout.contains("news/2015/vilnius (was news/forum): nothing to translate"), "{}", ran.stdout);
    assert!(sandbox.exists(RESOURCE));
    sandbox.tolkit(&["extract"]).ok();
    assert_eq!(units(&sandbox, "locales/en/news/2015/vilnius.ftl"), before);
    assert!(
        sandbox.exists("locales/lt/news/2015/vilnius.ftl") && sandbox.exists(".tolkit/records/lt/news/2015/vilnius")
    );
    assert!(sandbox.exists("site/lt/2015/vilnius.md"));
    for gone in [RESOURCE, "locales/lt/news/forum.ftl", ".tolkit/records/lt/news/forum", "site/lt/forum.md"] {
        assert!(!sandbox.exists(gone), "{gone}");
    }
    sandbox.tolkit(&["extract", "--check"]).ok();
}

#[test]
fn a_rename_that_was_killed_is_finished_under_the_name_of_the_day() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "forum");
    sandbox.tolkit(&["adopt"]).ok();
    let extracted = sandbox.read(RESOURCE);
    let record = sandbox.read(".tolkit/records/lt/news/forum");
    // Killed when the resource had its first new name, and the translation too, but not its record. By now, the article has
    // a second one.
    std::fs::rename(sandbox.path("articles/forum.md"), sandbox.path("articles/first.md")).expect("a rename");
    sandbox.tolkit(&["extract"]).ok();
    let moved = sandbox.read("locales/en/news/first.ftl");
    assert!(!moved.contains("### was: "), "{moved}");
    sandbox.write(RESOURCE, &extracted);
    sandbox.write("locales/en/news/first.ftl", while_moving(&moved));
    std::fs::create_dir_all(sandbox.path(".tolkit/records/lt/news")).expect("a folder");
    std::fs::rename(sandbox.path(".tolkit/records/lt/news/first"), sandbox.path(".tolkit/records/lt/news/forum"))
        .expect("a move");
    std::fs::rename(sandbox.path("articles/first.md"), sandbox.path("articles/second.md")).expect("a rename");
    let ran = sandbox.tolkit(&["extract"]).ok();
    assert!(!ran.stdout.contains("gone"), "{}", ran.stdout);
    assert!(sandbox.exists("locales/lt/news/second.ftl"));
    assert_eq!(sandbox.read(".tolkit/records/lt/news/second"), record);
    for gone in [RESOURCE, "locales/en/news/first.ftl", "locales/lt/news/first.ftl", "locales/lt/news/forum.ftl"] {
        assert!(!sandbox.exists(gone), "{gone}");
    }
    sandbox.tolkit(&["extract", "--check"]).ok();
}

/// A resource as it is while what it was called is moved to it.
fn while_moving(resource: &str) -> String {
    let (_, rest) = resource.split_once('\n').expect("lines");
    let (head, units) = rest.split_once("\n\n").expect("a head");
    let rest = format!("{head}\n### was: news/forum\n\n{units}");
    let digest = tolkit::article::digest_of(&rest);
    format!("### tolkit-extract 1 {digest}\n{rest}")
}

#[test]
fn a_name_that_is_taken_keeps_what_is_there() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "forum");
    sandbox.tolkit(&["adopt"]).ok();
    sandbox.write("locales/lt/news/vilnius.ftl", "title = Somebody’s\n");
    std::fs::rename(sandbox.path("articles/forum.md"), sandbox.path("articles/vilnius.md")).expect("a rename");
    sandbox.tolkit(&["extract"]).ok();
    assert_eq!(sandbox.read("locales/lt/news/vilnius.ftl"), "title = Somebody’s\n");
    assert!(sandbox.exists("locales/lt/news/forum.ftl") && sandbox.exists(".tolkit/records/lt/news/forum"));
    sandbox.tolkit(&["extract", "--check"]).ok();
}

#[test]
fn an_article_of_the_same_words_is_no_other_one() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    sandbox.write("articles/contact.md", "---\ntitle: Contact\n---\n\nWrite to the editors of the newsroom.\n");
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "contact");
    std::fs::remove_file(sandbox.path("articles/contact.md")).expect("a file");
    std::fs::remove_file(sandbox.path("locales/en/news/contact.ftl")).expect("a file");
    sandbox.write("articles/grants.md", "---\ntitle: Grants\n---\n\nWrite to the editors of the newsroom.\n");
    for _ in 0..2 {
        sandbox.tolkit(&["extract"]).ok();
    }
    assert!(sandbox.exists("locales/lt/news/contact.ftl") && !sandbox.exists("locales/lt/news/grants.ftl"));
}

#[test]
fn a_rename_with_a_word_changed_everywhere_is_one() {
    let sandbox = sandbox();
    let text = |office: &str| {
        let paragraph =
            |n: &str| format!("The {n} paragraph of the long text about what the {office} does every day.\n\n");
        ["first", "second", "third", "fourth"].map(paragraph).concat()
    };
    sandbox.write("articles/forum.md", text("office"));
    sandbox.tolkit(&["extract"]).ok();
    std::fs::remove_file(sandbox.path("articles/forum.md")).expect("a file");
    sandbox.write("articles/bureau.md", text("bureau"));
    let ran = sandbox.tolkit(&["extract"]).ok();
    assert!(
        ran.stdout.contains("news/bureau (was news/forum)") && ran.stdout.contains("(4 changed)"),
        "{}",
        ran.stdout
    );
}

#[test]
fn nothing_is_pruned_where_something_cannot_be_read() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "forum");
    std::fs::remove_file(sandbox.path("articles/forum.md")).expect("a file");
    sandbox.write("articles/renamed.md", ARTICLE.replace("title:", "title: One:"));
    let ran = sandbox.tolkit(&["extract", "--prune"]).fails(1);
    assert!(
        ran.stdout.contains("Nothing was deleted") && sandbox.exists("locales/lt/news/forum.ftl"),
        "{}",
        ran.stdout
    );
    // A mistake in the pattern is no reason to delete everything.
    sandbox.write("workflow.toml", WORKFLOW.replace("\"articles/", "\"artcles/"));
    let ran = sandbox.tolkit(&["extract", "--prune"]).ok();
    assert!(
        ran.stderr.contains("line 8 of workflow.toml") && sandbox.exists("locales/lt/news/forum.ftl"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_resource_that_was_deleted_comes_back_with_its_ids() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "forum");
    let before = sandbox.read(RESOURCE);
    std::fs::remove_file(sandbox.path(RESOURCE)).expect("a file");
    sandbox.tolkit(&["extract"]).ok();
    assert_eq!(sandbox.read(RESOURCE), before);
}

#[test]
fn conflicts_and_missing_records_are_said() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "forum");
    sandbox.write("articles/forum.md", ARTICLE.replace("# A forum", "# A great forum"));
    let ran = sandbox.tolkit(&["extract"]).ok();
    assert!(ran.stdout.contains("one of the changed texts have no"), "{}", ran.stdout);
    let conflict =
        |before: &str, after: &str| format!("{before}\n<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> x\n{after}");
    for (article, line) in
        [(conflict("---\ntitle: x", "---\nText\n"), 3), (conflict("---\ntitle: x\n---\n", "Text\n"), 5)]
    {
        sandbox.write("articles/forum.md", article);
        let ran = sandbox.tolkit(&["extract"]).fails(1);
        let place = format!("articles/forum.md:{line}:1");
        assert!(ran.stderr.contains("merge conflict") && ran.stderr.contains(&place), "{}", ran.stderr);
    }
    sandbox.write("articles/forum.md", "Git writes:\n\n```\n<<<<<<< HEAD\n>>>>>>> x\n```\n");
    sandbox.tolkit(&["extract"]).ok();
}

#[test]
fn an_article_is_named_from_where_one_is() {
    let sandbox = sandbox();
    for (folder, name) in
        [("articles", "forum.md"), ("articles", "../articles/forum.md"), (".", "./articles/forum.md"), (".", "news/*")]
    {
        sandbox.tolkit_in(&sandbox.path(folder), &["extract", "--dry-run", name]).ok();
    }
    sandbox.tolkit_in(&sandbox.path("articles"), &["extract", "nothing.md"]).fails(2);
}

#[test]
fn what_is_left_of_a_deleted_article_goes_only_when_asked() {
    let sandbox = sandbox();
    sandbox.write("articles/other.md", "# Other\n\nAnother article altogether.\n");
    sandbox.tolkit(&["extract"]).ok();
    for name in ["forum", "other"] {
        translate(&sandbox, "lt", name);
    }
    sandbox.tolkit(&["adopt"]).ok();
    sandbox.tolkit(&["render"]).ok();
    std::fs::remove_file(sandbox.path("articles/forum.md")).expect("a file");
    let ran = sandbox.tolkit(&["extract"]).ok();
    assert!(ran.stdout.contains("news/forum: the article is gone; its translation is obsolete"), "{}", ran.stdout);
    let ran = sandbox.tolkit(&["check", "-f", "json"]).fails(1);
    assert!(ran.found().iter().any(|(rule, _)| rule == "obsolete-resource"), "{}", ran.stdout);
    let paths = [RESOURCE, "locales/lt/news/forum.ftl", ".tolkit/records/lt/news/forum", "site/lt/forum.md"];
    assert!(paths.iter().all(|path| sandbox.exists(path)));
    let ran = sandbox.tolkit(&["extract", "--prune", "--dry-run"]).ok();
    assert!(ran.stdout.contains("would delete 4 files"), "{}", ran.stdout);
    assert!(paths.iter().all(|path| sandbox.exists(path)));
    sandbox.tolkit(&["extract", "--prune"]).ok();
    assert!(!paths.iter().any(|path| sandbox.exists(path)));
    assert!(sandbox.exists("locales/lt/news/other.ftl") && sandbox.exists("site/lt/other.md"));
}

#[test]
fn a_file_that_extract_never_wrote_is_not_pruned() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    sandbox.write("locales/en/news/mine.ftl", "title = Mine\n");
    sandbox.write("locales/lt/news/mine.ftl", "title = Mano\n");
    sandbox.tolkit(&["extract", "--prune"]).ok();
    assert!(sandbox.exists("locales/en/news/mine.ftl") && sandbox.exists("locales/lt/news/mine.ftl"));
    // Two sections that have one file are a mistake before anything is translated.
    sandbox.write(
        "workflow.toml",
        format!("{WORKFLOW}\n[[fluent]]\nsection = \"site\"\npath = \"locales/{{locale}}/news/mine.ftl\"\n"),
    );
    std::fs::remove_file(sandbox.path("locales/lt/news/mine.ftl")).expect("a file");
    let ran = sandbox.tolkit(&["extract", "--prune"]).fails(2);
    assert!(ran.stderr.contains("belongs to two sections"), "{}", ran.stderr);
}

#[test]
fn a_file_that_becomes_a_folder_keeps_its_records_and_grades() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "forum");
    sandbox.tolkit(&["adopt", "--as", "reviewed"]).ok();
    sandbox.write("articles/forum.md", ARTICLE.replace("# A forum", "# A Forum"));
    sandbox.tolkit(&["extract", "--grade", "cosmetic"]).ok();
    std::fs::remove_file(sandbox.path("articles/forum.md")).expect("a file");
    sandbox.write("articles/forum/index.md", ARTICLE.replace("# A forum", "# A Forum").replace("came.", "came!"));
    sandbox.tolkit(&["extract", "--grade", "cosmetic"]).ok();
    let json = sandbox.tolkit(&["coverage", "-f", "json", "-l", "lt"]).ok().json();
    assert_eq!((json["locales"][0]["reviewed"].as_u64(), json["locales"][0]["units"].as_u64()), (Some(5), Some(5)));
    assert_eq!(sandbox.read(".tolkit/records/en/news/forum/index").lines().count(), 3);
}

#[test]
fn a_grade_that_misses_its_unit_writes_nothing() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    let before = sandbox.read(RESOURCE);
    let heading = id_of(&sandbox, "A forum");
    sandbox.write("articles/forum.md", ARTICLE.replace("# A forum", "# A Forum"));
    sandbox.tolkit(&["extract", "--grade", "cosmetic", "--unit", "p-typo"]).fails(2);
    assert_eq!(sandbox.read(RESOURCE), before);
    for _ in 0..2 {
        sandbox.tolkit(&["extract", "--grade", "cosmetic", "--unit", &heading]).ok();
    }
}

#[cfg(unix)]
#[test]
fn nothing_behind_a_link_is_deleted_or_moved() {
    let sandbox = sandbox();
    let outside = Sandbox::empty();
    outside.write("forum.md", "Somebody’s file.\n");
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "forum");
    std::fs::create_dir_all(sandbox.path("site")).expect("a folder");
    std::os::unix::fs::symlink(outside.root(), sandbox.path("site/lt")).expect("a link");
    std::fs::rename(sandbox.path("articles/forum.md"), sandbox.path("articles/vilnius.md")).expect("a rename");
    sandbox.tolkit(&["extract"]).ok();
    assert!(outside.exists("forum.md") && sandbox.exists("locales/lt/news/vilnius.ftl"));
    std::fs::rename(outside.path("forum.md"), outside.path("vilnius.md")).expect("a rename");
    std::fs::remove_file(sandbox.path("articles/vilnius.md")).expect("a file");
    sandbox.tolkit(&["extract", "--prune", "-s", "news"]).ok();
    assert!(outside.exists("vilnius.md") && !sandbox.exists("locales/lt/news/vilnius.ftl"));
}

#[test]
fn a_resource_that_somebody_edited_is_refused() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    sandbox.write(RESOURCE, sandbox.read(RESOURCE).replace("A forum", "A great forum"));
    for arguments in [&["extract"][..], &["extract", "--dry-run"]] {
        let ran = sandbox.tolkit(arguments).fails(1);
        assert!(ran.stderr.contains("was changed by hand") && ran.stderr.contains("article instead"), "{}", ran.stderr);
    }
    sandbox.tolkit(&["extract", "--check"]).fails(1);
    sandbox.tolkit(&["extract", "--overwrite"]).ok();
    assert!(sandbox.read(RESOURCE).contains("= A forum\n"));
    sandbox.write(RESOURCE, "title = Mine\n");
    let ran = sandbox.tolkit(&["extract"]).fails(1);
    assert!(ran.stderr.contains("was not written by `tolkit extract`"), "{}", ran.stderr);
}

#[test]
fn a_merge_conflict_is_settled_by_extracting_again() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    let before = units(&sandbox, RESOURCE);
    let text = sandbox.read(RESOURCE);
    let (header, rest) = text.split_once('\n').expect("lines");
    sandbox.write(RESOURCE, format!("<<<<<<< HEAD\n{header}\n=======\n### tolkit-extract 1 00\n>>>>>>> other\n{rest}"));
    sandbox.tolkit(&["extract"]).ok();
    assert_eq!((sandbox.read(RESOURCE), units(&sandbox, RESOURCE)), (text, before));
}

#[test]
fn one_bad_article_is_named_and_the_others_go_on() {
    let sandbox = sandbox();
    sandbox.write("articles/a.md", "---\ntitle: [a, list]\n---\nText\n");
    sandbox.write("articles/b.md", "---\nx: 1\ntitle: a: b\n---\nText\n");
    sandbox.write("articles/c.md", b"Text \xff\n");
    sandbox.write("articles/d.md", "+++\ntitle = \"x\"\n");
    sandbox.write("articles/e.md", "---\ntitle: a\ntitle: b\n---\n");
    sandbox.write("articles/f.md", "---\ndeadline: soon\n---\nText\n");
    let ran = sandbox.tolkit(&["extract"]).fails(1);
    for said in [
        "articles/a.md:2:1",
        "title: \"…\"",
        "articles/b.md:3:1",
        "articles/c.md",
        "not UTF-8",
        "articles/d.md:1:1",
        "Put a line +++",
        "articles/e.md:3:1",
        "second time",
        "articles/f.md:2:1",
        "not a date",
        "6 articles were left out",
    ] {
        assert!(ran.stderr.contains(said), "{said}: {}", ran.stderr);
    }
    assert!(sandbox.exists(RESOURCE) && !sandbox.exists("locales/en/news/a.ftl"));
}

#[test]
fn odd_articles_come_through() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", format!("{WORKFLOW}untranslated = \"copy\"\n"));
    sandbox.write("articles/no-title.md", "Just text.\n");
    sandbox.write("articles/empty.md", "");
    sandbox.write("articles/code.md", "```\ncode\n```\n\n`only code`\n\n---\n");
    sandbox.write(
        "articles/invisible.md",
        "Zero\u{200b}width, \u{7}bell, \u{feff}mark, \u{0}null, {braces}\n\n.dot\\\n.dot\n",
    );
    sandbox.write("articles/bom.md", "\u{feff}---\r\ntitle: Mark\r\n---\r\nText\r\nmore\r\n");
    sandbox.tolkit(&["extract"]).ok();
    sandbox.tolkit(&["extract", "--check"]).ok();
    for name in ["no-title", "empty", "code", "invisible", "bom"] {
        let resource = sandbox.read(&format!("locales/en/news/{name}.ftl"));
        sandbox.write(&format!("locales/lt/news/{name}.ftl"), resource);
    }
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    for name in ["no-title", "empty", "code", "invisible", "bom"] {
        assert_eq!(sandbox.read(&format!("site/lt/{name}.md")), sandbox.read(&format!("articles/{name}.md")), "{name}");
    }
}

#[test]
fn edits_of_layout_punctuation_and_links_leave_translations_as_they_are() {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "forum");
    sandbox.tolkit(&["adopt"]).ok();
    let edited = ARTICLE
        .replace("example.org/forum", "example.org/other")
        .replace("experts", "experts!")
        .replace("# A forum", "# A  forum");
    assert_ne!(edited, ARTICLE);
    sandbox.write("articles/forum.md", &edited);
    let ran = sandbox.tolkit(&["extract", "--dry-run", "-v"]).ok();
    assert!(
        ran.stdout.contains("(one with another link, one with other\n  punctuation, 1 cosmetic)"),
        "{}",
        ran.stdout
    );
    let stale = |sandbox: &Sandbox| {
        let json = sandbox.tolkit(&["status", "lt:news/forum", "--all", "-f", "json"]).ok().json();
        json["items"][0]["units"]["stale"].as_u64().expect("a number")
    };
    sandbox.tolkit(&["extract"]).ok();
    assert_eq!(stale(&sandbox), 0);
    // What changes a word is another matter, and what somebody asks for.
    sandbox.write("articles/forum.md", edited.replace("# A  forum", "# The forum"));
    sandbox.tolkit(&["extract"]).ok();
    assert_eq!(stale(&sandbox), 1);
    sandbox.write("articles/forum.md", edited.replace("# A  forum", "# The forum").replace("experts!", "experts;"));
    sandbox.tolkit(&["extract", "--grade", "text"]).ok();
    assert!(stale(&sandbox) > 1);
}

#[test]
fn a_section_may_ask_for_every_link_and_comma() {
    let sandbox = sandbox();
    sandbox.write("workflow.toml", format!("{WORKFLOW}grades = {{ link = \"stale\", minor = \"stale\" }}\n"));
    sandbox.tolkit(&["extract"]).ok();
    sandbox.write("articles/forum.md", ARTICLE.replace("example.org/forum", "example.org/other"));
    let ran = sandbox.tolkit(&["extract"]).ok();
    assert!(ran.stdout.contains("1 changed"), "{}", ran.stdout);
}
