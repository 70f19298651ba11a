//! Contract, rule pack, roster, payslip, figures. The first byte says which.
#![no_main]
use libfuzzer_sys::fuzz_target;
use stint_model::Currency;
use stint_pay::{Contract, Payslip, Roster, RulePack, Zones, parse_micros, parse_minor};

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else {
        return;
    };
    let Ok(text) = str::from_utf8(rest) else {
        return;
    };
    let zones = Zones::named("Europe/London").ok();
    match kind % 5 {
        0 => _ = Contract::parse_with_builtin("contract.toml", text),
        1 => _ = RulePack::parse("pack.toml", text),
        2 => {
            if let Ok(roster) = Roster::parse("roster", text, zones.as_ref()) {
                let again = Roster::parse_csv("again", &roster.to_csv(), None);
                assert_eq!(again.as_ref(), Ok(&roster));
            }
        }
        3 => _ = Payslip::parse_csv("payslip.csv", text, Currency::GBP),
        _ => _ = (parse_micros(text), parse_minor(text)),
    }
});
