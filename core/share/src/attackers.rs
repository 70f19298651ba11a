//! Three attackers on 10,000 made-up workers: who knows four places and times
//! of somebody; a colleague who knows when two of her days began and ended; an
//! employer with rota and payroll. Each has the packages of all, without names,
//! and picks the one that fits best what he knows of his target. What he knows
//! has no column in the files: he infers, as well as the way in which these
//! workers are made up lets him.
//!
//! How they are made up, by guess, not by measurement: 3 to 6 days a week of 7
//! hours (1.2 hours more or less from person to person, 1.3 from day to day);
//! 14, 17 or 21 % of it on the way, by district, a quarter more or less by
//! person, a quarter by day; twelve clients each, all in her district's 36
//! squares of 5 km; visits of 20 to 60 minutes, up to a fifth longer than the
//! rota plans; seven days in ten recorded whole, the others from two fifths on;
//! one person in ten types her days; a break missed as often as the person is
//! used to it; 12 minutes a day in work apps after hours, more or less.

mod guess;
mod person;
mod world;

use guess::{Employer, Guess, Known, Plane, Points, colleague_guess, employer_guess, points_guess};
use person::Draws;
use world::{LEVELS, People, Shared};

use crate::words::employer_finds;
use crate::{Level, Question};

const PEOPLE: usize = 10_000;
/// The staff among whom an employer looks.
const STAFF: usize = 100;
/// Targets at the levels where each must be compared with all.
const TARGETS: usize = 20;

/// Hits among so many targets, where equal fits share one.
fn rate(hits: f64, targets: usize) -> f64 {
    hits / targets as f64
}

/// What an attacker makes of each candidate's week by these numbers of it.
fn told(people: &People, guesses: &[Guess], of: fn(&Shared) -> Vec<f64>) -> Vec<f64> {
    let numbers: Vec<Vec<f64>> = people.shared.iter().map(of).collect();
    let points: Vec<(&[f64], f64)> = guesses
        .iter()
        .map(|g| (numbers[g.target].as_slice(), g.total))
        .collect();
    let plane = Plane::fit(&points);
    numbers.iter().map(|n| plane.at(n)).collect()
}

/// Picks the candidate who comes nearest to each guess. `told` are of all
/// candidates, the first of whom is `first`.
fn nearest(told: &[f64], first: usize, guesses: &[Guess]) -> f64 {
    let mut sorted = told.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut hits = 0.0;
    for g in guesses {
        let at = sorted.partition_point(|t| *t < g.total);
        let near = [at.checked_sub(1), Some(at)].into_iter().flatten();
        let near = near.filter_map(|i| sorted.get(i)).copied();
        let best = near.min_by(|a, b| (a - g.total).abs().total_cmp(&(b - g.total).abs()));
        let own = told[g.target - first];
        if best.is_some_and(|b| (b - own).abs() < 1e-9) {
            let from = sorted.partition_point(|t| *t < own - 1e-9);
            let to = sorted.partition_point(|t| *t < own + 1e-9);
            hits += 1.0 / (to - from) as f64;
        }
    }
    rate(hits, guesses.len())
}

/// The total alone, and all that stands in its row: whichever serves him better.
const LOOKS: [fn(&Shared) -> Vec<f64>; 2] = [|s| vec![s.total()], Shared::numbers];

/// How many of a staff of 100 an employer picks out of one total a week: on
/// average over a hundred such staffs.
fn found_in_staffs(people: &People, draws: &mut Draws) -> f64 {
    let guess = |t| employer_guess(people, t, draws);
    let guesses: Vec<Guess> = (0..PEOPLE).map(guess).collect();
    let found = LOOKS.map(|of| {
        let told = told(people, &guesses, of);
        let staffs = told.chunks(STAFF).zip(guesses.chunks(STAFF)).enumerate();
        let found = staffs.map(|(i, (told, guesses))| nearest(told, i * STAFF, guesses));
        100.0 * found.sum::<f64>() / (PEOPLE / STAFF) as f64
    });
    found.into_iter().fold(0.0, f64::max)
}

/// Picks by how well each candidate's rows fit.
fn by_rows(shared: &[Shared], known: &[(usize, Known)]) -> f64 {
    let mut hits = 0.0;
    for (target, known) in known {
        let fits: Vec<f64> = shared.iter().map(|s| known.fit(s)).collect();
        let best = fits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if fits[*target] >= best - 1e-9 {
            let equal = fits.iter().filter(|f| **f >= best - 1e-9).count();
            hits += 1.0 / equal as f64;
        }
    }
    rate(hits, known.len())
}

fn targets() -> impl Iterator<Item = usize> {
    (0..PEOPLE).step_by(PEOPLE / TARGETS)
}

#[test]
fn who_knows_little_finds_hardly_anybody_in_weekly_totals() {
    for (question, populations) in [
        (Question::UnpaidTravel, 6),
        (Question::Mileage, 6),
        (Question::HoursWorked, 6),
        (Question::MissedBreaks, 1),
        (Question::AfterHours, 1),
        (Question::ClientTime, 1),
    ] {
        let mut times_chance = [0.0; 3];
        for seed in 0..populations {
            let people = People::made(PEOPLE, question, Level::Weeks, seed);
            let mut draws = Draws::from(seed);
            let attackers = [points_guess, colleague_guess, employer_guess];
            for (sum, guess) in times_chance.iter_mut().zip(attackers) {
                // Each person is a target ten times, known by other days and places.
                let targets = (0..10 * PEOPLE).map(|i| i % PEOPLE);
                let guesses: Vec<Guess> = targets.map(|t| guess(&people, t, &mut draws)).collect();
                let rates = LOOKS.map(|of| nearest(&told(&people, &guesses, of), 0, &guesses));
                let rate = rates.into_iter().fold(0.0, f64::max);
                *sum += rate * PEOPLE as f64 / populations as f64;
            }
        }
        let [points, colleague, employer] = times_chance;
        println!(
            "level 1, {}, of 10,000, times chance: points {points:.2}, colleague {colleague:.2}, employer {employer:.2}",
            question.slug()
        );
        assert!(points <= 2.0 && colleague <= 2.0, "{points} {colleague}");
        // They do learn something, and the employer learns more: the files and
        // what they know aren't strangers to each other. Four places say
        // nothing of how long she works, nor does a colleague know of her
        // breaks, her evenings or her rota.
        let least = match question {
            Question::UnpaidTravel | Question::Mileage => points.min(colleague),
            Question::HoursWorked => colleague,
            Question::MissedBreaks | Question::AfterHours | Question::ClientTime => employer,
        };
        assert!(least > 1.02, "{points} {colleague} {employer}");
        // How long her days are says as much of time beyond the rota as the rota.
        let rota_only = question == Question::ClientTime;
        assert!(rota_only || employer > points.max(colleague), "{employer}");
    }
}

#[test]
fn the_preview_says_whom_an_employer_finds_by_one_total() {
    let mut wrong = Vec::new();
    for question in Question::ALL {
        let people = People::made(PEOPLE, *question, Level::Weeks, 1);
        let found = found_in_staffs(&people, &mut Draws::from(7));
        let said = employer_finds(*question, Level::Weeks);
        println!(
            "level 1, {}: employer {found:.1} % of a staff of 100 (said: {said} %)",
            question.slug()
        );
        if !is_said(found, said) {
            wrong.push((question, found, said));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// What is said is what is found, rounded up.
fn is_said(found: f64, said: u8) -> bool {
    (0.0..=2.0).contains(&(f64::from(said) - found))
}

#[test]
fn more_detail_tells_more_and_the_preview_says_how_much() {
    let mut wrong = Vec::new();
    // One total a week has a test of its own.
    for level in &LEVELS[1..] {
        let said = employer_finds(Question::UnpaidTravel, *level);
        let people = People::made(PEOPLE, Question::UnpaidTravel, *level, 1);
        let mut draws = Draws::from(5);
        let known = |make: &dyn Fn(usize, &mut Draws) -> Known, draws: &mut Draws| {
            let known: Vec<_> = targets().map(|t| (t, make(t, draws))).collect();
            by_rows(&people.shared, &known)
        };
        let points = known(&|t, d| Known::Points(Points::of(&people, t, d)), &mut draws);
        let colleague = known(&|t, d| Known::colleague(&people, t, d), &mut draws);
        let everyone = known(
            &|t, _| Known::Employer(Employer::of(&people, t)),
            &mut draws,
        );
        // Her own employer looks among its own staff.
        let staff = &people.shared[..STAFF];
        let theirs: Vec<_> = (0..STAFF)
            .map(|t| (t, Known::Employer(Employer::of(&people, t))))
            .collect();
        let staff = by_rows(staff, &theirs);
        println!(
            "{}: four points {:.2} %, colleague {:.2} %, employer {:.2} % of 10,000; employer {:.0} % of a staff of 100 (said: {said} %)",
            level.slug(),
            points * 100.0,
            colleague * 100.0,
            everyone * 100.0,
            staff * 100.0,
        );
        if !is_said(staff * 100.0, said) {
            wrong.push((level, staff, said));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
