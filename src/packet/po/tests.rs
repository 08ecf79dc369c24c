use super::*;
use crate::i18n::Words;
use crate::packet::Format;
use crate::packet::contents::Packet;
use crate::packet::foreign::Foreign;
use crate::packet::returned::{Progress, ReturnedText};
use crate::packet::run::Content;
use crate::packet::sample::{assert_came_back, everything, read_back, without_variants};
use crate::packet::unreadable::Unreadable;

const HEADER: &str = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

fn read_all(text: &str) -> Result<Vec<ReturnedText>, Unreadable> {
    let (format, texts) = read_back(text.as_bytes())?;
    assert_eq!(format, Format::Po);
    Ok(texts)
}

fn written(packet: &Packet) -> String {
    write(packet, &Words::new(&[]))
}

#[test]
fn every_text_comes_back() {
    let packet = everything();
    let po = written(&packet);
    for po in [po.clone(), po.replace('\n', "\r\n"), format!("\u{feff}{po}"), po.replace("\n\n", "\n")] {
        assert_came_back(&packet, &read_all(&po).expect("PO"));
    }
}

#[test]
fn entries_say_what_they_are() {
    let mut packet = everything();
    packet.items[0].units[0].texts.truncate(1);
    let po = written(&packet);
    assert!(po.starts_with("# lt:site/home has 3 more texts that are not in this file.\nmsgid \"\"\nmsgstr \"\"\n"));
    for lines in [
        "\"Language: lt\\n\"",
        "\"X-Tolkit-Packet: 2026-11-30-lt-1\\n\"",
        "\n#. Note: Comment \"of\" <it> & more\n#. in two lines\n",
        "\n#: lt%3Asite/a+name+lead+value+0123456789abcdef%3A-\n",
        "\n#, fuzzy\n#| msgid \"\"\n#| \"Before \\\"of\\\" <it> & more\\n\"\n#| \"in two lines\"\nmsgctxt \"site/home:lead\"\n",
        "\n#. For numbers like 2, 3, 4, … (few)\n#: lt%3Asite/a+name+files+value[few]+",
        "\nmsgctxt \"news/a name & <more>:done\"\n",
    ] {
        assert!(po.contains(lines), "{lines}\n{po}");
    }
}

#[test]
fn no_entry_is_there_twice() {
    let mut packet = everything();
    packet.items.extend(packet.items.clone());
    assert_eq!(read_all(&written(&packet)).expect("PO").len(), everything().texts().count());
}

#[test]
fn what_msgfmt_refuses_is_fuzzy() {
    let mut packet = without_variants();
    packet.items[0].units.clear();
    let text = &mut packet.items[1].units[0].texts[0];
    (text.source, text.target) = (Content::of_words("Done\n"), Content::of_words("Atlikta"));
    assert_eq!(written(&packet).matches("#, fuzzy").count(), 1);
}

#[test]
fn what_people_say_comes_back() {
    let address = "lt:site/home lead value 0123456789abcdef:-";
    let texts = read_all(&format!(
        "{HEADER}# Rasa\n#\n#   Ar tikrai?\n#.  ours\n#: site/home:lead\n#,no-wrap , fuzzy\n#| msgid \"old\"\n\
         msgctxt \"{address}\"\nmsgid \"a\" \"b\"\nmsgstr \"x\"\n\"y\"\nmsgid \"plain\"\nmsgstr \"\"\n# of what is obsolete\n#, fuzzy\n\
         #~ msgid \"gone\"\n#~ msgstr \"gone\"\n\n#no blank\nmsgid \"files\"\nmsgid_plural \"many\"\nmsgstr[0] \"failas\"\nmsgstr[1] \"failai\"\n\"x\"\n# last"
    ));
    let texts = texts.expect("PO");
    let [lead, plain, files] = texts.as_slice() else { panic!("{texts:?}") };
    assert_eq!(lead.address.as_ref().map(ToString::to_string).as_deref(), Some(address));
    assert_eq!((lead.source.text().as_str(), lead.target.text().as_str()), ("ab", "xy"));
    assert_eq!(
        (lead.progress, lead.comments.as_slice()),
        (Progress::Unfinished, &["Rasa\n\n  Ar tikrai?".to_owned()][..])
    );
    assert_eq!((plain.address.as_ref(), plain.called.as_str(), plain.progress), (None, "plain", Progress::Unknown));
    assert_eq!((plain.target.is_blank(), plain.comments.is_empty()), (true, true));
    assert_eq!((files.target.text().as_str(), files.progress), ("failas", Progress::Finished));
    assert_eq!(files.comments, ["no blank"]);
}

#[test]
fn a_job_of_wagtail_is_refused_by_name() {
    let job = HEADER.replace("\n\n", "\n\"X-WagtailLocalize-TranslationID: 0d2c\\n\"\n\n");
    let entry = |context: &str| format!("{job}msgctxt \"{context}\"\nmsgid \"a\"\nmsgstr \"\"\n");
    assert!(matches!(read_all(&entry("test_charfield")), Err(Unreadable::Foreign(Foreign::Wagtail))));
    assert_eq!(read_all(&entry("lt:site/home lead value 0123456789abcdef:-")).expect("ours").len(), 1);
}

#[test]
fn what_is_broken_is_refused_with_its_line() {
    for (rest, line) in [
        ("msgid \"a\nmsgstr \"b\"\n", 5),
        ("msgid \"a\"\n", 5),
        ("msgctxt \"a\"", 5),
        ("msgid \"a\"\nmsgstr \"b\"\ngarbage\n", 7),
        ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", 7),
        ("msgid \"a\"\nmsgid \"b\"\n", 6),
        ("msgid \"a\"\nmsgctxt \"b\"\n", 6),
        ("msgstr \"b\"\n", 5),
        ("msgid \"a\"\nmsgstr \"b\0\"\n", 6),
        ("msgid \"a\"\nmsgstr \"\\q\"\n", 6),
        ("msgid \"a\"\nmsgstr b\n", 6),
        ("<a>\n", 5),
    ] {
        match read_all(&format!("{HEADER}{rest}")) {
            Err(Unreadable::Malformed { line: found, .. }) => assert_eq!(found, line, "{rest}"),
            other => panic!("{rest}: {other:?}"),
        }
    }
    let latin = [HEADER.as_bytes(), b"msgid \"\xe0\"\nmsgstr \"\"\n"].concat();
    assert!(matches!(read_back(&*latin), Err(Unreadable::Encoding(_))));
}

#[test]
fn a_text_without_end_is_not_read_to_its_end() {
    let line = format!("{HEADER}msgid \"{}", "x".repeat(5_000_000));
    assert!(matches!(read_all(&line), Err(Unreadable::TooLong { line: 5 })));
    let lines = format!("{HEADER}msgid \"\"\n{}", "\"a line\"\n".repeat(1_000_000));
    assert!(matches!(read_all(&lines), Err(Unreadable::TooLong { .. })));
    let comments = format!("{HEADER}{}", "# x\n".repeat(3_000_000));
    assert!(matches!(read_all(&comments), Err(Unreadable::TooLong { .. })));
}

#[test]
fn a_file_is_cut_anywhere_and_nothing_panics() {
    let po = written(&everything());
    for end in (0..po.len()).filter(|end| po.is_char_boundary(*end)) {
        let _ = read_all(&po[..end]);
    }
}

#[test]
fn others_are_not_taken_for_it() {
    for text in ["", "# a\n", "msgid", "msgid a", "\"msgid\"", "a,msgid \"b\"", "msgstr \"\"", "<po>msgid \"\"</po>"] {
        assert!(!is_po(text), "{text}");
    }
    assert!(is_po(HEADER) && is_po("\n# x\n\n#, fuzzy\nmsgctxt \"a\""));
}

/// Characters that PO has a meaning for, and others.
const TEXT: &str = "([\\\\\"'\n\t\r #~a0{}ą\u{85}\u{2028}🎉]|msgid|msgstr|charset=){0,12}";

proptest::proptest! {
    #[test]
    fn whatever_is_written_comes_back(source in TEXT, target in TEXT, note in TEXT) {
        let mut packet = everything();
        let unit = &mut packet.items[0].units[0];
        unit.notes.iter_mut().for_each(|said| said.text.clone_from(&note));
        (unit.texts[0].source, unit.texts[0].target) = (Content::of_words(&source), Content::of_words(&target));
        let texts = read_all(&written(&packet)).expect("PO");
        proptest::prop_assert_eq!((texts[0].source.text(), texts[0].target.text()), (source, target));
        proptest::prop_assert!(texts.iter().all(|text| text.comments.is_empty()));
        proptest::prop_assert_eq!(texts.len(), packet.texts().count());
    }

    #[test]
    fn whatever_comes_back_is_read_or_refused(rest in "(\\PC|\n|\0|msgid|msgctxt|msgstr|\\[1\\]|\"|\\\\| ){0,40}") {
        let _ = read_all(&format!("{HEADER}{rest}"));
    }
}
