//! End-to-end tests of the command line.

mod record;
mod references;
mod studies;
