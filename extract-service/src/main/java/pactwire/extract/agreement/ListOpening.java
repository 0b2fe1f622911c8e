package pactwire.extract.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** How a sentence begins that lists what a bundle told before holds: "Among them are …", "These are …", "It includes …". */
final class ListOpening {
    /** Tokens: "Among the documents that were signed are". */
    private static final int FARTHEST_BE = 10;
    /** UTF-16 units between one paragraph and the next. */
    private static final int PARAGRAPH_BREAK = 4;

    private ListOpening() {}

    /** "Among them are a treaty on …", "These are a treaty on … and a protocol on …"; not "These are important agreements". */
    static @Nullable Token amongThem(Sentence sentence, List<InstrumentMention> mentions) {
        int first = Words.first(sentence);
        var opening = Words.lower(sentence.token(first));
        boolean among = Patterns.matches(opening, "among|amongst");
        if (!among && !Patterns.matches(opening, "these|they|those|the")) {
            return null;
        }
        for (int i = first + 1; i + 1 < sentence.size() && i <= first + FARTHEST_BE; i++) {
            var token = sentence.token(i);
            boolean finiteBe = Words.isBe(token) && TitleReader.isFiniteVerb(sentence, i);
            if (finiteBe && isNamedAt(mentions, i + 1)) {
                long items =
                        mentions.stream().filter(m -> m.head() > token.index()).count();
                return among || items > 1 ? token : null;
            }
            if (TitleReader.isFiniteVerb(sentence, i) && !Words.isBe(token)) {
                return null;
            }
        }
        return null;
    }

    /** Whether one instrument is named from this token on, past a colon: "a treaty on …", not "important agreements". */
    static boolean isNamedAt(List<InstrumentMention> mentions, int index) {
        return mentions.stream()
                .anyMatch(mention -> !mention.isPlural()
                        && (mention.first() == index
                                || mention.first() == index + 1
                                        && !Character.isLetterOrDigit(mention.sentence()
                                                .token(index)
                                                .form()
                                                .charAt(0)))
                        && (Words.isDeterminer(mention.sentence().token(mention.first())) || mention.isCapitalised()));
    }

    /** "It includes", right after "signed a package of documents". */
    static boolean isOneBundle(Sentence sentence, Candidate open) {
        return Words.lower(sentence.token(0)).equals("it")
                && isRightAfter(sentence, open)
                && Patterns.matches(open.title(), "(?s).*\\b(?:package|set|raft|bundle|list)\\b.*");
    }

    /** Whether nothing stands between the two but a blank or the end of a paragraph. */
    static boolean isRightAfter(Sentence sentence, Candidate open) {
        return sentence.start() - open.sentence().end() <= PARAGRAPH_BREAK;
    }
}
