package org.breathcue.outside;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a script. */
record Line(String say, @Nullable String on, @Nullable Amount lasting) {
    static Line of(String say) {
        return new Line(say, null, null);
    }

    boolean namesSide() {
        return say.contains("{side}") || say.contains("{other side}");
    }

    boolean counts() {
        return say.contains("{count}");
    }

    /** The seconds the words may take at most, at the counting voice's 50 ms a character. */
    static double seconds(String say) {
        return 0.05
                * say.replace("{other side}", "right")
                        .replace("{side}", "right")
                        .replace("{count}", "seventeen")
                        .replace("{total}", "seventeen")
                        .length();
    }

    Object json(Dice dice) {
        if (on == null && lasting == null && dice.chance(80)) {
            return say;
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("say", say);
        if (on != null) {
            keys.put("on", on);
        }
        if (lasting != null) {
            keys.put("for", lasting.text());
        }
        return keys;
    }
}
