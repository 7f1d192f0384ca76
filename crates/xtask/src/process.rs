//! Running other programs: to the end, with their words shown, read, or both.

use crate::failure::{Failure, Outcome, While};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Runs a program with its output shown; a bad end is a failure.
pub(crate) fn run(command: &mut Command) -> Outcome<()> {
    let status = command.status().while_trying(format!("start {}", name_of(command)))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("{} ended badly ({status})", name_of(command))))
}

/// Runs a program silently and returns what it printed; a bad end is a failure that quotes its complaint.
pub(crate) fn capture(command: &mut Command) -> Outcome<String> {
    let output = command.output().while_trying(format!("start {}", name_of(command)))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(Failure::new(format!(
        "{} ended badly ({}): {}",
        name_of(command),
        output.status,
        complaint.trim()
    )))
}

/// Runs a program, shows each line as it comes and hands it to `listen`; returns whether the end was good.
pub(crate) fn run_and_listen(command: &mut Command, mut listen: impl FnMut(&str)) -> Outcome<bool> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .while_trying(format!("start {}", name_of(command)))?;
    if let Some(output) = child.stdout.take() {
        let mut reader = BufReader::new(output);
        let mut bytes = Vec::new();
        // Read as bytes: a test may print what is no UTF-8, and that is no reason to stop listening.
        while reader
            .read_until(b'\n', &mut bytes)
            .while_trying("read what a program prints")?
            > 0
        {
            let line = String::from_utf8_lossy(&bytes);
            let line = line.trim_end_matches(['\r', '\n']);
            println!("{line}");
            listen(line);
            bytes.clear();
        }
    }
    let status = child.wait().while_trying("wait for a program to end")?;
    Ok(status.success())
}

fn name_of(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let line = words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ");
    format!("`{line}`")
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::{capture, run, run_and_listen};
    use std::process::Command;

    #[test]
    fn a_bad_end_is_a_failure() {
        assert!(run(&mut Command::new("true")).is_ok());
        assert!(run(&mut Command::new("false")).is_err());
        assert!(run(&mut Command::new("no-such-program-here")).is_err());
    }

    #[test]
    fn output_is_returned_or_listened_to() {
        assert_eq!(capture(Command::new("echo").arg("word")).unwrap(), "word\n");
        let mut lines = Vec::new();
        let good = run_and_listen(Command::new("printf").arg("a\nb\n"), |line| lines.push(line.to_owned())).unwrap();
        assert!(good);
        assert_eq!(lines, ["a", "b"]);
    }
}
