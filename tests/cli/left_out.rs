//! What of articles is in no unit is said.

use crate::extract::WORKFLOW;
use crate::sandbox::Sandbox;

#[test]
fn words_that_are_in_no_unit_are_told_by_reason_and_counted() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    sandbox.write(
        "articles/a.md",
        "---\ntitle: The ferry\nlayout: post\nhero: { claim: Over the sea }\nmenu:\n- label: All our ferries\n- label: Home\n---\n\n\
         Four words of text.\n\n```sh\nrun the ferry\n```\n\n<pre>\nA drawn ship\n</pre>\n<script>\nno words here\n</script>\n",
    );
    sandbox.write("articles/b.md", "Nothing is missing here.\n");
    let ran = sandbox.tolkit(&["extract", "-v"]).ok();
    let said = ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "news/a: 6 words in units; left out: 3 in hero.claim of the front matter, 3 in menu[].label of the front matter, \
         3 in HTML that is left alone, 3 in code",
        "9 words that readers may read are in no unit, of 19: 47.4 %.",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains("news/b: 4"), "{said}");
    assert!(sandbox.read("locales/en/news/a.ftl").contains("\n### left-out: 9\n"));
    assert!(!sandbox.read("locales/en/news/b.ftl").contains("left-out"));
    let ran = sandbox.tolkit(&["coverage"]).ok();
    assert!(
        ran.stdout.contains("9 words of the articles that readers may read are in no unit, of 19: 47.4 %."),
        "{}",
        ran.stdout
    );
    let json = sandbox.tolkit(&["coverage", "-f", "json"]).ok().json();
    assert_eq!((json["articles"]["words"].as_u64(), json["articles"]["left_out"].as_u64()), (Some(19), Some(9)));
}

/// What `extract -v` says, on one line.
fn extracted(workflow: &str, path: &str, text: &str) -> (Sandbox, String) {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", workflow);
    sandbox.write(path, text);
    let ran = sandbox.tolkit(&["extract", "-v"]).ok();
    let said = ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    (sandbox, said)
}

#[test]
fn words_in_syntax_without_a_unit_are_told_with_their_lines() {
    let hugo = format!("{WORKFLOW}flavor = \"hugo\"\n");
    let (sandbox, said) = extracted(
        &hugo,
        "articles/a.md",
        "---\ntitle: Ferry\n---\n\n{{< raw >}}\n<p class=\"a b\">Three raw words</p>\n{{< /raw >}}\n\n\
         {{< chart legend=\"Ferries by country\" class=\"a b c\" >}}\n\n{{< highlight go >}}\nno words for readers\n{{< /highlight >}}\n\n\
         {{< figure src=\"a.png\" caption=\"A ferry\" attr=\"Photo by somebody\" >}}\n\nText with {{< ref \"another page\" >}} in it.\n",
    );
    assert!(said.contains("left out: 6 in syntax, lines 6, 9, 4 in code"), "{said}");
    let units: Vec<String> =
        crate::extract::units(&sandbox, "locales/en/news/a.ftl").into_iter().map(|it| it.1).collect();
    assert!(units.contains(&"A ferry".to_owned()) && units.contains(&"Photo by somebody".to_owned()), "{units:?}");
    assert!(sandbox.read("locales/en/news/a.ftl").contains("\n### left-out: 6\n"));
    let json = sandbox.tolkit(&["coverage", "-f", "json"]).ok().json();
    assert_eq!(json["articles"]["left_out"].as_u64(), Some(6));
    // Ferry, a ferry, photo by somebody, text with in it: what is syntax has no words.
    assert_eq!(json["articles"]["words"].as_u64(), Some(6 + 10));
    assert!(said.contains("10 words in units"), "{said}");
}

#[test]
fn texts_in_the_code_of_components_are_told_with_their_lines() {
    let mdx = WORKFLOW.replace("/*.md", "/*.mdx") + "flavor = \"docusaurus\"\n";
    let (_, said) = extracted(
        &mdx,
        "articles/a.mdx",
        "import Card from './Card';\n\nexport const Note = () => <p className=\"Big red\">Two words</p>;\n\n\
         {open && <p>Only for <b>members</b></p>}\n\n<Card heading=\"All our ferries\" className=\"flex items\" />\n\nOne text.\n",
    );
    assert!(said.contains("left out: 8 in syntax, lines 3, 5, 7"), "{said}");
}
