//! The town's streets: a crooked network with a railway that can be crossed
//! in three places, one of them a tunnel, and a park to go around. So the way
//! along the streets is longer than the straight line by a factor that varies.

use std::collections::BinaryHeap;

use super::dice::Dice;
use super::plane::Point;

const COLUMNS: usize = 34;
const ROWS: usize = 30;
/// Metres between neighbouring crossings before they are moved about.
const BLOCK: f64 = 165.0;
const CROOKED: f64 = 42.0;
/// Share of side streets that a wall, a stream or a school closes.
const CLOSED: f64 = 0.16;
/// The railway runs between this column and the next.
const RAILWAY: usize = 16;
const TUNNEL_ROW: usize = 15;
/// Rows in which a street crosses the railway.
const CROSSINGS: [usize; 3] = [3, TUNNEL_ROW, 27];
/// Metres from the middle of a street to a front door.
const TO_DOOR: f64 = 12.0;

/// What kind of street it is.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Class {
    /// A through road.
    Main,
    /// A residential street.
    Side,
    /// The road under the railway: no satellite is seen from it.
    Tunnel,
}

struct Street {
    ends: [usize; 2],
    class: Class,
}

/// A front door on a street.
#[derive(Clone, Copy)]
pub(super) struct Address {
    street: usize,
    /// Share of the way from the street's first end.
    along: f64,
    /// The same for where she usually finds room for the car.
    parking: f64,
    /// Where the door is.
    pub(super) door: Point,
}

/// A straight piece of a way.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    pub(super) to: Point,
    pub(super) class: Class,
    /// Between door and car, whatever she travels by.
    pub(super) walked: bool,
}

/// A way from door to door.
#[derive(Clone)]
pub(super) struct Route {
    pub(super) from: Point,
    pub(super) pieces: Vec<Piece>,
}

impl Route {
    /// Metres along it.
    pub(super) fn length(&self) -> f64 {
        let mut at = self.from;
        let mut sum = 0.0;
        for piece in &self.pieces {
            sum += at.distance(piece.to);
            at = piece.to;
        }
        sum
    }
}

/// The whole network.
pub(super) struct Streets {
    crossings: Vec<Point>,
    streets: Vec<Street>,
    /// Streets that meet at each crossing.
    meeting: Vec<Vec<usize>>,
    /// Streets that can be reached from the middle of the town.
    reachable: Vec<usize>,
}

impl Streets {
    pub(super) fn build(dice: &mut Dice) -> Self {
        let crossings = lay_crossings(dice);
        let mut streets = Vec::new();
        for row in 0..ROWS {
            for column in 0..COLUMNS {
                let here = row * COLUMNS + column;
                if column + 1 < COLUMNS
                    && let Some(class) = eastward(row, column, dice)
                {
                    streets.push(Street {
                        ends: [here, here + 1],
                        class,
                    });
                }
                if row + 1 < ROWS
                    && let Some(class) = northward(row, column, dice)
                {
                    streets.push(Street {
                        ends: [here, here + COLUMNS],
                        class,
                    });
                }
            }
        }
        let mut meeting = vec![Vec::new(); crossings.len()];
        for (number, street) in streets.iter().enumerate() {
            for end in street.ends {
                meeting[end].push(number);
            }
        }
        let mut town = Self {
            crossings,
            streets,
            meeting,
            reachable: Vec::new(),
        };
        town.reachable = town.connected();
        town
    }

    /// Side streets' numbers that hang together with the tunnel's road.
    fn connected(&self) -> Vec<usize> {
        let start = TUNNEL_ROW * COLUMNS + RAILWAY;
        let mut seen = vec![false; self.crossings.len()];
        seen[start] = true;
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            for &number in &self.meeting[at] {
                let next = self.other_end(number, at);
                if !seen[next] {
                    seen[next] = true;
                    open.push(next);
                }
            }
        }
        (0..self.streets.len())
            .filter(|&n| self.streets[n].class == Class::Side && seen[self.streets[n].ends[0]])
            .collect()
    }

    fn other_end(&self, street: usize, end: usize) -> usize {
        let [a, b] = self.streets[street].ends;
        if a == end { b } else { a }
    }

    /// A door on some residential street whose distance from `centre` lies
    /// between `low` and `high` metres; the nearest to that range that a few
    /// hundred throws find.
    pub(super) fn address(&self, centre: Point, low: f64, high: f64, dice: &mut Dice) -> Address {
        let mut best: Option<(f64, Address)> = None;
        for _ in 0..400 {
            let street = self.reachable[dice.below(self.reachable.len())];
            let address = self.door(street, dice.between(0.1, 0.9), dice);
            let distance = address.door.distance(centre);
            let miss = (low - distance).max(distance - high).max(0.0);
            if best.is_none_or(|(m, _)| miss < m) {
                best = Some((miss, address));
            }
            if miss == 0.0 {
                break;
            }
        }
        best.map_or_else(|| self.door(0, 0.5, dice), |(_, address)| address)
    }

    /// A door 40 to 150 m from `of` in the same street, or across it.
    pub(super) fn neighbour(&self, of: Address, dice: &mut Dice) -> Address {
        let [a, b] = self.ends(of.street);
        let step = dice.between(45.0, 75.0) / a.distance(b).max(1.0);
        let along = if of.along > 0.5 {
            of.along - step
        } else {
            of.along + step
        };
        self.door(of.street, along.clamp(0.02, 0.98), dice)
    }

    fn ends(&self, street: usize) -> [Point; 2] {
        self.streets[street].ends.map(|end| self.crossings[end])
    }

    fn door(&self, street: usize, along: f64, dice: &mut Dice) -> Address {
        let [a, b] = self.ends(street);
        let length = a.distance(b).max(1.0);
        let aside = if dice.chance(0.5) { TO_DOOR } else { -TO_DOOR };
        let off = dice.between(8.0, 55.0) / length;
        let parking = if dice.chance(0.5) {
            along + off
        } else {
            along - off
        };
        let parking = parking.clamp(0.02, 0.98);
        let kerb = a.toward(b, along);
        let door = kerb.moved(-(b.y - a.y) / length * aside, (b.x - a.x) / length * aside);
        Address {
            street,
            along,
            parking,
            door,
        }
    }

    fn kerb(&self, address: Address, along: f64) -> Point {
        let [a, b] = self.ends(address.street);
        a.toward(b, along)
    }

    /// The shortest way from door to door along the streets, where a metre of
    /// main road counts as `main_road` metres. A driver walks from the door to
    /// the car and from the car to the door.
    pub(super) fn route(&self, from: Address, to: Address, main_road: f64, drives: bool) -> Route {
        let stands = |a: Address| if drives { a.parking } else { a.along };
        let leaves = self.kerb(from, stands(from));
        let arrives = self.kerb(to, stands(to));
        let walk = |to| Piece {
            to,
            class: Class::Side,
            walked: true,
        };
        let ride = |to, class| Piece {
            to,
            class,
            walked: false,
        };
        let mut pieces = vec![walk(self.kerb(from, from.along))];
        if drives {
            pieces.push(walk(leaves));
        }
        if from.street != to.street {
            let passed = self.shortest((from.street, leaves), (to.street, arrives), main_road);
            pieces.extend(
                passed
                    .into_iter()
                    .map(|(end, class)| ride(self.crossings[end], class)),
            );
        }
        pieces.push(ride(arrives, Class::Side));
        if drives {
            pieces.push(walk(self.kerb(to, to.along)));
        }
        pieces.push(walk(to.door));
        Route {
            from: from.door,
            pieces,
        }
    }

    /// Dijkstra 1959, in whole millimetres so that ties fall the same way
    /// everywhere. Gives the crossings passed and the class of the street
    /// that leads to each.
    fn shortest(
        &self,
        (street, leaves): (usize, Point),
        (last_street, arrives): (usize, Point),
        main_road: f64,
    ) -> Vec<(usize, Class)> {
        let millimetres = |metres: f64| (metres * 1000.0) as u64;
        let mut cost = vec![u64::MAX; self.crossings.len()];
        let mut by: Vec<Option<usize>> = vec![None; self.crossings.len()];
        let mut open = BinaryHeap::new();
        for end in self.streets[street].ends {
            cost[end] = millimetres(leaves.distance(self.crossings[end]));
            open.push(std::cmp::Reverse((cost[end], end)));
        }
        while let Some(std::cmp::Reverse((so_far, at))) = open.pop() {
            if so_far > cost[at] {
                continue;
            }
            for &number in &self.meeting[at] {
                let next = self.other_end(number, at);
                let length = self.crossings[at].distance(self.crossings[next]);
                let weight = match self.streets[number].class {
                    Class::Side => 1.0,
                    Class::Main | Class::Tunnel => main_road,
                };
                let total = so_far + millimetres(length * weight);
                if total < cost[next] {
                    cost[next] = total;
                    by[next] = Some(number);
                    open.push(std::cmp::Reverse((total, next)));
                }
            }
        }
        let [a, b] = self.streets[last_street].ends;
        let last = |end: usize| {
            cost[end].saturating_add(millimetres(arrives.distance(self.crossings[end])))
        };
        let mut at = if last(a) <= last(b) { a } else { b };
        let mut passed = Vec::new();
        while let Some(number) = by[at] {
            passed.push((at, self.streets[number].class));
            at = self.other_end(number, at);
        }
        passed.push((at, Class::Side));
        passed.reverse();
        passed
    }
}

/// Crossings on a grid that is turned, bent and shaken.
fn lay_crossings(dice: &mut Dice) -> Vec<Point> {
    let turn = dice.between(-0.6, 0.6);
    let (sine, cosine) = (libm::sin(turn), libm::cos(turn));
    let bend = dice.between(60.0, 160.0);
    let mut crossings = Vec::with_capacity(ROWS * COLUMNS);
    for row in 0..ROWS {
        for column in 0..COLUMNS {
            let x = (column as f64 - COLUMNS as f64 / 2.0) * BLOCK;
            let y = (row as f64 - ROWS as f64 / 2.0) * BLOCK;
            let x = x + bend * libm::sin(y / 700.0) + dice.between(-CROOKED, CROOKED);
            let y = y + bend * libm::cos(x / 900.0) + dice.between(-CROOKED, CROOKED);
            crossings.push(Point {
                x: x * cosine - y * sine,
                y: x * sine + y * cosine,
            });
        }
    }
    crossings
}

fn in_park(row: usize, column: usize) -> bool {
    (18..23).contains(&row) && (6..11).contains(&column)
}

fn in_tunnel(row: usize, column: usize) -> bool {
    row == TUNNEL_ROW && (RAILWAY - 1..=RAILWAY + 1).contains(&column)
}

/// The street from a crossing to its eastern neighbour, if there is one.
fn eastward(row: usize, column: usize, dice: &mut Dice) -> Option<Class> {
    let closed = dice.chance(CLOSED);
    if in_tunnel(row, column) {
        Some(Class::Tunnel)
    } else if column == RAILWAY && !CROSSINGS.contains(&row) || in_park(row, column) {
        None
    } else if row % 6 == 3 {
        Some(Class::Main)
    } else {
        (!closed).then_some(Class::Side)
    }
}

/// The street from a crossing to its northern neighbour, if there is one.
fn northward(row: usize, column: usize, dice: &mut Dice) -> Option<Class> {
    let closed = dice.chance(CLOSED);
    let under_ground = |row: usize| row == TUNNEL_ROW && (RAILWAY..=RAILWAY + 1).contains(&column);
    if in_park(row, column) || under_ground(row) || under_ground(row + 1) {
        None
    } else if column % 7 == 3 {
        Some(Class::Main)
    } else {
        (!closed).then_some(Class::Side)
    }
}
