package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SuffixRulesTest {
    private static final Map<String, String> STEMS = stems(
            "hip hˈɪp, knee nˈi, palm pˈɑm, wrist ɹˈɪst, breath bɹˈɛθ, breathe bɹˈið, stretch stɹˈɛʧ, glass ɡlˈæs, "
                    + "nose nˈOz, bridge bɹˈɪʤ, body bˈɑdi, carry kˈæɹi, go ɡˈO, day dˈA, lift lˈɪft, wait wˈAt, "
                    + "rotate ɹˈOtˌAt, bend bˈɛnd, press pɹˈɛs, step stˈɛp, hug hˈʌɡ, hop hˈɑp, hope hˈOp, reach ɹˈiʧ, "
                    + "roll ɹˈOl, sit sˈɪt, move mˈuv, sing sˈɪŋ, singe sˈɪnʤ, open ˈOpən, plan plˈæn, plane plˈAn, "
                    + "sew sˈO, pass pˈæs, passe pæsˈA, tie tˈI");

    private static Map<String, String> stems(String pairs) {
        Map<String, String> stems = new HashMap<>();
        for (String pair : pairs.split(", ", -1)) {
            String[] parts = pair.split(" ", -1);
            stems.put(parts[0], parts[1]);
        }
        return stems;
    }

    private static Optional<String> spoken(String word) {
        return SuffixRules.spoken(word, stem -> Optional.ofNullable(STEMS.get(stem)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "hips, hˈɪps",
                "knees, nˈiz",
                "palms, pˈɑmz",
                "wrists, ɹˈɪsts",
                "breaths, bɹˈɛθs",
                "breathes, bɹˈiðz",
                "stretches, stɹˈɛʧᵻz",
                "glasses, ɡlˈæsᵻz",
                "noses, nˈOzᵻz",
                "bridges, bɹˈɪʤᵻz",
                "bodies, bˈɑdiz",
                "carries, kˈæɹiz",
                "ties, tˈIz",
                "goes, ɡˈOz",
                "days, dˈAz",
                "body's, bˈɑdiz",
                "stretch's, stɹˈɛʧᵻz",
                "hip's, hˈɪps",
                "knees', nˈiz",
                "glass', ɡlˈæs",
                "lifted, lˈɪftᵻd",
                "waited, wˈATᵻd",
                "rotated, ɹˈOtˌATᵻd",
                "bended, bˈɛndᵻd",
                "pressed, pɹˈɛst",
                "stepped, stˈɛpt",
                "hugged, hˈʌɡd",
                "hopped, hˈɑpt",
                "hoped, hˈOpt",
                "planned, plˈænd",
                "planed, plˈAnd",
                "breathed, bɹˈiðd",
                "reached, ɹˈiʧt",
                "rolled, ɹˈOld",
                "carried, kˈæɹid",
                "opened, ˈOpənd",
                "passed, pˈæst",
                "singed, sˈɪnʤd",
                "sewed, sˈOd",
                "sitting, sˈɪTɪŋ",
                "waiting, wˈATɪŋ",
                "lifting, lˈɪftɪŋ",
                "moving, mˈuvɪŋ",
                "hoping, hˈOpɪŋ",
                "hopping, hˈɑpɪŋ",
                "breathing, bɹˈiðɪŋ",
                "singing, sˈɪŋɪŋ",
                "passing, pˈæsɪŋ",
                "carrying, kˈæɹiɪŋ",
                "opening, ˈOpənɪŋ",
            })
    void wordsSoundAsTheirStems(String word, String letters) {
        assertThat(spoken(word)).contains(letters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "'s", "s'", "ss", "ed", "ing", "press", "need", "ring", "bus", "xyzs", "xyzzed"})
    void otherWordsAreNotGuessed(String word) {
        assertThat(spoken(word)).isEmpty();
    }
}
