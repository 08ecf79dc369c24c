//! TMX and TBX: the memory and the terms for other programs, and theirs for us.

use crate::office::Office;

const TERMS: &str = "# The office, by its name.\n-office = Office\n-grant = grant\n-brand = NordForsk\n";
const LITHUANIAN_TERMS: &str = "-office =\n    { $case ->\n       *[nominative] biuras\n        [genitive] biuro\n    }\n    .gender = masculine\n";

fn office() -> Office {
    let office = Office::new(&[
        ("locales/en/home.ftl", "title = Home page\nlead = Welcome to { $place }\nfoot = Write to us today\n"),
        ("locales/en/terms.ftl", TERMS),
    ]);
    office.write("ona", "locales/lt/home.ftl", "title = Pradžia\nlead = Sveiki atvykę į { $place }\n");
    office.write("ona", "locales/lt/terms.ftl", LITHUANIAN_TERMS);
    office.git("ona", &["add", "-A"]);
    office.git("ona", &["commit", "-qm", "Texts"]);
    office.git("ona", &["push", "-q"]);
    office
}

/// Whether a file is what its schema says; says nothing where there is no schema, or no xmllint.
#[expect(clippy::print_stderr, reason = "a test that leaves itself out says so")]
fn validate(office: &Office, file: &str, arguments: &[&str]) {
    let Ok(schemas) = std::env::var("TOLKIT_SCHEMAS") else {
        eprintln!("left out: {file} against its schema, since TOLKIT_SCHEMAS is not set");
        return;
    };
    let schema = format!("{schemas}/{}", arguments[1]);
    let mut command = std::process::Command::new("xmllint");
    command.args(["--nonet", "--noout", arguments[0], &schema]).arg(office.path(&format!("ona/{file}")));
    let Ok(output) = command.output() else {
        eprintln!("left out: {file} against its schema, since there is no xmllint");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn memory(units: &[(&str, &str, &str)]) -> String {
    let unit = |(tag, source, target): &(&str, &str, &str)| {
        format!(
            "<tu><tuv xml:lang='en-GB'><seg>{source}</seg></tuv><tuv xml:lang='{tag}'><seg>{target}</seg></tuv></tu>"
        )
    };
    let units: String = units.iter().map(unit).collect();
    format!("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version='1.4'><header/><body>{units}</body></tmx>")
}

#[test]
fn the_memory_goes_out_as_tmx() {
    let office = office();
    let ran = office.tolkit("ona", &["export", "lt:*", "lv:*", "-f", "tmx", "-o", "all.tmx"]).ok();
    assert_eq!(ran.stdout, "all.tmx: 4 translations of the memory\n");
    validate(&office, "all.tmx", &["--dtdvalid", "tmx-1.4/tmx14.dtd"]);
    let text = office.read("ona", "all.tmx");
    assert!(text.contains("<seg>Sveiki atvykę į <ph x=\"1\">{ $place }</ph></seg>"), "{text}");
    assert!(text.contains("<prop type=\"x-item\">lt:site/home</prop>"), "{text}");
    assert_eq!(office.tolkit("ona", &["export", "lt:*", "lv:*", "-f", "tmx"]).ok().stdout, text);
    let ran = office.tolkit("ona", &["export", "lt:site/home", "-f", "tmx", "-o", "out/"]).ok();
    assert_eq!(ran.stdout, "out/lt.tmx: 2 translations of the memory\n");
    office.tolkit("ona", &["export", "--todo", "-f", "tmx"]).fails(2);
    // Nothing is out that has to come back.
    assert_eq!(office.tolkit("ona", &["export", "--list"]).ok().stdout, "Nothing is out.\n");
}

#[test]
fn a_memory_of_another_program_is_looked_at_and_nothing_else() {
    let office = office();
    let text = memory(&[
        ("lt-LT", "Write to us today", "Rašykite mums šiandien"),
        ("lt-LT", "Write to us today", "Rašykite mums šiandien"),
        ("de", "Write to us", "Schreiben Sie uns"),
    ]);
    office.write("ona", "acme.tmx", &text);
    let dry = office.tolkit("ona", &["import", "-n", "acme.tmx"]).ok();
    assert_eq!(dry.stdout, "acme.tmx would stand beside the memory: lt 1\n");
    let ran = office.tolkit("ona", &["import", "acme.tmx"]).ok();
    assert_eq!(ran.stdout, "acme.tmx stands beside the memory from now on: lt 1\n");
    assert_eq!(ran.stderr, "One of its units is of other languages than this project’s.\n");
    let again = office.tolkit("ona", &["import", "acme.tmx"]).ok();
    assert_eq!(again.stdout, "acme.tmx was imported before, and has nothing new\n");
    let search = ["memory", "search", "Write to us today"];
    let found = office.tolkit("ona", &search).ok().stdout;
    assert_eq!(found, "100 % acme.tmx, from another program\n      Write to us today\n      Rašykite mums šiandien\n");
    // Translators see it in files that go out and above the text; drafts are made of our own memory alone.
    let out = office.tolkit("ona", &["export", "lt:site/home"]).ok().stdout;
    assert!(out.contains("<alt-trans match-quality=\"100%\" origin=\"acme.tmx\">"), "{out}");
    let edited = office.tolkit("ona", &["edit", "-n", "lt:site/home"]).ok().stdout;
    assert!(edited.contains("100 %, acme.tmx , from another program") || edited.contains("acme.tmx"), "{edited}");
    office.tolkit("ona", &["pretranslate", "--memory", "lt:site/home"]);
    let edited = office.tolkit("ona", &["edit", "-n", "lt:site/home"]).ok().stdout;
    assert!(!edited.contains("foot = Rašykite"), "{edited}");
    assert_eq!(office.tolkit("ona", &["memory", "imported"]).ok().stdout, "acme.tmx: lt 1\n");
    assert_eq!(office.tolkit("ona", &["memory", "forget", "acme.tmx"]).ok().stdout, "acme.tmx is thrown out\n");
    office.tolkit("ona", &["memory", "forget", "acme.tmx"]).fails(2);
    assert_eq!(
        office.tolkit("ona", &["memory", "imported"]).ok().stdout,
        "No memory of another program was imported\n"
    );
    assert!(!office.tolkit("ona", &search).ok().stdout.contains("acme"));
}

#[test]
fn a_memory_that_is_hostile_or_of_others_leaves_no_trace() {
    let office = office();
    let bomb = "<!DOCTYPE tmx [<!ENTITY a \"b\">]><tmx><body><tu><tuv><seg>&a;</seg></tuv></tu></body></tmx>";
    office.write("ona", "bomb.tmx", bomb);
    assert!(office.tolkit("ona", &["import", "bomb.tmx"]).fails(3).stderr.contains("declares entities"));
    office.write("ona", "broken.tmx", &memory(&[("lt", "a", "b")]).replace("</body>", "<tu>"));
    office.tolkit("ona", &["import", "broken.tmx"]).fails(3);
    office.write("ona", "other.tmx", &memory(&[("fr", "Write to us today", "Écrivez-nous")]));
    let ran = office.tolkit("ona", &["import", "other.tmx"]).fails(1);
    assert!(ran.stderr.contains("no translations between the languages of this project (fr)"), "{}", ran.stderr);
    assert!(office.tolkit("ona", &["memory", "imported"]).ok().stdout.contains("No memory"));
}

#[test]
fn terms_go_out_as_tbx_of_both_editions() {
    let office = office();
    let ran = office.tolkit("ona", &["export", "lt:*", "-f", "tbx", "-o", "terms.tbx"]).ok();
    assert_eq!(ran.stdout, "terms.tbx: 3 terms\n");
    validate(&office, "terms.tbx", &["--schema", "tbx/TBX_core.xsd"]);
    office.tolkit("ona", &["export", "lt:*", "-f", "tbx-2008", "-o", "old.tbx"]).ok();
    validate(&office, "old.tbx", &["--dtdvalid", "tbx/TBXcoreStructV02.dtd"]);
    let text = office.read("ona", "terms.tbx");
    for part in [
        "<conceptEntry id=\"office\">",
        "<descrip type=\"definition\">The office, by its name.</descrip>",
        "<termNote type=\"grammaticalGender\">masculine</termNote>",
        "<note>case: genitive</note>",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    // What is as it went out changes nothing.
    for file in ["terms.tbx", "old.tbx"] {
        let ran = office.tolkit("ona", &["import", file]).ok();
        assert_eq!(ran.stdout, "");
        assert!(ran.stderr.contains("one translation of a term is what this project has"), "{}", ran.stderr);
    }
}

#[test]
fn of_a_term_base_what_is_simple_and_missing_comes_in_as_a_draft() {
    let office = office();
    let entry = |id: &str, source: &str, target: &str| {
        format!(
            "<termEntry id='{id}'><langSet xml:lang='en'><tig><term>{source}</term></tig></langSet><langSet xml:lang='lt-LT'><tig><term>{target}</term></tig></langSet></termEntry>"
        )
    };
    let entries = [
        entry("grant", "grant", "parama"),
        entry("brand", "NordForsk", "NordForsk"),
        entry("office", "Office", "kontora"),
        entry("c7", "newsletter", "naujienlaiškis"),
    ];
    let text = format!("<martif type='TBX'><text><body>{}</body></text></martif>", entries.concat());
    office.write("ona", "acme.tbx", &text);
    let ran = office.tolkit("ona", &["import", "acme.tbx"]).ok();
    assert_eq!(ran.stdout, "lt:site/terms: 2 texts came in\n");
    for said in [
        "office (lt): “kontora” is not taken, since it is “biuras” here",
        "c7: “newsletter” is not taken, since this project has no such term",
    ] {
        assert!(ran.stderr.contains(said), "{said}: {}", ran.stderr);
    }
    let stored = office.tolkit("ona", &["edit", "-n", "lt:site/terms"]).ok().stdout;
    assert!(stored.contains("-grant = parama") && stored.contains("-brand = NordForsk"), "{stored}");
    let log = office.tolkit("ona", &["log", "lt:site/terms"]).ok().stdout;
    let again = office.tolkit("ona", &["import", "acme.tbx"]).ok();
    assert_eq!(again.stdout, "");
    assert_eq!(office.tolkit("ona", &["log", "lt:site/terms"]).ok().stdout, log);
}
