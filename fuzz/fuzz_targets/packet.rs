//! Any file as one that came back from another program: it is read or refused, whatever format and encoding it seems to be in.
//!
//! `cargo +nightly fuzz run packet`. The input is the file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tolkit::packet::Format;

fuzz_target!(|input: &[u8]| {
    let _ = Format::read(input, &mut |text| {
        let _ = text.target.restored(&[&text.source]);
    });
});
