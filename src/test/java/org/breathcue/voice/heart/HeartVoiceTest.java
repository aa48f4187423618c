package org.breathcue.voice.heart;

import org.breathcue.support.InstalledVoices;
import org.breathcue.voice.VoiceContract;
import org.breathcue.voice.VoiceProvider;

class HeartVoiceTest extends VoiceContract {
    @Override
    protected VoiceProvider provider() {
        return InstalledVoices.heart();
    }
}
