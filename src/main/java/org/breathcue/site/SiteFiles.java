package org.breathcue.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.plan.PlanFormat;
import org.breathcue.plan.caption.CaptionFormat;
import org.breathcue.serve.page.PageFile;
import org.breathcue.stream.StreamedSession;
import org.breathcue.stream.VirtualFile;

/** Writes the files of a site in an order in which none names one that is not there. */
final class SiteFiles {
    private static final String DOWNLOAD = "session.mp3";

    private final SiteFolder folder;
    private final SiteContent content;
    private final List<SiteSound> sounds;
    private final SiteProgress progress;
    private final long all;
    private final List<ObjectNode> entries = new ArrayList<>();
    private final Map<String, String> titles = new HashMap<>();
    private final List<String> offline = new ArrayList<>();
    private final MessageDigest version = Hash.digest();
    private long done;
    private long bytes;
    private int kept;

    /** @param sounds the sounds of all sessions */
    SiteFiles(SiteFolder folder, SiteContent content, List<SiteSound> sounds, SiteProgress progress) {
        this.folder = folder;
        this.content = content;
        this.sounds = List.copyOf(sounds);
        this.progress = progress;
        this.all = sounds.stream().mapToLong(SiteSound::bytes).sum();
    }

    /** Writes a sound, unless it is there. */
    void write(SiteSound sound, VirtualFile file, Rendering rendering) throws IOException {
        if (folder.has(sound.path(), sound.bytes())) {
            folder.keep(sound.path());
            kept++;
            count(sound.bytes());
        } else {
            try (OutputStream out = folder.create(sound.path())) {
                rendering.write(file, out, this::count);
            }
        }
        bytes += sound.bytes();
    }

    private void count(long more) {
        done += more;
        progress.written(done, all);
    }

    /** Writes the other files of a session. */
    void write(SiteSound sound, PreparedSession prepared, StreamedSession stream) throws IOException, SessionException {
        SiteSession session = sound.session();
        write(sound.path("plan.json"), SitePlans.plan(session, prepared, stream), true);
        write(sound.path("picture.svg"), text(prepared.plan(PlanFormat.SVG)), true);
        write(sound.path("sheet.html"), text(prepared.plan(PlanFormat.HTML)), true);
        write(sound.path("words.vtt"), text(CaptionFormat.VTT.text(prepared.timeline())), false);
        if (content.downloads()) {
            download(sound, prepared);
        }
        titles.put(session.name(), prepared.timeline().title());
        entries.add(SitePlans.entry(sound, prepared, content.downloads()));
    }

    private void download(SiteSound sound, PreparedSession prepared) throws IOException, SessionException {
        String name = sound.path(DOWNLOAD);
        if (folder.has(sound.path()) && folder.has(name)) {
            bytes += folder.keep(name);
            return;
        }
        Path file = folder.place(name);
        prepared.export(file);
        bytes += Files.size(file);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the page, which all sessions are there for. */
    SiteReport writePage() throws IOException {
        for (Map.Entry<String, byte[]> file : SitePage.files(content.title()).entrySet()) {
            write(file.getKey(), file.getValue(), true);
        }
        // The document is kept by the address at which it is opened.
        offline.set(offline.indexOf(PageFile.INDEX), "./");
        offline.add(SitePlans.SESSIONS);
        ObjectNode list = SitePlans.list(content, entries, titles);
        version.update(text(list.toString()));
        String hash = Hash.text(version);
        write(SitePlans.SESSIONS, SitePlans.list(list, hash), false);
        List<String> paths = sounds.stream().map(SiteSound::path).toList();
        write(SitePage.SERVICE_WORKER, SitePage.serviceWorker(hash, offline, paths), false);
        return new SiteReport(sounds.size(), kept, bytes);
    }

    /** @param keeps whether browsers keep the file for offline use as soon as they have seen the site */
    private void write(String name, byte[] content, boolean keeps) throws IOException {
        try (OutputStream out = folder.create(name)) {
            out.write(content);
        }
        bytes += content.length;
        if (keeps) {
            offline.add(name);
            version.update(text(name));
            version.update(content);
        }
    }
}
