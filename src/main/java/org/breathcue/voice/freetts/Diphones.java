package org.breathcue.voice.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pairs of speech sounds that the voice was recorded in. For a pair it lacks, as in "yb", the library prints a complaint
 * and takes an arbitrary other one; here a short vowel goes between.
 */
final class Diphones {
    private static final String INDEX = "cmu_us_kal16.idx";
    private static final int MAGIC = 0xFACADE;
    private static final String NAME = "name";
    private static final String END = "end";
    private static final String SHORT_VOWEL = "ax";

    /** How much of the sound before it the short vowel takes. */
    private static final float SHARE = 0.4f;

    private final Set<String> pairs;

    private Diphones(Set<String> pairs) {
        this.pairs = pairs;
    }

    /** Reads the index that lies beside the voice. */
    static Diphones load() throws IOException {
        try (InputStream index = KevinVoiceDirectory.class.getResourceAsStream(INDEX)) {
            if (index == null) {
                throw new IOException(INDEX + " is missing");
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(index));
            if (in.readInt() != MAGIC) {
                throw new IOException(INDEX + " is not an index");
            }
            Set<String> pairs = new TreeSet<>();
            for (int left = in.readInt(); left > 0; left--) {
                pairs.add(in.readUTF());
                in.readInt();
            }
            return new Diphones(pairs);
        }
    }

    /** Puts a short vowel into every pair that was not recorded. */
    void bridge(Relation segments) {
        float start = 0;
        for (Item item = segments.getHead(); item != null && item.getNext() != null; item = item.getNext()) {
            String first = name(item);
            String second = name(item.getNext());
            float end = item.getFeatures().getFloat(END);
            if (!has(first, second)) {
                if (!has(first, SHORT_VOWEL) || !has(SHORT_VOWEL, second)) {
                    throw new IllegalStateException("no recording of " + first + "-" + second);
                }
                Item vowel = item.appendItem(null);
                vowel.getFeatures().setString(NAME, SHORT_VOWEL);
                vowel.getFeatures().setFloat(END, end);
                item.getFeatures().setFloat(END, end - (end - start) * SHARE);
                item = vowel;
            }
            start = end;
        }
    }

    private boolean has(String first, String second) {
        return pairs.contains(first + "-" + second);
    }

    private static String name(Item segment) {
        return segment.getFeatures().getString(NAME);
    }
}
