//! Sites that a program builds from Markdown: which program it is, and where the translations of its pages stand, as its own
//! configuration file says. A file for each program; all but [`find`] are pure.

mod docusaurus;
mod find;
mod folders;
mod hugo;
mod jekyll;
mod languages;
mod mdbook;
mod mkdocs;
mod script;
mod site;
mod starlight;
mod trees;
mod vitepress;
mod zola;

pub(super) use find::find_sites;
pub(super) use site::Site;
pub(super) use trees::site_layouts;
