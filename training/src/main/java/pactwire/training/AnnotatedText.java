package pactwire.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.CleanArticle;
import pactwire.contract.Instrument;
import pactwire.contract.Span;
import pactwire.extract.sentence.ArticleText;
import pactwire.extract.sentence.SentenceReader;

/**
 * A text and where it tells of agreements.
 *
 * @param id line of the corpus, from 0, or the name of a written text
 * @param set how it came among them: drawn from the corpus, a dense window of it, or written
 * @param text paragraphs separated by a blank line
 */
record AnnotatedText(String id, String set, String title, String text, List<Told> told) {
    /**
     * A passage that tells of an agreement; several may tell of one.
     *
     * @param agreement which of the text's, from 0
     * @param start first UTF-16 unit in the text
     * @param end one past its last
     * @param trigger where the word begins that tells it; null where none was marked
     * @param parties ISO 3166-1 alpha-3 for states, all others by name
     * @param optional whether it is borderline by the rules of annotation
     */
    record Told(
            int agreement,
            int start,
            int end,
            @Nullable Integer trigger,
            AgreementStatus status,
            Instrument instrument,
            Set<String> parties,
            boolean optional) {
        /** Whether at least half of the shorter of the two is shared. */
        boolean overlaps(int otherStart, int otherEnd) {
            int shared = Math.min(end, otherEnd) - Math.max(start, otherStart);
            return 2 * shared >= Math.min(end - start, otherEnd - otherStart);
        }
    }

    ArticleText read(SentenceReader reader) {
        var paragraphs = new ArrayList<Span>();
        int start = 0;
        for (String paragraph : text.split("\n\n")) {
            paragraphs.add(new Span(start, start + paragraph.length()));
            start += paragraph.length() + 2;
        }
        var article = new CleanArticle(
                id, "hash", null, title, null, null, "en", null, text, paragraphs, List.of(), 0, "training");
        return ArticleText.read(article, reader);
    }
}
