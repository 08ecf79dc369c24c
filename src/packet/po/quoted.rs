//! Strings as PO quotes them.

use std::str::Chars;

/// The string behind a keyword, quoted; in lines, where it has several. As `msgcat` writes it, but that no line is folded.
pub(super) fn quoted(text: &str) -> String {
    let lines: Vec<String> = text.split_inclusive('\n').map(|line| format!("\"{}\"", escaped(line))).collect();
    match lines.as_slice() {
        [] => "\"\"".to_owned(),
        [line] => line.clone(),
        lines => format!("\"\"\n{}", lines.join("\n")),
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '"' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            '\r' => escaped.push_str("\\r"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// What the quoted strings of a line say together; none if there is anything else in it, or an escape that stands for no character.
pub(super) fn unquoted(line: &str) -> Option<String> {
    let mut text = String::with_capacity(line.len());
    let mut rest = line.trim().strip_prefix('"')?.chars();
    loop {
        match rest.next()? {
            '"' => match rest.as_str().trim_start().strip_prefix('"') {
                Some(next) => rest = next.chars(),
                None => return rest.as_str().trim().is_empty().then_some(text),
            },
            '\\' => text.push(unescaped(&mut rest)?),
            c => text.push(c),
        }
    }
}

/// The character that an escape stands for, behind its backslash.
fn unescaped(rest: &mut Chars<'_>) -> Option<char> {
    let number = rest.clone();
    Some(match rest.next()? {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'x' => numbered(rest, 16, 2)?,
        '0'..='7' => {
            *rest = number;
            numbered(rest, 8, 3)?
        }
        c @ ('\\' | '"' | '\'' | '?') => c,
        _ => return None,
    })
}

/// The character with the number that stands here, in at most so many digits. It is that of a byte: what is not ASCII is none.
fn numbered(rest: &mut Chars<'_>, radix: u32, most: usize) -> Option<char> {
    let digits: String = rest.as_str().chars().take(most).take_while(|c| c.is_digit(radix)).collect();
    *rest = rest.as_str()[digits.len()..].chars();
    char::from_u32(u32::from_str_radix(&digits, radix).ok()?).filter(char::is_ascii)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_come_back_as_they_were() {
        assert_eq!(quoted("a\n\n\"b\"\\n\t\r\n"), "\"\"\n\"a\\n\"\n\"\\n\"\n\"\\\"b\\\"\\\\n\\t\\r\\n\"");
        assert_eq!((quoted("").as_str(), quoted("\n").as_str()), ("\"\"", "\"\\n\""));
        for text in ["", " ", "\n", "\n\n a\nb", "\\", "\\n\\\"", "\t\r\n", "{ $count }", "\u{85}\u{2028}ą🎉"] {
            let lines = quoted(text);
            let lines: Option<String> = lines.split('\n').map(unquoted).collect();
            assert_eq!(lines.as_deref(), Some(text));
        }
    }

    #[test]
    fn strings_of_others_are_read() {
        for (line, text) in [
            (" \"a\" \"b\" ", Some("ab")),
            (r#""\x41\101\a\'""#, Some("AA\u{7}'")),
            (r#""\303\244""#, None),
            (r#""\x""#, None),
            (r#""\q""#, None),
            ("\"a", None),
            ("\"a\\", None),
            ("\"a\" b", None),
            ("a", None),
            ("", None),
        ] {
            assert_eq!(unquoted(line).as_deref(), text, "{line}");
        }
    }
}
