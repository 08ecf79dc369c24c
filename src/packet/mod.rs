//! Packets: texts of items on their way to people who work with other programs, and back. A file for each format that goes out, comes in, or both.
//!
//! Pure: from a [`Packet`] to bytes, and from bytes to one [`ReturnedText`] after the other. Which texts go out, and what becomes of those that come
//! back, the use cases know.

mod address;
mod contents;
mod csv;
mod decoded;
mod foreign;
mod format;
mod html;
mod languages;
#[cfg(test)]
mod large;
mod opened;
mod po;
mod returned;
mod run;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod schemas;
pub mod tbx;
pub mod tmx;
mod unreadable;
mod whose;
mod xliff;
mod xliff12;
mod xliff2;
mod xml;

pub use address::Address;
pub use contents::{Match, Note, NoteKind, Packet, PacketItem, PacketText, PacketUnit, Variant};
pub use foreign::Foreign;
pub use format::Format;
pub use opened::{Opened, open};
pub use returned::{Progress, ReturnedText, Sink};
pub use run::{Code, Content, Run, UnknownCode};
pub use unreadable::Unreadable;
pub use xml::is_allowed;
