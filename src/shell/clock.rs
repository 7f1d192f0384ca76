//! Today, by the reader's own calendar.

use engine::date::Date;

/// Today's date where the reader is; the first day of 1970 if the clock is beyond what dates can say.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(0);
    let month = u8::try_from(now.get_month() + 1).unwrap_or(0);
    let day = u8::try_from(now.get_date()).unwrap_or(0);
    Date::from_civil(year, month, day).unwrap_or_default()
}
