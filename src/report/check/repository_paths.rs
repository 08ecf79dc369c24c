//! A report with paths from the top of the repository, as the hosts of repositories read them.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::workflow::check::Report;

/// The report with the paths of a project that stands in a folder of its repository; empty for the top.
pub(super) fn with_repository_paths<'r>(report: &'r Report, folder: &str) -> Cow<'r, Report> {
    if folder.is_empty() {
        return Cow::Borrowed(report);
    }
    let mut report = report.clone();
    let mut paths: FxHashMap<Arc<str>, Arc<str>> = FxHashMap::default();
    let diagnostics = report.diagnostics.iter_mut();
    for label in diagnostics.flat_map(|found| std::iter::once(&mut found.primary).chain(&mut found.related)) {
        let path = &label.path;
        let full = paths.entry(Arc::clone(path)).or_insert_with(|| format!("{folder}/{path}").into());
        label.path = Arc::clone(full);
    }
    Cow::Owned(report)
}
