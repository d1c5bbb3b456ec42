//! The part of `wasm-streams` that Leptos' server functions name, without what it does.
//!
//! A widget without a server calls none of it, but the real crate's exports cannot be left out by
//! the linker: they are 13 % of the program that every visitor would download.

use std::{
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll},
};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A readable stream that is always empty.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// An empty stream, whatever is asked for.
    pub fn from_stream<St>(_: St) -> Self
    where
        St: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        ReadableStream(wasm_bindgen::JsCast::unchecked_into(JsValue::UNDEFINED))
    }

    /// Holds on to a stream of the browser's.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        ReadableStream(raw)
    }

    /// Hands it back.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Nothing to read.
    pub fn into_stream(self) -> IntoStream<'static> {
        IntoStream(PhantomData)
    }
}

/// Ends at once.
pub struct IntoStream<'reader>(PhantomData<&'reader ()>);

impl Stream for IntoStream<'_> {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
