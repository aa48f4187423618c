package org.breathcue.voice.prosody;

import java.util.List;
import org.breathcue.voice.english.Token;

/** Tokens as the text that they are read from. */
final class Written {
    private Written() {}

    static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(token.separator())
                    .append(token.before())
                    .append(token.text())
                    .append(token.after());
        }
        return text.toString();
    }
}
