//! Pages go out, through word processors, and come back.

use super::*;
use crate::i18n::Words;
use crate::packet::contents::{Packet, PacketText};
use crate::packet::returned::ReturnedText;
use crate::packet::run::Content;
use crate::packet::sample;
use crate::packet::unreadable::Unreadable;

const ADDRESS: &str = "lt:site/home lead value[few] 0123456789abcdef:-";

fn written(packet: &Packet) -> String {
    write(packet, &Words::new(&[]))
}

fn read_all(page: &str) -> Result<Vec<ReturnedText>, Unreadable> {
    let mut texts = Vec::new();
    read(page.as_bytes(), &mut |text| texts.push(text))?;
    Ok(texts)
}

/// The only text of a page with these cells behind the small print.
fn row(cells: &str) -> ReturnedText {
    let page = format!(
        "<html><table><tr><th>Text</th></tr><tr><td><p>lead</p><p>[{ADDRESS}]</p></td>{cells}</tr></table></html>"
    );
    let mut texts = read_all(&page).expect("a page");
    assert_eq!(texts.len(), 1, "{texts:?}");
    texts.remove(0)
}

fn translation(cell: &str) -> String {
    row(&format!("<td>x</td><td>{cell}</td><td></td>")).target.text()
}

fn assert_same(packet: &Packet, page: &str) {
    let back = read_all(page).expect("a page");
    sample::assert_came_back(packet, &back);
}

#[test]
fn a_page_comes_back_as_it_went_out() {
    for mut packet in [sample::everything(), sample::without_variants()] {
        let unit = &mut packet.items[0].units[0];
        for text in [
            "\n\n a \t b\u{a0}\u{a0} c\n\n\nd \n",
            " ",
            "\u{a0}",
            "\n",
            "␣⟨U+0041⟩[x]",
            "<!-- a --> &nbsp; <td>",
            "\u{200f}\u{202e}\u{f0b7}\u{ad}",
        ] {
            let template = unit.texts[0].clone();
            unit.texts.push(PacketText {
                source: Content::of_words(text),
                target: Content::of_words(text),
                ..template
            });
        }
        assert_same(&packet, &written(&packet));
    }
}

#[test]
fn a_page_says_what_to_do_and_runs_nothing() {
    let page = written(&sample::everything());
    assert!(page.contains("<h2><bdi>lt:news/a name &amp; &lt;more&gt;</bdi></h2>"));
    assert!(page.contains(
        "<p lang=\"en\" dir=\"ltr\">Read <code>**</code>the plan<code>**</code> of <code>{ $office }</code></p>"
    ));
    assert!(page.contains("<p lang=\"lt\" dir=\"ltr\">") && page.contains("Skaitykite "));
    assert!(page.contains("For numbers like 2, 3, 4, … (few)") && page.contains("␣ is a blank"));
    assert!(!page.contains("<script") && !page.contains("src=") && !page.contains("url("));
    let mut packet = sample::everything();
    packet.target = crate::model::Locale::parse("ar-EG").expect("a locale");
    assert!(written(&packet).contains("<p lang=\"ar-EG\" dir=\"rtl\"></p>"));
}

#[test]
fn libreoffice_breaks_lines_and_leaves_comments() {
    let cells =
        "<td width=\"384\" style=\"border: none\"><p lang=\"en-US\">\n\t\t\t\tSource\n\t\t\t\ttext</p>\n\t\t\t</td>
        <td><p lang=\"lt-LT\"><font face=\"Arial\">Vertimas   eina<!-- Ar tikrai?
Antra -->
				per <code class=\"western\">{ $n }</code>\u{a0}eilutes\ttoli<br/>
antra</font></p>
				<p style=\"margin-bottom: 0in\"><br/>

				</p>
				<ul>
					<li><p>trečia<a class=\"sdfootnoteanc\" href=\"#a\"><sup>1</sup></a></p>
				</ul>
				<p><br/>

				</p>
			</td>
			<td width=\"17\"></td>";
    let text = row(cells);
    assert_eq!(text.source.text(), "Source text");
    assert_eq!(text.target.text(), "Vertimas eina per { $n }\u{a0}eilutes toli\nantra\n\ntrečia");
    assert_eq!(text.comments, ["Ar tikrai?\nAntra"]);
}

#[test]
fn word_writes_paragraphs_fields_and_comments() {
    let page = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">\r\n<head>\r\n<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\r\n\
        <!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->\r\n<style>\r\n<!--\r\n p.MsoNormal {margin:0}\r\n-->\r\n</style></head>\
        <body lang=LT><div class=WordSection1><table class=MsoNormalTable border=1><thead><tr><td><p class=MsoNormal><b>Text<o:p></o:p></b></p></td><td>S</td><td>T</td><td>C</td></tr></thead>\
        <tr style='mso-yfti-irow:1'><td width=\"21%\"><p class=name><b>lead</b><o:p></o:p></p>\r\n<p class=address><span\r\nlang=X-NONE>[lt:site/home lead value[few]\r\n0123456789abcdef:-]<o:p></o:p></span></p></td>\
        <td><p class=MsoNormal><span lang=EN-US>Source</span></p></td>\
        <td><p class=MsoNormal><span lang=LT>„Pirma“<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>eilutė,\r\n\
        <del cite=\"mailto:Rasa\" datetime=\"2026-11-30T10:00\">išbraukta <del>x</del> </del><ins cite=\"mailto:Rasa\">įrašyta</ins>\
        <span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id=\"_anchor_1\" href=\"#_msocom_1\" name=\"_msoanchor_1\">[R1]</a><![endif]>\
        <span style='mso-special-character:comment'>&nbsp;</span></span></span>.<o:p></o:p></span></p>\
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>\
        <p class=MsoListParagraph><![if !supportLists]><span style='mso-fareast-font-family:X'><span style='mso-list:Ignore'>2.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>Antra</p>\
        <p class=MsoNormal><o:p>&nbsp;</o:p></p></td><td><p class=MsoNormal>Gerai<o:p></o:p></p></td></tr></table></div>\
        <div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff><![endif]><div style='mso-element:comment'>\
        <div id=\"_com_1\" class=msocomtxt><![endif]><a name=\"_msocom_1\"></a><p class=MsoCommentText><span style='mso-special-character:comment'>&nbsp;<a class=msocomoff href=\"#_msoanchor_1\">[R1]</a></span>Ar\r\ntikrai?<o:p></o:p></p></div></div></div></body></html>";
    let texts = read_all(page).expect("a page");
    let [text] = texts.as_slice() else { panic!("{texts:?}") };
    assert_eq!(text.address.as_ref().map(ToString::to_string).as_deref(), Some(ADDRESS));
    assert_eq!(text.target.text(), "„Pirma“ eilutė, įrašyta.\n\n2. Antra");
    assert_eq!(text.comments, ["Gerai", "Ar tikrai?"]);
}

#[test]
fn what_people_do_to_tables_does_no_harm() {
    assert_eq!(translation("a<table><tr><td>b<td>c</table>d"), "a\nb\nc\nd");
    assert_eq!(translation("<p>a</p><p></p><p>b"), "a\nb");
    assert_eq!(translation("<pre>a\n  b</pre>"), "a\nb");
    assert_eq!(translation("a<script>x</script><style>y</style><!-- z -->b"), "ab");
    assert_eq!(translation("<del>a"), "");
    // A row is put into a table for the layout, or a cell before it.
    let row = format!("<tr><td>7<td>[{ADDRESS}]<td>s<td>t<td><td>c");
    let texts = read_all(&format!("<table><tr><td>x<table><tr><th>Text{row}</table><td>y</table>")).expect("a page");
    assert_eq!((texts[0].target.text().as_str(), texts[0].comments.as_slice()), ("t", &["c".to_owned()][..]));
    // Small print that was changed, or is gone, is told of.
    let ours = format!("<tr><td>[{ADDRESS}]<td>s<td>t");
    let texts = read_all(&format!(
        "<table>{ours}<tr><td>lead<p>[lt:site/home lead]<td>s<td>t<tr><td>lead<td>s<td>t<tr><td>a</table>"
    ));
    let texts = texts.expect("a page");
    let called: Vec<&str> = texts.iter().map(|text| text.called.as_str()).collect();
    assert_eq!(called, [ADDRESS, "lt:site/home lead", "lead"]);
    assert!(texts[1..].iter().all(|text| text.address.is_none() && text.target.text() == "t"));
}

#[test]
fn pages_of_others_are_not_ours() {
    for page in
        ["<html><p>[lt:site/home lead value 0123456789abcdef:-]", "<html><table><tr><td>a<td>b<td>c</table>", "<html>"]
    {
        assert!(matches!(read_all(page), Err(Unreadable::UnknownFormat)), "{page}");
    }
}

#[test]
fn what_is_long_is_refused_and_what_is_deep_is_read() {
    let begun = format!("<table><tr><td>[{ADDRESS}]<td>");
    let long = "x".repeat(2000);
    for endless in [
        format!("{long}<br>"),
        format!("<b>{long}</b>"),
        format!("<!-- {long} -->"),
        format!("<a href='#_msocom_{long}'></a>"),
    ] {
        let page = format!("{begun}{}", endless.repeat(2500));
        assert!(matches!(read_all(&page), Err(Unreadable::TooLong { .. })));
    }
    for deep in ["<table>", "<b>", "<del>", "<pre>", "<tr>", "</table>"] {
        let page = format!("{begun}{}", deep.repeat(5_000));
        assert_eq!(
            read_all(&page).expect("a page")[0].address.as_ref().map(ToString::to_string).as_deref(),
            Some(ADDRESS)
        );
    }
}
