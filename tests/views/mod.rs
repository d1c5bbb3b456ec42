//! Every screen in every state, rendered to HTML without a browser: what stands on it, in each language.

mod before;
mod contact;
mod contract;
mod development;
mod gallery;
mod html;
mod medicines;
mod outline;
mod result;
mod snapshots;
mod studies;
