//! Articles and their translations: what is taken, and what is refused.

use super::doubt::Doubt;
use super::pair::{Pairing, pair};
use crate::article::Profile;
use crate::article::flavor::Flavor;
use crate::article::parse::{Article, Piece};
use crate::language::Languages;
use crate::model::Locale;

fn pairing(source: &str, target: &str) -> Pairing {
    let profile = Profile { translate: vec!["title".to_owned()], ..Profile::default() };
    let article = |text| Article::parse(text, &profile).expect("an article");
    pair(&article(source), &article(target), &languages())
}

fn languages() -> Languages {
    Languages::new(&Locale::english(), &Locale::parse("lt").expect("a locale"))
}

fn pieces(text: &str) -> Vec<Piece> {
    Article::parse(text, &Profile::default()).expect("an article").pieces()
}

fn taken(source: &str, target: &str) -> Vec<Option<String>> {
    let theirs = pieces(target);
    let texts = pairing(source, target).texts.into_iter();
    texts.map(|text| Some(theirs[text.ok()?].text.clone())).collect()
}

#[test]
fn the_same_structure_is_taken_over_whole() {
    let source = "---\ntitle: Forum\n---\n# A heading\n\nOne paragraph.\n\n- an item\n- another one\n";
    let target = "---\ntitle: Forumas\n---\n# Antraštė\n\nPastraipa.\n\n- punktas\n- kitas\n";
    assert!(pairing(source, target).texts.iter().all(Result::is_ok));
    assert!(pairing(source, target).left.is_empty());
}

#[test]
fn what_differs_is_doubtful_and_what_stands_apart_from_it_is_not() {
    let source = "# A\n\nOne.\n\nTwo.\n\n# B\n\nThree, in 2015.\n\n```\ncode\n```\n\nFour.\n";
    let target = "# Ą\n\nVienas.\n\n# B\n\nTrys, 2015.\n\nPapildoma.\n\n```\ncode\n```\n\nKeturi.\n";
    let found = taken(source, target);
    let expected = ["Ą", "", "", "B", "Trys, 2015.", "Keturi."].map(|text| (!text.is_empty()).then(|| text.to_owned()));
    assert_eq!(found, expected);
    let theirs = pieces(target);
    let left: Vec<&str> = pairing(source, target).left.iter().map(|at| theirs[*at].text.as_str()).collect();
    assert_eq!(left, ["Vienas.", "Papildoma."]);
}

#[test]
fn contradictions_are_not_taken() {
    let doubt = |source: &str, target: &str| pairing(source, target).texts[0].err().map(|refused| refused.doubt);
    assert_eq!(doubt("Run `a`.", "Paleiskite `b`."), Some(Doubt::Elements));
    assert_eq!(doubt("See [x](y).", "Žr. x."), Some(Doubt::Elements));
    assert_eq!(doubt("In 2015.", "2016 m."), Some(Doubt::Numbers));
    assert_eq!(doubt("A rather long sentence about nothing at all.", "Ne."), Some(Doubt::Length));
    assert_eq!(doubt("This is still English.", "This is still English."), Some(Doubt::Untranslated));
    assert_eq!(doubt("Vilnius", "Vilnius"), None);
    assert_eq!(doubt("---\ntitle: A\n---\n", "Text\n"), Some(Doubt::Field));
}

#[test]
fn a_list_in_another_order_is_paired_by_its_links() {
    let source = "- [Apple](/en/apple) is red.\n- [Banana](/en/banana) is yellow.\n- [Cherry](/en/cherry) is sour.\n";
    let target =
        "- [Bananas](/lt/banana) geltonas.\n- [Obuolys](/lt/apple) raudonas.\n- [Vyšnia](/lt/cherry) rūgšti.\n";
    let expected =
        ["[Obuolys](/lt/apple) raudonas.", "[Bananas](/lt/banana) geltonas.", "[Vyšnia](/lt/cherry) rūgšti."];
    assert_eq!(taken(source, target), expected.map(|text| Some(text.to_owned())));
}

#[test]
fn titles_of_definitions_belong_to_what_is_defined() {
    let source = "A [b][b] and [c][1].\n\n[b]: /en/b \"About the town\"\n[1]: /c \"About the sea\"\n";
    let target = "A [b][b] ir [c][1].\n\n[1]: /c \"Apie jūrą\"\n[b]: /lt/miestas \"Apie miestą\"\n";
    let expected = ["A [b][b] ir [c][1].", "Apie miestą", "Apie jūrą"];
    assert_eq!(taken(source, target), expected.map(|text| Some(text.to_owned())));
    // Whoever counts links has counted others.
    assert_eq!(taken(source, &target.replace("]: /c ", "]: /d "))[2], None);
}

#[test]
fn a_half_of_a_text_is_not_its_translation() {
    let source = "One is [here](/a). Another one is `there`, and it was said twice.\n\nThe end of it.\n";
    let target = "Vienas yra [čia](/a).\n\nKitas yra `there`, ir tai pasakyta dukart.\n\nPabaiga.\n";
    assert_eq!(taken(source, target), [None, None]);
}

#[test]
fn what_has_nothing_beside_it_is_no_half() {
    let source = "Take [the bus](/bus). It is the quickest.\n\n```\ncode\n```\n\nA new one.\n";
    let target = "Važiuokite [autobusu](/bus), jis greičiausias.\n\n- Punktas\n";
    let text = || Some("Važiuokite [autobusu](/bus), jis greičiausias.".to_owned());
    assert_eq!(taken(source, target)[0], text());
    assert_eq!(taken(source, &target.replace("- Punktas", "Kita pusė"))[0], None);
    let table = |rows: &str| format!("| a | b |\n| --- | --- |\n{rows}");
    let source = table("| See `new` | New |\n| Say `so`. Then go. | It |\n");
    let target = table("| Sakykite `so`, tada eikite | Tai |\n");
    assert_eq!(taken(&source, &target)[4].as_deref(), Some("Sakykite `so`, tada eikite"));
}

#[test]
fn code_with_other_comments_is_the_same_code() {
    let code = |comment: &str| {
        format!("```sh title=\"{comment}\"\n# {comment}\nferry --from here --to there --at noon\n```\n")
    };
    let source = format!("First this.\n\n{}\nThen that.\n\nThen [more](/more).\n", code("Go there"));
    let target = format!("Pirma šitai.\n\n{}\nPaskui aną.\n\nTada [dar](/more).\n", code("Eikite ten"));
    assert!(taken(&source, &target).iter().all(Option::is_some));
    // Other code may stand beside other texts.
    assert_eq!(taken(&source, &target.replace("ferry --from here --to there --at noon", "other"))[0], None);
}

#[test]
fn what_stands_beside_a_text_in_its_tag_says_which_it_is() {
    let profile = Profile { flavor: Flavor::Starlight, is_mdx: true, ..Profile::default() };
    let card = |href: &str, texts: [&str; 2]| {
        format!("<Card href=\"{href}\" title=\"{}\" description=\"{}\" />\n", texts[0], texts[1])
    };
    let source = [
        card("https://example.org/new", ["A new one", "It came later"]),
        card("/guides/a", ["The first", "What it is"]),
        card("https://example.org/another", ["Another", "It came later, too"]),
        card("https://example.org/b", ["The second", "What that is"]),
    ];
    let target =
        [card("https://example.org/b", ["Antras", "Kas tai yra"]), card("/lt/guides/a", ["Pirmas", "Kas tas yra"])];
    let (source, target) = (source.concat(), target.concat());
    let article = |text| Article::parse(text, &profile).expect("an article");
    let (source, target) = (article(&source), article(&target));
    let found: Vec<Option<usize>> = pair(&source, &target, &languages()).texts.into_iter().map(Result::ok).collect();
    assert_eq!(found, [None, None, Some(2), Some(3), None, None, Some(0), Some(1)]);
}

#[test]
fn between_what_is_certain_a_list_may_have_grown_elsewhere() {
    let source = "- [Bus](/bus) goes.\n- It is red.\n- [Train](/train) goes.\n- It is blue.\n- It is new.\n";
    let target = "- [Autobusas](/bus) eina.\n- Jis raudonas.\n- [Traukinys](/train) eina.\n- Jis mėlynas.\n";
    let found = taken(source, target);
    assert_eq!(found[1].as_deref(), Some("Jis raudonas."));
    assert_eq!(found[3..], [None, None]);
}

#[test]
fn a_question_that_has_moved_tells_of_its_neighbours() {
    let source = "- Is it far?\n- It is near.\n- It is here.\n\nA text of its own.\n";
    let target = "- Tai arti yra.\n- Ar tai toli?\n- Tai yra čia.\n\nAtskiras tekstas.\n";
    let found = taken(source, target);
    assert_eq!(found, [None, None, None, Some("Atskiras tekstas.".to_owned())]);
}

#[test]
fn swapped_sections_are_found_or_refused() {
    let source = "# A\n\nFirst.\n\n## Tallinn\n\nThe old town by the sea.\n\n## Riga\n\nThe market halls.\n\nThe [port](/port).\n";
    let target =
        "# A\n\nPirmas.\n\n## Ryga\n\nTurgaus halės.\n\n[Uostas](/port).\n\n## Talinas\n\nSenamiestis prie jūros.\n";
    let found = taken(source, target);
    let expected = ["A", "Pirmas.", "", "", "Ryga", "Turgaus halės.", "[Uostas](/port)."];
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.as_deref().is_none_or(|found| found == expected), "{found:?}");
    }
    assert_eq!(found[6].as_deref(), Some("[Uostas](/port)."));
}

#[test]
fn what_is_for_machines_makes_no_text_longer() {
    let address = "https://example.org/a/rather/long/address/that/no/reader/reads/on/the/page";
    let source = format!("- Have a look [here]({address}).\n- A ferry goes to the island every hour.\n");
    let target = "- Žr. [čia](x).\n- Keltas į salą plaukia kas valandą.\n";
    assert!(taken(&source, target).iter().all(Option::is_some));
}

#[test]
fn what_is_written_in_its_own_way_is_in_its_place_whatever_its_length() {
    let source = "- Whoever *wants* to go further by bus has to ask the driver for a ticket.\n- Dogs go along for nothing, and so do bicycles and children.\n";
    let target = "- Norintys *toliau* perka pas vairuotoją.\n- Šunys, kaip ir dviračiai bei vaikai, vežami visiškai nemokamai, jei tik yra jiems visiems vietos.\n";
    assert!(taken(source, target).iter().all(Option::is_some));
    assert!(taken(source, &target.replace('*', "")).iter().all(Option::is_none));
}

#[test]
fn what_is_much_longer_has_the_longer_translation() {
    let long = "This paragraph goes on for quite some time, and says a lot about what happened in the town that year.";
    let source = format!("{long}\n\nA short one about the weather.\n");
    let target =
        format!("Trumpa pastraipa apie orus čia.\n\n{}\n", "Ši pastraipa ilga ir pasakoja apie miestą. ".repeat(3));
    assert_eq!(taken(&source, &target), [None, None]);
    let doubt = pairing(&source, &target).texts[0].expect_err("refused");
    assert_eq!((doubt.doubt, doubt.candidate), (Doubt::Order, Some(0)));
}

/// A section of a page on which all sections are called the same: its texts, each with its translation.
type Section = &'static [(&'static str, &'static str)];

const SECTIONS: [Section; 6] = [
    &[("The office is closed on Mondays.", "Pirmadieniais kasa nedirba.")],
    &[("Tickets are [sold online](/en/tickets).", "Bilietai [parduodami internetu](/lt/tickets).")],
    &[("The bridge was opened in 1957.", "Tiltas atidarytas 1957 m.")],
    &[("The ferry comes from Klaipėda.", "Keltas atplaukia iš Klaipėdos.")],
    &[(
        "Whoever comes with a bicycle can take it aboard as long as there is room, and pays half of the price for it.",
        "Atvykusieji su dviračiu gali jį pasiimti į laivą, jei tik yra vietos, ir už jį sumoka pusę bilieto kainos.",
    )],
    &[
        ("Dogs may come along.", "Šunis galima vežtis."),
        ("They travel for free, on a leash.", "Jie keliauja nemokamai, su pavadėliu."),
    ],
];

/// How many texts of a page of such sections are taken from one of such others, all of them right.
fn right(sections: &[Section], translated: &[Section]) -> usize {
    let page = |title: &str, heading: &str, texts: Vec<Vec<&str>>| {
        let sections = texts.iter().map(|texts| format!("\n## {heading}\n\n{}\n", texts.join("\n\n")));
        format!("# {title}\n{}", sections.collect::<String>())
    };
    let ours = sections.iter().map(|section| section.iter().map(|(text, _)| *text).collect());
    let theirs = translated.iter().map(|section| section.iter().map(|(_, text)| *text).collect());
    let source = page("Ferries", "Practical", ours.collect());
    let target = page("Keltai", "Praktiška", theirs.collect());
    let found = pieces(&source).into_iter().zip(taken(&source, &target));
    let found = found.filter_map(|(piece, text)| {
        let (_, truth) = sections.iter().copied().flatten().find(|(text, _)| *text == piece.text)?;
        Some((*truth, text?))
    });
    found.map(|(truth, text)| assert_eq!(text, truth, "{target}")).count()
}

#[test]
fn of_sections_that_are_called_the_same_none_is_taken_for_another() {
    const NEW: Section = &[("A new paragraph.", "Visai nauja pastraipa.")];
    let places = || 0..SECTIONS.len();
    let orders = places().flat_map(|a| places().flat_map(move |b| places().map(move |c| [a, b, c])));
    for order in orders.filter(|[a, b, c]| a != b && b != c && a != c) {
        let sections @ [a, b, c] = order.map(|at| SECTIONS[at]);
        assert_eq!(right(&sections, &sections), sections.concat().len(), "{sections:?}");
        for left_out in [&[b, c], &[a, c], &[a, b]] {
            right(&sections, left_out);
        }
        for moved in [[b, a, c], [a, c, b], [c, b, a], [b, c, a], [c, a, b]] {
            right(&sections, &moved);
        }
        right(&sections, &[NEW, a, b, c]);
        right(&sections, &[b, c, NEW]);
    }
}
