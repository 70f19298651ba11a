//! Hours, owed pay, mileage, rest and breaks over dated, sourced rule packs.
