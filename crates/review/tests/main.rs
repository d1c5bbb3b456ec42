//! End-to-end tests of the command line.

mod new;
mod record;
mod references;
mod studies;
