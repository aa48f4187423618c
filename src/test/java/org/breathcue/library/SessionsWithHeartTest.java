package org.breathcue.library;

import java.nio.file.Path;
import org.breathcue.support.InstalledVoices;
import org.junit.jupiter.api.Tag;

@Tag("once")
final class SessionsWithHeartTest extends SpokenSessions {
    @Override
    Path data() {
        InstalledVoices.heart();
        return InstalledVoices.data();
    }
}
