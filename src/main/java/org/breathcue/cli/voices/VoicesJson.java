package org.breathcue.cli.voices;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.breathcue.cli.console.JsonText;
import org.breathcue.voice.VoiceFacts;
import org.breathcue.voice.Voices;

/** Writes voices as JSON for other programs. {@code docs/programs.md} describes the keys. */
final class VoicesJson {
    private VoicesJson() {}

    static String of(Voices voices) {
        ObjectNode json = JsonText.object("breathcue-voices/1");
        ArrayNode list = json.putArray("voices");
        String usual = voices.usual().name();
        voices.all()
                .forEach(voice ->
                        add(voice.name(), voice.facts(), true, voice.name().equals(usual), list));
        voices.missing().forEach(pack -> add(pack.name(), pack.facts(), false, false, list));
        return JsonText.of(json);
    }

    private static void add(String name, VoiceFacts facts, boolean installed, boolean usual, ArrayNode list) {
        list.addObject()
                .put("name", name)
                .put("description", facts.description())
                .put("licence", facts.licence())
                .put("frameRate", facts.frameRate())
                .put("bytes", facts.bytes())
                .put("installed", installed)
                .put("default", usual);
    }
}
