//! The one configuration. Each number has its source or the experiment that
//! set it; `docs/src/analysis.md` has the experiments.

/// Observations may arrive this much out of order.
pub(crate) const REORDER_MS: i64 = 120_000;

/// A wall clock that goes this far against the boot clock was set: phones are
/// kept right by small steps.
pub(crate) const CLOCK_STEP_MS: u64 = 60_000;
/// A wrong clock is followed through so many settings in a row.
pub(crate) const CLOCK_LEVELS: usize = 16;

/// Accuracy taken for a fix that has none: what a phone reaches among houses.
pub(crate) const UNKNOWN_ACCURACY_M: f64 = 25.0;
/// Fixes less accurate than this come from cell towers.
pub(crate) const COARSE_M: f64 = 200.0;
/// They are used only after this long without a better one ...
pub(crate) const COARSE_AFTER_MS: i64 = 300_000;
/// ... and belong to a cluster within this many times their accuracy.
pub(crate) const COARSE_RADIUS: f64 = 1.5;
/// Faster than any train or car on the ground: such a jump there and back is
/// no movement.
pub(crate) const JUMP_MPS: f64 = 70.0;
/// So many positions are remembered to know a stale one by.
pub(crate) const REMEMBERED: usize = 8;
/// At most so many fixes are held back until it is clear that they are no jump.
pub(crate) const HELD_FIXES: usize = 12;
/// Fixes that jumped are right if they go on for this long ...
pub(crate) const BELIEVED_AFTER_MS: i64 = 300_000;
/// ... or at so many spots.
pub(crate) const BELIEVED_SPOTS: usize = 3;

/// A fix belongs to a cluster within this distance of its centre ...
pub(crate) const RADIUS_M: f64 = 22.0;
/// ... plus this many times its own accuracy and the centre's.
pub(crate) const RADIUS_PER_ACCURACY: f64 = 1.0;
/// Noise floor of positions, added to each accuracy in weights.
pub(crate) const NOISE_FLOOR_M: f64 = 6.0;
/// A cluster that lasted this long is at rest, not a slow bend or a queue.
pub(crate) const REST_MS: i64 = 90_000;
/// After a silence it must last this long to be more than the first steps away
/// from where she was.
pub(crate) const SETTLED_MS: i64 = 240_000;
/// Fixes outside before a resting cluster is left.
pub(crate) const LEAVE_FIXES: usize = 3;
/// The shortest stay that is told.
pub(crate) const MIN_STAY_MS: i64 = 262_000;
/// Accuracy that a phone reaches among houses; worse is blurred.
pub(crate) const SHARP_M: f64 = 25.0;
/// Nobody who is on the way moves slower than this for long.
pub(crate) const CREEP_MPS: f64 = 0.12;
/// Share of a silence between two stays that belongs to the first one: phones
/// fall asleep while they rest.
pub(crate) const ORIGIN_SHARE: f64 = 0.6;
/// A rest that the end of the log cuts off is taken to go on for as long as
/// the phone was silent at the end of earlier rests, but never longer than this.
pub(crate) const LINGER_MS: i64 = 1_800_000;
/// Weight of the latest rest when that is learnt.
pub(crate) const LEARN: f64 = 0.2;
/// A stay known by silence alone must last this many times as long.
pub(crate) const SILENT_STAY: i64 = 2;
/// A single fix is taken for part of the rest before it within this many times
/// the distance that several would be.
pub(crate) const LONE_FIX: f64 = 1.5;

/// Two stays nearer than this plus their accuracies are at one place ...
pub(crate) const MERGE_M: f64 = 15.0;
/// ... if between them she was away for at most this long ...
pub(crate) const MERGE_AWAY_MS: i64 = 300_000;
/// ... and never farther away than this.
pub(crate) const MERGE_FAR_M: f64 = 120.0;

/// Who came at least this far on foot or by bicycle has no vehicle of her own
/// there: what takes her away at once, it came for her, and until then ...
pub(crate) const CAME_M: f64 = 1000.0;
/// ... she waited, if it was for no longer than this.
pub(crate) const WAIT_MS: i64 = 1_200_000;
/// At the first spot this far away it shows whether she walked off or rode.
pub(crate) const OFF_M: f64 = 200.0;

/// Beeline speed on foot: below usual walking speed, as paths are longer.
pub(crate) const WALK_MPS: f64 = 1.1;
/// So many fixes at each end of a rest tell how she came and left.
pub(crate) const EDGE_FIXES: usize = 12;
/// Fixes farther from the centre than the noise floor and this many times the
/// accuracy of the rest are on the way.
pub(crate) const EDGE_NOISE: f64 = 1.0;
/// The door is reached this long after fixes show that she is there ...
pub(crate) const COMES_MS: i64 = 9_000;
/// ... and left this long before they show that she is away: car doors,
/// stairs, a phone that takes a while to notice. Phones differ; these lie
/// between all sets that know the truth.
pub(crate) const GOES_MS: i64 = 13_000;
/// An arrival lies in nine of ten cases this much before or after its best
/// estimate, a departure likewise, when fixes are dense; silences add to it.
pub(crate) const COMES_BEFORE_MS: i64 = 30_000;
pub(crate) const COMES_AFTER_MS: i64 = 57_000;
pub(crate) const GOES_BEFORE_MS: i64 = 88_000;
pub(crate) const GOES_AFTER_MS: i64 = 30_000;
/// A rest whose first fix lies off by more than the noise floor and this many
/// times its accuracy was come to after the silence before it.
pub(crate) const COMING_NOISE: f64 = 1.5;
/// Fixes that stay near for this long were walked ...
pub(crate) const WALKS_MS: i64 = 20_000;
/// ... and so was a beeline to them of up to this length.
pub(crate) const STROLL_M: f64 = 300.0;
/// Beelines up to this length are walked to and from a parked vehicle.
pub(crate) const ACCESS_M: f64 = 100.0;
/// Beeline speed of a vehicle in town, until her own is known.
pub(crate) const DRIVE_MPS: f64 = 5.5;
/// Nothing is inferred across a longer silence.
pub(crate) const MAX_BRIDGE_MS: i64 = 6 * 3_600_000;
/// Marks that she makes within this time are one act: a mistap, or the end of a
/// pause that ends the shift.
pub(crate) const ONE_ACT_MS: i64 = 60_000;
/// A silence this long is a gap.
pub(crate) const GAP_MS: i64 = 900_000;

/// Moves shorter than this are jitter ...
pub(crate) const MIN_MOVE_M: f64 = 20.0;
/// ... as are moves shorter than this many times the accuracy.
pub(crate) const MIN_MOVE_PER_ACCURACY: f64 = 1.0;
/// The way is followed in steps of at least this long.
pub(crate) const MIN_STEP_MS: i64 = 10_000;
/// Ratio of path to beeline that long chords tend to: a little above 4/pi, the
/// mean over all directions in a grid of streets.
pub(crate) const DETOUR: f64 = 1.33;
/// Chord length over which the detour builds up.
pub(crate) const DETOUR_M: f64 = 150.0;
/// ... or what she travels in this many seconds, if that is more: fast roads
/// and rails are straighter.
pub(crate) const DETOUR_S: f64 = 120.0;
/// Whatever is faster than this follows straighter roads and rails, in
/// proportion.
pub(crate) const WINDING_MPS: f64 = 10.0;
/// How slowly it builds up at first: short chords are straight.
pub(crate) const DETOUR_POWER: f64 = 1.25;
/// Faster than this over a while is no walking or cycling ...
pub(crate) const SLOW_MPS: f64 = 5.0;
/// Nobody drives door to door at less than this: a brisk walk.
pub(crate) const STRIDE_MPS: f64 = 1.8;
/// ... given that two fixes err by this much and their accuracy together.
pub(crate) const SPEED_NOISE_M: f64 = 10.0;
/// Share of the way that must be observed on the move to tell its mode by it.
pub(crate) const FAST_SHARE: f64 = 0.2;
/// Share of the time on the move that must be faster to be motorised.
pub(crate) const FAST_TIME: f64 = 0.12;
/// A trip teaches her usual speed if at least this much of it was observed.
pub(crate) const TEACHING_M: f64 = 300.0;
/// Half the width of a length's range: this for its two ends ...
pub(crate) const DOUBT_M: f64 = 20.0;
/// ... this share of the whole ...
pub(crate) const DOUBT_SHARE: f64 = 0.05;
/// ... and these shares of what was added for detours that nobody saw, below
/// and above.
pub(crate) const DOUBT_BELOW: f64 = 0.65;
pub(crate) const DOUBT_ABOVE: f64 = 0.75;
/// So many fixes of which the beeline is this share of the chords show a way
/// without turns.
pub(crate) const STRAIGHT_FIXES: u32 = 8;
pub(crate) const STRAIGHT_SHARE: f64 = 0.98;

/// A way is part of a break if at least this share of it lies in one.
pub(crate) const BREAK_SHARE: f64 = 0.9;
/// So many hints about ways are held at most.
pub(crate) const HINTS: usize = 64;
/// A step of a grown person: about 0.7 to 0.8 m (Bohannon 1997: 1.2-1.4 m/s at
/// some 110 steps a minute).
pub(crate) const STEP_M: f64 = 0.75;
/// Steps that make up this share of a way's length say that it was walked: a
/// driver makes a few hundred at its ends, somebody slow takes short ones.
pub(crate) const WALKED_SHARE: f64 = 0.6;
/// The platform's guesses decide if they cover this share of a way.
pub(crate) const GUESSED_SHARE: f64 = 0.5;
/// ... each for so long at most, if no other follows.
pub(crate) const GUESS_LASTS_MS: i64 = 3_600_000;
