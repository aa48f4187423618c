package org.breathcue.library;

import java.nio.file.Path;
import org.breathcue.support.InstalledVoices;

final class SessionsWithHeartTest extends SpokenSessions {
    @Override
    Path data() {
        InstalledVoices.heart();
        return InstalledVoices.data();
    }
}
