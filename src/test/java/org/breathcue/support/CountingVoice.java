package org.breathcue.support;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Phoneme;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.voice.Pronouncer;
import org.breathcue.voice.SoundSource;
import org.breathcue.voice.SpokenWord;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceFacts;
import org.breathcue.voice.VoiceProvider;

/**
 * A voice for tests, for example of golden timelines: a fixed number of frames per character at 48 kHz, with constant
 * samples, at every rate.
 */
public final class CountingVoice implements Voice, VoiceProvider {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final List<Phone> ASANA = List.of(
            new Phone(Phoneme.AA, Phone.Stress.PRIMARY),
            new Phone(Phoneme.S, Phone.Stress.NONE),
            new Phone(Phoneme.AX, Phone.Stress.NONE),
            new Phone(Phoneme.N, Phone.Stress.NONE),
            new Phone(Phoneme.AX, Phone.Stress.NONE));

    private final int framesPerCharacter;
    private final float level;

    /** Creates a silent voice with 50 ms per character, for commands in tests. */
    public CountingVoice() {
        this(2400, 0);
    }

    /** Creates a voice with a constant sample value; 0 is silent. */
    public CountingVoice(int framesPerCharacter, float level) {
        this.framesPerCharacter = framesPerCharacter;
        this.level = level;
    }

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public VoiceFacts facts() {
        return new VoiceFacts(framesPerCharacter + " frames a character", "none", 0, 48_000);
    }

    @Override
    public String version() {
        return framesPerCharacter + "/" + level;
    }

    /** Returns the words that are not English letters. */
    @Override
    public List<String> hardToPronounce(String text) {
        return SPACE.splitAsStream(text)
                .filter(token -> token.chars().anyMatch(c -> c >= 0x80 && c != '’'))
                .toList();
    }

    /** Knows all words without "kasana" and "lha", and says those others as "asana". */
    @Override
    public Pronouncer pronouncer() {
        return new Pronouncer() {
            @Override
            public List<SpokenWord> words(String text, Pronunciations given) {
                return SPACE.splitAsStream(text)
                        .map(word -> new SpokenWord(word, ASANA, SoundSource.LEXICON))
                        .toList();
            }

            @Override
            public Optional<SpokenWord> unlisted(String word, String text) {
                return word.contains("kasana") || word.contains("lha")
                        ? Optional.of(new SpokenWord(word, ASANA, SoundSource.RULES))
                        : Optional.empty();
            }
        };
    }

    @Override
    public Voice open() {
        return this;
    }

    @Override
    public PcmClip speak(Utterance utterance) throws VoiceException {
        if (utterance.text().chars().noneMatch(c -> c > ' ' && c < 128)) {
            throw new VoiceException("nothing to count");
        }
        float[] samples = new float[utterance.text().length() * framesPerCharacter];
        Arrays.fill(samples, level);
        return PcmClip.owning(48_000, samples);
    }
}
