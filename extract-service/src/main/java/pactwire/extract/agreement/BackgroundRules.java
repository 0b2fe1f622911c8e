package pactwire.extract.agreement;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.agreement.InstrumentMention.Strength;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** What speaks of an instrument and is no news of one: old treaties, pleas and transfers, what is kept or reviewed. */
final class BackgroundRules {
    /** Words above the instrument that may say so. */
    private static final int HIGHEST_UPKEEP = 5;

    /** Tokens from "signed" to "last year". */
    private static final int FARTHEST_YEAR = 6;

    private BackgroundRules() {}

    /** Why the mention is background, or null. */
    static @Nullable String objection(
            InstrumentMention mention, Grounds ground, String title, @Nullable String publishedOn) {
        var sentence = mention.sentence();
        if (mention.strength() == Strength.NO) {
            return "made by one body alone";
        }
        for (int i = mention.first(); i < mention.head(); i++) {
            var word = Words.lower(sentence.token(i));
            if (WordRole.PRIVATE.holds(word)) {
                return "no agreement between parties: " + word;
            }
            if (WordRole.OWN_TEXT.holds(word) && isOwnText(mention)) {
                return "no agreement between parties: " + word;
            }
            boolean ahead = ground.done() == AgreementStatus.NEGOTIATING || ground.done() == AgreementStatus.PLANNED;
            if (WordRole.EARLY.holds(word) && !ahead && !(word.equals("draft") && isAgreedDraft(ground))) {
                return "not yet one: " + word;
            }
        }
        if (ground.pattern() == Candidate.Pattern.PARTICIPLE && isKeptOrReviewed(mention)) {
            return "background: told earlier, now carried out or reviewed";
        }
        if (isStanding(mention, ground)) {
            return "background: it stands as before";
        }
        if (isBasisFromBefore(mention, ground)) {
            return "background: what is done rests on it";
        }
        if (isToldIn(mention, ground)) {
            return "background: told in it, not agreed by it";
        }
        if (isTalksOn(mention, ground)) {
            return "talks on one";
        }
        if (isStock(mention, ground)) {
            return "background: how many there are";
        }
        if (isPurposeOfMeeting(mention, ground)) {
            return "goodwill: why they met";
        }
        if (isMeasureOfOthers(mention, ground)) {
            return "background: compared with all they have";
        }
        if (isIdiom(mention)) {
            return "a figure of speech";
        }
        if (isAllianceThatStands(mention, ground)) {
            return "background: an alliance of before";
        }
        boolean news = ground.pattern() == Candidate.Pattern.OBJECT && mention.reference() == Reference.NEW;
        if (isNegotiatedOnce(ground) && !news) {
            return "background: negotiated before";
        }
        boolean stays = VerbGroup.of(sentence, ground.cue()).hasBe() && ground.pattern() == Candidate.Pattern.OBJECT;
        if (ground.cue().hasLemma("commit") && (stays || mention.reference() == Reference.KNOWN)) {
            return "background: still committed to";
        }
        if (sentence.text().contains("ipartisan")) {
            return "within one parliament: a law, not an agreement";
        }
        if (sentence.text().contains("into law")) {
            return "a law, made by one side";
        }
        return OldNews.isOld(mention, ground, publishedOn) && !isTitled(mention, title)
                ? "background: an old one"
                : null;
    }

    /** "our alliance was formed in war", beside "the two formed an alliance". */
    private static boolean isAllianceThatStands(InstrumentMention mention, Grounds ground) {
        return mention.headToken().hasLemma("alliance")
                && mention.reference() == Reference.KNOWN
                && ground.cue().hasLemma("create", "form", "found", "forge", "build");
    }

    /** "safety protocols", "business plan"; not "safety agreement". */
    private static boolean isOwnText(InstrumentMention mention) {
        return switch (mention.instrument()) {
            case PLAN, PROTOCOL, OTHER, CONTRACT -> true;
            default -> mention.isWeak();
        };
    }

    /** "negotiated", told as done. */
    static boolean isNegotiatedOnce(Grounds ground) {
        return ground.done() == AgreementStatus.NEGOTIATING
                && Patterns.matches(ground.cue().tag(), "VBN|VBD")
                && ground.cue().hasLemma("negotiate", "renegotiate");
    }

    /** "agreed on a draft treaty": its text is settled; "rejected a draft" tells an end; a draft that is signed or reached is no agreement yet. */
    private static boolean isAgreedDraft(Grounds ground) {
        return ground.cue().hasLemma("agree", "initial", "finalize", "finalise", "reject");
    }

    /** "review the implementation of the agreements reached", "honour the consensus reached". */
    private static boolean isKeptOrReviewed(InstrumentMention mention) {
        return mention.reference() == Reference.KNOWN
                && mention.sentence().ancestors(mention.headToken()).stream()
                        .limit(HIGHEST_UPKEEP)
                        .anyMatch(above -> WordRole.KEPT.holds(above.lemma()));
    }

    /** "The agreement signed in December remains in place." */
    private static boolean isStanding(InstrumentMention mention, Grounds ground) {
        var head = mention.headToken();
        return ground.pattern() == Candidate.Pattern.PARTICIPLE
                && mention.reference() == Reference.KNOWN
                && head.hasRelation("nsubj")
                && mention.sentence()
                        .head(head)
                        .filter(verb -> verb.hasLemma("remain", "stay"))
                        .isPresent();
    }

    /** "work goes on under the contract signed last year". */
    private static boolean isBasisFromBefore(InstrumentMention mention, Grounds ground) {
        var sentence = mention.sentence();
        int cue = ground.cue().index();
        return ground.pattern() == Candidate.Pattern.PARTICIPLE
                && mention.reference() == Reference.KNOWN
                && mention.first() > 0
                && Patterns.matches(Words.lower(sentence.token(mention.first() - 1)), "under|within|per|to|with|of")
                && sentence.tokens(cue, cue + FARTHEST_YEAR).stream()
                        .anyMatch(token -> token.index() + 1 < sentence.size()
                                && Words.lower(token).equals("last")
                                && Words.lower(sentence.token(token.index() + 1))
                                        .equals("year"));
    }

    /** "In an exchange of notes both governments confirmed …". */
    private static boolean isToldIn(InstrumentMention mention, Grounds ground) {
        return ground.rule().startsWith("done in")
                && mention.headToken().hasLemma("exchange")
                && ground.cue().hasLemma("confirm", "inform", "notify", "say", "state", "note", "tell", "declare");
    }

    /** "joins the Convention talks": there is no convention yet. */
    private static boolean isTalksOn(InstrumentMention mention, Grounds ground) {
        var sentence = mention.sentence();
        int next = mention.last() + 1;
        return next < sentence.size()
                && Patterns.matches(Words.lower(sentence.token(next)), "talks|negotiations")
                && ground.cue().hasLemma("join", "sign", "adopt", "welcome", "announce");
    }

    /** "have concluded 97 bilateral agreements": what has gathered over the years, if no day or place is told. */
    private static boolean isStock(InstrumentMention mention, Grounds ground) {
        var sentence = mention.sentence();
        boolean perfect = ground.pattern() == Candidate.Pattern.OBJECT
                && ground.cue().tag().equals("VBN")
                && isPerfect(sentence, ground.cue());
        boolean many = mention.isPlural()
                && sentence.tokens(mention.first(), mention.head()).stream()
                        .anyMatch(token -> Patterns.matches(token.form(), "\\d{2,4}|hundreds|dozens"));
        return perfect
                && many
                && sentence.tokens().stream()
                        .noneMatch(token -> Words.isTimeWord(token)
                                || Patterns.matches(
                                        Words.lower(token),
                                        "just|during|following|after|at|in|on|visit|talks|summit|meeting|worth"));
    }

    /** "met to renew a partnership": what they wish each other, not what they settled. */
    private static boolean isPurposeOfMeeting(InstrumentMention mention, Grounds ground) {
        return ground.done() == AgreementStatus.EXTENDED
                && mention.isWeak()
                && ground.cue().tag().equals("VB")
                && mention.sentence()
                        .head(ground.cue())
                        .filter(verb -> verb.hasLemma("meet", "gather", "convene", "come"))
                        .isPresent();
    }

    /** "the most comprehensive agreement that either country has concluded". */
    private static boolean isMeasureOfOthers(InstrumentMention mention, Grounds ground) {
        var sentence = mention.sentence();
        return ground.pattern() == Candidate.Pattern.PARTICIPLE
                && sentence.tokens(mention.first() - 1, mention.head()).stream()
                        .anyMatch(token -> Patterns.matches(token.tag(), "JJS|RBS"))
                && isPerfect(sentence, ground.cue());
    }

    private static boolean isPerfect(Sentence sentence, Token verb) {
        return sentence.children(verb, "aux").stream().anyMatch(token -> token.hasLemma("have"));
    }

    /** What the title speaks of is news however old: "the Extradition Treaty … signed two years before". */
    private static boolean isTitled(InstrumentMention mention, String title) {
        var sentence = mention.sentence();
        int first = mention.first();
        while (first < mention.head() && Words.isDeterminer(sentence.token(first))) {
            first++;
        }
        var name = TitleReader.text(sentence, first, mention.last());
        return mention.last() > first && title.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    /** "a great deal of", "a big deal", "Chief of Protocol", "put pen to paper". */
    private static boolean isIdiom(InstrumentMention mention) {
        var head = mention.headToken();
        boolean office = head.hasLemma("protocol")
                && mention.head() > 1
                && Words.lower(mention.sentence().token(mention.head() - 1)).equals("of");
        boolean purpose = head.hasLemma("order")
                && mention.head() > 0
                && Words.lower(mention.sentence().token(mention.head() - 1)).equals("in");
        boolean pen = head.hasLemma("paper")
                && mention.first() > 0
                && Patterns.matches(Words.lower(mention.sentence().token(mention.first() - 1)), "to|on");
        return office
                || purpose
                || pen
                || head.hasLemma("deal")
                        && mention.head() > 0
                        && Patterns.matches(
                                Words.lower(mention.sentence().token(mention.head() - 1)), "great|good|big|real");
    }
}
