use crate::{calendar::Stamp, screening::Date};

/// The visitor's own date. An invalid system date becomes [`Date`]'s latest: all waiting periods count as over.
pub fn today() -> Date {
    Date::from_digits(device::today())
}

/// The moment it is, in UTC.
pub fn now() -> Stamp {
    let (digits, time) = device::utc();
    Stamp {
        date: Date::from_digits(digits),
        hour: (time / 10_000) as u8,
        minute: (time / 100 % 100) as u8,
        second: (time % 100) as u8,
    }
}

/// The day of the week (Sunday is 0), the hour and the minute that it is now, this many hours ahead of UTC.
pub fn time_ahead(hours: i8) -> (usize, u32, u32) {
    device::time_ahead(hours)
}

#[cfg(target_arch = "wasm32")]
mod device {
    use js_sys::Date;
    use wasm_bindgen::JsValue;

    fn digits(year: u32, month: u32, day: u32) -> u32 {
        year * 10_000 + (month + 1) * 100 + day
    }

    pub fn today() -> u32 {
        let now = Date::new_0();
        digits(now.get_full_year(), now.get_month(), now.get_date())
    }

    pub fn utc() -> (u32, u32) {
        let now = Date::new_0();
        let time =
            now.get_utc_hours() * 10_000 + now.get_utc_minutes() * 100 + now.get_utc_seconds();
        (
            digits(
                now.get_utc_full_year(),
                now.get_utc_month(),
                now.get_utc_date(),
            ),
            time,
        )
    }

    pub fn time_ahead(hours: i8) -> (usize, u32, u32) {
        let there = Date::new(&JsValue::from(Date::now() + f64::from(hours) * 3_600_000.0));
        (
            there.get_utc_day() as usize,
            there.get_utc_hours(),
            there.get_utc_minutes(),
        )
    }
}

/// Natively it is noon of the day on which the trial's record was copied, so that views are rendered alike on every day,
/// unless [`with_today`] says otherwise.
#[cfg(not(target_arch = "wasm32"))]
mod device {
    use std::cell::Cell;

    use crate::{screening::Date, trials::TRIAL};

    const NOON: u32 = 120_000;

    thread_local! {
        static TODAY: Cell<Option<Date>> = const { Cell::new(None) };
    }

    /// Does something as on another day.
    pub fn with_today<T>(day: Date, act: impl FnOnce() -> T) -> T {
        let before = TODAY.replace(Some(day));
        let done = act();
        TODAY.set(before);
        done
    }

    pub fn today() -> u32 {
        let iso = TODAY.get().unwrap_or(TRIAL.facts.copied).iso();
        iso.bytes()
            .filter(u8::is_ascii_digit)
            .fold(0, |digits, byte| digits * 10 + u32::from(byte - b'0'))
    }

    pub fn utc() -> (u32, u32) {
        (today(), NOON)
    }

    pub fn time_ahead(hours: i8) -> (usize, u32, u32) {
        let hour = (12 + i32::from(hours)).rem_euclid(24);
        (0, hour as u32, 0)
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use device::with_today;
