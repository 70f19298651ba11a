//! Names that a worker might give, all made up.

/// Clients, as a worker would call them.
pub(super) const CLIENTS: [&str; 16] = [
    "Mrs Abara",
    "Mr Lindqvist",
    "Mrs Okonjo",
    "Mr Petrov",
    "Miss Fairweather",
    "Mrs Delacroix",
    "Mr and Mrs Hallam",
    "Mr Banerjee",
    "Mrs Whitlock",
    "Mr Tanaka",
    "Mrs Ferreira",
    "Mr Oyelaran",
    "Mrs Kowalczyk",
    "Mr Pemberton",
    "Mrs Sandhu",
    "Mr Gallagher",
];

/// Workers; a member of a crowd has one of these.
pub(super) const WORKERS: [&str; 12] = [
    "Ines", "Grace", "Marta", "Joy", "Amina", "Ruth", "Dorota", "Sunita", "Elaine", "Blessing",
    "Tom", "Nkechi",
];

/// Her employer.
pub(super) const EMPLOYER: &str = "Larkfield Home Care";

/// The app that her employer makes her use.
pub(super) const WORK_APP: &str = "CareRota";

/// What she notes down at a client's, beside the duty of care.
pub(super) const NOTES: [&str; 6] = [
    "Needed twenty minutes more than planned.",
    "Waited for the district nurse.",
    "Key safe was jammed, rang the office.",
    "No parking near the house.",
    "Collected a prescription on the way.",
    "Office moved the next visit forward.",
];
