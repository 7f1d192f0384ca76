//! Columns of text, aligned by counting characters.

/// The rows as lines; `right` says which columns are aligned at their end.
pub(super) fn aligned<const COLUMNS: usize>(rows: &[[String; COLUMNS]], right: [bool; COLUMNS]) -> Vec<String> {
    let mut widths = [0; COLUMNS];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let line = |row: &[String; COLUMNS]| {
        let cells = row.iter().zip(widths).zip(right);
        let padded = cells.map(|((cell, width), right)| {
            if right {
                format!("{cell:>width$}")
            } else {
                format!("{cell:<width$}")
            }
        });
        padded.collect::<Vec<String>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}
