//! The assignment that makes the sum of its pairs' worth largest: the Hungarian method, in cubic time.

/// For each row the column that it is given; `worth` has a row for each of them, all equally long, and no number
/// above 1. Pairs of worth 0 are not made.
pub(super) fn assign(worth: &[Vec<f64>]) -> Vec<Option<usize>> {
    let (rows, columns) = (worth.len(), worth.first().map_or(0, Vec::len));
    if rows > columns {
        let turned: Vec<Vec<f64>> = (0..columns).map(|c| worth.iter().map(|row| row[c]).collect()).collect();
        let mut assigned = vec![None; rows];
        for (column, row) in assign(&turned).into_iter().enumerate() {
            if let Some(row) = row {
                assigned[row] = Some(column);
            }
        }
        return assigned;
    }
    assign_all(worth, rows, columns)
}

/// Gives a column to every row; there are not more rows than columns.
fn assign_all(worth: &[Vec<f64>], rows: usize, columns: usize) -> Vec<Option<usize>> {
    let cost = |row: usize, column: usize| 1.0 - worth[row - 1][column - 1];
    // Potentials and matches count from 1; 0 is the row that is being placed.
    let (mut of_row, mut of_column) = (vec![0.0; rows + 1], vec![0.0; columns + 1]);
    let mut matched = vec![0; columns + 1];
    for row in 1..=rows {
        matched[0] = row;
        let mut least = vec![f64::INFINITY; columns + 1];
        let mut came_from = vec![0; columns + 1];
        let mut visited = vec![false; columns + 1];
        let mut column = 0;
        while matched[column] != 0 {
            visited[column] = true;
            let current = matched[column];
            let (mut step, mut next) = (f64::INFINITY, 0);
            for candidate in 1..=columns {
                if visited[candidate] {
                    continue;
                }
                let reduced = cost(current, candidate) - of_row[current] - of_column[candidate];
                if reduced < least[candidate] {
                    (least[candidate], came_from[candidate]) = (reduced, column);
                }
                if least[candidate] < step {
                    (step, next) = (least[candidate], candidate);
                }
            }
            for candidate in 0..=columns {
                if visited[candidate] {
                    of_row[matched[candidate]] += step;
                    of_column[candidate] -= step;
                } else {
                    least[candidate] -= step;
                }
            }
            column = next;
        }
        while column != 0 {
            matched[column] = matched[came_from[column]];
            column = came_from[column];
        }
    }
    let mut assigned = vec![None; rows];
    for column in 1..=columns {
        let row = matched[column];
        if row > 0 && worth[row - 1][column - 1] > 0.0 {
            assigned[row - 1] = Some(column - 1);
        }
    }
    assigned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_counts_and_not_the_best_pair() {
        let worth = [vec![0.9, 0.8], vec![0.8, 0.0]];
        assert_eq!(assign(&worth), [Some(1), Some(0)]);
    }

    #[test]
    fn either_side_may_be_longer_and_worthless_pairs_are_not_made() {
        assert_eq!(assign(&[vec![0.0, 0.5, 0.6]]), [Some(2)]);
        assert_eq!(assign(&[vec![0.5], vec![0.6], vec![0.0]]), [None, Some(0), None]);
        assert_eq!(assign(&[vec![0.0]]), [None]);
        assert!(assign(&[]).is_empty());
    }
}
