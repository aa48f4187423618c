package org.breathcue.voice.pack;

import java.time.Duration;

/**
 * How long a download may take, and how often it is tried.
 *
 * @param stall how long nothing may arrive, also while connecting
 * @param page how long an index page may take in all
 * @param file how long a file may take in all
 * @param tries how often an address is tried if the connection breaks or the server fails for a time
 * @param pause the wait before the second try; it doubles each time
 */
record FetchLimits(Duration stall, Duration page, Duration file, int tries, Duration pause) {
    static final FetchLimits USUAL = new FetchLimits(
            Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofHours(1), 3, Duration.ofSeconds(1));
}
