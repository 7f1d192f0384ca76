//! From a request's head to the bytes of a response. Only files below the folder, only GET and HEAD.

use super::policy::Policy;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// What we read of a request.
#[derive(Debug, PartialEq)]
pub(crate) struct Request {
    method: String,
    path: String,
    takes_brotli: bool,
}

impl Request {
    /// Reads the head; `None` for what is not HTTP.
    pub(crate) fn parse(head: &str) -> Option<Self> {
        let mut lines = head.lines();
        let mut words = lines.next()?.split(' ');
        let (method, target, version) = (words.next()?, words.next()?, words.next()?);
        if !version.starts_with("HTTP/1.") {
            return None;
        }
        let takes_brotli = lines
            .filter_map(|line| line.split_once(':'))
            .filter(|(name, _)| name.eq_ignore_ascii_case("accept-encoding"))
            .any(|(_, value)| value.split(',').any(|encoding| encoding.trim() == "br"));
        let path = target.split(['?', '#']).next().unwrap_or_default();
        Some(Self {
            method: method.to_owned(),
            path: decode(path)?,
            takes_brotli,
        })
    }
}

/// The whole response.
pub(crate) fn answer(request: &Request, folder: &Path, policy: Policy) -> Vec<u8> {
    if request.method != "GET" && request.method != "HEAD" {
        return plain("405 Method Not Allowed", "Only GET and HEAD are answered here.\n");
    }
    let Some(file) = locate(folder, &request.path) else {
        return plain("404 Not Found", "There is no such file.\n");
    };
    let mut packed = file.clone().into_os_string();
    packed.push(".br");
    let packed = request.takes_brotli.then(|| fs::read(packed).ok()).flatten();
    let encoding = if packed.is_some() {
        "Content-Encoding: br\r\n"
    } else {
        ""
    };
    let Some(body) = packed.or_else(|| fs::read(&file).ok()) else {
        return plain("404 Not Found", "There is no such file.\n");
    };
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let mut response = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nContent-Length: {}\r\n{encoding}Vary: Accept-Encoding\r\n\
         Cache-Control: {}\r\n{}\r\n",
        media_type(&name),
        body.len(),
        caching(&name),
        policy.headers(),
    )
    .into_bytes();
    if request.method == "GET" {
        response.extend_from_slice(&body);
    }
    response
}

fn plain(status: &str, sentence: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\n\r\n{sentence}",
        sentence.len()
    )
    .into_bytes()
}

/// The file a path means, or `None` when it is absent or would lie outside the folder.
fn locate(folder: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path.trim_start_matches('/'));
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let mut file = folder.join(relative);
    if file.is_dir() {
        file.push("index.html");
    }
    // A link inside the folder may still point out of it.
    let (real, top) = (file.canonicalize().ok()?, folder.canonicalize().ok()?);
    (real.starts_with(top) && real.is_file()).then_some(file)
}

fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains(['\0', '\\']))
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "ftl" | "md" => "text/plain; charset=utf-8",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// A name with a hash in it never changes its contents; any other is asked for again each time.
fn caching(name: &str) -> &'static str {
    let hashed = name
        .split(['-', '_', '.'])
        .any(|part| (8..=16).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_hexdigit()));
    if hashed {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

#[cfg(test)]
mod tests {
    use super::{Policy, Request, answer, caching};
    use std::fs;
    use std::path::Path;

    fn check(folder: &Path, head: &str, expected_status: &str, expected_part: &str) {
        let request = Request::parse(head).unwrap();
        let response = String::from_utf8_lossy(&answer(&request, folder, Policy::Strict)).into_owned();
        assert!(
            response.starts_with(&format!("HTTP/1.1 {expected_status}")),
            "{head}: {response}"
        );
        assert!(response.contains(expected_part), "{head}: {response}");
    }

    #[test]
    fn files_are_answered_and_nothing_outside_is() {
        let folder = std::env::temp_dir().join(format!("packwright-serve-{}", std::process::id()));
        fs::create_dir_all(folder.join("inner")).unwrap();
        fs::write(folder.join("index.html"), "page").unwrap();
        fs::write(folder.join("a_bg.wasm"), "raw").unwrap();
        fs::write(folder.join("a_bg.wasm.br"), "packed").unwrap();
        check(&folder, "GET / HTTP/1.1\r\n\r\n", "200", "text/html");
        check(&folder, "GET /?lang=ar#code HTTP/1.1\r\n\r\n", "200", "page");
        check(&folder, "GET /a_bg.wasm HTTP/1.1\r\n\r\n", "200", "application/wasm");
        check(
            &folder,
            "GET /a_bg.wasm HTTP/1.1\r\nAccept-Encoding: gzip, br\r\n\r\n",
            "200",
            "packed",
        );
        check(&folder, "HEAD / HTTP/1.1\r\n\r\n", "200", "Content-Length: 4");
        check(&folder, "POST / HTTP/1.1\r\n\r\n", "405", "");
        check(&folder, "GET /inner HTTP/1.1\r\n\r\n", "404", "");
        for outside in [
            "/../secret",
            "/%2e%2e/secret",
            "/inner/..%2f..%2fsecret",
            "//etc/../hosts",
            "/..%5csecret",
        ] {
            let request = Request::parse(&format!("GET {outside} HTTP/1.1\r\n\r\n"));
            let status = request.map_or(404, |request| {
                if answer(&request, &folder, Policy::Strict).starts_with(b"HTTP/1.1 404") {
                    404
                } else {
                    200
                }
            });
            assert_eq!(status, 404, "{outside}");
        }
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn what_is_no_request_is_not_answered() {
        assert_eq!(Request::parse("hello"), None);
        assert_eq!(Request::parse("GET /%zz HTTP/1.1"), None);
        assert_eq!(Request::parse("GET /%00 HTTP/1.1"), None);
    }

    #[test]
    fn only_hashed_names_are_kept_for_good() {
        assert!(caching("packwright-0123456789abcdef_bg.wasm").contains("immutable"));
        // Trunk leaves leading zeros out.
        assert!(caching("page-123456789abcdef.css").contains("immutable"));
        assert_eq!(caching("index.html"), "no-cache");
    }
}
