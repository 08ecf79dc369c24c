//! Renders a report's pieces in parallel, and writes them in their order.

use std::io;

use rayon::prelude::*;

use crate::report::layout::visible::escaped_json;

/// How many pieces are in memory at once, and how many of them a thread takes.
const IN_MEMORY: usize = 8192;
const AT_A_TIME: usize = 32;

/// Renders so many pieces in parallel, each by its number, and writes them in order.
pub(super) fn write_all(
    count: usize,
    out: &mut dyn io::Write,
    render: impl Fn(usize, &mut String) + Sync,
) -> io::Result<()> {
    for first in (0..count).step_by(IN_MEMORY) {
        let until = count.min(first + IN_MEMORY);
        let starts: Vec<usize> = (first..until).step_by(AT_A_TIME).collect();
        let texts: Vec<String> = starts
            .into_par_iter()
            .map(|start| {
                let mut text = String::with_capacity(AT_A_TIME * 512);
                (start..until.min(start + AT_A_TIME)).for_each(|number| render(number, &mut text));
                text
            })
            .collect();
        for text in texts {
            out.write_all(text.as_bytes())?;
        }
    }
    Ok(())
}

/// Writes so many pieces as the elements of a JSON array, without its brackets.
pub(super) fn write_elements(
    count: usize,
    out: &mut dyn io::Write,
    element: impl Fn(usize) -> serde_json::Result<String> + Sync,
) -> io::Result<()> {
    write_all(count, out, |number, text| {
        if number > 0 {
            text.push(',');
        }
        text.push('\n');
        // Strings and numbers can always be written.
        text.push_str(&escaped_json(element(number).unwrap_or_default()));
    })
}
