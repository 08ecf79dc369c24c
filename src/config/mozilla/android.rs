//! The names that Android gives to the directories of locales.

/// What `{android_locale}` stands for: `iw` for `he`, `nb-rNO` for `nb-NO`, `b+zh+Hant+TW` for `zh-Hant-TW`.
pub(super) fn android_locale(locale: &str) -> String {
    let (language, rest) = locale.split_once('-').map_or((locale, None), |(language, rest)| (language, Some(rest)));
    let language = match language {
        "he" => "iw",
        "id" => "in",
        "yi" => "ji",
        other => other,
    };
    let Some(rest) = rest else { return language.to_owned() };
    let region = rest.split('-').next().unwrap_or_default();
    let is_language = (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
    if is_language && region.len() >= 2 && region.bytes().take(2).all(|b| b.is_ascii_uppercase()) {
        // What follows the region is dropped, as compare-locales does: `ja-JP-mac` is `ja-rJP`.
        format!("{language}-r{region}")
    } else {
        format!("b+{language}+{}", rest.replace('-', "+"))
    }
}
