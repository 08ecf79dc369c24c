//! What must hold for all input in the dialects of all site generators: what is syntax stays, whatever stands around it.

#[path = "common/pseudo.rs"]
mod pseudo;

use proptest::prelude::*;
use pseudo::{pseudo, pseudo_in};
use tolkit::article::{Article, Flavor, Profile, render};

/// Lines that carry syntax, and Markdown.
const LINES: [&str; 92] = [
    ":::note",
    ":::note Title",
    ":::tip[A *title*]{.x}",
    ":::",
    "::: warning Title {open}",
    "::::",
    "::youtube[Film]{#a}",
    "::: module.path",
    "    options:",
    "!!! note",
    "!!! note \"Title\"",
    "??? tip",
    "???+ tip \"A \\\"title\\\"\"",
    "=== \"Tab\"",
    "/// note | Title",
    "///",
    "/// tab | T",
    "    open: true",
    "{: .lead}",
    "{ .x #y }",
    "{:toc}",
    "* TOC",
    "*[HTML]: Hyper text",
    "[TOC]",
    "[[toc]]",
    "<<< @/a.js",
    "--8<-- \"a.md\"",
    "--8<--",
    "{::comment}",
    "{:/comment}",
    "$$",
    "a_b = c_d",
    "$$ a_b $$",
    "\\[",
    "\\]",
    "{{< figure src=\"a\" caption=\"One two\" >}}",
    "{{% notice %}}",
    "{{% /notice %}}",
    "{{< highlight go >}}",
    "{{< /highlight >}}",
    "{{< a",
    "b=\"c\" >}}",
    "{% if a %}",
    "{% endif %}",
    "{% raw %}",
    "{% endraw %}",
    "{{ value }}",
    "{{ x(y=\"z\") }}",
    "{{#include a.rs}}",
    "> [!NOTE]",
    "> [!NOTE] Title",
    "> [!faq]- Title",
    "> quoted",
    "> :::note",
    ">> deep",
    "import A from 'b';",
    "export const a = {",
    "};",
    "<Tabs>",
    "</Tabs>",
    "<Card title=\"One\" />",
    "<li>Text</li>",
    "<p>",
    "</p>",
    "{/* note */}",
    "{a && <b>it's</b>}",
    "<Tab",
    "  label=\"L\">",
    "</Tab>",
    "<!-- more -->",
    "<!--",
    "-->",
    "```js",
    "```",
    "~~~",
    "    ```",
    "- item",
    "1. item",
    "  - deeper",
    "# Heading {#id}",
    "## Heading{#id}",
    "| a | b |",
    "|---|\t---|",
    "|---|---|",
    "| {{ a | b }} | c |",
    "===",
    "---",
    "[x]: /y",
    "Term",
    ": definition",
    "<div>",
    "</div>",
];

/// What stands within a text.
const INLINE: [&str; 24] = [
    "words",
    "more words",
    "{{< ref \"a_b\" >}}",
    "{% b %}",
    "{{ c | d }}",
    "{: .e}",
    "{#f}",
    "{ .g }",
    ":abbr[text]{title=\"T\"}",
    "$a_b$",
    "$$c*d$$",
    "\\(e_f\\)",
    "{g}",
    "{h.map((x) => `}`)}",
    "<Icon name=\"i\" />",
    "<b>bold</b>",
    "*emphasis*",
    "**strong**",
    "`code {x}`",
    "[link]({{ u }}/v)",
    "![alt](i.png)",
    "\\{",
    "a < b",
    "$5",
];

fn line() -> impl Strategy<Value = String> {
    let indent = prop_oneof![
        8 => Just(""), 3 => Just("    "), 2 => Just("  "), 1 => Just("\t"), 1 => Just("        "), 1 => Just("> "), 1 => Just("   "), 1 => Just("- "), 1 => Just(">     ")
    ];
    let content = prop_oneof![
        5 => prop::sample::select(LINES.to_vec()).prop_map(str::to_owned),
        4 => proptest::collection::vec(prop::sample::select(INLINE.to_vec()), 1..4).prop_map(|words| words.join(" ")),
        3 => Just(String::new()),
        1 => "[ -~é]{0,12}",
    ];
    let newline = prop_oneof![12 => Just("\n"), 1 => Just("\r\n"), 1 => Just("\\\n"), 1 => Just("\r")];
    (indent, content, newline).prop_map(|(indent, content, newline)| {
        if content.is_empty() { newline.to_owned() } else { format!("{indent}{content}{newline}") }
    })
}

fn article() -> impl Strategy<Value = String> {
    proptest::collection::vec(line(), 0..16).prop_map(|lines| lines.concat())
}

fn profile() -> impl Strategy<Value = Profile> {
    let flavors: Vec<Flavor> = Flavor::WORDS.iter().filter_map(|word| Flavor::parse(word)).collect();
    (prop::sample::select(flavors), any::<bool>()).prop_map(|(flavor, is_mdx)| Profile {
        translate: Vec::new(),
        flavor,
        is_mdx: is_mdx && flavor == Flavor::Starlight,
        code_comments: false,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_article_comes_back_from_its_own_texts(text in article(), profile in profile()) {
        let Ok(article) = Article::parse(&text, &profile) else { return Ok(()) };
        let pieces = article.pieces();
        let own: Vec<Option<&str>> = pieces.iter().map(|piece| Some(piece.text.as_str())).collect();
        let rendered = render(&article, &own, &[]);
        prop_assert_eq!(rendered.as_deref(), Ok(text.as_str()));
    }

    #[test]
    fn a_rendering_has_the_structure_of_its_source_or_is_refused(
        text in article(),
        profile in profile(),
        other in prop_oneof![prop::sample::select(LINES.to_vec()).prop_map(str::to_owned), "[a-zä0-9 .#>|*\\[\\]:`<{}%$!=\"/-]{0,12}\n?[a-z0-9.>:-]{0,4}"],
    ) {
        let Ok(article) = Article::parse(&text, &profile) else { return Ok(()) };
        let pieces = article.pieces();
        let accented = |text: &str| pseudo_in(text, profile.dialect());
        let changes: [&dyn Fn(&str) -> String; 4] = [&accented, &|text| text.to_uppercase(), &pseudo, &|_| other.clone()];
        for (at, changed) in changes.into_iter().enumerate() {
            let texts: Vec<String> = pieces.iter().map(|piece| changed(&piece.text)).collect();
            let texts: Vec<Option<&str>> = texts.iter().map(|text| Some(text.as_str())).collect();
            let rendered = match render(&article, &texts, &[]) {
                Ok(rendered) => rendered,
                Err(error) => {
                    // An ordinary translation is never refused, but for one that stands between syntax in a block of HTML, and one of
                    // a row that a tab takes out of its table, which ends a list only as long as it has lines of its own.
                    let has_html = text.contains('<') && !profile.dialect().is_mdx();
                    let has_lost_row = text.contains("\n\t|");
                    prop_assert!(at > 0 || has_html || has_lost_row || text.contains('\r'), "{error:?}");
                    continue;
                }
            };
            let again = Article::parse(&rendered, &profile);
            prop_assert!(again.is_ok(), "{:?}", rendered);
            let Ok(again) = again else { continue };
            prop_assert_eq!(article.document.difference(&again.document), None, "{:?}", rendered);
        }
    }
}
