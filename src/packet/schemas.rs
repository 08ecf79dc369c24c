//! Whether files of tests are valid, where `TOLKIT_SCHEMAS` says where the schemas are.

#![expect(clippy::print_stderr, reason = "a test says that it was left out")]

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

/// Asserts that a file is valid. Schemas are pairs of a namespace and a path below the folder of schemas.
pub(super) fn assert_valid(file: &str, schemas: &[(&str, &str)]) {
    let Some(folder) = std::env::var_os("TOLKIT_SCHEMAS") else {
        eprintln!("left out: TOLKIT_SCHEMAS is not set");
        return;
    };
    let mut all = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n".to_owned();
    for (namespace, path) in schemas {
        let path = Path::new(&folder).join(path);
        assert!(path.exists(), "{} is missing", path.display());
        let _ = writeln!(all, "<xs:import namespace=\"{namespace}\" schemaLocation=\"{}\"/>", path.display());
    }
    all.push_str("</xs:schema>\n");
    let there = tempfile::tempdir().expect("a folder");
    let (schema, written) = (there.path().join("all.xsd"), there.path().join("file.xml"));
    std::fs::write(&schema, all).expect("it is written");
    std::fs::write(&written, file).expect("it is written");
    let checked = Command::new("xmllint").args(["--nonet", "--noout", "--schema"]).args([&schema, &written]).output();
    let checked = checked.expect("xmllint runs");
    assert!(checked.status.success(), "{}\n{file}", String::from_utf8_lossy(&checked.stderr));
}
