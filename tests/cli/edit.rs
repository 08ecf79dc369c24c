//! What a person sees in the text that they edit, and what they are told when they leave it.

use crate::office::Office;

const HOME: &str = "lt:site/home";
const SOURCE: &str = "title = Home of { -portal }\nlead = Welcome to the Portal, and to our council\nfiles = { $count ->\n    [one] one file\n   *[other] { $count } files\n}\ntip =\n    .title = Files of { -office }\n";
const TERMS: &str = "-portal = Portal\n-office = Office\n-council = Council\n";
const TERMS_LT: &str = "-portal =\n    { $case ->\n       *[nominative] Portalas\n        [genitive] Portalo\n    }\n    .gender = masculine\n-council = Taryba\n";

fn office() -> Office {
    Office::new(&[
        ("locales/en/home.ftl", SOURCE),
        ("locales/en/terms.ftl", TERMS),
        ("locales/lt/terms.ftl", TERMS_LT),
        ("locales/lt/home.ftl", "title = Portalas\n"),
    ])
}

/// What an editor shows.
fn shown(office: &Office) -> String {
    office.edit("ona", HOME, "cp \"$1\" ../seen #").ok();
    office.sandbox.read("seen")
}

/// Writes a text as if it had been typed, and returns what is said then.
fn typed(office: &Office, text: &str) -> String {
    office.sandbox.write("typed", text);
    let ran = office.edit("ona", HOME, &format!("cp '{}'", office.path("typed").display()));
    ran.stdout + &ran.stderr
}

#[test]
fn the_terms_of_a_text_are_above_it() {
    let office = office();
    let seen = shown(&office);
    let portal = "# term> -portal(case: …) = *[nominative] Portalas, [genitive] Portalo; .gender = masculine\n";
    assert!(seen.contains(&format!("# en> title = Home of {{ -portal }}\n{portal}title = Portalas\n")), "{seen}");
    assert!(seen.contains(&format!("{portal}# term> -council = Taryba\n")), "{seen}");
    assert!(seen.contains("# term> -office has no translation into lt yet\n"), "{seen}");
    assert_eq!(office.read("ona", "locales/lt/home.ftl"), "title = Portalas\n");
}

#[test]
fn a_term_that_was_handed_in_is_one() {
    let office = office();
    office.submit("ilze", "lt:site/terms", &format!("{TERMS_LT}-office = Biuras\n")).ok();
    office.tolkit("ona", &["sync"]).ok();
    assert!(shown(&office).contains("# term> -office = Biuras\n"));
}

#[test]
fn a_missing_choice_by_number_has_the_forms_of_the_language() {
    let office = office();
    let seen = shown(&office);
    let skeleton = "files = { $count ->\n        [one] \n        [few] \n       *[other] \n    }\n";
    assert!(seen.contains(skeleton), "{seen}");
    assert!(seen.contains("# forms> [one] (1, 21, 31, 41, …), [few] (2, 3, 4, 5, …), [other] (0, 10, 11, 12, …)\n"));
    let begun =
        typed(&office, &seen.replace("[one] ", "[one] failas").replace("# forms> [one] failas", "# forms> [one] "));
    assert!(begun.contains("The choice in files has no text for: few, other"), "{begun}");
    assert!(begun.contains("must be mended") && !begun.contains("Saved"), "{begun}");
    // What cannot be read is mended, and not written anew.
    let again = shown(&office);
    assert_eq!(again.matches("files = { $count ->\n        [one]").count(), 1, "{again}");
    let whole = again.replace("[few] \n", "[few] failai\n").replace("*[other] \n", "*[other] failų\n");
    let whole = typed(&office, &whole);
    assert!(whole.contains("Saved"), "{whole}");
    let text = "title = Portalas\nfiles = { $count ->\n        [one] failas\n        [few] failai\n       *[other] failų\n    }\n";
    assert_eq!(office.read("ona", "locales/lt/home.ftl"), text);
}

#[test]
fn forms_that_a_translation_lacks_are_named() {
    let office = office();
    office.write("ona", "locales/lt/home.ftl", "files = { $count ->\n    [one] failas\n   *[other] failai\n}\n");
    let seen = shown(&office);
    assert!(seen.contains("# forms> [one] (1, 21"), "{seen}");
}

#[test]
fn mistakes_are_said_in_plain_words() {
    let office = office();
    let choice = |texts: &str| format!("files = {{ $count ->\n{texts}}}\n");
    let whole = "    [one] a\n    [few] b\n   *[other] c\n";
    for (text, said) in [
        ("title = Portalo\npradžia\n".to_owned(), "The line break in title ended the text: join the two lines"),
        ("title = Portalo\nŽinių pradžia\n".to_owned(), "The line break in title ended the text: join the two lines"),
        ("title =\nPortalo pradžia\n".to_owned(), "The line break in title ended the text: join the two lines"),
        ("title = A\n* punktas\n- kitas\n".to_owned(), "The line break in title ended the text: join the two lines"),
        ("title = A\n    .pradžia\n".to_owned(), "In title, a line of text cannot begin with “.”"),
        ("title = A\n    [b] c\n".to_owned(), "In title, a line of text cannot begin with “[”"),
        ("title = A\n    *b\n".to_owned(), "In title, a line of text cannot begin with “*”"),
        ("title = A\n    } b\n".to_owned(), "In title, a line of text cannot begin with “}”"),
        ("title = A { -portal\n".to_owned(), "A brace is open in title: “}” is missing"),
        ("title = A -portal }\n".to_owned(), "This “}” in title closes nothing"),
        ("title = A { du žodžiai } b\n".to_owned(), "In title, there are words between braces"),
        ("title = A { } b\n".to_owned(), "In title, there is nothing between the braces"),
        ("title Portalas\n".to_owned(), "After the name title comes “=”"),
        ("title = A\nlead Portalas\n".to_owned(), "After the name lead comes “=”"),
        ("title = A\n= Portalas\n".to_owned(), "The name before “=” is missing: perhaps lead"),
        (choice(&whole.replace('*', " ")), "The choice in files has no default"),
        (choice(&whole.replace("] b", "]").replace("] c", "]")), "The choice in files has no text for: few, other"),
        (choice(&whole.replace("[few]", "[few")), "A key in files is not closed: “]” is missing"),
        (choice(whole).replace("{ $count", "$count"), "The choice in files has no “{” at its beginning"),
        (choice(whole).replace("}\n", ""), "The choice in files is open: “}” is missing"),
        (choice(whole).replace("\n    [one]", " [one]"), "In files, the line must end after “->”"),
        ("title = { NUMBER($n, a: \"b) }\n".to_owned(), "A quotation mark is open in title"),
    ] {
        let printed = typed(&office, &text);
        let flat = printed.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(said), "{text}\n{printed}");
        assert_eq!(flat.matches("error[syntax-error]").count(), 1, "{text}\n{printed}");
        assert!(flat.contains("one thing must be mended") && !flat.contains("Saved"), "{text}\n{printed}");
        office.tolkit("ona", &["submit", HOME]).fails(1);
    }
}

#[test]
fn what_was_wrong_before_is_said_though_nothing_was_changed() {
    let office = office();
    let text = "title = Portalo\npradžia\nlead = { $nobody }\n";
    office.write("ona", "locales/lt/home.ftl", text);
    let left = office.edit("ona", HOME, "true").ok();
    let left = left.stdout + &left.stderr;
    assert!(left.contains("The line break in title ended the text"), "{left}");
    assert!(left.contains("2 things must be mended") && !left.contains("Saved"), "{left}");
    assert_eq!(office.read("ona", "locales/lt/home.ftl"), text);
}
