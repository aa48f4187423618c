package org.breathcue.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of the bytes of a file, as the header {@code Range} asks for it (RFC 9110, section 14). For example, {@code bytes=100-199} of a
 * file of 1,000 bytes is the range from 100 to 200.
 *
 * @param from the first byte
 * @param to the byte after the last one; equal to {@code from} if the file has no such bytes
 */
record ByteRange(long from, long to) {
    /**
     * The most bytes that are sent for a range without an end. A player asks for the rest when it needs it, and a slow one occupies no
     * thread until then.
     */
    static final long MOST_OPEN = 1 << 20;

    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Returns the range; empty for a header that is not one range of bytes, which is to be ignored. */
    static Optional<ByteRange> of(String header, long length) {
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String first = form.group(1);
        String last = form.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(lastBytes(Long.parseLong(last), length));
        }
        long from = Long.parseLong(first);
        if (last.isEmpty()) {
            return Optional.of(within(from, from + MOST_OPEN, length));
        }
        long end = Long.parseLong(last) + 1;
        return end <= from ? Optional.empty() : Optional.of(within(from, end, length));
    }

    private static ByteRange lastBytes(long count, long length) {
        long from = Math.max(0, length - count);
        return within(from, Math.min(length, from + MOST_OPEN), length);
    }

    private static ByteRange within(long from, long to, long length) {
        return from >= length ? new ByteRange(length, length) : new ByteRange(from, Math.min(to, length));
    }

    boolean isEmpty() {
        return from == to;
    }
}
