//! The rule `spelling`, which takes dictionaries of the computer or of the project.

use crate::sandbox::Sandbox;

const AFF: &str = "SET ISO8859-13\nTRY aiosrtelnu\nSFX A Y 1\nSFX A as o as\n";

/// Latin letters of the Baltic languages in their encoding.
fn baltic(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        'ž' => 0xfe,
        'ė' => 0xeb,
        'š' => 0xf0,
        ascii => u8::try_from(ascii).expect("a letter of the test"),
    };
    text.chars().map(byte).collect()
}

/// A project with a mistake in Lithuanian and one in Danish, the rule on as `rules` says, and a Lithuanian dictionary on the computer.
fn sandbox(more: &str) -> Sandbox {
    let sandbox = Sandbox::new(&[
        ("en.ftl", "house = The house on earth\nweb = Web\n"),
        ("lt.ftl", "house = Namo žmeė\nweb = Web\n"),
        ("da.ftl", "house = Huset på jrden\nweb = Web\n"),
    ]);
    let workflow = format!("{}\n{more}", sandbox.read("workflow.toml"));
    sandbox.write("workflow.toml", workflow);
    sandbox.write(".dictionaries/lt_LT.aff", AFF);
    sandbox.write(".dictionaries/lt_LT.dic", baltic("2\nnamas/A\nžemė\n"));
    sandbox
}

#[test]
fn it_is_off_unless_somebody_asks() {
    let sandbox = sandbox("");
    sandbox.write(".dictionaries/da_DK.aff", "SET EBCDIC\n");
    sandbox.write(".dictionaries/da_DK.dic", "1\nhuset\n");
    assert_eq!(sandbox.tolkit(&["check", "-f", "json"]).ok().found(), []);
}

#[test]
fn a_word_is_found_in_its_place_with_suggestions() {
    let sandbox = sandbox("[rules.lt]\nspelling = \"warning\"\n");
    let ran = sandbox.tolkit(&["check", "-f", "json"]).ok();
    let json = ran.json();
    let found = json["diagnostics"].as_array().expect("diagnostics");
    assert_eq!(found.len(), 1, "{}", ran.stdout);
    assert_eq!((found[0]["line"].as_u64(), found[0]["column"].as_u64()), (Some(1), Some(14)));
    assert_eq!((found[0]["rule"].as_str(), found[0]["severity"].as_str()), (Some("spelling"), Some("warning")));
    let said = format!("{} {}", found[0]["message"], found[0]["help"]);
    assert!(said.contains("“žmeė”") && said.contains("“žemė”"), "{said}");
}

#[test]
fn a_finding_is_the_same_whatever_is_suggested() {
    let sandbox = sandbox("[rules.lt]\nspelling = \"warning\"\n\n[check]\nbaseline = \"known\"\n");
    sandbox.tolkit(&["check", "--write-baseline"]).ok();
    let noted = sandbox.read("known");
    assert!(noted.contains("spelling"), "{noted}");
    sandbox.write(".dictionaries/lt_LT.dic", baltic("2\nnamas/A\nžmogus\n"));
    assert_eq!(sandbox.tolkit(&["check", "-f", "json"]).ok().found(), []);
}

#[test]
fn a_dictionary_of_the_project_comes_first_and_its_words_are_right() {
    let sandbox = sandbox(
        "[rules]\nspelling = \"error\"\n[rules.da]\nspelling = \"off\"\n\n[spelling.lt]\ndictionary = \"spelling/own.dic\"\nwords = \"spelling/lt.txt\"\n",
    );
    sandbox.write("spelling/own.aff", "SET UTF-8\n");
    sandbox.write("spelling/own.dic", "1\nžmeė\n");
    sandbox.write("spelling/lt.txt", "# Ours.\nnamo\n");
    assert_eq!(sandbox.tolkit(&["check", "-f", "json"]).ok().found(), []);
    sandbox.write("spelling/lt.txt", "");
    let found = sandbox.tolkit(&["check", "-f", "json"]).fails(1).found();
    assert_eq!(found, [("spelling".to_owned(), "house".to_owned())]);
}

#[test]
fn what_is_no_dictionary_is_said_once_and_all_else_goes_on() {
    let sandbox = sandbox("[rules]\nspelling = \"warning\"\n\n[spelling.da]\ndictionary = \"da.dic\"\n");
    for (aff, dic, said) in [
        ("SET EBCDIC\n", "1\nhuset\n", "EBCDIC"),
        ("SET UTF-8\n", "version https://git-lfs.github.com/spec/v1\n", "git lfs pull"),
        ("SET UTF-8\n", "0\n", "hardly any line"),
    ] {
        sandbox.write("da.aff", aff);
        sandbox.write("da.dic", dic);
        let ran = sandbox.tolkit(&["check", "-f", "json"]).ok();
        let units: Vec<String> = ran.found().into_iter().map(|(_, unit)| unit).collect();
        assert_eq!(units, ["house", ""], "{}", ran.stdout);
        assert!(ran.stdout.contains(said) && ran.stdout.contains("\"workflow.toml\""), "{}", ran.stdout);
    }
    std::fs::remove_file(sandbox.path("da.aff")).expect("a file");
    let ran = sandbox.tolkit(&["check", "-f", "json"]).ok();
    assert!(ran.found().len() == 2 && ran.stdout.contains("da.dic"), "{}", ran.stdout);
}

#[test]
fn that_there_is_none_is_said_with_the_package() {
    let sandbox = sandbox("[rules]\nspelling = \"note\"\n");
    let ran = sandbox.tolkit(&["check", "-f", "json"]).ok();
    assert!(ran.stdout.contains("hunspell-da") && ran.stdout.contains("[rules.da]"), "{}", ran.stdout);
    sandbox.commit();
    let doctor = sandbox.tolkit(&["doctor"]).stdout;
    assert!(doctor.contains("lt_LT.dic") && doctor.contains("hunspell-da"), "{doctor}");
}

#[test]
fn what_workflow_toml_says_of_it_is_checked() {
    let sandbox = sandbox("[spelling.da]\ndictionary = \"da.aff\"\n\n[spelling.fr]\nwords = \"fr.txt\"\n");
    let ran = sandbox.tolkit(&["check"]).fails(2);
    let said = format!("{}{}", ran.stdout, ran.stderr);
    assert!(said.contains("da.aff is not the .dic file") && said.contains("fr"), "{said}");
}
