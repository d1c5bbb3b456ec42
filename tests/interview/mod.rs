//! The way through the questions: what is next for which answer, back, change, restart.

mod back;
mod change;
mod criteria;
mod device_date;
mod graph;
mod pace;
mod paths;
