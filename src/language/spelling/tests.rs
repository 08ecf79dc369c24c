//! Tests of dictionaries as a whole.

use std::sync::Arc;

use super::{Dictionary, NoDictionary, Speller};

fn dictionary(aff: &str, words: &[&str]) -> Dictionary {
    let dic = format!("{}\n{}\n", words.len(), words.join("\n"));
    Dictionary::read(format!("SET UTF-8\n{aff}").as_bytes(), dic.as_bytes()).expect("a dictionary")
}

/// Of these words, those that are right.
fn right<'w>(dictionary: &Dictionary, words: &'w str) -> Vec<&'w str> {
    words.split(' ').filter(|word| dictionary.has(word)).collect()
}

#[test]
fn forms_are_those_of_the_affixes_that_a_word_has() {
    let aff = "SFX A Y 2\nSFX A as o as\nSFX A as us/B as\nSFX B Y 1\nSFX B 0 na us\nPFX N Y 1\nPFX N 0 ne .\nSFX C N 1\nSFX C 0 x .\n";
    let dictionary = dictionary(aff, &["namas/AN", "oras/A", "ir", "b/CN"]);
    let words = "namas namo namus namusna nenamo nenamusna oras oro neoras ir iro nas bx nebx neb namasna";
    assert_eq!(
        right(&dictionary, words),
        "namas namo namus namusna nenamo nenamusna oras oro ir bx neb".split(' ').collect::<Vec<_>>()
    );
}

#[test]
fn affixes_around_a_stem_stand_together_only() {
    let aff =
        "CIRCUMFIX |\nNEEDAFFIX {\nPFX [ Y 1\nPFX [ 0 vis/| .\nSFX ] Y 1\nSFX ] s ākais/| s\nSFX A Y 1\nSFX A s u s\n";
    let dictionary = dictionary(aff, &["labs/[]A", "kok/{A", "kas/{A"]);
    assert_eq!(
        right(&dictionary, "labs labu vislabākais labākais vislabs kas kau kok"),
        ["labs", "labu", "vislabākais", "kau"]
    );
}

#[test]
fn capitals_are_right_where_a_sentence_begins() {
    let dictionary = dictionary(
        "KEEPCASE K\nFORBIDDENWORD F\nSFX A Y 1\nSFX A 0 s .\n",
        &["kalba/A", "Vilnius", "kg/K", "rast/F", "ra/A"],
    );
    let words = "kalba Kalba KALBA kalbas Vilnius VILNIUS vilnius kg Kg rast Rast";
    assert_eq!(right(&dictionary, words), ["kalba", "Kalba", "KALBA", "kalbas", "Vilnius", "VILNIUS", "kg"]);
}

#[test]
fn words_are_put_together_as_the_dictionary_allows() {
    let aff = "COMPOUNDBEGIN X\nCOMPOUNDMIDDLE U\nCOMPOUNDEND Y\nONLYINCOMPOUND Z\nCOMPOUNDPERMITFLAG W\nCOMPOUNDMIN 2\nCHECKCOMPOUNDDUP\n\
               CHECKCOMPOUNDREP\nREP 1\nREP k ck\nSIMPLIFIEDTRIPLE\nCHECKCOMPOUNDTRIPLE\nSFX A Y 1\nSFX A 0 en .\nSFX v Y 1\nSFX v 0 s/WXUZ .\n";
    let dictionary =
        dictionary(aff, &["skol/XZ", "bok/XYA", "nyhet/vYA", "till/X", "låt/Y", "ta/X", "ket/Y", "tacket"]);
    for (word, is_right) in [
        ("skolbok", true),
        ("skolboken", true),
        ("Skolbok", true),
        ("nyhetsbok", true),
        ("nyhetsnyhetsbok", false),
        ("skolnyhetsbok", true),
        ("boknyhet", true),
        ("bokskol", false),
        ("skol", false),
        ("bokbok", false),
        ("bokenbok", false),
        ("tillåt", true),
        ("tilllåt", false),
        ("taket", false),
    ] {
        assert_eq!(dictionary.has(word), is_right, "{word}");
    }
    assert!(
        dictionary.has_part("skol", true) && !dictionary.has_part("skol", false) && dictionary.has_part("Nyhets", true)
    );
}

#[test]
fn flags_may_be_numbers_pairs_and_aliases() {
    let numbers = dictionary("FLAG num\nSFX 600 Y 1\nSFX 600 0 s .\n", &["ord/600,,o4,", "bok/4"]);
    assert_eq!(right(&numbers, "ord ords bok boks"), ["ord", "ords", "bok"]);
    let pairs = dictionary("FLAG long\nSFX Aa Y 1\nSFX Aa 0 s .\n", &["ord/BbAa", "bok/aA"]);
    assert_eq!(right(&pairs, "ord ords bok boks"), ["ord", "ords", "bok"]);
    let aliases = dictionary("AF 2\nAF A\nAF B\nSFX A Y 1\nSFX A 0 s .\n", &["ord/1", "bok/2", "hus/9"]);
    assert_eq!(right(&aliases, "ord ords bok boks hus huss"), ["ord", "ords", "bok", "hus"]);
}

#[test]
fn what_is_no_dictionary_is_refused() {
    let read = |aff: &[u8], dic: &[u8]| Dictionary::read(aff, dic).map(|_| ());
    assert_eq!(read(b"SET EBCDIC\n", b"1\na\n"), Err(NoDictionary::Encoding("EBCDIC".to_owned())));
    assert_eq!(read(b"", b"version https://git-lfs.github.com/spec/v1\noid x\n"), Err(NoDictionary::NoCount));
    assert_eq!(read(b"", b""), Err(NoDictionary::NoCount));
    assert_eq!(read(b"", b"12\n\n\n"), Err(NoDictionary::NoWords));
    assert_eq!(read(b"SET UTF-8\n", b"3\n\xe5\n\xe6\n\xf8\n"), Err(NoDictionary::NoWords));
    assert_eq!(read(b"SET UTF-8\n", b"3\nord\nbl\xe5\nhus\n"), Ok(()));
}

#[test]
fn lines_that_cannot_be_read_are_left_out() {
    let aff = "SFX\nSFX A\nSFX A Y\nSFX A Y x\nSFX A Y 3\nSFX A 0 s [ab\nSFX A 0 s .\nPFX\nREP\nREP x\nCOMPOUNDRULE\nCOMPOUNDRULE *(\nCOMPOUNDMIN x\nAF\nTRY\nFLAG\n";
    let dictionary = dictionary(aff, &["ord/A", "", "/", "\t", "hus/", "\\/", "bok/A/B"]);
    assert_eq!(right(&dictionary, "ord ords hus bok boks"), ["ord", "ords", "hus", "bok", "boks"]);
}

#[test]
fn no_dictionary_makes_a_search_endless() {
    let letters: Vec<String> = ('a'..='z').map(|letter| format!("{letter}/ABX")).collect();
    let letters: Vec<&str> = letters.iter().map(String::as_str).collect();
    let aff = "COMPOUNDFLAG X\nCOMPOUNDMIN 1\nFULLSTRIP\nSIMPLIFIEDTRIPLE\nCOMPOUNDRULE 1\nCOMPOUNDRULE X*A*B*X*A*B*\nSFX A Y 2\nSFX A 0 0/A .\nSFX A a a/A .\n\
               PFX B Y 1\nPFX B 0 0/B .\n";
    let dictionary = dictionary(aff, &letters);
    let long = "abcdefghijklmnopqrstuvwxyz".repeat(7);
    assert!(dictionary.has(&long));
    let _ = dictionary.has(&format!("{}1", "aab".repeat(60)));
    let _ = dictionary.suggestions(&format!("{}1", "ab".repeat(40)), 3);
}

#[test]
fn suggestions_are_right_words_that_are_like_a_wrong_one() {
    let aff = "TRY aeoustkrn\nREP 2\nREP kk ck\nREP ^v w\nNOSUGGEST !\nCOMPOUNDFLAG X\nCOMPOUNDMIN 3\nSFX A Y 1\nSFX A 0 s .\n";
    let dictionary = dictionary(aff, &["nyhet/A", "backe", "Vilnius", "svin/!", "skola/X", "gården/X", "web"]);
    let suggested = |word: &str| dictionary.suggestions(word, 3);
    assert_eq!(suggested("nyeht"), ["nyhet"]);
    assert_eq!(suggested("Nyheets"), ["Nyhets"]);
    assert_eq!(suggested("bakke"), ["backe"]);
    assert_eq!(suggested("veb"), ["web"]);
    assert_eq!(suggested("vilnius"), ["Vilnius"]);
    assert_eq!(suggested("svni"), Vec::<String>::new());
    assert_eq!(suggested("skolagåården"), ["skolagården"]);
    assert_eq!(suggested(""), Vec::<String>::new());
}

#[test]
fn the_words_of_a_project_are_right() {
    let dictionary = Arc::new(dictionary("", &["ir", "d’Artagnan"]));
    let speller = Speller::new(dictionary, "\u{feff}# Ours.\nsvetainukė  # small\r\nVardenis\n\nrock’n’roll\n");
    for (word, is_right) in [
        ("svetainukė", true),
        ("Svetainukė", true),
        ("Vardenis", true),
        ("vardenis", false),
        ("rock'n'roll", true),
        ("d'Artagnan", true),
        ("Ours", false),
        ("ir", true),
        ("ar", false),
    ] {
        assert_eq!((speller.knows(word), speller.knows(word)), (is_right, is_right), "{word}");
    }
}
