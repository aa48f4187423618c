package org.breathcue.listen.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.breathcue.support.InstalledSpeech;
import org.junit.jupiter.api.Test;

final class SentencePiecesTest {
    private static final List<String> FEW = List.of("", "", "", "▁", "g", "o", "n", "e", "go", "▁go", "on", "ne");

    private static byte[] file(List<String> pieces) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (String piece : pieces) {
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            if (bytes.length < 128) {
                file.write(bytes.length);
            } else {
                file.write(bytes.length % 128 + 128);
                file.write(bytes.length / 128);
            }
            file.writeBytes(bytes);
        }
        return file.toByteArray();
    }

    private static List<String> parts(SentencePieces pieces, String text) {
        return Arrays.stream(pieces.encode(text)).mapToObj(FEW::get).toList();
    }

    @Test
    void whatWasLearntFirstIsJoinedFirst() throws IOException {
        SentencePieces pieces = SentencePieces.read(file(FEW));
        assertThat(parts(pieces, "go on")).containsExactly("▁go", "▁", "on");
        // "on" is learnt before "ne".
        assertThat(parts(pieces, "one")).containsExactly("▁", "on", "e");
        assertThat(parts(pieces, "nene")).containsExactly("▁", "ne", "ne");
        assertThatThrownBy(() -> pieces.encode("gone.")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextIsWrittenAsItWasRead() throws IOException {
        SentencePieces pieces = SentencePieces.read(file(FEW));
        List<Integer> numbers =
                Arrays.stream(pieces.encode("go on one")).boxed().toList();
        assertThat(pieces.decode(numbers)).isEqualTo("go on one");
        assertThat(pieces.decode(List.of(1, 9, 2, 99))).isEqualTo("go");
    }

    @Test
    void aCharacterIsThePieceAndNotTheByte() throws IOException {
        SentencePieces pieces = SentencePieces.read(file(List.of("", "", "", "a", "▁", "a")));
        assertThat(pieces.encode("a")).containsExactly(4, 5);
        assertThat(pieces.find("a")).isEqualTo(5);
        assertThat(pieces.find("b")).isEqualTo(-1);
    }

    @Test
    void longPiecesHaveALengthOfTwoBytes() throws IOException {
        for (int length : new int[] {127, 128, 300, 16_511}) {
            String piece = "x".repeat(length);
            SentencePieces pieces = SentencePieces.read(file(List.of("", "", "", piece)));
            assertThat(pieces.decode(List.of(3))).as("%d", length).isEqualTo(piece);
        }
    }

    @Test
    void aFileThatEndsTooEarlyIsDamaged() {
        assertThatThrownBy(() -> SentencePieces.read(new byte[] {1, 'a', 5, 'b'}))
                .isInstanceOf(IOException.class)
                .hasMessage("the tokenizer of the speech models is damaged");
        assertThatThrownBy(() -> SentencePieces.read(new byte[] {(byte) 200, 1}))
                .isInstanceOf(IOException.class);
    }

    /** The numbers are those that the model writes when it hears these words. */
    @Test
    void theCommandsAreWrittenAsTheModelWritesThem() throws IOException {
        SentencePieces pieces = SentencePieces.read(Files.readAllBytes(
                SpeechFiles.folder(InstalledSpeech.folder()).folder().resolve(SpeechFiles.TOKENIZER)));
        assertThat(pieces.encode("Go on")).containsExactly(2921, 373);
        assertThat(pieces.encode("Louder")).containsExactly(4562, 672);
        assertThat(pieces.encode("Softer")).containsExactly(1105, 906);
        assertThat(pieces.encode("Pause")).containsExactly(349, 1071);
        assertThat(pieces.encode("Continue")).containsExactly(2866, 14150);
        assertThat(pieces.encode("Skip this side")).containsExactly(4971, 666, 445, 2625);
        assertThat(Stream.of(".", ",", "!", "?").map(pieces::find)).containsExactly(29889, 29892, 29991, 29973);
    }
}
