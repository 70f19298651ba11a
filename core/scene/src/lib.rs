//! Pictures as data, and their SVG renderer.
