//! Roles of colour: what a colour means, and what it is on light and dark.
//!
//! The hues are those of Okabe and Ito, "Color Universal Design" (2008), which
//! people with any kind of colour vision can tell apart.

/// Which ground a picture is drawn on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Dark on white; also for print.
    Light,
    /// Light on near-black.
    Dark,
    /// The reader's own choice, by `prefers-color-scheme`; paper is light.
    Auto,
}

/// What a colour means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The ground.
    Surface,
    /// A faint ground for tracks and tiles.
    Panel,
    /// Text.
    Text,
    /// Text of second rank.
    Muted,
    /// Text upon a filled shape.
    OnFill,
    /// Lines that guide the eye.
    Grid,
    /// Axes and outlines.
    Axis,
    /// Time with a client.
    Visit,
    /// Time on the way.
    Travel,
    /// A break.
    Break,
    /// Work after hours.
    AfterHours,
    /// Time not recorded.
    Gap,
    /// What was paid.
    Paid,
    /// What is owed.
    Owed,
}

impl Role {
    /// Every role, in a fixed order.
    pub const ALL: [Role; 14] = [
        Role::Surface,
        Role::Panel,
        Role::Text,
        Role::Muted,
        Role::OnFill,
        Role::Grid,
        Role::Axis,
        Role::Visit,
        Role::Travel,
        Role::Break,
        Role::AfterHours,
        Role::Gap,
        Role::Paid,
        Role::Owed,
    ];

    /// Its name in style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Role::Surface => "surface",
            Role::Panel => "panel",
            Role::Text => "text",
            Role::Muted => "muted",
            Role::OnFill => "on-fill",
            Role::Grid => "grid",
            Role::Axis => "axis",
            Role::Visit => "visit",
            Role::Travel => "travel",
            Role::Break => "break",
            Role::AfterHours => "after-hours",
            Role::Gap => "gap",
            Role::Paid => "paid",
            Role::Owed => "owed",
        }
    }

    /// Its colour on a light ground, as 0xRRGGBB.
    pub const fn light(self) -> u32 {
        match self {
            Role::Surface => 0xFF_FF_FF,
            Role::Panel => 0xF2_F4_F6,
            Role::Text => 0x1A_1F_26,
            Role::Muted => 0x56_60_6C,
            Role::OnFill => 0xFF_FF_FF,
            Role::Grid => 0xE1_E5_E9,
            Role::Axis => 0x7A_83_8D,
            Role::Visit | Role::Paid => 0x00_72_B2,
            Role::Travel | Role::Owed => 0xD5_5E_00,
            Role::Break => 0x00_9E_73,
            Role::AfterHours => 0xC4_6A_9B,
            Role::Gap => 0x7A_83_8D,
        }
    }

    /// Its colour on a dark ground, as 0xRRGGBB.
    pub const fn dark(self) -> u32 {
        match self {
            Role::Surface => 0x14_17_1B,
            Role::Panel => 0x20_25_2B,
            Role::Text => 0xEE_F1_F4,
            Role::Muted => 0xA9_B3_BE,
            Role::OnFill => 0x0B_0D_10,
            Role::Grid => 0x2E_35_3D,
            Role::Axis => 0x7B_86_92,
            Role::Visit | Role::Paid => 0x56_B4_E9,
            Role::Travel | Role::Owed => 0xE6_9F_00,
            Role::Break => 0x2F_C2_96,
            Role::AfterHours => 0xDD_93_BC,
            Role::Gap => 0x8E_99_A5,
        }
    }
}
