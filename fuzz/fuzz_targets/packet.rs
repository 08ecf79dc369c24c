//! Any file as one that came back from another program: it is read or refused, whatever format and encoding it seems to be in.
//!
//! `cargo +nightly fuzz run packet`. The input is the file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tolkit::packet::{Opened, open};

fuzz_target!(|input: &[u8]| {
    if let Ok(Opened::Packet(format, text)) = open(input) {
        let _ = format.read_text(text, &mut |text| {
            let _ = text.target.restored(&[&text.source]);
        });
    }
});
