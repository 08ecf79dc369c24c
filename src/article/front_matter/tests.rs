use super::*;

fn find(text: &str) -> Result<Option<FrontMatter>, FrontMatterError> {
    let translate: Vec<String> = ["title", "summary"].map(str::to_owned).to_vec();
    FrontMatter::find(text, &translate)
}

#[track_caller]
fn edited(text: &str, fields: &[(&str, &str)]) -> String {
    find(text).expect("valid").expect("front matter").edited(text, fields, &[]).expect("an edit")
}

#[test]
fn every_style_is_read_and_written_in_its_own_way() {
    for (line, text, new) in [
        ("title: Forum", "Forum", "title: Forumas"),
        ("title: Forum # note", "Forum", "title: Forumas # note"),
        ("title: 'It''s on'", "It's on", "title: 'Forumas'"),
        ("title: \"A \\\"b\\\"\"", "A \"b\"", "title: \"Forumas\""),
        ("title: |\n  One\n  two", "One\ntwo", "title: |\n  Forumas"),
        ("title: >-\n    One\n    two", "One two", "title: >-\n    Forumas"),
        ("title: One\n  two", "One two", "title: Forumas"),
        ("title: 2015", "2015", "title: Forumas"),
    ] {
        let article = format!("---\n{line}\ndate: 2015-06-26\n---\nText\n");
        let front_matter = find(&article).expect(line).expect(line);
        assert_eq!(front_matter.fields, [Field { name: "title".into(), text: text.into() }], "{line}");
        assert_eq!(edited(&article, &[("title", "Forumas")]), format!("---\n{new}\ndate: 2015-06-26\n---\n"), "{line}");
        assert_eq!(edited(&article, &[("title", text)]), format!("---\n{line}\ndate: 2015-06-26\n---\n"), "{line}");
    }
    for (line, text, new) in [
        ("title = \"Forum\" # note", "Forum", "title = \"Forumas\" # note"),
        ("title = 'C:\\x'", "C:\\x", "title = 'Forumas'"),
        ("title = \"\"\"\nOne\ntwo\"\"\"", "One\ntwo", "title = \"\"\"\nForumas\"\"\""),
        ("title = '''One'''", "One", "title = '''\nForumas'''"),
    ] {
        let article = format!("+++\n{line}\ndate = 2015-06-26\n[extra]\ntitle = \"other\"\n+++\nText\n");
        let front_matter = find(&article).expect(line).expect(line);
        assert_eq!(front_matter.fields, [Field { name: "title".into(), text: text.into() }], "{line}");
        let expected = format!("+++\n{new}\ndate = 2015-06-26\n[extra]\ntitle = \"other\"\n+++\n");
        assert_eq!(edited(&article, &[("title", "Forumas")]), expected, "{line}");
    }
}

#[test]
fn what_yaml_would_read_otherwise_is_quoted() {
    for (value, written) in [
        ("nei: ja", "\"nei: ja\""),
        ("no", "\"no\""),
        ("2026", "\"2026\""),
        ("# x", "\"# x\""),
        ("[x]", "\"[x]\""),
        ("a\nb", "\"a\\nb\""),
        ("- x", "\"- x\""),
        ("a\u{85}b", "\"a\\u0085b\""),
        ("“x”", "“x”"),
    ] {
        let article = "---\ntitle: Forum\n---\n";
        assert_eq!(edited(article, &[("title", value)]), format!("---\ntitle: {written}\n---\n"));
    }
    let quoted = "---\ntitle: 'x'\nsummary: ~\n---\n";
    assert_eq!(edited(quoted, &[("title", "a\u{85}b")]), "---\ntitle: \"a\\u0085b\"\nsummary: ~\n---\n");
    assert_eq!(find(quoted).expect("valid").expect("front matter").fields.len(), 1);
    let folded = "---\nsummary: >\n  One\n  two\nx: y\n---\n";
    assert_eq!(edited(folded, &[("summary", "a\nb")]), "---\nsummary: >\n  a\n\n  b\nx: y\n---\n");
    assert_eq!(edited(folded, &[("summary", "a\n  b")]), "---\nsummary: \"a\\n  b\\n\"\nx: y\n---\n");
}

#[test]
fn line_breaks_and_other_letters_stay() {
    let article = "---\r\ntitle: Į Vilnių\r\nsummary: |\r\n  Ąžuolas\r\n  eglė\r\n---\r\nText\r\n";
    let front_matter = find(article).expect("valid").expect("front matter");
    assert_eq!(front_matter.fields[1].text, "Ąžuolas\neglė");
    let new = edited(article, &[("title", "Ō"), ("summary", "a\nb")]);
    assert_eq!(new, "---\r\ntitle: Ō\r\nsummary: |\r\n  a\r\n  b\r\n---\r\n");
}

#[test]
fn a_list_that_closes_at_the_beginning_of_a_line_is_read() {
    for newline in ["\n", "\r\n"] {
        let article = "---\naliases: [\n  '/a/',\n]\ntitle: Forum\n---\n".replace('\n', newline);
        assert_eq!(edited(&article, &[("title", "Forumas")]), article.replace("Forum", "Forumas"));
    }
}

#[test]
fn front_matter_may_begin_with_a_blank_line() {
    let article = "---\n\ntitle: Forum\ndate: 2015-06-26\n---\nText\n";
    assert_eq!(edited(article, &[("title", "x")]), "---\n\ntitle: x\ndate: 2015-06-26\n---\n");
    assert!(matches!(find("---\n\n# Heading: a: b\n\n---\n"), Ok(None)));
}

#[test]
fn dates_are_read_in_both_formats() {
    for article in [
        "---\ndate: 2015-06-26\ndeadline: '2026-01-15T12:00:00Z'\n---\n",
        "+++\ndate = 2015-06-26T08:00:00Z\ndeadline = 2026-01-15\n+++\n",
    ] {
        let dates = find(article).expect("valid").expect("front matter").dates;
        assert_eq!(dates.date, "2015-06-26".parse().ok());
        assert_eq!(dates.deadline, "2026-01-15".parse().ok());
    }
}

#[test]
fn keys_are_set_where_they_belong() {
    let set = [
        Setting { key: "lang".into(), value: SetValue::Text("lt".into()) },
        Setting { key: "draft".into(), value: SetValue::Bare("false".into()) },
    ];
    for (article, expected) in [
        ("---\nlang: en\ntitle: x\n---\n", "---\nlang: lt\ntitle: x\ndraft: false\n---\n"),
        ("---\nlang:\ntitle: x\n---\n", "---\nlang: lt\ntitle: x\ndraft: false\n---\n"),
        ("+++\nlang = 'en'\n[extra]\na = 1\n+++\n", "+++\nlang = \"lt\"\ndraft = false\n[extra]\na = 1\n+++\n"),
    ] {
        let front_matter = find(article).expect("valid").expect("front matter");
        assert_eq!(front_matter.edited(article, &[], &set).as_deref(), Ok(expected));
    }
}

#[test]
fn what_cannot_be_written_alone_is_an_error() {
    let set = [Setting { key: "lang".into(), value: SetValue::Text("lt".into()) }];
    for article in ["---\n{lang, title: x}\n---\n", "---\nlang: [en]\ntitle: x\n---\n", "+++\nlang = [1]\n+++\n"] {
        let front_matter = find(article).expect("valid").expect("front matter");
        let edited = front_matter.edited(article, &[], &set);
        assert_eq!(edited, Err(FrontMatterError::Write { key: "lang".into() }), "{article}");
    }
    // A text may look like the end of the front matter.
    let long = "+++\ntitle = \"\"\"\na\"\"\"\n+++\nText\n";
    assert_eq!(edited(long, &[("title", "a\n+++\nb")]), "+++\ntitle = \"a\\n+++\\nb\"\n+++\n");
    // A list that closes behind a comment is not what it seems.
    let article = "---\ntags: [\n  a # b\n  ]\ntitle: Forum\n---\n";
    assert_eq!(edited(article, &[("title", "x")]), article.replace("Forum", "x"));
}

#[test]
fn what_is_not_front_matter_is_an_error_or_markdown() {
    for article in ["Text\n", "---\n\nText\n\n---\n", "---\nJust text\n---\nmore\n", "---\n# Heading\n", ""] {
        assert!(matches!(find(article), Ok(None)), "{article}");
    }
    let line = |article| match find(article).map(|_| ()) {
        Err(FrontMatterError::Syntax { line, .. } | FrontMatterError::Twice { line, .. }) => line,
        Err(FrontMatterError::Field { line, .. } | FrontMatterError::Date { line, .. }) => line,
        other => panic!("{article}: {other:?}"),
    };
    assert_eq!(line("---\ntitle: a: b\n---\n"), 2);
    assert_eq!(line("---\nx: 1\ntitle: [a\n---\n"), 4);
    assert_eq!(line("---\ntitle: a\ntitle: b\n---\n"), 3);
    assert_eq!(line("+++\ntitle = \"a\"\ntitle = \"b\"\n+++\n"), 3);
    assert_eq!(line("+++\ntitle = x\n+++\n"), 2);
    assert_eq!(line("---\nx: 1\ntitle: &a b\n---\n"), 3);
    assert_eq!(line("---\ntitle: [a, b]\n---\n"), 2);
    assert_eq!(line("---\ntitle: !!str x\n---\n"), 2);
    assert_eq!(line("+++\ndate = \"soon\"\n+++\n"), 2);
    assert!(matches!(find("+++\ntitle = 'x'\n"), Err(FrontMatterError::Open("+++"))));
    assert!(matches!(find("---\ntitle: x\n"), Err(FrontMatterError::Open("---"))));
}

#[test]
fn front_matter_that_is_too_long_is_refused() {
    let article = |length: usize| format!("---\na: {}\n---\n", "x".repeat(length));
    assert!(find(&article(250_000)).is_ok());
    assert_eq!(find(&article(270_000)).err(), Some(FrontMatterError::TooLong(256 * 1024)));
}
