package pactwire.extract.agreement;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.agreement.InstrumentMention.Strength;
import pactwire.extract.sentence.Sentence;

/** What speaks of an instrument and is no news of one: old treaties, pleas and transfers, one side's plans. */
final class BackgroundRules {
    private static final Pattern YEAR = Pattern.compile("\\b(1[5-9]\\d\\d|20\\d\\d)\\b");
    /** The annotation rules call a signing recent for about a year. */
    private static final int RECENT_YEARS = 1;

    private static final Set<String> NOT_BETWEEN_PARTIES = Set.of(
            "plea",
            "prenuptial",
            "record",
            "recording",
            "book",
            "transfer",
            "player",
            "sponsorship",
            "endorsement",
            "confidentiality",
            "nondisclosure",
            "year-end",
            "separation",
            "severance",
            "custody",
            "rental",
            "executive");
    private static final Set<String> NOT_YET =
            Set.of("draft", "proposed", "possible", "potential", "future", "prospective", "eventual");

    /** Why the mention is background, or null. */
    @Nullable
    String objection(InstrumentMention mention, Grounds ground, @Nullable String publishedOn) {
        var sentence = mention.sentence();
        if (mention.strength() == Strength.NO) {
            return "made by one body alone";
        }
        for (int i = mention.first(); i < mention.head(); i++) {
            var word = Words.lower(sentence.token(i));
            if (NOT_BETWEEN_PARTIES.contains(word)) {
                return "no agreement between parties: " + word;
            }
            if (NOT_YET.contains(word)
                    && ground.done() != AgreementStatus.NEGOTIATING
                    && ground.done() != AgreementStatus.PLANNED) {
                return "not yet one: " + word;
            }
            if (ground.done() == AgreementStatus.NEGOTIATING && word.equals("ceasefire")) {
                return "talks";
            }
        }
        return isOld(mention, ground, publishedOn) ? "background: an old one" : null;
    }

    /** "the 1971 Treaty", "the accord signed in 1991": told of the past, unless it ends or begins now. */
    private static boolean isOld(InstrumentMention mention, Grounds ground, @Nullable String publishedOn) {
        if (publishedOn == null
                || mention.reference() != Reference.KNOWN && ground.pattern() != Candidate.Pattern.PARTICIPLE) {
            return false;
        }
        boolean changesNow = switch (ground.done()) {
            case RATIFIED, EXTENDED, SUSPENDED, TERMINATED, REJECTED -> true;
            default -> false;
        };
        var sentence = mention.sentence();
        int from = sentence.token(mention.first()).start() - sentence.start();
        int to = Math.min(
                sentence.text().length(),
                Math.max(sentence.token(mention.last()).end(), ground.cue().end()) - sentence.start() + 45);
        int published = Integer.parseInt(publishedOn.substring(0, 4));
        var years = YEAR.matcher(sentence.text().substring(from, to));
        while (!changesNow && years.find()) {
            if (published - Integer.parseInt(years.group()) > RECENT_YEARS) {
                return true;
            }
        }
        return false;
    }

    /** Why too little speaks for an agreement between parties, or null. */
    @Nullable
    String weakness(
            InstrumentMention mention,
            Grounds ground,
            Verdict verdict,
            PartyFinder.Told parties,
            boolean pluralSubject) {
        boolean several = parties.told() && parties.parties().size() >= 2 || pluralSubject;
        if (mention.strength() == Strength.TRUCE && verdict.status() == AgreementStatus.ANNOUNCED && !several) {
            return "one side's truce";
        }
        if (!mention.isWeak()) {
            return null;
        }
        boolean signing = ground.done() == AgreementStatus.SIGNED || ground.done() == AgreementStatus.CONCLUDED;
        boolean joint = isJoint(mention);
        if (mention.instrument() == Instrument.PLAN || mention.instrument() == Instrument.OTHER) {
            boolean shared = joint
                    || parties.parties().size() >= 2 && (several || ground.pattern() == Candidate.Pattern.PASSIVE);
            return signing && !parties.parties().isEmpty() || shared
                    ? null
                    : "one side's " + mention.headToken().lemma();
        }
        return several || joint || signing
                ? null
                : "nobody's " + mention.headToken().lemma();
    }

    private static boolean isJoint(InstrumentMention mention) {
        Sentence sentence = mention.sentence();
        for (int i = mention.first(); i < mention.head(); i++) {
            if (Words.lower(sentence.token(i))
                    .matches(
                            "joint|bilateral|trilateral|reciprocal|mutual|common|intergovernmental|interdepartmental")) {
                return true;
            }
        }
        return false;
    }
}
