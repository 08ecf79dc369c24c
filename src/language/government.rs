//! Which words want another case than the nominative of what is counted after them.

use super::code_in_tables;

/// What a language has before a number in an oblique case: the ends of nouns that name an action (`Wysyłanie 5 listów`), and
/// prepositions that take no accusative. A word with such an end that is no noun is not there: Czech and Polish adjectives in
/// `-ní`, `-nie`.
struct Governors {
    ends: &'static str,
    prepositions: &'static str,
}

fn governors(language: &str) -> Option<Governors> {
    let (ends, prepositions) = match code_in_tables(language) {
        "be" => ("анне енне ванне цце", "ад да для без каля пасля"),
        "cs" => ("ání ení ění ytí utí", "bez do k ke od u z ze"),
        "pl" => ("anie enie ycie ęcie", "bez dla do ku od u"),
        "ru" => ("ание ение тие ания ения", "без для до из к ко около от после у"),
        "sk" => ("anie enie ovanie utie ytie", "bez do k ku od u z zo"),
        "uk" => ("ання ення іння ття", "без біля від для до після"),
        _ => return None,
    };
    Some(Governors { ends, prepositions })
}

/// Whether a number after this word stands in an oblique case, where two of a thing are said like five: in the languages that tell
/// these apart in the nominative.
#[must_use]
pub fn wants_oblique_case(language: &str, word: &str) -> bool {
    let Some(Governors { ends, prepositions }) = governors(language) else { return false };
    let word = word.to_lowercase();
    let has_end = |end: &str| word.strip_suffix(end).is_some_and(|stem| stem.chars().count() >= 2);
    prepositions.split(' ').any(|preposition| preposition == word) || ends.split(' ').any(has_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_actions_and_prepositions_take_the_genitive() {
        for (language, word) in [("pl", "Usuwanie"), ("cs", "Balení"), ("ru", "от"), ("uk", "Вилучення"), ("be", "да")]
        {
            assert!(wants_oblique_case(language, word), "{word}");
        }
        for (language, word) in [("pl", "ostatnie"), ("cs", "Poslední"), ("ru", "через"), ("uk", "усі"), ("da", "til")]
        {
            assert!(!wants_oblique_case(language, word), "{word}");
        }
    }
}
