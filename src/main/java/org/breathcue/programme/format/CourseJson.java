package org.breathcue.programme.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.programme.Course;
import org.breathcue.programme.ProgrammeDay;
import org.breathcue.programme.ProgrammeWeek;

/** Writes the weeks of a programme in the format {@code breathcue-programme/1}. {@code docs/programs.md} describes the keys. */
final class CourseJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Ends lines with a line feed on every platform. */
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private CourseJson() {}

    /** Returns the weeks as JSON, with a line feed at the end. */
    static String of(Course course) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "breathcue-programme/1");
        root.put("name", course.programme().name());
        root.put("title", course.programme().title());
        course.programme().about().ifPresent(about -> root.put("about", about));
        root.put("started", course.start().toString());
        root.put("today", course.today().toString());
        ArrayNode weeks = root.putArray("weeks");
        course.weeks().forEach(week -> write(week, weeks.addObject()));
        try {
            return PrintableText.escaped(WRITER.writeValueAsString(root)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static void write(ProgrammeWeek week, ObjectNode node) {
        node.put("number", week.number());
        node.put("counts", week.counts());
        ArrayNode days = node.putArray("days");
        for (ProgrammeDay day : week.days()) {
            ObjectNode one = days.addObject().put("date", day.date().toString());
            ArrayNode sessions = one.putArray("sessions");
            day.parts().stream()
                    .filter(part -> part.due() > 0 || part.done() > 0)
                    .forEach(part -> write(part, sessions.addObject()));
        }
    }

    private static void write(ProgrammeDay.Part part, ObjectNode node) {
        node.put("session", part.session().session());
        node.put("stage", part.stage());
        ArrayNode doses = node.putArray("doses");
        part.session().stage(part.stage()).doses().forEach(dose -> doses.add(dose.text()));
        node.put("due", part.due());
        node.put("done", part.done());
        node.put("full", part.full());
    }
}
