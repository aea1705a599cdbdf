package dev.kartoteka.adapter.console;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Tells the deadline of a response how long its request took to arrive. Bootstrap
 * provides it.
 *
 * @param received is told how long a body took
 */
public record UploadClock(Consumer<Duration> received) {
}
