//! The security headers sent with every file.

use crate::failure::{Failure, Outcome};

const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
     img-src 'self' blob: data:; font-src 'self'; worker-src blob:; base-uri 'none'; form-action 'self'; \
     require-trusted-types-for 'script'; trusted-types packwright";

/// How strictly the browser is told to treat the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Policy {
    /// The strictest policy the page works under; nobody may frame it.
    Strict,
    /// The same, but any page may frame it, even one in a sandbox without an origin.
    Framed,
    /// No policy, for the peers of the bench: some of them need inline styles or `eval`.
    None,
}

impl Policy {
    /// Reads the word given on the command line.
    pub(crate) fn parse(word: &str) -> Outcome<Self> {
        match word {
            "strict" => Ok(Self::Strict),
            "framed" => Ok(Self::Framed),
            "none" => Ok(Self::None),
            _ => Err(Failure::new(format!("`{word}` is no policy: strict, framed or none"))),
        }
    }

    /// The header lines, each with its line end.
    pub(crate) fn headers(self) -> String {
        let always = "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n";
        match self {
            Self::Strict => {
                format!("{always}Content-Security-Policy: {STRICT}; frame-ancestors 'none'\r\n")
            }
            // A frame in a sandbox has no origin, so even its own scripts come from somewhere else.
            Self::Framed => {
                format!("{always}Content-Security-Policy: {STRICT}\r\nAccess-Control-Allow-Origin: *\r\n")
            }
            Self::None => always.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Policy;

    #[test]
    fn only_the_strict_policy_forbids_framing() {
        assert!(
            Policy::parse("strict")
                .unwrap()
                .headers()
                .contains("frame-ancestors 'none'")
        );
        assert!(
            Policy::parse("framed")
                .unwrap()
                .headers()
                .contains("Access-Control-Allow-Origin: *")
        );
        assert!(
            !Policy::parse("none")
                .unwrap()
                .headers()
                .contains("Content-Security-Policy")
        );
        assert!(Policy::parse("lenient").is_err());
    }
}
