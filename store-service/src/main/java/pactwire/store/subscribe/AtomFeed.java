package pactwire.store.subscribe;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import pactwire.store.agreement.Agreement;
import pactwire.store.change.Change;

/**
 * RFC 4287, with RFC 6721 tombstones for what is withdrawn and RFC 5005 paging.
 *
 * @param base address of the service
 * @param self address of this feed
 * @param next address of the page after it
 */
record AtomFeed(String base, String self, @Nullable String next) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    record Entry(Change change, Agreement agreement) {}

    String write(List<Entry> entries) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace("at", TOMBSTONES);
            element(xml, "id", self.replaceFirst("[?&]before=\\d+", ""));
            element(xml, "title", "Pactwire: agreements");
            element(
                    xml,
                    "updated",
                    entries.isEmpty()
                            ? Instant.EPOCH.toString()
                            : entries.get(0).change().at().toString());
            link(xml, "self", self);
            if (next != null) {
                link(xml, "next", next);
            }
            for (Entry entry : entries) {
                if (entry.change().type() == Change.Type.WITHDRAWN) {
                    tombstone(xml, entry);
                } else {
                    entry(xml, entry);
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML to memory failed", e);
        }
        return out.toString();
    }

    private void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        var agreement = entry.agreement();
        xml.writeStartElement("entry");
        element(xml, "id", urn(agreement.id()));
        element(xml, "title", agreement.title());
        element(xml, "updated", entry.change().at().toString());
        link(xml, "alternate", base + "/agreements/" + agreement.id());
        xml.writeStartElement("author");
        element(xml, "name", "Pactwire");
        xml.writeEndElement();
        for (var context : agreement.contexts()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", context.wireName());
        }
        element(xml, "summary", summary(agreement));
        xml.writeEndElement();
    }

    private static String summary(Agreement agreement) {
        var parties = agreement.parties().stream().map(party -> party.name()).collect(Collectors.joining(", "));
        return "%s, %s%s%s: “%s”"
                .formatted(
                        agreement.status().wireName(),
                        agreement.instrument().wireName().replace('_', ' '),
                        agreement.signed() == null
                                ? ""
                                : ", " + agreement.signed().date(),
                        parties.isEmpty() ? "" : ", " + parties,
                        agreement.evidence().text());
    }

    private static void tombstone(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("at", "deleted-entry", TOMBSTONES);
        xml.writeAttribute("ref", urn(entry.change().id()));
        xml.writeAttribute("when", entry.change().at().toString());
        xml.writeEndElement();
    }

    private static String urn(String id) {
        return "urn:pactwire:agreement:" + id;
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", legal(address));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** XML 1.0 has no control characters, and no halves of surrogate pairs. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= ' ' && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
