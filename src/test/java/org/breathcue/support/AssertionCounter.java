package org.breathcue.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.assertj.core.api.SoftAssertions;

/**
 * Counts how often each assertion of a property test is reached. Random inputs may never meet the condition that an assertion is
 * guarded by; then the assertion proves nothing, and the test must fail. Safe for use by several threads.
 */
public final class AssertionCounter {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** Counts one evaluation of the named assertion. */
    public void count(String assertion) {
        count(assertion, 1);
    }

    /** Counts a number of evaluations of the named assertion. */
    public void count(String assertion, long times) {
        counts.computeIfAbsent(assertion, name -> new LongAdder()).add(times);
    }

    /**
     * Fails if an assertion was evaluated less often than stated, or if an assertion was counted that has no stated minimum.
     *
     * @param minimums the least number of evaluations by the name of the assertion
     */
    public void assertAtLeast(Map<String, Integer> minimums) {
        Map<String, Long> counted = new TreeMap<>();
        counts.forEach((name, count) -> counted.put(name, count.sum()));
        assertThat(minimums.keySet())
                .as("assertions with a stated minimum, of %s", counted)
                .containsAll(counted.keySet());
        SoftAssertions softly = new SoftAssertions();
        minimums.forEach((name, least) -> softly.assertThat(counted.getOrDefault(name, 0L))
                .as("evaluations of \"%s\", of %s", name, counted)
                .isGreaterThanOrEqualTo(least));
        softly.assertAll();
    }
}
