package pactwire.extract.agreement;

import java.util.LinkedHashSet;
import java.util.Optional;
import pactwire.contract.Party;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Who is meant by what somebody says: "it" and "the company", and those who announce what was reached. Of one article. */
final class Speakers {
    /** Tokens between "announced that" and what was announced. */
    private static final int FARTHEST_ANNOUNCER = 16;

    private static final String ANNOUNCES =
            "say|says|said|announces?|announced|confirms?|confirmed|declares?|declared|reports?|reported|disclosed";

    private final ArticleEntities entities;
    private final PartyChain chain;
    private final SubjectReader subjects;

    Speakers(ArticleEntities entities, PartyChain chain, SubjectReader subjects) {
        this.entities = entities;
        this.chain = chain;
        this.subjects = subjects;
    }

    /** "A said it and B will", where the parse takes "it" for what A said. */
    LinkedHashSet<Party> withItself(Sentence sentence, Token verb, LinkedHashSet<Party> found) {
        var subject = SubjectReader.nearestSubject(sentence, verb);
        int first = subject == null ? 0 : sentence.subtree(subject).get(0).index();
        boolean itAnd = first > 2
                && Words.lower(sentence.token(first - 1)).equals("and")
                && Words.lower(sentence.token(first - 2)).equals("it")
                && sentence.token(first - 3).isVerb();
        if (!itAnd) {
            return found;
        }
        var all = subjects.parties(sentence, sentence.token(first - 3));
        all.addAll(found);
        return all;
    }

    /** "Qantas and the manufacturer closed": the company named last before, if it is known. */
    LinkedHashSet<Party> withFirmBeside(Sentence sentence, Token verb, LinkedHashSet<Party> found) {
        firmBeside(entities, sentence, verb)
                .flatMap(noun -> entities.companyBefore(noun.start(), found))
                .ifPresent(found::add);
        return found;
    }

    /** "manufacturer" of "Qantas and the manufacturer closed": the other side, whether it is known or not. */
    static Optional<Token> firmBeside(ArticleEntities entities, Sentence sentence, Token verb) {
        int at = VerbGroup.of(sentence, verb).first() - 1;
        boolean beside = verb.isVerb()
                && at > 2
                && entities.mayBeFirm(sentence, sentence.token(at))
                && Words.lower(sentence.token(at - 1)).equals("the")
                && Words.lower(sentence.token(at - 2)).equals("and");
        return beside ? Optional.of(sentence.token(at)) : Optional.empty();
    }

    /** "It also said it signed": the company that spoke before. */
    Optional<Party> firmMeant(Sentence sentence, Token verb) {
        var at = verb;
        for (int depth = 0; depth <= SubjectReader.HIGHEST && at.isVerb(); depth++) {
            var subject = SubjectReader.nearestSubject(sentence, at);
            var head = sentence.head(at).orElse(null);
            boolean it = subject == null || Words.lower(subject).equals("it");
            if (!it || head == null || !head.isVerb() || !SubjectReader.INHERITS.contains(at.relation())) {
                return subject == null || VerbGroup.of(sentence, at).hasBe()
                        ? Optional.empty()
                        : entities.firmMeantBy(sentence, subject);
            }
            at = head;
        }
        return Optional.empty();
    }

    /** "A and B announced that a deal had been reached": those who make it known. */
    LinkedHashSet<Party> announcers(Sentence sentence, Token cue) {
        for (int i = cue.index() - 1; i > 1 && i > cue.index() - FARTHEST_ANNOUNCER; i--) {
            var before = sentence.token(i - 1);
            if (Words.lower(sentence.token(i)).equals("that") && Patterns.matches(Words.lower(before), ANNOUNCES)) {
                return subjectsOf(sentence, before);
            }
        }
        return sentence.head(cue)
                .filter(head -> cue.hasRelation("ccomp") && Patterns.matches(Words.lower(head), ANNOUNCES))
                .map(head -> subjectsOf(sentence, head))
                .orElseGet(LinkedHashSet::new);
    }

    private LinkedHashSet<Party> subjectsOf(Sentence sentence, Token verb) {
        return verb.isVerb() ? subjects.parties(sentence, verb) : chain.leftOf(sentence, verb);
    }
}
