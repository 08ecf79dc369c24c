//! Numbers in words, and the words around numbers: a table for each of some languages.
//!
//! The tables are text files, a line for each value: the value, then its forms. `x100` is what multiplies, `teen` what adds ten, `+5`
//! what the next word is added to, `half` what halves the scale behind it, `and` what may stand between tens and units, `and-tens` between units and tens. A form with `~` means the number
//! among other things. The other lines have pieces of texts, `_` for a blank, `=` before a whole word. The basic forms are those of CLDR 48
//! (`common/rbnf`, spell-out rules; Greenlandic has none there), inflected by hand.

mod atom;
mod spelled;
mod table;
mod value;

pub use spelled::Spelled;
pub use table::{Around, Numerals};
