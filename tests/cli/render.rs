//! `tolkit render`.

use crate::extract::{ARTICLE, WORKFLOW, sandbox, translate, units};
use crate::sandbox::Sandbox;

fn extracted() -> Sandbox {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    sandbox
}

/// Translates the units of the forum, in their order.
fn translate_as(sandbox: &Sandbox, locale: &str, texts: &[&str]) {
    let ids = units(sandbox, "locales/en/news/forum.ftl");
    assert_eq!(ids.len(), texts.len());
    let lines: String = ids.iter().zip(texts).map(|((id, _), text)| format!("{id} = {text}\n")).collect();
    sandbox.write(&format!("locales/{locale}/news/forum.ftl"), lines);
}

#[test]
fn a_complete_translation_becomes_an_article() {
    let sandbox = extracted();
    translate_as(
        &sandbox,
        "lt",
        &[
            "Žinių forumas: Vilnius",
            "Forumas",
            "Forumas vyko Vilniuje. Jis buvo [gausus](https://example.org/forum).",
            "2015. gada ekspertai",
            "# ir kiti",
        ],
    );
    let ran = sandbox.tolkit(&["render", "--dry-run", "-l", "lt"]).ok();
    assert_eq!(ran.stdout, "lt:news/forum → site/lt/forum.md (not written)\nlt: 1 to be written\n");
    assert!(!sandbox.exists("site"));
    sandbox.tolkit(&["render", "--check", "-l", "lt"]).fails(1);
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    assert_eq!(
        sandbox.read("site/lt/forum.md"),
        "---\ntitle: \"Žinių forumas: Vilnius\"\ndate: 2015-06-26\n---\n\n# Forumas\n\n\
         Forumas vyko Vilniuje. Jis buvo [gausus](https://example.org/forum).\n\n\
         - 2015\\. gada ekspertai\n- \\# ir kiti\n"
    );
    let ran = sandbox.tolkit(&["render"]).ok();
    assert_eq!(ran.stdout, "da: 1 not complete\nlt: 1 up to date\n");
    sandbox.tolkit(&["render", "--check"]).ok();
}

#[test]
fn an_identity_translation_gives_back_the_bytes() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    for (name, text) in
        [("unix", ARTICLE.to_owned()), ("dos", ARTICLE.replace('\n', "\r\n")), ("cut", ARTICLE.trim_end().to_owned())]
    {
        sandbox.write(&format!("articles/{name}.md"), &text);
    }
    sandbox.tolkit(&["extract"]).ok();
    for name in ["unix", "dos", "cut"] {
        sandbox.write(&format!("locales/lt/news/{name}.ftl"), sandbox.read(&format!("locales/en/news/{name}.ftl")));
    }
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    for name in ["unix", "dos", "cut"] {
        assert_eq!(sandbox.read(&format!("site/lt/{name}.md")), sandbox.read(&format!("articles/{name}.md")));
    }
}

#[test]
fn what_is_missing_or_stale_keeps_an_article_back_or_is_filled_up() {
    let sandbox = extracted();
    translate(&sandbox, "lt", "forum");
    sandbox.tolkit(&["adopt"]).ok();
    let translation = sandbox.read("locales/lt/news/forum.ftl");
    let cut: String =
        translation.lines().filter(|line| !line.contains("Šø ðíð")).map(|line| format!("{line}\n")).collect();
    sandbox.write("locales/lt/news/forum.ftl", cut);
    sandbox.write("articles/forum.md", ARTICLE.replace("# A forum", "# A grand forum"));
    sandbox.tolkit(&["extract"]).ok();
    let ran = sandbox.tolkit(&["render", "-l", "lt"]).ok();
    assert_eq!(ran.stdout, "lt:news/forum is not complete: 1 missing, 1 stale\nlt: 1 not complete\n");
    assert!(!sandbox.exists("site"));
    sandbox.write("workflow.toml", format!("{WORKFLOW}partial = \"source\"\n"));
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    let rendered = sandbox.read("site/lt/forum.md");
    assert!(rendered.contains("# A grand forum\n") && rendered.contains("- So did experts"), "{rendered}");
    assert!(rendered.contains("LT: Thé føřům wáš héļð"), "{rendered}");
}

#[test]
fn terms_resolve_in_their_cases() {
    let sandbox = extracted();
    sandbox.write(
        "workflow.toml",
        format!("{WORKFLOW}\n[[fluent]]\nsection = \"terms\"\npath = \"locales/{{locale}}/terms.ftl\"\n"),
    );
    sandbox.write("locales/en/terms.ftl", "-forum = forum\n");
    sandbox.write(
        "locales/lt/terms.ftl",
        "-forum =\n    { $case ->\n       *[nominative] forumas\n        [locative] forume\n    }\n",
    );
    let texts = ["A", "Mes { -forum(case: \"locative\") }", "[x](https://example.org/forum) { title }", "C", "D"];
    translate_as(&sandbox, "lt", &texts);
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    let rendered = sandbox.read("site/lt/forum.md");
    assert!(rendered.contains("# Mes forume\n") && rendered.contains("forum) A\n"), "{rendered}");
    translate_as(&sandbox, "lt", &["A", "Mes { -forumas }", "[x](https://example.org/forum)", "C", "D"]);
    let ran = sandbox.tolkit(&["render", "-l", "lt"]).fails(1);
    assert!(
        ran.stderr.contains("refers to something that is not there")
            && ran.stderr.contains("locales/lt/news/forum.ftl:2"),
        "{}",
        ran.stderr
    );
}

#[test]
fn what_would_change_the_structure_names_the_unit() {
    let sandbox = extracted();
    let id = units(&sandbox, "locales/en/news/forum.ftl")[2].0.clone();
    translate_as(&sandbox, "lt", &["A", "B", "One{\"\"}\n\n    Two", "C", "D"]);
    let ran = sandbox.tolkit(&["render", "-l", "lt"]).fails(1);
    assert!(ran.stderr.contains(&id) && ran.stderr.contains("skeleton-mismatch"), "{}", ran.stderr);
    assert!(!sandbox.exists("site"));
    // One bad item keeps no other back.
    sandbox.write("articles/other.md", "Other.\n");
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "other");
    sandbox.tolkit(&["render", "-l", "lt"]).fails(1);
    assert_eq!(sandbox.read("site/lt/other.md"), "LT: Öthéř.\n");
}

#[test]
fn an_article_that_changed_since_is_not_rendered() {
    let sandbox = extracted();
    translate(&sandbox, "lt", "forum");
    sandbox.write("articles/forum.md", ARTICLE.replace("# A forum", "# Another forum"));
    let ran = sandbox.tolkit(&["render", "-l", "lt"]).fails(1);
    assert!(ran.stderr.contains("Run `tolkit extract`"), "{}", ran.stderr);
}

#[test]
fn keys_are_set_in_the_front_matter() {
    let sandbox = extracted();
    sandbox.write(
        "workflow.toml",
        format!("{WORKFLOW}set = {{ lang = \"{{locale}}\", translated = true, url = \"/{{locale}}/x\" }}\n"),
    );
    translate(&sandbox, "lt", "forum");
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    let rendered = sandbox.read("site/lt/forum.md");
    assert!(rendered.contains("date: 2015-06-26\nlang: lt\ntranslated: true\nurl: /lt/x\n---\n"), "{rendered}");
}

#[test]
fn a_key_may_have_a_value_for_each_locale() {
    let sandbox = extracted();
    sandbox.write(
        "workflow.toml",
        format!(
            "{WORKFLOW}[articles.set]\nlang = \"{{locale}}\"\nauthor = {{ lt = \"Redakcija\" }}\n\
             url = {{ default = \"/{{locale}}\", lt = \"/\" }}\n"
        ),
    );
    for locale in ["lt", "da"] {
        translate(&sandbox, locale, "forum");
    }
    sandbox.tolkit(&["render"]).ok();
    let head = |locale: &str| sandbox.read(&format!("site/{locale}/forum.md")).replace("date: 2015-06-26\n", "|");
    assert!(head("lt").contains("|author: Redakcija\nlang: lt\nurl: /\n---\n"), "{}", head("lt"));
    assert!(head("da").contains("|lang: da\nurl: /da\n---\n"), "{}", head("da"));
}

#[test]
fn nothing_is_written_outside_or_over_a_source() {
    let sandbox = extracted();
    translate(&sandbox, "lt", "forum");
    #[cfg(unix)]
    for target in ["/tmp", "articles"] {
        let _ = std::fs::remove_dir_all(sandbox.path("site"));
        let _ = std::fs::remove_file(sandbox.path("site/lt"));
        std::fs::create_dir_all(sandbox.path("site")).expect("a folder");
        let target = if target.starts_with('/') { target.into() } else { sandbox.path(target) };
        std::os::unix::fs::symlink(target, sandbox.path("site/lt")).expect("a link");
        let ran = sandbox.tolkit(&["render", "-l", "lt"]).fails(1);
        assert!(ran.stderr.contains("leads through a link"), "{}", ran.stderr);
        assert_eq!(sandbox.read("articles/forum.md"), ARTICLE);
        std::fs::remove_file(sandbox.path("site/lt")).expect("a link");
    }
    for (output, said) in [
        ("../site/{locale}/**/*.md", "does not stay inside the project"),
        ("site/**/*.md", "does not say where the locale stands"),
        ("site/{locale}/*.md", "has other wildcards than source"),
        ("site/{locale}/**/*.html", "Markdown"),
    ] {
        sandbox.write("workflow.toml", WORKFLOW.replace("site/{locale}/**/*.md", output));
        let ran = sandbox.tolkit(&["render"]).fails(2);
        assert!(ran.stderr.contains(said), "{output}: {}", ran.stderr);
    }
    let over = WORKFLOW.replace("articles/**/*.md", "text/lt/**/*.md").replace("site/{locale}/**", "text/{locale}/**");
    sandbox.write("workflow.toml", over);
    sandbox.write("text/lt/a.md", "An article.\n");
    let ran = sandbox.tolkit(&["extract"]).fails(2);
    assert!(
        ran.stderr.contains("text/lt/a.md would replace it") || ran.stderr.contains("would replace it"),
        "{}",
        ran.stderr
    );
}

#[test]
fn translated_articles_beside_their_sources_are_no_articles() {
    let sandbox = Sandbox::empty();
    let beside = WORKFLOW.replace("articles/**/*.md", "text/**/*.md").replace("site/{locale}/**", "text/{locale}/**");
    sandbox.write("workflow.toml", beside);
    sandbox.write("text/a.md", "An article.\n");
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "a");
    sandbox.tolkit(&["render"]).ok();
    assert_eq!(sandbox.read("text/lt/a.md"), "LT: Åň ářtíčļé.\n");
    sandbox.tolkit(&["extract", "--check"]).ok();
}

#[test]
fn what_stands_in_the_way_of_one_article_keeps_no_other_back() {
    let sandbox = extracted();
    translate(&sandbox, "lt", "forum");
    translate(&sandbox, "da", "forum");
    std::fs::create_dir_all(sandbox.path("site/da/forum.md")).expect("a folder");
    let ran = sandbox.tolkit(&["render"]).fails(1);
    assert!(
        ran.stderr.contains("site/da/forum.md cannot be written") && sandbox.exists("site/lt/forum.md"),
        "{}",
        ran.stderr
    );
}

#[cfg(unix)]
#[test]
fn no_pipe_is_waited_for_where_a_text_is_written() {
    for (path, command) in [("site/lt/forum.md", "render"), ("locales/en/news/forum.ftl", "extract")] {
        let sandbox = extracted();
        translate(&sandbox, "lt", "forum");
        let _ = std::fs::remove_file(sandbox.path(path));
        std::fs::create_dir_all(sandbox.path(path).parent().expect("a folder")).expect("a folder");
        let made = sandbox.command("mkfifo").arg(sandbox.path(path)).status().expect("mkfifo runs");
        assert!(made.success());
        let ran = sandbox.tolkit(&[command]).fails(1);
        assert!(ran.stderr.contains(&format!("{path} is neither a file nor a folder")), "{command}: {}", ran.stderr);
    }
}

#[test]
fn a_table_that_lacks_very_many_cells_does_not_end_the_program() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    let table = format!("|{}\n|{}\n{}", "a|".repeat(500), "-|".repeat(500), "|x\n".repeat(1000));
    sandbox.write("articles/a.md", &table);
    sandbox.tolkit(&["extract"]).ok();
    sandbox.write("locales/lt/news/a.ftl", sandbox.read("locales/en/news/a.ftl"));
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    assert_eq!(sandbox.read("site/lt/a.md"), table);
}

#[test]
fn two_articles_that_would_be_one_file_are_an_error() {
    let sandbox = Sandbox::empty();
    let second = "\n[[articles]]\nsection = \"events\"\nsource = \"events/**/*.md\"\npath = \"locales/{locale}/events/**/*.ftl\"\noutput = \"site/{locale}/**/*.md\"\n";
    sandbox.write("workflow.toml", format!("{WORKFLOW}{second}"));
    sandbox.write("articles/a.md", "One.\n");
    sandbox.write("events/a.md", "Two.\n");
    let ran = sandbox.tolkit(&["extract"]).fails(2);
    for said in ["articles/a.md", "events/a.md", "site/", "one file"] {
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
    // In one of two locales, too.
    let first = WORKFLOW.replace("path =", "locales = [\"lt\"]\npath =");
    sandbox.write("workflow.toml", format!("{first}{second}"));
    sandbox.tolkit(&["extract"]).fails(2);
}

#[test]
fn a_translation_that_cannot_be_read_is_not_replaced_by_the_source() {
    let sandbox = extracted();
    sandbox.write("workflow.toml", format!("{WORKFLOW}partial = \"source\"\n"));
    sandbox.write("locales/lt/news/forum.ftl", b"title = Forum\xff\n");
    let ran = sandbox.tolkit(&["render", "-l", "lt"]).fails(1);
    assert!(ran.stderr.contains("not UTF-8") && !sandbox.exists("site/lt"), "{}", ran.stderr);
}

#[test]
fn after_the_deadline_nobody_asks_for_a_translation() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", format!("{WORKFLOW}require = \"translated\"\ndue = \"3d\"\n"));
    sandbox.write("articles/call.md", "---\ntitle: A call\ndate: 2026-11-01\ndeadline: 2026-12-01\n---\nApply now.\n");
    sandbox.tolkit(&["extract", "--today", "2026-11-02"]).ok();
    let state = |today: &str| {
        let json = sandbox.tolkit(&["status", "-f", "json", "-l", "lt", "--today", today]).ok().json();
        let check = sandbox.tolkit(&["check", "-l", "lt", "--today", today]);
        (json["items"][0]["state"].as_str().expect("a state").to_owned(), json["items"][0]["due"].clone(), check.code)
    };
    let due = serde_json::json!("2026-11-04");
    assert_eq!(state("2026-11-02"), ("open".to_owned(), due.clone(), 0));
    assert_eq!(state("2026-11-04"), ("open".to_owned(), due.clone(), 1));
    assert_eq!(state("2026-12-01"), ("open".to_owned(), due.clone(), 1));
    assert_eq!(state("2026-12-02"), ("expired".to_owned(), due, 0));
    let coverage = |today| {
        let json = sandbox.tolkit(&["coverage", "-f", "json", "-l", "lt", "--today", today]).ok().json();
        json["locales"][0]["missing"].as_u64()
    };
    assert_eq!((coverage("2026-12-01"), coverage("2026-12-02")), (Some(2), Some(0)));
}

#[test]
fn a_preview_is_in_nobodys_way() {
    let sandbox = extracted();
    sandbox.git(&["init", "-q"]);
    let texts = ["A", "B", "Buvo [gausus](https://example.org/forum).", "2015 C", "# D"];
    translate_as(&sandbox, "lt", &texts);
    let ran = sandbox.tolkit(&["render", "--preview", "-l", "lt"]).ok();
    let path = ran.stdout.lines().next().expect("a path").to_owned();
    assert!(path.ends_with(".git/tolkit/preview/site/lt/forum.md"), "{}", ran.stdout);
    assert!(!sandbox.exists("site"));
    let preview = std::fs::read_to_string(&path).expect("the preview");
    // Also of what is rendered already.
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    assert_eq!(preview, sandbox.read("site/lt/forum.md"));
    let again = sandbox.tolkit(&["render", "--preview", "-l", "lt"]).ok();
    assert!(again.stdout.contains("One article is there for a look"), "{}", again.stdout);
}
