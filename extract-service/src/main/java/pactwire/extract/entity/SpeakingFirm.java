package pactwire.extract.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.EntityType;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * The company that an article lets speak: "the company" and "it" of "The company also said it signed" are whoever was the last
 * to say or to settle something, unless that was a state.
 */
final class SpeakingFirm {
    private static final int SENTENCES_BACK = 8;
    /** Sentences whose subject the article is about, whatever it does: headline and opening. */
    private static final int LEAD = 2;

    private static final String SPEAKS =
            "say|announce|disclose|confirm|report|sign|agree|reach|enter|conclude|win|secure|buy|sell|acquire|complete|form|launch|order|award|receive|extend|terminate";

    private static final Set<String> NOUNS = nouns();

    private SpeakingFirm() {}

    private static Set<String> nouns() {
        var nouns = new HashSet<String>();
        Lexicon.load("entity/company_cues.csv").rows().forEach(row -> nouns.add(row.get("word")));
        return Set.copyOf(nouns);
    }

    /** "it", "the company", "the Swedish airline". */
    static boolean mayBeMeant(Sentence sentence, Token subject) {
        var word = subject.form().toLowerCase(Locale.ROOT);
        if (word.equals("it")) {
            return true;
        }
        return subject.tag().equals("NN")
                && NOUNS.contains(word)
                && sentence.children(subject).stream()
                        .allMatch(child -> child.tag().startsWith("JJ")
                                || child.form().toLowerCase(Locale.ROOT).equals("the"))
                && sentence.hasChild(subject, "det");
    }

    /** Who spoke last before sentence {@code at}; empty where it was a state, or nobody known. */
    static Optional<Party> before(List<Sentence> sentences, int at, Map<Sentence, List<Mention>> mentions) {
        for (int i = at - 1; i >= Math.max(0, at - SENTENCES_BACK); i--) {
            var here = mentions.getOrDefault(sentences.get(i), List.of());
            var speaker = speakerOf(sentences.get(i), here, i < LEAD);
            if (speaker.isPresent()) {
                return speaker.filter(party -> party.kind() != PartyKind.STATE);
            }
        }
        return Optional.empty();
    }

    /** The subject of the main verb. */
    static Optional<Token> mainSubject(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> token.hasRelation("nsubj", "nsubjpass")
                        && sentence.head(token).filter(Token::isRoot).isPresent())
                .findFirst();
    }

    /** Whoever acts in a sentence, under a name that no table knows. */
    static Optional<Party> actorOf(Sentence sentence) {
        return mainSubject(sentence)
                .flatMap(subject -> UnlistedNames.firmAt(sentence, subject))
                .filter(name -> sentence.tokens().stream()
                        .anyMatch(token -> name.start() <= token.start()
                                && token.end() <= name.end()
                                && token.entity() == EntityType.ORGANIZATION))
                .map(Mention::party);
    }

    private static Optional<Party> speakerOf(Sentence sentence, List<Mention> mentions, boolean lead) {
        for (Token subject : sentence.tokens()) {
            boolean speaks = subject.hasRelation("nsubj")
                    && sentence.head(subject)
                            .filter(verb -> lead && verb.isRoot() || Patterns.matches(verb.lemma(), SPEAKS))
                            .isPresent();
            if (speaks) {
                var speaker = mentions.stream()
                        .filter(mention -> mention.start() <= subject.start() && subject.start() < mention.end())
                        .filter(mention -> mention.kind() != MentionKind.GROUP)
                        .findFirst();
                if (speaker.isPresent()) {
                    return speaker.map(Mention::party);
                }
            }
        }
        return Optional.empty();
    }
}
