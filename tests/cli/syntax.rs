//! What is syntax beside Markdown: `extract`, `check` and `render` with the flavors of site generators.

use crate::extract::{WORKFLOW, translate, units};
use crate::sandbox::Sandbox;

/// A project of one article in a flavor, extracted.
fn extracted(flavor: &str, name: &str, text: &str) -> Sandbox {
    let sandbox = Sandbox::empty();
    let ending = name.rsplit('.').next().expect("an ending");
    let workflow = WORKFLOW.replace("*.md", &format!("*.{ending}"));
    sandbox.write("workflow.toml", format!("{workflow}flavor = \"{flavor}\"\n"));
    sandbox.write(&format!("articles/{name}"), text);
    sandbox.tolkit(&["extract"]).ok();
    sandbox
}

/// A text as Fluent has it.
fn encoded(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '{' | '}') { format!("{{\"{c}\"}}") } else { c.to_string() }).collect()
}

/// Writes translations of an article's units, in their order.
fn translate_as(sandbox: &Sandbox, texts: &[&str]) {
    let ids = units(sandbox, "locales/en/news/a.ftl");
    assert_eq!(ids.len(), texts.len(), "{ids:?}");
    let lines: String = ids.iter().zip(texts).map(|((id, _), text)| format!("{id} = {}\n", encoded(text))).collect();
    sandbox.write("locales/lt/news/a.ftl", lines);
}

/// The rules of what `check` finds in the translation of one paragraph.
#[track_caller]
fn found(flavor: &str, source: &str, target: &str) -> Vec<String> {
    let sandbox = extracted(flavor, "a.md", &format!("{source}\n"));
    translate_as(&sandbox, &[target]);
    let ran = sandbox.tolkit(&["check", "-l", "lt", "-f", "json"]);
    ran.found().into_iter().map(|(rule, _)| rule).collect()
}

#[test]
fn lines_of_syntax_stay_and_their_titles_are_translated() {
    let article = "!!! note \"A title\"\n    The first line of a body\n    and the second.\n\nWords.\n{: .lead }\n";
    let sandbox = extracted("mkdocs", "a.md", article);
    let resource = sandbox.read("locales/en/news/a.ftl");
    assert!(resource.contains("# Title\np-") && resource.contains(" = A title\n"), "{resource}");
    assert!(resource.contains("# Paragraph\np-") && resource.contains("body and the second.\n"), "{resource}");
    translate_as(&sandbox, &["Pavadinimas", "Pirma ir antra eilutė.", "Žodžiai."]);
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    assert_eq!(
        sandbox.read("site/lt/a.md"),
        "!!! note \"Pavadinimas\"\n    Pirma ir antra eilutė.\n\nŽodžiai.\n{: .lead }\n"
    );
    let ran = sandbox.tolkit(&["diff", "-l", "lt"]).ok();
    assert_eq!(ran.stderr, "");
}

#[test]
fn no_translation_opens_what_its_source_does_not() {
    for (flavor, source, target, rendered) in [
        ("mkdocs", "Words.", "!!! note", "\\!!! note\n"),
        ("docusaurus", "Words.", ":::note", "\\:::note\n"),
        ("docusaurus", "Words.", "a < b { c", "a < b \\{ c\n"),
        ("docusaurus", "Words.", "<b>žodis", "\\<b>žodis\n"),
        ("docusaurus", ":::note[Title]\n:::", "Vienas ] du", ":::note[Vienas \\] du]\n:::\n"),
        ("docusaurus", "<A title=\"One\" />", "Vie\"nas", "<A title=\"Vie&quot;nas\" />\n"),
        ("hugo", "{{< a title=\"One\" >}}", "Vie\"nas", "{{< a title=\"Vie\\\"nas\" >}}\n"),
    ] {
        let sandbox = extracted(flavor, "a.md", &format!("{source}\n"));
        translate_as(&sandbox, &[target]);
        sandbox.tolkit(&["render", "-l", "lt"]).ok();
        assert_eq!(sandbox.read("site/lt/a.md"), rendered, "{flavor}: {target}");
    }
    for (flavor, source, target) in [
        ("docusaurus", "Words.", "import a from 'b'"),
        ("docusaurus", "Words.", "žodis</b>"),
        ("zola", "{{ a(title=\"One\") }}", "Vie\"nas"),
    ] {
        let sandbox = extracted(flavor, "a.md", &format!("{source}\n"));
        translate_as(&sandbox, &[target]);
        let ran = sandbox.tolkit(&["render", "-l", "lt"]).fails(1);
        assert!(ran.stderr.contains("skeleton-mismatch"), "{flavor}: {target}: {}", ran.stderr);
        assert!(!sandbox.exists("site"));
    }
}

#[test]
fn a_file_that_is_no_mdx_is_named_and_nothing_else_stops() {
    let sandbox = extracted("docusaurus", "good.mdx", "Good <b>words</b>.\n");
    for (text, line, said) in [
        ("# One\n\nTwo {three\n", 3, "opens an expression that does not end"),
        ("One\n\n<Two three=\"\n", 3, "opens a tag that does not end"),
        ("<One>\n\nTwo\n", 1, "<One> is not closed"),
        ("One\n\n</Two>\n", 3, "</Two> closes nothing"),
        ("export const a = {\n\nOne\n", 1, "does not end"),
    ] {
        sandbox.write("articles/bad.mdx", text);
        sandbox.write("articles/good.mdx", format!("Good <b>words</b> in line {line}.\n"));
        let ran = sandbox.tolkit(&["extract"]).fails(1);
        assert!(ran.stderr.contains(said), "{text}: {}", ran.stderr);
        assert!(ran.stderr.contains(&format!("articles/bad.mdx:{line}")), "{text}: {}", ran.stderr);
        assert!(!sandbox.exists("locales/en/news/bad.ftl"));
        assert!(sandbox.read("locales/en/news/good.ftl").contains(&format!("in line {line}.")));
    }
    // One that was fine before keeps its translations, and is named by `render`, too.
    sandbox.write("articles/bad.mdx", "One.\n");
    sandbox.tolkit(&["extract"]).ok();
    translate(&sandbox, "lt", "bad");
    translate(&sandbox, "lt", "good");
    sandbox.write("articles/bad.mdx", "One {.\n");
    let ran = sandbox.tolkit(&["render", "-l", "lt"]).fails(1);
    assert!(ran.stderr.contains("articles/bad.mdx:1"), "{}", ran.stderr);
    assert!(sandbox.exists("site/lt/good.mdx") && !sandbox.exists("site/lt/bad.mdx"));
    assert!(sandbox.read("locales/en/news/bad.ftl").contains(" = One.\n"));
}

#[test]
fn what_is_syntax_within_a_text_must_stay() {
    for (flavor, source, target, lost) in [
        ("mkdocs", "See [it](a.md){ .b }.", "Žr. [tai](a.md){ .b }.", "Žr. [tai](a.md)."),
        ("mkdocs", "The sum $a_b$ is.", "Suma yra $a_b$.", "Suma yra $a_c$."),
        ("docusaurus", "The {a.b} is.", "Yra {a.b}.", "Yra {a.c}."),
        ("docusaurus", "The <A b=\"c\" /> is.", "Yra <A b=\"c\" />.", "Yra <A b=\"d\" />."),
        ("docusaurus", "The <A title=\"c d\">e</A> is.", "Yra <A title=\"č ď\">ė</A>.", "Yra ė."),
        ("starlight", "Press :kbd[Enter].", "Spauskite :kbd[Įvesti].", "Spauskite [Įvesti]."),
        ("vitepress", "A :tada: here.", "Čia :tada:.", "Čia."),
    ] {
        assert_eq!(found(flavor, source, target), [] as [&str; 0], "{flavor}: {target}");
        let rules = found(flavor, source, lost);
        assert!(rules.contains(&"markdown-mismatch".to_owned()), "{flavor}: {lost}: {rules:?}");
    }
    // Template tags have a rule of their own.
    assert_eq!(found("hugo", "A {{< b c=\"d\" >}} here.", "Čia."), ["template-mismatch"]);
    assert_eq!(found("commonmark", "Give {{name}} here.", "Čia {{vardas}}."), ["template-mismatch"; 2]);
    // Words in them are no words of the text.
    assert_eq!(
        found("hugo", "A {{< b c=\"2015 the the\" >}}  here.", "Čia {{< b c=\"2015 the the\" >}}."),
        [] as [&str; 0]
    );
    assert_eq!(found("commonmark", "It is $5 or {a}.", "Tai 5 $ arba {ą}."), [] as [&str; 0]);
}
