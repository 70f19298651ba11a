pay-not-advice = This is information, not legal advice. Ask your union before you act on it. Stint uses the contract that you keep today for all days. If your pay or your band was another then, the figures are wrong.

pay-source = { $source }, in force from { $from }, checked on { $checked }.
pay-source-check-this = Check this: { $source }, from { $from }, looked at on { $checked }, official text not seen.
pay-from-or-earlier = { $from } or earlier
pay-source-noted = { $source } ({ $note })
pay-place-unnamed = a place without a name

pay-travel-headline = { $from } to { $to }: { $time } on the way between clients were not paid. At your agreed pay that would be { $best } (range { $low } to { $high }).
pay-travel-less-headline = { $from } to { $to }: ways between clients are paid less than visits. For { $time } of them, your agreed pay for visits would be { $best } more (range { $low } to { $high }).
pay-travel-maybe-headline = { $from } to { $to }: some of your ways between clients may not have been paid. At your agreed pay that would be up to { $high }.
pay-travel-due-headline = { $from } to { $to }: { $time } on the way between clients were not paid. The rules pay that time as work. Where they hold for you, { $best } is still owed to you (range { $low } to { $high }).
pay-travel-due-maybe-headline = { $from } to { $to }: some of your ways between clients may not have been paid. The rules pay that time as work. Where they hold for you, up to { $high } may still be owed to you.
pay-travel-worth = This is what the time is worth. Your contract does not promise it, so you may be owed less. The least by law is in the finding on the minimum wage.
pay-travel-worth-no-least = This is what the time is worth. Your contract does not promise it. The rule pack knows no minimum wage for these days. Ask your union what is owed to you.
pay-travel-rate = Each hour on the way between clients lacks { $rate } of your agreed pay.
pay-travel-leg = { $start }: { $from } to { $to }, { $time }
pay-travel-paid = Less what was paid of it: you got { $paid } for { $time } of visits and ways. At your agreed pay they come to { $due }.
pay-travel-paid-apart = Less what was paid of it: your payslips pay { $paid } for ways in a line of their own.
pay-travel-paid-wider = Your payslip for { $from } to { $to } pays { $pay } for ways. It is for other days, too. By time on the way, { $share } of it is for these.
pay-travel-paid-wider-days = Your payslip for { $from } to { $to } pays { $pay } for ways. It is for other days, too, and no way was recorded on any. By days, { $share } of it is for these.
pay-travel-rest = Another { $time } may have been work, too. If you were paid for it, less of your pay was for the ways. It is only in the upper end of the range.
pay-travel-due-limit = All your ways between clients are in this. The rules may pay only some, such as those within one half-day. The record does not know half-days. Ask your union which ways count.

pay-wage-below-headline = { $from } to { $to }: your pay was { $best } below the minimum wage (range { $low } to { $high }). It came to { $hourly } an hour; the least is { $rate }.
pay-wage-maybe-headline = { $from } to { $to }: your pay may have been below the minimum wage, by up to { $high }. It came to { $hourly } an hour; the least is { $rate }.
pay-wage-met-headline = { $from } to { $to }: your pay reached the minimum wage. It came to { $hourly } an hour; the least is { $rate }.
pay-wage-hours-below-headline = { $from } to { $to }: { $best } of the minimum wage are missing (range { $low } to { $high }). Each hour of work must be paid at least { $rate }.
pay-wage-hours-maybe-headline = { $from } to { $to }: up to { $high } of the minimum wage may be missing. Each hour of work must be paid at least { $rate }.
pay-wage-hours-met-headline = { $from } to { $to }: each hour of your work was paid at least the minimum wage of { $rate }.
pay-wage-each-week = The law looks at each week by itself. More pay in another week does not make up for this one.
pay-wage-each-hour = The law looks at each hour by itself. More pay for one hour does not make up for another.
pay-wage-over-hour = Paid above { $rate } for other hours. It does not make up for unpaid ones
pay-wage-overtime = Less pay for { $time } of overtime on your payslip
pay-wage-slip-more = Your payslip for { $from } to { $to } pays { $pay } more than your contract does. It is for other weeks, too. This much of it is for this week, by working time
pay-wage-slip-less = Your payslip for { $from } to { $to } pays { $pay } less than your contract does. It is for other weeks, too. This much of it is for this week, by working time
pay-wage-no-rate-headline = { $from } to { $to }: the rule pack has no minimum wage for these days.
pay-wage-visits = With clients: { $time }
pay-wage-office = At the office: { $time }
pay-wage-between = On the way between clients: { $time }
pay-wage-waiting = Waiting in your shift: { $time }
pay-wage-short-breaks = Short breaks, which count: { $time }
pay-wage-commute = Between home and work, not counted: { $time }
pay-wage-worked = Working time in all: { $time }
pay-wage-day = { $day }: { $time } at { $rate } an hour
pay-wage-due-in-all = Due in all: { $due } for { $time }
pay-wage-costs = What you spent on driving and did not get back
pay-wage-mileage-wider = Your payslip for { $from } to { $to } pays { $pay } for driving. It is for other days, too. By distance, { $share } of it is for these.
pay-wage-lodging = { $nights ->
    [one] Lodging by your employer: { $nights } night a week at { $charge }. Up to { $offset } a night may count.
   *[other] Lodging by your employer: { $nights } nights a week at { $charge }. Up to { $offset } a night may count.
 }
pay-wage-lodging-slip = Your payslip takes off { $charge } for lodging. Up to { $offset } a night may count, here for each of these days.
pay-wage-lodging-charge = { $nights ->
    [one] Your payslip takes off { $taken } for lodging. At { $charge } a night that is { $nights } night. Up to { $offset } a night may count.
   *[other] Your payslip takes off { $taken } for lodging. At { $charge } a night that is { $nights } nights. Up to { $offset } a night may count.
 }
pay-wage-lodging-rest = { $rest } of it makes no whole night. It is only in the upper end of the range.
pay-wage-lodging-nights = Lodging by your employer at { $charge } a night. Up to { $offset } a night may count. How many nights a week is not known, so it changes only the range.
pay-wage-lodging-nights-open = For { $days } of these days no payslip takes off lodging. If you lodged then, too, at { $charge } a night, up to { $offset } a night may count. It changes only the range.
pay-wage-lodging-no-rule = The rule pack has no figure for lodging on these days. It is left out.
pay-wage-paid-payslip = Less what your payslip for { $from } to { $to } paid for these hours
pay-wage-paid-contract = Less what your contract pays for these hours
pay-wage-paid-beside = Less pay for ways on your payslip for { $from } to { $to }, with what it takes off
pay-wage-paid-wider = Less part of the pay for ways on your payslip for { $from } to { $to }. It is for other days, too, so it is shared out by time on the way.
pay-wage-paid-wider-days = Less part of the pay for ways on your payslip for { $from } to { $to }. It is for other days, too, and no way was recorded on any, so it is shared out by days.
pay-wage-off-wider = Your payslip for { $from } to { $to } takes off { $charge }. It is for other days, too, so it is only in the upper end of the range.
pay-wage-above = You were paid this much above the minimum

pay-step-paid = Paid
pay-step-paid-counts = Paid, up to the minimum for each hour
pay-step-lodging = Lodging
pay-step-travel = Unpaid travel
pay-step-costs = Your driving costs
pay-step-other = Too little for visits
pay-step-owed = Least you should get

pay-mileage-owed-headline = { $from } to { $to }: { $best } of agreed mileage is still owed to you (range { $low } to { $high }).
pay-mileage-agreed = { $distance } between clients at your agreed { $rate }
pay-mileage-paid = Less mileage that was paid
pay-mileage-official-headline = { $from } to { $to }: for { $distance } between clients you got { $best } less than the official rate (range { $low } to { $high }). The official rate is what can be paid free of tax. Your employer need not pay it unless that was agreed.
pay-mileage-due-headline = { $from } to { $to }: for { $distance } between clients you got { $best } less than the rate that the rules set (range { $low } to { $high }). Where they hold for you, your employer has to pay it.
pay-mileage-costs-headline = { $from } to { $to }: for { $distance } between clients you got { $best } less than the official rate (range { $low } to { $high }). Your employer has to pay back what driving for work costs you. The official rate is a usual measure of that.
pay-mileage-maybe = { $headline } It may also be nothing: the range begins at zero.
pay-mileage-part = { $day }: { $distance } at { $rate }
pay-mileage-no-rate = The rule pack has no rate for { $distance }.

pay-rest-day-headline = In the 24 hours from { $start }, your longest rest was { $rest }. It should be at least { $due }.
pay-rest-between-headline = Working day from { $start }: until the next one, your longest rest was { $rest }. It should be at least { $due }.
pay-rest-week-headline = Week of { $day }: your longest rest was { $rest }. It should be at least { $due }.
pay-rest-line = From { $start } to { $end }: between { $low } and { $high }
pay-break-headline = { $day }: the record shows { $taken } of breaks. There should be at least { $due }.
pay-break-worked = You worked { $time }. A break is due after { $after }.
pay-break-longest = The longest stretch without recorded work was { $time }.

pay-payslip-headline = { $from } to { $to }: your payslip pays { $best } less than your contract promises for this time (range { $low } to { $high }).
pay-payslip-hours = Hours on the payslip: { $time }
pay-payslip-rounded = What rounding each visit changes, as your contract has it
pay-payslip-guaranteed = { $time } are paid to you in any case. What that adds
pay-payslip-no-amount = Less { $time } on the payslip. It says no amount for them, so your agreed pay is taken.
pay-payslip-premium = Up to { $pay } that your payslip pays above basic pay may be basic pay. It is taken off only in the lower end of the range.
pay-payslip-not-twice = Part of this may also be in the finding on the minimum wage. Do not add the two together.

pay-narrow-unclear = For { $time } the record does not know what you did. Say what it was.
pay-narrow-unseen = { $time } of your working days were not recorded. Add what you know.
pay-narrow-waiting = You waited { $time } in your shifts. Say if you had to stay ready for work.
pay-narrow-payslip = Add your payslip for { $from } to { $to }.
pay-narrow-payslip-wider = Your payslip for { $from } to { $to } is for other days, too. Ask your employer how much of it is for these days.
pay-narrow-mileage-wider = Your payslip for { $from } to { $to } pays mileage for other days, too. Ask your employer how much of it is for these days.
pay-narrow-lodging-charge = Your payslip takes off lodging. Say in your contract what a night costs and how many nights a week you stay.
pay-narrow-lodging-nights = Say in your contract how many nights a week you stay in your employer's lodging, 1 to 7.
pay-narrow-lodging-line = Is a deduction on your payslip for lodging? Then enter it as lodging, or it counts twice.
pay-narrow-travel-law = The rule pack names no law on pay for the way between clients. It is counted here. Ask your union before you rely on it.
pay-narrow-costs = Say what a mile or kilometre costs you in fuel. Keep the receipts.
pay-narrow-odometer = Write down your odometer at the start and end of some days.
pay-narrow-ends = Confirm when you ended and started work.
pay-narrow-breaks = The phone can't see a break that you take where you work. Add the breaks that you took. Confirm that there were no others.
pay-narrow-pack = Ask your union for a newer rule pack.

pay-overtime-headline = { $from } to { $to }: overtime adds { $best } to your plain pay (range { $low } to { $high }). Look for it on your payslip.
pay-overtime-part = { $time } at { $factor } of { $rate } an hour
pay-overtime-plain = Less the plain rate for all these hours
pay-overtime-average = The law takes the average of all pay of the week: { $paid } for { $time } is { $rate } an hour.
pay-overtime-least = That is below the minimum wage of { $rate } an hour, which counts instead.
pay-overtime-on-slip = Your payslip for { $from } to { $to } shows { $money } above the plain rate. Overtime may be in it.

pay-average-headline = { $from } to { $to }: you worked { $time } a week on average over { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
 }. The most is { $most }.
pay-average-open-headline = { $from } to { $to }: you worked { $time } a week on average over { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
 }. The most on average is { $most }. The rule pack does not say over how many weeks.
pay-average-may-headline = { $from } to { $to }: you worked between { $low } and { $high } a week on average over { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
 }. The most is { $most }. You may have worked more than that.
pay-average-open-may-headline = { $from } to { $to }: you worked between { $low } and { $high } a week on average over { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
 }. The most on average is { $most }. You may have worked more than that. The rule pack does not say over how many weeks.
pay-average-line = On average between { $low } and { $high } a week
pay-average-week = Week of { $day }: { $time }
pay-day-hours-headline = { $from }: you worked { $time } within 24 hours. The most is { $most }.
pay-week-hours-headline = { $from } to { $to }: you worked { $time }. The most in a week is { $most }.
pay-hours-line = Between { $low } and { $high } of work
pay-home-ways-open = Between home and work: { $time }. It counts if you have no fixed place of work, so it is only in the upper end of the range.

pay-after-headline = Week of { $day }: you used work apps for { $time } outside your working time, on { $days ->
    [one] { $days } day
   *[other] { $days } days
 }.
pay-after-day = { $day }: { $time } ({ $apps })
pay-after-rest = The shortest of the rests that this disturbed had { $time } in one piece.
pay-after-rest-short = At least { $due } in one piece should be free. Whether looking at an app ends the rest depends on what you had to do.

pay-roster-headline = Week of { $day }, planned visits: { $planned }. Started late: { $late }; because the plan left too little time for the way: { $impossible }. Cut short: { $cut }.
pay-roster-late = { $start }, { $client }: { $delay } late
pay-roster-impossible = { $start }, { $client }: { $delay } late. The plan left { $given } for the way, it took { $took }.
pay-roster-cut = { $start }, { $client }: { $time } instead of the planned { $planned }

pay-claim-headline = A claim for the wages missing from { $from } to { $to } can be made until { $day }. Speak to your union well before.
pay-claim-unsure-headline = The time to claim the wages missing from { $from } to { $to } ends between { $day } and { $late }. It depends on the day you were paid. Ask your union at once.
pay-claim-passed-headline = The time to claim the wages missing from { $from } to { $to } may have ended on { $late }. Ask your union at once if there is still a way.
pay-claim-line = { $months ->
    [one] { $months } month
   *[other] { $months } months
 } less a day, counted from { $day }
pay-claim-back = A claim made today reaches back to { $day } at most.

pay-narrow-after = Say what you did in the app, and if somebody expected it.
pay-narrow-payday = Look up the day on which you were paid. The time runs from there.

pay-check-this = { $headline } Check this: it rests on a figure whose official text was not seen.
pay-reaches-back = { $source }: decided on { $decided }, it holds back to { $from }. These days were worked out again with it.

pay-wage-shift = In shifts without recorded places: { $time }
pay-wage-month = { $month } a month, { $payments } times a year, for { $hours } a week comes to { $rate } an hour.
pay-wage-spread = { $day }: from { $from } to { $to } is longer than { $after }. The law adds { $extra } of pay.
pay-wage-spread-maybe = { $day }: you may have worked from about { $from } to about { $to }. If that is longer than { $after }, the law adds { $extra } of pay.
pay-wage-arrears = What is missing is due at today's rate of { $rate } an hour. That makes { $due }.

pay-break-late-headline = { $day }: by the record your break of { $due } did not begin within the first { $before } of work.
pay-break-next-headline = { $day }: by the record one more break of { $due } did not begin within the first { $before } of work.
pay-break-unbroken-headline = { $day }: the record shows { $time } of work without a break. The most is { $most }.
pay-rest-break-headline = { $day }: the record shows { $taken } of short rests beside your break. There should be at least { $due }.
pay-break-premium = For a day without it the law adds { $time } of pay.

pay-night-headline = Week of { $day }: you worked { $time } at night, between { $from } and { $to }, on { $nights ->
    [one] { $nights } night
   *[other] { $nights } nights
 }.
pay-night-line = Night of { $day }: { $time }
pay-night-average-headline = { $from } to { $to }: you worked { $time } in each 24 hours on average (range { $low } to { $high }). For night workers the most is { $most }.
pay-night-average-line = { $time } of work over { $days ->
    [one] { $days } working day
   *[other] { $days } working days
 }, one day off in each week. Night work on { $nights } of them.
pay-narrow-night = Look in your contract for extra pay for nights.

pay-roster-kept-headline = Week of { $day }: { $planned ->
    [one] we saw the planned visit. Nothing shows that it started late or was cut short.
   *[other] we saw { $planned } planned visits. Nothing shows that one started late or was cut short.
 }
pay-roster-unseen-headline = Week of { $day }: we saw none of the planned visits.
pay-roster-ways = { $count ->
    [one] For { $count } way the plan left { $given }. It took { $took } ({ $low } to { $high }).
   *[other] For { $count } ways the plan left { $given }. They took { $took } ({ $low } to { $high }).
 }
pay-roster-unseen = { $count ->
    [one] { $count } planned visit is not in the record. It did not take place, or the phone did not see it.
   *[other] { $count } planned visits are not in the record. They did not take place, or the phone did not see them.
 }
pay-roster-strangers = No place has these names from the roster: { $names }. Name the places as the roster does.

pay-order-headline = { $day }: in another order the same visits take { $time } less on the way (range { $least } to { $most }) and { $drive }. That is worth { $best } (range { $low } to { $high }).
pay-order-maybe-headline = { $day }: in another order the same visits may take { $time } less on the way, at most { $most }, perhaps nothing. With it there is { $drive }. That may be worth { $best }.
pay-order-time = { $time } less on the way, at your agreed { $rate } an hour
pay-order-km = { $drive }, at { $rate } that it costs you
pay-order-better = The better order: { $names }
pay-order-window-contract = Each visit may start up to { $time } before or after its plan, as you said.
pay-order-window-guess = The roster does not say when visits may start. Taken here: up to { $time } before or after the plan.
pay-order-driven = All ways are taken as you drove them before.
pay-order-beeline = { $count ->
    [one] { $count } of { $all } ways you never drove. It is estimated from the straight line; its range is wide.
   *[other] { $count } of { $all } ways you never drove. They are estimated from the straight line; their range is wide.
 }
pay-order-no-home = Your home has no name yet, so the ways to the first and from the last visit are left out.
pay-order-nearer = { $km } less to drive
pay-order-farther = { $km } more to drive
pay-order-twice = A client who is visited twice keeps these times, give or take { $time }.
pay-per-hour = { $rate } an hour
pay-per-day = { $rate } a day
pay-per-month = { $rate } a month
pay-per-mile = { $rate } a mile
pay-per-km = { $rate } a kilometre
pay-order-row-planned = As planned
pay-order-row-better = Better order
pay-narrow-windows = Ask the office between when each visit may start, and whether the client agrees.

pay-error-form = { $file }, line { $line }: this can't be read ({ $detail }). Compare it with the example in the guide.
pay-error-header = { $file }, line { $line }: the first line must be: { $wanted }. Put it at the top.
pay-error-cells = { $file }, line { $line }: this line has more or fewer cells than the first line. Give each column one cell.
pay-error-unit = { $file }, line { $line }: the unit "{ $unit }" is unknown. Use one from the list in the guide.
pay-error-wrong-unit = { $file }, line { $line }: "{ $key }" can't have the unit "{ $unit }". Use one such as "{ $wanted }".
pay-error-figure = { $file }, line { $line }: "{ $text }" doesn't fit here. Write it as in the guide, for instance "12.71" or 2026-04-01.
pay-error-field = { $file }, line { $line }: "{ $key }" needs the field "{ $field }". Add it.
pay-error-lodging-nights = { $file }, line { $line }: say how many nights a week you stay in the lodging, 1 to 7. Write it as in lodging_nights_week = 5.
pay-error-dates = { $file }, line { $line }: it ends on { $to }, before it starts on { $from }. Correct one of the two.
pay-error-overlap = { $file }, line { $line }: "{ $key }" has another figure in line { $other } that also holds on { $from }. End the older one the day before.
pay-error-no-pack = There is no rule pack "{ $code }". Choose one of these: { $known }.
pay-error-no-pack-line = { $file }, line { $line }: there is no rule pack "{ $code }". Choose one of these: { $known }.
pay-error-base-currency = { $file }, line { $line }: this pack is in { $currency }, the one it is based on has amounts in { $wanted }. Write { $wanted }, or leave out "based_on".
pay-error-no-band = { $file }, line { $line }: the rule pack has no band "{ $band }". Choose one of these, or leave it out: { $known }.
pay-error-no-bands = { $file }, line { $line }: the rule pack has no bands such as "{ $band }". Leave this line out.
pay-error-band-missing = { $file }, line { $line }: this rule pack has its wages by band. Add a line "band" with one of these: { $known }.
pay-error-travel = { $file }, line { $line }: "{ $text }" doesn't fit here. Write "unpaid", "as_visits" or a rate such as "9.00".
pay-error-second-total = { $file }, line { $line }: this payslip has a total in line { $other } already. Take one of them out.
pay-error-paid-twice = { $file }, line { $line }: this payslip and the one of line { $other } both have "{ $item }" for { $from }. Write them as one, with the same days.
pay-error-payslip-sum = { $file }, line { $line }: the lines of this payslip make { $sum }, but it says { $total }. Compare it with the paper.
pay-error-roster-overlap = { $file }, line { $line }: this visit overlaps the one in line { $other }. Correct the times of one of them.
pay-error-roster-reversed = { $file }, line { $line }: a time comes before the one it should follow. Correct one of the two.
pay-error-roster-time = { $file }, line { $line }: "{ $text }" is not a time. Write it as in 2026-03-02 09:00.
pay-error-roster-repeats = { $file }, line { $line }: this visit repeats by a rule. Export the roster with each visit by itself.
pay-error-no-zone = { $file }, line { $line }: this time has no time zone. Say in which zone the roster is written.
pay-error-zone = The time zone "{ $zone }" is unknown. Write it as in "Europe/London".
pay-error-too-many-visits = { $count ->
    [one] There is { $count } visit; the best order can be found for at most { $limit }.
   *[other] There are { $count } visits; the best order can be found for at most { $limit }.
 } Choose a part of the day.
pay-error-value = An amount is too large or in another currency. Check the amounts you typed.

pay-sleep-in-counts = Asleep on duty: { $time }. All of it counts here.
pay-sleep-in-out = Asleep on duty: { $time }. It does not count here. Time that you were awake for work does.
pay-sleep-in-open = Asleep on duty: { $time }. If it counts here depends on more than the record says, so it is only in the upper end of the range.
pay-on-call-counts = On call: { $time }. All of it counts here.
pay-on-call-out = On call: { $time }. It does not count here.
pay-on-call-open = On call: { $time }. If it counts here depends on where you had to be and how fast, so it is only in the upper end of the range.
pay-narrow-on-duty = You slept on duty or were on call for { $time }. Mark when you got up to work, and say where you had to be.
pay-average-leave = { $days ->
    [one] { $days } day of leave is left out.
   *[other] { $days } days of leave are left out.
 }
pay-average-after = { $days ->
    [one] The { $days } day worked after that counts in its place: { $time }
   *[other] The { $days } days worked after that count in their place: { $time }
 }
pay-average-sum = { $weeks ->
    [one] Together { $time } in { $weeks } week
   *[other] Together { $time } in { $weeks } weeks
 }
pay-narrow-leave = { $weeks ->
    [one] In { $weeks } week there was no work. If it was leave, mark it: then the average is higher.
   *[other] In { $weeks } weeks there was no work. If it was leave, mark it: then the average is higher.
 }
pay-narrow-home-ways = It depends on whether your employer gives you a fixed place of work to go to first. Tell your union.
pay-error-roster-zone = { $file }, line { $line }: the time zone "{ $zone }" is unknown. Say which zone the roster is written in, as in "Europe/London".
