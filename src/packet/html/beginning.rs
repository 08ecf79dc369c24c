//! What pages begin with.

/// Whether a file that begins so is HTML. Whether it is ours, its tables say.
pub(in crate::packet) fn is_html(beginning: &str) -> bool {
    let mut rest = beginning.trim_start_matches('\u{feff}').trim_start();
    // What comes before the page: a declaration of XML, comments.
    while let Some((end, behind)) =
        [("<?", "?>"), ("<!--", "-->")].iter().find_map(|(start, end)| Some((end, rest.strip_prefix(start)?)))
    {
        let Some((_, behind)) = behind.split_once(end) else { return false };
        rest = behind.trim_start();
    }
    let begins = |name: &str| rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    begins("<!doctype html") || begins("<html") || begins("<meta") || begins("<table")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_told_by_their_beginning() {
        for page in [
            "<!DOCTYPE html>",
            "\u{feff}\r\n<html xmlns:v=x>",
            "<?xml version='1.0'?><!DOCTYPE html PUBLIC",
            "<!-- x -->\n<HTML>",
        ] {
            assert!(is_html(page), "{page}");
        }
        for other in [
            "",
            "<",
            "<?xml version='1.0'?><xliff>",
            "<!-- <html> --><tmx>",
            "<!--",
            "msgid \"<html>\"",
            "ąą",
            "<htmąl",
        ] {
            assert!(!is_html(other), "{other}");
        }
    }
}
