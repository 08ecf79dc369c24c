//! Where the file for CI goes: by the host that the repository is on.

use crate::files::{FileKind, Root};

/// A host that runs CI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Host {
    /// GitHub.
    Github,
    /// GitLab.
    Gitlab,
    /// Forgejo, such as Codeberg.
    Forgejo,
}

impl Host {
    /// Its name.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Forgejo => "forgejo",
        }
    }

    /// Where it looks for what to run, from the repository's top.
    #[must_use]
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Github => ".github/workflows/tolkit.yml",
            Self::Gitlab => ".gitlab-ci.yml",
            Self::Forgejo => ".forgejo/workflows/tolkit.yml",
        }
    }

    /// The host of an address, else the one whose folders are there.
    #[must_use]
    pub(super) fn of(address: Option<&str>, top: &Root) -> Option<Self> {
        let of_address = address.and_then(Self::of_address);
        of_address.or_else(|| {
            let is_there = |path: &str| top.kind(path).is_some();
            [
                (Self::Github, &[".github"][..]),
                (Self::Gitlab, &[".gitlab-ci.yml", ".gitlab"]),
                (Self::Forgejo, &[".forgejo", ".gitea"]),
            ]
            .into_iter()
            .find(|(_, paths)| paths.iter().any(|path| is_there(path)))
            .map(|(host, _)| host)
        })
    }

    fn of_address(address: &str) -> Option<Self> {
        let machine = address.split("://").last()?;
        let machine = machine.split_once('@').map_or(machine, |(_, machine)| machine);
        let machine = machine.split([':', '/']).next()?.to_lowercase();
        let known = [
            ("github", Self::Github),
            ("gitlab", Self::Gitlab),
            ("codeberg", Self::Forgejo),
            ("forgejo", Self::Forgejo),
            ("gitea", Self::Forgejo),
        ];
        known.into_iter().find(|(name, _)| machine.contains(name)).map(|(_, host)| host)
    }
}

/// What becomes of the file for CI.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CiPlan {
    /// It is written.
    Write(Host),
    /// The host has one file for everything, which is there: somebody adds the lines.
    Add(Host),
    /// This file runs tolkit already, or has the name that it would get.
    There(String),
}

impl CiPlan {
    /// Plans the file for a host; `top` is the repository's.
    #[must_use]
    pub(super) fn of(host: Host, top: &Root) -> Self {
        let mut files = vec![host.path().to_owned()];
        if let Some((folder, _)) = host.path().rsplit_once('/') {
            let entries = top.entries(folder).unwrap_or_default();
            let is_workflow = |name: &str| name.ends_with(".yml") || name.ends_with(".yaml");
            files.extend(entries.into_iter().filter(|e| is_workflow(&e.name)).map(|e| format!("{folder}/{}", e.name)));
        }
        let runs_tolkit =
            |path: &String| top.read(path).is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains("tolkit "));
        if let Some(path) = files.into_iter().find(runs_tolkit) {
            return Self::There(path);
        }
        match (top.kind(host.path()), host) {
            (None, _) => Self::Write(host),
            (Some(FileKind::File), Host::Gitlab) => Self::Add(host),
            (Some(_), _) => Self::There(host.path().to_owned()),
        }
    }

    /// The host whose file is to be written.
    #[must_use]
    pub(crate) fn to_write(&self) -> Option<Host> {
        if let Self::Write(host) = self { Some(*host) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_is_known_by_its_address() {
        for (address, host) in [
            ("git@github.com:news/site.git", Some(Host::Github)),
            ("https://token@gitlab.example.org/news/site.git", Some(Host::Gitlab)),
            ("ssh://git@codeberg.org/news/site", Some(Host::Forgejo)),
            ("https://git.example.org/github/site", None),
            ("../remote.git", None),
        ] {
            assert_eq!(Host::of_address(address), host, "{address}");
        }
    }
}
