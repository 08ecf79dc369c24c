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

/// The severities and rules of what `check` finds in one paragraph.
#[track_caller]
fn graded(source: &str, target: &str) -> Vec<String> {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    sandbox.write("articles/a.md", format!("{source}\n"));
    sandbox.tolkit(&["extract"]).ok();
    let ids = crate::extract::units(&sandbox, "locales/en/news/a.ftl");
    sandbox.write("locales/lt/news/a.ftl", format!("{} = {target}\n", ids[0].0));
    let ran = sandbox.tolkit(&["check", "-l", "lt", "-f", "json"]).json();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let found = ran["diagnostics"].as_array().expect("diagnostics").iter();
    found.map(|it| format!("{} {}", text(&it["severity"]), text(&it["rule"]))).collect()
}

#[test]
fn where_a_link_leads_is_compared_however_it_is_written() {
    for (source, target) in [
        ("See [the site](https://example.org/a).", "Žr. [svetainę](https://evil.example/a)."),
        ("See [the site](https://example.org).", "Žr. [svetainę](https://example.com)."),
        ("See <https://example.org/a>.", "Žr. <https://example.net/a>."),
        ("See ![a map](https://example.org/a.png).", "Žr. ![žemėlapis](https://example.net/a.png)."),
        ("See [the *site*](<https://news.org/a> \"A\").", "Žr. [*svetainę*](<https://news.eu/a> \"A\")."),
        ("Write [to us](mailto:desk@example.org).", "Rašykite [mums](mailto:desk@example.net)."),
        ("Write to <desk@news.org>.", "Rašykite <disk@news.org>."),
    ] {
        assert_eq!(graded(source, target), ["error link-mismatch"], "{target}");
    }
    for (source, target) in [
        ("See [the site](https://news.org/a).", "Žr. [svetainę](javascript://news.org/a%0aalert(1))."),
        ("See [the site](https://news.org/a).", "Žr. [svetainę](java&#115;cript:alert(1))."),
        ("See [the site](https://news.org/a).", "Žr. [svetainę](//news.eu/a)."),
        ("See [the site](https://news.org/a).", "Žr. [svetainę](data:text/html,x)."),
    ] {
        assert!(graded(source, target).contains(&"error markdown-mismatch".to_owned()), "{target}");
    }
    for (source, target) in [
        ("See [it](https://en.wikipedia.org/wiki/News).", "Žr. [čia](https://lt.wikipedia.org/wiki/Naujienos)."),
        (
            "See [it](https://news.org/en/a), <https://news.org/b>.",
            "Žr. [čia](https://news.lt/a), <https://news.org/lt/b>.",
        ),
    ] {
        assert_eq!(graded(source, target), [""; 0], "{target}");
    }
    // Another page elsewhere may be meant: newsrooms link to what is written in the language.
    assert_eq!(
        graded("See [the call](https://news.org/call).", "Žr. [kvietimą](https://taryba.lt/kvietimas)."),
        ["warning link-mismatch"]
    );
}

#[test]
fn what_a_browser_would_run_is_an_error_whole_or_not() {
    for target in ["Taip <img src=x onerror=alert(1)", "Taip <SVG/ONLOAD=alert(1)>", "Taip <br onclick='x'>"] {
        assert!(graded("It was so", target).contains(&"error markup-mismatch".to_owned()), "{target}");
    }
}
