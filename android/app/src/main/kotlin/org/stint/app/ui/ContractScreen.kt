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

    private enum class Travel(val text: Int) {
        UNPAID(R.string.shell_contract_travel_unpaid),
        SAME(R.string.shell_contract_travel_same),
        RATE(R.string.shell_contract_travel_rate),
    }

    private enum class Every(val text: Int, val days: UInt?) {
        WEEK(R.string.shell_contract_period_week, 7u),
        FORTNIGHT(R.string.shell_contract_period_fortnight, 14u),
        FOUR_WEEKS(R.string.shell_contract_period_four_weeks, 28u),
        MONTH(R.string.shell_contract_period_month, null),
    }

    private var before: Agreement? = null
    private var read = false
    private var country = ""
    private var band: String? = null
    private var rate = ""
    private var travel = Travel.UNPAID
    private var travelRate = ""
    private var miles = false
    private var mileagePaid = ""
    private var ownCosts = ""
    private var vehicle = Vehicle.CAR
    private var every = Every.MONTH
    private var firstDay = "1"
    private var start = LocalDate.ofEpochDay(0)
    private var optedOut = false

    override fun load(phone: StintPhone, stage: MainActivity): Model {
        val kept = phone.agreement()
        if (!read) fill(kept, stage)
        return Model(jurisdictions(), kept != null)
    }

    override fun Page.show(model: Model) {
        title(say(R.string.shell_contract_title))
        text(say(R.string.shell_contract_body))
        heading(say(R.string.shell_contract_country))
        choice(model.rules.map { it.code }, country, ::countryName) {
            country = it
            band = null
            miles = it == "GB"
            stage.redraw()
        }
        val rules = model.rules.find { it.code == country }
        field(say(R.string.shell_contract_rate) + currency(rules), ::rate, Page.Typed.AMOUNT)
        if (rules != null && rules.bands.isNotEmpty()) {
            heading(say(R.string.shell_contract_band))
            choice(listOf<String?>(null) + rules.bands, band, { it ?: say(R.string.shell_contract_none) }) {
                band = it
                stage.redraw()
            }
        }
        heading(say(R.string.shell_contract_travel))
        choice(Travel.entries, travel, { say(it.text) }) {
            travel = it
            stage.redraw()
        }
        if (travel == Travel.RATE) field(say(R.string.shell_contract_travel_rate_field), ::travelRate, Page.Typed.AMOUNT)
        heading(say(R.string.shell_contract_vehicle))
        choice(Vehicle.entries, vehicle, { say(text(it)) }) {
            vehicle = it
            stage.redraw()
        }
        heading(say(R.string.shell_contract_distance))
        val unit = { isMiles: Boolean -> say(if (isMiles) R.string.shell_contract_distance_miles else R.string.shell_contract_distance_km) }
        choice(listOf(true, false), miles, unit) {
            miles = it
            stage.redraw()
        }
        field(say(R.string.shell_contract_mileage_paid), ::mileagePaid, Page.Typed.AMOUNT)
        field(say(R.string.shell_contract_running_cost), ::ownCosts, Page.Typed.AMOUNT)
        heading(say(R.string.shell_contract_period))
        choice(Every.entries, every, { say(it.text) }) {
            every = it
            stage.redraw()
        }
        if (every == Every.MONTH) field(say(R.string.shell_contract_period_first_day), ::firstDay, Page.Typed.AMOUNT)
        else date(say(R.string.shell_contract_period_first_day), start) {
            start = it
            stage.redraw()
        }
        if (country == "GB") check(say(R.string.shell_contract_opt_out), optedOut) { optedOut = it }
        button(say(R.string.shell_common_save_button), Page.Kind.MAIN) {
            keep(stage, R.string.shell_contract_saved) { it.keepAgreement(typed()) }
        }
        button(say(R.string.shell_contract_file_button)) {
            stage.ask(Files.toOpen()) { here, data ->
                val uri = data?.data ?: return@ask
                keep(here, R.string.shell_contract_saved) { it.keepContract(Files.text(here, uri, LONGEST)) }
            }
        }
        if (model.kept) {
            button(say(R.string.shell_contract_remove_button), Page.Kind.GRAVE) {
                keep(stage, R.string.shell_common_saved) { it.removeContract() }
            }
        }
    }

    private fun keep(stage: MainActivity, said: Int, make: (StintPhone) -> Unit) =
        stage.withPhone(task = { phone, _ -> make(phone) }) {
            stage.place(Place.OWED)
            stage.tell(stage.say(said))
        }

    /** What the form doesn't ask for stays as a file or an earlier form said it. */
    private fun typed() = Agreement(
        jurisdiction = country,
        band = band,
        rate = rate.trim(),
        travel = when (travel) {
            Travel.UNPAID -> TravelPay.Unpaid
            Travel.SAME -> TravelPay.AsVisits
            Travel.RATE -> TravelPay.At(travelRate.trim())
        },
        waitingIsWork = before?.waitingIsWork,
        guaranteedHoursWeek = before?.guaranteedHoursWeek,
        miles = miles,
        mileagePaid = mileagePaid.trim().ifEmpty { null },
        ownCosts = ownCosts.trim().ifEmpty { null },
        vehicle = vehicle,
        mileageBand = before?.mileageBand,
        drivenBefore = before?.drivenBefore ?: 0u,
        roundingMinutes = before?.roundingMinutes ?: 0u,
        rounding = before?.rounding ?: RoundingWay.NEAREST,
        lodgingCharge = before?.lodgingCharge,
        lodgingNightsWeek = before?.lodgingNightsWeek ?: 0u,
        payPeriod = every.days?.let { PayPeriod.Days(it, start.door()) }
            ?: PayPeriod.Month(firstDay.trim().toUIntOrNull() ?: 0u),
        optedOut = optedOut,
        visitsMayMoveMinutes = before?.visitsMayMoveMinutes,
    )

    private fun fill(kept: Agreement?, stage: MainActivity) {
        read = true
        before = kept
        start = LocalDate.now(stage.session.clock).withDayOfMonth(1)
        country = kept?.jurisdiction ?: stage.resources.configuration.locales[0].country
        miles = kept?.miles ?: (country == "GB")
        if (kept == null) return
        band = kept.band
        rate = kept.rate
        when (val paid = kept.travel) {
            is TravelPay.Unpaid -> travel = Travel.UNPAID
            is TravelPay.AsVisits -> travel = Travel.SAME
            is TravelPay.At -> {
                travel = Travel.RATE
                travelRate = paid.rate
            }
        }
        mileagePaid = kept.mileagePaid.orEmpty()
        ownCosts = kept.ownCosts.orEmpty()
        vehicle = kept.vehicle
        when (val period = kept.payPeriod) {
            is PayPeriod.Month -> firstDay = period.firstDay.toString()
            is PayPeriod.Days -> {
                every = Every.entries.find { it.days == period.days } ?: Every.WEEK
                start = period.start.local()
            }
        }
        optedOut = kept.optedOut
    }

    private fun currency(rules: Jurisdiction?) = rules?.let { " (${it.currency})" }.orEmpty()

    /** Codes of countries have names in each language; a union's own pack has its code. */
    private fun countryName(code: String) = Locale("", code).displayCountry.ifEmpty { code }

    private fun text(vehicle: Vehicle) = when (vehicle) {
        Vehicle.CAR -> R.string.shell_contract_vehicle_car
        Vehicle.MOTORCYCLE -> R.string.shell_contract_vehicle_motorcycle
        Vehicle.CYCLE -> R.string.shell_contract_vehicle_bicycle
    }

    private companion object {
        /** The door's own limit. */
        const val LONGEST = 1 shl 20
    }
}
