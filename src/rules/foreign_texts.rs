//! Finds the texts of a unit that are in another language than its locale's, once for all rules that say so.

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use super::foreign_text::ForeignText;
use super::{FlatText, Pair, Part};
use crate::fluent::same_text;
use crate::language::other_language;

/// The texts of a translation that are in another language; of a unit that is the same as its source, none.
pub(super) fn foreign_texts<'a>(pair: &Pair<'a>) -> &'a [ForeignText] {
    pair.target.foreign_texts.get_or_init(|| {
        let texts = || pair.texts().flat_map(|(source, target)| foreign_in(pair, source, target)).collect();
        if is_copy(pair) { Vec::new() } else { texts() }
    })
}

fn is_copy(pair: &Pair<'_>) -> bool {
    let begins_alike = pair.texts().next().is_some_and(|(source, target)| {
        source.flat_texts.first().map(|flat| &flat.text) == target.flat_texts.first().map(|flat| &flat.text)
    });
    begins_alike && same_text(pair.source.unit, pair.target.unit)
}

/// The texts of a part that are in another language, each variant by itself; or else the whole of it, if variants stand in it.
fn foreign_in(pair: &Pair<'_>, source: &Part<'_>, target: &Part<'_>) -> Vec<ForeignText> {
    let found: Vec<ForeignText> = target.flat_texts.iter().filter_map(|flat| judged(pair, source, flat)).collect();
    if !found.is_empty() || target.selects.is_empty() {
        return found;
    }
    let whole = target.readings(pair.target_text).into_iter().next();
    whole.and_then(|flat| judged(pair, source, &flat)).into_iter().collect()
}

fn judged(pair: &Pair<'_>, source: &Part<'_>, flat: &FlatText<'_>) -> Option<ForeignText> {
    let (ours, theirs) = (pair.locale.locale.language(), pair.source_locale.locale.language());
    let names = OnceCell::new();
    let is_name =
        |word: &str| word.contains(char::is_uppercase) && names.get_or_init(|| capitalised(source)).contains(word);
    let other = other_language(&flat.text, ours, theirs, is_name)?;
    Some(ForeignText { at: flat.whole(), other })
}

/// The words of the source that have a capital letter: where a translation has the same, it is a name.
fn capitalised<'p>(source: &'p Part<'_>) -> FxHashSet<&'p str> {
    let words = source.flat_texts.iter().flat_map(|flat| flat.text.split(|c: char| !c.is_alphanumeric() && c != '-'));
    words.filter(|word| word.contains(char::is_uppercase)).collect()
}
