use super::*;

fn find(text: &str) -> Result<Option<FrontMatter>, FrontMatterError> {
    let translate: Vec<String> = ["title", "summary"].map(str::to_owned).to_vec();
    FrontMatter::find(text, &translate)
}

#[track_caller]
fn edited(text: &str, fields: &[(&str, &str)]) -> String {
    let front_matter = find(text).expect("valid").expect("front matter");
    let index = |name: &str| front_matter.fields.iter().position(|field| field.name == name).expect("a field");
    let fields: Vec<(usize, &str)> = fields.iter().map(|(name, text)| (index(name), *text)).collect();
    front_matter.edited(text, &fields, &[]).expect("an edit")
}

/// The names and texts of the fields.
fn said(front_matter: &FrontMatter) -> Vec<(&str, &str)> {
    front_matter.fields.iter().map(|field| (field.name.as_str(), field.text.as_str())).collect()
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
        assert_eq!(said(&front_matter), [("title", text)], "{line}");
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
        assert_eq!(said(&front_matter), [("title", text)], "{line}");
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
    assert_eq!(line("+++\ndeadline = \"soon\"\n+++\n"), 2);
    assert_eq!(line("---\ndeadline: [2026-01-15]\n---\n"), 2);
    assert!(matches!(find("+++\ntitle = 'x'\n"), Err(FrontMatterError::Open("+++"))));
    assert!(matches!(find("---\ntitle: x\n"), Err(FrontMatterError::Open("---"))));
}

#[test]
fn front_matter_that_is_too_long_is_refused() {
    let article = |length: usize| format!("---\na: {}\n---\n", "x".repeat(length));
    assert!(find(&article(250_000)).is_ok());
    assert_eq!(find(&article(270_000)).err(), Some(FrontMatterError::TooLong(256 * 1024)));
}

const NESTED: [&str; 6] =
    ["title", "hero.tagline", "tags[]", "extra.links[].name", "sections[].items[].text", "\"og:title\""];

fn nested(text: &str) -> FrontMatter {
    let translate: Vec<String> = NESTED.map(str::to_owned).to_vec();
    FrontMatter::find(text, &translate).expect("valid").expect("front matter")
}

/// The front matter with a mark before the text of every field.
fn marked(text: &str) -> String {
    let front_matter = nested(text);
    let texts: Vec<String> = front_matter.fields.iter().map(|field| format!("X, {}", field.text)).collect();
    let fields: Vec<(usize, &str)> = texts.iter().map(String::as_str).enumerate().collect();
    front_matter.edited(text, &fields, &[]).expect("an edit")
}

#[test]
fn values_are_found_and_written_by_path_in_yaml() {
    let text = "---\nhero:\n  name: N\n  tagline: >-\n    All the\n    news\n  # note\ntags: [one, 'two', 2024, \"three\"]\nextra:\n  links:\n  - {name: Home page, url: /}\n  - name: |\n      Long\n      text\n    url: /x\nsections:\n- items:\n    - text: Deep\n      n: 1\n    -\n      text: 7\n\"og:title\": Og\n---\n";
    let expected = [
        ("hero.tagline", "All the news"),
        ("tags[1/4]", "one"),
        ("tags[2/4]", "two"),
        ("tags[4/4]", "three"),
        ("extra.links[1/2].name", "Home page"),
        ("extra.links[2/2].name", "Long\ntext"),
        ("sections[1/1].items[1/2].text", "Deep"),
        ("og:title", "Og"),
    ];
    let front_matter = nested(text);
    assert_eq!(said(&front_matter), expected);
    let ids: Vec<&str> = front_matter.fields.iter().filter_map(|field| field.id.as_deref()).collect();
    assert_eq!(ids, ["hero-tagline"]);
    let written = "---\nhero:\n  name: N\n  tagline: >-\n    X, All the news\n  # note\ntags: [\"X, one\", 'X, two', 2024, \"X, three\"]\nextra:\n  links:\n  - {name: \"X, Home page\", url: /}\n  - name: |\n      X, Long\n      text\n    url: /x\nsections:\n- items:\n    - text: X, Deep\n      n: 1\n    -\n      text: 7\n\"og:title\": X, Og\n---\n";
    assert_eq!(marked(text), written);
    assert_eq!(marked(&text.replace('\n', "\r\n")), written.replace('\n', "\r\n"));
}

#[test]
fn values_are_found_and_written_by_path_in_toml() {
    let text = "+++\ntitle = \"T\"\ntags = [\"one\", 2, 'two', true]\nhero.tagline = 'Line'\n[extra]\nlinks = [{ name = \"Home\", url = \"/\" }]\n[[sections]]\n[[sections.items]]\ntext = \"\"\"\nDeep\ntext\"\"\"\n[[sections.items]]\ntext = \"b\"\n+++\n";
    let expected = [
        ("title", "T"),
        ("tags[1/4]", "one"),
        ("tags[3/4]", "two"),
        ("hero.tagline", "Line"),
        ("extra.links[1/1].name", "Home"),
        ("sections[1/1].items[1/2].text", "Deep\ntext"),
        ("sections[1/1].items[2/2].text", "b"),
    ];
    assert_eq!(said(&nested(text)), expected);
    let written = "+++\ntitle = \"X, T\"\ntags = [\"X, one\", 2, 'X, two', true]\nhero.tagline = 'X, Line'\n[extra]\nlinks = [{ name = \"X, Home\", url = \"/\" }]\n[[sections]]\n[[sections.items]]\ntext = \"\"\"\nX, Deep\ntext\"\"\"\n[[sections.items]]\ntext = \"X, b\"\n+++\n";
    assert_eq!(marked(text), written);
}

#[test]
fn a_path_that_leads_nowhere_finds_nothing_and_one_to_a_mapping_is_an_error() {
    let find = |text: &str| FrontMatter::find(text, &NESTED.map(str::to_owned));
    for empty in ["tags: []", "tags:", "hero: [a]", "hero: plain", "extra: {links: {}}", "sections: [{items: 1}]"] {
        let article = format!("---\n{empty}\n---\n");
        let front_matter = find(&article).expect(empty).expect(empty);
        assert_eq!(said(&front_matter), [], "{empty}");
    }
    // One value is a list of one.
    assert_eq!(said(&nested("---\ntags: news\n---\n")), [("tags", "news")]);
    for wrong in ["tags: [{a: b}]", "tags: [&x a]", "hero: {tagline: [a]}", "tags: [!!str a]", "x: &x a\ntags: [*x]"] {
        assert!(matches!(find(&format!("---\n{wrong}\n---\n")), Err(FrontMatterError::Field { .. })), "{wrong}");
    }
    let twice = find("---\nhero:\n  tagline: a\n  tagline: b\n---\n");
    assert!(matches!(twice, Err(FrontMatterError::Twice { line: 4, .. })));
}

#[test]
fn a_date_may_be_a_mapping_and_need_not_be_one_at_all() {
    let date = |lines: &str| find(&format!("---\n{lines}\n---\n")).expect("valid").expect("front matter").dates.date;
    let day = "2015-06-26".parse().ok();
    assert_eq!(date("date: {created: 2015-06-26, updated: 2016-01-01}"), day);
    assert_eq!(date("date:\n  updated: 2016-01-01 10:00\n  created: 2015-06-26T10:00:00+02:00"), day);
    assert_eq!(date("date: soon"), None);
    assert_eq!(date("date: [2015-06-26]"), None);
}

#[test]
fn thousands_of_values_are_written_at_once() {
    let items: String = (0..10_000).map(|item| format!("  - item {item}\n")).collect();
    let text = format!("---\ntags:\n{items}---\n");
    let written = marked(&text);
    assert_eq!(written, text.replace("- item", "- X, item"));
}
