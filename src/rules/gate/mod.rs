//! Rules about what `require` demands, and about what the gate needs to tell. The gate itself finds their defects, from
//! the states of units; here are only their severities and examples.

pub(super) mod expired_waiver;
pub(super) mod invalid_record;
pub(super) mod missing_resource;
pub(super) mod missing_unit;
pub(super) mod obsolete_resource;
pub(super) mod obsolete_unit;
pub(super) mod stale_unit;
pub(super) mod unreadable_file;
pub(super) mod unreviewed_unit;
pub(super) mod unused_waiver;
