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
