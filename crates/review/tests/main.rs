//! End-to-end tests of the command line.

mod command;
mod new;
mod record;
mod references;
mod studies;
