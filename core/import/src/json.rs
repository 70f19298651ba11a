//! JSON read as a stream: one entry of an array at a time, and no entry can
//! fail the file by a field of an unexpected type.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, de};

use crate::watched::{Gauge, Watched};
use crate::{ImportError, Reason};

/// A JSON value as far as importers care: containers count as nothing.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Loose {
    #[default]
    Nothing,
    Int(i64),
    Float(f64),
    Text(String),
}

impl Loose {
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Loose::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A number, also one written as text.
    pub(crate) fn float(&self) -> Option<f64> {
        match self {
            Loose::Int(n) => Some(*n as f64),
            Loose::Float(n) => Some(*n),
            Loose::Text(text) => text.trim().parse().ok(),
            Loose::Nothing => None,
        }
    }

    /// A whole number, also one written as text.
    pub(crate) fn int(&self) -> Option<i64> {
        match self {
            Loose::Int(n) => Some(*n),
            Loose::Float(n) if n.fract() == 0.0 && n.abs() < 9e15 => Some(*n as i64),
            Loose::Text(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// A number that must be there.
    pub(crate) fn needed(&self) -> Result<f64, Reason> {
        match self {
            Loose::Nothing => Err(Reason::FieldMissing),
            other => other.float().ok_or(Reason::NotANumber),
        }
    }
}

/// The visits that every lenient reader answers alike: scalars are dropped,
/// containers are read to their end.
macro_rules! drop_scalars {
    () => {
        fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
            Ok(Default::default())
        }
        fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
            Ok(Default::default())
        }
        fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
            Ok(Default::default())
        }
        fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
            Ok(Default::default())
        }
        fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
            Ok(Default::default())
        }
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(Default::default())
        }
    };
}
macro_rules! drop_array {
    () => {
        fn visit_seq<A: serde::de::SeqAccess<'de>>(
            self,
            mut seq: A,
        ) -> Result<Self::Value, A::Error> {
            while seq.next_element::<serde::de::IgnoredAny>()?.is_some() {}
            Ok(Default::default())
        }
    };
}
macro_rules! drop_object {
    () => {
        fn visit_map<A: serde::de::MapAccess<'de>>(
            self,
            mut map: A,
        ) -> Result<Self::Value, A::Error> {
            while map
                .next_entry::<serde::de::IgnoredAny, serde::de::IgnoredAny>()?
                .is_some()
            {}
            Ok(Default::default())
        }
    };
}
pub(crate) use {drop_array, drop_scalars};

struct LooseVisitor;

impl<'de> Visitor<'de> for LooseVisitor {
    type Value = Loose;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }
    fn visit_bool<E>(self, _: bool) -> Result<Loose, E> {
        Ok(Loose::Nothing)
    }
    fn visit_i64<E>(self, n: i64) -> Result<Loose, E> {
        Ok(Loose::Int(n))
    }
    fn visit_u64<E>(self, n: u64) -> Result<Loose, E> {
        Ok(i64::try_from(n).map_or(Loose::Float(n as f64), Loose::Int))
    }
    fn visit_f64<E>(self, n: f64) -> Result<Loose, E> {
        Ok(Loose::Float(n))
    }
    fn visit_str<E>(self, text: &str) -> Result<Loose, E> {
        Ok(Loose::Text(text.to_owned()))
    }
    fn visit_unit<E>(self) -> Result<Loose, E> {
        Ok(Loose::Nothing)
    }
    drop_array!();
    drop_object!();
}

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(LooseVisitor)
    }
}

/// A type made of an object's fields.
pub(crate) trait Object: Default {
    /// Takes the value of `key`, or ignores it.
    fn field<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error>;
}

/// Declares a struct that is read from an object by [`Lenient`].
macro_rules! object {
    ($(#[$doc:meta])* $name:ident { $($field:ident : $ty:ty = $($key:literal)|+),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Default)]
        pub(crate) struct $name { $($field: $ty),+ }

        impl crate::json::Object for $name {
            fn field<'de, A: serde::de::MapAccess<'de>>(
                &mut self,
                key: &str,
                map: &mut A,
            ) -> Result<(), A::Error> {
                match key {
                    $($($key)|+ => self.$field = map.next_value()?,)+
                    _ => { map.next_value::<serde::de::IgnoredAny>()?; }
                }
                Ok(())
            }
        }
    };
}
pub(crate) use object;

/// An object's fields, or nothing of them where something else stands.
#[derive(Default)]
pub(crate) struct Lenient<T>(pub(crate) T);

/// A key, held in memory that is used again for the next.
struct KeySeed<'k>(&'k mut String);

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_str<E>(self, key: &str) -> Result<(), E> {
        self.0.clear();
        self.0.push_str(key);
        Ok(())
    }
}

/// Goes through an object's keys.
pub(crate) fn each_key<'de, A: MapAccess<'de>>(
    map: &mut A,
    mut value: impl FnMut(&str, &mut A) -> Result<(), A::Error>,
) -> Result<(), A::Error> {
    let mut key = String::new();
    while map.next_key_seed(KeySeed(&mut key))?.is_some() {
        value(&key, map)?;
    }
    Ok(())
}

struct LenientVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for LenientVisitor<T> {
    type Value = Lenient<T>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }
    drop_scalars!();
    drop_array!();
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Lenient<T>, A::Error> {
        let mut object = T::default();
        each_key(&mut map, |key, map| object.field(key, map))?;
        Ok(Lenient(object))
    }
}

impl<'de, T: Object> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(LenientVisitor(PhantomData))
    }
}

/// The entries of an array within an entry; nothing where no array stands.
#[derive(Default)]
pub(crate) struct List<T>(pub(crate) Vec<T>);

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ListVisitor<T> {
    type Value = List<T>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }
    drop_scalars!();
    drop_object!();
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<List<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(Lenient(entry)) = seq.next_element()? {
            list.push(entry);
        }
        Ok(List(list))
    }
}

impl<'de, T: Object> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(ListVisitor(PhantomData))
    }
}

/// Streams an array: `entry` gets each entry with the line on which it ends.
pub(crate) struct Each<'g, T, F> {
    gauge: &'g Gauge,
    entry: F,
    kind: PhantomData<T>,
}

impl<'g, T: Object, F: FnMut(u64, T)> Each<'g, T, F> {
    pub(crate) fn new(gauge: &'g Gauge, entry: F) -> Self {
        Self {
            gauge,
            entry,
            kind: PhantomData,
        }
    }

    /// For visitors that already stand in the array.
    pub(crate) fn drain<'de, A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        self.gauge.entry_done();
        while let Some(Lenient(entry)) = seq.next_element::<Lenient<T>>()? {
            (self.entry)(self.gauge.line(), entry);
            self.gauge.entry_done();
            if self.gauge.stopped() {
                return Err(de::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

impl<'de, T: Object, F: FnMut(u64, T)> DeserializeSeed<'de> for Each<'_, T, F> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_any(self)
    }
}

impl<'de, T: Object, F: FnMut(u64, T)> Visitor<'de> for Each<'_, T, F> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }
    drop_scalars!();
    drop_object!();
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        self.drain(seq)
    }
}

/// Steps over a value of any size: nothing of it is held.
pub(crate) fn ignore_value<'de, A: MapAccess<'de>>(
    gauge: &Gauge,
    map: &mut A,
) -> Result<(), A::Error> {
    gauge.set_limited(false);
    map.next_value::<IgnoredAny>()?;
    gauge.set_limited(true);
    Ok(())
}

/// serde_json's reader over a watched file.
pub(crate) type Json<'a> = serde_json::Deserializer<serde_json::de::IoRead<Watched<'a>>>;

/// Reads one value after another until the end of the file. Files with
/// several values, one a line, are common.
pub(crate) fn read_values<'a>(
    watched: Watched<'a>,
    mut value: impl FnMut(&mut Json<'a>) -> serde_json::Result<()>,
) -> Result<(), ImportError> {
    let gauge = watched.gauge();
    let mut json = serde_json::Deserializer::from_reader(watched);
    loop {
        match json.end() {
            Ok(()) => return Ok(()),
            // "Trailing characters" is how the next value shows.
            Err(e) if e.is_syntax() => {}
            Err(e) => return Err(failure(&gauge, e)),
        }
        value(&mut json).map_err(|e| failure(&gauge, e))?;
        gauge.entry_done();
    }
}

fn failure(gauge: &Gauge, error: serde_json::Error) -> ImportError {
    let line = gauge.line();
    gauge.cause(match error.classify() {
        serde_json::error::Category::Io => ImportError::Read(error.into()),
        serde_json::error::Category::Eof => ImportError::Truncated { line },
        serde_json::error::Category::Syntax | serde_json::error::Category::Data => {
            ImportError::Damaged { line }
        }
    })
}
