//! Figures as text, without what prints numbers of every kind in every way.

/// `key=value` pairs with `;` between them.
pub(crate) fn pairs(pairs: &[(&str, usize)]) -> String {
    let mut text = String::new();
    for (name, figure) in pairs {
        if !text.is_empty() {
            text.push(';');
        }
        text.push_str(name);
        text.push('=');
        write(&mut text, *figure);
    }
    text
}

fn write(text: &mut String, figure: usize) {
    if figure > 9 {
        write(text, figure / 10);
    }
    text.push(char::from(b'0' + u8::try_from(figure % 10).unwrap_or(0)));
}

/// The whole number below; none of what is negative.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(crate) fn whole(figure: f64) -> usize {
    figure.max(0.0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_in_full() {
        assert_eq!(pairs(&[("none", 0), ("many", 120_340)]), "none=0;many=120340");
        assert_eq!((whole(-3.0), whole(7.9)), (0, 7));
    }
}
