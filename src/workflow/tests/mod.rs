//! The use cases as a front end calls them, on clones and without a process.

mod caches;
mod claims;
mod commits;
mod desks;
mod memories;
mod proposals;
mod remote;
mod reviews;
mod several_people;
mod standings;
mod terms;
mod urgency;
