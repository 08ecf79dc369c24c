//! Puts every resource under `locales/` into the binary, so that a translated file needs no further step; and the example
//! newsroom, so that whoever has the binary alone can try it; and, with the feature `language-detection`, what tells languages.

#[cfg(feature = "language-detection")]
#[path = "build/ngrams.rs"]
mod ngrams;

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
    fs::write(Path::new(&out).join("locales.rs"), code)?;
    println!("cargo::rerun-if-changed=examples/newsroom");
    let mut code = String::from("pub(super) static FILES: &[(&str, &[u8])] = &[\n");
    add_files(&mut code, "", Path::new("examples/newsroom"))?;
    code.push_str("];\n");
    fs::write(Path::new(&out).join("newsroom.rs"), code)?;
    #[cfg(feature = "language-detection")]
    fs::write(Path::new(&out).join("ngrams.bin"), ngrams::table()?)?;
    Ok(())
}

/// Puts the example newsroom into the binary, for `tolkit demo`.
fn add_files(code: &mut String, prefix: &str, directory: &Path) -> io::Result<()> {
    for (name, path) in entries(directory)? {
        let inside = format!("{prefix}{name}");
        if path.is_dir() {
            add_files(code, &format!("{inside}/"), &path)?;
        } else {
            let path = fs::canonicalize(path)?;
            writeln!(code, "    ({inside:?}, include_bytes!({path:?})),").map_err(io::Error::other)?;
        }
    }
    Ok(())
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
