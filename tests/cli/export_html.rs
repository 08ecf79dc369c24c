//! `tolkit export --format html`, and what word processors make of it.

use encoding_rs::WINDOWS_1252;

use crate::office::Office;
use crate::sandbox::Ran;

const SOURCE: &str = "\
title = Home page
lead = Welcome to { $place }, **friends**
day = Open until { DATETIME($end, month: \"long\") }
files =
    { $count ->
        [one] One file
       *[other] { $count } files
    }
poem =
    Roses are red

    and violets blue
";

fn office() -> Office {
    Office::with_home(SOURCE)
}

fn export(office: &Office) -> String {
    office.export("out.html", &["--format", "html"])
}

fn import(office: &Office, page: &[u8]) -> Ran {
    std::fs::write(office.path("ona/back.htm"), page).expect("a file");
    office.tolkit("ona", &["import", "back.htm"])
}

/// The small print of the text of this name, broken into lines at its blanks.
fn small_print(page: &str, name: &str, line_end: &str) -> String {
    let at = page.find(&format!("<bdi>{name}</bdi>")).unwrap_or_else(|| panic!("no {name} in {page}"));
    let start = at + page[at..].find("\">[").expect("small print") + 2;
    page[start..start + page[start..].find("</p>").expect("its end")].replace(' ', line_end)
}

/// The page as LibreOffice Writer saves it, with these texts in the third column, and in the fourth.
fn saved_by_libreoffice(page: &str, rows: &[(&str, &str, &str)]) -> Vec<u8> {
    let style = "style=\"border-top: none; border-bottom: 1px solid #808080; padding: 0.06in\"";
    let row = |(name, translation, comment): &(&str, &str, &str)| {
        let print = small_print(page, name, "\n\t\t\t\t");
        format!(
            "\t\t<tr>\n\t\t\t<td width=\"299\" {style}><p style=\"margin-bottom: 0.2in\">\n\t\t\t\t<b>{name}</b></p>\n\
             \t\t\t\t<p lang=\"zxx\">{print}</p>\n\t\t\t</td>\n\t\t\t<td width=\"221\" {style}><p>\n\t\t\t\tSource</p>\n\t\t\t</td>\n\
             \t\t\t<td width=\"226\" bgcolor=\"#fffdf2\" {style}>{translation}\n\t\t\t</td>\n\
             \t\t\t<td width=\"80\" {style}><p>\n\t\t\t\t{comment}</p>\n\t\t\t</td>\n\t\t</tr>\n"
        )
    };
    let rows: String = rows.iter().map(row).collect();
    format!(
        "<!DOCTYPE html>\n<html>\n<head>\n\t<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"/>\n\
         \t<meta name=\"generator\" content=\"LibreOffice 7.4.7.2 (Linux)\"/>\n\
         \t<style type=\"text/css\">\n\t\ttd p {{ color: #1c2024; orphans: 0 }}\n\t\tcode {{ font-family: monospace }}\n\t</style>\n</head>\n\
         <body lang=\"en-US\" text=\"#1c2024\" dir=\"ltr\"><h1 class=\"western\">\nOffice: texts</h1>\n<ol>\n\t<li><p>Open this\n\tfile. \n\t</p>\n\
         </ol>\n<table width=\"878\" cellpadding=\"6\">\n\t<col width=\"299\"/>\n\n\t<thead>\n\t\t<tr>\n\t\t\t<th {style}><p>\n\t\t\t\tText</p>\n\
         \t\t\t</th>\n\t\t</tr>\n\t</thead>\n\t<tbody>\n{rows}\t</tbody>\n</table>\n<p><br/>\n<br/>\n\n</p>\n</body>\n</html>"
    )
    .into_bytes()
}

/// The page as Word saves it as a filtered one, with these texts in the third column, and in the fourth: in Windows-1252, in which what has no byte is
/// a number.
fn saved_by_word(page: &str, rows: &[(&str, &str, &str)]) -> Vec<u8> {
    let row = |(name, translation, comment): &(&str, &str, &str)| {
        let print = small_print(page, name, "\r\n");
        format!(
            "<tr style='mso-yfti-irow:1'><td width=\"21%\" valign=top style='width:21.0%;mso-border-alt:solid gray .75pt'>\r\n\
             <p class=name><b>{name}</b><o:p></o:p></p>\r\n<p class=address><span\r\nlang=X-NONE>{print}<o:p></o:p></span></p></td>\r\n\
             <td><p class=MsoNormal><span lang=EN-US>Source<o:p></o:p></span></p></td>\r\n<td>{translation}</td>\r\n\
             <td><p class=MsoNormal>{comment}<o:p>&nbsp;</o:p></p></td></tr>\r\n"
        )
    };
    let rows: String = rows.iter().map(row).collect();
    let saved = format!(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\">\r\n<head>\r\n\
         <meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">\r\n<meta name=Generator content=\"Microsoft Word 15 (filtered)\">\r\n\
         <style>\r\n<!--\r\n /* Font Definitions */\r\n p.MsoNormal\r\n\t{{margin:0cm;}}\r\n-->\r\n</style>\r\n</head>\r\n\
         <body lang=LT style='word-wrap:break-word'>\r\n<div class=WordSection1>\r\n<table class=MsoNormalTable border=1>\r\n\
         <tr><td><p class=MsoNormal><b>Text<o:p></o:p></b></p></td></tr>\r\n{rows}</table>\r\n</div>\r\n</body>\r\n</html>\r\n"
    );
    WINDOWS_1252.encode(&saved).0.into_owned()
}

#[test]
fn a_page_comes_back_as_it_went_out() {
    let office = office();
    let page = export(&office);
    assert!(page.contains("Welcome to <code>{ $place }</code>, <code>**</code>friends<code>**</code>"), "{page}");
    assert!(page.contains("Roses are red<br><br>and violets blue"), "{page}");
    assert_eq!(import(&office, page.as_bytes()).ok().stdout, "");
    assert_eq!(office.read("ona", "locales/lt/home.ftl"), "title = Pradžia\n");
}

#[test]
fn what_somebody_wrote_in_libreoffice_comes_in() {
    let office = office();
    let page = export(&office);
    let few = "<p lang=\"lt-LT\">\n\t\t\t\t<code class=\"western\"><span lang=\"lt-LT\">{ $count }</span></code>\n\t\t\t\tfailai</p>";
    let back = saved_by_libreoffice(
        &page,
        &[
            ("title", "<p lang=\"lt-LT\">\n\t\t\t\tPradžia</p>", ""),
            (
                "lead",
                "<p lang=\"lt-LT\"><font face=\"Liberation Serif, serif\">Sveiki\n\t\t\t\tatvykę į <code class=\"western\">{ $place }</code>,\n\
                 \t\t\t\t<code class=\"western\">**</code>draugai!</font></p>",
                "",
            ),
            ("files[one]", &few.replace("failai", "failas"), ""),
            ("files[few]", few, ""),
            ("files[many]", &few.replace("failai", "failo"), ""),
            ("files[other]", &few.replace("failai", "failų"), ""),
            (
                "poem",
                "<p lang=\"lt-LT\">Rožės\n\t\t\t\traudonos</p>\n\t\t\t\t<p><br/>\n\n\t\t\t\t</p>\n\t\t\t\t<p>o našlaitės<!-- Ar jos\nmėlynos? -->\n\t\t\t\tmėlynos</p>",
                "Ar tinka\n\t\t\t\tribos?",
            ),
        ],
    );
    let ran = import(&office, &back).fails(1);
    assert_eq!(ran.stdout, "lt:site/home: 2 texts came in\nlt:site/home: 2 comments\n");
    assert!(ran.stderr.contains("one text is as before"), "{}", ran.stderr);
    assert!(ran.stderr.contains("not taken, since it lost **, and has others like it: lead"), "{}", ran.stderr);
    let stored = office.stored("ona", "lt:site/home");
    assert!(stored.contains("[few] { $count } failai\n") && stored.contains("*[other] { $count } failų\n"), "{stored}");
    assert!(stored.contains("Rožės raudonos\n    o našlaitės mėlynos\n"), "{stored}");
    let log = || office.tolkit("ona", &["log", "lt:site/home"]).ok().stdout;
    let before = log();
    assert!(before.contains("Ar jos\n    mėlynos?") && before.contains("Ar tinka ribos?"), "{before}");
    let again = import(&office, &back).fails(1);
    assert_eq!((again.stdout.as_str(), log()), ("", before));
}

#[test]
fn what_somebody_wrote_in_word_comes_in() {
    let office = office();
    let page = export(&office);
    let lead = "<p class=MsoNormal><span lang=LT style='font-size:10.0pt;mso-ansi-language:LT'>Sveiki atvykę<span\r\nstyle='mso-spacerun:yes'>&nbsp; </span>į \
        <code><span style='mso-fareast-font-family:Times'>{ $place }</span></code>, <code>**</code>„<del cite=\"mailto:Rasa\">bičiuliai</del><ins>draugai</ins>“\
        <code>**</code> – jūs’<o:p></o:p></span></p>";
    let poem = "<p class=MsoNormal>Rožės raudonos<o:p></o:p></p>\r\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\r\n<p class=MsoNormal>o našlaitės\r\nmėlynos<o:p></o:p></p>";
    // Word makes quotation marks round, where it is not told otherwise.
    let day = "<p class=MsoNormal>Atidaryta iki <code>{ DATETIME($end, month: “long”) }</code><o:p></o:p></p>";
    let back = saved_by_word(&page, &[("lead", lead, "Ar gerai?"), ("poem", poem, ""), ("day", day, "")]);
    assert!(back.windows(8).any(|bytes| bytes == b"atvyk&#2") && back.contains(&0x84) && back.contains(&0x92));
    let ran = import(&office, &back).fails(1);
    assert_eq!(ran.stdout, "lt:site/home: 2 texts came in\nlt:site/home: one comment\n");
    assert!(ran.stderr.contains("not taken") && ran.stderr.contains(": day"), "{}", ran.stderr);
    let stored = office.stored("ona", "lt:site/home");
    assert!(stored.contains("lead = Sveiki atvykę į { $place }, **„draugai“** – jūs’\n"), "{stored}");
    assert!(stored.contains("Rožės raudonos\n    o našlaitės mėlynos\n"), "{stored}");
    let log = || office.tolkit("ona", &["log", "lt:site/home"]).ok().stdout;
    let before = log();
    let again = import(&office, &back).fails(1);
    assert_eq!((again.stdout.as_str(), log()), ("", before));
}

#[test]
fn a_page_of_somebody_else_is_none() {
    let ran = import(&office(), b"<!doctype html><table><tr><td>a<td>b<td>c</table>").fails(3);
    assert!(ran.stdout.is_empty() && ran.stderr.contains("is in no format that tolkit reads"), "{}", ran.stderr);
}
