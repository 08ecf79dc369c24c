//! What the pattern of articles matches and is a translation: `content/**/*.md` matches `content/lt/a.md` and `content/a.lt.md`, too.

use rustc_hash::{FxHashMap, FxHashSet};

use super::walk::Match;
use crate::config::{Articles, Config, PathPattern, Piece, Section};
use crate::model::Locale;

/// Names of pages that every folder has: that two folders have them says nothing.
const USUAL: [&str; 4] = ["index", "_index", "readme", "summary"];

/// Takes out the translations, those into languages that are none of the section's included.
pub(super) fn leave_out_translations(config: &Config, section: &Section, articles: &Articles, found: &mut Vec<Match>) {
    let Some(output) = &articles.output else { return };
    let names: Vec<&str> = config.locales_of(section).iter().map(|locale| section.names.of(locale)).collect();
    let source = section.names.of(&config.project.source);
    // What a file would be the translation of.
    let of = |path: &str, name: &str| -> Option<String> {
        let article = articles.source.expand(source, &output.matches(path, name)?);
        (article != path).then_some(article)
    };
    found.retain(|file| !names.iter().any(|name| of(&file.path, name).is_some()));
    let others = others(output, found, &|name| name == source || names.contains(&name), &of);
    found.retain(|file| !others.iter().any(|name| of(&file.path, name).is_some()));
}

/// The tags of other languages that the site has: those with which files are named as translations of others that are there.
fn others(
    output: &PathPattern,
    found: &[Match],
    is_ours: &dyn Fn(&str) -> bool,
    of: &dyn Fn(&str, &str) -> Option<String>,
) -> FxHashSet<String> {
    let is_folder = |piece: &[Piece]| piece == [Piece::Locale];
    let by_folder = output.segments().iter().any(|segment| segment.pieces().is_some_and(is_folder));
    let paths: FxHashSet<&str> = found.iter().map(|file| file.path.as_str()).collect();
    // How many files there are with a tag, and how many of them would be the translation of one that is there.
    let mut counts: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
    for path in &paths {
        let mut seen: FxHashSet<&str> = FxHashSet::default();
        for tag in tags(path) {
            if is_ours(tag) || !seen.insert(tag) || Locale::known(tag).is_none() {
                continue;
            }
            // An `index` in a folder is no sign.
            if let Some(article) = of(path, tag).filter(|article| !(by_folder && is_usual(article))) {
                let count = counts.entry(tag).or_default();
                count.0 += 1;
                count.1 += usize::from(paths.contains(article.as_str()));
            }
        }
    }
    // A folder may have the name of a language by chance: `ca` is an authority as well as Catalan.
    let is_language = |(all, answered): (usize, usize)| if by_folder { answered * 2 > all } else { answered > 0 };
    counts.into_iter().filter(|(_, count)| is_language(*count)).map(|(tag, _)| tag.to_owned()).collect()
}

/// What could be the tag of a language in a path: its parts, and what ends them behind a mark.
fn tags(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').flat_map(|part| {
        let stem = part.rsplit_once('.').map_or(part, |(stem, _)| stem);
        let ends = stem.match_indices(['.', '_', '-']).map(|(at, mark)| &stem[at + mark.len()..]);
        [part].into_iter().chain(ends)
    })
}

fn is_usual(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    USUAL.contains(&stem.as_str())
}
