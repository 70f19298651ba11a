//! Every text that a person reads, in Fluent.
