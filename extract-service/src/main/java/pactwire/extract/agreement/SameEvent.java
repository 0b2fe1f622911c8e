package pactwire.extract.agreement;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Token;

/** Whether a passage speaks of an event that was told before: same parties, same kind of text, same topic or none. */
final class SameEvent {
    /** UTF-16 units: a second mention of an undertaking as "the agreement" follows soon. */
    static final int NEAR = 900;

    private static final double ALIKE = 0.6;

    private static final Set<String> FURTHER =
            Set.of("another", "second", "third", "further", "separate", "additional");

    private SameEvent() {}

    static boolean isSame(Event event, Candidate candidate) {
        if (isSameDealing(event, candidate)) {
            return true;
        }
        if (candidate.pattern() == Pattern.DEALING && !hasAll(event, candidate)) {
            return false;
        }
        if (!compatible(event.instrument(), candidate.instrument())
                || !shareParties(event, candidate)
                || isUndertaking(event.best()) && !speaksLoosely(candidate)) {
            return false;
        }
        if (isFurther(candidate) && event.best().pattern() != Pattern.PARTICIPLE) {
            return false;
        }
        boolean sameSentence = event.best().sentence() == candidate.sentence();
        if (sameSentence && (isLabelOf(event.best(), candidate) || saysHow(event.best(), candidate))) {
            return true;
        }
        if (sameSentence) {
            return event.best().cue() != candidate.cue()
                            && candidate.reference() == Reference.KNOWN
                            && isGeneric(candidate)
                    || alike(event, candidate) && event.best().cue() != candidate.cue();
        }
        if (alike(event, candidate)) {
            return true;
        }
        if (event.passages().stream().allMatch(Candidate::headline) && candidate.pattern() != Pattern.CONTENTS) {
            return event.best().heap() == candidate.heap() || !event.best().heap();
        }
        boolean near = candidate.start() - event.best().end() < NEAR;
        if (isGeneric(candidate) && candidate.reference() == Reference.KNOWN) {
            return near || !isUndertaking(event.best());
        }
        boolean ahead =
                candidate.status() == AgreementStatus.PLANNED || candidate.status() == AgreementStatus.NEGOTIATING;
        if (ahead
                && !candidate.heap()
                && (isGeneric(candidate) || candidate.instrument() == Instrument.OTHER)
                && !isFounding(candidate)
                && Event.rank(event.status()) > Event.rank(candidate.status())) {
            return true;
        }
        return near
                && (isGeneric(candidate) && !candidate.heap() && event.best().pattern() == Pattern.UNDERTAKING
                        || isGeneric(event.best())
                                && !event.best().heap()
                                && !isGeneric(candidate)
                                && candidate.reference() == Reference.KNOWN
                                && mayBeCalled(event.instrument(), candidate.instrument())
                                && !isOnOtherTopic(event.best(), candidate));
    }

    /** "decided to establish a commission": a body is none of the texts told before. */
    private static boolean isFounding(Candidate candidate) {
        return candidate.instrument() == Instrument.OTHER
                && candidate.sentence().token(candidate.cue()).hasLemma("establish", "create", "form", "found", "set");
    }

    /** What two have just agreed is told again by what they will do: "signed a contract … A will supply B with 40 buses". */
    private static boolean isSameDealing(Event event, Candidate candidate) {
        return (candidate.pattern() == Pattern.DEALING || event.best().pattern() == Pattern.DEALING)
                && candidate.start() - event.best().end() < NEAR
                && candidate.partiesTold()
                && candidate.parties().size() >= 2
                && hasAll(event, candidate);
    }

    private static boolean hasAll(Event event, Candidate candidate) {
        return candidate.parties().stream()
                .allMatch(party -> event.parties().stream().anyMatch(other -> isSameName(party, other)));
    }

    /** "another accord", "a second contract". */
    private static boolean isFurther(Candidate candidate) {
        int first = candidate.first();
        int next = Math.min(first + 1, candidate.sentence().size() - 1);
        return FURTHER.contains(Words.lower(candidate.sentence().token(first)))
                || Words.lower(candidate.sentence().token(first)).equals("a")
                        && FURTHER.contains(Words.lower(candidate.sentence().token(next)));
    }

    /** "struck a trade deal with B, signing an agreement in Tokyo": one thing done, told twice. */
    private static boolean saysHow(Candidate first, Candidate candidate) {
        var cue = candidate.sentence().token(candidate.cue());
        return cue.tag().equals("VBG")
                        && candidate.cue() > first.last()
                        && Patterns.matches(first.title(), "(?:the |diplomatic )*(?:notes|letters)")
                || cue.tag().equals("VBG")
                        && candidate.cue() > first.last()
                        && candidate
                                .sentence()
                                .token(candidate.cue() - 1)
                                .form()
                                .equals(",")
                        && first.pattern() == Pattern.OBJECT
                        && !candidate.heap();
    }

    /** "New power pact: A and B signed a pact …": what stands before the colon only names what comes after. */
    private static boolean isLabelOf(Candidate label, Candidate candidate) {
        return Math.max(label.cue(), label.last()) < candidate.cue()
                && label.sentence().tokens(label.last(), candidate.cue()).stream()
                        .anyMatch(token -> token.form().equals(":"))
                && candidate.pattern() == Pattern.OBJECT
                && !candidate.heap();
    }

    /** An undertaking may be called an agreement or a deal afterwards, hardly a memorandum or a joint statement. */
    private static boolean speaksLoosely(Candidate candidate) {
        return isLoose(candidate.instrument());
    }

    private static boolean shareParties(Event event, Candidate candidate) {
        if (event.parties().isEmpty() || candidate.parties().isEmpty() || isRetold(event, candidate)) {
            return true;
        }
        if (isWithAnotherState(event, candidate)) {
            return false;
        }
        if (!candidate.partiesTold()) {
            return !isOpeningWithOthers(event, candidate);
        }
        return candidate.parties().stream()
                        .anyMatch(party -> event.parties().stream().anyMatch(other -> isSameName(party, other)))
                || isGeneric(candidate) && candidate.reference() == Reference.KNOWN;
    }

    /** What a bloc has with one state is none of what it has with another. */
    private static boolean isWithAnotherState(Event event, Candidate candidate) {
        var rest = new HashSet<>(candidate.parties());
        rest.removeAll(event.parties());
        var before = new HashSet<>(event.parties());
        before.removeAll(candidate.parties());
        return candidate.partiesTold()
                && event.best().partiesTold()
                && candidate.parties().size() == 2
                && event.parties().size() == 2
                && rest.size() == 1
                && rest.iterator().next().kind() == PartyKind.STATE
                && before.iterator().next().kind() == PartyKind.STATE;
    }

    /** A headline that names one side at most is told in full by what opens the text: "JAPANESE VIDEO PACT". */
    private static boolean isRetold(Event event, Candidate candidate) {
        return event.parties().size() < 2
                && event.passages().stream().allMatch(Candidate::headline)
                && !candidate.headline()
                && candidate.partiesTold()
                && candidate.parties().size() >= 2
                && candidate.sentence().paragraph() <= event.best().sentence().paragraph() + 1;
    }

    /** Talks that another pair opens on a text of their own are none on what the first pair has done. */
    private static boolean isOpeningWithOthers(Event event, Candidate candidate) {
        return candidate.reference() == Reference.NEW
                && candidate.status() == AgreementStatus.NEGOTIATING
                && candidate.parties().size() > 1
                && !event.parties().containsAll(candidate.parties());
    }

    /** "Airbus" in the headline is "Airbus Industrie" below. */
    private static boolean isSameName(Party one, Party other) {
        return one.equals(other)
                || one.name().startsWith(other.name() + " ")
                || other.name().startsWith(one.name() + " ");
    }

    private static boolean compatible(Instrument one, Instrument other) {
        return one == other || family(one) == 0 || family(other) == 0 || family(one) == family(other);
    }

    /** "A protocol was concluded on a reservoir. … the agreement on the border": the first one's topic stands behind its verb. */
    private static boolean isOnOtherTopic(Candidate before, Candidate now) {
        var sentence = before.sentence();
        int opener = before.cue() + 1;
        boolean behind = before.pattern() == Pattern.PASSIVE
                && before.last() < before.cue()
                && opener + 1 < sentence.size()
                && Patterns.matches(Words.lower(sentence.token(opener)), "on|concerning|regarding");
        int last = behind ? TitleReader.lastToken(sentence, before.cue(), sentence.size() - 1) : opener;
        if (last <= opener || sentence.tokens(opener, last + 1).stream().anyMatch(SameEvent::isOccasion)) {
            return false;
        }
        var topics = TitleTopics.of(TitleReader.text(sentence, opener + 1, last), before.parties());
        return !topics.isEmpty() && Collections.disjoint(topics, TitleTopics.of(now.title(), now.parties()));
    }

    /** "on the sidelines of the summit", "on Friday": where and when, not on what. */
    private static boolean isOccasion(Token token) {
        return Words.isTimeWord(token)
                || token.tag().equals("CD")
                || token.hasLemma(
                        "sideline",
                        "margin",
                        "fringe",
                        "occasion",
                        "eve",
                        "basis",
                        "behalf",
                        "condition",
                        "day",
                        "visit",
                        "board");
    }

    /** "the treaty on the border" is no protocol told before; an agreement or a deal may be called by any name, and any by theirs. */
    private static boolean mayBeCalled(Instrument before, Instrument now) {
        return before == now || isLoose(before) || isLoose(now) || family(before) != 1;
    }

    private static boolean isLoose(Instrument instrument) {
        return switch (instrument) {
            case AGREEMENT, DEAL, PACT, OTHER -> true;
            default -> false;
        };
    }

    /** Words that speak of the same thing loosely: 0 of anything, 1 of a treaty-like text, 2 of a statement. */
    private static int family(Instrument instrument) {
        return switch (instrument) {
            case OTHER -> 0;
            case AGREEMENT, DEAL, PACT, TREATY, FRAMEWORK_AGREEMENT, CONTRACT, MEMORANDUM, PROTOCOL, LETTER_OF_INTENT ->
                1;
            case JOINT_STATEMENT, DECLARATION -> 2;
            case PLAN -> 3;
        };
    }

    /** No topic: "the agreement", "a comprehensive deal", "the bilateral agreement". */
    static boolean isGeneric(Candidate candidate) {
        return !isUndertaking(candidate)
                && TitleTopics.of(candidate.title(), candidate.parties()).isEmpty();
    }

    /** Most words of the shorter title stand in the other; an undertaking, which is a sentence, must share most of all. */
    private static boolean alike(Event event, Candidate candidate) {
        var first = TitleTopics.of(event.title(), event.parties());
        var second = TitleTopics.of(candidate.title(), candidate.parties());
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        var shared = new HashSet<>(first);
        shared.retainAll(second);
        int fewer = Math.min(first.size(), second.size());
        int more = Math.max(first.size(), second.size());
        boolean undertaking = isUndertaking(event.best()) || isUndertaking(candidate);
        return shared.size() >= Math.min(2, fewer) && shared.size() >= ALIKE * (undertaking ? more : fewer);
    }

    static boolean isUndertaking(Candidate candidate) {
        return switch (candidate.pattern()) {
            case UNDERTAKING, CLAUSE, DEALING -> true;
            // One that the word usually tells of counts as named: proposals are rarely told twice.
            case LEARNT -> candidate.instrument() == Instrument.OTHER;
            default -> false;
        };
    }
}
