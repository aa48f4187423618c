package org.breathcue.library;

import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The expected dose of a stretch: a line of {@code stretches.txt}.
 *
 * @param dose an amount for each hold, or {@code flow}, or {@code flow with} the amount of a hold in the flow
 * @param rest the time between sets, or {@code -}
 */
record Prescription(
        String file, String name, String position, String sides, String dose, String times, String sets, String rest) {
    private static final String STAYING = "flow with ";
    private static final Pattern COLUMN = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?(?: (s|breath)s?)?( growing)?");

    static List<Prescription> all() throws IOException {
        InputStream table = Objects.requireNonNull(Prescription.class.getResourceAsStream("stretches.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(COLUMN::split)
                    .map(c -> new Prescription(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]))
                    .toList();
        }
    }

    /** Returns the doses on each side, in order, with all ranges at their lowest or highest value. */
    Map<String, List<String>> doses(boolean longest) {
        List<String> side = new ArrayList<>();
        for (int set = 0; set < end(sets, longest); set++) {
            side.addAll(set(end(times, longest), longest));
        }
        Stream<String> sided = sides.equals("none") ? Stream.of("none") : Stream.of("left", "right");
        return sided.collect(toMap(s -> s, s -> side, (a, b) -> a, TreeMap::new));
    }

    private List<String> set(long times, boolean longest) {
        List<String> doses = new ArrayList<>();
        if (dose.equals("flow")) {
            boolean one = sides.equals("alternate");
            for (long i = 0; i < (one ? times : 1); i++) {
                doses.add((one ? 1 : times) + " time");
            }
            return doses;
        }
        if (dose.startsWith(STAYING)) {
            String stay = dose.substring(STAYING.length());
            for (long i = 0; i < times; i++) {
                doses.addAll(
                        List.of("1 time", end(stay, longest) + " " + range(stay).group(3), "1 time"));
            }
            return doses;
        }
        Matcher range = range(dose);
        boolean growing = range.group(4) != null;
        for (long i = 0; i < times; i++) {
            long low = end(dose, false);
            double grown = low + (double) (end(dose, true) - low) * i / Math.max(1, times - 1);
            doses.add((growing ? Math.round(grown) : end(dose, longest)) + " " + range.group(3));
        }
        return doses;
    }

    private static long end(String text, boolean longest) {
        Matcher range = range(text);
        return Long.parseLong(longest && range.group(2) != null ? range.group(2) : range.group(1));
    }

    private static Matcher range(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no range: " + text);
        }
        return matcher;
    }
}
