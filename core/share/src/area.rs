//! A coarse grid for level 4, and the cells around home that it hides.
//!
//! A fixed circle around home tells where its centre is. So a block of whole
//! cells is hidden, which reaches a random number of cells further on each of
//! its four sides: home may lie anywhere in it. The numbers come from the
//! worker's key of the campaign, so that they stay the same from package to
//! package and an average can't undo them.

use stint_model::Coordinate;

use crate::{CampaignId, ShareError, Signer};

/// Side of a cell, in 1e-7 degree: 0.05 degrees, about 5.6 km from south to
/// north.
const SIDE_E7: i32 = 500_000;
/// A side of the block reaches from 1 to this many cells beyond home's.
const MOST_BEYOND: u8 = 3;

/// A cell, by its number from the south pole and from the date line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    row: i32,
    column: i32,
}

impl Cell {
    pub(crate) fn of(at: Coordinate) -> Self {
        Self {
            row: at.lat_e7().div_euclid(SIDE_E7),
            column: at.lon_e7().div_euclid(SIDE_E7),
        }
    }

    /// Southern edge in hundredths of a degree.
    pub(crate) fn south(self) -> i64 {
        i64::from(self.row) * i64::from(SIDE_E7) / 100_000
    }

    /// Western edge in hundredths of a degree.
    pub(crate) fn west(self) -> i64 {
        i64::from(self.column) * i64::from(SIDE_E7) / 100_000
    }
}

/// Whether an edge, in hundredths of a degree, is one of the grid's.
#[cfg(feature = "open")]
pub(crate) fn is_edge(hundredths: i64) -> bool {
    hundredths % (i64::from(SIDE_E7) / 100_000) == 0
}

/// Cells that are hidden around one home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hidden {
    home: Cell,
    beyond: [i32; 4],
}

impl Hidden {
    pub(crate) fn around(
        home: Coordinate,
        campaign: &CampaignId,
        signer: &dyn Signer,
    ) -> Result<Self, ShareError> {
        let home = Cell::of(home);
        let cell = [home.row.to_le_bytes(), home.column.to_le_bytes()].concat();
        let label = [b"stint/v1/home-block\0".as_slice(), &cell].concat();
        let drawn = signer.pseudonym(campaign, &label)?;
        let beyond = std::array::from_fn(|i| i32::from(drawn[i] % MOST_BEYOND) + 1);
        Ok(Self { home, beyond })
    }

    pub(crate) fn holds(&self, cell: Cell) -> bool {
        let [south, north, west, east] = self.beyond;
        let up = cell.row - self.home.row;
        // Around the date line, too.
        let round = 360 * 10_000_000 / SIDE_E7 as i64;
        let right = i64::from(cell.column - self.home.column);
        let right = (right + round / 2).rem_euclid(round) - round / 2;
        (-south..=north).contains(&up) && (i64::from(-west)..=i64::from(east)).contains(&right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WorkerKey;
    use proptest::prelude::*;
    use std::collections::BTreeSet;
    use zeroize::Zeroizing;

    fn hidden(home: Coordinate, seed: u8) -> Hidden {
        let id = CampaignId([7; 16]);
        let key = WorkerKey::from_seed(id, &Zeroizing::new([seed; 32]));
        Hidden::around(home, &id, &key).unwrap()
    }

    #[test]
    fn home_lies_anywhere_in_its_block() {
        let home = Coordinate::from_degrees(51.5, -0.12).unwrap();
        let blocks: BTreeSet<[i32; 4]> = (0..=255).map(|s| hidden(home, s).beyond).collect();
        // 81 blocks are possible; none may be rare enough to be the only one.
        assert!(blocks.len() > 70, "{}", blocks.len());
    }

    #[test]
    fn the_date_line_hides_too() {
        let home = Coordinate::from_degrees(-17.0, 179.99).unwrap();
        let across = Coordinate::from_degrees(-17.0, -179.99).unwrap();
        assert!(hidden(home, 1).holds(Cell::of(across)));
    }

    proptest! {
        #[test]
        fn what_is_near_home_is_hidden(
            lat in -89.0..89.0f64, lon in -180.0..180.0f64, seed: u8,
            north in -0.05..0.05f64, east in -0.05..0.05f64,
        ) {
            let home = Coordinate::from_degrees(lat, lon).unwrap();
            let near = Coordinate::from_degrees(lat + north, (lon + east).clamp(-180.0, 180.0));
            prop_assert!(hidden(home, seed).holds(Cell::of(near.unwrap())));
        }

        #[test]
        fn a_cell_says_no_more_than_its_edges(lat in -90.0..90.0f64, lon in -180.0..180.0f64) {
            let at = Coordinate::from_degrees(lat, lon).unwrap();
            let cell = Cell::of(at);
            prop_assert_eq!((cell.south() % 5, cell.west() % 5), (0, 0));
            let off = at.lat() * 100.0 - cell.south() as f64;
            prop_assert!((-1e-6..5.0).contains(&off));
        }
    }
}
