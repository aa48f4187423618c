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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.plan.PlanFormat;
import org.breathcue.plan.caption.CaptionFormat;
import org.breathcue.serve.page.ContentHash;
import org.breathcue.serve.page.PageFile;
import org.breathcue.stream.StreamedSession;
import org.breathcue.stream.VirtualFile;

/**
 * Writes the files of a site in an order in which none names one that is not there. All files of a session have a hash of their content in
 * their names, so that those of an earlier version stay as they are: {@code sessions.json} alone says which of them belong together.
 */
final class SiteFiles {
    private static final String CAPTIONS = "words.vtt";

    /** The width of a picture for phones, in pixels. */
    private static final int NARROW = 360;

    private final SiteFolder folder;
    private final SiteContent content;
    private final List<SiteSound> sounds;
    private final SiteProgress progress;
    private final long all;
    private final List<ObjectNode> entries = new ArrayList<>();
    private final Map<String, String> titles = new HashMap<>();
    private final List<String> offline = new ArrayList<>();
    private final MessageDigest version = ContentHash.digest();
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
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plan.json", SitePlans.plan(session, prepared, stream));
        files.put("picture.svg", text(prepared.plan(PlanFormat.SVG)));
        files.put("picture-narrow.svg", text(prepared.picture(NARROW)));
        files.put("sheet.html", text(prepared.plan(PlanFormat.HTML)));
        files.put(CAPTIONS, text(CaptionFormat.VTT.text(prepared.timeline())));
        MessageDigest digest = ContentHash.digest();
        files.values().forEach(digest::update);
        String hash = ContentHash.name(digest);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            write(
                    sound.path(file.getKey(), hash),
                    file.getValue(),
                    !file.getKey().equals(CAPTIONS));
        }
        if (content.downloads()) {
            download(sound, prepared);
        }
        titles.put(session.name(), prepared.timeline().title());
        entries.add(SitePlans.entry(sound, prepared, content.downloads()).put("files", hash));
    }

    private void download(SiteSound sound, PreparedSession prepared) throws IOException, SessionException {
        String name = sound.downloadPath();
        if (folder.has(name)) {
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
        String hash = ContentHash.name(version);
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
