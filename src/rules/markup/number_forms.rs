//! Numbers that are written neither in digits alone nor as words: Roman figures, thousands. Pure.

use super::numbers::{Number, NumberKind, Runs, small};

/// Whether a text says the number in another form: `XXI` for 21, `10 tūkst.` for 10,000.
pub(super) fn has_other_form(number: &Number, source: &Runs, text: &str, target: &Runs) -> bool {
    small(number, source).and_then(roman).is_some_and(|roman| has_roman(text, &roman))
        || has_thousands(number, source, target)
}

/// Whether an English text says a small number as a word, which languages may write in digits.
pub(super) fn has_english_word(text: &str, digits: &[u8]) -> bool {
    const WORDS: [&str; 13] = [
        "zero no",
        "one first once a an",
        "two second twice both",
        "three third",
        "four fourth",
        "five fifth",
        "six sixth",
        "seven seventh",
        "eight eighth",
        "nine ninth",
        "ten tenth",
        "eleven eleventh",
        "twelve twelfth dozen",
    ];
    let value: Option<usize> = std::str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok());
    let Some(words) = value.and_then(|value| WORDS.get(value)) else { return false };
    let mut in_text = text.split(|c: char| !c.is_alphabetic());
    in_text.any(|word| words.split(' ').any(|known| known.eq_ignore_ascii_case(word)))
}

/// Also finds Cyrillic letters that look like Roman figures.
fn has_roman(text: &str, roman: &str) -> bool {
    let figure = |c: char| match c {
        'Х' => 'X',
        'І' => 'I',
        other => other,
    };
    text.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().map(figure).eq(roman.chars()))
}

fn roman(mut value: u32) -> Option<String> {
    const FIGURES: [(u32, &str); 6] = [(40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    if value == 0 || value >= 50 {
        return None;
    }
    let mut text = String::new();
    for (figure, letters) in FIGURES {
        while value >= figure {
            text.push_str(letters);
            value -= figure;
        }
    }
    Some(text)
}

fn has_thousands(number: &Number, source: &Runs, target: &Runs) -> bool {
    let is_whole = number.kind == NumberKind::Plain { fraction: false };
    let Some(runs) = source.get(number.runs.0..=number.runs.1).filter(|_| is_whole) else { return false };
    let mut digits: Vec<u8> = runs.first().map(|run| run.digits.to_vec()).unwrap_or_default();
    for run in runs.iter().skip(1) {
        digits.extend(std::iter::repeat_n(b'0', run.length.saturating_sub(run.digits.len())));
        digits.extend(&run.digits);
    }
    while digits.len() > 3 && digits.ends_with(b"000") {
        digits.truncate(digits.len() - 3);
        if target.iter().any(|run| run.digits.as_slice() == digits) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::numbers::{numbers, runs};
    use super::*;

    fn says(source: &str, target: &str) -> bool {
        let (ours, theirs) = (runs(source), runs(target));
        numbers(source, &ours).iter().all(|number| has_other_form(number, &ours, target, &theirs))
    }

    #[test]
    fn centuries_and_thousands_have_other_forms() {
        assert!(says("21st", "XXI amžius") && says("21st", "ХХI век") && says("19th", "XIX"));
        assert!(says("10,000", "10 tūkst.") && says("2,000,000", "2 mln.") && says("2,000,000", "2000 tūkst."));
        assert!(!says("21st", "XX amžius") && !says("10,000", "100 tūkst.") && !says("2015", "2"));
    }
}
