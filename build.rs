//! Puts every resource under `locales/` into the binary, so that a translated file needs no further step; and the example
//! newsroom, so that whoever has the binary alone can try it; and, with the feature `language-detection`, what tells languages.

#[cfg(feature = "language-detection")]
#[path = "build/ngrams.rs"]
mod ngrams;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    let mut code = String::from("pub(super) static LANGUAGES: &[super::Embedded] = &[\n");
    for (locale, directory) in entries(Path::new("locales"))? {
        let mut paths = Vec::new();
        find_resources(&mut paths, &directory)?;
        add_language(&mut code, &locale, &paths)?;
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

fn find_resources(paths: &mut Vec<PathBuf>, directory: &Path) -> io::Result<()> {
    for (name, path) in entries(directory)? {
        if path.is_dir() {
            find_resources(paths, &path)?;
        } else if name.ends_with(".ftl") {
            paths.push(fs::canonicalize(path)?);
        }
    }
    Ok(())
}

/// Puts the resources of a language into the binary, with where each message is: sorted, so that nothing has to be read to find one.
fn add_language(code: &mut String, locale: &str, paths: &[PathBuf]) -> io::Result<()> {
    let (mut texts, mut places) = (String::new(), Vec::new());
    for (number, path) in paths.iter().enumerate() {
        write!(texts, "include_str!({path:?}), ").map_err(io::Error::other)?;
        let text = fs::read_to_string(path)?;
        places.extend(messages(&text).map(|(at, id)| (id.to_owned(), number, at)));
    }
    places.sort();
    let places = places.iter().map(|(id, number, at)| format!("({number}, {at}, {}), ", id.len()));
    let places: String = places.collect();
    writeln!(code, "    super::Embedded {{ locale: {locale:?}, texts: &[{texts}], messages: &[{places}] }},")
        .map_err(io::Error::other)
}

/// The ids of the messages of a text, each with where it stands: an entry begins at the start of a line, and nothing else with a name before a `=`
/// does.
fn messages(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = start;
        start += line.len();
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end_matches(' ');
        let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        is_id.then_some((at, id))
    })
}

fn entries(directory: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        entries.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
    }
    entries.sort();
    Ok(entries)
}
