//! Renders a report's pieces in parallel, and writes them in their order.

use std::io;

use rayon::prelude::*;

use crate::report::layout::json::push_compact;

/// How many pieces are in memory at once, and how many of them a thread takes.
const IN_MEMORY: usize = 8192;
const AT_A_TIME: usize = 32;

/// Renders pieces in parallel and writes them in order. `render` also gets the index of its piece.
pub(super) fn write_all<'p, T: Sync>(
    pieces: &'p [T],
    out: &mut dyn io::Write,
    render: impl Fn(usize, &'p T, &mut String) + Sync,
) -> io::Result<()> {
    for (round, batch) in pieces.chunks(IN_MEMORY).enumerate() {
        let texts: Vec<String> = batch
            .par_chunks(AT_A_TIME)
            .enumerate()
            .map(|(at, chunk)| {
                let first = round * IN_MEMORY + at * AT_A_TIME;
                let mut text = String::with_capacity(chunk.len() * 512);
                chunk.iter().enumerate().for_each(|(n, piece)| render(first + n, piece, &mut text));
                text
            })
            .collect();
        for text in texts {
            out.write_all(text.as_bytes())?;
        }
    }
    Ok(())
}

/// Writes pieces as the elements of a JSON array, without its brackets.
pub(super) fn write_elements<'p, T: Sync, J: serde::Serialize>(
    pieces: &'p [T],
    out: &mut dyn io::Write,
    element: impl Fn(usize, &'p T) -> J + Sync,
) -> io::Result<()> {
    write_all(pieces, out, |index, piece, text| {
        if index > 0 {
            text.push(',');
        }
        text.push('\n');
        push_compact(&element(index, piece), text);
    })
}
