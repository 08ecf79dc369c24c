//! Whole files that are in another language than they should be.

use rustc_hash::{FxHashMap, FxHashSet};
use unicode_script::{Script, UnicodeScript as _};

use super::function_words;
use super::left_in::Languages;
use super::scripts::{has_letter, scripts_of};
use super::words::{spoken, words};

/// Fewer words than this say nothing of a file.
const WORDS: usize = 36;

/// Of so many words, one at least is a small word of the other language; in prose it is one of three to ten.
const ONE_OF: usize = 14;

/// So many different ones there are: one that comes often may be a letter, or a name.
const DIFFERENT: usize = 5;

/// So many of the other's small words there are for each that is the target's.
const FOR_EACH: usize = 4;

/// Languages that share so many of their small words that these tell nothing.
const TOO_NEAR: &[&[&str]] = &[&["da", "nb", "nn", "no"], &["cs", "sk"], &["es", "pt", "gl", "ca"]];

impl Languages {
    /// Whether the texts of a file, as a whole, are certainly in no language that the target locale has: by their letters, or by the small
    /// words of another language that is known. The source's own is not looked for: [`Languages::left_in`] finds it text by text.
    #[must_use]
    pub fn is_foreign<'t>(&self, texts: impl Iterator<Item = &'t str>) -> bool {
        let said: Vec<String> = texts.map(spoken).collect();
        let said: Vec<&str> = said.iter().flat_map(|text| words(text)).collect();
        said.len() >= WORDS && (self.is_in_other_letters(&said) || self.has_small_words_of_another(&said))
    }

    fn is_in_other_letters(&self, said: &[&str]) -> bool {
        let [ours, theirs] = self.locales().map(scripts_of);
        let is_other = |c: char| {
            let script = c.script();
            c.is_alphabetic()
                && !matches!(script, Script::Common | Script::Inherited)
                && !ours.contains(&script)
                && !theirs.contains(&script)
        };
        let own = said.iter().filter(|word| has_letter(word, &theirs)).count();
        let other = said.iter().filter(|word| !has_letter(word, &theirs) && word.contains(is_other)).count();
        !theirs.is_empty() && other * 2 >= WORDS && other >= 2 * own
    }

    fn has_small_words_of_another(&self, said: &[&str]) -> bool {
        let [source, target] = self.locales().map(|locale| locale.language());
        let own = self.small_words_of_target();
        if own.is_empty() {
            return false;
        }
        let mut counts: FxHashMap<String, usize> = FxHashMap::default();
        said.iter().for_each(|word| *counts.entry(word.to_lowercase()).or_default() += 1);
        let is_too_near = |other: &str| TOO_NEAR.iter().any(|near| near.contains(&other) && near.contains(&target));
        function_words::known().any(|(other, list)| {
            if other == source || other == target || is_too_near(other) {
                return false;
            }
            let list: FxHashSet<&str> = list.collect();
            let count = |of: &FxHashSet<&str>, but: &FxHashSet<&str>| {
                let found = of.difference(but).filter_map(|word| counts.get(*word));
                found.fold((0, 0), |(different, all), count| (different + 1, all + count))
            };
            let ((different, theirs), (_, ours)) = (count(&list, own), count(own, &list));
            different >= DIFFERENT && theirs * ONE_OF >= said.len() && theirs >= FOR_EACH * ours
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Locale;

    fn is_foreign(target: &str, text: &str) -> bool {
        let languages = Languages::new(&Locale::english(), &Locale::parse(target).expect("a locale"));
        languages.is_foreign(text.split_inclusive(". "))
    }

    const GERMAN: &str = "Das Forum fand am Anfang des Sommers in der alten Halle statt, und die Gäste kamen aus dem Norden. Es war \
        nicht leicht, einen Platz zu finden, denn die Stadt hatte zu wenig Stühle. Wer zu spät kam, der stand auf dem Hof, und auch dort wurde \
        es eng.";
    const DANISH: &str = "Mødet fandt sted i den gamle hal, og gæsterne kom fra hele Norden. Det var ikke let at finde en plads, for byen \
        havde ikke stole nok. Hvis man kom for sent, måtte man stå i gården, og der var også trangt. Han sagde, at jeg skulle komme igen, når \
        det er sommer, og at et par af de andre også er der.";
    const LITHUANIAN: &str = "Susitikimas vyko senoje salėje, ir svečiai atvyko iš visos Šiaurės. Nebuvo lengva rasti vietą, nes mieste \
        trūko kėdžių. Kas pavėlavo, tas stovėjo kieme, bet ir ten buvo ankšta. Jis sakė, kad aš grįžčiau vasarą, kai yra šilta, ir kad apie tai \
        dar kalbėsime su kitais.";
    const RUSSIAN: &str = "Встреча проходила в старом зале, и гости приехали со всего Севера. Найти место было нелегко, потому что в \
        городе не хватало стульев. Кто опоздал, тот стоял во дворе, но и там было тесно. Он сказал, чтобы я вернулся летом, когда тепло, и что \
        мы ещё поговорим об этом.";

    #[test]
    fn a_file_in_another_language_is_told_where_that_is_certain() {
        for target in ["lt", "lv", "fi", "sv", "da", "fo", "se"] {
            assert!(is_foreign(target, GERMAN), "{target}");
            assert!(is_foreign(target, RUSSIAN), "{target}");
            assert_eq!(is_foreign(target, LITHUANIAN), !["lt", "lv"].contains(&target), "{target}");
            assert_eq!(is_foreign(target, DANISH), target != "da", "{target}");
        }
    }

    const FAROESE: &str = "Fundurin varð hildin í gamla húsinum, og gestirnir komu úr øllum Norðurlondum. Tað var ikki lætt at finna eitt \
        pláss, tí býurin hevði ikki nóg nógvar stólar. Tey, sum komu ov seint, stóðu í garðinum, og har var eisini trongt. Hann segði, at eg \
        skuldi koma aftur um summarið.";

    #[test]
    fn nothing_is_said_of_what_is_short_unknown_or_near() {
        assert!(!is_foreign("lt", "Das ist nicht die Sprache, die hier gemeint ist."));
        for (target, text) in [
            ("nb", DANISH),
            ("nn", DANISH),
            ("qqq", GERMAN),
            ("ru", RUSSIAN),
            ("fo", FAROESE),
            ("de", GERMAN),
            ("de-AT", GERMAN),
        ] {
            assert!(!is_foreign(target, text), "{target}");
        }
        let half = format!("{GERMAN} {LITHUANIAN}");
        assert!(!is_foreign("lt", &half));
    }
}
