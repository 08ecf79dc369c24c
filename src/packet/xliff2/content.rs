//! What stands in a `source` or `target` that comes back.

use std::collections::HashMap;
use std::io::BufRead;

use crate::packet::run::{Code, Content, Run};
use crate::packet::unreadable::Unreadable;
use crate::packet::xml::{Element, Piece, Pieces};

/// The codes of a unit, by the ids of `originalData`.
pub(super) type Data = HashMap<String, String>;

/// The content of a `source` or `target` that has just begun. What people note in it is put with the comments.
pub(super) fn content(
    pieces: &mut Pieces<impl BufRead>,
    data: &Data,
    comments: &mut Vec<String>,
) -> Result<Content, Unreadable> {
    let mut content = Content::default();
    // What ends with each open element: a code, or nothing.
    let mut open: Vec<Option<Code>> = Vec::new();
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Text(words) => content.push_text(&words),
            Piece::Start(element) => {
                let mut end = None;
                match element.name.as_str() {
                    "cp" => content.push_text(&code_point(&element)),
                    "ph" | "sc" | "ec" => content.0.push(Run::Code(code(&element, data, ["dataRef", "equiv", "disp"]))),
                    "pc" => {
                        content.0.push(Run::Code(code(&element, data, ["dataRefStart", "equivStart", "dispStart"])));
                        let closing = code(&element, data, ["dataRefEnd", "equivEnd", "dispEnd"]);
                        // Its one id is that of the code that opens it.
                        let is_ours = element.attribute("dataRefEnd").is_some();
                        end = Some(Code { number: if is_ours { closing.number } else { 0 }, ..closing });
                    }
                    // What a tool marks is the text all the same.
                    "mrk" | "sm" => comments.extend(comment(&element)),
                    _ => {}
                }
                open.push(end);
            }
            Piece::End(_) => match open.pop() {
                Some(end) => content.0.extend(end.map(Run::Code)),
                None => break,
            },
        }
    }
    Ok(content)
}

/// The code that an element is, with the names of its attributes for the data, and for what stands for it.
fn code(element: &Element, data: &Data, names: [&str; 3]) -> Code {
    let [reference, equivalent, shown] = names.map(|name| element.attribute(name));
    let written = reference.and_then(|id| data.get(id).map(String::as_str)).or(equivalent).or(shown);
    // A tool may count ids anew, and keep what they refer to.
    let ids = [reference.and_then(|id| id.strip_prefix('d')), element.attribute("copyOf"), element.attribute("id")];
    let number = ids.into_iter().flatten().find_map(|id| id.parse().ok()).unwrap_or_default();
    let text = written.or(element.attribute("id")).unwrap_or_default();
    Code { number, text: text.to_owned() }
}

/// A character that XML cannot have (XLIFF 2.0, 4.2.3.1).
fn code_point(element: &Element) -> String {
    let code = element.attribute("hex").and_then(|hex| u32::from_str_radix(hex, 16).ok());
    code.and_then(char::from_u32).map(String::from).unwrap_or_default()
}

fn comment(element: &Element) -> Option<String> {
    let is_comment = element.attribute("type") == Some("comment");
    let said = element.attribute("value").map(str::trim).filter(|said| is_comment && !said.is_empty());
    said.map(str::to_owned)
}
