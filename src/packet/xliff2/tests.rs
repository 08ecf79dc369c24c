use super::*;
use crate::i18n::Words;
use crate::packet::contents::Packet;
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

fn file(units: &str) -> String {
    format!(
        "<xliff version='2.0' srcLang='en' trgLang='lt' xmlns='{NAMESPACE}2.0' xmlns:o='urn:other'>\
         <file id='f1'><notes><note>of the file</note></notes>{units}</file></xliff>"
    )
}

fn read_unit(content: &str) -> ReturnedText {
    let file = file(&format!("<group id='g1'><unit id='u1' name='{ID}'>{content}</unit></group>"));
    let mut texts = read_file(&file).expect("XLIFF");
    assert_eq!(texts.len(), 1);
    texts.remove(0)
}

fn assert_comes_back(packet: &Packet, cases: Cases) -> String {
    let file = write(packet, &Words::new(&[]), cases);
    let back = read_file(&file).expect("XLIFF");
    sample::assert_came_back_with_codes(packet, &back);
    file
}

#[test]
fn what_goes_out_comes_back_and_is_valid() {
    for (packet, cases) in [(sample::without_variants(), Cases::Told), (sample::everything(), Cases::InNotes)] {
        let file = assert_comes_back(&packet, cases);
        assert!(file.contains("version=\"2.0\"") && !file.contains("pgs:"));
        schemas::assert_valid(
            &file,
            &[
                ("urn:oasis:names:tc:xliff:document:2.0", "xliff-2.0/xliff_core_2.0.xsd"),
                (MATCHES, "xliff-2.0/modules/matches.xsd"),
                (METADATA, "xliff-2.0/modules/metadata.xsd"),
            ],
        );
    }
}

#[test]
fn cases_go_out_in_the_module_for_them() {
    let file = assert_comes_back(&sample::everything(), Cases::Told);
    assert!(
        file.contains("version=\"2.2\"") && file.contains("pgs:switch=\"plural:count\" pgs:case=\"few\""),
        "{file}"
    );
    schemas::assert_valid(
        &file,
        &[
            ("urn:oasis:names:tc:xliff:document:2.2", "xliff-2.2/xliff_core_2.2.xsd"),
            (CASES, "xliff-2.2/plural_gender_select.xsd"),
            (METADATA, "xliff-2.2/metadata.xsd"),
        ],
    );
}

#[test]
fn what_is_missing_or_stale_says_so() {
    let file = write(&sample::everything(), &Words::new(&[]), Cases::Told);
    assert_eq!(file.matches("state=\"initial\" subState=\"tolkit:stale\"").count(), 1);
    let back = read_file(&file).expect("XLIFF");
    let progress = |name: &str| {
        let is_it = |text: &&ReturnedText| text.address.as_ref().is_some_and(|address| address.name() == name);
        back.iter().find(is_it).map(|text| text.progress)
    };
    assert_eq!(progress("lead"), Some(Progress::Unknown));
    assert_eq!(progress("lead.title"), Some(Progress::Unknown));
    assert_eq!(progress("files[few]"), Some(Progress::Finished));
    assert_eq!(progress("done"), Some(Progress::Finished));
}

#[test]
fn a_tool_that_leaves_the_state_alone_is_no_reason_to_doubt() {
    let text = |state: &str| read_unit(&format!("<segment {state}><source>a</source><target>b</target></segment>"));
    assert_eq!(text("state='initial'").progress, Progress::Unknown);
    assert_eq!(text("state='initial' subState='tolkit:stale'").progress, Progress::Unknown);
    assert_eq!(text("state='translated' subState='tolkit:stale'").progress, Progress::Finished);
}

#[test]
fn segments_are_put_together_in_the_order_of_the_translation() {
    let text = read_unit(
        "<segment state='translated'><source>First. </source><target order='3'>Pirmas.</target></segment>\
         <ignorable><source> </source></ignorable>\
         <segment state='final'><source>Second.</source><target order='1'>Antras.</target></segment>",
    );
    assert_eq!((text.source.text().as_str(), text.target.text().as_str()), ("First.  Second.", "Antras. Pirmas."));
    assert_eq!(text.progress, Progress::Finished);
}

#[test]
fn a_text_with_a_segment_that_is_missing_is_unfinished() {
    let text = read_unit(
        "<segment state='final'><source>First.</source><target>Pirmas.</target></segment>\
         <segment><source>Second.</source></segment>",
    );
    assert_eq!((text.target.text().as_str(), text.progress), ("Pirmas.", Progress::Unfinished));
    let none = read_unit("<segment><source>a</source></segment><ignorable><source> </source></ignorable>");
    assert_eq!((none.target.text().as_str(), none.progress), ("", Progress::Unknown));
}

#[test]
fn codes_come_back_whatever_a_tool_makes_of_them() {
    let data = "<originalData><data id='d1'>{ $a }</data><data id='d2'>**</data><data id='d3'>**</data></originalData>";
    let text = read_unit(&format!(
        "{data}<segment><source><ph id='1' dataRef='d1'/> <pc id='2' dataRefStart='d2' dataRefEnd='d3'>it</pc></source>\
         <target><mrk id='m1' type='comment' value='Hm?'><sm id='m2' type='term'/><pc id='2' dataRefStart='d2' dataRefEnd='d3'>tai</pc><em startRef='m2'/></mrk>\
         <ph id='x7' copyOf='1'/><cp hex='0041'/><o:y>no<![CDATA[ <b>]]></o:y></target></segment>"
    ));
    assert_eq!(text.source.text(), "{ $a } **it**");
    assert_eq!(text.target.restored(&[&text.source]).as_deref(), Ok("**tai**{ $a }Ano <b>"));
    assert_eq!(text.comments, ["Hm?"]);
    let apart = read_unit(&format!(
        "{data}<segment><source><sc id='2' dataRef='d2'/>it<ec startRef='2' dataRef='d3'/></source><target/></segment>"
    ));
    assert_eq!(apart.source.text(), "**it**");
    assert_eq!(apart.source.codes().map(|code| code.number).collect::<Vec<_>>(), [2, 3]);
    let new = read_unit("<segment><source>a</source><target><pc id='9' type='fmt'>b</pc></target></segment>");
    assert!(new.target.restored(&[&new.source]).is_err());
}

#[test]
fn notes_of_people_are_comments_and_ours_are_none() {
    let text = read_unit(
        "<notes><note category='tolkit:comment'>ours</note><note> Ar tikrai? </note><note category='reviewer'>Taip</note></notes>\
         <segment><source>a</source><target>b</target><notes><note>Here</note></notes></segment>",
    );
    assert_eq!(text.comments, ["Ar tikrai?", "Taip", "Here"]);
}

#[test]
fn jobs_of_other_systems_are_refused_by_name() {
    let unit = "<unit id='u1'><segment><source>a</source></segment></unit>";
    let job = file(unit).replace("<file ", "<file original='12-d41d8cd98f00b204e9800998ecf8427e' ");
    assert!(matches!(read_file(&job), Err(Unreadable::Foreign(Foreign::Wpml))));
    let with_ours = job.replace("id='u1'", &format!("id='u1' name='{ID}'"));
    assert!(read_file(&with_ours).is_ok());
    assert_eq!(read_file(&file(unit)).expect("XLIFF")[0].called, "u1");
}

#[test]
fn what_is_hostile_is_refused_or_left_out() {
    let unit = format!("<unit id='u1' name='{ID}'><segment><source>&x;</source></segment></unit>");
    let bomb = format!("<!DOCTYPE xliff [<!ENTITY x \"y\">]>{}", file(&unit));
    assert!(matches!(read_file(&bomb), Err(Unreadable::Entities)));
    assert!(matches!(read_file(&file(&unit)), Err(Unreadable::UnknownEntity { .. })));
    let external = format!("<!DOCTYPE xliff SYSTEM \"file:///etc/passwd\">{}", file(&unit));
    assert!(matches!(read_file(&external), Err(Unreadable::UnknownEntity { .. })));
    let deep = format!("<unit id='u1'><segment><source>{}", "<mrk id='m1'>".repeat(100));
    assert!(matches!(read_file(&file(&deep)), Err(Unreadable::TooDeep { .. })));
    let long = "<note>words</note>".repeat(300_000);
    let long = format!("<unit id='u1'><notes>{long}</notes><segment><source>a</source></segment></unit>");
    assert!(matches!(read_file(&file(&long)), Err(Unreadable::TooLong { .. })));
    let whole = file(&unit.replace("&x;", "a"));
    assert!(matches!(read_file(&whole[..whole.len() - 20]), Err(Unreadable::Malformed { .. })));
    let unknown = "<o:unit id='u1'><o:segment/></o:unit><unit id='u2'><o:x><source>no</source></o:x><segment><source>a</source></segment></unit>";
    let texts = read_file(&file(unknown)).expect("XLIFF");
    assert_eq!((texts.len(), texts[0].source.text().as_str()), (1, "a"));
    let twice = read_file(&file(&format!("{0}{0}", unit.replace("&x;", "a")))).expect("XLIFF");
    assert_eq!(twice.len(), 2);
}
