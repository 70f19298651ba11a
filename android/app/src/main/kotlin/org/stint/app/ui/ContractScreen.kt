package org.stint.app.ui

import java.time.LocalDate
import java.util.Locale
import org.stint.app.R
import org.stint.app.ui.Words.door
import org.stint.app.ui.Words.local
import stint.bindings.Agreement
import stint.bindings.Jurisdiction
import stint.bindings.PayPeriod
import stint.bindings.RoundingWay
import stint.bindings.StintPhone
import stint.bindings.TravelPay
import stint.bindings.Vehicle
import stint.bindings.jurisdictions

/** What was agreed, typed once: what she knows is enough. */
class ContractScreen : ModelScreen<ContractScreen.Model>() {
    class Model(val rules: List<Jurisdiction>, val kept: Boolean)

    private enum class Every(val text: Int, val days: UInt?) {
        WEEK(R.string.shell_contract_period_week, 7u),
        FORTNIGHT(R.string.shell_contract_period_fortnight, 14u),
        FOUR_WEEKS(R.string.shell_contract_period_four_weeks, 28u),
        MONTH(R.string.shell_contract_period_month, null),
    }

    /** What she typed so far; a new form where she never typed one. */
    private var form: Agreement? = null
    private var firstDay = 1u
    private var start = LocalDate.ofEpochDay(0)
    private var showsAll = false

    override fun load(phone: StintPhone, stage: MainActivity): Model {
        val kept = phone.agreement()
        if (form == null) begin(kept, stage)
        return Model(jurisdictions(), kept != null)
    }

    override fun Page.show(model: Model) {
        val now = form ?: return
        val rules = model.rules.find { it.code == now.jurisdiction }
        title(say(R.string.shell_contract_title))
        text(say(R.string.shell_contract_body))
        pick(R.string.shell_contract_country, model.rules.map { it.code }, now.jurisdiction, { countryName(it) }) {
            copy(jurisdiction = it, band = null, miles = it == "GB")
        }
        val currency = rules?.let { " (${it.currency})" }.orEmpty()
        field(say(R.string.shell_contract_rate) + currency, now.rate, Page.Typed.AMOUNT) { form = form?.copy(rate = it.trim()) }
        if (rules != null && rules.bands.isNotEmpty()) {
            pick(R.string.shell_contract_band, listOf<String?>(null) + rules.bands, now.band, { it ?: say(R.string.shell_contract_none) }) {
                copy(band = it)
            }
        }
        travel(now.travel)
        pick(R.string.shell_contract_vehicle, Vehicle.entries, now.vehicle, { say(text(it)) }) { copy(vehicle = it) }
        val unit = { miles: Boolean -> say(if (miles) R.string.shell_contract_distance_miles else R.string.shell_contract_distance_km) }
        pick(R.string.shell_contract_distance, listOf(true, false), now.miles, unit) { copy(miles = it) }
        amount(R.string.shell_contract_mileage_paid, now.mileagePaid) { copy(mileagePaid = it) }
        amount(R.string.shell_contract_running_cost, now.ownCosts) { copy(ownCosts = it) }
        period(now.payPeriod)
        if (now.jurisdiction == "GB") check(say(R.string.shell_contract_opt_out), now.optedOut) { form = form?.copy(optedOut = it) }
        if (showsAll) rest(now)
        button(say(if (showsAll) R.string.shell_common_less_button else R.string.shell_common_more_button)) {
            showsAll = !showsAll
            stage.redraw()
        }
        button(say(R.string.shell_common_save_button), Page.Kind.MAIN) {
            form?.let { typed -> keep(stage, R.string.shell_contract_saved) { it.keepAgreement(typed) } }
        }
        files(model)
    }

    private fun Page.files(model: Model) {
        button(say(R.string.shell_contract_file_button)) {
            stage.askForFile { here, uri ->
                keep(here, R.string.shell_contract_saved) { it.keepContract(Files.text(here, uri, Files.FORM)) }
            }
        }
        button(say(R.string.shell_data_rules_file_button)) {
            stage.askForFile { here, uri ->
                here.keep(R.string.shell_common_saved, { it.keepRules(Files.text(here, uri, Files.FORM)) }) { again(here) }
            }
        }
        if (model.kept) {
            button(say(R.string.shell_contract_remove_button), Page.Kind.GRAVE) {
                keep(stage, R.string.shell_common_saved) { it.removeContract() }
            }
        }
    }

    private fun Page.travel(now: TravelPay) {
        val own = now as? TravelPay.At ?: TravelPay.At("")
        pick(R.string.shell_contract_travel, listOf(TravelPay.Unpaid, TravelPay.AsVisits, own), now, { say(text(it)) }) { copy(travel = it) }
        if (now is TravelPay.At) {
            field(say(R.string.shell_contract_travel_rate_field), now.rate, Page.Typed.AMOUNT) {
                form = form?.copy(travel = TravelPay.At(it.trim()))
            }
        }
    }

    private fun Page.period(now: PayPeriod) {
        val every = Every.entries.find { it.days == (now as? PayPeriod.Days)?.days } ?: Every.WEEK
        pick(R.string.shell_contract_period, Every.entries, every, { say(it.text) }) { copy(payPeriod = periodOf(it)) }
        val label = say(R.string.shell_contract_period_first_day)
        if (every == Every.MONTH) {
            field(label, "$firstDay", Page.Typed.NUMBER) {
                // What is no day is refused by the core when it is kept.
                firstDay = it.trim().toUIntOrNull() ?: 0u
                form = form?.copy(payPeriod = periodOf(every))
            }
        } else {
            date(label, start) {
                start = it
                form = form?.copy(payPeriod = periodOf(every))
                stage.redraw()
            }
        }
    }

    /** What few contracts say. */
    private fun Page.rest(now: Agreement) {
        val waiting = mapOf(
            true to R.string.shell_contract_waiting_is_work,
            false to R.string.shell_contract_waiting_not_work,
            null to R.string.shell_contract_none,
        )
        pick(R.string.shell_contract_waiting, waiting.keys.toList(), now.waitingIsWork, { say(waiting.getValue(it)) }) { copy(waitingIsWork = it) }
        amount(R.string.shell_contract_guaranteed, now.guaranteedHoursWeek) { copy(guaranteedHoursWeek = it) }
        count(R.string.shell_contract_rounding, now.roundingMinutes) { copy(roundingMinutes = it ?: 0u) }
        choice(RoundingWay.entries, now.rounding, { say(text(it)) }) { set { copy(rounding = it) } }
        amount(R.string.shell_contract_lodging, now.lodgingCharge) { copy(lodgingCharge = it) }
        count(R.string.shell_contract_lodging_nights, now.lodgingNightsWeek) { copy(lodgingNightsWeek = it ?: 0u) }
        count(R.string.shell_contract_visits_may_move, now.visitsMayMoveMinutes) { copy(visitsMayMoveMinutes = it) }
    }

    private fun <T> Page.pick(heading: Int, all: List<T>, now: T, name: (T) -> String, change: Agreement.(T) -> Agreement) {
        heading(say(heading))
        choice(all, now, name) { set { change(it) } }
    }

    private fun Page.set(change: Agreement.() -> Agreement) {
        form = form?.change()
        stage.redraw()
    }

    private fun Page.amount(label: Int, now: String?, change: Agreement.(String?) -> Agreement) =
        field(say(label), now.orEmpty(), Page.Typed.AMOUNT) { typed -> form = form?.change(typed.trim().ifEmpty { null }) }

    private fun Page.count(label: Int, now: UInt?, change: Agreement.(UInt?) -> Agreement) =
        field(say(label), now?.takeIf { it > 0u }?.toString().orEmpty(), Page.Typed.NUMBER) { typed ->
            form = form?.change(typed.trim().toUIntOrNull())
        }

    private fun keep(stage: MainActivity, said: Int, make: (StintPhone) -> Unit) =
        stage.keep(said, make) { stage.place(Place.OWED) }

    private fun periodOf(every: Every) = every.days?.let { PayPeriod.Days(it, start.door()) } ?: PayPeriod.Month(firstDay)

    private fun begin(kept: Agreement?, stage: MainActivity) {
        start = LocalDate.now(stage.session.clock).withDayOfMonth(1)
        when (val period = kept?.payPeriod) {
            is PayPeriod.Month -> firstDay = period.firstDay
            is PayPeriod.Days -> start = period.start.local()
            null -> Unit
        }
        val country = stage.resources.configuration.locales[0].country
        form = kept ?: Agreement(
            jurisdiction = country, band = null, rate = "", travel = TravelPay.Unpaid, waitingIsWork = null,
            guaranteedHoursWeek = null, miles = country == "GB", mileagePaid = null, ownCosts = null, vehicle = Vehicle.CAR,
            mileageBand = null, drivenBefore = 0u, roundingMinutes = 0u, rounding = RoundingWay.NEAREST, lodgingCharge = null,
            lodgingNightsWeek = 0u, payPeriod = PayPeriod.Month(1u), optedOut = false, visitsMayMoveMinutes = null,
        )
    }

    /** Codes of countries have names in each language; a union's own pack has its code. */
    private fun Page.countryName(code: String): String = when (code) {
        "US-CA" -> say(R.string.android_country_us_ca)
        "US-NY" -> say(R.string.android_country_us_ny)
        else -> Locale("", code).getDisplayCountry(Locale.forLanguageTag(stage.language.name.lowercase())).ifEmpty { code }
    }

    private fun text(travel: TravelPay) = when (travel) {
        is TravelPay.Unpaid -> R.string.shell_contract_travel_unpaid
        is TravelPay.AsVisits -> R.string.shell_contract_travel_same
        is TravelPay.At -> R.string.shell_contract_travel_rate
    }

    private fun text(vehicle: Vehicle) = when (vehicle) {
        Vehicle.CAR -> R.string.shell_contract_vehicle_car
        Vehicle.MOTORCYCLE -> R.string.shell_contract_vehicle_motorcycle
        Vehicle.CYCLE -> R.string.shell_contract_vehicle_bicycle
    }

    private fun text(way: RoundingWay) = when (way) {
        RoundingWay.DOWN -> R.string.shell_contract_rounding_down
        RoundingWay.NEAREST -> R.string.shell_contract_rounding_nearest
        RoundingWay.UP -> R.string.shell_contract_rounding_up
    }
}
