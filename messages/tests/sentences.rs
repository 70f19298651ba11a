//! Phrases become sentences: plural forms, nesting, and what is lacking.

use proptest::prelude::*;
use stint_messages::{Lang, MessageError, Messages};
use stint_model::{Arg, GapCause, Phrase, Say};

fn visits(n: i64) -> Phrase {
    Phrase::new("common-count-visits").with("count", Arg::Count(n))
}

#[test]
fn plural_forms_follow_the_language() {
    let say = |lang, n| Messages::new(lang).say(&visits(n));
    assert_eq!(say(Lang::En, 1), "1 visit");
    assert_eq!(say(Lang::En, 0), "0 visits");
    assert_eq!(say(Lang::De, 1), "1 Besuch");
    assert_eq!(say(Lang::De, 2), "2 Besuche");
    // French takes the singular for nothing.
    assert_eq!(say(Lang::Fr, 0), "0 visite");
    assert_eq!(say(Lang::Fr, 2), "2 visites");
    assert_eq!(say(Lang::Es, 0), "0 visitas");
    assert_eq!(say(Lang::En, 12_000), "12,000 visits");
}

#[test]
fn phrases_nest() {
    let both = Phrase::new("common-and")
        .with("first", Arg::Phrase(visits(3)))
        .with("second", Arg::Phrase(GapCause::BatterySaver.say()));
    assert_eq!(
        Messages::new(Lang::De).say(&both),
        "3 Besuche und Energiesparmodus"
    );
}

#[test]
fn a_missing_message_is_an_error_and_never_shown_raw() {
    let unknown = Phrase::new("common-no-such-thing");
    for lang in Lang::ALL {
        let messages = Messages::new(lang);
        assert_eq!(
            messages.try_say(&unknown),
            Err(MessageError::Missing {
                id: "common-no-such-thing".to_owned(),
                lang: lang.code()
            })
        );
        let shown = messages.say(&unknown);
        assert_eq!(shown, messages.say(&Phrase::new("common-no-words")));
        assert!(!shown.contains("no-such-thing"));
    }
}

#[test]
fn a_missing_argument_is_an_error_and_never_shown_raw() {
    let messages = Messages::new(Lang::Fr);
    let bare = Phrase::new("common-count-visits");
    assert!(matches!(
        messages.try_say(&bare),
        Err(MessageError::Incomplete { .. })
    ));
    assert!(!messages.say(&bare).contains('{'));
}

#[test]
fn endless_nesting_is_refused() {
    let mut phrase = visits(1);
    for _ in 0..20 {
        phrase = Phrase::new("common-and")
            .with("first", Arg::Phrase(phrase))
            .with("second", Arg::Text(String::new()));
    }
    assert!(matches!(
        Messages::new(Lang::En).try_say(&phrase),
        Err(MessageError::TooDeep { .. })
    ));
}

proptest! {
    #[test]
    fn a_name_comes_through_as_it_is(name in "\\PC{0,40}") {
        let phrase = Phrase::new("common-and")
            .with("first", Arg::Text(name.clone()))
            .with("second", Arg::Text("x".to_owned()));
        for lang in Lang::ALL {
            let said = Messages::new(lang).say(&phrase);
            prop_assert!(said.starts_with(&name));
            let marked = said.contains('\u{2068}') && !name.contains('\u{2068}');
            prop_assert!(!marked);
        }
    }
}
