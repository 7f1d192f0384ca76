//! Days, counted from 1970-01-01. The engine has no clock: the date is always an argument.

/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub i32);

impl Date {
    /// The day `days` later.
    pub fn plus(self, days: u32) -> Self {
        Self(self.0.saturating_add(i32::try_from(days).unwrap_or(i32::MAX)))
    }

    /// Year, month (1–12) and day (1–31), by Howard Hinnant's `civil_from_days`.
    pub fn civil(self) -> (i32, u8, u8) {
        let shifted = i64::from(self.0).saturating_add(719_468);
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_shifted + 2) / 5 + 1;
        let month = if month_shifted < 10 {
            month_shifted + 3
        } else {
            month_shifted - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (
            i32::try_from(year).unwrap_or(i32::MAX),
            u8::try_from(month).unwrap_or(1),
            u8::try_from(day).unwrap_or(1),
        )
    }

    /// The day with this year, month and day, by Howard Hinnant's `days_from_civil`; `None` if there is no such day
    /// or the year is outside 1900–9999.
    pub fn from_civil(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(1900..=9999).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        let (month_number, day_number) = (i64::from(month), i64::from(day));
        let shifted_year = i64::from(year) - i64::from(month <= 2);
        let era = shifted_year.div_euclid(400);
        let year_of_era = shifted_year.rem_euclid(400);
        let month_shifted = if month > 2 { month_number - 3 } else { month_number + 9 };
        let day_of_year = (153 * month_shifted + 2) / 5 + day_number - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let date = Self(i32::try_from(era * 146_097 + day_of_era - 719_468).ok()?);
        (date.civil() == (year, month, day)).then_some(date)
    }

    /// The day written `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        if !text.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit()) {
            return None;
        }
        Self::from_civil(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }
}

impl core::fmt::Display for Date {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let (year, month, day) = self.civil();
        write!(formatter, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn every_day_of_eight_centuries_survives_the_round_trip() {
        let first = Date::from_civil(1900, 1, 1).map_or(0, |date| date.0);
        for day in first..first + 292_194 {
            let (year, month, date) = Date(day).civil();
            assert_eq!(Date::from_civil(year, month, date), Some(Date(day)));
        }
    }

    #[test]
    fn only_real_days_parse() {
        assert_eq!(
            Date::parse("2026-11-22").map(|date| date.to_string()).as_deref(),
            Some("2026-11-22")
        );
        for wrong in [
            "2026-02-30",
            "2026-13-01",
            "26-01-01",
            "2026-1-01",
            "",
            "2026-01-01-",
            "+026-01-01",
            "1899-01-01",
        ] {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }
}
