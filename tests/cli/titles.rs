//! Titles of links: those within a text are part of its unit, those of definitions are units.

use crate::extract::{WORKFLOW, units};
use crate::sandbox::Sandbox;

const ARTICLE: &str = "See [the call](call.md \"Open until June\") and ![a map](map.png 'The region').

[programme]: programme.md \"The whole programme\"

Read the [programme][programme] and [rules].

> [rules]: <rules of it.md>
>   (What \"holds\")
";

#[test]
fn titles_are_translated_wherever_they_stand() {
    let sandbox = Sandbox::empty();
    sandbox.write("workflow.toml", WORKFLOW);
    sandbox.write("articles/call.md", ARTICLE);
    sandbox.tolkit(&["extract"]).ok();
    let found = units(&sandbox, "locales/en/news/call.ftl");
    let texts: Vec<&str> = found.iter().map(|unit| unit.1.as_str()).collect();
    let expected = [
        "See [the call](call.md \"Open until June\") and ![a map](map.png 'The region').",
        "The whole programme",
        "Read the [programme][programme] and [rules][rules].",
        "What \"holds\"",
    ];
    assert_eq!(texts, expected);
    let translated = [
        "Žr. [kvietimą](call.md \"Atviras iki birželio\") ir ![žemėlapį](map.png 'Regionas').",
        "Visa \"programa\"",
        "Skaitykite [programą][programme] ir [taisykles][rules].",
        "Kas (galioja)",
    ];
    let lines: Vec<String> = found.iter().zip(translated).map(|((id, _), text)| format!("{id} = {text}\n")).collect();
    sandbox.write("locales/lt/news/call.ftl", lines.concat());
    sandbox.tolkit(&["check", "-l", "lt"]).ok();
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    let expected = ARTICLE
        .replace(expected[0], translated[0])
        .replace("The whole programme", "Visa \\\"programa\\\"")
        .replace(
            "Read the [programme][programme] and [rules]",
            "Skaitykite [programą][programme] ir [taisykles][rules]",
        )
        .replace("What \"holds\"", "Kas \\(galioja\\)");
    assert_eq!(sandbox.read("site/lt/call.md"), expected);
}
