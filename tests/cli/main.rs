//! What a person types and sees: every test runs the binary in a repository of its own.

mod adopt;
mod adopt_articles;
mod bad_input;
mod branches;
mod changed_since;
mod check;
mod check_articles;
mod config_errors;
mod corpora;
#[path = "../common/corpus.rs"]
mod corpus;
mod coverage;
mod diff;
mod edit;
mod explain;
mod extract;
mod fixtures;
mod guide;
mod help;
mod helping;
mod http;
mod init;
mod moving_source;
mod names;
mod network;
mod newsroom;
mod office;
mod pull;
mod render;
mod said;
mod sandbox;
mod status;
mod stored_texts;
mod workflow;
mod workflow_attacks;
mod workflow_edges;
