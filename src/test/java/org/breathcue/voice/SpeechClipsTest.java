package org.breathcue.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breathcue.pcm.ClipLevel;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.Pronunciations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechClipsTest {
    private static final Utterance HELLO = new Utterance("Hello", 120);
    private static final String KEY = ClipCache.key(HELLO, "test", "1", 8000);

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private int opened;
    private int spoken;
    private int closed;

    @Test
    void readAgainIsSampleForSampleWhatWasSpoken() throws Exception {
        float[] fresh;
        try (SpeechClips speech = speech("1", 48_000)) {
            fresh = speech.clip(HELLO).toArray();
        }
        try (SpeechClips speech = speech("1", 48_000)) {
            assertThat(speech.clip(HELLO).toArray()).isEqualTo(fresh);
            assertThat(speech.clip(HELLO).frameRate()).isEqualTo(48_000);
            ClipLevel level = speech.clip(HELLO).level();
            assertThat(level.energies()).isEqualTo(ClipLevel.of(fresh, 48_000).energies());
            assertThat(level.truePeak()).isEqualTo(ClipLevel.of(fresh, 48_000).truePeak());
        }
        assertThat(fresh).hasSize(5 * 3000);
        assertThat(spoken).isEqualTo(1);
    }

    @Test
    void withoutAFolderTheSamplesAreTheSame() throws Exception {
        try (SpeechClips stored = speech("1", 48_000);
                SpeechClips plain = new SpeechClips(provider("1"), 48_000, null, warnings::add)) {
            assertThat(plain.clip(HELLO).toArray()).isEqualTo(stored.clip(HELLO).toArray());
        }
    }

    @Test
    void aVoiceThatIsExpectedToSpeakIsOpenedOnce() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        VoiceProvider plain = provider("1");
        VoiceProvider counting = new VoiceProvider() {
            @Override
            public String name() {
                return plain.name();
            }

            @Override
            public VoiceFacts facts() {
                return plain.facts();
            }

            @Override
            public String version() {
                return plain.version();
            }

            @Override
            public Voice open() throws VoiceException {
                if (opened.incrementAndGet() == 2) {
                    throw new VoiceException("no second one");
                }
                return plain.open();
            }
        };
        Path fresh = folder.resolve("fresh");
        try (SpeechClips speech = new SpeechClips(counting, 48_000, fresh, warnings::add)) {
            speech.expectToSpeak();
            speech.expectToSpeak();
            assertThat(speech.clip(HELLO).frames()).isPositive();
            assertThat(opened).hasValue(1);
        }
        // All that is wanted may have been kept.
        try (SpeechClips speech = new SpeechClips(counting, 48_000, fresh, warnings::add)) {
            speech.expectToSpeak();
            assertThat(speech.clip(HELLO).frames()).isPositive();
            assertThat(opened).hasValue(1);
        }
        try (SpeechClips speech = new SpeechClips(counting, 48_000, folder.resolve("other"), warnings::add)) {
            speech.expectToSpeak();
            assertThatThrownBy(() -> speech.clip(HELLO))
                    .isInstanceOf(VoiceException.class)
                    .hasMessage("no second one");
        }
    }

    @Test
    void howMuchHasBeenSpokenIsTold() throws Exception {
        List<String> told = new ArrayList<>();
        try (SpeechClips speech = speech("1", 48_000)) {
            speech.clip(utterances(5).get(0));
            speech.clips(utterances(5), (done, all) -> told.add(done + " of " + all));
            assertThat(told).containsExactly("1 of 4", "2 of 4", "3 of 4", "4 of 4");
        }
    }

    @Test
    void sixteenBitsAreKeptOfTheLevelledClip() throws Exception {
        try (SpeechClips speech = speech("1", 16_000)) {
            PcmClip levelled = SpeechLeveller.level(provider("1").open().speak(HELLO), 16_000);
            PcmClip clip = speech.clip(HELLO);
            for (int i = 0; i < levelled.frames(); i++) {
                assertThat(Math.abs(clip.sample(i) - levelled.sample(i))).isLessThan(levelled.peak() / 65_000);
            }
        }
    }

    @Test
    void everyClipHasOneLoudness() throws Exception {
        try (SpeechClips speech = speech("1", 48_000)) {
            for (PcmClip clip : speech.clips(utterances(5)).values()) {
                assertThat(clip.level().integratedLufs()).isCloseTo(-16, within(0.12));
                assertThat(Decibels.fromLinear(clip.level().truePeak())).isLessThan(-4.74);
            }
        }
    }

    @Test
    void voiceIsNotOpenedWhenEveryClipIsThere() throws Exception {
        List<Utterance> utterances = utterances(20);
        try (SpeechClips speech = speech("1", 48_000)) {
            speech.clips(utterances);
        }
        assertThat(opened).isEqualTo(1);
        assertThat(closed).isEqualTo(1);
        try (SpeechClips speech = speech("1", 48_000)) {
            assertThat(speech.clips(utterances)).hasSize(20);
        }

        assertThat(opened).isEqualTo(1);
        assertThat(spoken).isEqualTo(20);
    }

    @Test
    void sameUtteranceIsTheSameObject() throws Exception {
        try (SpeechClips speech = speech("1", 48_000)) {
            PcmClip clip = speech.clip(HELLO);
            assertThat(speech.clip(new Utterance("Hello", 120))).isSameAs(clip);
            assertThat(speech.clips(List.of(HELLO, HELLO))).containsExactly(Map.entry(HELLO, clip));
        }
    }

    @Test
    void orderOfTheBatchChangesNothing() throws Exception {
        List<Utterance> utterances = utterances(10);
        List<Utterance> reversed = new ArrayList<>(utterances);
        Collections.reverse(reversed);
        Map<Utterance, float[]> forward;
        try (SpeechClips speech = new SpeechClips(provider("1"), 48_000, null, warnings::add)) {
            forward = arrays(speech.clips(utterances));
        }
        try (SpeechClips speech = speech("1", 48_000)) {
            speech.clip(utterances.get(4));
            Map<Utterance, float[]> backward = arrays(speech.clips(reversed));

            assertThat(backward.keySet()).containsExactlyElementsOf(reversed);
            forward.forEach((u, samples) -> assertThat(backward.get(u)).isEqualTo(samples));
        }
    }

    @Test
    void everyPartOfTheKeyCounts() throws Exception {
        try (SpeechClips speech = speech("1", 48_000)) {
            speech.clip(HELLO);
            speech.clip(new Utterance("hello", 120));
            speech.clip(new Utterance("Hello", 121));
        }
        assertThat(spoken).isEqualTo(3);
        try (SpeechClips speech = speech("2", 48_000)) {
            speech.clip(HELLO);
        }
        assertThat(spoken).isEqualTo(4);
        try (SpeechClips speech = speech("1", 44_100)) {
            speech.clip(HELLO);
        }
        assertThat(spoken).isEqualTo(5);
        assertThat(ClipCache.key(HELLO, "a", "bc", 1)).isNotEqualTo(ClipCache.key(HELLO, "ab", "c", 1));
    }

    /** Clips in the caches of earlier versions are found: a key changes only if the sound does. */
    @Test
    void keysStayAsTheyAre() throws Exception {
        assertThat(key("Lift your left arm.", Pronunciations.NONE))
                .isEqualTo("d7129fb86efed6cbef579d0e98b0d82c61162d9574aba16a6b5cdadf380acb88");
        assertThat(key("Rest in asana.", new Pronunciations(Map.of("asana", Pronunciation.of("ah sana")))))
                .isEqualTo("bb30a0dccf9a52304c78a3a50b36c5320f18e3a2e118959ff041ac837643a7be");
        assertThat(key("Rest in asana.", new Pronunciations(Map.of("asana", Pronunciation.of("/ˈɑsənə/")))))
                .isEqualTo("01801a2e745a9df6750d07507dc372d0550f0fcfc1843ce28d35f8cdfde865ef");
    }

    @Test
    void eachDeliveryHasItsOwnClip() {
        Utterance calm = new Utterance(HELLO.text(), 120, Delivery.CALM, Pronunciations.NONE, Optional.empty());
        Utterance plain = new Utterance(HELLO.text(), 120);
        assertThat(ClipCache.key(calm, "kevin16", "1", 1)).isNotEqualTo(ClipCache.key(plain, "kevin16", "1", 1));
    }

    private static String key(String text, Pronunciations pronunciations) {
        return ClipCache.key(new Utterance(text, 120, pronunciations), "kevin16", "freetts-1.2.2/2", 48_000);
    }

    @Test
    void everyDamageIsNoticedAndMended() throws Exception {
        float[] fresh;
        try (SpeechClips speech = speech("1", 16_000)) {
            fresh = speech.clip(HELLO).toArray();
        }
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        List<byte[]> damaged = new ArrayList<>();
        for (int length : new int[] {0, 1, 23, 24, 27, 28, whole.length - 2, whole.length - 1}) {
            damaged.add(Arrays.copyOf(whole, length));
        }
        damaged.add(Arrays.copyOf(whole, whole.length + 2));
        for (int at : new int[] {0, 8, 12, 16, 19, 20, 23, 24, 27, 28, whole.length - 1}) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            damaged.add(flipped);
        }
        for (byte[] bytes : damaged) {
            Files.write(file, bytes);
            int before = spoken;
            try (SpeechClips speech = speech("1", 16_000)) {
                assertThat(speech.clip(HELLO).toArray()).isEqualTo(fresh);
            }
            assertThat(spoken).isEqualTo(before + 1);
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void onlyWholeFilesAreLeftBehind() throws Exception {
        try (SpeechClips speech = speech("1", 16_000)) {
            speech.clips(utterances(5));
        }

        assertThat(files()).hasSize(5).allMatch(f -> f.toString().endsWith(".clip"));
    }

    @Test
    void folderThatCannotBeWrittenGivesOneWarning() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (SpeechClips speech = new SpeechClips(provider("1"), 16_000, file.resolve("cache"), warnings::add)) {
            assertThat(speech.clips(utterances(5))).hasSize(5);
            assertThat(speech.clip(HELLO).frames()).isEqualTo(5000);
        }

        assertThat(warnings).singleElement().asString().startsWith("spoken clips cannot be stored");
    }

    @Test
    void refusedUtteranceLeavesTheOthers() throws Exception {
        try (SpeechClips speech = speech("1", 16_000)) {
            assertThatThrownBy(() -> speech.clips(List.of(HELLO, new Utterance("", 120))))
                    .isInstanceOf(VoiceException.class);
            assertThat(speech.clip(HELLO).frames()).isEqualTo(5000);
            assertThat(spoken).isEqualTo(1);
        }
    }

    @Test
    void silentClipStaysSilent() throws Exception {
        byte[] file = CachedClip.encode(KEY, new PcmClip(48_000, new float[10]), 24_000);

        PcmClip clip = CachedClip.decode(ByteBuffer.wrap(file), KEY, 48_000);

        assertThat(Objects.requireNonNull(clip).toArray()).containsOnly(0f).hasSize(10);
    }

    @Test
    void pruningTakesWhatWasUnusedForLongest() throws Exception {
        ClipCache cache = new ClipCache(folder);
        for (int i = 0; i < 10; i++) {
            cache.store("k" + i, new byte[100]);
            age(folder.resolve("k" + i + ".clip"), Duration.ofDays(i == 3 ? 0 : 20 - i));
        }
        age(Files.write(folder.resolve(".1.part"), new byte[9]), Duration.ofDays(1));
        age(Files.write(folder.resolve(".2.part"), new byte[9]), Duration.ZERO);

        cache.prune(350);

        assertThat(files().stream().map(f -> String.valueOf(f.getFileName())))
                .containsExactlyInAnyOrder("k3.clip", "k8.clip", "k9.clip", ".2.part");
    }

    /** A server is not closed for weeks. */
    @Test
    void theFolderIsBoundedWhileTheVoiceIsOpen() throws Exception {
        Path old = folder.resolve("old.clip");
        try (RandomAccessFile large = new RandomAccessFile(old.toFile(), "rw")) {
            large.setLength(600L << 20);
        }
        age(old, Duration.ofDays(30));

        try (SpeechClips speech = speech("1", 16_000)) {
            speech.clip(new Utterance("a".repeat(2000), 120));
            assertThat(old).exists();
            speech.clip(new Utterance("b".repeat(2500), 120));
            assertThat(old).doesNotExist();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void readingMarksAClipAsUsed() throws Exception {
        ClipCache cache = new ClipCache(folder);
        cache.store(KEY, CachedClip.encode(KEY, new PcmClip(8000, new float[] {1}), 4000));
        Path file = folder.resolve(KEY + ".clip");
        age(file, Duration.ofDays(30));

        assertThat(cache.find(KEY, 8000)).isNotNull();

        assertThat(Files.getLastModifiedTime(file).toInstant())
                .isAfter(Instant.now().minus(Duration.ofDays(1)));
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private static List<Utterance> utterances(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Utterance("Words " + i, 120))
                .toList();
    }

    private static Map<Utterance, float[]> arrays(Map<Utterance, PcmClip> clips) {
        Map<Utterance, float[]> arrays = new LinkedHashMap<>();
        clips.forEach((utterance, clip) -> arrays.put(utterance, clip.toArray()));
        return arrays;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SpeechClips speech(String version, int frameRate) {
        return new SpeechClips(provider(version), frameRate, folder, warnings::add);
    }

    /** A voice at 16 kHz, 1000 frames a letter, whose samples depend on the text. */
    private VoiceProvider provider(String version) {
        return new VoiceProvider() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public VoiceFacts facts() {
                return new VoiceFacts("test", "none", 0, 48_000);
            }

            @Override
            public String version() {
                return version;
            }

            @Override
            public Voice open() {
                opened++;
                return new TestVoice(version);
            }
        };
    }

    private final class TestVoice implements Voice {
        private final String version;

        TestVoice(String version) {
            this.version = version;
        }

        @Override
        public String name() {
            return "test";
        }

        @Override
        public String version() {
            return version;
        }

        @Override
        public PcmClip speak(Utterance utterance) throws VoiceException {
            String text = utterance.text();
            if (text.isEmpty()) {
                throw new VoiceException("no words");
            }
            spoken++;
            float[] samples = new float[1000 * text.length()];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (float) (0.7 * Math.sin(i * (text.charAt(i / 1000) / 1000.0)));
            }
            return PcmClip.owning(16_000, samples);
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
