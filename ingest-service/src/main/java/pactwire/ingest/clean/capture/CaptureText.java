package pactwire.ingest.clean.capture;

import java.util.List;
import pactwire.contract.Removed;

/**
 * The article in a text capture.
 *
 * @param title headline; empty when there is none
 * @param paragraphs of the article, in order, none empty
 * @param top lines around the headline, kept or not, where a date may stand
 * @param removed lines and parts of lines that went, each with its rule
 */
public record CaptureText(String title, List<String> paragraphs, List<String> top, List<Removed> removed) {
    public CaptureText {
        paragraphs = List.copyOf(paragraphs);
        top = List.copyOf(top);
        removed = List.copyOf(removed);
    }
}
