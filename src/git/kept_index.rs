//! The index as it was read last: many paths are looked up in it.

use std::cell::RefCell;
use std::rc::Rc;

use crate::files::Stamp;

/// The index, with the stamp of its file.
#[derive(Default)]
pub(super) struct KeptIndex(RefCell<Option<(Option<Stamp>, Rc<git2::Index>)>>);

impl KeptIndex {
    /// The index, read anew if its file is another by now.
    pub(super) fn get<E>(
        &self,
        stamp: impl Fn() -> Option<Stamp>,
        read: impl FnOnce() -> Result<git2::Index, E>,
    ) -> Result<Rc<git2::Index>, E> {
        let (mut kept, now) = (self.0.borrow_mut(), stamp());
        // Of the same stamp, it may be another all the same: git looks at the checksum, if there is one.
        if let Some((before, index)) = kept.as_mut().filter(|(before, _)| now.is_some() && *before == now)
            && let Some(same) = Rc::get_mut(index)
            && same.read(false).is_ok()
            && *before == stamp()
        {
            return Ok(Rc::clone(index));
        }
        let index = Rc::new(read()?);
        *kept = Some((now, Rc::clone(&index)));
        Ok(index)
    }
}
