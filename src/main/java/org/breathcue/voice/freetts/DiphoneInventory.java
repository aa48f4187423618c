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
 * The diphones of the voice: the pairs of phones that it was recorded in. For a pair that is missing, as in "yb", the library would print a
 * complaint and take some other recording; here, a schwa is inserted between the two. That repair is our own.
 */
final class DiphoneInventory {
    private static final String INDEX = "cmu_us_kal16.idx";
    private static final int MAGIC = 0xFACADE;
    private static final String NAME = "name";
    private static final String END = "end";
    private static final String SCHWA = "ax";

    /** The share of the phone before it that the schwa takes the time of. */
    private static final float SHARE = 0.4f;

    private final Set<String> pairs;

    private DiphoneInventory(Set<String> pairs) {
        this.pairs = pairs;
    }

    /** Reads the index file of the voice's recordings. */
    static DiphoneInventory load() throws IOException {
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
            return new DiphoneInventory(pairs);
        }
    }

    /**
     * Inserts a schwa into every pair that was not recorded.
     *
     * @param segments the phones of an utterance with the times at which they end, in seconds
     */
    void bridge(Relation segments) {
        float start = 0;
        for (Item item = segments.getHead(); item != null && item.getNext() != null; item = item.getNext()) {
            String first = name(item);
            String second = name(item.getNext());
            float end = item.getFeatures().getFloat(END);
            if (!has(first, second)) {
                if (!has(first, SCHWA) || !has(SCHWA, second)) {
                    throw new IllegalStateException("no recording of " + first + "-" + second);
                }
                Item schwa = item.appendItem(null);
                schwa.getFeatures().setString(NAME, SCHWA);
                schwa.getFeatures().setFloat(END, end);
                item.getFeatures().setFloat(END, end - (end - start) * SHARE);
                item = schwa;
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
