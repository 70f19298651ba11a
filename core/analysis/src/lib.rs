//! Pure functions from fixes to visits, places, trips and gaps.
