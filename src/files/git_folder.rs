//! What names git's own folder can have.

use std::ffi::OsStr;

/// Whether file systems take a name for `.git`, as git itself does not allow in a tree: in any case, with what Windows takes off the
/// end, by its short name, and with what macOS passes over.
#[must_use]
pub fn is_git_folder(name: &OsStr) -> bool {
    let bytes = name.as_encoded_bytes();
    // Nearly every name is told by its first letter.
    if !matches!(bytes.first(), Some(b'.' | b'g' | b'G' | 0xe2 | 0xef)) {
        return false;
    }
    let passed_over =
        |c: char| matches!(c, '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{206a}'..='\u{206f}' | '\u{feff}');
    let name: String = name.to_string_lossy().chars().filter(|c| !passed_over(*c)).collect();
    let name = name.split(':').next().unwrap_or_default().trim_end_matches(['.', ' ']);
    name.eq_ignore_ascii_case(".git") || name.eq_ignore_ascii_case("git~1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn git_s_own_folder_is_known_by_each_of_its_names() {
        for name in [".git", ".GIT", ".Git.", ".git ", "git~1", "GIT~1", ".g\u{200c}it", ".git::$INDEX_ALLOCATION"] {
            assert!(is_git_folder(OsStr::new(name)), "{name}");
        }
        for name in [".gitattributes", ".github", "git", ".gi", "git~2", "a.git", "", "…"] {
            assert!(!is_git_folder(OsStr::new(name)), "{name}");
        }
    }
}
