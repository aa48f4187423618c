package org.breathcue.browser;

import java.util.List;
import java.util.Optional;

/**
 * Finds parts of a sound file in a recording of a player that seeks in it.
 *
 * <p><b>Overview.</b> A part of 0.3 seconds of the file is moved along the recording, at a quarter of the frame rate, until both are
 * similar; then the place is refined to one frame. From there, the part that was heard is extended in both directions, 5 ms at a time,
 * as long as the recording has the same sound as the file. Similarity is the correlation, −1 to 1: the loss of MP3 leaves more than 0.8.
 */
final class HeardFile {
    private static final int RATE = 48_000;
    private static final int TEMPLATE = RATE * 3 / 10;
    private static final int BLOCK = RATE / 200;
    private static final int STEP = 4;

    /** Where in a part the search is repeated, if the sound stopped at its beginning. */
    private static final List<Integer> OFFSETS = List.of(0, TEMPLATE);

    private static final double FOUND = 0.7;
    private static final double SAME = 0.35;
    private static final double SILENT = 3e-4;

    private final float[] recording;
    private final float[] file;
    private final float[] coarseRecording;
    private final float[] coarseFile;

    /** Both have 48,000 frames a second; −1 to 1. */
    HeardFile(float[] recording, float[] file) {
        this.recording = recording.clone();
        this.file = file.clone();
        this.coarseRecording = coarse(recording);
        this.coarseFile = coarse(file);
    }

    /**
     * A part of the file that was heard without a gap.
     *
     * @param at the frame of the recording at which it begins
     * @param from the first frame of the file that was heard
     * @param to the frame after the last one
     */
    record Part(int at, int from, int to) {
        /** Returns the frame of the recording after it. */
        int end() {
            return at + to - from;
        }
    }

    /**
     * Returns the part with a frame of the file, or one that begins soon after it, that is heard next in the recording.
     *
     * @param after the frame of the recording at which the search begins
     * @param seconds the length of the recording that is searched
     */
    Optional<Part> find(long frame, int after, int seconds) {
        return OFFSETS.stream()
                .flatMap(offset -> at(Math.toIntExact(frame) + offset, after, seconds).stream())
                .findFirst();
    }

    private Optional<Part> at(int template, int after, int seconds) {
        int best = -1;
        double similarity = FOUND;
        int last = Math.min(coarseRecording.length - TEMPLATE / STEP, (after + seconds * RATE) / STEP);
        for (int at = after / STEP; at < last; at++) {
            double found = similarity(coarseRecording, at, coarseFile, template / STEP, TEMPLATE / STEP);
            if (found > similarity) {
                similarity = found;
                best = at;
                // The first place counts, not the best one: the same part can be heard several times.
                last = Math.min(last, at + BLOCK);
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(around(template, refined(best * STEP, template)));
    }

    private int refined(int about, int template) {
        int best = about;
        double similarity = -1;
        for (int at = Math.max(0, about - 2 * STEP); at <= about + 2 * STEP; at++) {
            double found = similarity(recording, at, file, template, Math.min(TEMPLATE, recording.length - at));
            if (found > similarity) {
                similarity = found;
                best = at;
            }
        }
        return best;
    }

    /** Returns the part around a place, given the same place in the recording. Silence at its ends does not belong to it. */
    private Part around(int inFile, int inRecording) {
        int from = inFile;
        for (int back = BLOCK; inFile - back >= 0 && inRecording - back >= 0; back += BLOCK) {
            if (isSilent(inFile - back, inRecording - back)) {
                continue;
            }
            if (similarity(recording, inRecording - back, file, inFile - back, BLOCK) < SAME) {
                break;
            }
            from = inFile - back;
        }
        int to = inFile + TEMPLATE;
        for (int on = TEMPLATE;
                inFile + on + BLOCK <= file.length && inRecording + on + BLOCK <= recording.length;
                on += BLOCK) {
            if (isSilent(inFile + on, inRecording + on)) {
                continue;
            }
            if (similarity(recording, inRecording + on, file, inFile + on, BLOCK) < SAME) {
                break;
            }
            to = inFile + on + BLOCK;
        }
        return new Part(inRecording - inFile + from, from, to);
    }

    private boolean isSilent(int inFile, int inRecording) {
        return level(file, inFile) < SILENT && level(recording, inRecording) < SILENT;
    }

    private static double level(float[] samples, int from) {
        double sum = 0;
        for (int i = from; i < from + BLOCK; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / BLOCK);
    }

    private static double similarity(float[] a, int fromA, float[] b, int fromB, int length) {
        double product = 0;
        double powerA = 1e-9;
        double powerB = 1e-9;
        for (int i = 0; i < length; i++) {
            product += a[fromA + i] * b[fromB + i];
            powerA += a[fromA + i] * a[fromA + i];
            powerB += b[fromB + i] * b[fromB + i];
        }
        return product / Math.sqrt(powerA * powerB);
    }

    /** Returns the means of {@value #STEP} frames. */
    private static float[] coarse(float[] samples) {
        float[] coarse = new float[samples.length / STEP];
        for (int i = 0; i < coarse.length; i++) {
            float sum = 0;
            for (int j = 0; j < STEP; j++) {
                sum += samples[STEP * i + j];
            }
            coarse[i] = sum / STEP;
        }
        return coarse;
    }
}
