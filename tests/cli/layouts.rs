//! Where the translations of articles stand: names of folders, files that are none, files of other languages, names by locale.

use crate::sandbox::Sandbox;

/// A project with a section of articles that says this, and these articles.
fn sandbox(section: &str, files: &[&str]) -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.write(
        "workflow.toml",
        format!(
            "[project]\nlocales = [\"lt\", \"pt-BR\"]\n\n[[articles]]\nsection = \"news\"\n\
             path = \"texts/{{locale}}/**/*.ftl\"\n{section}"
        ),
    );
    for path in files {
        sandbox.write(path, format!("---\ntitle: About {path}\n---\n\nThis is the text of {path}.\n"));
    }
    sandbox
}

/// The articles that `extract` finds, by the names of their resources.
fn articles(sandbox: &Sandbox) -> Vec<String> {
    let json = sandbox.tolkit(&["extract"]).ok();
    assert!(!json.stdout.is_empty());
    let status = sandbox.tolkit(&["status", "-f", "json", "-l", "lt"]).ok().json();
    let items = status["items"].as_array().expect("items").iter();
    let mut names: Vec<String> = items.map(|item| item["name"].as_str().expect("a name").to_owned()).collect();
    names.sort();
    names
}

/// Translates all units of a resource.
fn translate(sandbox: &Sandbox, from: &str, to: &str) {
    let text = sandbox.read(from);
    let units = text.lines().filter(|line| !line.starts_with('#') && line.contains(" = "));
    let translated: String = units.map(|line| format!("{}\n", line.replace(" = ", " = Čia: "))).collect();
    sandbox.write(to, translated);
}

#[test]
fn a_locale_has_another_name_in_paths() {
    let section = "source = \"content/en/**/*.md\"\noutput = \"content/{locale}/**/*.md\"\n\
        set = { lang = \"{locale}\" }\nlocales = { \"pt-BR\" = \"ptbr\" }\n";
    let sandbox = sandbox(section, &["content/en/a.md"]);
    sandbox.write("content/ptbr/a.md", "---\ntitle: Sobre a página\n---\n\nEste é o texto de tudo.\n");
    assert_eq!(articles(&sandbox), ["a"]);
    let ran = sandbox.tolkit(&["adopt", "--articles"]).ok();
    assert!(ran.stdout.contains("pt-BR:news/a"), "{}", ran.stdout);
    assert!(sandbox.read("texts/ptbr/a.ftl").contains("title = Sobre a página\n"));
    assert!(sandbox.exists(".tolkit/records/pt-BR/news/a"));
    let given = sandbox.tolkit(&["adopt", "--articles", "content/{locale}/**/*.md"]).ok();
    assert!(given.stdout.contains("pt-BR:news/a"), "{}", given.stdout);
    translate(&sandbox, "texts/en/a.ftl", "texts/ptbr/a.ftl");
    sandbox.tolkit(&["adopt"]).ok();
    sandbox.tolkit(&["render", "--overwrite"]).ok();
    let rendered = sandbox.read("content/ptbr/a.md");
    assert!(
        rendered.contains("title: \"Čia: About content/en/a.md\"") || rendered.contains("Čia: About"),
        "{rendered}"
    );
    assert!(rendered.contains("lang: pt-BR\n"), "{rendered}");
    sandbox.tolkit(&["render", "--check", "-l", "pt-BR"]).ok();
}

#[test]
fn fluent_files_have_these_names_too() {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A text\n"), ("lietuviu.ftl", "a = Tekstas\n")]);
    sandbox.write("workflow.toml", format!("{}locales = {{ lt = \"lietuviu\" }}\n", crate::sandbox::WORKFLOW));
    let json = sandbox.tolkit(&["coverage", "-f", "json"]).ok().json();
    let missing = |at: usize| json["locales"][at]["missing"].as_u64();
    assert_eq!((missing(0), missing(1)), (Some(1), Some(0)), "{json}");
}

#[test]
fn what_is_excluded_is_no_article() {
    let files = ["content/a.md", "content/README.md", "content/drafts/x/b.md", "content/c/drafts/d.md"];
    for exclude in ["[\"drafts/**\", \"README.md\"]", "[\"content/drafts/**\", \"**/README.md\"]"] {
        let section = format!("source = \"content/**/*.md\"\nexclude = {exclude}\n");
        assert_eq!(articles(&sandbox(&section, &files)), ["a", "c/drafts/d"], "{exclude}");
    }
}

#[test]
fn files_of_other_languages_are_no_articles() {
    let section = "source = \"content/**/*.md\"\noutput = \"content/**/*.{locale}.md\"\n";
    let files = [
        "content/post.md",
        "content/post.lt.md",
        "content/post.fi.md",
        "content/only.fi.md",
        "content/node.js.md",
        "content/release-1.0.md",
        "content/x/only.lt.md",
        "content/x/index.pt-PT.md",
        "content/x/index.md",
    ];
    assert_eq!(articles(&sandbox(section, &files)), ["node.js", "post", "release-1.0", "x/index"]);
    let section = "source = \"docs/**/*.md\"\noutput = \"docs/{locale}/**/*.md\"\n";
    let files = [
        "docs/index.md",
        "docs/guide/a.md",
        "docs/guide/b.md",
        "docs/lt/guide/a.md",
        "docs/fi/index.md",
        "docs/fi/guide/a.md",
        "docs/fi/guide/b.md",
        "docs/fi/guide/old.md",
        "docs/ca/index.md",
        "docs/ca/renew.md",
    ];
    // An authority is no Catalan.
    assert_eq!(articles(&sandbox(section, &files)), ["ca/index", "ca/renew", "guide/a", "guide/b", "index"]);
}

#[test]
fn a_key_says_which_file_translates_an_article() {
    let section =
        "source = \"content/en/**/*.md\"\noutput = \"content/{locale}/**/*.md\"\nnames = \"translationKey\"\n";
    let sandbox = sandbox(section, &["content/en/plain.md"]);
    let page =
        |title: &str, text: &str, key: &str| format!("---\ntitle: {title}\ntranslationKey: {key}\n---\n\n{text}\n");
    sandbox.write("content/en/news/forum.md", page("The forum", "The forum was held in June.", "forum-2015"));
    sandbox.write("content/en/news/new.md", page("Something new", "Nobody has translated this yet.", "new"));
    sandbox.write("content/en/a.md", page("One", "One text, of two with a key.", "twice"));
    sandbox.write("content/en/b.md", page("Two", "Another text, of two with a key.", "twice"));
    sandbox.write("content/lt/naujienos/forumas.md", page("Forumas", "Forumas vyko birželį.", "forum-2015"));
    assert_eq!(articles(&sandbox), ["a", "b", "news/forum", "news/new", "plain"]);
    let ran = sandbox.tolkit(&["adopt", "--articles"]).ok();
    assert!(ran.stdout.contains("lt:news/news/forum"), "{}", ran.stdout);
    assert_eq!(sandbox.read("texts/lt/news/forum.ftl").lines().count(), 2);
    for name in ["news/new", "plain", "a", "b"] {
        translate(&sandbox, &format!("texts/en/{name}.ftl"), &format!("texts/lt/{name}.ftl"));
    }
    sandbox.tolkit(&["adopt"]).ok();
    sandbox.tolkit(&["render"]).ok();
    for path in ["content/lt/news/new.md", "content/lt/plain.md", "content/lt/a.md", "content/lt/naujienos/forumas.md"]
    {
        assert!(sandbox.exists(path), "{path}");
    }
    assert!(!sandbox.exists("content/lt/news/forum.md"));
    let before = sandbox.read("content/lt/naujienos/forumas.md");
    assert!(before.contains("Forumas vyko birželį."), "{before}");
    sandbox.tolkit(&["render", "--check"]).ok();
}

#[test]
fn an_article_whose_file_is_another_ones_is_named_with_it() {
    let section =
        "source = \"content/en/**/*.md\"\noutput = \"content/{locale}/**/*.md\"\nnames = \"translationKey\"\n";
    let sandbox = sandbox(section, &["content/en/forumas.md"]);
    let page = |title: &str, text: &str| format!("---\ntitle: {title}\ntranslationKey: forum\n---\n\n{text}\n");
    sandbox.write("content/en/forum.md", page("The forum", "The forum was held in June."));
    let translated = page("Forumas", "Forumas vyko birželį.");
    sandbox.write("content/lt/forumas.md", &translated);
    let told = "content/en/forumas.md and content/en/forum.md would both be translated in content/lt/forumas.md";
    let said = |stderr: &str| stderr.split_whitespace().collect::<Vec<_>>().join(" ").contains(told);
    let ran = sandbox.tolkit(&["extract"]).ok();
    assert!(said(&ran.stderr), "{}", ran.stderr);
    let ran = sandbox.tolkit(&["check"]);
    assert!(said(&ran.stderr), "{}", ran.stderr);
    // What nobody has translated is in nobody's way.
    sandbox.tolkit(&["render"]).ok();
    translate(&sandbox, "texts/en/forumas.ftl", "texts/lt/forumas.ftl");
    sandbox.tolkit(&["adopt"]).ok();
    let ran = sandbox.tolkit(&["render"]).fails(1);
    let all = format!("{}{}", ran.stdout, ran.stderr);
    assert!(
        all.contains("The translation of content/en/forumas.md would be written to content/lt/forumas.md"),
        "{all}"
    );
    assert_eq!(sandbox.read("content/lt/forumas.md"), translated);
}

#[test]
fn a_list_says_which_file_translates_an_article() {
    let section = "source = \"content/en/**/*.md\"\noutput = \"content/{locale}/**/*.md\"\nnames = \"names.txt\"\n";
    let files = ["content/en/forum.md", "content/en/with blank.md"];
    let sandbox = sandbox(section, &files);
    sandbox.write(
        "names.txt",
        "# Pairs.\ncontent/en/forum.md content/lt/forumas.md\n\ncontent/en/with blank.md\tcontent/lt/su tarpu.md\n\
         content/en/gone.md content/lt/nebera.md\n",
    );
    sandbox.write("content/lt/forumas.md", "---\ntitle: Apie forumą\n---\n\nTai yra forumo tekstas.\n");
    sandbox.tolkit(&["extract"]).ok();
    sandbox.tolkit(&["adopt", "--articles"]).ok();
    assert!(sandbox.exists("texts/lt/forum.ftl"));
    translate(&sandbox, "texts/en/with blank.ftl", "texts/lt/with blank.ftl");
    sandbox.tolkit(&["adopt"]).ok();
    sandbox.tolkit(&["render"]).ok();
    assert!(sandbox.exists("content/lt/su tarpu.md") && !sandbox.exists("content/lt/forum.md"));
    for (line, said) in [
        ("content/en/forum.md", "no pair of files"),
        ("a b c", "no pair of files"),
        ("content/en/forum.md site/lt/x.md", "site/lt/x.md is no translated article"),
        ("content/en/forum.md content/lt/x.md", "content/en/forum.md stands here a second time"),
        ("content/en/x.md content/lt/forumas.md", "content/lt/forumas.md stands here a second time"),
    ] {
        sandbox.write("names.txt", format!("content/en/forum.md content/lt/forumas.md\n{line}\n"));
        let ran = sandbox.tolkit(&["extract"]).fails(2);
        assert!(ran.stderr.contains(said) && ran.stderr.contains("names.txt:2:1"), "{line}: {}", ran.stderr);
    }
}

#[test]
fn pages_may_have_other_endings() {
    for ending in ["mdx", "markdown"] {
        let section =
            format!("source = \"docs/*.{ending}\"\noutput = \"i18n/{{locale}}/*.{ending}\"\n").replace('*', "**/*");
        let sandbox = sandbox(&section, &["docs/a.md", &format!("docs/b.{ending}")]);
        assert_eq!(articles(&sandbox), ["b"]);
        translate(&sandbox, "texts/en/b.ftl", "texts/lt/b.ftl");
        sandbox.tolkit(&["adopt"]).ok();
        sandbox.tolkit(&["render"]).ok();
        assert!(sandbox.read(&format!("i18n/lt/b.{ending}")).contains("Čia: This is the text"));
    }
}

#[test]
fn names_of_locales_that_cannot_be_are_mistakes() {
    for (locales, said) in [
        ("{ fi = \"suomi\" }", "fi is not a locale of this project"),
        ("{ lt = \"a/b\" }", "a/b cannot stand for a locale in a path"),
        ("{ lt = \"pt-BR\" }", "would both be called pt-BR"),
        ("{ lt = 1 }", "lt must be a text"),
        ("1", "locales must be a list of texts"),
    ] {
        let sandbox = sandbox(&format!("source = \"content/**/*.md\"\nlocales = {locales}\n"), &["content/a.md"]);
        let ran = sandbox.tolkit(&["extract"]).fails(2);
        assert!(ran.stderr.contains(said) && ran.stderr.contains("workflow.toml:8:"), "{locales}: {}", ran.stderr);
    }
}
