package pactwire.extract.agreement;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Who undertakes something, by the subject of its verb: one, several, nobody. */
final class UndertakingSubjects {
    private UndertakingSubjects() {}

    /** "It was agreed to build", "a decision was made to build": nobody is named, and whoever agreed did so together. */
    static boolean isImpersonal(Sentence sentence, Token verb) {
        var subject = SubjectReader.nearestSubject(sentence, verb);
        return subject != null
                && (Words.lower(subject).equals("it") || subject.hasLemma("decision"))
                && VerbGroup.of(sentence, verb).hasBe();
    }

    /** "• Agreed to create a council", "Energy: Agreed to create one": a line of results, whose heading says who. */
    static boolean isHeadless(Sentence sentence, Token verb) {
        if (!Patterns.matches(verb.tag(), "VBD|VBN") || subjectOf(sentence, verb) != null) {
            return false;
        }
        int before = verb.index() - 1;
        boolean first = before < 0 || verb.index() == Words.first(sentence);
        return (first || sentence.token(before).form().equals(":"))
                && Character.isUpperCase(verb.form().charAt(0));
    }

    /** The verb's own subject, else the one of the verb above that lends it; null where the sentence has none. */
    static @Nullable Token subjectOf(Sentence sentence, Token verb) {
        var subject = SubjectReader.nearestSubject(sentence, verb);
        for (Token above = verb;
                subject == null && !above.isRoot() && above.hasRelation("xcomp", "conj", "advcl", "ccomp"); ) {
            above = sentence.token(above.head());
            subject = SubjectReader.nearestSubject(sentence, above);
        }
        return subject;
    }

    /** "the two sides", "they": parties that the article names elsewhere, not "Senate leaders". */
    static boolean isSides(Sentence sentence, Token verb) {
        var subject = subjectOf(sentence, verb);
        return subject != null && (subject.tag().equals("PRP") || LentParties.isSide(sentence, subject));
    }

    /** "the Secretary and Foreign Minister", where the parse takes them for one. */
    private static boolean isTwoOffices(Sentence sentence, Token subject) {
        for (int i = subject.index() - 1; i > 0 && i >= subject.index() - 4; i--) {
            if (Words.lower(sentence.token(i)).equals("and")) {
                return WordRole.SIDE.holds(subject.lemma())
                        && WordRole.SIDE.holds(sentence.token(i - 1).lemma().toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    /** "this group of countries". */
    static boolean isGroupOfSides(Sentence sentence, Token subject) {
        return subject.hasLemma("group", "circle")
                && sentence.prepositional(subject, "of").stream()
                        .anyMatch(sides -> sides.hasLemma("country", "nation", "state", "government"));
    }

    /** "the two sides", "officials", "A and B". */
    static boolean isPluralSubject(Sentence sentence, Token verb) {
        var subject = subjectOf(sentence, verb);
        int left = VerbGroup.of(sentence, verb).first() - 1;
        if (subject == null
                && verb.tag().equals("VBG")
                && left >= 0
                && sentence.token(left).tag().equals("NNS")) {
            return true;
        }
        if (subject == null) {
            return false;
        }
        boolean plural = subject.tag().equals("NNS")
                || isGroupOfSides(sentence, subject)
                || isTwoOffices(sentence, subject)
                || Patterns.matches(Words.lower(subject), "they|we|both|sides|parties|taliban|police");
        return plural
                || sentence.conjuncts(subject).size() > 1
                || List.of("NNPS").contains(subject.tag())
                        && !Patterns.matches(Words.lower(subject), "states|emirates|nations|philippines|netherlands");
    }
}
