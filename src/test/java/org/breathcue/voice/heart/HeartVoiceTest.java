package org.breathcue.voice.heart;

import org.breathcue.support.InstalledVoices;
import org.breathcue.voice.EnglishVoiceContract;
import org.breathcue.voice.VoiceProvider;

class HeartVoiceTest extends EnglishVoiceContract {
    @Override
    protected VoiceProvider provider() {
        return InstalledVoices.heart();
    }
}
