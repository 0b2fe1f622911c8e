package pactwire.extract.agreement;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.agreement.DealingVerbs.Frame;
import pactwire.extract.agreement.DealingVerbs.Needs;
import pactwire.extract.agreement.DealingVerbs.Use;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.lexicon.CalendarWords;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Dealings without an instrument's name: "sold its bus unit to B for 18 million dollars", "A and B merged"
 * ({@link DealingVerbs}). Only what the main clause tells, with both sides named. Immutable once loaded.
 */
final class DealingFinder {
    /** Tokens after a verb in which its figures stand. */
    private static final int FARTHEST_FIGURE = 22;

    private static final int LONGEST_TITLE = 40;

    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(?:last year|last month|years? ago|previously(?! (?:announced|reported|disclosed|proposed|agreed))|formerly|since|in (?:the )?(?:1[89]\\d\\d|20\\d\\d)s?)\\b");
    private static final Pattern MONEY =
            Pattern.compile("(?i)[$€£¥]|.*\\$|million|billion|mln|bln|dlrs?|stg|euros?|crowns");
    private static final Pattern TIME =
            Pattern.compile("(?i)years?|months?|weeks?|days?|hours?|" + String.join("|", CalendarWords.MONTHS));
    private static final Pattern JOINT = Pattern.compile("(?i)joint|common|mutual|shared|reciprocal|jointly|together");
    private static final Pattern THEIR = Pattern.compile("(?i)their");
    private static final Pattern EACH = Pattern.compile("(?i)\\b(?:each|one another)\\b");
    private static final Pattern EXCHANGE = Pattern.compile("(?i)\\bin (?:exchange|return) for\\b");
    private static final Pattern GOODS = Pattern.compile(
            "(?i)tonnes?|tons?|barrels?|cubic|megawatts?|MW|bcm|mcm|gigawatts?|GW|kilowatt-hours?|bushels?|cargoes|aircraft|jets|locomotives");
    private static final Pattern BORDER = Pattern.compile("(?i)border|frontier|boundary");
    private static final Pattern FIGHT =
            Pattern.compile("(?i)war|conflict|dispute|fighting|hostilities|feud|row|enmity|rivalry");
    /** Tokens after a verb in which "joint" belongs to its object. */
    private static final int FARTHEST_JOINT = 8;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final StatusReader status;

    DealingFinder(StatusReader status) {
        this.status = status;
    }

    /** What the verb settles; null where it settles nothing. */
    @Nullable
    Candidate at(Sentence sentence, Token verb, SentenceAgreements.Story story) {
        for (Use use : DealingVerbs.at(sentence, verb)) {
            if (!isTold(sentence, verb, use, story.isHeadline(sentence)) || isBackground(sentence, verb, use, story)) {
                continue;
            }
            var parties = story.parties().ofDealing(sentence, verb, use);
            if (parties.size() < 2 || !maySettle(sentence, verb, use, parties)) {
                continue;
            }
            var verdict = status.read(sentence, verb, use.isAhead() ? AgreementStatus.AGREED : use.status());
            if (!verdict.isNone() && (!use.isAhead() || verdict.status() == AgreementStatus.PLANNED)) {
                return candidate(sentence, verb, parties, verdict, story);
            }
        }
        return null;
    }

    private static Candidate candidate(
            Sentence sentence, Token verb, List<Party> parties, Verdict verdict, SentenceAgreements.Story story) {
        int last = Math.min(UndertakingFinder.lastToken(sentence, verb.index()), verb.index() + LONGEST_TITLE);
        return new Candidate(
                sentence,
                verb.index(),
                last,
                verb.index(),
                sentence.start(),
                sentence.end(),
                TitleReader.text(sentence, verb.index(), last),
                verb.hasLemma("order") ? Instrument.CONTRACT : Instrument.OTHER,
                verdict.status(),
                parties,
                true,
                Reference.NEW,
                false,
                story.isHeadline(sentence),
                Candidate.Pattern.DEALING,
                "deals by " + verb.lemma() + ": " + verdict.rule());
    }

    /** What was settled before, or founded. */
    private static boolean isBackground(Sentence sentence, Token verb, Use use, SentenceAgreements.Story story) {
        int from = Math.max(0, sentence.token(Math.max(0, verb.index() - 3)).start() - sentence.start());
        return use.frame() == Frame.TOGETHER && isKnownSubject(sentence, verb)
                || PAST.matcher(sentence.text().substring(from)).find()
                || OldNews.isOld(sentence, verb, story.publishedOn());
    }

    /** "This council was created by A and B". */
    private static boolean isKnownSubject(Sentence sentence, Token verb) {
        return sentence.child(verb, "nsubjpass")
                .flatMap(subject -> sentence.child(subject, "det"))
                .filter(article -> Patterns.matches(Words.lower(article), "the|this|that|these|those"))
                .isPresent();
    }

    /** Told of the main clause, as done or to be done; what is done always, in the present, is none. */
    private static boolean isTold(Sentence sentence, Token verb, Use use, boolean headline) {
        if (DealingVerbs.isHidden(sentence, verb)) {
            return true;
        }
        if (!isMain(sentence, verb)) {
            return false;
        }
        var group = VerbGroup.of(sentence, verb);
        return switch (verb.tag()) {
            case "VBD" -> true;
            case "VBN" -> group.hasAuxiliary() || headline && use.frame() != Frame.TOGETHER;
            case "VBG" -> group.hasBe() && group.modal() == null;
            case "VBZ", "VBP" ->
                headline
                        || use.frame() == Frame.WHOLE
                        || use.frame() == Frame.TOGETHER
                        || use.frame() == Frame.NOMINAL
                        || holds(sentence, verb, Needs.PRICED);
            case "VB" -> group.modal() != null || group.infinitive() || headline;
            default -> false;
        };
    }

    /** The root, what is said of somebody, or what follows from "is to"; no relative clause, no purpose. */
    private static boolean isMain(Sentence sentence, Token verb) {
        var at = verb;
        while (!at.isRoot()) {
            var head = sentence.token(at.head());
            boolean passes = at.hasRelation("conj") && head.isVerb()
                    || at.hasRelation("ccomp", "parataxis")
                            && head.hasLemma(
                                    "say",
                                    "announce",
                                    "report",
                                    "confirm",
                                    "tell",
                                    "add",
                                    "state",
                                    "disclose",
                                    "declare")
                    || isHome(sentence, head)
                    || at.hasRelation("xcomp") && (Words.isBe(head) || head.hasLemma("set", "due", "poise", "decide"))
                    || at.hasRelation("ccomp", "dep") && head.index() > at.index() && head.isVerb();
            if (!passes) {
                return false;
            }
            at = head;
        }
        return true;
    }

    /** "based" of "Norway-based Nordgas has chartered", which the parse takes for the main verb. */
    private static boolean isHome(Sentence sentence, Token verb) {
        return verb.hasLemma("base", "list", "headquarter", "register")
                && verb.index() > 0
                && sentence.token(verb.index() - 1).form().equals("-");
    }

    private static boolean maySettle(Sentence sentence, Token verb, Use use, List<Party> parties) {
        boolean states = parties.stream().allMatch(party -> party.kind() == PartyKind.STATE);
        boolean anyState = parties.stream().anyMatch(party -> party.kind() == PartyKind.STATE);
        if (!holds(sentence, verb, use.needs())) {
            return false;
        }
        return switch (use.frame()) {
            case FROM, TO, GIVEN ->
                use.needs() == Needs.RIGHT
                        ? !anyState
                        : !states
                                || holds(sentence, verb, Needs.COUNTED)
                                        && (!use.isAhead()
                                                || follows(sentence, verb, verb.index() + FARTHEST_FIGURE, GOODS));
            case TOGETHER -> !verb.hasLemma("team", "join") || !states;
            case WHOLE, NOMINAL, MAKER, GOODS -> !states;
            case FOR, HIRED -> parties.stream().anyMatch(party -> party.kind() == PartyKind.COMPANY);
            case DEBT -> use.needs() != Needs.RIGHT || !anyState;
            case BARGAIN -> true;
        };
    }

    private static boolean holds(Sentence sentence, Token verb, Needs needs) {
        return switch (needs) {
            case NONE, RIGHT -> true;
            case TOLD -> isToldByItself(sentence, verb);
            case OWN -> isOfOwners(sentence, verb);
            case JOINT -> follows(sentence, verb, JOINT);
            case BORDER -> follows(sentence, verb, BORDER);
            case FIGHT -> follows(sentence, verb, FIGHT);
            case EACH -> EACH.matcher(sentence.text()).find();
            case THEIR -> follows(sentence, verb, THEIR);
            case EXCHANGE -> EXCHANGE.matcher(sentence.text()).find();
            case WORTH, PRICED -> figures(sentence, verb, true);
            case COUNTED -> figures(sentence, verb, false);
            case DEFINITE -> figures(sentence, verb, false) || isDefinite(sentence, verb);
        };
    }

    /** "Nordgas Ltd said it bought B". */
    private static boolean isToldByItself(Sentence sentence, Token verb) {
        var subject = SubjectReader.nearestSubject(sentence, verb);
        return subject != null
                && Words.lower(subject).equals("it")
                && verb.hasRelation("ccomp", "conj")
                && Patterns.matches(verb.tag(), "VB[DN]")
                && sentence.ancestors(verb).stream().anyMatch(above -> above.hasLemma("say", "announce", "report"));
    }

    /** "Nordgas shareholders approved", "the boards of both". */
    private static boolean isOfOwners(Sentence sentence, Token verb) {
        var subject = SubjectReader.nearestSubject(sentence, verb);
        return subject != null
                && subject.hasLemma("holder", "shareholder", "stockholder", "board", "director", "investor");
    }

    private static boolean follows(Sentence sentence, Token verb, Pattern words) {
        return follows(sentence, verb, verb.index() + FARTHEST_JOINT, words);
    }

    private static boolean follows(Sentence sentence, Token verb, int end, Pattern words) {
        return sentence.tokens(verb.index() + 1, end).stream()
                .anyMatch(token -> words.matcher(token.form()).matches());
    }

    /** "its Denver unit", "Sunrise Juice Co", "a stake in". */
    private static boolean isDefinite(Sentence sentence, Token verb) {
        return DealingVerbs.object(sentence, verb, null)
                .filter(object -> object.isProperNoun()
                        || sentence.children(object, "poss").stream()
                                .anyMatch(owner -> owner.tag().equals("PRP$") || owner.isProperNoun()))
                .isPresent();
    }

    private static boolean figures(Sentence sentence, Token verb, boolean money) {
        int last = Math.min(sentence.size() - 1, verb.index() + FARTHEST_FIGURE);
        int first = DealingParties.isPassive(sentence, verb) ? 0 : verb.index() + 1;
        for (int i = first; i <= last; i++) {
            var token = sentence.token(i);
            if (money && MONEY.matcher(token.form()).matches()) {
                return true;
            }
            boolean number = !money
                    && token.tag().equals("CD")
                    && !YEAR.matcher(token.form()).matches()
                    && !(i + 1 < sentence.size()
                            && TIME.matcher(sentence.token(i + 1).form()).matches())
                    && !(i > 0 && TIME.matcher(sentence.token(i - 1).form()).matches());
            if (number) {
                return true;
            }
        }
        return false;
    }
}
