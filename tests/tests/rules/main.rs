//! Rules that no compiler holds: who may depend on whom, what no file may
//! contain. Each failure names the file or the crate, and the rule.

#![cfg(test)]

mod dependencies;
mod lints;
mod sources;
mod workspace;
