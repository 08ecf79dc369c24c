//! Files that are longer than memory is large: `cargo test --lib packet::large -- --ignored`, one at a time.

use std::io::{Cursor, Read};

use super::sample::read_each;

/// How long the files are, in bytes.
const LENGTH: u64 = 200 * 1024 * 1024;

/// What the process may ever have had of memory, in kilobytes.
const MOST: u64 = 300 * 1024;

#[test]
#[ignore = "takes a minute"]
fn a_large_xliff_file_is_not_kept_in_memory() {
    assert_streams(
        "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file><body>",
        "<trans-unit id='lt:site/home lead value 0123456789abcdef:-'><source>Read <ph id='1'>**</ph>the plan<ph id='2'>**</ph> &amp; go</source>\
         <target state='translated'>Skaitykite planą</target><note from='me'>Why?</note></trans-unit>\n",
        "</body></file></xliff>",
    );
}

#[test]
#[ignore = "takes a minute"]
fn a_large_xliff_2_file_is_not_kept_in_memory() {
    assert_streams(
        "<xliff version='2.0' xmlns='urn:oasis:names:tc:xliff:document:2.0'><file id='f1'>",
        "<unit id='u1' name='lt:site/home lead value 0123456789abcdef:-'><notes><note>Why?</note></notes>\
         <originalData><data id='d1'>**</data></originalData><segment><source>Read <ph id='1' dataRef='d1'/>the plan &amp; go</source>\
         <target>Skaitykite planą</target></segment></unit>\n",
        "</file></xliff>",
    );
}

fn assert_streams(head: &'static str, unit: &'static str, tail: &'static str) {
    let units = LENGTH / unit.len() as u64;
    let (mut left, mut texts) = (units, 0);
    let middle = std::iter::from_fn(move || {
        left = left.checked_sub(1)?;
        Some(Cursor::new(unit))
    });
    let file = Cursor::new(head).chain(Units { units: middle, unit: Cursor::new("") }).chain(Cursor::new(tail));
    read_each(file, &mut |text| texts += u64::from(!text.target.is_blank())).expect("a file");
    assert_eq!(texts, units);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().trim_end_matches(" kB").parse().ok());
    let peak: u64 = peak.unwrap_or_default();
    assert!(peak < MOST, "{peak} kB");
}

/// Units, one after the other.
struct Units<I> {
    units: I,
    unit: Cursor<&'static str>,
}

impl<I: Iterator<Item = Cursor<&'static str>>> Read for Units<I> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        loop {
            match self.unit.read(buffer)? {
                0 => match self.units.next() {
                    Some(unit) => self.unit = unit,
                    None => return Ok(0),
                },
                length => return Ok(length),
            }
        }
    }
}
