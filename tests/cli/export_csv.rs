//! `tolkit export --format csv`, and what spreadsheets make of it.

use crate::office::Office;

const SOURCE: &str = "\
title = Home page
sum = =SUM(A1) is a formula
number = 1-2
lead = Welcome, \"{ $name }\"; look:
    here
";

fn office() -> Office {
    let office = Office::new(&[("locales/en/home.ftl", SOURCE)]);
    office.tolkit("ona", &["export", "lt:site/home", "--format", "csv", "-o", "out.csv"]).ok();
    office
}

/// The file with a translation, and a comment, of a unit.
fn filled(file: &str, unit: &str, translation: &str, comment: &str) -> String {
    let at = file.find(&format!("\"lt:site/home {unit} value")).unwrap_or_else(|| panic!("no {unit} in {file}"));
    let end = at + file[at..].find(",\"\",\"\"\r\n").expect("empty cells");
    format!("{},\"{translation}\",\"{comment}\"{}", &file[..end], &file[end + 6..])
}

#[test]
fn a_spreadsheet_runs_nothing_and_texts_come_back() {
    let office = office();
    let file = office.read("ona", "out.csv");
    for cells in
        ["\"'=SUM(A1) is a formula\",\"\"", "\"'1-2\",\"\"", "\"Welcome, \"\"{ $name }\"\"; look:\nhere\",\"\""]
    {
        assert!(file.contains(cells), "{cells} in {file}");
    }
    let file = filled(&file, "sum", "'=SUM(A1) yra formulė", "");
    let file = filled(&file, "lead", "Sveiki, \"\"{ $name }\"\"; žiūrėkite:\nčia", "Ar tikrai?");
    let file = filled(&file, "title", "- Pradžia", "");
    // As Excel saves its Unicode text.
    let text: Vec<u8> = file.replace("\",\"", "\"\t\"").encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::write(office.path("ona/back.txt"), text).expect("written");
    let ran = office.tolkit("ona", &["import", "back.txt"]).ok();
    assert_eq!(ran.stdout, "lt:site/home: 3 texts came in\nlt:site/home: one comment\n");
    let stored = office.tolkit("ona", &["edit", "-n", "lt:site/home"]).ok().stdout;
    for text in ["title = - Pradžia\n", "sum = =SUM(A1) yra formulė\n", "Sveiki, \"{ $name }\"; žiūrėkite:\n"] {
        assert!(stored.contains(text), "{text} in {stored}");
    }
    assert_eq!(office.tolkit("ona", &["import", "back.txt"]).ok().stdout, "");
}

#[test]
fn what_went_out_changes_nothing() {
    let office = office();
    assert_eq!(office.tolkit("ona", &["import", "out.csv"]).ok().stdout, "");
}

#[test]
fn what_is_not_utf_8_or_cut_off_does_nothing() {
    let office = office();
    let file = filled(&office.read("ona", "out.csv"), "title", "Pradžia", "");
    let baltic: Vec<u8> = file.chars().map(|c| if c == 'ž' { 0xfe } else { u8::try_from(c).unwrap_or(b'?') }).collect();
    let cut = &file.as_bytes()[..file.len() - 6];
    for (bytes, said) in [(&*baltic, "UTF-8"), (cut, "ends too early")] {
        std::fs::write(office.path("ona/back.csv"), bytes).expect("written");
        let ran = office.tolkit("ona", &["import", "back.csv"]).fails(3);
        assert!(ran.stderr.contains(said) && ran.stdout.is_empty(), "{}", ran.stderr);
    }
    // What else a spreadsheet has.
    office.write("ona", "back.csv", "address,source,translation\na,b,c\n");
    office.tolkit("ona", &["import", "back.csv"]).fails(3);
}
