//! Reading and atomic writing inside one repository: the only place that touches the file system.
//!
//! A [`Root`] is a directory of the disk. With a layer over it, it is what a revision has instead, or what would be written:
//! those who read and write through it need not know.

mod entry;
mod error;
mod git_folder;
mod inside;
mod layer;
mod list;
mod lock;
mod lock_holder;
mod named;
mod root;
mod saves;
mod shared;
mod stamp;
mod write;

pub use entry::{DirectoryEntry, FileKind};
pub use error::FileError;
pub use git_folder::is_git_folder;
pub use layer::{Changes, FileTree, NoFiles};
pub use list::{is_fetched, written_files};
pub use lock::Lock;
pub use lock_holder::LockHolder;
pub use named::{find_upwards, is_occupied, open_named, write_output, write_output_by, write_output_in};
pub use root::Root;
pub use saves::{Save, Saves};
pub use shared::{read_shared, shared_folders, shared_names};
pub use stamp::{GRAIN, Stamp, Stamped, program_stamp};
