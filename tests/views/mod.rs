//! Every screen, rendered to HTML without a browser: what stands on it, in each language.

mod contact;
mod development;
mod hooks;
mod screens;
mod view;
