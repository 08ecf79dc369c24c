//! Jobs of other systems: files of the same formats that another system made, and that only it can take back.

/// A system whose jobs look like packets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// WPML, the plugin for WordPress.
    Wpml,
    /// The Translation Management Tool of Drupal.
    Tmgmt,
    /// Wagtail Localize.
    Wagtail,
}

impl Foreign {
    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Wpml => "WPML",
            Self::Tmgmt => "Drupal TMGMT",
            Self::Wagtail => "Wagtail Localize",
        }
    }

    /// The system that gave an element of XLIFF, above the texts, this attribute.
    pub(super) fn of_attribute(name: &str, value: &str) -> Option<Self> {
        match name {
            "original" if is_wpml_job(value) => Some(Self::Wpml),
            "tool:sender-id" | "tool:sender-username" | "tool:source-language-domain" => Some(Self::Wpml),
            "tool-id" if value == "tmgmt" => Some(Self::Tmgmt),
            _ => None,
        }
    }

    /// The system that calls a text so.
    pub(super) fn of_text(called: &str) -> Option<Self> {
        // The keys of nested arrays of PHP: `5][title][0][value`.
        let (item, rest) = called.split_once("][")?;
        (is_number(item) && !rest.is_empty()).then_some(Self::Tmgmt)
    }

    /// The system that writes this field into the head of a PO file.
    pub(super) fn of_po_field(name: &str) -> Option<Self> {
        name.eq_ignore_ascii_case("X-WagtailLocalize-TranslationID").then_some(Self::Wagtail)
    }
}

/// Whether a text is a job of WPML: its number, and 32 digits of a checksum; or `string-`, and the time in 13 digits with a fraction.
fn is_wpml_job(text: &str) -> bool {
    let is_hexadecimal = |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    match text.split_once('-') {
        Some(("string", time)) => {
            time.split_once('.').is_some_and(|(time, fraction)| is_hexadecimal(time, 13) && is_number(fraction))
        }
        Some((job, checksum)) => is_number(job) && is_hexadecimal(checksum, 32),
        None => false,
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jobs_are_told_by_what_only_one_system_writes() {
        let of = Foreign::of_attribute;
        assert_eq!(of("original", "12-d41d8cd98f00b204e9800998ecf8427e"), Some(Foreign::Wpml));
        assert_eq!(of("original", "string-5f3d8e1c2a4b6.12345678"), Some(Foreign::Wpml));
        assert_eq!(of("tool-id", "tmgmt"), Some(Foreign::Tmgmt));
        assert_eq!(Foreign::of_text("7][body][0][value"), Some(Foreign::Tmgmt));
        assert_eq!(Foreign::of_po_field("X-WagtailLocalize-TranslationID"), Some(Foreign::Wagtail));
        for (name, value) in [("original", "12-ab"), ("original", "lt:site/home"), ("tool-id", "tolkit"), ("id", "12")]
        {
            assert_eq!(of(name, value), None, "{name} {value}");
        }
        assert_eq!(Foreign::of_text("lt:site/home lead value 0123456789abcdef:-"), None);
    }
}
