//! Texts go out as XLIFF and come back, whatever tools make of them; jobs of other systems are refused by name.

use crate::office::Office;

const SOURCE: &str = "\
title = Home page
lead = Welcome to { $place }, **friends**
files =
    { $count ->
        [one] One file
       *[other] { $count } files
    }
";

fn office() -> Office {
    Office::with_home(SOURCE)
}

/// The unit of XLIFF 2 whose name begins so, with these segments instead of its own.
fn cut(file: &str, name: &str, segments: &str) -> String {
    let at = file.find(&format!("name=\"lt:site/home {name} ")).unwrap_or_else(|| panic!("no {name} in {file}"));
    let open = at + file[at..].find("<segment").expect("a segment");
    let close = at + file[at..].find("</unit>").expect("its end");
    format!("{}{segments}{}", &file[..open], &file[close..])
}

#[test]
fn xliff_2_comes_back_cut_into_segments() {
    let office = office();
    let file = office.export("out.xlf", &["-f", "xliff2"]);
    assert!(
        file.contains("version=\"2.2\"") && file.contains("pgs:switch=\"plural:count\" pgs:case=\"few\""),
        "{file}"
    );
    assert_eq!(office.import("back.xlf", &file).ok().stdout, "");
    let file = cut(
        &file,
        "lead value",
        "<segment id=\"s1\" state=\"translated\"><source>Welcome to <ph id=\"1\" dataRef=\"d1\"/>,</source>\
         <target order=\"3\">sveiki atvykę į <ph id=\"1\" dataRef=\"d1\"/></target></segment>\
         <ignorable><source> </source></ignorable>\
         <segment id=\"s2\" state=\"final\"><source><ph id=\"2\" dataRef=\"d2\"/>friends<ph id=\"3\" dataRef=\"d3\"/></source>\
         <target order=\"1\"><mrk id=\"m1\" type=\"comment\" value=\"Kas jie?\"><ph id=\"2\" dataRef=\"d2\"/>Draugai<ph id=\"3\" dataRef=\"d3\"/></mrk>,</target></segment>",
    );
    let ran = office.import("back.xlf", &file).ok();
    assert_eq!(ran.stdout, "lt:site/home: one text came in\nlt:site/home: one comment\n");
    let stored = office.tolkit("ona", &["edit", "-n", "lt:site/home"]).ok().stdout;
    assert!(stored.contains("lead = **Draugai**, sveiki atvykę į { $place }\n"), "{stored}");
    assert!(office.tolkit("ona", &["log", "lt:site/home"]).ok().stdout.contains("Kas jie?"));
}

#[test]
fn a_segment_that_is_missing_keeps_its_text_aside() {
    let office = office();
    let file = cut(
        &office.export("out.xlf", &["-f", "xliff2"]),
        "lead value",
        "<segment state=\"translated\"><source>Welcome</source><target>Sveiki</target></segment><segment><source> to</source></segment>",
    );
    let ran = office.import("back.xlf", &file).fails(1);
    assert!(ran.stderr.contains("not finished") && ran.stdout.is_empty(), "{}", ran.stderr);
}

#[test]
fn jobs_of_other_systems_are_refused_by_name() {
    let office = office();
    let before = office.tolkit("ona", &["log", "lt:site/home"]).ok().stdout;
    let xliff = |file: &str, head: &str| {
        format!(
            "<xliff version=\"1.2\"><file {file}><header>{head}</header><body><trans-unit id=\"title\"><source>a</source><target>a</target>\
             </trans-unit></body></file></xliff>"
        )
    };
    let po = "msgid \"\"\nmsgstr \"X-WagtailLocalize-TranslationID: 0d2c\\n\"\n\nmsgctxt \"title\"\nmsgid \"a\"\nmsgstr \"b\"\n";
    for (file, system) in [
        (xliff("original=\"12-d41d8cd98f00b204e9800998ecf8427e\"", ""), "WPML"),
        (xliff("original=\"x\"", "<tool tool-id=\"tmgmt\" tool-name=\"Drupal\"/>"), "Drupal TMGMT"),
        (po.to_owned(), "Wagtail Localize"),
    ] {
        let ran = office.import("back.xlf", &file).fails(3);
        assert!(ran.stderr.contains(&format!("back.xlf is a job of {system}, and no text in it")), "{}", ran.stderr);
    }
    assert_eq!(office.tolkit("ona", &["log", "lt:site/home"]).ok().stdout, before);
}

#[test]
fn a_job_with_our_ids_comes_in_and_what_it_filled_with_the_source_does_not() {
    let office = office();
    let file = office.export("out.xlf", &["-f", "xliff"]).replace("tool-id=\"tolkit\"", "tool-id=\"tmgmt\"");
    let lead = file.find("resname=\"lead\"").expect("a text");
    let open = lead + file[lead..].find("<target").expect("a target");
    let inside = open + file[open..].find('>').expect("its end") + 1;
    let source = "Welcome to <ph id=\"1\"/>, <ph id=\"2\"/>friends<ph id=\"3\"/>";
    let file = format!("{}{source}{}", &file[..inside], &file[inside..]).replace(">Pradžia<", ">Titulinis<");
    let ran = office.import("back.xlf", &file).fails(1);
    assert_eq!(ran.stdout, "lt:site/home: one text came in\n");
    assert!(ran.stderr.contains("it says what the source says: lead"), "{}", ran.stderr);
}

#[test]
fn a_text_that_is_there_twice_comes_in_if_both_say_the_same() {
    let office = office();
    let file = office.export("out.xlf", &["-f", "xliff"]);
    let lead = file.find("resname=\"lead\"").expect("a text");
    let (start, end) = (
        file[..lead].rfind("<trans-unit").expect("its start"),
        lead + file[lead..].find("</trans-unit>").expect("its end"),
    );
    let unit = |inside: &str| file[start..end].replace("></target>", &format!(">{inside}</target>")) + "</trans-unit>";
    let with_codes = unit("Sveiki, <ph id=\"1\"/>, <ph id=\"2\">**</ph>draugai<ph id=\"3\">**</ph>")
        .replace("\"1\"/>", "\"1\">{ $place }</ph>");
    let as_words = unit("Sveiki, { $place }, **draugai**");
    let twice =
        |second: &str| format!("{}{with_codes}{second}{}", &file[..start], &file[end + "</trans-unit>".len()..]);
    assert!(office.import("back.xlf", &twice(&unit("Labas"))).fails(1).stderr.contains("the file has it twice"));
    assert_eq!(office.import("back.xlf", &twice(&as_words)).ok().stdout, "lt:site/home: one text came in\n");
}

#[test]
fn blanks_that_a_program_has_put_in_do_not_come_in() {
    let office = office();
    let file = office.export("out.xlf", &["-f", "xliff"]);
    let lead = file.find("resname=\"lead\"").expect("a text");
    let (open, close) = ("\"needs-translation\">", "</target>");
    let at = lead + file[lead..].find(open).expect("a target") + open.len();
    let translated = "Sveiki atvykę į <ph id=\"1\" ctype=\"x-code\">{ $place }</ph>, <ph id=\"2\" ctype=\"x-code\">**</ph>draugai<ph id=\"3\" \
                      ctype=\"x-code\">**</ph>";
    let file = format!("{}{translated}{}", &file[..at], &file[at..]);
    assert!(file[at..].contains(close));
    // As programs write it that indent whatever they write.
    let indented = file
        .replace("<ph ", "\n          <ph ")
        .replace("</source>", "\n        </source>")
        .replace(close, "\n        </target>");
    let ran = office.import("back.xlf", &indented).ok();
    assert_eq!(ran.stdout, "lt:site/home: one text came in\n");
    assert!(office.stored("ona", "lt:site/home").contains("lead = Sveiki atvykę į { $place }, **draugai**\n"));
    assert_eq!(office.import("back.xlf", &file).ok().stdout, "");
}

#[test]
fn our_notes_are_nobodys_comments_where_a_program_forgets_whose_they_are() {
    let office = Office::with_home(
        "# Shown at the top.\ntitle = Home page\nfiles = { $count ->\n    [one] One file\n   *[other] { $count } files\n }\n",
    );
    let whose =
        [" from=\"tolkit developer\"", " priority=\"1\"", " category=\"tolkit:comment\"", " category=\"tolkit:case\""];
    for format in ["xliff", "xliff2"] {
        let file = office.export("out.xlf", &["-f", format]);
        let bare = whose.iter().fold(file, |file, attribute| file.replace(attribute, ""));
        assert!(bare.contains("<note>Note: Shown at the top.</note>") && bare.contains("<note>For numbers"), "{bare}");
        assert_eq!(office.import("back.xlf", &bare).ok().stdout, "");
    }
}
