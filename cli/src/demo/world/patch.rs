//! The worker's patch: her home, her clients, the office, where she rests.

use super::dice::Dice;
use super::model::{PlaceKind, ShortText};
use super::names;
use super::plane::Point;
use super::rounds::Vehicle;
use super::streets::{Address, Streets};
use super::truth::TruePlace;

/// Numbers of the places that each worker has; clients follow.
pub(super) const HOME: usize = 0;
pub(super) const OFFICE: usize = 1;
pub(super) const CAFE: usize = 2;
pub(super) const SHOP: usize = 3;
pub(super) const FIRST_CLIENT: usize = 4;

/// No two doors are nearer than this, in metres.
const APART: f64 = 40.0;

pub(super) struct Patch {
    pub(super) addresses: Vec<Address>,
    names: Vec<(&'static str, PlaceKind)>,
}

impl Patch {
    pub(super) fn draw(streets: &Streets, vehicle: Vehicle, dice: &mut Dice) -> Self {
        let reach = match vehicle {
            Vehicle::Car => 1900.0,
            Vehicle::Bicycle => 1100.0,
            Vehicle::Foot => 650.0,
        };
        let side = if dice.chance(0.5) { 1.0 } else { -1.0 };
        let centre = Point {
            x: side * dice.between(250.0, 500.0),
            y: dice.between(-400.0, 400.0),
        };
        let mut patch = Self {
            addresses: Vec::new(),
            names: Vec::new(),
        };
        let mut put = |name, kind, low: f64, high: f64, dice: &mut Dice| {
            let door = patch.free(streets, dice, |d| streets.address(centre, low, high, d));
            patch.addresses.push(door);
            patch.names.push((name, kind));
        };
        put("Home", PlaceKind::Home, reach * 0.8, reach * 1.2, dice);
        put("Office", PlaceKind::Office, reach * 0.5, reach, dice);
        put("Café", PlaceKind::Personal, 0.0, reach * 0.5, dice);
        put("Shop", PlaceKind::Personal, reach * 0.4, reach, dice);
        let mut clients = names::CLIENTS;
        dice.shuffle(&mut clients);
        let count = 11 + dice.below(4);
        for (number, name) in clients.into_iter().take(count).enumerate() {
            let door = match number {
                // A street where she has two clients, twice.
                3 | 7 => {
                    let of = patch.addresses[FIRST_CLIENT + number - 1];
                    patch.free(streets, dice, |d| streets.neighbour(of, d))
                }
                // One far out, for whoever drives.
                5 if vehicle == Vehicle::Car => patch.free(streets, dice, |d| {
                    streets.address(centre, 2100.0, 2500.0, d)
                }),
                _ => patch.free(streets, dice, |d| streets.address(centre, 0.0, reach, d)),
            };
            patch.addresses.push(door);
            patch.names.push((name, PlaceKind::Client));
        }
        patch
    }

    /// Draws until the door stands apart from all others.
    fn free(
        &self,
        streets: &Streets,
        dice: &mut Dice,
        mut draw: impl FnMut(&mut Dice) -> Address,
    ) -> Address {
        let apart = |a: &Address| {
            self.addresses
                .iter()
                .all(|b| a.door.distance(b.door) >= APART)
        };
        for _ in 0..60 {
            let address = draw(dice);
            if apart(&address) {
                return address;
            }
        }
        loop {
            let anywhere = streets.address(Point { x: 0.0, y: 0.0 }, 0.0, 9_000.0, dice);
            if apart(&anywhere) {
                return anywhere;
            }
        }
    }

    pub(super) fn door(&self, place: usize) -> Point {
        self.addresses[place].door
    }

    pub(super) fn doors(&self) -> Vec<Point> {
        self.addresses.iter().map(|a| a.door).collect()
    }

    pub(super) fn kind(&self, place: usize) -> PlaceKind {
        self.names[place].1
    }

    pub(super) fn clients(&self) -> std::ops::Range<usize> {
        FIRST_CLIENT..self.addresses.len()
    }

    #[expect(
        clippy::expect_used,
        reason = "names are short constants without controls"
    )]
    pub(super) fn places(&self) -> Vec<TruePlace> {
        self.addresses
            .iter()
            .zip(&self.names)
            .map(|(address, &(name, kind))| TruePlace {
                name: ShortText::new(name).expect("a short constant without controls"),
                kind,
                position: address.door.on_earth(),
            })
            .collect()
    }
}
