use super::*;
use crate::i18n::Words;
use crate::packet::Format;
use crate::packet::returned::ReturnedText;
use crate::packet::run::Content;
use crate::packet::sample::{assert_came_back, everything, read_back, read_each};
use crate::packet::unreadable::Unreadable;

const ADDRESS_OF_LEAD: &str = "lt:site/home lead value 0123456789abcdef:-";

fn read_bytes(bytes: &[u8]) -> Result<Vec<ReturnedText>, Unreadable> {
    let (format, texts) = read_back(bytes)?;
    assert_eq!(format, Format::Csv);
    Ok(texts)
}

fn read_all(text: &str) -> Result<Vec<ReturnedText>, Unreadable> {
    read_bytes(text.as_bytes())
}

fn written() -> String {
    write(&everything(), &Words::new(&[]))
}

#[test]
fn every_text_comes_back() {
    let packet = everything();
    let csv = written();
    let utf16: Vec<u8> = csv.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [csv.clone().into_bytes(), csv.trim_start_matches('\u{feff}').into(), utf16] {
        assert_came_back(&packet, &read_bytes(&bytes).expect("CSV"));
    }
}

#[test]
fn rows_say_what_they_are() {
    let csv = written();
    assert!(csv.starts_with("\u{feff}\"tolkit-address\",\"about\",\"source\",\"translation\",\"comment\"\r\n"));
    for cells in [
        "0123456789abcdef:-\",\"lt:site/home has 3 more texts that are not in this file.\nKind \"\"of\"\" <it>",
        "\"For numbers like 2, 3, 4, … (few)\",\"{ $count } files\",\"{ $count } failai\",\"\"\r\n",
        "\"␉Tabs, \"\"quotes\"\" & <b>\\n</b>\nlines \",\"\",\"\"\r\n",
    ] {
        assert!(csv.contains(cells), "{cells}\n{csv}");
    }
}

#[test]
fn it_comes_back_as_spreadsheets_save_it() {
    for separator in [",", ";", "\t"] {
        for end in ["\r\n", "\n", "\r"] {
            let rows = [
                vec!["Comment", "Translation ", "mine", "TOLKIT-ADDRESS", "source"],
                vec!["\" Ar tikrai? \"", "\"- a;,\t\n\"\"b\"\"\"", "", ADDRESS_OF_LEAD, "'- x"],
                vec!["", "", "", "", ""],
                vec!["Comment", "Translation ", "mine", "TOLKIT-ADDRESS", "source"],
                vec!["", "", "", ADDRESS_OF_LEAD],
                vec!["", "c", "", "", "no address"],
            ];
            let rows: String = rows.iter().map(|row| row.join(separator) + end).collect();
            let texts = read_all(&rows).expect("CSV");
            let [lead, empty, other] = texts.as_slice() else { panic!("{texts:?}") };
            assert_eq!(lead.address.as_ref().map(ToString::to_string).as_deref(), Some(ADDRESS_OF_LEAD));
            assert_eq!((lead.source.text().as_str(), lead.target.text().as_str()), ("- x", "- a;,\t\n\"b\""));
            assert_eq!(lead.comments, ["Ar tikrai?"]);
            assert_eq!((empty.address.is_some(), empty.target.is_blank()), (true, true));
            assert_eq!((other.address.as_ref(), other.called.as_str()), (None, "no address"));
        }
    }
}

#[test]
fn what_is_broken_is_refused_with_its_line() {
    let header = "tolkit-address,source,translation,comment\n";
    for (rest, line) in [
        (format!("{ADDRESS_OF_LEAD},a,\"b"), 2),
        (format!("{ADDRESS_OF_LEAD},a,b,\n{ADDRESS_OF_LEAD},a,half a te"), 3),
        (format!("{ADDRESS_OF_LEAD},a,b,\n{ADDRESS_OF_LEAD},a,Labas, pasauli,!\n"), 3),
        (format!("{ADDRESS_OF_LEAD},a,b\0,\n"), 2),
    ] {
        match read_all(&format!("{header}{rest}")) {
            Err(Unreadable::Malformed { line: found, .. }) => assert_eq!(found, line, "{rest}"),
            other => panic!("{rest}: {other:?}"),
        }
    }
    assert_eq!(read_all(&format!("{header}{ADDRESS_OF_LEAD},a,b,")).expect("no end of a line").len(), 1);
    assert!(matches!(read_all("tolkit-address,source\n"), Err(Unreadable::Malformed { line: 1, .. })));
    let long = format!("{header}{ADDRESS_OF_LEAD},a,b,\n{ADDRESS_OF_LEAD},\"{}", "x\n".repeat(3_000_000));
    assert!(matches!(read_all(&long), Err(Unreadable::TooLong { line: 3 })));
    let many = format!("{header}{}", ",".repeat(9_000_000));
    assert!(matches!(read_all(&many), Err(Unreadable::TooLong { line: 2 })));
}

#[test]
fn what_excel_saves_for_its_own_windows_is_refused_by_name() {
    for bytes in
        [b"tolkit-address;translation\r\nx;\xe0\r\n".to_vec(), b"tolkit-address;translation\r\nx;caf\xe9".to_vec()]
    {
        match read_bytes(&bytes) {
            Err(Unreadable::Encoding(encoding)) => assert_eq!(encoding, "UTF-8"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_file_is_cut_anywhere_and_no_text_is_half_of_one() {
    let (csv, whole) = (written(), read_all(&written()).expect("CSV"));
    for end in (0..csv.len()).filter(|end| csv.is_char_boundary(*end)) {
        let mut texts = Vec::new();
        let _ = read_each(&csv.as_bytes()[..end], &mut |text| texts.push(text));
        assert_eq!(texts, whole[..texts.len()]);
    }
}

#[test]
fn others_are_not_taken_for_it() {
    for text in
        ["", "address,source,translation\n", "a,b\ntolkit-address,b\n", "tolkit-address-x,b", "see tolkit-address\n"]
    {
        assert!(!is_csv(text), "{text}");
    }
    assert!(is_csv("\"tolkit-address\";x\r\n") && is_csv("x\ttolkit-address"));
}

/// Characters that spreadsheets have a meaning for, and others.
const TEXT: &str = "[\"',;=+@1 \n\t\r␉␛aą🎉\u{feff}-]{0,12}";

proptest::proptest! {
    #[test]
    fn whatever_is_written_comes_back(source in TEXT, target in TEXT, note in TEXT) {
        let mut packet = everything();
        let unit = &mut packet.items[0].units[0];
        unit.notes.iter_mut().for_each(|said| said.text.clone_from(&note));
        (unit.texts[0].source, unit.texts[0].target) = (Content::of_words(&source), Content::of_words(&target));
        let texts = read_all(&write(&packet, &Words::new(&[]))).expect("CSV");
        proptest::prop_assert_eq!((texts[0].source.text(), texts[0].target.text()), (source, target));
        proptest::prop_assert!(texts.iter().all(|text| text.comments.is_empty()));
        proptest::prop_assert_eq!(texts.len(), packet.texts().count());
    }

    #[test]
    fn whatever_comes_back_is_read_or_refused(rest in "(\\PC|[\n\r\0\",;\t'=])*", separator in "[,;\t]") {
        let _ = read_all(&["tolkit-address", "translation", &rest].join(&separator));
    }
}
