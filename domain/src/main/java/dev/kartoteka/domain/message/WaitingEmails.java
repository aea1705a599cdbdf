package dev.kartoteka.domain.message;

import java.time.Duration;

/**
 * The emails that wait to be sent.
 *
 * @param count how many there are
 * @param ageOfOldest for how long the oldest has waited, to the second; zero if none
 * waits
 */
public record WaitingEmails(long count, Duration ageOfOldest) {

}
