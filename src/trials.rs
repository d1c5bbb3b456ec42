//! The trials that are built in.

use crate::{screening::*, trial::*};

include!(concat!(env!("OUT_DIR"), "/trial.rs"));
