//! The closed lists of an invitation. A code is a number on the wire and a
//! shipped, translated sentence on the screen, so that no organiser can word
//! one to mislead.

use stint_model::{Phrase, Say};

macro_rules! codes {
    (
        $(#[$doc:meta])*
        $name:ident {
            $( $(#[$vdoc:meta])* $variant:ident = $code:literal, $slug:literal, $id:literal; )+
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
                Phrase::new(match self { $( $name::$variant => $id, )+ })
            }
        }
    };
}

codes! {
    /// What the data may be used for (GDPR article 13(1)(c)).
    Purpose {
        /// Finding out about pay and hours and bargaining over them.
        Bargaining = 1, "bargaining", "share-purpose-bargaining";
        /// Enforcing a right that members already have.
        Enforcement = 2, "enforcement", "share-purpose-enforcement";
        /// Health and safety at work.
        Safety = 3, "safety", "share-purpose-safety";
        /// Research that is published in figures of groups.
        Research = 4, "research", "share-purpose-research";
    }
}

codes! {
    /// The one question a campaign asks.
    Question {
        /// Travel between clients that isn't paid, per week.
        UnpaidTravel = 1, "unpaid-travel", "share-question-unpaid-travel";
        /// Kilometres for work, per week.
        Mileage = 2, "mileage", "share-question-mileage";
        /// Breaks that were due and not had, per week.
        MissedBreaks = 3, "missed-breaks", "share-question-missed-breaks";
        /// Use of work apps outside working time, per week.
        AfterHours = 4, "after-hours", "share-question-after-hours";
        /// Hours worked, per week.
        HoursWorked = 5, "hours-worked", "share-question-hours-worked";
        /// Time with clients beyond what the rota plans, per week.
        ClientTime = 6, "client-time", "share-question-client-time";
    }
}

codes! {
    /// A kind of record that a campaign may ask for.
    Field {
        /// Working time.
        Hours = 1, "hours", "share-field-hours";
        /// Travel between clients that isn't paid.
        UnpaidTravel = 2, "unpaid-travel", "share-field-unpaid-travel";
        /// Kilometres for work.
        Distance = 3, "distance", "share-field-distance";
        /// Breaks that were due and not had.
        MissedBreaks = 4, "missed-breaks", "share-field-missed-breaks";
        /// Use of work apps outside working time.
        AfterHours = 5, "after-hours", "share-field-after-hours";
        /// Time with each client, under a pseudonym, from level 3 on.
        Visits = 6, "visits", "share-field-visits";
        /// What the rota plans, beside the time it took.
        Rota = 7, "rota", "share-field-rota";
    }
}

codes! {
    /// How much detail, least first.
    Level {
        /// Totals of a week.
        Weeks = 1, "weeks", "share-level-weeks";
        /// Totals of a day.
        Days = 2, "days", "share-level-days";
        /// Visits and legs: rounded, under pseudonyms, without coordinates.
        Visits = 3, "visits", "share-level-visits";
        /// The same with areas on a coarse grid, none of them around home.
        Areas = 4, "areas", "share-level-areas";
        /// Full traces of the work, for the worker's own case with a lawyer.
        Traces = 5, "traces", "share-level-traces";
    }
}

codes! {
    /// Who holds one of the keys a package is sealed to (GDPR article 13(1)(e)).
    RecipientRole {
        /// The organisation that invites.
        Organisation = 1, "organisation", "share-recipient-organisation";
        /// A trusted third party, such as a data trustee.
        Trustee = 2, "trustee", "share-recipient-trustee";
        /// A lawyer.
        Lawyer = 3, "lawyer", "share-recipient-lawyer";
        /// A research partner.
        Researcher = 4, "researcher", "share-recipient-researcher";
    }
}

codes! {
    /// GDPR article 13(1)(b).
    DataProtectionOfficer {
        /// The organisation has none and needs none.
        NotRequired = 1, "not-required", "share-dpo-not-required";
        /// Reached through the contact given.
        AtContact = 2, "at-contact", "share-dpo-at-contact";
    }
}

codes! {
    /// GDPR article 13(1)(c). Sharing rests on consent and on nothing else.
    LegalBasis {
        /// Consent, article 6(1)(a).
        Consent = 1, "consent", "share-basis-consent";
        /// Explicit consent, articles 6(1)(a) and 9(2)(a).
        ExplicitConsent = 2, "explicit-consent", "share-basis-explicit-consent";
    }
}

codes! {
    /// GDPR article 13(1)(d).
    LegitimateInterest {
        /// No legitimate interest is relied on.
        NotReliedOn = 1, "not-relied-on", "share-interest-not-relied-on";
    }
}

codes! {
    /// GDPR article 13(1)(f).
    Transfer {
        /// The data stay in the country of the organisation, the EEA or the UK.
        None = 1, "none", "share-transfer-none";
        /// They go to a country with an adequacy decision.
        Adequacy = 2, "adequacy", "share-transfer-adequacy";
        /// They go elsewhere, under standard contractual clauses.
        Clauses = 3, "clauses", "share-transfer-clauses";
    }
}

codes! {
    /// GDPR article 13(2)(b).
    Rights {
        /// Access, rectification, erasure, restriction, objection, portability.
        All = 1, "all", "share-rights-all";
    }
}

codes! {
    /// GDPR article 13(2)(c).
    Withdrawal {
        /// At any time, in the app, in as many steps as consent.
        InApp = 1, "in-app", "share-withdrawal-in-app";
    }
}

codes! {
    /// GDPR article 13(2)(d).
    Complaint {
        /// To the data protection authority of the jurisdiction named.
        Authority = 1, "authority", "share-complaint-authority";
    }
}

codes! {
    /// GDPR article 13(2)(e).
    Obligation {
        /// Taking part is voluntary; not taking part has no consequence.
        Voluntary = 1, "voluntary", "share-obligation-voluntary";
    }
}

codes! {
    /// GDPR article 13(2)(f).
    Automated {
        /// No automated decisions, no profiling.
        None = 1, "none", "share-automated-none";
    }
}

codes! {
    /// GDPR article 13(3).
    FurtherUse {
        /// Not for anything else, unless asked again.
        AsksAgain = 1, "asks-again", "share-further-asks-again";
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
