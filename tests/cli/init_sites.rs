//! `tolkit init` in a site that a program builds from Markdown.

use crate::sandbox::{Ran, Sandbox};

/// A repository with these files, and what `init` said in it.
fn initialised(files: &[(&str, &str)]) -> (Sandbox, Ran) {
    let sandbox = Sandbox::empty();
    sandbox.git(&["init", "-q", "-b", "main"]);
    for (path, text) in files {
        let text = if text.is_empty() { "---\ntitle: A title\n---\n\nSome words.\n" } else { text };
        sandbox.write(path, text);
    }
    let ran = sandbox.tolkit(&["init"]).ok();
    (sandbox, ran)
}

/// The lines of `workflow.toml` that say where articles are.
fn sections(sandbox: &Sandbox) -> Vec<String> {
    let workflow = sandbox.read("workflow.toml");
    let keys = ["source = \"", "output = \"", "flavor = \"", "locales = ", "names = ", "exclude = ", "links = "];
    let is_wanted = |line: &&str| keys.iter().any(|key| line.starts_with(key)) && *line != "source = \"en\"";
    workflow.lines().filter(is_wanted).map(str::to_owned).collect()
}

#[track_caller]
fn assert_sections(files: &[(&str, &str)], expected: &[&str]) {
    let (sandbox, ran) = initialised(files);
    assert_eq!(sections(&sandbox), expected, "{}\n{}", ran.stderr, sandbox.read("workflow.toml"));
    // What comes next is what is said, and works.
    assert!(ran.stderr.contains("1. `tolkit extract`"), "{}", ran.stderr);
    sandbox.tolkit(&["extract"]).ok();
    let language_names = ["section = \"en\"", "section = \"english\""];
    assert!(!language_names.iter().any(|name| sandbox.read("workflow.toml").contains(name)));
    let is_translated = ran.stderr.contains("2. `tolkit adopt --articles`");
    let adopted = sandbox.tolkit(&["adopt", "--articles"]).ok();
    assert_eq!(adopted.stdout.contains("lt:"), is_translated, "{}{}", ran.stderr, adopted.stdout);
}

#[test]
fn hugo_with_a_folder_for_each_language() {
    let config = "baseURL = 'https://example.org'\ndefaultContentLanguage = 'en'\n[languages.en]\ncontentDir = 'content/en'\n\
        [languages.lt]\ncontentDir = 'content/lt'\n[languages.da]\ncontentDir = 'content/da'\n";
    assert_sections(
        &[
            ("hugo.toml", config),
            ("content/en/posts/a.md", ""),
            ("content/en/_index.md", ""),
            ("content/lt/posts/a.md", "---\ntitle: Antraštė\n---\n\nKeli žodžiai.\n"),
            ("themes/x/content/b.md", ""),
            ("README.md", "# About\n"),
        ],
        &[
            "locales = [\"da\", \"lt\"]",
            "source = \"content/en/**/*.md\"",
            "output = \"content/{locale}/**/*.md\"",
            "flavor = \"hugo\"",
        ],
    );
}

#[test]
fn hugo_with_the_language_in_the_name() {
    for (config, text) in [
        ("config.yaml", "baseURL: https://example.org\nlanguages:\n  en: {weight: 1}\n  lt: {weight: 2}\n"),
        ("config.json", "{\"baseURL\": \"https://example.org\", \"languages\": {\"en\": {}, \"lt\": {}}}"),
        ("config/_default/languages.toml", "[en]\nweight = 1\n[lt]\nweight = 2\n"),
    ] {
        assert_sections(
            &[
                (config, text),
                ("content/posts/a.md", ""),
                ("content/posts/a.lt.md", "---\ntitle: Antraštė\n---\n\nKeli žodžiai.\n"),
                ("content/b/index.md", ""),
            ],
            &[
                "locales = [\"lt\"]",
                "source = \"content/**/*.md\"",
                "output = \"content/**/*.{locale}.md\"",
                "flavor = \"hugo\"",
            ],
        );
    }
    assert_sections(
        &[("hugo.toml", "[languages.en]\n[languages.lt]\n"), ("content/a.en.md", ""), ("content/b.en.md", "")],
        &[
            "locales = [\"lt\"]",
            "source = \"content/**/*.en.md\"",
            "output = \"content/**/*.{locale}.md\"",
            "flavor = \"hugo\"",
        ],
    );
}

#[test]
fn zola() {
    let config = "base_url = \"https://example.org\"\ndefault_language = \"en\"\n[languages.lt]\n[languages.lv]\n[extra]\nx = 1\n";
    assert_sections(
        &[
            ("config.toml", config),
            ("content/_index.md", "+++\ntitle = \"A title\"\n+++\n\nSome words.\n"),
            ("content/_index.lt.md", "+++\ntitle = \"Antraštė\"\n+++\n\nKeli žodžiai.\n"),
            ("content/blog/b.md", "+++\ntitle = \"Another\"\n+++\n\nSome words.\n"),
        ],
        &[
            "locales = [\"lt\", \"lv\"]",
            "source = \"content/**/*.md\"",
            "output = \"content/**/*.{locale}.md\"",
            "flavor = \"zola\"",
        ],
    );
}

#[test]
fn jekyll() {
    let config = "title: A site\nlanguages: [en, lt]\ndefault_lang: en\nplugins: [jekyll-polyglot]\n";
    let (sandbox, _) =
        initialised(&[("_config.yml", config), ("_posts/2015-06-26-a.md", ""), ("_posts/2015-06-27-b.md", "")]);
    assert_eq!(
        sections(&sandbox),
        ["locales = [\"lt\"]", "source = \"_posts/*.md\"", "output = \"_posts/{locale}/*.md\"", "flavor = \"jekyll\""]
    );
    // What has no underscore would be published.
    assert!(sandbox.read("workflow.toml").contains("path = \"_locales/{locale}/posts/*.ftl\"\n"));
    assert_sections(
        &[
            ("_config.yml", "languages: [\"en\", \"lt\"]\n"),
            ("_i18n/en/_posts/2015-06-26-a.md", ""),
            ("_i18n/lt/_posts/2015-06-26-a.md", "---\ntitle: Antraštė\n---\n\nKeli žodžiai.\n"),
            ("_i18n/en.yml", "a: A\n"),
            ("index.md", ""),
        ],
        &[
            "locales = [\"lt\"]",
            "source = \"_i18n/en/**/*.md\"",
            "output = \"_i18n/{locale}/**/*.md\"",
            "flavor = \"jekyll\"",
        ],
    );
    assert_sections(
        &[
            ("_config.yml", "title: A site\n"),
            ("en/about.md", ""),
            ("lt/about.md", "---\ntitle: Antraštė\n---\n\nKeli žodžiai.\n"),
        ],
        &["locales = [\"lt\"]", "source = \"en/*.md\"", "output = \"{locale}/*.md\"", "flavor = \"jekyll\""],
    );
}

#[test]
fn docusaurus() {
    let config = "export default {\n  title: 'A site',\n  i18n: { defaultLocale: 'en', locales: ['en', 'lt', 'pt-BR'] },\n\
        presets: [['classic', { docs: { sidebarPath: './sidebars.js' }, blog: {} }]],\n};\n";
    let current = "website/i18n/lt/docusaurus-plugin-content-docs/current/intro.md";
    assert_sections(
        &[
            ("website/docusaurus.config.js", config),
            ("website/docs/intro.md", ""),
            ("website/docs/more/live.mdx", ""),
            ("website/blog/2015-06-26-a.md", ""),
            (current, "---\ntitle: Antraštė\n---\n\nKeli žodžiai.\n"),
        ],
        &[
            "locales = [\"lt\", \"pt-BR\"]",
            "source = \"website/docs/**/*.md\"",
            "output = \"website/i18n/{locale}/docusaurus-plugin-content-docs/current/**/*.md\"",
            "flavor = \"docusaurus\"",
            "source = \"website/docs/**/*.mdx\"",
            "output = \"website/i18n/{locale}/docusaurus-plugin-content-docs/current/**/*.mdx\"",
            "flavor = \"docusaurus\"",
            "source = \"website/blog/**/*.md\"",
            "output = \"website/i18n/{locale}/docusaurus-plugin-content-blog/**/*.md\"",
            "flavor = \"docusaurus\"",
        ],
    );
}

#[test]
fn mkdocs() {
    let i18n = |structure: &str| {
        format!(
            "site_name: A site\nmarkdown_extensions:\n  - pymdownx.emoji:\n      emoji_index: !!python/name:material.extensions.emoji.twemoji\n\
             plugins:\n  - search\n  - i18n:\n      docs_structure: {structure}\n      languages:\n        - {{locale: en, default: true}}\n\
             \u{20}       - locale: lt\n          name: Lietuvių\n"
        )
    };
    let translated = "---\ntitle: Antraštė\n---\n\nKeli žodžiai.\n";
    assert_sections(
        &[("mkdocs.yml", &i18n("folder")), ("docs/en/index.md", ""), ("docs/lt/index.md", translated)],
        &[
            "locales = [\"lt\"]",
            "source = \"docs/en/**/*.md\"",
            "output = \"docs/{locale}/**/*.md\"",
            "flavor = \"mkdocs\"",
        ],
    );
    assert_sections(
        &[("mkdocs.yml", &i18n("suffix")), ("docs/index.md", ""), ("docs/index.lt.md", translated)],
        &[
            "locales = [\"lt\"]",
            "source = \"docs/**/*.md\"",
            "output = \"docs/**/*.{locale}.md\"",
            "flavor = \"mkdocs\"",
        ],
    );
    assert_sections(
        &[
            ("docs/en/mkdocs.yml", "site_name: A site\n"),
            ("docs/lt/mkdocs.yml", "INHERIT: ../en/mkdocs.yml\n"),
            ("docs/en/docs/index.md", ""),
            ("docs/lt/docs/index.md", translated),
        ],
        &[
            "locales = [\"lt\"]",
            "source = \"docs/en/**/*.md\"",
            "output = \"docs/{locale}/**/*.md\"",
            "flavor = \"mkdocs\"",
        ],
    );
}

#[test]
fn starlight_with_and_without_a_root_locale() {
    let config = |locales: &str| {
        format!(
            "import starlight from '@astrojs/starlight';\nexport default defineConfig({{ integrations: [starlight({{ title: 'A', {locales} }})] }});\n"
        )
    };
    let translated = "---\ntitle: Antraštė\n---\n\nKeli žodžiai.\n";
    assert_sections(
        &[
            (
                "astro.config.mjs",
                &config("locales: { root: { label: 'English', lang: 'en' }, lt: { label: 'Lietuvių' } }"),
            ),
            ("src/content/docs/index.mdx", ""),
            ("src/content/docs/guide/a.md", ""),
            ("src/content/docs/lt/guide/a.md", translated),
        ],
        &[
            "locales = [\"lt\"]",
            "source = \"src/content/docs/**/*.md\"",
            "output = \"src/content/docs/{locale}/**/*.md\"",
            "flavor = \"starlight\"",
            "source = \"src/content/docs/**/*.mdx\"",
            "output = \"src/content/docs/{locale}/**/*.mdx\"",
            "flavor = \"starlight\"",
        ],
    );
    assert_sections(
        &[
            (
                "astro.config.ts",
                &config("defaultLocale: 'en', locales: { en: { label: 'English' }, lt: { label: 'Lietuvių' } }"),
            ),
            ("src/content/docs/en/a.md", ""),
            ("src/content/docs/lt/a.md", translated),
        ],
        &[
            "locales = [\"lt\"]",
            "source = \"src/content/docs/en/**/*.md\"",
            "output = \"src/content/docs/{locale}/**/*.md\"",
            "flavor = \"starlight\"",
        ],
    );
}

#[test]
fn vitepress() {
    let config = "export default {\n  locales: {\n    root: { label: 'English', lang: 'en' },\n    lt: { label: 'Lietuvių', lang: 'lt' },\n  },\n}\n";
    assert_sections(
        &[
            ("docs/.vitepress/config.mts", config),
            ("docs/index.md", ""),
            ("docs/guide/a.md", ""),
            ("docs/lt/guide/a.md", "---\ntitle: Antraštė\n---\n\nKeli žodžiai.\n"),
        ],
        &[
            "locales = [\"lt\"]",
            "source = \"docs/**/*.md\"",
            "output = \"docs/{locale}/**/*.md\"",
            "flavor = \"vitepress\"",
        ],
    );
}

/// What somebody translates is the site; what else is written in Markdown in its repository, nobody does.
#[test]
fn what_is_beside_a_site_is_left_to_those_who_know() {
    let translated = "---\ntitle: Antraštė\n---\n\nKeli žodžiai.\n";
    let config = "export default { locales: { root: { label: 'English', lang: 'en' }, lt: { label: 'Lietuvių', lang: 'lt' } } }\n";
    let files = [
        ("docs/.vitepress/config.ts", config),
        ("docs/index.md", ""),
        ("docs/lt/index.md", translated),
        ("docs/guide/security.md", ""),
        ("docs/examples/tests/a.md", ""),
        ("__tests__/e2e/.vitepress/config.ts", config),
        ("__tests__/e2e/index.md", ""),
        ("__tests__/e2e/data/content/a.md", ""),
        ("template/.vitepress/config.js", "export default {}\n"),
        ("template/index.md", ""),
        (".github/ISSUE_TEMPLATE.md", "Some words.\n"),
        (".changeset/calm-cats.md", "Some words.\n"),
        ("projects/2026/plan.md", ""),
    ];
    assert_sections(
        &files,
        &[
            "locales = [\"lt\"]",
            "source = \"docs/**/*.md\"",
            "output = \"docs/{locale}/**/*.md\"",
            "flavor = \"vitepress\"",
        ],
    );
    let (sandbox, ran) = initialised(&files);
    git_add(&sandbox);
    std::fs::remove_file(sandbox.path("workflow.toml")).expect("it was written");
    let said = sandbox.tolkit(&["init"]).ok().stderr + &ran.stderr;
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("projects/**/*.md"), "{said}");
    for word in [".github/*", "changeset", "__tests__", "no article"] {
        assert!(!said.contains(word), "{word}: {said}");
    }
    assert_eq!(sections(&sandbox).len(), 4);
}

/// A site may serve the pages of a folder `en` at its root: where the files are is what counts.
#[test]
fn a_site_whose_root_language_has_a_folder_is_laid_out_as_its_files_are() {
    let config = "export default {\n  rewrites: { 'en/:rest*': ':rest*' },\n  locales: {\n    root: { label: 'English', lang: 'en-US' },\n    lt: { label: 'Lietuvių', lang: 'lt' },\n  },\n}\n";
    assert_sections(
        &[
            ("docs/.vitepress/config.mts", config),
            ("docs/en/index.md", ""),
            ("docs/en/guide/a.md", ""),
            ("docs/en/guide/support.md", ""),
            ("docs/lt/guide/a.md", "---\ntitle: Antraštė\n---\n\nKeli žodžiai.\n"),
            ("projects/plan.md", ""),
        ],
        &[
            "locales = [\"lt\"]",
            "source = \"docs/en/**/*.md\"",
            "output = \"docs/{locale}/**/*.md\"",
            "flavor = \"vitepress\"",
        ],
    );
}

/// Fields that some pages have alone, and those of a first page.
#[test]
fn fields_for_readers_are_found_wherever_they_stand() {
    let config = "baseURL = 'https://example.org'\ndefaultContentLanguage = 'en'\n[languages.en]\ncontentDir = 'content/en'\n\
        [languages.lt]\ncontentDir = 'content/lt'\n";
    let sandbox = Sandbox::empty();
    sandbox.git(&["init", "-q", "-b", "main"]);
    sandbox.write("hugo.toml", config);
    for at in 0..150 {
        sandbox.write(&format!("content/en/a/{at}.md"), "---\ntitle: A title\n---\n\nSome words.\n");
        sandbox
            .write(&format!("content/en/z/{at}.md"), "---\ntitle: A title\nexcerpt: Some words\n---\n\nSome words.\n");
    }
    let first =
        "---\ntitle: A title\nhero:\n  tagline: For everybody\n  actions:\n    - text: Begin\n      link: /a\n---\n";
    sandbox.write("content/en/_index.md", first);
    sandbox.tolkit(&["init"]).ok();
    let workflow = sandbox.read("workflow.toml");
    let translate = "translate = [\"title\", \"excerpt\", \"hero.tagline\", \"hero.actions[].text\"]";
    assert!(workflow.contains(translate), "{workflow}");
}

fn git_add(sandbox: &Sandbox) {
    sandbox.git(&["add", "-A"]);
}

#[test]
fn a_site_in_the_folder_of_its_language_has_the_languages_beside_it() {
    let translated = "---\ntitle: Antraštė\n---\n\nKeli žodžiai.\n";
    assert_sections(
        &[
            ("docs/en/mkdocs.yml", "site_name: A site\n"),
            ("docs/en/docs/index.md", ""),
            ("docs/en/docs/hi/index.md", ""),
            ("docs/lt/docs/index.md", translated),
            ("docs/pt-br/docs/index.md", translated),
            ("docs/missing-translation.md", ""),
            ("fastest/.agents/skills/a.md", ""),
        ],
        &[
            "locales = [\"lt\", \"pt-br\"]",
            "source = \"docs/en/**/*.md\"",
            "output = \"docs/{locale}/**/*.md\"",
            "flavor = \"mkdocs\"",
        ],
    );
}

#[test]
fn mdbook() {
    let book = "[book]\ntitle = \"A book\"\nlanguage = \"en\"\n";
    assert_sections(
        &[
            ("book.toml", book),
            ("src/SUMMARY.md", "# Summary\n\n- [One](one.md)\n"),
            ("src/one.md", "# One\n\nSome words.\n"),
            ("lt/book.toml", "[book]\nlanguage = \"lt\"\n"),
            ("lt/src/one.md", "# Vienas\n\nKeli žodžiai.\n"),
        ],
        &["locales = [\"lt\"]", "source = \"src/**/*.md\"", "output = \"{locale}/src/**/*.md\"", "flavor = \"mdbook\""],
    );
    assert_sections(
        &[
            ("book/en/book.toml", book),
            ("book/en/src/one.md", "# One\n\nSome words.\n"),
            ("book/lt/book.toml", "[book]\nlanguage = \"lt\"\n"),
            ("book/lt/src/one.md", "# Vienas\n\nKeli žodžiai.\n"),
        ],
        &[
            "locales = [\"lt\"]",
            "source = \"book/en/src/**/*.md\"",
            "output = \"book/{locale}/src/**/*.md\"",
            "flavor = \"mdbook\"",
        ],
    );
}

#[test]
fn a_configuration_that_nothing_follows_leaves_the_files_to_say_it() {
    let (sandbox, ran) = initialised(&[
        ("hugo.toml", "baseURL = 'https://example.org'\n"),
        ("content/en/a.md", ""),
        ("content/lt/a.md", ""),
        ("mkdocs.yml", ": no: yaml: [\n"),
    ]);
    assert!(ran.stderr.contains("Found hugo.toml: a site built with hugo"), "{}", ran.stderr);
    let expected = [
        "locales = [\"lt\"]",
        "source = \"content/en/*.md\"",
        "output = \"content/{locale}/*.md\"",
        "flavor = \"hugo\"",
    ];
    assert_eq!(sections(&sandbox), expected);
}

#[test]
fn what_a_site_calls_its_languages_is_taken_over() {
    let config = "defaultContentLanguage = 'en'\n[languages.en]\ncontentDir = 'content/english'\n[languages.cn]\n\
        languageCode = 'zh-cn'\ncontentDir = 'content/cn'\n[languages.lt]\ncontentDir = 'content/lt'\n";
    let page = |title: &str| format!("---\ntitle: {title}\ntranslationKey: forum\n---\n\n{title} words.\n");
    assert_sections(
        &[
            ("hugo.toml", config),
            ("content/english/posts/forum.md", &page("The forum")),
            ("content/lt/posts/forumas.md", &page("Forumas")),
            ("content/cn/posts/luntan.md", &page("论坛")),
        ],
        &[
            "locales = [\"lt\", \"zh-cn\"]",
            "source = \"content/english/**/*.md\"",
            "output = \"content/{locale}/**/*.md\"",
            "locales = { zh-cn = \"cn\" }",
            "names = \"translationKey\"",
            "flavor = \"hugo\"",
        ],
    );
}

#[test]
fn jekyll_with_pages_at_the_top() {
    assert_sections(
        &[
            ("_config.yml", "languages: [en, lt]\n"),
            ("README.md", "# About\n"),
            ("about.md", ""),
            ("lt/about.md", "---\ntitle: Antraštė\n---\n\nKeli žodžiai.\n"),
            ("_posts/2015-06-26-a.md", ""),
        ],
        &[
            "locales = [\"lt\"]",
            "source = \"*.md\"",
            "output = \"{locale}/*.md\"",
            "exclude = [\"README.md\"]",
            "flavor = \"jekyll\"",
            "source = \"_posts/**/*.md\"",
            "output = \"{locale}/_posts/**/*.md\"",
            "flavor = \"jekyll\"",
        ],
    );
}
