//! tolkit: the translation desk of a newsroom.
//!
//! The binary is `src/main.rs`; everything that it does is here, in layers whose arrows point down only: `cli` → `web` → `report` →
//! `workflow` → `session` → `catalogue`, `ledgers` → `config`, `record`, `git`, `engine`, `rules`, `ledger` → `diagnostics`, `files`,
//! `article`, `memory`, `packet`, `signatures`, `terms` → `language` → `model`, `i18n`, `fluent`. `docs/architecture.md` says what each of them is.

pub mod article;
pub mod catalogue;
pub mod cli;
pub mod config;
pub(crate) mod diagnostics;
pub mod engine;
pub mod files;
pub mod fluent;
pub mod git;
pub mod i18n;
pub mod language;
pub mod ledger;
pub mod ledgers;
pub mod memory;
pub mod model;
pub mod packet;
pub(crate) mod record;
pub mod report;
pub mod rules;
pub mod session;
pub(crate) mod signatures;
pub mod terms;
pub(crate) mod web;
pub mod workflow;
