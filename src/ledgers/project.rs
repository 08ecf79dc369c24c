//! What tells the ledgers of one project from those of others in the same repository.

use crate::config::Config;

/// `[project] id`, or what stands for the folder that the project is in.
#[must_use]
pub fn project_id(config: &Config, folder: &str) -> String {
    config.project.id.clone().unwrap_or_else(|| id_of_folder(folder))
}

/// What stands for a folder: its path, with what a ref cannot have replaced.
#[must_use]
pub fn id_of_folder(folder: &str) -> String {
    let allowed = |c: char| if c.is_alphanumeric() || c == '-' || c == '_' { c } else { '-' };
    if folder.is_empty() { "root".to_owned() } else { folder.chars().map(allowed).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_becomes_one_part_of_a_ref() {
        for (folder, id) in
            [("", "root"), ("news", "news"), ("sites/old web", "sites-old-web"), ("naujienos/ŽĖ", "naujienos-ŽĖ")]
        {
            assert_eq!(id_of_folder(folder), id);
        }
    }
}
