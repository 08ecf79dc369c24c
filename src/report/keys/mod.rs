//! The keys of `workflow.toml`, for people and for editors: `docs/workflow.md`, and a JSON schema.

mod json_schema;
mod markdown;

pub use json_schema::json_schema;
pub use markdown::reference;
