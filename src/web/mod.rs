//! The workbench: the desk in a browser, served to the person at this computer and to nobody else.
//!
//! A front end beside the command line, over the same use cases: an address is parsed, a use case does the work, a template shows
//! it. Who works is a value of the request ([`visit::Visitor`]), where is one of the server ([`site::Site`]).
//!
//! Whoever sends a request is taken for hostile until [`guard`] has let it in.

mod address;
mod answer;
mod asked;
mod assets;
mod connections;
mod events;
mod field;
mod forbidden;
mod frame;
mod guard;
mod html;
mod keyboard;
mod keys;
mod marked;
mod pages;
mod routes;
mod row;
mod running;
mod said;
mod server;
mod shown;
mod site;
mod touch;
mod unfit;
mod visit;

pub(crate) use address::page_of_item;
pub(crate) use running::{Running, address_of_running};
pub(crate) use server::Server;
pub(crate) use site::Options;
