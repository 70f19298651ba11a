//! Progress on standard error, for whatever takes more than a second.

use std::ops::ControlFlow;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A spinner with a count that shows itself only on a terminal.
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Starts, with a line that says what is being done.
    pub(crate) fn start(doing: String) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(5));
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {human_pos} {elapsed}") {
            bar.set_style(style);
        }
        bar.set_message(doing);
        bar.enable_steady_tick(Duration::from_millis(250));
        Self { bar }
    }

    /// How far it is.
    pub(crate) fn at(&self, count: u64) {
        self.bar.set_position(count);
    }
}

impl Progress {
    /// The same for an import: bytes done of bytes in all.
    pub(crate) fn bytes(&self) -> Bytes<'_> {
        Bytes(&self.bar)
    }
}

/// Shows an import's progress in bytes.
pub(crate) struct Bytes<'p>(&'p ProgressBar);

impl stint_app::import::Progress for Bytes<'_> {
    fn bytes(&mut self, done: u64, total: Option<u64>) -> ControlFlow<()> {
        if let Some(total) = total {
            self.0.set_length(total);
        }
        self.0.set_position(done);
        ControlFlow::Continue(())
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
