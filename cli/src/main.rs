//! The program `stint`: a phone on the terminal and the organiser's tool.

fn main() -> std::process::ExitCode {
    stint_cli::run()
}
