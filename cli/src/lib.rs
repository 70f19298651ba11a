//! The program stint: a phone on the terminal and the organiser's tool.

pub mod demo;
