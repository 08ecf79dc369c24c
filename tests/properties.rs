//! What must hold for all input.

#[path = "common/pseudo.rs"]
mod pseudo;

use std::collections::BTreeSet;

use proptest::prelude::*;
use pseudo::pseudo;
use tolkit::article::{
    Article, Base, Dialect, ExtractedUnit, Extraction, LinkRule, Pages, Profile, WrittenPage, align, merge, pair,
    relink, render, verify,
};
use tolkit::fluent::{Edit, SpliceError, entry_of, fingerprint, parse, plain_text, splice, unit_spans};
use tolkit::language::Languages;
use tolkit::model::Locale;

/// Texts that look like Markdown, with what goes wrong in real ones.
fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[a-zA-Zäõ ]{1,12}",
        4 => Just("\n".to_owned()),
        4 => Just("\n\n".to_owned()),
        2 => prop::sample::select(vec!["- ", "* ", "1. ", "5. ", "> ", "# ", "### ", "    ", "\t", ": ", "[ ] ", "| ", "|-|-|\n"])
            .prop_map(str::to_owned),
        2 => prop::sample::select(vec!["**", "*", "_", "`", "``", "~~", "[", "]", "](", ")", "![", "[^1]", "[^1]: ", "[x]: y\n", "[x]: y \"t u\"\n", "\n\n[z]: <y> (v\nw)\n"])
            .prop_map(str::to_owned),
        1 => prop::sample::select(vec!["<b>", "</b>", "<div>\n", "<!--", "-->", "&amp;", "\\", "\\\n", "  \n", "\r\n", "\r", "\r\r\n", "\n===\n", "\n---\n"])
            .prop_map(str::to_owned),
        1 => prop::sample::select(vec!["```\n", "\n```js\n", "// a b", "/* c\n * d */", "{#id}", "{x}", "{{y}}", "http://x.y/2015", "<http://x>", "\u{0}", "\u{a0}", "\u{feff}"])
            .prop_map(str::to_owned),
        1 => prop::sample::select(vec!["---\ntitle: x\n---\n", "+++\ntitle = \"x\"\n+++\n", "2015", "„a“", "."]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// HTML as it stands in Markdown, and what goes wrong in it.
fn html() -> impl Strategy<Value = String> {
    const TAGS: [&str; 24] = [
        "<p>",
        "</p>",
        "<td>",
        "<li>",
        "<details><summary>",
        "</summary>",
        "<h2 title=\"x y\">",
        "<b>",
        "</b>",
        "<a href=\"x\" title='y z'>",
        "</a>",
        "<br>",
        "<code>",
        "</code>",
        "<img alt=\"a b\" src=x>",
        "<img alt=a>",
        "<input placeholder='b c'/>",
        "<!-- c -->",
        "<pre>",
        "</pre>",
        "<script>",
        "</script>",
        "<svg>",
        "<p translate=no>",
    ];
    const ODD: [&str; 14] =
        ["&amp;", "&nbsp;", "&", "<", ">", "< ", "\"", "'", "<!--", "-->", "<b", "<p title=\"", "<?", "<![CDATA["];
    let piece = prop_oneof![
        6 => "[a-zA-Zä ]{1,10}",
        6 => prop::sample::select(&TAGS[..]).prop_map(str::to_owned),
        3 => Just("\n".to_owned()),
        1 => prop::sample::select(&ODD[..]).prop_map(str::to_owned),
        1 => prop::sample::select(vec!["\n\n", "\r\n", "\n> ", "\n  ", "\n- "]).prop_map(str::to_owned),
    ];
    let opening = prop::sample::select(vec![
        "<div>",
        "<p>",
        "<span class=x>\n",
        "> <div>\n> ",
        "- <td>\n  ",
        "<figure>\n",
        "<a\n title=\"b\">",
        "</b>\n",
    ]);
    (opening, proptest::collection::vec(piece, 0..16))
        .prop_map(|(opening, pieces)| format!("\n\n{opening}{}\n\n", pieces.concat()))
}

/// Front matter with values that stand in each other, as people write it, and with what goes wrong.
fn front_matter() -> impl Strategy<Value = String> {
    const ODD: [&str; 8] =
        ["2015", "no", "~", "[a, b c, \"d\"]", "{ text: a b, n: 1 }", "[{name: x}, {name: 'y z'}]", "&a b", "*a"];
    const LONG: [&str; 5] =
        ["|\n      a\n      b", ">-\n      a\n\n      b", "|2\n      a", "\"\"\"\na\"\"\"", "'''b'''"];
    const KEYS: [&str; 14] = [
        "title", "tags", "hero", "text", "name", "  text", "  name", "  - name", "    text", "  - text", "- text",
        "  items", "x.text", "items",
    ];
    const LINES: [&str; 10] =
        ["[hero]", "[[items]]", "[[items.links]]", "tags:", "hero:", "items:", "# note", "", "]", "---"];
    let value = || {
        prop_oneof![
            6 => "[a-zäõ ,:#'\"]{0,12}",
            2 => "\"[a-zä ,:#']{0,8}\"",
            2 => "'[a-zä ,:#\"]{0,8}'",
            2 => prop::sample::select(&ODD[..]).prop_map(str::to_owned),
            1 => prop::sample::select(&LONG[..]).prop_map(str::to_owned),
        ]
    };
    let line = move |equals: &'static str| {
        prop_oneof![
            6 => (prop::sample::select(&KEYS[..]), value()).prop_map(move |(key, value)| format!("{key}{equals}{value}")),
            2 => value().prop_map(|value| format!("  - {value}")),
            1 => prop::sample::select(&LINES[..]).prop_map(str::to_owned),
        ]
    };
    let of = move |fence: &'static str, equals: &'static str| {
        let newline = prop_oneof![4 => Just("\n"), 1 => Just("\r\n")];
        (proptest::collection::vec(line(equals), 1..8), newline).prop_map(move |(lines, newline)| {
            format!("{fence}\n{}\n{fence}\n", lines.join("\n")).replace('\n', newline)
        })
    };
    prop_oneof![of("---", ": "), of("+++", " = ")]
}

/// Articles: Markdown, some of it with HTML, or below front matter.
fn article() -> impl Strategy<Value = String> {
    let body = || prop_oneof![2 => markdown(), 1 => (markdown(), html(), markdown()).prop_map(|(before, html, after)| before + &html + &after)];
    prop_oneof![3 => body(), 1 => (front_matter(), body()).prop_map(|(head, body)| head + &body)]
}

/// Articles that differ in the way in which edits make them differ.
fn edited_texts() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    let texts = || proptest::collection::vec("[ab]{1,2}( [abc]{1,2}){0,6}", 0..24);
    (texts(), texts(), any::<u64>()).prop_map(|(old, new, keep)| {
        // Some of the new texts are old ones.
        let mixed = new.into_iter().enumerate().map(|(at, text)| match (keep >> (at % 64)) & 1 {
            1 => old.get(at).cloned().unwrap_or(text),
            _ => text,
        });
        let mixed = mixed.collect();
        (old, mixed)
    })
}

fn profile() -> Profile {
    let translate = ["title", "tags[]", "hero.text", "items[].name", "items[].links[].text", "x"];
    Profile { translate: translate.map(str::to_owned).to_vec(), code_comments: true, ..Profile::default() }
}

/// Texts that look like Fluent resources, with what goes wrong in real ones.
fn resource() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        8 => "[a-z]{1,3} = [a-zé{}$ .\"]{0,12}",
        4 => "[a-z]{1,3} =",
        3 => "-[a-z]{1,3} = [a-z ]{1,8}",
        4 => "    [a-z.*\\[\\]={}é ]{0,12}",
        2 => "    \\.[a-z]{1,3} = [a-z]{1,6}",
        3 => "#{1,3}( [a-z ]{0,8})?",
        2 => Just(String::new()),
        2 => "[a-z]{1,2} = \\{ \\$n ->",
        2 => "   \\*?\\[(one|other)\\] [a-z]{1,4}",
        1 => Just("    }".to_owned()),
        1 => "\\PC{0,10}",
    ];
    let newline = prop_oneof![6 => Just("\n"), 1 => Just("\r\n"), 1 => Just("\r"), 1 => Just("\r\r\n")];
    (proptest::collection::vec((line, newline), 0..24), any::<bool>()).prop_map(|(lines, ends)| {
        let mut text: String = lines.into_iter().flat_map(|(line, newline)| [line, newline.to_owned()]).collect();
        if !ends {
            text.truncate(text.trim_end_matches(['\r', '\n']).len());
        }
        text
    })
}

/// The units of a text with what they say, but for one.
fn others(text: &str, id: &str) -> Vec<(String, String)> {
    let resource = parse(text);
    let units = resource.units.iter().filter(|unit| unit.id != id);
    units.map(|unit| (unit.id.to_owned(), fingerprint(unit).to_string())).collect()
}

/// Makes an edit; only broken text may refuse it.
fn edited(text: &str, edit: &Edit<'_>) -> Option<String> {
    match splice(text, edit) {
        Ok(edited) => Some(edited),
        Err(SpliceError::Entangled(_)) if !parse(text).errors.is_empty() => None,
        Err(error) => panic!("{error}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_unit_has_its_span(text in resource()) {
        let ids: Vec<&str> = parse(&text).units.iter().map(|unit| unit.id).collect();
        let spans = unit_spans(&text);
        prop_assert_eq!(spans.iter().map(|span| span.id).collect::<Vec<_>>(), ids);
        for pair in spans.windows(2) {
            prop_assert!(pair[0].entry.end <= pair[1].with_comment.start);
        }
        for span in &spans {
            prop_assert!(text[span.entry.clone()].starts_with(span.id));
            prop_assert!(span.with_comment.start <= span.entry.start);
        }
    }

    #[test]
    fn localised_links_change_no_structure(text in markdown()) {
        let text = text.replace("2015", "/en/x").replace("(a", "(/en/a").replace("x]: y", "x]: /y.en.png");
        let rule = LinkRule::new("en", "lt").expect("a rule");
        let localised = |text: &str| {
            relink(text, Dialect::default(), &|alias| rule.localised_alias(alias), &|link| rule.localised(link, &|_| true))
        };
        let twice = localised(&localised(&text));
        let localised = localised(&text);
        prop_assert_eq!(&twice, &localised);
        let (Ok(before), Ok(after)) = (Article::parse(&text, &profile()), Article::parse(&localised, &profile())) else {
            prop_assert!(Article::parse(&text, &profile()).is_err() == Article::parse(&localised, &profile()).is_err());
            return Ok(());
        };
        // The bytes of HTML and of link definitions are part of the structure.
        if !text.contains('<') && !text.contains("]:") {
            prop_assert!(before.document.difference(&after.document).is_none(), "{}", localised);
        }
    }

    #[test]
    fn a_splice_changes_its_unit_and_nothing_else(text in resource(), pick in any::<prop::sample::Index>()) {
        let spans = unit_spans(&text);
        if spans.is_empty() {
            return Ok(());
        }
        let span = &spans[pick.index(spans.len())];
        if spans.iter().filter(|other| other.id == span.id).count() > 1 {
            return Ok(());
        }
        let entry = format!("{} = Replaced\n", span.id);
        let Some(edited) = edited(&text, &Edit::Replace { id: span.id, entry: &entry }) else { return Ok(()) };
        // Every byte outside is as it was.
        prop_assert!(edited.starts_with(&text[..span.entry.start]));
        prop_assert!(edited.ends_with(&text[span.entry.end..]));
        prop_assert_eq!(others(&edited, span.id), others(&text, span.id));
        let replaced = parse(&edited);
        let replaced = replaced.units.iter().find(|unit| unit.id == span.id).map(fingerprint);
        prop_assert_eq!(replaced, Some(fingerprint(&parse(&entry).units[0])));
    }

    #[test]
    fn removing_and_inserting_touch_no_other_unit(text in resource(), pick in any::<prop::sample::Index>()) {
        let spans = unit_spans(&text);
        if spans.is_empty() {
            return Ok(());
        }
        let span = &spans[pick.index(spans.len())];
        if spans.iter().filter(|other| other.id == span.id).count() > 1 {
            return Ok(());
        }
        if let Some(removed) = edited(&text, &Edit::Remove { id: span.id }) {
            prop_assert_eq!(others(&removed, span.id), others(&text, span.id));
        }
        let edit = Edit::Insert { after: Some(span.id), entry: "zzzz-new = New\n" };
        if let Some(inserted) = edited(&text, &edit) {
            prop_assert_eq!(others(&inserted, "zzzz-new"), others(&text, "zzzz-new"));
        }
    }

    #[test]
    fn nothing_panics_on_any_text(text in "\\PC*|[ -~\\n{}\\[\\]*=.#\"\\\\u]{0,200}") {
        let _ = parse(&text);
        let _ = unit_spans(&text);
    }

    #[test]
    fn layout_makes_nothing_stale(text in resource()) {
        // A carriage return of the text before a line break is none of its own.
        let text = text.split('\r').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\r");
        let crlf = text.replace("\r\n", "\n").replace('\n', "\r\n");
        let prints = |text: &str| parse(text).units.iter().map(|u| fingerprint(u).to_string()).collect::<Vec<_>>();
        let lf = text.replace("\r\n", "\n");
        prop_assert_eq!(prints(&crlf), prints(&lf));
    }

    #[test]
    fn a_text_comes_back_from_its_fluent_value(text in prop_oneof!["\\PC{0,40}", "[ a{}\"\\\\.*\\[\\]\n\r\t\u{0}\u{2028}\u{feff}#=-]{0,24}"]) {
        let entry = entry_of("p-k3f9", &text);
        let resource = parse(&entry);
        prop_assert!(resource.errors.is_empty(), "{entry}");
        prop_assert_eq!(resource.units.len(), 1);
        let value = resource.units[0].value.as_ref().and_then(plain_text);
        prop_assert_eq!(value, Some(text));
    }

    #[test]
    fn an_article_comes_back_from_its_own_texts(text in article()) {
        let profile = profile();
        let Ok(article) = Article::parse(&text, &profile) else { return Ok(()) };
        let pieces = article.pieces();
        let texts: Vec<Option<&str>> = pieces.iter().map(|piece| Some(piece.text.as_str())).collect();
        let rendered = render(&article, &texts, &[]);
        prop_assert_eq!(rendered.as_deref(), Ok(text.as_str()));
        // Every text is written into a resource and read back.
        let unit = |(at, piece): (usize, &tolkit::article::Piece)| ExtractedUnit {
            id: piece.id.clone().unwrap_or_else(|| format!("p-{at}")),
            kind: Some(piece.kind),
            place: None,
            text: piece.text.clone(),
        };
        let extraction = Extraction { units: pieces.iter().enumerate().map(unit).collect(), dates: article.dates(), was: Vec::new(), left_out: article.left_out().prose() };
        let resource = extraction.to_text("A notice.");
        prop_assert_eq!(verify(&resource), Ok(()));
        prop_assert_eq!(&Extraction::read(&resource), &extraction);
        prop_assert_eq!(article.ids(&extraction).map(|ids| ids.len()), Some(pieces.len()));
    }

    #[test]
    fn a_rendering_has_the_structure_of_its_source_or_is_refused(text in article(), other in "[a-zä0-9 .#>|*\\[\\]:`<-]{0,12}\n?[a-z0-9.>-]{0,4}") {
        let profile = profile();
        let Ok(article) = Article::parse(&text, &profile) else { return Ok(()) };
        let pieces = article.pieces();
        for changed in [pseudo, |text: &str| text.to_uppercase()].iter().map(|change| change as &dyn Fn(&str) -> String).chain([&(|_: &str| other.clone()) as &dyn Fn(&str) -> String]) {
            let texts: Vec<String> = pieces.iter().map(|piece| changed(&piece.text)).collect();
            let texts: Vec<Option<&str>> = texts.iter().map(|text| Some(text.as_str())).collect();
            let Ok(rendered) = render(&article, &texts, &[]) else { continue };
            let Ok(again) = Article::parse(&rendered, &profile) else { continue };
            // Every field says what it was to say.
            let said = |article: &Article<'_>| article.pieces().into_iter().filter_map(|piece| Some((piece.field?, piece.text))).collect::<Vec<_>>();
            let wanted = pieces.iter().zip(&texts).filter_map(|(piece, text)| Some((piece.field.clone()?, text.unwrap_or_default().trim_end_matches('\n').to_owned())));
            let wanted: Vec<_> = wanted.filter(|(_, text)| text.contains(char::is_alphanumeric)).collect();
            prop_assert_eq!(said(&again), wanted, "{:?}", &rendered);
            // What has the same structure is a certain translation, as far as it says something.
            prop_assert_eq!(article.document.difference(&again.document), None, "{:?}", rendered);
        }
    }

    #[test]
    fn no_old_text_becomes_two_new_ones((old, new) in edited_texts()) {
        let (old, new): (Vec<&str>, Vec<&str>) = (old.iter().map(String::as_str).collect(), new.iter().map(String::as_str).collect());
        let aligned = align(&old, &new);
        prop_assert_eq!(aligned.len(), new.len());
        let mut taken: Vec<usize> = aligned.iter().flatten().copied().collect();
        let count = taken.len();
        taken.sort_unstable();
        taken.dedup();
        prop_assert_eq!(taken.len(), count);
        // A text that is the same on both sides keeps its id, as often as it stands on both.
        for text in &new {
            let on = |texts: &[&str]| texts.iter().filter(|other| *other == text).count();
            let kept = new.iter().zip(&aligned).filter(|(new, from)| *new == text && from.is_some_and(|from| old[from] == *text)).count();
            prop_assert_eq!(kept, on(&old).min(on(&new)));
        }
        prop_assert_eq!(align(&old, &old), (0..old.len()).map(Some).collect::<Vec<_>>());
    }

    #[test]
    fn pairing_gives_no_text_to_two_pieces(source in article(), target in article()) {
        let profile = profile();
        let (Ok(source), Ok(target)) = (Article::parse(&source, &profile), Article::parse(&target, &profile)) else { return Ok(()) };
        let languages = Languages::new(&Locale::english(), &Locale::parse("lt").expect("a locale"));
        let pairing = pair(&source, &target, &languages);
        prop_assert_eq!(pairing.texts.len(), source.pieces().len());
        let taken: Vec<usize> = pairing.texts.iter().filter_map(|text| text.ok()).collect();
        let all: BTreeSet<usize> = taken.iter().chain(&pairing.left).copied().collect();
        prop_assert_eq!(all.len(), taken.len() + pairing.left.len());
        prop_assert!(all.iter().all(|at| *at < target.pieces().len()));
    }

    #[test]
    fn no_word_of_a_published_file_goes_unsaid((source, target) in two_articles()) {
        let profile = profile();
        let article = |text| Article::parse(text, &profile);
        let (Ok(source), Ok(existing)) = (article(&source), article(&target)) else { return Ok(()) };
        let (nothing, everything) = (|_: &str| false, |_: &str| true);
        let pages = |known| Pages {
            source: &source,
            rendered: &source,
            existing: &existing,
            profile: &profile,
            set: &[],
            translated: &[],
            known,
        };
        // A file that nobody knows: every word of it is still there, or named.
        let merged = merge(&pages(&nothing), &Base::new(None, &existing, false));
        let said = merged.lost.iter().map(|lost| lost.text.as_str()).chain([merged.text.as_str()]).collect::<Vec<_>>().join("\n");
        let mut there = words_of(&said);
        for (word, count) in words_of(&target) {
            prop_assert!(there.remove(&word).unwrap_or_default() >= count, "{word}: {said:?}");
        }
        // As it was written then, it is no surprise later.
        let written = article(&merged.text);
        if let Ok(written) = &written {
            let pages = Pages { existing: written, ..pages(&nothing) };
            let again = merge(&pages, &Base::new(Some(&merged.written), written, false));
            let lost = again.lost.iter().map(|lost| lost.text.as_str());
            let said = words_of(&lost.chain([again.text.as_str()]).collect::<Vec<_>>().join("\n"));
            let gone = words_of(&merged.text).into_keys().find(|word| !said.contains_key(word));
            prop_assert_eq!(gone, None, "{:?}", again.text);
        }
        // What tolkit has anyway needs no name.
        let known = merge(&pages(&everything), &Base::new(Some(&WrittenPage::default()), &existing, true));
        prop_assert!(article(&known.text).is_ok());
        // A rendering that is there already stays as it is.
        let pages = Pages { existing: &source, ..pages(&nothing) };
        prop_assert_eq!(merge(&pages, &Base::new(None, &source, false)).text, source.text);
    }
}

/// An article, and a file that may be its translation: another text, or the same with some lines changed.
fn two_articles() -> impl Strategy<Value = (String, String)> {
    let edits = proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), "[a-zä]{1,6}"), 0..5);
    let edited = (markdown(), edits).prop_map(|(text, edits)| {
        let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
        for (place, kind, word) in edits {
            let at = place.index(lines.len());
            match kind % 4 {
                0 => lines[at].push_str(&format!(" {word}")),
                1 => lines.insert(at, word),
                2 => lines.insert(at, format!("\n{word} {word}\n")),
                _ if lines.len() > 1 => drop(lines.remove(at)),
                _ => {}
            }
        }
        (text, lines.join("\n"))
    });
    prop_oneof![3 => edited, 1 => (markdown(), markdown())]
}

/// How often each word is there.
fn words_of(text: &str) -> std::collections::BTreeMap<String, usize> {
    let mut words = std::collections::BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}
