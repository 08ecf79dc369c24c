//! Runs of characters, which short texts are found by.

/// What tells runs of characters from words.
const GRAM: char = '\u{1}';

/// The characters of such a run.
const GRAM_LENGTH: usize = 3;

/// Hands out the runs of characters that a short text is found by.
pub(super) fn for_each_gram(characters: &str, mut each: impl FnMut(&str)) {
    let padded: Vec<char> = [' '].into_iter().chain(characters.chars()).chain([' ']).collect();
    let mut gram = String::new();
    for run in padded.windows(GRAM_LENGTH) {
        gram.clear();
        gram.extend([GRAM].iter().chain(run));
        each(&gram);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_characters_are_no_words() {
        let mut grams = Vec::new();
        for_each_gram("ås!", |gram| grams.push(gram.to_owned()));
        assert_eq!(grams, ["\u{1} ås", "\u{1}ås!", "\u{1}s! "]);
        for_each_gram("", |gram| panic!("{gram}"));
    }
}
