package org.breathcue.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.breathcue.encode.Exporter;
import org.breathcue.encode.WavLayout;
import org.breathcue.support.CapturingSink;
import org.junit.jupiter.api.Test;

class StreamedSessionTest {
    private static final int RATE = Streams.RATE;

    private final Streams.Speech speech = new Streams.Speech(RATE);
    private final StreamedSession session = Streams.session(speech);

    @Test
    void theWavFileIsTheExportThenTheAppendix() throws Exception {
        CapturingSink export = new CapturingSink();
        new Exporter(Streams.sound(), Streams.SEED, export).export(0);
        byte[] wav = Streams.bytes(session.wav(), 0, session.wav().length());

        assertThat(wav)
                .hasSize(WavLayout.HEADER_BYTES
                        + 4 * Math.toIntExact(session.appendix().end()));
        ByteBuffer header = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(header.getInt(4)).isEqualTo(wav.length - 8);
        assertThat(header.getInt(40)).isEqualTo(wav.length - WavLayout.HEADER_BYTES);
        int end = WavLayout.HEADER_BYTES + export.bytes().length;
        assertThat(Arrays.copyOfRange(wav, WavLayout.HEADER_BYTES, end)).isEqualTo(export.bytes());
        for (Appendix.Told told : session.appendix().told()) {
            assertThat(sample(wav, told.from() - 1)).as(told.text()).isZero();
            assertThat(sample(wav, told.from())).isCloseTo(Streams.Speech.LEVEL, within(1e-4));
            assertThat(sample(wav, told.from() + RATE - 1)).isCloseTo(Streams.Speech.LEVEL, within(1e-4));
            assertThat(sample(wav, told.from() + RATE)).isZero();
        }
        Appendix.Chime chime = session.appendix().chime();
        assertThat(sample(wav, chime.from() - 1)).isZero();
        assertThat(sample(wav, chime.from())).isCloseTo(Streams.Speech.CHIME, within(1e-4));
        assertThat(sample(wav, chime.to() - 1)).isCloseTo(Streams.Speech.CHIME, within(1e-4));
        assertThat(chime.to() - chime.from()).isEqualTo(RATE / 4);
        Appendix.Room room = session.appendix().room();
        assertThat(sample(wav, room.reminder() - 1)).isZero();
        assertThat(sample(wav, room.reminder())).isCloseTo(Streams.Speech.LEVEL, within(1e-4));
        assertThat(sample(wav, room.reminder() + RATE)).isZero();
    }

    @Test
    void anyRangeOfTheWavFileIsThatPartOfTheWhole() {
        byte[] wav = Streams.bytes(session.wav(), 0, session.wav().length());
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            int from = i % 3 == 0 ? random.nextInt(60) : random.nextInt(wav.length + 1);
            int to = Math.min(wav.length, from + random.nextInt(i % 2 == 0 ? 9 : 50_000));
            assertThat(Streams.bytes(session.wav(), from, to)).isEqualTo(Arrays.copyOfRange(wav, from, to));
        }
    }

    @Test
    void thereAreNoBytesBesidesThoseOfTheFile() {
        long length = session.wav().length();
        for (long[] range : List.of(new long[] {-1, 2}, new long[] {3, 2}, new long[] {0, length + 1})) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> Streams.bytes(session.wav(), range[0], range[1]));
        }
    }

    @Test
    void wordsAreSpokenWhenTheirPlaceIsReadAndOnlyOnce() {
        long end = WavLayout.HEADER_BYTES + 4 * (Streams.FRAMES + RATE);
        Streams.bytes(session.wav(), 0, end);
        assertThat(speech.spoken).isEmpty();
        Appendix.Told told = session.appendix().told().get(0);
        long place = WavLayout.HEADER_BYTES + 4 * told.from();
        Streams.bytes(session.wav(), place, place + 4);
        Streams.bytes(session.wav(), place, place + 400_000);
        assertThat(speech.spoken).containsExactly(told.text());
    }

    @Test
    void aSentenceIsPlayedUpToHalfASecondAfterItsLastWord() {
        Appendix.Told told = session.appendix().told().get(0);
        assertThat(session.toldTo(0)).isEqualTo(told.from() + RATE + RATE / 2);
        assertThat(Streams.session(new Streams.Speech(10 * RATE)).toldTo(0)).isEqualTo(told.to());
    }

    @Test
    void wordsAreCutBeforeTheirPlaceEnds() {
        StreamedSession slow = Streams.session(new Streams.Speech(10 * RATE));
        Appendix.Told told = slow.appendix().told().get(0);
        byte[] place = Streams.bytes(
                slow.wav(), WavLayout.HEADER_BYTES + 4 * told.from(), WavLayout.HEADER_BYTES + 4 * told.to());
        int end = place.length / 4;
        assertThat(Streams.left(place, end - RATE)).isCloseTo(Streams.Speech.LEVEL, within(1e-4));
        assertThat(Streams.left(place, end - RATE / 2 - 1)).isCloseTo(0, within(1e-3));
        assertThat(Streams.left(place, end - RATE / 2)).isZero();
    }

    private static double sample(byte[] wav, long frame) {
        return Streams.left(wav, WavLayout.HEADER_BYTES / 4 + Math.toIntExact(frame));
    }
}
