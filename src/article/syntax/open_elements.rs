//! The elements of MDX that are open.

use super::jsx_tag::JsxRole;
use super::protected::SeenTag;
use super::syntax_error::{SyntaxError, SyntaxErrorKind};

/// The elements of MDX that are open.
#[derive(Debug, Default)]
pub(super) struct OpenElements<'t> {
    open: Vec<SeenTag<'t>>,
}

impl<'t> OpenElements<'t> {
    /// Opens and closes elements.
    pub(super) fn see(&mut self, tags: Vec<SeenTag<'t>>) -> Result<(), SyntaxError> {
        for tag in tags {
            match tag.role {
                JsxRole::Open => self.open.push(tag),
                JsxRole::Whole => {}
                JsxRole::Close => match self.open.pop() {
                    Some(open) if open.name == tag.name => {}
                    Some(open) => {
                        return Err(SyntaxError { at: open.at, kind: SyntaxErrorKind::Open(open.name.to_owned()) });
                    }
                    None => {
                        return Err(SyntaxError { at: tag.at, kind: SyntaxErrorKind::Close(tag.name.to_owned()) });
                    }
                },
            }
        }
        Ok(())
    }

    /// Makes sure that none is open at the end.
    pub(super) fn end(&mut self) -> Result<(), SyntaxError> {
        let open = self.open.pop();
        open.map_or(Ok(()), |open| Err(SyntaxError { at: open.at, kind: SyntaxErrorKind::Open(open.name.to_owned()) }))
    }
}
