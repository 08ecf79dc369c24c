//! `tolkit adopt --articles`.

use crate::extract::{ARTICLE, sandbox};
use crate::sandbox::Sandbox;

const TRANSLATED: &str = "---
title: Žinių forumas Vilniuje
date: 2015-06-26
---

# Forumas

Forumas vyko Vilniuje birželio pradžioje. Jis buvo [gausus](https://example.org/lt/forumas).

- Atvyko Šiaurės šalių ekspertai.
- Ir Baltijos šalių ekspertai.
";

fn extracted() -> Sandbox {
    let sandbox = sandbox();
    sandbox.tolkit(&["extract"]).ok();
    sandbox
}

#[test]
fn a_translated_file_of_the_same_structure_is_taken_over_whole() {
    let sandbox = extracted();
    sandbox.write("content/lt/forum.md", TRANSLATED);
    let arguments = ["adopt", "--articles", "content/{locale}/**/*.md"];
    let ran = sandbox.tolkit(&[&arguments[..], &["--dry-run"]].concat()).ok();
    assert!(
        ran.stdout.contains("Would take over 5 texts in one item") && !sandbox.exists("locales/lt"),
        "{}",
        ran.stdout
    );
    let ran = sandbox.tolkit(&arguments).ok();
    assert_eq!(
        ran.stdout,
        "lt:news/forum: took over 5 texts of content/lt/forum.md\n\
         Took over 5 texts in one item; nothing is left to look at.\n"
    );
    let record = sandbox.read(".tolkit/records/lt/news/forum");
    assert_eq!(record.matches(" translated\n").count(), 5, "{record}");
    sandbox.tolkit(&["render", "-l", "lt"]).ok();
    assert_eq!(sandbox.read("site/lt/forum.md"), TRANSLATED);
    // A second time there is nothing left, and nothing is replaced.
    let before = sandbox.read("locales/lt/news/forum.ftl");
    let ran = sandbox.tolkit(&arguments).ok();
    assert!(ran.stdout.contains("took over 0 texts of content/lt/forum.md, 5 translated before"), "{}", ran.stdout);
    assert_eq!(sandbox.read("locales/lt/news/forum.ftl"), before);
}

#[test]
fn the_output_is_where_translated_files_are_by_default() {
    let sandbox = extracted();
    sandbox.write("site/lt/forum.md", TRANSLATED);
    let ran = sandbox.tolkit(&["adopt", "--articles"]).ok();
    assert!(ran.stdout.contains("lt:news/forum: took over 5 texts of site/lt/forum.md"), "{}", ran.stdout);
}

#[test]
fn what_is_not_certain_is_listed_and_left_to_people() {
    let sandbox = extracted();
    let other = TRANSLATED
        .replace("- Ir Baltijos šalių ekspertai.\n", "")
        .replace("[gausus](https://example.org/lt/forumas)", "gausus")
        .replace("title: Žinių forumas Vilniuje\n", "");
    sandbox.write("content/lt/forum.md", other);
    sandbox.write("content/lt/unknown.md", "Nieko.\n");
    let ran = sandbox.tolkit(&["adopt", "--articles", "content/{locale}/**/*.md"]).ok();
    for said in [
        "lt:news/forum: took over one text of content/lt/forum.md, 4 to look at",
        "title (line 2): the front matter has no such field",
        "the paragraphs around it are not the same",
        "not taken, line 9: “Atvyko Šiaurės šalių ekspertai.”",
        "content/lt/unknown.md belongs to no article",
        "5 texts are for you",
    ] {
        assert!(ran.stdout.contains(said), "{said}: {}", ran.stdout);
    }
    let text = sandbox.read("locales/lt/news/forum.ftl");
    assert!(text.contains("= Forumas\n") && text.lines().count() == 1, "{text}");
}

#[test]
fn a_pattern_that_is_none_and_an_article_that_changed_are_errors() {
    let sandbox = extracted();
    let ran = sandbox.tolkit(&["adopt", "--articles", "content/**/*.md"]).fails(2);
    assert!(ran.stderr.contains("where the locale stands"), "{}", ran.stderr);
    sandbox.write("content/lt/forum.md", TRANSLATED);
    sandbox.write("articles/forum.md", ARTICLE.replace("# A forum", "# Another"));
    let ran = sandbox.tolkit(&["adopt", "--articles", "content/{locale}/*.md"]).fails(1);
    assert!(ran.stderr.contains("has changed since it was extracted"), "{}", ran.stderr);
    let ran = sandbox.tolkit(&["adopt", "--articles", "nowhere/{locale}/*.md"]).ok();
    assert!(ran.stdout.contains("No translated file was found"), "{}", ran.stdout);
}

#[test]
fn english_that_was_left_in_is_no_translation() {
    let sandbox = extracted();
    let other = TRANSLATED
        .replace("Žinių forumas Vilniuje", "Knowledge Forum In Vilnius!")
        .replace("Atvyko Šiaurės šalių ekspertai.", "Experts from the **Nordic** countries came")
        .replace("Ir Baltijos šalių ekspertai.", "They were all at the forum that the town had been waiting for.");
    sandbox.write("site/lt/forum.md", other);
    let ran = sandbox.tolkit(&["adopt", "--articles"]).ok();
    assert!(ran.stdout.contains("took over 2 texts of site/lt/forum.md, 3 to look at"), "{}", ran.stdout);
    let said = ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(said.matches("the source’s own, or nearly so").count(), 2, "{said}");
    assert_eq!(said.matches("is in another language").count(), 1, "{said}");
}

#[test]
fn a_list_that_is_sorted_in_each_language_is_paired_by_its_links() {
    let sandbox = sandbox();
    let list = |items: [&str; 3]| format!("# A\n\n- {}\n- {}\n- {}\n", items[0], items[1], items[2]);
    sandbox.write("articles/forum.md", list(["[Apple](/en/apple)", "[Cherry](/en/cherry)", "[Pear](/en/pear)"]));
    sandbox.write("site/lt/forum.md", list(["[Kriaušė](/lt/pear)", "[Obuolys](/lt/apple)", "[Vyšnia](/lt/cherry)"]));
    sandbox.tolkit(&["extract"]).ok();
    sandbox.tolkit(&["adopt", "--articles"]).ok();
    let text = |path: &str| sandbox.read(path);
    let (english, lithuanian) = (text("locales/en/news/forum.ftl"), text("locales/lt/news/forum.ftl"));
    let id = |of: &str| {
        english.lines().find(|line| line.contains(of)).expect("a unit").split(' ').next().expect("an id").to_owned()
    };
    for (fruit, translation) in [("apple", "Obuolys"), ("cherry", "Vyšnia"), ("pear", "Kriaušė")] {
        let expected = format!("{} = [{translation}](/lt/{fruit})", id(fruit));
        assert!(lithuanian.contains(&expected), "{lithuanian}");
    }
}

#[test]
fn what_is_refused_is_shown_beside_its_source_and_taken_by_key() {
    let sandbox = extracted();
    let other = TRANSLATED.replace("- Ir Baltijos šalių ekspertai.", "- Ir [Baltijos](https://example.org) ekspertai.");
    sandbox.write("site/lt/forum.md", other);
    let json = sandbox.tolkit(&["adopt", "--articles", "--review", "-f", "json"]).ok().json();
    assert!(!sandbox.exists("locales/lt"), "nothing is written");
    let units = json["units"].as_array().expect("units");
    assert_eq!((units.len(), units[0]["reason"].as_str()), (1, Some("elements")));
    let place = |side: &str| (units[0][side]["path"].as_str(), units[0][side]["line"].as_u64());
    assert_eq!(place("source"), (Some("articles/forum.md"), Some(12)));
    assert_eq!(place("target"), (Some("site/lt/forum.md"), Some(11)));
    let key = units[0]["key"].as_str().expect("a key");
    let ran = sandbox.tolkit(&["adopt", "--articles", "--review"]).ok();
    for said in
        [key, "articles/forum.md:12", "site/lt/forum.md:11", "Ir [Baltijos](https://example.org)", "adopt --take"]
    {
        assert!(ran.stdout.contains(said), "{said}: {}", ran.stdout);
    }
    sandbox.write("right.txt", format!("{key} I have looked\n"));
    let ran = sandbox.tolkit(&["adopt", "--articles", "--take-from", "right.txt"]).ok();
    assert!(ran.stdout.contains("took over 5 texts"), "{}", ran.stdout);
    let ran = sandbox.tolkit(&["adopt", "--articles", "--take", "lt:news/forum#p-none"]).fails(2);
    assert!(ran.stderr.contains("lt:news/forum#p-none"), "{}", ran.stderr);
    let ran = sandbox.tolkit(&["adopt", "--articles", "--review"]).ok();
    assert!(ran.stdout.contains("Nothing is refused"), "{}", ran.stdout);
}

#[test]
fn files_that_are_no_translation_give_nothing_and_lose_nothing() {
    for text in [
        "",
        "\n\n",
        "---\ntitle: Forumas\n",
        "Das ist nicht die Sprache, die hier gemeint ist, und der Text ist kurz.\n",
    ] {
        let sandbox = extracted();
        sandbox.write("site/lt/forum.md", text);
        sandbox.tolkit(&["adopt", "--articles"]);
        assert!(!sandbox.exists("locales/lt/news/forum.ftl"), "{text}");
        assert_eq!(sandbox.read("site/lt/forum.md"), text);
    }
}

#[test]
fn what_was_edited_after_it_was_taken_is_not_replaced() {
    let sandbox = extracted();
    sandbox.write("site/lt/forum.md", TRANSLATED);
    sandbox.tolkit(&["adopt", "--articles"]).ok();
    let edited = sandbox.read("locales/lt/news/forum.ftl").replace("= Forumas\n", "= Forumas, pataisytas\n");
    sandbox.write("locales/lt/news/forum.ftl", &*edited);
    let longer = TRANSLATED.replace("# Forumas\n", "# Forumas\n\nNauja pastraipa.\n") + "\nDar viena.\n";
    sandbox.write("site/lt/forum.md", longer);
    sandbox.tolkit(&["adopt", "--articles"]).ok();
    assert_eq!(sandbox.read("locales/lt/news/forum.ftl"), edited);
}

#[test]
fn titles_of_link_definitions_are_taken() {
    let sandbox = sandbox();
    sandbox.write("articles/forum.md", "A [forum][f].\n\n[f]: https://example.org \"About the forum\"\n");
    sandbox.write("site/lt/forum.md", "[Forumas][f].\n\n[f]: https://example.org \"Apie forumą\"\n");
    sandbox.tolkit(&["extract"]).ok();
    let ran = sandbox.tolkit(&["adopt", "--articles"]).ok();
    assert!(ran.stdout.contains("took over 2 texts"), "{}", ran.stdout);
}

/// An article with as many words as it takes to tell a language, and its German, Danish and Russian translations.
const LONG: &str = "# The old hall

The forum was held in the old hall at the beginning of summer, and the guests came from the whole North.

It was not easy to find a place, because the town did not have enough chairs.

Whoever came too late stood in the yard, and there was little room there, too.
";
const IN_GERMAN: &str = "# Die alte Halle

Das Forum fand am Anfang des Sommers in der alten Halle statt, und die Gäste kamen aus dem ganzen Norden.

Es war nicht leicht, einen Platz zu finden, denn die Stadt hatte nicht genug Stühle.

Wer zu spät kam, der stand auf dem Hof, und auch dort war es eng.
";
const IN_DANISH: &str = "# Den gamle hal

Forummet blev holdt i den gamle hal, da det var sommer, og gæsterne kom fra hele Norden.

Det var ikke let at finde en plads, hvis man kom for sent, for byen havde ikke stole nok.

De, der kom for sent, stod i gården, og der var heller ikke plads til dem af os, der er høje.
";
const IN_RUSSIAN: &str = "# Старый зал

Форум проходил в старом зале в начале лета, и гости приехали со всего Севера.

Найти место было нелегко, потому что в городе не хватало стульев.

Кто опоздал, тот стоял во дворе, но и там было мало места.
";

#[test]
fn a_file_in_another_language_is_no_translation() {
    for (locale, text, is_taken) in [
        ("lt", IN_GERMAN, false),
        ("lt", IN_RUSSIAN, false),
        ("lt", IN_DANISH, false),
        ("sv", IN_DANISH, false),
        ("sv", IN_GERMAN, false),
        ("da", IN_GERMAN, false),
        ("da", IN_DANISH, true),
        ("nb", IN_DANISH, true),
        ("ru", IN_RUSSIAN, true),
    ] {
        let sandbox = Sandbox::empty();
        let locales = format!("locales = [\"{locale}\"]");
        sandbox.write("workflow.toml", crate::extract::WORKFLOW.replace("locales = [\"lt\", \"da\"]", &locales));
        sandbox.write("articles/forum.md", LONG);
        sandbox.tolkit(&["extract"]).ok();
        sandbox.write(&format!("site/{locale}/forum.md"), text);
        let json = sandbox.tolkit(&["adopt", "--articles", "--review", "-f", "json"]).ok().json();
        let units = json["units"].as_array().expect("units");
        let refused = units.iter().filter(|unit| unit["reason"] == "language").count();
        assert_eq!((units.len(), refused), if is_taken { (0, 0) } else { (4, 4) }, "{locale}: {text} {json}");
        sandbox.tolkit(&["adopt", "--articles"]).ok();
        assert_eq!(sandbox.exists(&format!("locales/{locale}/news/forum.ftl")), is_taken, "{locale}: {text}");
    }
}

/// A site that was translated long ago has hundreds of texts to look at: they are counted, and it is said where they are shown.
#[test]
fn what_is_too_much_to_read_is_counted() {
    let sandbox = extracted();
    let english: String = (0..60).map(|at| format!("Paragraph {at} is about another town.\n\n")).collect();
    sandbox.write("articles/towns.md", format!("# Towns\n\n{english}"));
    sandbox.write("content/lt/towns.md", "# Miestai\n\nTik vienas sakinys.\n\n- Ir sąrašas\n");
    sandbox.write("content/lt/forum.md", TRANSLATED);
    sandbox.tolkit(&["extract"]).ok();
    let ran = sandbox.tolkit(&["adopt", "--articles", "content/{locale}/**/*.md"]).ok();
    assert!(ran.stdout.lines().count() < 8, "{}", ran.stdout);
    let said = ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("lt: took over ") && said.contains(" of 2 files, 60 to look at"), "{said}");
    assert!(said.contains("60 to look at: the paragraphs around it are not the same"), "{said}");
    assert!(ran.stderr.contains("adopt --articles --review"), "{}", ran.stderr);
    let verbose = sandbox.tolkit(&["adopt", "--articles", "content/{locale}/**/*.md", "-v"]).ok();
    assert!(verbose.stdout.matches("(line ").count() == 60, "{}", verbose.stdout);
}
