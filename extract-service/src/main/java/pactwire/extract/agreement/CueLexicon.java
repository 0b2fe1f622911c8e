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
import pactwire.contract.Instrument;
import pactwire.extract.agreement.InstrumentMention.Strength;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Verbs and nouns that say an instrument came about ({@code verbs.csv}, {@code nominals.csv}). Immutable once loaded. */
final class CueLexicon {
    /** What an instrument must be for a verb to mean it. */
    enum Needs {
        ANY,
        STRONG,
        /** "struck a compromise": any agreement, also one whose noun is weak. */
        ACCORD,
        /** "the talks brought an agreement". */
        TALKS,
        /** "parliament backed the treaty". */
        CHAMBER,
        /** "called a truce". */
        CEASEFIRE,
        /** "found a compromise". */
        COMPROMISE,
        /** "are bound by a pact". */
        NEWONE,
        /** "there is now a deal between A and B". */
        THERE,
        /** "the outcome was a pact". */
        OUTCOME,
        /** "accepted a ceasefire plan". */
        PEACE,
        /** "have a new deal with B". */
        FRESH,
        /** "joined the Framework for Prosperity". */
        NAMED,
        /** "issued a joint statement". */
        STATEMENT,
        /** "made a deal". */
        DEAL,
        /** "renewed their vaccine programme". */
        PLAN,
        /** "welcomed the agreement between A and B". */
        BETWEEN,
        /** "won a contract". */
        CONTRACT,
        /** "came to an agreement", "secured a deal": two parties must be known. */
        BARGAIN,
        /** "endorsed a plan": one who only endorses is an outsider. */
        SHARED,
        /** "exchanged documents", "exchanged notes on a grant". */
        DOCUMENT,
        /** "made a joint statement". */
        JOINT_TEXT,
        /** "accepted a takeover offer". */
        OFFER,
        /** "formed a joint venture". */
        BODY,
        /** "restored diplomatic relations". */
        RELATIONS,
        /** "settled their dispute". */
        DISPUTE,
        /** "approved a joint statement, a programme": of those who met. */
        MEETING,
        /** "declared a truce". */
        TRUCE,
        /** "approved the treaty". */
        RATIFIABLE,
        /** "launched a joint programme". */
        JOINT
    }

    /**
     * @param particle "to" of "agree to", "into force" of "enter into force"; empty without one
     * @param asObject whether the instrument is what is signed, or what enters into force
     */
    record Cue(String lemma, String particle, boolean asObject, AgreementStatus status, Needs needs) {
        private boolean fits(InstrumentMention mention) {
            boolean truce = mention.strength() == Strength.TRUCE;
            if (mention.strength() == Strength.RELATIONS) {
                return needs == Needs.RELATIONS || needs == Needs.BODY;
            }
            if (mention.strength() == Strength.DISPUTE) {
                return needs == Needs.DISPUTE;
            }
            if (mention.strength() == Strength.ORDER) {
                return needs == (mention.instrument() == Instrument.CONTRACT ? Needs.CONTRACT : Needs.OFFER);
            }
            return switch (needs) {
                case ANY, SHARED -> mention.strength() != Strength.BODY || !lemma.startsWith("conclu");
                case DISPUTE -> false;
                case MEETING ->
                    mention.instrument() == Instrument.JOINT_STATEMENT
                            || mention.instrument() == Instrument.DECLARATION
                            || mention.instrument() == Instrument.PLAN;
                case BETWEEN ->
                    (!mention.isWeak() || mention.instrument() == Instrument.AGREEMENT && !mention.isBody())
                            && mention.isBetween();
                case ACCORD -> !mention.isWeak() || mention.instrument() == Instrument.AGREEMENT;
                case TALKS -> !mention.isWeak() && mention.reference() == InstrumentMention.Reference.NEW;
                case CHAMBER -> isRatifiable(mention.instrument()) && !truce;
                case CEASEFIRE -> truce;
                case COMPROMISE -> mention.headToken().hasLemma("compromise", "agreement", "settlement", "bargain");
                case NEWONE, OUTCOME ->
                    !mention.isWeak() && !mention.isPlural() && mention.reference() == InstrumentMention.Reference.NEW;
                case THERE ->
                    !mention.isWeak() && mention.isBetween() && mention.reference() == InstrumentMention.Reference.NEW;
                case PEACE -> mention.instrument() == Instrument.PLAN && mention.isOfPeace();
                case FRESH -> !mention.isWeak() && mention.reference() == InstrumentMention.Reference.NEW;
                case PLAN ->
                    mention.instrument() == Instrument.PLAN
                            || mention.isWeak() && mention.instrument() == Instrument.AGREEMENT;
                case CONTRACT -> mention.instrument() == Instrument.CONTRACT;
                case BARGAIN -> !mention.isWeak() || mention.instrument() == Instrument.AGREEMENT;
                case BODY ->
                    mention.strength() == Strength.BODY || mention.instrument() == Instrument.PACT && mention.isWeak();
                case DOCUMENT -> mention.headToken().hasLemma("document", "notes", "note");
                case JOINT_TEXT -> mention.instrument() == Instrument.JOINT_STATEMENT && !mention.isWeak();
                case RELATIONS, OFFER -> false;
                case STRONG ->
                    !mention.isWeak()
                            || isChange()
                                    && mention.reference() == InstrumentMention.Reference.KNOWN
                                    && mention.headToken().hasLemma("partnership", "alliance")
                            || mention.isBody()
                                    && status == AgreementStatus.TERMINATED
                                    && mention.headToken().hasLemma("venture")
                            || mention.isCapitalised()
                                    && isChange()
                                    && mention.reference() == InstrumentMention.Reference.KNOWN;
                case NAMED ->
                    !mention.isWeak()
                            || mention.isCapitalised()
                                    && (mention.instrument() == Instrument.DECLARATION
                                            || mention.instrument() == Instrument.FRAMEWORK_AGREEMENT
                                            || mention.instrument() == Instrument.TREATY);
                case STATEMENT ->
                    mention.instrument() == Instrument.JOINT_STATEMENT
                            || mention.instrument() == Instrument.DECLARATION;
                case DEAL -> mention.instrument() == Instrument.DEAL || mention.instrument() == Instrument.PACT;
                case TRUCE -> truce || mention.instrument() == Instrument.DECLARATION;
                case RATIFIABLE -> isRatifiable(mention.instrument()) && !truce;
                case JOINT -> !truce;
            };
        }

        /** Talks bring agreements, parliaments back them. */
        private boolean fitsSubject(Sentence sentence, Token verb, InstrumentMention mention) {
            var subject = SubjectReader.nearestSubject(sentence, verb);
            return switch (needs) {
                case TALKS -> subject != null && WordRole.TALKS.holds(subject.lemma());
                case CHAMBER ->
                    subject != null
                            && sentence.subtree(subject).stream()
                                    .anyMatch(token -> WordRole.CHAMBER.holds(Words.lower(token)));
                case OUTCOME -> subject != null && subject.hasLemma("outcome", "result", "upshot", "fruit");
                case THERE -> isNowThere(sentence, verb, mention);
                case FRESH -> mention.isFresh() || isSaidTo(sentence, verb);
                default -> true;
            };
        }

        /** "There is now a deal between A and B"; "there was already an agreement" is none. */
        private static boolean isNowThere(Sentence sentence, Token verb, InstrumentMention mention) {
            boolean there = sentence.tokens().subList(Math.max(0, verb.index() - 2), verb.index()).stream()
                    .anyMatch(token -> token.tag().equals("EX"));
            boolean now = sentence.tokens().subList(verb.index() + 1, mention.head()).stream()
                    .anyMatch(token -> Patterns.matches(Words.lower(token), "now|finally|new"));
            return there && now && verb.tag().equals("VBZ");
        }

        /** "said it had a deal with B". */
        private static boolean isSaidTo(Sentence sentence, Token verb) {
            return verb.hasRelation("ccomp")
                    && sentence.head(verb)
                            .filter(above -> above.hasLemma("say", "announce", "confirm", "declare"))
                            .isPresent();
        }

        /** What is ended or extended was there: a weak noun in a name ("the Grain Initiative") is it. */
        private boolean isChange() {
            return switch (status) {
                case EXTENDED, SUSPENDED, TERMINATED -> true;
                default -> false;
            };
        }

        private static boolean isRatifiable(Instrument instrument) {
            return switch (instrument) {
                case TREATY, MEMORANDUM, AGREEMENT, PROTOCOL, PACT, FRAMEWORK_AGREEMENT -> true;
                default -> false;
            };
        }
    }

    /** Particles that may stand behind the object. */
    private static final Set<String> BEHIND_OBJECT =
            Set.of("into force", "into effect", "on hold", "on ice", "in place", "into operation");

    private final Map<String, List<Cue>> verbs = new HashMap<>();
    private final Map<String, AgreementStatus> nouns = new HashMap<>();
    private final Set<String> founding = new HashSet<>();

    CueLexicon() {
        for (var row : Lexicon.load("agreement/verbs.csv").rows()) {
            var needs = row.get("needs").isEmpty()
                    ? Needs.ANY
                    : Needs.valueOf(row.get("needs").toUpperCase(Locale.ROOT));
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
                .anyMatch(cue ->
                        cue.needs() == Needs.BARGAIN || cue.needs() == Needs.SHARED || cue.needs() == Needs.FRESH);
    }

    @Nullable
    AgreementStatus noun(Token token) {
        return nouns.get(token.lemma());
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
            boolean fits = cue.needs() != Needs.BETWEEN
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
