//! Currencies of ISO 4217 and how many decimals their prices have.
//!
//! The table is ours because the browsers' differ: one shows IQD without decimals, the other with three, and two
//! buyers would read two prices. Codes that are no money one can be quoted in (metals, test codes, funds and units of
//! account) are left out.

/// Codes of active currencies that have no decimals.
const NONE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
/// Codes of active currencies with two decimals.
const TWO: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
    CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS \
    INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN \
    NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN \
    SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";
/// Codes of active currencies with three decimals.
const THREE: &str = "BHD IQD JOD KWD LYD OMR TND";

/// The decimals of a price in the currency with this ISO 4217 code (upper case); `None` for a code that is none.
pub fn decimals(code: &str) -> Option<u8> {
    [(NONE, 0), (TWO, 2), (THREE, 3)]
        .into_iter()
        .find(|(codes, _)| codes.split_ascii_whitespace().any(|known| known == code))
        .map(|(_, decimals)| decimals)
}

/// All codes, those without decimals first.
pub fn codes() -> impl Iterator<Item = &'static str> + Clone {
    [NONE, TWO, THREE].into_iter().flat_map(str::split_ascii_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_currencies_browsers_disagree_about_have_the_decimals_of_the_standard() {
        for (code, expected) in [
            ("USD", Some(2)),
            ("JPY", Some(0)),
            ("KWD", Some(3)),
            ("IQD", Some(3)),
            ("HUF", Some(2)),
            ("COP", Some(2)),
            ("IDR", Some(2)),
            ("UGX", Some(0)),
            ("XXX", None),
            ("XAU", None),
            ("usd", None),
            ("", None),
            ("USD ", None),
        ] {
            assert_eq!(decimals(code), expected, "{code}");
        }
    }

    #[test]
    fn every_code_is_three_capitals_and_stands_once() {
        let mut seen = alloc::collections::BTreeSet::new();
        for code in codes() {
            assert!(
                code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()),
                "{code}"
            );
            assert!(seen.insert(code), "{code} stands twice");
        }
        assert_eq!(seen.len(), 155);
    }
}
