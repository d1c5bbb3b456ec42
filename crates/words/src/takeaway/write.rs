/// JSON as it is written, from left to right. What stands between quotation marks is ids, names of ours and dates: none
/// of them holds what JSON would have escaped.
#[derive(Default)]
pub(super) struct Json(pub String);

impl Json {
    /// What is JSON already, in parts.
    #[inline(never)]
    pub fn raw(&mut self, parts: &[&str]) {
        for part in parts {
            self.0.push_str(part);
        }
    }

    /// Goes on to the next item of a list or an object.
    #[inline(never)]
    pub fn item(&mut self) {
        if !matches!(self.0.as_bytes().last(), Some(b'{' | b'[')) {
            self.raw(&[","]);
        }
    }
}
