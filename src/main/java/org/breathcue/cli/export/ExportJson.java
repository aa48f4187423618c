package org.breathcue.cli.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.breathcue.ExportReport;
import org.breathcue.cli.console.JsonText;
import org.breathcue.pcm.Loudness;
import org.jspecify.annotations.Nullable;

/** Writes the result of an export as JSON for other programs. {@code docs/programs.md} describes the keys. */
final class ExportJson {
    private ExportJson() {}

    /** @param captions the file with the words; null for none */
    static String of(String output, @Nullable String captions, ExportReport report, int frameRate) {
        ObjectNode json = JsonText.object("breathcue-export/1").put("file", output);
        if (captions != null) {
            json.put("captions", captions);
        }
        json.put("frameRate", frameRate)
                .put("frames", report.frames())
                .put("chapters", report.chapters())
                .put("storedChapters", report.storedChapters());
        report.words().ifPresent(words -> loudness("words", words, json));
        report.all().ifPresent(all -> loudness("all", all, json));
        return JsonText.of(json);
    }

    /** JSON has no infinite numbers, so silence has no loudness. */
    private static void loudness(String what, Loudness loudness, ObjectNode json) {
        ObjectNode node = json.putObject(what);
        if (Double.isFinite(loudness.integratedLufs())) {
            node.put("loudnessLufs", rounded(loudness.integratedLufs()));
        }
        if (Double.isFinite(loudness.truePeakDbtp())) {
            node.put("truePeakDbtp", rounded(loudness.truePeakDbtp()));
        }
    }

    private static double rounded(double decibels) {
        return Math.round(decibels * 10) / 10.0;
    }
}
