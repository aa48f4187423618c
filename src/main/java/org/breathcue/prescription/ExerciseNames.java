package org.breathcue.prescription;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of exercises as they are spoken: abbreviations are written out. */
final class ExerciseNames {
    private static final Map<String, String> ABBREVIATIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("SLR", "straight leg raise"),
            Map.entry("SLRs", "straight leg raises"),
            Map.entry("LAQ", "long arc quad"),
            Map.entry("LAQs", "long arc quads"),
            Map.entry("SAQ", "short arc quad"),
            Map.entry("SAQs", "short arc quads"),
            Map.entry("TKE", "terminal knee extension"),
            Map.entry("TKEs", "terminal knee extensions"),
            Map.entry("STS", "sit to stand"),
            Map.entry("SLS", "single leg stance"),
            Map.entry("AROM", "active range of motion"),
            Map.entry("AAROM", "assisted range of motion"),
            Map.entry("PROM", "passive range of motion"),
            Map.entry("ROM", "range of motion"),
            Map.entry("ER", "external rotation"),
            Map.entry("IR", "internal rotation"),
            Map.entry("DF", "dorsiflexion"),
            Map.entry("PF", "plantar flexion"),
            Map.entry("abd", "abduction"),
            Map.entry("add", "adduction"),
            Map.entry("flex", "flexion"),
            Map.entry("ext", "extension"),
            Map.entry("rot", "rotation"),
            Map.entry("HS", "hamstring"),
            Map.entry("hams", "hamstring"),
            Map.entry("sh", "shoulder"),
            Map.entry("Cx", "neck"),
            Map.entry("Tx", "upper back"),
            Map.entry("Lx", "lower back"),
            Map.entry("TrA", "deep abdominal"),
            Map.entry("PPT", "posterior pelvic tilt"),
            Map.entry("str", "stretch"),
            Map.entry("ex", "exercise"),
            Map.entry("w/", "with"),
            Map.entry("w/o", "without"),
            Map.entry("&", "and")));

    private static final Pattern WORD = Pattern.compile("(?<=^|\\s)[^\\s,.;:()]+\\.?(?=$|[\\s,;:()])");

    private ExerciseNames() {}

    /** Returns a name with its abbreviations written out, and with a capital at its beginning. */
    static String spoken(String name) {
        String spoken = WORD.matcher(name).replaceAll(word -> {
            String plain = word.group().replaceFirst("\\.$", "");
            return Matcher.quoteReplacement(ABBREVIATIONS.getOrDefault(plain, word.group()));
        });
        return spoken.isEmpty() ? "" : Character.toUpperCase(spoken.charAt(0)) + spoken.substring(1);
    }
}
