package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Verbs and nouns that say an instrument came about ({@code verbs.csv}, {@code nominals.csv}). Immutable once loaded. */
final class CueLexicon {
    /** Particles that may stand behind the object. */
    private static final Set<String> BEHIND_OBJECT =
            Set.of("into force", "into effect", "on hold", "on ice", "in place", "into operation");

    private final Map<String, List<Cue>> verbs = new HashMap<>();
    private final Map<String, AgreementStatus> nouns = new HashMap<>();
    private final Set<String> founding = new HashSet<>();

    CueLexicon() {
        for (var row : Lexicon.load("agreement/verbs.csv").rows()) {
            var needs = row.get("needs").isEmpty()
                    ? Cue.Needs.ANY
                    : Cue.Needs.valueOf(row.get("needs").toUpperCase(Locale.ROOT));
            var cue = new Cue(
                    row.get("lemma"),
                    row.get("particle"),
                    row.get("role").equals("object"),
                    status(row.get("status")),
                    needs);
            verbs.computeIfAbsent(cue.lemma(), key -> new ArrayList<>()).add(cue);
        }
        for (var row : Lexicon.load("agreement/nominals.csv").rows()) {
            nouns.put(row.get("noun"), status(row.get("status")));
            if (row.get("of").equals("body")) {
                founding.add(row.get("noun"));
            }
        }
    }

    private static AgreementStatus status(String cell) {
        return AgreementStatus.valueOf(cell.toUpperCase(Locale.ROOT));
    }

    /** Whether one party alone says nothing by this verb: "came to an agreement". */
    boolean needsTwo(Token verb) {
        return verbs.getOrDefault(verb.lemma(), List.of()).stream()
                .anyMatch(cue -> cue.needs() == Cue.Needs.BARGAIN
                        || cue.needs() == Cue.Needs.SHARED
                        || cue.needs() == Cue.Needs.FRESH);
    }

    @Nullable
    AgreementStatus noun(Token token) {
        return nouns.get(token.lemma());
    }

    /** Whether a verb may say so of an instrument. */
    boolean isVerb(Token verb) {
        return verbs.containsKey(verb.lemma());
    }

    /** "establishment": of a body that several found. */
    boolean founds(Token noun) {
        return founding.contains(noun.lemma());
    }

    /** The cue of a verb whose object may be the instrument and is it by its kind, through a preposition or, when it is empty, directly. */
    Optional<Cue> object(InstrumentMention mention, Token verb, String preposition) {
        var sentence = mention.sentence();
        for (Cue cue : verbs.getOrDefault(verb.lemma(), List.of())) {
            if (cue.asObject()
                    && cue.fits(mention)
                    && cue.fitsSubject(sentence, verb, mention)
                    && (cue.particle().equals(preposition)
                            || (preposition.isEmpty() || cue.particle().endsWith(" " + preposition))
                                    && followsAsParticle(sentence, verb, cue.particle()))) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    /** The cue of a verb whose subject is the instrument; what an instrument says tells of it if it is new and between two. */
    Optional<Cue> subject(InstrumentMention mention, Token verb) {
        var sentence = mention.sentence();
        for (Cue cue : verbs.getOrDefault(verb.lemma(), List.of())) {
            boolean truce = cue.needs() == Cue.Needs.CEASEFIRE || cue.needs() == Cue.Needs.SWAP;
            boolean fits = truce && cue.fits(mention) && mention.isNewBetweenTwo()
                    || !truce && cue.needs() != Cue.Needs.BETWEEN
                    || verb.hasRelation("root")
                            && mention.isNewBetweenTwo()
                            && VerbGroup.of(sentence, verb).modal() == null;
            if (!cue.asObject() && fits && followsAsParticle(sentence, verb, cue.particle())) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    /** A verb that passes for a noun: "Chile and Peru Sign a Treaty". */
    Optional<Cue> headline(InstrumentMention mention, int index) {
        var sentence = mention.sentence();
        var word = Words.lower(sentence.token(index));
        boolean hidden = index > 0 && sentence.token(index).isNoun();
        if (!hidden) {
            return Optional.empty();
        }
        var base = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return verbs.getOrDefault(base, List.of()).stream()
                .filter(cue -> cue.asObject() && cue.particle().isEmpty() && cue.fits(mention))
                .findFirst();
    }

    private static boolean followsAsParticle(Sentence sentence, Token verb, String particle) {
        if (particle.isEmpty()) {
            return true;
        }
        int at = verb.index() + 1;
        for (String word : particle.split(" ")) {
            if (at < sentence.size()
                    && Patterns.matches(sentence.token(at).tag(), "DT|PRP\\$")
                    && !isWord(sentence, at, word)) {
                at++;
            }
            if (!isWord(sentence, at, word)) {
                return BEHIND_OBJECT.contains(particle)
                        ? hasBehindObject(sentence, verb, particle)
                        : isParticleOf(sentence, verb, particle);
            }
            at++;
        }
        return true;
    }

    /** "hammered a deal out", "tore it up". */
    private static boolean isParticleOf(Sentence sentence, Token verb, String particle) {
        return sentence.children(verb, "prt").stream()
                .anyMatch(word -> Words.lower(word).equals(particle));
    }

    /** "brought the treaty into force". */
    private static boolean hasBehindObject(Sentence sentence, Token verb, String particle) {
        var words = particle.split(" ");
        return sentence.hasChild(verb, "dobj", "nsubjpass")
                && sentence.prepositional(verb, words[0]).stream().anyMatch(state -> state.hasLemma(words[1]));
    }

    private static boolean isWord(Sentence sentence, int at, String word) {
        return at < sentence.size() && Words.lower(sentence.token(at)).equals(word);
    }
}
