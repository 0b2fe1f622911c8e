package pactwire.extract.agreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.agreement.InstrumentMention.Strength;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** What speaks of an instrument and is no news of one: old treaties, pleas and transfers, one side's plans. */
final class BackgroundRules {
    private static final Pattern YEAR = Pattern.compile("\\b(?<year>1[5-9]\\d\\d|20\\d\\d)\\b");
    /** "in 1998", "in late March 1998", "on March 1, 1933": how the past is dated. */
    private static final Pattern IN_YEAR = Pattern.compile(
            "(?:^|[\\s(])(?:[Ii]n|[Oo]n|since) (?:(?:early|late|mid) ?-?)?(?:\\p{Lu}\\p{L}+ )?(?:\\d{1,2},? )?(?<year>1[5-9]\\d\\d|20\\d\\d)\\b");

    private static final Pattern SIGNED_BEFORE =
            Pattern.compile("\\b(?:signed|concluded|reached|made|adopted|ratified)\\b");
    private static final Pattern LONG_AGO = Pattern.compile(
            "\\b(?:years|decades|century) ago\\b|\\bover the (?:last|past) (?:few |several )?(?:years|decades)\\b|\\bage-old\\b");
    /** UTF-16 units after the verb in which its date may stand. */
    private static final int DATE_AFTER = 45;
    /** The annotation rules call a signing recent for about a year. */
    private static final int RECENT_YEARS = 1;

    private static final int HIGHEST_UPKEEP = 5;

    private enum Modifier {
        /** No agreement between parties that news readers follow: a plea, a player's contract. */
        PRIVATE,
        /** Not yet one. */
        EARLY,
        /** Members of one parliament or city. */
        HOUSE,
        /** Shared by its name, so that a plan counts. */
        JOINT
    }

    private final Map<String, Modifier> modifiers = new HashMap<>();

    /** What is done with an agreement that there is already. */
    private final Set<String> upkeep = new HashSet<>();

    private final CueLexicon cues;

    BackgroundRules(CueLexicon cues) {
        this.cues = cues;
        Lexicon.load("agreement/upkeep.csv").rows().forEach(row -> upkeep.add(row.get("word")));
        for (var row : Lexicon.load("agreement/modifiers.csv").rows()) {
            modifiers.put(row.get("word"), Modifier.valueOf(row.get("effect").toUpperCase(Locale.ROOT)));
        }
    }

    /** Why the mention is background, or null. */
    @Nullable
    String objection(InstrumentMention mention, Grounds ground, String title, @Nullable String publishedOn) {
        var sentence = mention.sentence();
        if (mention.strength() == Strength.NO) {
            return "made by one body alone";
        }
        for (int i = mention.first(); i < mention.head(); i++) {
            var word = Words.lower(sentence.token(i));
            var modifier = modifiers.get(word);
            if (modifier == Modifier.PRIVATE) {
                return "no agreement between parties: " + word;
            }
            boolean ahead = ground.done() == AgreementStatus.NEGOTIATING || ground.done() == AgreementStatus.PLANNED;
            if (modifier == Modifier.EARLY && !ahead) {
                return "not yet one: " + word;
            }
        }
        if (ground.pattern() == Candidate.Pattern.PARTICIPLE && isKeptOrReviewed(mention)) {
            return "background: told earlier, now carried out or reviewed";
        }
        if (isIdiom(mention)) {
            return "a figure of speech";
        }
        boolean over = ground.cue().tag().matches("VBN|VBD") && ground.cue().hasLemma("negotiate", "renegotiate");
        if (ground.done() == AgreementStatus.NEGOTIATING && over) {
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
        return isOld(mention, ground, publishedOn) && !isTitled(mention, title) ? "background: an old one" : null;
    }

    /** "review the implementation of the agreements reached", "honour the consensus reached". */
    private boolean isKeptOrReviewed(InstrumentMention mention) {
        return mention.reference() == Reference.KNOWN
                && mention.sentence().ancestors(mention.headToken()).stream()
                        .limit(HIGHEST_UPKEEP)
                        .anyMatch(above -> upkeep.contains(above.lemma()));
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

    /** "a great deal of", "a big deal", "Chief of Protocol". */
    private static boolean isIdiom(InstrumentMention mention) {
        var head = mention.headToken();
        boolean office = head.hasLemma("protocol")
                && mention.head() > 1
                && Words.lower(mention.sentence().token(mention.head() - 1)).equals("of");
        return office
                || head.hasLemma("deal")
                        && mention.head() > 0
                        && Words.lower(mention.sentence().token(mention.head() - 1))
                                .matches("great|good|big|real");
    }

    /** "In 2018 they agreed to build": told of the past. */
    static boolean isOld(Sentence sentence, Token verb, @Nullable String publishedOn) {
        var before = sentence.text().substring(0, verb.end() - sentence.start());
        return LONG_AGO.matcher(before).find() || holdsOldYear(IN_YEAR, before, publishedOn);
    }

    /** "the 1971 Treaty", "in 1991 they signed", "reached years ago": told of the past, unless it ends or begins now. */
    private static boolean isOld(InstrumentMention mention, Grounds ground, @Nullable String publishedOn) {
        boolean changesNow = switch (ground.done()) {
            case RATIFIED, EXTENDED, SUSPENDED, TERMINATED, REJECTED -> true;
            default -> false;
        };
        var sentence = mention.sentence();
        var text = sentence.text();
        if (changesNow) {
            return wasChanged(sentence, ground.cue(), publishedOn);
        }
        if (LONG_AGO.matcher(text).find()) {
            return true;
        }
        int from = sentence.token(mention.first()).start() - sentence.start();
        int name = sentence.token(mention.last()).end() - sentence.start();
        int cue = ground.cue().end() - sentence.start();
        int to = Math.min(text.length(), Math.max(name, cue) + DATE_AFTER);
        boolean loose = mention.reference() == Reference.KNOWN || ground.pattern() == Candidate.Pattern.PARTICIPLE;
        boolean named =
                publishedOn == null && YEAR.matcher(text.substring(from, name)).find();
        return named
                || holdsOldYear(YEAR, text.substring(from, loose ? to : name), publishedOn)
                || holdsOldYear(IN_YEAR, text.substring(Math.min(from, cue), to), publishedOn)
                || holdsOldYear(IN_YEAR, text.substring(0, Math.max(0, Math.min(text.length(), cue))), publishedOn);
    }

    /** "tore up the pact in 2014": the change itself is old; "extended the pact signed in 1994" is not. */
    private static boolean wasChanged(Sentence sentence, Token cue, @Nullable String publishedOn) {
        var text = sentence.text();
        int at = cue.end() - sentence.start();
        var after = text.substring(at, Math.min(text.length(), at + DATE_AFTER));
        var before = text.substring(0, at - (cue.end() - cue.start()));
        return !SIGNED_BEFORE.matcher(before).find() && holdsOldYear(IN_YEAR, before, publishedOn)
                || !SIGNED_BEFORE.matcher(after).find() && holdsOldYear(IN_YEAR, after, publishedOn);
    }

    private static boolean holdsOldYear(Pattern told, String text, @Nullable String publishedOn) {
        var found = told.matcher(text);
        while (found.find()) {
            int year = Integer.parseInt(found.group("year"));
            if (publishedOn == null ? told == IN_YEAR : yearOf(publishedOn) - year > RECENT_YEARS) {
                return true;
            }
        }
        return false;
    }

    private static int yearOf(String date) {
        return Integer.parseInt(date.substring(0, 4));
    }

    /** Why too little speaks for an agreement between parties, or null. */
    @Nullable
    String weakness(
            InstrumentMention mention,
            Grounds ground,
            Verdict verdict,
            PartyFinder.Told parties,
            boolean pluralSubject) {
        boolean several = parties.told() && (parties.parties().size() >= 2 || parties.several()) || pluralSubject;
        if (mention.strength() == Strength.TRUCE && verdict.status() == AgreementStatus.ANNOUNCED && !several) {
            return "one side's truce";
        }
        if (cues.needsTwo(ground.cue()) && !(parties.told() && parties.parties().size() >= 2)) {
            return "one side's " + ground.cue().lemma();
        }
        if (ground.done() == AgreementStatus.NEGOTIATING && mention.isPlural() && !parties.told()) {
            return "background: a trade of somebody's";
        }
        boolean others = ground.pattern() == Candidate.Pattern.PARTICIPLE
                && mention.reference() == Reference.NEW
                && mention.isPlural();
        if (others && !parties.told()) {
            return "background: others like it";
        }
        if (parties.parties().isEmpty() && (!pluralSubject || mention.isWeak())) {
            return "between nobody named";
        }
        if (parties.parties().isEmpty() && isOfOneHouse(mention.sentence(), ground.cue())) {
            return "within one parliament";
        }
        if (parties.oneState()) {
            return "within one state";
        }
        boolean byOne = ground.pattern() == Candidate.Pattern.PASSIVE
                && parties.parties().size() == 1;
        if (byOne && mention.instrument() == Instrument.JOINT_STATEMENT && isToldBy(mention, ground)) {
            return "one side's statement";
        }
        boolean ownText = switch (mention.instrument()) {
            case MEMORANDUM, DECLARATION, PROTOCOL, PLAN, CONTRACT -> true;
            default -> false;
        };
        if (ownText
                && parties.parties().size() < 2
                && !pluralSubject
                && !isJoint(mention)
                && !isWithSomebody(mention, parties)) {
            return "one side's " + mention.headToken().lemma();
        }
        if (!mention.isWeak() || isJoint(mention)) {
            return null;
        }
        boolean together = parties.several() || ground.pattern() != Candidate.Pattern.OBJECT;
        if (mention.instrument() == Instrument.JOINT_STATEMENT
                && !(together && parties.told() && parties.parties().size() >= 2)) {
            return "one side's statement";
        }
        boolean own = mention.isPlural()
                && mention.instrument() == Instrument.PLAN
                && ground.cue().hasLemma("launch");
        if (own) {
            return "each one's " + mention.headToken().lemma();
        }
        if (cues.founds(ground.cue()) && !parties.told() && !isFoundedOrJoined(mention.sentence(), ground.cue())) {
            return "one side's " + mention.headToken().lemma();
        }
        if (mention.isBody()
                && parties.parties().stream().filter(BackgroundRules::mayFound).count() < 2
                && !parties.bloc()) {
            return "one side's " + mention.headToken().lemma();
        }
        boolean announced = ground.done() == AgreementStatus.ANNOUNCED || verdict.status() == AgreementStatus.PLANNED;
        boolean passive = ground.pattern() == Candidate.Pattern.PASSIVE;
        boolean shared = announced ? parties.several() : several;
        boolean lent = passive && parties.parties().size() >= 2 && !ground.cue().hasLemma("launch", "unveil");
        boolean founded = mention.isCapitalised() && isFoundedOrJoined(mention.sentence(), ground.cue());
        return shared || lent || founded
                ? null
                : "one side's " + mention.headToken().lemma();
    }

    /** "A and partner countries announced the establishment of …", "joined the Framework for Prosperity". */
    private boolean isFoundedOrJoined(Sentence sentence, Token cue) {
        return cue.hasLemma("join")
                || cues.founds(cue)
                        && sentence.ancestors(cue).stream()
                                .filter(Token::isVerb)
                                .limit(1)
                                .anyMatch(verb -> verb.hasLemma("announce", "agree", "decide", "declare")
                                        && UndertakingFinder.isPluralSubject(sentence, verb));
    }

    /** "Senate leaders", "lawmakers"; "House and Senate" are two, and "unions and the mayor". */
    private boolean isOfOneHouse(Sentence sentence, Token cue) {
        var subject = UndertakingFinder.subjectOf(sentence, cue);
        return subject != null
                && sentence.conjuncts(subject).size() < 2
                && sentence.subtree(subject).stream().noneMatch(token -> token.hasRelation("conj"))
                && sentence.subtree(subject).stream()
                        .anyMatch(token -> modifiers.get(Words.lower(token)) == Modifier.HOUSE);
    }

    /** "a contract with a Swiss firm", "a memorandum with Chile": there is another side; a player has none. */
    private static boolean isWithSomebody(InstrumentMention mention, PartyFinder.Told parties) {
        int next = mention.last() + 1;
        return next + 1 < mention.sentence().size()
                && Words.lower(mention.sentence().token(next)).equals("with")
                && (Words.lower(mention.sentence().token(next + 1)).matches("an?|several|two|three")
                        || parties.parties().stream().anyMatch(party -> party.kind() == PartyKind.STATE));
    }

    /** "released by …". */
    private static boolean isToldBy(InstrumentMention mention, Grounds ground) {
        return mention.sentence().children(ground.cue(), "agent", "prep").stream()
                .anyMatch(child -> Words.lower(child).equals("by"));
    }

    private static boolean mayFound(Party party) {
        return party.kind() != PartyKind.ORGANISATION || party.name().startsWith("European ");
    }

    private boolean isJoint(InstrumentMention mention) {
        for (int i = mention.first(); i < mention.head(); i++) {
            if (modifiers.get(Words.lower(mention.sentence().token(i))) == Modifier.JOINT) {
                return true;
            }
        }
        return false;
    }
}
