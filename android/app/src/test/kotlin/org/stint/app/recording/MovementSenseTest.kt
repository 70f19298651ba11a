package org.stint.app.recording

import org.junit.Assert.assertEquals
import org.junit.Test

class MovementSenseTest {
    private val sense = MovementSense()

    private fun at(second: Int, metres: Double, speed: Double? = null, blur: Double? = 10.0) =
        sense.seen(SeenFix(Provider.GPS, second * 1000L, 52.0 + metres / 111_195.0, 0.0, blur, speedMS = speed))

    @Test
    fun `driving, walking and standing are told apart`() {
        assertEquals(Movement.UNKNOWN, sense.movement)
        (0..12).forEach { at(it * 10, it * 120.0) }
        assertEquals(Movement.DRIVING, sense.movement)
        (13..40).forEach { at(it * 10, 1440.0 + (it - 12) * 14.0) }
        assertEquals(Movement.WALKING, sense.movement)
        (41..70).forEach { at(it * 10, 1832.0 + it % 3) }
        assertEquals(Movement.STILL, sense.movement)
    }

    @Test
    fun `blur alone is no movement`() {
        (0..30).forEach { at(it * 10, if (it % 2 == 0) 0.0 else 90.0, blur = 100.0) }
        assertEquals(Movement.STILL, sense.movement)
    }

    @Test
    fun `a speed that is told counts at once`() {
        at(0, 0.0)
        at(10, 5.0, speed = 9.0)
        assertEquals(Movement.DRIVING, sense.movement)
    }

    @Test
    fun `the motion sensor makes it look closely`() {
        (0..30).forEach { at(it * 10, 0.0) }
        sense.moved()
        assertEquals(Movement.UNKNOWN, sense.movement)
    }

    @Test
    fun `a clock that is set back doesn't freeze it`() {
        at(10_000, 0.0)
        (0..30).forEach { at(it * 10, 0.0) }
        assertEquals(Movement.STILL, sense.movement)
    }
}
