//! The pages of the workbench that show what there is: items, coverage, stories, rules, help.

use crate::office::{Office, WORKFLOW};
use crate::workbench::Workbench;

fn workbench(office: &Office, who: &str) -> Workbench {
    Workbench::open(office.tolkit_command(who, &[]), &[])
}

/// A section of many resources, and one of another kind that is due.
fn many(count: usize) -> Office {
    let due = "\n[[fluent]]\nsection = \"forum\"\npath = \"forum/{locale}/*.ftl\"\nrequire = \"translated\"\ndue = ";
    let workflow = WORKFLOW.replace("\n[team.lt]", &format!("{due}2026-11-27\n\n[team.lt]"));
    let path = |number: usize| format!("locales/en/page-{number:03}.ftl");
    let files: Vec<(String, String)> =
        (0..count).map(|number| (path(number), format!("title = Page number {number}\n"))).collect();
    let mut files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    files.extend([
        ("forum/en/programme.ftl", "title =\n    Programme of\n    the forum\n"),
        ("forum/en/speakers.ftl", "title = Who <script>alert(1)</script> speaks\n"),
        ("forum/lt/speakers.ftl", "title = Žąsys & <script>alert(2)</script> kalba\n"),
        ("forum/en/<script>.ftl", "title = A name\n"),
    ]);
    Office::with_workflow(&workflow, &files)
}

/// The items of a page, in its order.
fn items(page: &str) -> Vec<&str> {
    let rows = page.split("<tbody>").nth(1).unwrap_or_default().split("</tbody>").next().unwrap_or_default();
    rows.split("<bdi>")
        .skip(1)
        .filter_map(|rest| rest.split("</bdi>").next())
        .filter(|item| item.contains(':'))
        .collect()
}

#[test]
fn items_are_filtered_and_paged() {
    let office = many(240);
    office.tolkit("ilze", &["claim", "lt:site/page-200"]).ok();
    office.tolkit("ona", &["claim", "lt:site/page-100"]).ok();
    let ona = workbench(&office, "ona");
    let all = ona.page("/items");
    assert_eq!(items(&all).len(), 50);
    assert!(all.contains("243 items") && all.contains("Page 1 of 5") && !all.contains("lv:"), "{all}");
    assert_eq!(items(&all)[..2], ["lt:forum/&#60;script&#62;", "lt:forum/programme"], "what is asked for comes first");
    assert!(all.contains("value=\"lt:forum/programme\">Take"), "{all}");
    let last = ona.page("/items?page=5");
    assert_eq!(items(&last).len(), 43);
    assert!(last.contains("href=\"/items?page=4\"") && !last.contains("page=6"), "{last}");
    let mut seen: Vec<String> = Vec::new();
    for number in 1..=5 {
        seen.extend(items(&ona.page(&format!("/items?page={number}"))).into_iter().map(str::to_owned));
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 243, "each item is on one page");
    for (query, expected) in [
        ("holder=mine", vec!["lt:site/page-100"]),
        ("holder=ilze@example.org", vec!["lt:site/page-200"]),
        ("holder=Ilze", vec!["lt:site/page-200"]),
        ("holder=somebody", vec!["lt:site/page-100", "lt:site/page-200"]),
        ("state=claimed&holder=mine", vec!["lt:site/page-100"]),
        ("section=forum&holder=nobody&due=week", vec!["lt:forum/&#60;script&#62;", "lt:forum/programme"]),
        ("due=overdue", vec![]),
        ("state=done", vec!["lt:forum/speakers"]),
        ("locale=lv&section=forum&q=PROGRAMME+OF+the", vec!["lv:forum/programme"]),
        ("locale=all&q=page-007", vec!["lt:site/page-007", "lv:site/page-007"]),
        ("q=Number++177", vec!["lt:site/page-177"]),
        ("q=%C5%BD%C4%85SYS", vec!["lt:forum/speakers"]),
        ("q=nothing+like+that", vec![]),
    ] {
        assert_eq!(items(&ona.page(&format!("/items?{query}"))), expected, "{query}");
    }
    let paged = ona.page("/items?locale=all&holder=nobody&q=page&page=2");
    assert!(paged.contains("href=\"/items?locale=all&#38;holder=nobody&#38;q=page&#38;page=3\""), "{paged}");
    assert!(paged.contains("<option value=\"nobody\" selected>"), "{paged}");
}

#[test]
fn only_who_may_translate_is_offered_to_take() {
    let office = Office::small();
    let jonas = workbench(&office, "jonas");
    let page = jonas.page("/items");
    assert!(items(&page).len() == 2 && !page.contains("/claims/claim"), "{page}");
    let open = jonas.page("/items?locale=lv");
    assert!(open.contains("action=\"/claims/claim\""), "a locale without a team is everybody's: {open}");
}

#[test]
fn what_others_wrote_is_text() {
    let office = many(1);
    let ona = workbench(&office, "ona");
    for query in ["", "?q=alert", "?q=%3Cscript%3E", "?holder=%22%3E%3Cscript%3E", "?state=%3Cscript%3E"] {
        let page = ona.page(&format!("/items{query}"));
        assert_eq!(page.matches("<script").count(), 1, "{query}: {page}");
    }
    let found = ona.page("/items?q=alert");
    assert!(found.contains("<q lang=\"en\" dir=\"auto\">Who &#60;script&#62;<mark>alert</mark>(1)"), "{found}");
    let found = ona.page("/items?q=kalba");
    assert!(found.contains("<q lang=\"lt\" dir=\"auto\">Žąsys"), "{found}");
}

#[test]
fn addresses_that_mean_nothing_do_no_harm() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    for query in
        ["page=-1", "page=x", "page=999999", "page=99999999999999999999999999", "nonsense", "&&==&", "q=%FF%00", "q=%"]
    {
        assert_eq!(ona.get(&format!("/items?{query}")).status, 200, "{query}");
    }
    for (query, said) in [
        ("locale=xx", "nothing called “xx”"),
        ("section=none", "nothing called “none”"),
        ("state=ready", "nothing called “ready”"),
        ("due=never", "nothing called “never”"),
    ] {
        let page = ona.page(&format!("/items?{query}"));
        assert!(page.contains(said) && items(&page).len() == 2, "{query}: {page}");
    }
    let long = format!("/items?q={}", "a".repeat(20_000));
    assert!(matches!(ona.get(&long).status, 200 | 414 | 431));
}

#[test]
fn each_cell_of_the_coverage_leads_to_its_items() {
    let office = many(3);
    office.tolkit("ona", &["claim", "lt:site/page-001"]).ok();
    let ona = workbench(&office, "ona");
    let page = ona.page("/coverage");
    assert!(
        page.contains("<h1>Office: translation coverage</h1>") && page.contains("In work in lt: 1 claimed."),
        "{page}"
    );
    let cell = "<a href=\"/items?locale=lt&#38;section=forum\"><b>33%</b> <small>6 words left</small></a>";
    assert!(page.contains(cell), "{page}");
    assert!(page.contains("aria-label=\"0 reviewed, 1 translated, 0 stale, 2 missing\""), "{page}");
    assert!(!page.contains(" style="), "the policy lets no element have a style of its own");
    assert_eq!(items(&ona.page("/items?locale=lt&section=forum")).len(), 3);
    assert_eq!(items(&ona.page("/items?locale=all&section=forum")).len(), 6);
}

#[test]
fn a_project_without_texts_says_so() {
    let office = Office::new(&[]);
    let ona = workbench(&office, "ona");
    assert!(ona.page("/coverage").contains("There is nothing to translate yet"));
    assert!(ona.page("/items").contains("No items here."));
}

#[test]
fn a_story_has_what_happened_and_what_was_said() {
    let office = Office::small();
    office.tolkit("ilze", &["claim", "lt:site/news"]).ok();
    office.tolkit("ilze", &["comment", "lt:site/news", "<script>alert(1)</script>\n& more"]).ok();
    office.sync(&["ona"]);
    let ona = workbench(&office, "ona");
    let story = ona.page("/story/lt:site/news");
    assert!(story.contains("<bdi>Ilze</bdi> took it") && story.contains("<bdi>Ilze</bdi> said:"), "{story}");
    assert!(story.contains("&#60;script&#62;alert(1)") && story.matches("<script").count() == 1, "{story}");
    assert!(story.contains("href=\"/translate/lt:site/news\"") && !story.contains("/review/"), "{story}");
    assert!(!story.contains("action=\"/withdraw\""), "nothing is hers: {story}");
    let said = ona.page("/story/lt:site/news?said");
    assert!(!said.contains("took it") && said.contains("& more".replace('&', "&#38;").as_str()), "{said}");
    let told = ona.submit("/comments", &[("item", "lt:site/news"), ("unit", "lead"), ("text", "Is it\r\nnew?\r\n")]);
    assert!(told.contains("Said to whoever works on lt:site/news"), "{told}");
    assert!(told.contains("said about lead:") && told.contains(">Is it\nnew?</blockquote>"), "{told}");
    let ledger = office.tolkit("ilze", &["sync"]).ok();
    let log = office.tolkit("ilze", &["log", "lt:site/news"]).ok();
    assert!(log.stdout.contains("Ona said about lead:\n    Is it\n    new?\n"), "{ledger:?} {log:?}");
    assert!(ona.page("/story/lt:site/home").contains("Nothing has happened to lt:site/home yet."));
}

#[test]
fn a_comment_that_cannot_be_said_is_not_lost() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    let page = ona.post("/comments", &[("item", "lt:site/news"), ("unit", "nope"), ("text", "a <long> word")]);
    assert_eq!(page.status, 422);
    assert!(
        page.body.contains("has no text nope") && page.body.contains("a &#60;long&#62; word</textarea>"),
        "{}",
        page.body
    );
    let long = "a".repeat(2_000_000);
    let page = ona.post("/comments", &[("item", "lt:site/news"), ("text", &long)]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("longer than can be said at once") && page.body.contains(&long));
    for (fields, status) in [
        (vec![("item", "lt:site/news"), ("text", " \n ")], 422),
        (vec![("item", "lt:site/nowhere"), ("text", "x")], 404),
        (vec![("text", "x")], 404),
        (vec![], 404),
    ] {
        let page = ona.post("/comments", &fields);
        assert_eq!(page.status, status, "{fields:?}: {}", page.body);
        assert!(page.body.contains("class=\"error\""), "{}", page.body);
    }
}

#[test]
fn whoever_handed_in_a_text_can_take_it_back() {
    let office = Office::small();
    office.tolkit("ona", &["claim", "lt:site/news"]).ok();
    office.submit("ona", "lt:site/news", "title = Naujienos\nlead = Kas nauja\nfoot = Senos\n").ok();
    office.sync(&["jonas"]);
    let jonas = workbench(&office, "jonas");
    let story = jonas.page("/story/lt:site/news");
    assert!(story.contains("href=\"/review/lt:site/news\"") && !story.contains("action=\"/withdraw\""), "{story}");
    let ona = workbench(&office, "ona");
    assert!(ona.page("/story/lt:site/news").contains("<button>Take back what you handed in</button>"));
    let told = ona.submit("/withdraw", &[("item", "lt:site/news"), ("why", "Not <yet>")]);
    assert!(told.contains("is taken back, and is your draft again") && told.contains("Not &#60;yet&#62;"), "{told}");
    assert!(told.contains("<button>Throw away what you stored</button>"), "{told}");
    let told = ona.submit("/withdraw", &[("item", "lt:site/news")]);
    assert!(!told.contains("action=\"/withdraw\""), "{told}");
    let told = ona.submit("/withdraw", &[("item", "lt:site/news")]);
    assert!(told.contains("There is nothing of lt:site/news to take back"), "{told}");
    assert_eq!(ona.post("/withdraw", &[("item", "nowhere")]).status, 404);
}

#[test]
fn an_item_that_is_gone_has_its_story() {
    let office = Office::small();
    office.tolkit("ona", &["claim", "lt:site/news"]).ok();
    office.git("ona", &["rm", "-q", "locales/en/news.ftl"]);
    office.git("ona", &["commit", "-q", "-m", "No news"]);
    let ona = workbench(&office, "ona");
    let story = ona.page("/story/lt:site/news");
    assert!(story.contains("not in the project any more") && story.contains("took it"), "{story}");
    assert!(!story.contains("href=\"/translate/"), "{story}");
    let told = ona.submit("/comments", &[("item", "lt:site/news"), ("text", "Where is it?")]);
    assert!(told.contains("Where is it?</blockquote>"), "{told}");
    for nowhere in ["/story/lt:site/nowhere", "/story/%3Cscript%3E", "/story/xx:site/news", "/story/.."] {
        let page = ona.get(nowhere);
        assert_eq!(page.status, 404, "{nowhere}: {}", page.body);
        assert!(page.body.contains("href=\"/\"") && page.body.matches("<script").count() == 1, "{}", page.body);
    }
}

#[test]
fn rules_have_the_pages_that_explain_shows() {
    let office = Office::with_workflow(&format!("{WORKFLOW}\n[rules.lt]\nend-punctuation = \"off\"\n"), &[]);
    let ona = workbench(&office, "ona");
    let list = ona.page("/rules");
    assert!(list.contains("<a href=\"/rules/end-punctuation\">") && list.contains("<td>error/note</td>"), "{list}");
    let page = ona.page("/rules/end-punctuation");
    let explained = office.tolkit("ona", &["explain", "end-punctuation"]).ok().stdout;
    for part in ["What it finds", "Kõik kohad on täis.", "What to write instead", "workflow.toml:15: off in lt"] {
        assert!(page.contains(part) && explained.contains(part), "{part}: {page}{explained}");
    }
    assert!(page.contains("<code lang=\"et\" dir=\"auto\">events-full = Kõik"), "{page}");
    let markup = ona.page("/rules/markup-mismatch");
    assert!(markup.contains("&#60;") && !markup.contains("<a href=\"http"), "examples are text: {markup}");
    for id in ["none", "%3Cscript%3E", "END-PUNCTUATION"] {
        let page = ona.get(&format!("/rules/{id}"));
        assert_eq!(page.status, 404, "{id}");
        assert!(page.body.contains("There is no rule") && page.body.contains("href=\"/\""), "{}", page.body);
        assert_eq!(page.body.matches("<script").count(), 1, "{}", page.body);
    }
    office.write("ona", "workflow.toml", "[project\n");
    assert!(ona.page("/rules/end-punctuation").contains("What it finds"), "what a rule means needs no project");
}

#[test]
fn help_lists_the_keys_that_the_script_has() {
    let office = Office::small();
    let ona = workbench(&office, "ona");
    let help = ona.page("/help");
    assert!(help.contains("<kbd>Ctrl</kbd>+<kbd>Enter</kbd></th><td>Save, and go to the next"), "{help}");
    assert!(help.contains("href=\"/rules\"") && !help.contains("class=\"trouble\""), "{help}");
    assert!(help.contains("data-keys=\"{&#34;approve&#34;:&#34;Alt+A&#34;,"), "{help}");
    for (name, key) in [("save-next", "ctrl+F2"), ("approve", ""), ("return", "<b>"), ("fly", "Alt+F")] {
        office.git("ona", &["config", &format!("tolkit.key.{name}"), key]);
    }
    let help = ona.page("/help");
    assert!(
        help.contains("<kbd>Ctrl</kbd>+<kbd>F2</kbd></th>") && help.contains("turned off</th><td>Approve"),
        "{help}"
    );
    assert!(
        help.contains("<code>tolkit.key.return</code> is “&#60;b&#62;”") && help.contains("<code>Alt+R</code> is used")
    );
    assert!(help.contains("<code>tolkit.key.fly</code> means nothing"), "{help}");
    let items = ona.page("/items");
    assert!(items.contains("&#34;save-next&#34;:&#34;Ctrl+F2&#34;") && !items.contains("&#34;approve&#34;"), "{items}");
    office.write("ona", "workflow.toml", "[project\n");
    assert!(ona.page("/help").contains("tolkit.key.save-next"), "help needs no project");
}
