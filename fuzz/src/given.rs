//! Values of the door for Kotlin and Swift, made of arbitrary bytes, and a key
//! store that fails at times, or calls back in.

use std::sync::{Arc, Mutex};

use libfuzzer_sys::arbitrary::{Result as Taken, Unstructured};
use stint_bindings::*;

/// A key store in memory. `faults` says which of the next calls fail.
#[derive(Default)]
pub struct Keys {
    anchor: Mutex<Option<Vec<u8>>>,
    /// What was wrapped, with its epoch, as it is. Its blob is its place here:
    /// a rescued or restored vault begins at the first epoch again.
    wrapped: Mutex<Vec<Option<(u32, Vec<u8>)>>>,
    /// What the next calls fail with, last first.
    pub faults: Mutex<Vec<KeyStoreError>>,
    /// A phone that the next call calls into, and whether it locks it then.
    pub calls_back: Mutex<Option<(Arc<StintPhone>, bool)>>,
}

impl Keys {
    /// What was wrapped into `blob`, while its epoch's key is there.
    pub fn unwrap(&self, blob: &[u8]) -> Option<Vec<u8>> {
        let at = usize::from_le_bytes(blob.try_into().ok()?);
        let held = self.wrapped.lock().expect("a lock");
        held.get(at)?.as_ref().map(|(_, plain)| plain.clone())
    }

    fn answer(&self) -> Result<(), KeyStoreError> {
        let calls_back = self.calls_back.lock().expect("a lock").take();
        if let Some((phone, locks)) = calls_back {
            assert_eq!(phone.zone(), Err(StintError::CalledFromCallback));
            if locks {
                assert_eq!(phone.lock(), Ok(()));
            }
        }
        self.faults
            .lock()
            .expect("a lock")
            .pop()
            .map_or(Ok(()), Err)
    }
}

impl KeyStore for Keys {
    fn mac(&self, bytes: Vec<u8>) -> Result<Vec<u8>, KeyStoreError> {
        self.answer()?;
        let mut tag = vec![7u8; 32];
        for (i, byte) in bytes.iter().enumerate() {
            let at = i % 32;
            tag[at] = tag[at].wrapping_mul(31).wrapping_add(*byte) ^ i as u8;
        }
        Ok(tag)
    }

    fn anchor_get(&self) -> Result<Option<Vec<u8>>, KeyStoreError> {
        self.answer()?;
        Ok(self.anchor.lock().expect("a lock").clone())
    }

    fn anchor_set(&self, bytes: Vec<u8>) -> Result<(), KeyStoreError> {
        self.answer()?;
        *self.anchor.lock().expect("a lock") = Some(bytes);
        Ok(())
    }

    fn wrap(&self, epoch: u32, plain: Vec<u8>) -> Result<Vec<u8>, KeyStoreError> {
        self.answer()?;
        let mut held = self.wrapped.lock().expect("a lock");
        held.push(Some((epoch, plain)));
        Ok((held.len() - 1).to_le_bytes().to_vec())
    }

    fn destroy(&self, epoch: u32) -> Result<(), KeyStoreError> {
        let mut held = self.wrapped.lock().expect("a lock");
        for wrapped in &mut *held {
            wrapped.take_if(|(of, _)| *of == epoch);
        }
        Ok(())
    }
}

/// Stops after so many calls.
struct Stops(Mutex<u8>);

impl StintProgress for Stops {
    fn reached(&self, _: u64, _: Option<u64>) -> Result<bool, ProgressError> {
        let mut left = self.0.lock().expect("a lock");
        *left = left.saturating_sub(1);
        match *left {
            0 => Err(ProgressError::Failed),
            1 => Ok(false),
            _ => Ok(true),
        }
    }
}

const EVENTS: [DeviceEvent; 19] = [
    DeviceEvent::RecorderAlive,
    DeviceEvent::RecorderStarted,
    DeviceEvent::RecorderStopped,
    DeviceEvent::RecorderKilled,
    DeviceEvent::RecorderFailed,
    DeviceEvent::Paused,
    DeviceEvent::Resumed,
    DeviceEvent::PermissionLost,
    DeviceEvent::PermissionGranted,
    DeviceEvent::SignalLost,
    DeviceEvent::SignalFound,
    DeviceEvent::BatterySaverOn,
    DeviceEvent::BatterySaverOff,
    DeviceEvent::PhoneOff,
    DeviceEvent::PhoneOn,
    DeviceEvent::FirstUnlock,
    DeviceEvent::ClockChanged,
    DeviceEvent::ZoneChanged,
    DeviceEvent::DiskFull,
];

/// What the input has to give, and a clock that mostly runs forward.
pub struct Given<'i>(pub Unstructured<'i>, pub i64);

impl Given<'_> {
    /// Mostly a few weeks of 2026, else anything.
    pub fn instant(&mut self) -> Taken<i64> {
        Ok(match self.0.ratio(9, 10)? {
            true => 1_794_787_200_000 + i64::from(self.0.arbitrary::<u32>()? / 2),
            false => self.0.arbitrary()?,
        })
    }

    /// Any.
    pub fn moment(&mut self) -> Taken<Moment> {
        let boot = match self.0.arbitrary()? {
            true => Some(BootClock {
                boot: self.0.arbitrary::<u8>()?.into(),
                ms: self.0.arbitrary()?,
            }),
            false => None,
        };
        Ok(Moment {
            utc_ms: self.instant()?,
            offset_minutes: self.0.arbitrary()?,
            boot,
        })
    }

    /// With an offset that exists, so that calls get past it.
    pub fn now(&mut self) -> Taken<Moment> {
        let passed = i64::from(self.0.arbitrary::<u32>()? / 100);
        self.1 += match self.0.ratio(1, 8)? {
            true => -passed,
            false => passed,
        };
        // Some phones have no such clock, and it begins again at each start.
        let boot = match self.0.int_in_range(0..=3)? {
            0 => None,
            boot => Some(BootClock {
                boot,
                ms: self.1.unsigned_abs() % 1_000_000_000,
            }),
        };
        Ok(Moment {
            utc_ms: match self.0.ratio(1, 20)? {
                true => -1,
                false => self.1,
            },
            offset_minutes: self.0.int_in_range(-1080..=1080)?,
            boot,
        })
    }

    /// A day of 2026 or of any year, or none.
    pub fn date(&mut self) -> Taken<CalendarDate> {
        Ok(CalendarDate {
            year: match self.0.ratio(9, 10)? {
                true => 2026,
                false => self.0.arbitrary()?,
            },
            month: self.0.int_in_range(0..=13)?,
            day: self.0.int_in_range(0..=32)?,
        })
    }

    /// Also one that ends before it starts.
    pub fn span(&mut self) -> Taken<Span> {
        Ok(Span {
            start_ms: self.instant()?,
            end_ms: self.instant()?,
        })
    }

    /// Any text.
    pub fn text(&mut self) -> Taken<String> {
        self.0.arbitrary()
    }

    /// A contract of a form, mostly one that could be.
    pub fn agreement(&mut self) -> Taken<Agreement> {
        Ok(Agreement {
            jurisdiction: match self.0.ratio(9, 10)? {
                true => "GB".to_owned(),
                false => self.text()?,
            },
            band: None,
            rate: match self.0.ratio(1, 2)? {
                true => "12.71".to_owned(),
                false => self.text()?,
            },
            travel: match self.0.int_in_range(0..=2)? {
                0 => TravelPay::Unpaid,
                1 => TravelPay::AsVisits,
                _ => TravelPay::At { rate: self.text()? },
            },
            waiting_is_work: self.0.arbitrary()?,
            guaranteed_hours_week: self.0.arbitrary()?,
            miles: self.0.arbitrary()?,
            mileage_paid: self.0.arbitrary()?,
            own_costs: self.0.arbitrary()?,
            vehicle: Vehicle::Car,
            mileage_band: None,
            driven_before: self.0.arbitrary()?,
            rounding_minutes: self.0.arbitrary()?,
            rounding: RoundingWay::Up,
            lodging_charge: self.0.arbitrary()?,
            lodging_nights_week: self.0.arbitrary()?,
            pay_period: match self.0.arbitrary()? {
                true => PayPeriod::Month {
                    first_day: self.0.int_in_range(0..=31)?,
                },
                false => PayPeriod::Days {
                    days: self.0.int_in_range(0..=32)?,
                    start: self.date()?,
                },
            },
            opted_out: self.0.arbitrary()?,
            visits_may_move_minutes: self.0.arbitrary()?,
        })
    }

    /// One of the four.
    pub fn language(&mut self) -> Taken<Language> {
        let all = [Language::En, Language::De, Language::Fr, Language::Es];
        Ok(*self.0.choose(&all)?)
    }

    /// Mostly around one town.
    pub fn position(&mut self) -> Taken<Position> {
        let near = self.0.ratio(9, 10)?;
        let (a, b): (f64, f64) = (self.0.arbitrary()?, self.0.arbitrary()?);
        Ok(match near {
            true => Position {
                latitude: 53.8 + (a % 1.0) / 8.0,
                longitude: -1.5 + (b % 1.0) / 8.0,
            },
            false => Position {
                latitude: a,
                longitude: b,
            },
        })
    }

    /// None, or one that stops.
    pub fn progress(&mut self) -> Taken<Option<Arc<dyn StintProgress>>> {
        let steps: Option<u8> = self.0.arbitrary()?;
        Ok(steps.map(|s| Arc::new(Stops(Mutex::new(s))) as Arc<dyn StintProgress>))
    }

    /// Any kind.
    pub fn record(&mut self) -> Taken<NewRecord> {
        let origins = [
            Origin::Gps,
            Origin::Network,
            Origin::Fused,
            Origin::Passive,
            Origin::System,
            Origin::Touched,
            Origin::Typed,
        ];
        let marks = [Mark::Start, Mark::End];
        let activities = [
            Activity::Still,
            Activity::Walking,
            Activity::Cycling,
            Activity::Vehicle,
        ];
        let payload = match self.0.int_in_range(0..=11)? {
            0 => Payload::Shift {
                mark: *self.0.choose(&marks)?,
            },
            1 => Payload::Break {
                mark: *self.0.choose(&marks)?,
            },
            2 => Payload::Note { text: self.text()? },
            3 => Payload::AppUse {
                app: self.text()?,
                span: self.span()?,
            },
            4 => Payload::Steps {
                count: self.0.arbitrary()?,
                span: self.span()?,
            },
            5 => Payload::Battery {
                percent: self.0.arbitrary()?,
                charging: self.0.arbitrary()?,
            },
            6 => Payload::Answer {
                question: self.text()?,
                answer: self.text()?,
            },
            8 => Payload::Device {
                event: *self.0.choose(&EVENTS)?,
            },
            9 => Payload::Activity {
                activity: *self.0.choose(&activities)?,
            },
            7 => Payload::Visit {
                position: self.position()?,
                accuracy_m: self.0.arbitrary()?,
                span: self.span()?,
            },
            _ => Payload::Fix {
                position: self.position()?,
                accuracy_m: self.0.arbitrary()?,
                altitude_m: self.0.arbitrary()?,
                speed_m_s: self.0.arbitrary()?,
                bearing_deg: self.0.arbitrary()?,
            },
        };
        Ok(NewRecord {
            moment: self.moment()?,
            origin: *self.0.choose(&origins)?,
            payload,
        })
    }

    /// Any kind.
    pub fn correction(&mut self) -> Taken<Correction> {
        let kinds = [PlaceKind::Home, PlaceKind::Client, PlaceKind::Office];
        Ok(match self.0.int_in_range(0..=13)? {
            0 => Correction::Confirm,
            1 => Correction::Bounds { span: self.span()? },
            2 => Correction::Split {
                at_ms: self.instant()?,
            },
            3 => Correction::Join,
            4 => Correction::NotWork,
            5 => Correction::Work,
            6 => Correction::Reason {
                reason: TripReason::Break,
            },
            7 => Correction::AddVisit {
                position: match self.0.arbitrary()? {
                    true => Some(self.position()?),
                    false => None,
                },
                name: self.text()?,
                kind: *self.0.choose(&kinds)?,
            },
            8 => Correction::AddShift,
            9 => Correction::AddBreak,
            10 => Correction::AddSleepIn,
            11 => Correction::AddOnCall,
            12 => Correction::AddLeave,
            _ => Correction::Note { text: self.text()? },
        })
    }
}
