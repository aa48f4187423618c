package org.breathcue.plan.picture;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.breathcue.diagnostic.PrintableText;

/** Writes SVG with one element per line. Text is escaped; characters that XML does not allow are left out. */
final class SvgWriter {
    private static final int DECIMALS = 1;
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    SvgWriter() {
        try {
            // Always the writer of the JDK, because other writers on the class path would write other bytes.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a writer to memory can always be made", e);
        }
    }

    /** Starts the root element. Attributes are alternating names and values. */
    void root(String... attributes) {
        write(() -> {
            xml.writeStartElement("svg");
            xml.writeAttribute("xmlns", NAMESPACE);
            attributes(attributes);
            depth++;
        });
    }

    /** Starts an element that contains the elements up to {@link #end()}. */
    void start(String name, String... attributes) {
        write(() -> {
            indent();
            xml.writeStartElement(name);
            attributes(attributes);
            depth++;
        });
    }

    void end() {
        write(() -> {
            depth--;
            indent();
            xml.writeEndElement();
        });
    }

    /** Writes an element without content. */
    void empty(String name, String... attributes) {
        write(() -> {
            indent();
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** Writes an element that contains text. */
    void text(String name, String content, String... attributes) {
        write(() -> {
            indent();
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(allowed(content));
            xml.writeEndElement();
        });
    }

    /** Writes an element that contains only a title, which viewers show as a tooltip. */
    void titled(String name, String title, String... attributes) {
        write(() -> {
            indent();
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeStartElement("title");
            xml.writeCharacters(allowed(title));
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    /** Ends the document and returns it, with a line feed at the end. */
    String done() {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
        return text + "\n";
    }

    /** Returns a length or coordinate with at most one decimal. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + " ".repeat(depth));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
    }

    private static String allowed(String content) {
        return PrintableText.of(content).replaceAll("[\\x{FFFE}\\x{FFFF}]", "");
    }

    private static void write(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text in memory can always be written", e);
        }
    }

    /** Writes a part of the document. */
    private interface Step {
        void write() throws XMLStreamException;
    }
}
