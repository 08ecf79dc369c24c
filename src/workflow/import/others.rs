//! Files that are no packets: a memory is kept beside the project's own, and of a term base comes in what is simple and missing.

use std::io::BufRead;
use std::path::Path;

use super::incoming::Incoming;
use super::outcome::{OtherIn, TermsIn};
use crate::packet::{Unreadable, tbx};
use crate::session::{Failure, Workspace};
use crate::workflow::memory::import_memory;
use crate::workflow::terms::{ProjectTerms, TermIn, foreign_term};

/// So many terms are kept that are to be looked at.
const KEPT: usize = 100;

/// Brings in a memory, under the name of its file.
pub(super) fn memory(
    workspace: &Workspace<'_>,
    path: &str,
    text: impl BufRead,
    is_dry_run: bool,
) -> Result<Result<OtherIn, Unreadable>, Failure> {
    let file = Path::new(path).file_name();
    let name = file.map_or(path.into(), |name| name.to_string_lossy());
    Ok(import_memory(workspace, &name, text, is_dry_run)?.map(OtherIn::Memory))
}

/// Reads a term base: what comes in of it is what is incoming.
pub(super) fn terms(
    workspace: &Workspace<'_>,
    text: impl BufRead,
    incoming: &mut Incoming,
) -> Result<OtherIn, Unreadable> {
    let (catalogue, source) = (workspace.catalogue, &workspace.config().project.source);
    let locales = catalogue.locales();
    let base = ProjectTerms::read(catalogue, &locales);
    let mut terms = TermsIn::default();
    tbx::read(text, source, &locales, &mut |term| {
        for became in foreign_term(catalogue, &base, &term) {
            match became {
                TermIn::Known => terms.known += 1,
                TermIn::ComesIn(text) => {
                    terms.come_in += 1;
                    incoming.add(catalogue, *text);
                }
                TermIn::LeftAlone(left) => {
                    terms.left_alone_count += 1;
                    if terms.left_alone.len() < KEPT {
                        terms.left_alone.push(left);
                    }
                }
            }
        }
    })?;
    Ok(OtherIn::Terms(terms))
}
