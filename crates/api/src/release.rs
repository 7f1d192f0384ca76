//! What a generator has to know about a release that the table cannot say: its version, its address and its hashes.

/// A release, as snippets and the package name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Its version, `1.4.2`.
    pub version: String,
    /// Where its folder lies, without a slash at the end: `https://example.com/packwright/1.4.2`.
    pub base_url: String,
    /// Hashes for `integrity="…"` by file name, `("packwright-configurator.js", "sha384-…")`.
    pub integrity: Vec<(String, String)>,
}

impl Release {
    /// The release the documentation in the tree speaks of: today's version at a made-up address, hashes left out.
    pub fn in_documentation() -> Self {
        let version = env!("CARGO_PKG_VERSION").to_owned();
        Self {
            base_url: format!("https://example.com/packwright/{version}"),
            version,
            integrity: Vec::new(),
        }
    }

    /// The address of a file.
    pub fn url(&self, file: &str) -> String {
        format!("{}/{file}", self.base_url.trim_end_matches('/'))
    }

    /// The name of the file that begins and ends so, where names carry a hash of their own.
    pub fn file(&self, start: &str, end: &str) -> String {
        self.integrity
            .iter()
            .map(|(name, _)| name)
            .find(|name| name.starts_with(start) && name.ends_with(end))
            .map_or_else(|| format!("{start}…{end}"), Clone::clone)
    }

    /// The hash of a file, or an ellipsis where it is not known yet.
    pub fn hash(&self, file: &str) -> &str {
        self.integrity
            .iter()
            .find(|(name, _)| name == file)
            .map_or("sha384-…", |(_, hash)| hash)
    }
}

#[cfg(test)]
mod tests {
    use super::Release;

    #[test]
    fn addresses_and_hashes() {
        let release = Release {
            version: "1.4.2".to_owned(),
            base_url: "https://example.com/p/1.4.2/".to_owned(),
            integrity: vec![("a.js".to_owned(), "sha384-abc".to_owned())],
        };
        assert_eq!(release.url("a.js"), "https://example.com/p/1.4.2/a.js");
        assert_eq!(release.hash("a.js"), "sha384-abc");
        assert_eq!(release.hash("b.js"), "sha384-…");
        assert_eq!(release.file("a", ".js"), "a.js");
        assert_eq!(release.file("b-", ".js"), "b-….js");
    }
}
