//! Puts every resource under `locales/` into the binary, so that a translated file needs no further step.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    let mut code = String::from("pub(super) static RESOURCES: &[(&str, &str)] = &[\n");
    for (locale, directory) in entries(Path::new("locales"))? {
        add(&mut code, &locale, &directory)?;
    }
    code.push_str("];\n");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("locales.rs"), code)
}

fn add(code: &mut String, locale: &str, directory: &Path) -> io::Result<()> {
    for (name, path) in entries(directory)? {
        if path.is_dir() {
            add(code, locale, &path)?;
        } else if name.ends_with(".ftl") {
            let path = fs::canonicalize(path)?;
            writeln!(code, "    ({locale:?}, include_str!({path:?})),").map_err(io::Error::other)?;
        }
    }
    Ok(())
}

fn entries(directory: &Path) -> io::Result<Vec<(String, std::path::PathBuf)>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        entries.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
    }
    entries.sort();
    Ok(entries)
}
