package pactwire.ingest.clean;

import java.util.ArrayList;
import java.util.List;
import pactwire.contract.Span;

/** Paragraphs to one text with a blank line between them, and where each stands in it. */
final class CleanTextBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<Span> paragraphs = new ArrayList<>();

    CleanTextBuilder add(String paragraph) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(paragraph);
        paragraphs.add(new Span(start, text.length()));
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Span> paragraphs() {
        return paragraphs;
    }
}
