use super::*;
use crate::i18n::Words;
use crate::packet::foreign::Foreign;
use crate::packet::returned::{Progress, ReturnedText};
use crate::packet::unreadable::Unreadable;
use crate::packet::{sample, schemas};

const ID: &str = "lt:site/home lead value 0123456789abcdef:-";

fn read_file(file: &str) -> Result<Vec<ReturnedText>, Unreadable> {
    let mut texts = Vec::new();
    read(file.as_bytes(), &mut |text| texts.push(text))?;
    Ok(texts)
}

fn read_all(units: &str) -> Vec<ReturnedText> {
    let file = format!(
        "<xliff version='1.2' xmlns='{NAMESPACE}' xmlns:o='urn:other'><file><header><note>x</note></header><body>{units}</body></file></xliff>"
    );
    read_file(&file).expect("XLIFF")
}

#[test]
fn texts_codes_states_and_notes_come_back() {
    let id = "lt:site/home lead value 0123456789abcdef:-";
    let texts = read_all(&format!(
        "<group><trans-unit id='{id}' approved='no'><source>Of <ph id='1'>{{ $n }}</ph></source><o:x><target>no</target></o:x>\
         <target state='translated'><mrk mtype='seg'>Iš</mrk> <x id='1'/></target><note from='tolkit'>ours</note>\
         <note from='Rasa'> Ar tikrai? </note><alt-trans><target>other</target></alt-trans></trans-unit></group>"
    ));
    let [text] = texts.as_slice() else { panic!("{texts:?}") };
    assert_eq!(text.address.as_ref().map(ToString::to_string).as_deref(), Some(id));
    assert_eq!(text.target.restored(&[&text.source]).as_deref(), Ok("Iš { $n }"));
    assert_eq!((text.progress, text.comments.as_slice()), (Progress::Finished, &["Ar tikrai?".to_owned()][..]));
}

#[test]
fn what_is_not_ours_has_no_address() {
    let texts = read_all("<trans-unit id='12'><source>a</source></trans-unit>");
    assert_eq!((texts[0].address.as_ref(), texts[0].called.as_str()), (None, "12"));
}

#[test]
fn what_goes_out_comes_back_and_is_valid() {
    let packet = sample::everything();
    let file = write(&packet, &Words::new(&[]));
    let back = read_file(&file).expect("XLIFF");
    sample::assert_came_back_with_codes(&packet, &back);
    schemas::assert_valid(&file, &[(NAMESPACE, "xliff-1.2/xliff-core-1.2-strict.xsd")]);
}

#[test]
fn that_a_text_is_stale_keeps_nobody_from_translating_it() {
    let progress = |target: &str| {
        let unit = format!("<trans-unit id='{ID}'><source>a</source><target {target}>b</target></trans-unit>");
        read_all(&unit)[0].progress
    };
    assert_eq!(progress("state='needs-review-translation'"), Progress::Unfinished);
    assert_eq!(progress("state='needs-review-translation' state-qualifier='x-tolkit-stale'"), Progress::Unknown);
    assert_eq!(progress("state='translated' state-qualifier='x-tolkit-stale'"), Progress::Finished);
}

#[test]
fn a_way_through_po_keeps_the_address_as_a_place() {
    let by_line = ID.replace(":-", ":0123456789012345");
    let (file, line) = by_line.rsplit_once(':').expect("a colon");
    let context = |kind: &str, text: &str| format!("<context context-type='{kind}'>{text}</context>");
    let unit = |id: &str, contexts: &str| {
        format!(
            "<trans-unit id='{id}' approved='yes'><source>a</source><target>b</target>\
             <context-group name='po-reference' purpose='location'>{contexts}</context-group>\
             <note from='developer'>ours</note><note from='po-translator'>Hm</note></trans-unit>"
        )
    };
    let head = "<trans-unit id='1' restype='x-gettext-domain-header'><source>x</source><target>Language: lt</target></trans-unit>";
    let split = context("sourcefile", file) + &context("linenumber", line);
    let units = format!("{head}{}{}", unit("2", &context("sourcefile", ID)), unit("3", &split));
    let file = format!("<xliff version='1.1' xmlns='{NAMESPACES}1'><file><body>{units}</body></file></xliff>");
    let texts = read_file(&file).expect("XLIFF");
    let addresses: Vec<_> = texts.iter().filter_map(|text| text.address.as_ref()).map(ToString::to_string).collect();
    assert_eq!(addresses, [ID, &by_line]);
    assert_eq!((texts[0].progress, texts[0].comments.as_slice()), (Progress::Finished, &["Hm".to_owned()][..]));
}

#[test]
fn jobs_of_other_systems_are_refused_by_name() {
    let file = |attributes: &str, head: &str, id: &str| {
        format!(
            "<xliff version='1.2' xmlns='{NAMESPACE}' xmlns:tool='urn:tool'><file {attributes}><header>{head}</header><body><group id='1'>\
             <trans-unit id='{id}'><source>a</source><target>a</target></trans-unit></group></body></file></xliff>"
        )
    };
    let phase = "<phase-group><phase tool-id='tmgmt' phase-name='extraction' job-id='3'/></phase-group>";
    let tool = "<tool tool-id='tmgmt' tool-name='Drupal Translation Management Tools'/>";
    for (file, foreign) in [
        (file("original='12-d41d8cd98f00b204e9800998ecf8427e'", "", "body"), Foreign::Wpml),
        (file("original='x' tool:sender-id='1'", "", "title"), Foreign::Wpml),
        (file("original='xliff-core-1.2-strict.xsd'", &format!("{phase}{tool}"), "x"), Foreign::Tmgmt),
        (file("original='x'", "", "5][title][0][value"), Foreign::Tmgmt),
    ] {
        let found = read_file(&file);
        assert!(matches!(found, Err(Unreadable::Foreign(found)) if found == foreign), "{file}: {found:?}");
    }
    assert_eq!(read_file(&file("original='x'", tool, ID)).expect("ours")[0].target.text(), "a");
    assert!(read_file(&file("original='x'", "", "12")).is_ok());
}

#[test]
fn what_is_hostile_is_refused_or_left_out() {
    let file = |content: &str| {
        format!("<xliff version='1.2' xmlns='{NAMESPACE}' xmlns:o='urn:o'><file><body>{content}</body></file></xliff>")
    };
    let unit = format!("<trans-unit id='{ID}'><source>&x;</source></trans-unit>");
    let bomb = format!("<!DOCTYPE xliff [<!ENTITY x \"y\">]>{}", file(&unit));
    assert!(matches!(read_file(&bomb), Err(Unreadable::Entities)));
    let external = format!("<!DOCTYPE xliff SYSTEM \"file:///etc/passwd\">{}", file(&unit));
    assert!(matches!(read_file(&external), Err(Unreadable::UnknownEntity { .. })));
    let deep = format!("<trans-unit id='1'><source>{}", "<mrk>".repeat(100));
    assert!(matches!(read_file(&file(&deep)), Err(Unreadable::TooDeep { .. })));
    let long = format!("<trans-unit id='1'><source>{}</source></trans-unit>", "<x id='1'/>".repeat(500_000));
    assert!(matches!(read_file(&file(&long)), Err(Unreadable::TooLong { .. })));
    let whole = file(&unit.replace("&x;", "a"));
    assert!(matches!(read_file(&whole[..whole.len() - 20]), Err(Unreadable::Malformed { .. })));
    assert_eq!(read_file(&file(&format!("<o:x>{unit}</o:x>").replace("&x;", "a"))).expect("XLIFF").len(), 0);
}
