//! The terms of a project on their way out, and terms of other programs beside them.

use super::super::terms::{ProjectTerms, TermIn, WhyLeftAlone, export_terms, foreign_term};
use crate::model::Locale;
use crate::packet::tbx::{Edition, ForeignTerm, TermFormKind, write};
use crate::workflow::office::Office;

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).expect("a tag")
}

fn office() -> Office {
    Office::alone(&[
        (
            "locales/en/terms.ftl",
            "# The office,\n# by its name.\n-office = Office\n    .note = Say it once.\n-grant = grant\n-sea = { $s ->\n    [short] Sea\n   *[full] Baltic Sea\n}\n-brand = NordForsk\n",
        ),
        (
            "locales/lt/terms.ftl",
            "-office =\n    { $case ->\n       *[nominative] biuras\n        [genitive] biuro\n        [of] biuro\n    }\n    .gender = masculine\n    .forms = biuru\n    .avoid = ofisas\n",
        ),
        ("locales/en/home.ftl", "title = Home page\n"),
    ])
}

#[test]
fn terms_go_out_with_their_forms() {
    let office = office();
    office.at_clone("Ona").look(|workspace| {
        let terms = export_terms(workspace.catalogue, &[locale("lt"), locale("lv")]);
        assert_eq!(
            terms.entries.iter().map(|entry| &*entry.id).collect::<Vec<_>>(),
            ["office", "grant", "sea", "brand"]
        );
        let of_office = &terms.entries[0];
        assert_eq!(of_office.definition.as_deref(), Some("The office, by its name."));
        assert_eq!(of_office.languages[0].note.as_deref(), Some("Say it once."));
        let forms = |language: usize| {
            let forms = of_office.languages[language].forms.iter();
            forms.map(|form| (form.text.clone(), form.kind, form.uses.clone())).collect::<Vec<_>>()
        };
        let form = |text: &str, kind, uses: &[&str]| {
            (text.to_owned(), kind, uses.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(
            forms(1),
            [
                form("biuras", TermFormKind::Name, &[]),
                form("biuro", TermFormKind::Form, &["case: genitive", "case: of"]),
                form("biuru", TermFormKind::Form, &[]),
                form("ofisas", TermFormKind::Avoided, &[]),
            ]
        );
        assert!(write(&terms, Edition::Of2019).contains("<termNote type=\"grammaticalGender\">masculine</termNote>"));
    });
}

#[test]
fn of_foreign_terms_what_is_simple_and_missing_comes_in() {
    let office = office();
    office.at_clone("Ona").look(|workspace| {
        let base = ProjectTerms::read(workspace.catalogue, &workspace.catalogue.locales());
        let became = |id: &str, source: &[&str], tag: &str, translations: &[&str]| {
            let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
            let translations = vec![(locale(tag), texts(translations))];
            let term = ForeignTerm { id: id.to_owned(), source: texts(source), translations };
            let mut became = foreign_term(workspace.catalogue, &base, &term);
            assert_eq!(became.len(), 1);
            became.remove(0)
        };
        let why = |became: TermIn| match became {
            TermIn::LeftAlone(left) => left.why,
            other => panic!("{other:?}"),
        };
        let TermIn::ComesIn(text) = became("grant", &["grant"], "lt", &["parama"]) else { panic!("it comes in") };
        let address = text.address.expect("an address");
        assert_eq!((address.item.to_string().as_str(), address.unit.as_str()), ("lt:site/terms", "-grant"));
        assert_eq!((address.field.as_str(), address.target, text.target.text().as_str()), ("value", None, "parama"));
        assert!(matches!(became("-grant", &["gift", " grant "], "lv", &["dotācija"]), TermIn::ComesIn(_)));
        assert_eq!(became("office", &["Office"], "lt", &["kontora", "biuras"]), TermIn::Known);
        assert_eq!(
            why(became("office", &["Office"], "lt", &["kontora"])),
            WhyLeftAlone::OtherTranslation("biuras".to_owned())
        );
        assert_eq!(why(became("c1", &["grant"], "lt", &["parama"])), WhyLeftAlone::New);
        assert_eq!(why(became("", &["grant"], "lt", &["parama"])), WhyLeftAlone::New);
        assert_eq!(why(became("title", &["Home page"], "lt", &["Namai"])), WhyLeftAlone::New);
        assert_eq!(why(became("grant", &["Grant"], "lt", &["parama"])), WhyLeftAlone::OtherSource("grant".to_owned()));
        assert_eq!(why(became("grant", &[], "lt", &["parama"])), WhyLeftAlone::OtherSource("grant".to_owned()));
        assert_eq!(why(became("grant", &["grant"], "lt", &["parama", "paramos"])), WhyLeftAlone::SeveralForms);
        assert_eq!(why(became("sea", &["Baltic Sea"], "lt", &["Baltijos jūra"])), WhyLeftAlone::SeveralForms);
        assert_eq!(why(became("grant", &["grant"], "lt", &["{ $x }"])), WhyLeftAlone::SeveralForms);
    });
}
