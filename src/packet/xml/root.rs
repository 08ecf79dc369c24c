//! What an XML file is, from its beginning.

/// The tag that the elements of a file begin with, without its brackets; none if the file is not XML. It may be cut off.
pub(in crate::packet) fn first_tag(beginning: &str) -> Option<&str> {
    let mut rest = beginning.trim_start_matches('\u{feff}').trim_start();
    loop {
        let (opening, closing) = match rest {
            _ if rest.starts_with("<!--") => ("<!--", "-->"),
            _ if rest.starts_with("<?") => ("<?", "?>"),
            // What is declared there is refused by whoever reads it.
            _ if rest.starts_with("<!") && has_declarations(rest) => ("<!", "]>"),
            _ if rest.starts_with("<!") => ("<!", ">"),
            _ => break,
        };
        rest = rest[opening.len()..].split_once(closing)?.1.trim_start();
    }
    let tag = rest.strip_prefix('<')?;
    Some(&tag[..tag.find('>').unwrap_or(tag.len())])
}

/// The name of the element that a tag is of, without its prefix.
pub(in crate::packet) fn name_of(tag: &str) -> &str {
    let name = tag.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
    name.rsplit(':').next().unwrap_or(name)
}

/// Whether a document type that begins here declares things of its own.
fn has_declarations(doctype: &str) -> bool {
    doctype.find('[').is_some_and(|at| !doctype[..at].contains('>'))
}
