package org.breathcue.cli.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.voice.SoundSource;
import org.breathcue.voice.SpokenWord;
import org.junit.jupiter.api.Test;

final class PhonemeTableTest {
    private static SpokenWord word(String text, String pronunciation, SoundSource source) throws Exception {
        return new SpokenWord(text, ((Pronunciation.Phonemes) Pronunciation.of(pronunciation)).phones(), source);
    }

    private static List<SpokenWord> words() throws Exception {
        return List.of(
                word("The", "/ðə/", SoundSource.NEIGHBOURS),
                word("Parighasana", "/ˌpɑɹɪˈɡɑsənə/", SoundSource.SANSKRIT));
    }

    @Test
    void aWideTerminalShowsALineForEachWord() throws Exception {
        List<String> aligned = List.of(
                "word         sounds like          phonemes         from",
                "The          thuh                 /ðə/             words around it",
                "Parighasana  pah-rih-GAH-suh-nuh  /ˌpɑɹɪˈɡɑsənə/  rules for Sanskrit");
        assertThat(new PhonemeTable(words()).lines(80).stream().map(line -> line.replaceAll(" +", " ")))
                .containsExactlyElementsOf(
                        aligned.stream().map(line -> line.replaceAll(" +", " ")).toList());
        assertThat(new PhonemeTable(words()).lines(80)).allMatch(line -> line.charAt(12) == ' ');
    }

    @Test
    void aNarrowTerminalShowsEachColumnOnALine() throws Exception {
        assertThat(new PhonemeTable(words()).lines(40))
                .containsExactly(
                        "The",
                        "  thuh",
                        "  /ðə/",
                        "  words around it",
                        "Parighasana",
                        "  pah-rih-GAH-suh-nuh",
                        "  /ˌpɑɹɪˈɡɑsənə/",
                        "  rules for Sanskrit");
    }

    @Test
    void programsReadTheSame() throws Exception {
        assertThat(PhonemesJson.text(words().subList(1, 2))).isEqualTo("""
                        [ {
                          "word" : "Parighasana",
                          "soundsLike" : "pah-rih-GAH-suh-nuh",
                          "phonemes" : "/ˌpɑɹɪˈɡɑsənə/",
                          "from" : "sanskrit",
                          "guessed" : true
                        } ]
                        """);
    }
}
