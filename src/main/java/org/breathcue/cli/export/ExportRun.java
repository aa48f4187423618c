package org.breathcue.cli.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.breathcue.ExportReport;
import org.breathcue.OutputFile;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.SessionExport;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.InterruptibleTask;
import org.breathcue.cli.console.OutputFormat;
import org.breathcue.cli.console.StandardFiles;
import org.breathcue.cli.session.SessionFailure;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.duration.DurationText;
import org.breathcue.pcm.Loudness;
import org.jspecify.annotations.Nullable;

/** Writes a session to the files given by the options, and prints a summary. */
public final class ExportRun {
    private static final long MOST_MILLIS_TO_STOP = 2000;

    private final OutputOption output;
    private final @Nullable CaptionOption captions;
    private final OutputFormat format;
    private final boolean quiet;
    private final Environment environment;

    private ExportRun(
            OutputOption output,
            @Nullable CaptionOption captions,
            OutputFormat format,
            boolean quiet,
            Environment environment) {
        this.output = output;
        this.captions = captions;
        this.format = format;
        this.quiet = quiet;
        this.environment = environment;
    }

    /**
     * Parses the options of an export.
     *
     * @param output the option {@code -o}
     * @param captions the option {@code --captions}; null for none
     * @param format the format of the summary; JSON goes to standard output
     * @param quiet whether to print no summary as text
     * @throws CommandException if the extension of a file is unknown, or standard output is wanted twice
     */
    public static ExportRun of(
            String output, @Nullable String captions, OutputFormat format, boolean quiet, Environment environment)
            throws CommandException {
        if (format == OutputFormat.json && StandardFiles.isOutput(output, environment)) {
            throw new CommandException(
                    ExitStatus.USAGE, "--format json needs a file: standard output cannot have both sound and JSON");
        }
        return new ExportRun(
                OutputOption.of(output, environment),
                captions == null ? null : CaptionOption.of(captions, environment),
                format,
                quiet,
                environment);
    }

    /** Returns the files that are written. */
    public List<OutputFile> outputs() {
        return Stream.concat(output.file().stream(), Stream.ofNullable(captions).map(CaptionOption::output))
                .toList();
    }

    /** Writes a session, and returns the exit status. */
    public int write(PreparedSession session) throws CommandException {
        SessionExport export = session.export(output.target());
        if (captions != null) {
            export.withCaptions(captions.file(), captions.format());
        }
        if (!quiet || format == OutputFormat.json) {
            export.measured();
        }
        ExportReport report = run(export, session);
        if (!report.finished()) {
            return ExitStatus.INTERRUPTED;
        }
        if (format == OutputFormat.json) {
            environment
                    .out()
                    .print(ExportJson.of(
                            output.name(),
                            captions == null ? null : captions.name(),
                            report,
                            session.timeline().frameRate()));
        } else if (!quiet) {
            tell(report, session);
        }
        return ExitStatus.DONE;
    }

    private ExportReport run(SessionExport export, PreparedSession session) throws CommandException {
        try {
            return InterruptibleTask.run(() -> shown(export, session), export::stop, MOST_MILLIS_TO_STOP);
        } catch (SessionException e) {
            throw SessionFailure.of(e, environment);
        }
    }

    /**
     * Runs the export with a progress bar. If it is stopped, prints the message at once, because the process may end
     * soon.
     */
    private ExportReport shown(SessionExport export, PreparedSession session) throws SessionException {
        ExportReport report;
        try (WriteProgress progress =
                WriteProgress.on(quiet ? environment.quiet(true) : environment, session.heard())) {
            report = export.reportingTo(progress).run();
        }
        if (!report.finished()) {
            environment.err().println("breathcue: stopped; no file was written");
        }
        return report;
    }

    private void tell(ExportReport report, PreparedSession session) {
        environment
                .err()
                .println(PrintableText.of(output.name()) + ": "
                        + DurationText.clockWithMillis(
                                report.frames(), session.timeline().frameRate()) + ", "
                        + chapters(report)
                        + (captions == null ? "" : "; captions: " + PrintableText.of(captions.name())));
        report.words()
                .ifPresent(words ->
                        report.all().ifPresent(all -> environment.err().println(loudness(words, all))));
    }

    private static String chapters(ExportReport report) {
        String stored = report.storedChapters() + (report.storedChapters() == 1 ? " chapter" : " chapters");
        return report.storedChapters() == report.chapters()
                ? stored
                : stored + " (the session has " + report.chapters() + ", but this format stores no more)";
    }

    private static String loudness(Loudness words, Loudness all) {
        String spoken =
                Double.isFinite(words.integratedLufs()) ? figure("words", words.integratedLufs(), "LUFS, ") : "";
        String whole = Double.isFinite(all.integratedLufs()) ? figure("all", all.integratedLufs(), "LUFS, ") : "";
        return Double.isFinite(all.truePeakDbtp())
                ? spoken + whole + figure("true peak", all.truePeakDbtp(), "dBTP")
                : "silence";
    }

    private static String figure(String what, double value, String unit) {
        return String.format(Locale.ROOT, "%s %.1f %s", what, value, unit);
    }
}
