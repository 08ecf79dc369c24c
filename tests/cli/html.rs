//! HTML blocks: their texts are translated, and everything else stays as it is.

use crate::extract::{WORKFLOW, mark, units};
use crate::sandbox::Sandbox;

const ARTICLE: &str = "# The port

<figure class=\"wide\">
  <img src=\"/port.jpg\" alt='The port & the \"old\" pier'>
  <figcaption>The port at <b>dawn</b>,
  by <a href=\"/people/ona\">Ona</a>.</figcaption>
</figure>

- An item:

  <details>
  <summary>More <em>about</em> it</summary>
  <p>One &amp; only.
  <!-- not this -->
  <pre>nor this</pre>
  </details>

> <table>
> <tr><th>Year<th>Ships
> <tr><td>2026</td><td>A few,
> or none</td></tr>
> </table>

<script>
let not = \"this\";
</script>

<a href=\"https://ci.example.org\"><img alt=\"Build status\" src=\"ci.svg\"></a>
<img
  src='map.png' alt='Map'/>

<div>

Markdown *in* HTML.

</div>
";

const RESOURCE: &str = "locales/en/news/port.ftl";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    sandbox.write("articles/port.md", ARTICLE);
    sandbox.tolkit(&["extract"]).ok();
    sandbox
}

#[test]
fn texts_of_html_are_units() {
    let sandbox = sandbox();
    let texts: Vec<String> = units(&sandbox, RESOURCE).into_iter().map(|unit| unit.1).collect();
    let expected = [
        "The port",
        "The port & the \"old\" pier",
        "The port at <b>dawn</b>, by <a href=\"/people/ona\">Ona</a>.",
        "An item:",
        "More <em>about</em> it",
        "One &amp; only.",
        "Year",
        "Ships",
        "2026",
        "A few, or none",
        "Build status",
        "Map",
        "Markdown *in* HTML.",
    ];
    assert_eq!(texts, expected);
    let resource = sandbox.read(RESOURCE);
    assert!(resource.contains("# HTML text\np-") && resource.contains("# Attribute\np-"), "{resource}");
}

#[test]
fn translations_stand_in_the_original_bytes() {
    let sandbox = sandbox();
    mark(&sandbox, "lt", "port");
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    let expected = ARTICLE
        .replace("dawn</b>,\n  by", "dawn</b>, by")
        .replace("few,\n> or", "few, or")
        .replace("# The", "# LT: The")
        .replace("alt='The", "alt='LT: The")
        .replace("caption>The", "caption>LT: The")
        .replace("An item", "LT: An item")
        .replace("More", "LT: More")
        .replace("One", "LT: One")
        .replace("Year", "LT: Year")
        .replace("Ships", "LT: Ships")
        .replace("<td>2026", "<td>LT: 2026")
        .replace("A few", "LT: A few")
        .replace("Build", "LT: Build")
        .replace("Map", "LT: Map")
        .replace("Markdown", "LT: Markdown");
    assert_eq!(sandbox.read("site/lt/port.md"), expected);
    sandbox.tolkit(&["check", "-l", "lt"]).ok();
}

#[test]
fn no_translation_breaks_out_of_its_place() {
    let sandbox = sandbox();
    let mut translation = String::new();
    for (id, text) in units(&sandbox, RESOURCE) {
        let text = match text.as_str() {
            "The port & the \"old\" pier" => "Uosto 'senasis' \"molas\"",
            "One &amp; only." => "Vienas </p><script>1 < 2 <!-- ir R&D",
            "Year" => "Metai\n\n    ir dar",
            _ => &text,
        };
        translation.push_str(&format!("{id} = {text}\n"));
    }
    sandbox.write("locales/lt/news/port.ftl", translation);
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    let rendered = sandbox.read("site/lt/port.md");
    for said in [
        "alt='Uosto &#39;senasis&#39; \"molas\"'>",
        "<p>Vienas &lt;/p>&lt;script>1 < 2 &lt;!-- ir R&D\n  <!-- not this -->",
        "<th>Metai ir dar<th>",
    ] {
        assert!(rendered.contains(said), "{said}: {rendered}");
    }
    // A tag that is opened and not closed could be taken for one around the text.
    let broken = sandbox.read("locales/lt/news/port.ftl").replace("= Metai\n\n    ir dar", "= <b>Metai");
    sandbox.write("locales/lt/news/port.ftl", broken);
    let ran = sandbox.tolkit(&["render", "-l", "lt"]).fails(1);
    assert!(ran.stderr.contains("[skeleton-mismatch]"), "{}", ran.stderr);
}

#[test]
fn ids_stay_when_the_html_around_a_text_changes() {
    let sandbox = sandbox();
    let before = units(&sandbox, RESOURCE);
    let changed = ARTICLE.replace("<figure class=\"wide\">", "<figure>").replace("<th>Year", "<th>No.<th>Year");
    sandbox.write("articles/port.md", changed);
    sandbox.tolkit(&["extract"]).ok();
    let after = units(&sandbox, RESOURCE);
    assert!(before.iter().all(|unit| after.contains(unit)));
    assert_eq!(after.len(), before.len() + 1);
}
