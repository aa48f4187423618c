package org.breathcue.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.breathcue.pronounce.PhoneText;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.Pronunciations;
import org.junit.jupiter.api.Test;

/** What a voice promises that speaks English, and does not only stand for one. */
public abstract class EnglishVoiceContract extends VoiceContract {
    @Test
    void itTellsHowItSaysWords() throws Exception {
        Pronunciations given = new Pronunciations(
                Map.of("psoas", Pronunciation.of("/ˈsoʊəs/"), "levator ani", Pronunciation.of("/ləˈveɪɾəɹ/")));
        try (Pronouncer pronouncer = provider().pronouncer()) {
            List<SpokenWord> words =
                    pronouncer.words("Close the psoas for 10 s, levator ani in parighasana’s close.", given);
            assertThat(words)
                    .extracting(SpokenWord::text)
                    .containsExactly(
                            "Close",
                            "the",
                            "psoas",
                            "for",
                            "ten",
                            "seconds",
                            "levator ani",
                            "in",
                            "parighasana's",
                            "close");
            assertThat(words).allSatisfy(word -> assertThat(word.phones()).isNotEmpty());
            assertThat(PhoneText.ipa(words.get(2).phones())).isEqualTo("/ˈsoʊəs/");
            assertThat(words.stream().filter(word -> word.source() == SoundSource.PRONUNCIATIONS))
                    .extracting(SpokenWord::text)
                    .containsExactly("psoas", "levator ani");
            assertThat(words.get(8).source()).isEqualTo(SoundSource.SANSKRIT);
            assertThat(PhoneText.respelling(words.get(8).phones())).isEqualTo("pah-rih-GAH-suh-nuhz");
            assertThat(pronouncer.unlisted("Parighāsana", "Into Parighāsana.")).isPresent();
            assertThat(pronouncer.unlisted("close", "close")).isEmpty();
            assertThat(pronouncer.unlisted("", "")).isEmpty();
        }
    }

    @Test
    void itSaysTermsAsTheirLexiconDoes() throws Exception {
        try (Pronouncer pronouncer = provider().pronouncer()) {
            List<SpokenWord> words = pronouncer.words("Gemellus, Gemellus's, half-Kriyā, kriyas.", Pronunciations.NONE);
            assertThat(String.join(
                            " ",
                            words.stream()
                                    .map(word -> PhoneText.ipa(word.phones()).replace("/", ""))
                                    .toList()))
                    .contains("dʒəˈmɛləs", "dʒəˈmɛləs", "ˈkɹijə", "ˈkɹijəz");
            assertThat(words.get(0).source()).isEqualTo(SoundSource.TERMS);
            assertThat(words.get(1).source()).isEqualTo(SoundSource.ENDING);
            assertThat(pronouncer.unlisted("kriyas", "kriyas")).isEmpty();
        }
    }
}
