//! What goes out comes back, and what others write is understood.

use jiff::civil::date;

use super::*;
use crate::model::Locale;
use crate::packet::{Content, Unreadable};

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).expect("a tag")
}

fn unit(source: &str, target: &str) -> MemoryUnit {
    let content = |text: &str| {
        let codes = crate::fluent::placeable_spans(text, crate::fluent::Notation::Fluent);
        let starts = std::iter::once(0).chain(codes.iter().map(|code| code.end));
        let ends = codes.iter().map(|code| code.start).chain([text.len()]);
        Content::new(text, &starts.zip(ends).map(|(start, end)| start..end).collect::<Vec<_>>())
    };
    MemoryUnit {
        id: "lt:site/home lead 1".to_owned(),
        item: "lt:site/home".to_owned(),
        unit: "lead[few]".to_owned(),
        locale: locale("lt"),
        source: content(source),
        target: content(target).numbered_like(&content(source)),
        day: Some(date(2026, 11, 1)),
        is_reviewed: true,
        is_current: false,
    }
}

fn read_all(text: &str, targets: &[&str]) -> Result<(Vec<ForeignPair>, ReadMemory), Unreadable> {
    let (source, targets): (_, Vec<Locale>) = (locale("en"), targets.iter().map(|tag| locale(tag)).collect());
    let mut pairs = Vec::new();
    let read =
        read(text.as_bytes(), MemoryLanguages { source: &source, targets: &targets }, &mut |pair| pairs.push(pair))?;
    Ok((pairs, read))
}

fn file(units: &str) -> String {
    format!(
        "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version='1.4'><header srclang='*all*'><note>x</note></header><body>{units}</body></tmx>"
    )
}

#[test]
fn what_goes_out_comes_back() {
    let texts = [
        ("Read { $n } of **{ -office(case: \"x\") }**", "Skaityk **{ -office }** { $n }"),
        ("a & <b> \"c\" 'd'\n\te", "a & <b>\n\r e"),
        ("{ $a }{ $b }", "{ $b } { $a } { $c }"),
        ("A { \"{\" }brace", "{ \"}\" }"),
    ];
    let units = texts.iter().map(|(source, target)| unit(source, target)).collect();
    let memory = MemoryContents { project: "A & B".to_owned(), source: locale("en"), units };
    let written = write(&memory);
    assert!(written.contains("<tu tuid=\"lt:site/home lead 1\" changedate=\"20261101T000000Z\">"), "{written}");
    assert!(
        written.contains(
            "<seg>Read <ph x=\"1\">{ $n }</ph> of **<ph x=\"2\">{ -office(case: &quot;x&quot;) }</ph>**</seg>"
        ),
        "{written}"
    );
    let (pairs, read) = read_all(&written, &["lt"]).expect("TMX");
    let found: Vec<_> = pairs.iter().map(|pair| (pair.source.as_str(), pair.target.as_str())).collect();
    assert_eq!(found, texts);
    assert!(pairs.iter().all(|pair| pair.day == Some(date(2026, 11, 1)) && pair.locale == locale("lt")));
    assert_eq!(read, ReadMemory { units: 4, ..ReadMemory::default() });
}

#[test]
fn what_xml_cannot_have_stays_here() {
    let memory = MemoryContents { project: "A".to_owned(), source: locale("en"), units: vec![unit("a\u{1}", "b")] };
    assert_eq!(read_all(&write(&memory), &["lt"]).expect("TMX").0, []);
}

#[test]
fn memories_of_other_programs_are_understood() {
    let (pairs, read) = read_all(
        &file(
            "<tu changedate='20240229T120000Z'><prop type='x'>y</prop><tuv xml:lang='EN-GB'><prop type='a'>b</prop><seg>Read <bpt i='1'>&lt;b&gt;</bpt>all<ept i='1'>&lt;/b&gt;</ept> <hi>of <ph x='1'>{ $n }</ph></hi></seg></tuv>\
             <tuv lang='lt-LT' creationdate='20200101T000000Z'><seg>Skaityk <it pos='begin'>&lt;b&gt;</it>viską</seg></tuv><tuv xml:lang='fr-FR'><seg>Lis</seg></tuv></tu>\
             <tu srclang='lv'><tuv xml:lang='lv'><seg>Sveiki</seg></tuv><tuv xml:lang='en'><seg>Hello {0}, { a b</seg></tuv></tu>\
             <tu><tuv xml:lang='de'><seg>Hallo</seg></tuv><tuv xml:lang='lt'><seg>Labas</seg></tuv></tu>\
             <tu><tuv xml:lang='en'><seg> </seg></tuv><tuv xml:lang='lt'><seg>Labas</seg></tuv></tu>\
             <tu><tuv xml:lang='en'><seg>Yes</seg></tuv><tuv xml:lang='lt'><seg/></tuv><tuv xml:lang='lt'><seg>Taip</seg></tuv><tuv xml:lang='lt'><seg>Aha</seg></tuv></tu>",
        ),
        &["lt", "lv"],
    )
    .expect("TMX");
    let found: Vec<_> =
        pairs.iter().map(|pair| (pair.locale.as_str(), pair.source.as_str(), pair.target.as_str())).collect();
    assert_eq!(
        found,
        [
            ("lt", "Read <b>all</b> of { $n }", "Skaityk <b>viską"),
            ("lv", "Hello {\"{0}\"}, {\"{\"} a b", "Sveiki"),
            ("lt", "Yes", "Taip"),
            ("lt", "Yes", "Aha"),
        ]
    );
    assert_eq!((pairs[0].day, pairs[1].day), (Some(date(2020, 1, 1)), None));
    assert_eq!((read.units, read.of_other_languages), (5, 2));
    assert_eq!(read.other_languages.iter().collect::<Vec<_>>(), ["de", "fr-FR"]);
}

#[test]
fn what_is_hostile_is_refused() {
    let bomb = "<!DOCTYPE tmx [<!ENTITY a \"b\">]><tmx><body><tu><tuv><seg>&a;</seg></tuv></tu></body></tmx>";
    assert!(matches!(read_all(bomb, &["lt"]), Err(Unreadable::Entities)));
    assert!(matches!(
        read_all(&file("<tu><tuv><seg>&a;</seg></tuv></tu>"), &["lt"]),
        Err(Unreadable::UnknownEntity { .. })
    ));
    let long = "<tuv xml:lang='lt'><seg>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</seg></tuv>".repeat(150_000);
    assert!(matches!(read_all(&file(&format!("<tu>{long}</tu>")), &["lt"]), Err(Unreadable::TooLong { .. })));
    for other in ["", "a", "<html><tmx/></html>", "<xliff/>"] {
        assert!(matches!(read_all(other, &["lt"]), Err(Unreadable::UnknownFormat)), "{other}");
    }
    assert!(read_all("<tmx><body><tu>", &["lt"]).is_err());
}
