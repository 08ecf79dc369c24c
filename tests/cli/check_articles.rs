//! `tolkit check` on articles: the rules know Markdown.

use crate::extract::WORKFLOW;
use crate::sandbox::Sandbox;

/// An article of these paragraphs and its Lithuanian translation; what `check` finds in it.
fn found(pairs: &[(&str, &str)]) -> Vec<String> {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    let paragraphs: Vec<&str> = pairs.iter().map(|(source, _)| *source).collect();
    sandbox.write("articles/a.md", format!("{}\n", paragraphs.join("\n\n")));
    sandbox.tolkit(&["extract"]).ok();
    let ids = crate::extract::units(&sandbox, "locales/en/news/a.ftl");
    assert_eq!(ids.len(), pairs.len());
    let lines: String = ids.iter().zip(pairs).map(|((id, _), (_, target))| format!("{id} = {target}\n")).collect();
    sandbox.write("locales/lt/news/a.ftl", lines);
    let ran = sandbox.tolkit(&["check", "-l", "lt", "-f", "json"]);
    ran.found().into_iter().map(|(rule, _)| rule).collect()
}

#[test]
fn what_is_for_machines_is_no_text() {
    let pairs = [
        (
            "Read [the report](/reports/2015/12.md) of `v2.0`.[1]",
            "Skaitykite `v2.0` [ataskaitą](/reports/2015/12.md).[1]",
        ),
        ("Run `echo \"x  x\"` twice.", "Du kartus paleiskite `echo \"x  x\"`."),
        ("See <https://news.org/en/2015>.", "Žr. <https://news.org/lt/2015>."),
        ("The `the the` test", "`the the` bandymas"),
        ("See [the site](https://news.org/en/help).", "Žr. [svetainę](https://news.org/lt/pagalba)."),
        ("A **bold** word & more", "**Paryškintas** žodis & daugiau"),
        ("## Who can apply?", "Kas gali teikti?"),
    ];
    assert_eq!(found(&pairs), [] as [&str; 0]);
}

#[test]
fn what_people_read_is_compared() {
    let one = |source, target| found(&[(source, target)]);
    assert_eq!(one("In 2015 at [the forum](f.md).", "2016 m. [forume](f.md)."), ["number-mismatch"]);
    assert_eq!(one("See [the site](https://news.org/a).", "Žr. [svetainę](https://other.org/b)."), ["link-mismatch"]);
    assert_eq!(one("See [the page](a.md).", "Žr. [puslapį](b.md)."), ["markdown-mismatch"]);
    assert_eq!(one("Run `a`.", "Paleiskite a."), ["markdown-mismatch"]);
    assert_eq!(one("It was **so**.", "Buvo **taip."), ["markdown-mismatch"]);
    assert_eq!(one("## A heading", "Antraštė."), ["heading-punctuation"]);
    assert_eq!(one("It was so.", "Buvo taip"), ["end-punctuation"]);
    assert_eq!(one("Call <b>now</b>!", "Skambinkite <b>dabar!"), ["markup-mismatch"]);
    assert_eq!(one("It was “so” said.", "Buvo “taip” sakoma."), ["quotation-marks"]);
}
