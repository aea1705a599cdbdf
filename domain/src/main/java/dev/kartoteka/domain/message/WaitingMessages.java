package dev.kartoteka.domain.message;

import java.time.Duration;

/**
 * The messages of one kind, emails or text messages, that wait to be sent.
 *
 * @param count how many there are
 * @param ageOfOldest for how long the oldest has waited, to the second; zero if none
 * waits
 */
public record WaitingMessages(long count, Duration ageOfOldest) {

}
