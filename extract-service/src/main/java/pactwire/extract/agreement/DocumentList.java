package pactwire.extract.agreement;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** "Documents signed during the visit", "The following documents were signed:", and then a line for each document. */
final class DocumentList {
    private static final Pattern OPENS = Pattern.compile(
            "(?i)^(?:list of )?(?:the )?(?:joint |bilateral |russian[-–]\\p{L}+ )?(?:documents|agreements|mous|memorand\\w+|instruments)"
                    + "(?: ?(?:/|and|&) ?(?:documents|agreements|mous|memorand\\w+|instruments))* (?<headed>signed|adopted)\\b"
                    + "|\\b(?:documents|agreements)\\b.{0,60}\\b(?<told>signed|adopted)\\b[^.]*:$"
                    + "|\\b(?<done>signed|adopted)\\b.{0,60}\\b(?:documents|agreements|memorand\\w+|mous|instruments|the following)\\b[^.]*:$");

    private DocumentList() {}

    /** The same of a title, which the text itself may not repeat. */
    static @Nullable AgreementStatus opening(String title) {
        var opens = OPENS.matcher(title);
        boolean headed = opens.find() && opens.group("headed") != null;
        return headed ? status(opens.group("headed")) : null;
    }

    private static AgreementStatus status(String done) {
        return done.equalsIgnoreCase("signed") ? AgreementStatus.SIGNED : AgreementStatus.AGREED;
    }

    /** What became of the documents that follow, or null where no list begins. */
    static @Nullable AgreementStatus opening(Sentence sentence, boolean headline) {
        var text = sentence.text();
        if (!headline && !text.endsWith(":")) {
            return null;
        }
        var opens = OPENS.matcher(text);
        if (!opens.find()) {
            return null;
        }
        return Stream.of("headed", "told", "done")
                .map(opens::group)
                .filter(Objects::nonNull)
                .findFirst()
                .map(DocumentList::status)
                .orElseThrow();
    }

    /** "3. Concept of the Migration Policy": a line that is numbered is a document, whatever it is called. */
    static boolean isNumbered(Sentence sentence) {
        int first = Words.first(sentence);
        return first + 3 < sentence.size()
                && Patterns.matches(sentence.token(0).form(), "\\d{1,2}\\.?|[•–-]")
                && Character.isUpperCase(firstWord(sentence).form().charAt(0))
                && sentence.tokens().stream().noneMatch(token -> TitleReader.isFiniteVerb(sentence, token.index()));
    }

    /** The first word that is no number. */
    static Token firstWord(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> Character.isLetter(token.form().charAt(0)))
                .findFirst()
                .orElse(sentence.token(0));
    }

    /** "1." before a document of a numbered list. */
    static boolean isNumber(Sentence sentence) {
        return sentence.tokens().stream()
                .noneMatch(token -> Character.isLetter(token.form().charAt(0)));
    }

    /** A line that begins with an instrument and has no verb of its own. */
    static boolean isItem(Sentence sentence, List<InstrumentMention> mentions) {
        return !mentions.isEmpty()
                && mentions.get(0).first() <= Words.first(sentence) + 2
                && sentence.tokens().stream().noneMatch(token -> TitleReader.isFiniteVerb(sentence, token.index()));
    }
}
