//! What cases are chosen by, in the words of the plural, gender and select module.

use crate::packet::contents::{PacketUnit, Variant};

/// Grammatical genders by the names that the module has.
const GENDERS: [&str; 3] = ["feminine", "masculine", "neuter"];

/// What the texts of a unit with this selector are chosen by: `plural:count`.
pub(super) fn switch(unit: &PacketUnit, selector: &str) -> String {
    let variants = unit.texts.iter().filter_map(|text| text.variant.as_ref());
    let variants: Vec<&Variant> = variants.filter(|variant| variant.selector == selector).collect();
    let is_number = variants.iter().any(|variant| !variant.numbers.is_empty());
    let is_gender = variants.iter().any(|variant| GENDERS.contains(&variant.key.as_str()));
    let kind = match (is_number, is_gender) {
        (true, _) if selector.contains("\"ordinal\"") => "ordinal",
        (true, _) => "plural",
        (false, true) => "gender",
        (false, false) => "select",
    };
    format!("{kind}:{}", variable(selector))
}

/// The name of what is chosen by: `count` of `$count` and of `NUMBER($count)`, `PLATFORM` of `PLATFORM()`.
fn variable(selector: &str) -> &str {
    let start = selector.find('$').map_or(0, |at| at + 1);
    let rest = selector[start..].trim_start_matches(['{', ' ', '-']);
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.".contains(c))).unwrap_or(rest.len());
    if end == 0 { "value" } else { &rest[..end] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::sample;

    #[test]
    fn selectors_have_names() {
        for (selector, name) in [
            ("$count", "count"),
            ("NUMBER($n, type: \"ordinal\")", "n"),
            ("PLATFORM()", "PLATFORM"),
            ("-party.gender", "party.gender"),
            ("", "value"),
        ] {
            assert_eq!(variable(selector), name, "{selector}");
        }
    }

    #[test]
    fn kinds_follow_from_keys() {
        let packet = sample::everything();
        let mut unit = packet.items[0].units[1].clone();
        assert_eq!(switch(&unit, "$count"), "plural:count");
        for text in &mut unit.texts {
            let variant = text.variant.as_mut().expect("a variant");
            variant.numbers.clear();
            variant.selector = "$who".to_owned();
        }
        assert_eq!(switch(&unit, "$who"), "select:who");
        unit.texts[0].variant.as_mut().expect("a variant").key = "feminine".to_owned();
        assert_eq!(switch(&unit, "$who"), "gender:who");
    }
}
