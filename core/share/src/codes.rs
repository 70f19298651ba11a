//! The closed lists of an invitation. A code is a number on the wire and a
//! shipped, translated sentence on the screen, so that no organiser can word
//! one to mislead.

use stint_model::{Phrase, Say};

macro_rules! codes {
    (
        $(#[$doc:meta])*
        $name:ident, $prefix:literal {
            $( $(#[$vdoc:meta])* $variant:ident = $code:literal, $slug:literal; )+
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$vdoc])* $variant, )+ }

        impl $name {
            /// Every value, in the order of its codes.
            pub const ALL: &'static [$name] = &[ $( $name::$variant, )+ ];

            /// Its number in an invitation.
            pub const fn code(self) -> u64 {
                match self { $( $name::$variant => $code, )+ }
            }

            /// The value with that number.
            pub const fn from_code(code: u64) -> Option<Self> {
                match code { $( $code => Some($name::$variant), )+ _ => None }
            }

            /// Its name in `datapackage.json` and `consent.json`.
            pub const fn slug(self) -> &'static str {
                match self { $( $name::$variant => $slug, )+ }
            }

            /// The value with that name.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.slug() == slug)
            }
        }

        impl Say for $name {
            fn say(&self) -> Phrase {
                Phrase::new(match self { $( $name::$variant => concat!($prefix, $slug), )+ })
            }
        }
    };
}

codes! {
    /// What the data may be used for (GDPR article 13(1)(c)).
    Purpose, "share-purpose-" {
        /// Finding out about pay and hours and bargaining over them.
        Bargaining = 1, "bargaining";
        /// Enforcing a right that members already have.
        Enforcement = 2, "enforcement";
        /// Health and safety at work.
        Safety = 3, "safety";
        /// Research that is published in figures of groups.
        Research = 4, "research";
    }
}

codes! {
    /// The one question a campaign asks.
    Question, "share-question-" {
        /// Travel between clients that isn't paid, per week.
        UnpaidTravel = 1, "unpaid-travel";
        /// Kilometres for work, per week.
        Mileage = 2, "mileage";
        /// Breaks that were due and not had, per week.
        MissedBreaks = 3, "missed-breaks";
        /// Use of work apps outside working time, per week.
        AfterHours = 4, "after-hours";
        /// Hours worked, per week.
        HoursWorked = 5, "hours-worked";
    }
}

codes! {
    /// A kind of record that a campaign may ask for.
    Field, "share-field-" {
        /// Working time.
        Hours = 1, "hours";
        /// Travel between clients that isn't paid.
        UnpaidTravel = 2, "unpaid-travel";
        /// Kilometres for work.
        Distance = 3, "distance";
        /// Breaks that were due and not had.
        MissedBreaks = 4, "missed-breaks";
        /// Use of work apps outside working time.
        AfterHours = 5, "after-hours";
        /// Time with each client, under a pseudonym, from level 3 on.
        Visits = 6, "visits";
    }
}

codes! {
    /// How much detail, least first.
    Level, "share-level-" {
        /// Totals of a week.
        Weeks = 1, "weeks";
        /// Totals of a day.
        Days = 2, "days";
        /// Visits and legs: rounded, under pseudonyms, without coordinates.
        Visits = 3, "visits";
        /// The same with areas on a coarse grid. Not offered by this version.
        Areas = 4, "areas";
        /// Full traces, for the worker's own case. Not offered by this version.
        Traces = 5, "traces";
    }
}

impl Level {
    /// Whether this version of Stint can share at this level. It can't at
    /// [`Level::Areas`] and [`Level::Traces`].
    pub const fn offered(self) -> bool {
        matches!(self, Level::Weeks | Level::Days | Level::Visits)
    }
}

codes! {
    /// Who holds one of the keys a package is sealed to (GDPR article 13(1)(e)).
    RecipientRole, "share-recipient-" {
        /// The organisation that invites.
        Organisation = 1, "organisation";
        /// A trusted third party, such as a data trustee.
        Trustee = 2, "trustee";
        /// A lawyer.
        Lawyer = 3, "lawyer";
        /// A research partner.
        Researcher = 4, "researcher";
    }
}

codes! {
    /// GDPR article 13(1)(b).
    DataProtectionOfficer, "share-dpo-" {
        /// The organisation has none and needs none.
        NotRequired = 1, "not-required";
        /// Reached through the contact given.
        AtContact = 2, "at-contact";
    }
}

codes! {
    /// GDPR article 13(1)(c). Sharing rests on consent and on nothing else.
    LegalBasis, "share-basis-" {
        /// Consent, article 6(1)(a).
        Consent = 1, "consent";
        /// Explicit consent, articles 6(1)(a) and 9(2)(a).
        ExplicitConsent = 2, "explicit-consent";
    }
}

codes! {
    /// GDPR article 13(1)(d).
    LegitimateInterest, "share-interest-" {
        /// No legitimate interest is relied on.
        NotReliedOn = 1, "not-relied-on";
    }
}

codes! {
    /// GDPR article 13(1)(f).
    Transfer, "share-transfer-" {
        /// The data stay in the country of the organisation, the EEA or the UK.
        None = 1, "none";
        /// They go to a country with an adequacy decision.
        Adequacy = 2, "adequacy";
        /// They go elsewhere, under standard contractual clauses.
        Clauses = 3, "clauses";
    }
}

codes! {
    /// GDPR article 13(2)(b).
    Rights, "share-rights-" {
        /// Access, rectification, erasure, restriction, objection, portability.
        All = 1, "all";
    }
}

codes! {
    /// GDPR article 13(2)(c).
    Withdrawal, "share-withdrawal-" {
        /// At any time, in the app, in as many steps as consent.
        InApp = 1, "in-app";
    }
}

codes! {
    /// GDPR article 13(2)(d).
    Complaint, "share-complaint-" {
        /// To the data protection authority of the jurisdiction named.
        Authority = 1, "authority";
    }
}

codes! {
    /// GDPR article 13(2)(e).
    Obligation, "share-obligation-" {
        /// Taking part is voluntary; not taking part has no consequence.
        Voluntary = 1, "voluntary";
    }
}

codes! {
    /// GDPR article 13(2)(f).
    Automated, "share-automated-" {
        /// No automated decisions, no profiling.
        None = 1, "none";
    }
}

codes! {
    /// GDPR article 13(3).
    FurtherUse, "share-further-" {
        /// Not for anything else, unless asked again.
        AsksAgain = 1, "asks-again";
    }
}

/// The items of GDPR article 13 that are codes. The other three of the
/// thirteen (who, recipients, storage period) are fields of the invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Article13 {
    /// 13(1)(b).
    pub officer: DataProtectionOfficer,
    /// 13(1)(c).
    pub basis: LegalBasis,
    /// 13(1)(d).
    pub interest: LegitimateInterest,
    /// 13(1)(f).
    pub transfer: Transfer,
    /// 13(2)(b).
    pub rights: Rights,
    /// 13(2)(c).
    pub withdrawal: Withdrawal,
    /// 13(2)(d).
    pub complaint: Complaint,
    /// 13(2)(e).
    pub obligation: Obligation,
    /// 13(2)(f).
    pub automated: Automated,
    /// 13(3).
    pub further: FurtherUse,
}

impl Article13 {
    /// What a union's campaign most often says: no officer needed, explicit
    /// consent (taking part can reveal membership of a union), no transfer.
    pub const USUAL: Article13 = Article13 {
        officer: DataProtectionOfficer::NotRequired,
        basis: LegalBasis::ExplicitConsent,
        interest: LegitimateInterest::NotReliedOn,
        transfer: Transfer::None,
        rights: Rights::All,
        withdrawal: Withdrawal::InApp,
        complaint: Complaint::Authority,
        obligation: Obligation::Voluntary,
        automated: Automated::None,
        further: FurtherUse::AsksAgain,
    };

    pub(crate) fn codes(&self) -> [u64; 10] {
        [
            self.officer.code(),
            self.basis.code(),
            self.interest.code(),
            self.transfer.code(),
            self.rights.code(),
            self.withdrawal.code(),
            self.complaint.code(),
            self.obligation.code(),
            self.automated.code(),
            self.further.code(),
        ]
    }

    pub(crate) fn from_codes(c: [u64; 10]) -> Option<Self> {
        Some(Self {
            officer: DataProtectionOfficer::from_code(c[0])?,
            basis: LegalBasis::from_code(c[1])?,
            interest: LegitimateInterest::from_code(c[2])?,
            transfer: Transfer::from_code(c[3])?,
            rights: Rights::from_code(c[4])?,
            withdrawal: Withdrawal::from_code(c[5])?,
            complaint: Complaint::from_code(c[6])?,
            obligation: Obligation::from_code(c[7])?,
            automated: Automated::from_code(c[8])?,
            further: FurtherUse::from_code(c[9])?,
        })
    }
}
