//! What goes out comes back, and what others write is understood.

use super::*;
use crate::model::Locale;
use crate::packet::Unreadable;

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).expect("a tag")
}

fn contents() -> TermContents {
    let form = |text: &str, kind, uses: &[&str]| TermForm {
        text: text.to_owned(),
        kind,
        uses: uses.iter().map(|text| (*text).to_owned()).collect(),
    };
    let language = |tag: &str, note: Option<&str>, forms: Vec<TermForm>| TermLanguage {
        locale: locale(tag),
        note: note.map(str::to_owned),
        facts: [("gender", "feminine"), ("animacy", "no")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into(),
        forms,
    };
    let office = TermEntry {
        id: "office".to_owned(),
        definition: Some("Our own name & <more>.".to_owned()),
        languages: vec![
            language("en", Some("A note."), vec![form("Office", TermFormKind::Name, &[])]),
            language(
                "lt",
                None,
                vec![
                    form("biuras", TermFormKind::Name, &["case: nominative"]),
                    form("biuro", TermFormKind::Form, &["case: genitive"]),
                    form("ofisas", TermFormKind::Avoided, &[]),
                ],
            ),
            language("lv", None, Vec::new()),
        ],
    };
    let empty =
        TermEntry { id: "none".to_owned(), definition: None, languages: vec![language("lv", None, Vec::new())] };
    TermContents { project: "A & B".to_owned(), source: locale("en"), entries: vec![office, empty] }
}

fn read_all(text: &str) -> Result<Vec<ForeignTerm>, Unreadable> {
    let mut terms = Vec::new();
    read(text.as_bytes(), &locale("en"), &[locale("lt"), locale("lv")], &mut |term| terms.push(term))?;
    Ok(terms)
}

#[test]
fn what_goes_out_comes_back_in_both_editions() {
    for (edition, root) in
        [(Edition::Of2019, "<tbx type=\"TBX-Basic\""), (Edition::Of2008, "<martif type=\"TBX-Basic\"")]
    {
        let written = write(&contents(), edition);
        assert!(written.contains(root), "{written}");
        let expected = ForeignTerm {
            id: "office".to_owned(),
            source: vec!["Office".to_owned()],
            translations: vec![(locale("lt"), vec!["biuras".to_owned(), "biuro".to_owned()])],
        };
        assert_eq!(read_all(&written).expect("TBX"), [expected], "{written}");
    }
}

#[test]
fn what_others_write_is_understood() {
    let terms = read_all(
        "<martif type='TBX'><martifHeader><fileDesc><title>x</title></fileDesc></martifHeader><text><body>\
         <termEntry id='1'><descrip type='subjectField'>x</descrip><langSet xml:lang='en-US'><ntig><termGrp><term>open <hi>access</hi></term><termNote type='partOfSpeech'>noun</termNote></termGrp></ntig></langSet>\
         <langSet xml:lang='LT'><tig><term>atvira prieiga</term></tig><tig><term>laisva prieiga</term><termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote></tig></langSet>\
         <langSet xml:lang='fr'><tig><term>accès</term></tig></langSet></termEntry><termEntry/></body></text></martif>",
    )
    .expect("TBX");
    assert_eq!((terms[0].id.as_str(), terms[0].source.as_slice()), ("1", &["open access".to_owned()][..]));
    assert_eq!(terms[0].translations, [(locale("lt"), vec!["atvira prieiga".to_owned()])]);
    assert_eq!((terms.len(), terms[1].id.as_str()), (2, ""));
    let named = read_all(
        "<tbx style='dct' type='TBX-Min' xmlns='urn:iso:std:iso:30042:ed-2' xmlns:min='http://www.tbxinfo.net/ns/min'><text><body><conceptEntry id='c'><langSec xml:lang='lt'>\
         <termSec><term>a</term><min:administrativeStatus>deprecated</min:administrativeStatus></termSec><termSec><term>b</term></termSec></langSec></conceptEntry></body></text></tbx>",
    )
    .expect("TBX");
    assert_eq!(named[0].translations, [(locale("lt"), vec!["b".to_owned()])]);
}

#[test]
fn what_is_hostile_is_refused() {
    let bomb = "<!DOCTYPE martif [<!ENTITY a \"b\">]><martif><text><body/></text></martif>";
    assert!(matches!(read_all(bomb), Err(Unreadable::Entities)));
    assert!(matches!(read_all("<tmx/>"), Err(Unreadable::UnknownFormat)));
    assert!(matches!(read_all(""), Err(Unreadable::UnknownFormat)));
    let long = "<langSet xml:lang='lt'><tig><term>xxxxxxxxxxxxxxxxxxxxxxxxxx</term></tig></langSet>".repeat(50_000);
    assert!(matches!(
        read_all(&format!("<martif><termEntry>{long}</termEntry></martif>")),
        Err(Unreadable::TooLong { .. })
    ));
}
