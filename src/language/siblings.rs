//! Languages that are so near that whoever writes one reads the other.

/// The languages that somebody reads who translates into one, the nearest first: the Scandinavian ones among each other; Faroese, whose
/// readers learn Danish at school, and Icelandic; Greenlandic and Northern Sámi by what their schools teach beside them; Finnish and Estonian.
const SIBLINGS: [(&str, &[&str]); 10] = [
    ("da", &["nb", "sv", "nn"]),
    ("nb", &["da", "nn", "sv"]),
    ("nn", &["nb", "da", "sv"]),
    ("sv", &["nb", "da", "nn"]),
    ("fo", &["da", "is"]),
    ("is", &["fo", "da"]),
    ("kl", &["da"]),
    ("se", &["nb", "fi"]),
    ("fi", &["et"]),
    ("et", &["fi"]),
];

/// The languages whose texts help whoever translates into one.
#[must_use]
pub fn siblings_of(language: &str) -> &'static [&'static str] {
    let own = SIBLINGS.iter().find(|(own, _)| *own == language);
    own.map_or(&[], |(_, siblings)| siblings)
}
