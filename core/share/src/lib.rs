//! Campaigns, consent and sealed packages; with the feature open, the receiving side.
