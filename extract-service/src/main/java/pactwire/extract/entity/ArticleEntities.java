package pactwire.extract.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.EntityType;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Everybody one article speaks of, in text order and without overlap. Immutable and thread-safe. */
public final class ArticleEntities {
    /** UTF-16 units: about a paragraph or two. */
    private static final int NEAR = 1_200;

    /** UTF-16 units: title and first paragraph. */
    private static final int LEAD = 600;

    private final List<Mention> mentions;
    /** Places and homes, which are no parties under any other name either. */
    private final List<Mention> silent;

    private final int[] silentStarts;

    private final int[] starts;
    private final SideResolver sides;

    ArticleEntities(List<Mention> mentions, SideResolver sides) {
        this(mentions, List.of(), sides);
    }

    private ArticleEntities(List<Mention> mentions, List<Mention> silent, SideResolver sides) {
        this.mentions = List.copyOf(mentions);
        this.silent = List.copyOf(silent);
        this.silentStarts = silent.stream().mapToInt(Mention::start).toArray();
        this.starts = mentions.stream().mapToInt(Mention::start).toArray();
        this.sides = sides;
    }

    public List<Mention> mentions() {
        return mentions;
    }

    /** The same without the places where they act and the homes of companies. */
    public ArticleEntities actors() {
        var acting = mentions.stream()
                .collect(Collectors.partitioningBy(
                        mention -> mention.kind() != MentionKind.PLACE && mention.kind() != MentionKind.ORIGIN));
        return new ArticleEntities(acting.get(true), acting.get(false), sides);
    }

    private boolean isSilent(Mention name) {
        int next = Arrays.binarySearch(silentStarts, name.start() + 1);
        int last = (next >= 0 ? next : -next - 1) - 1;
        return last >= 0
                && name.isWithin(silent.get(last).start(), silent.get(last).end());
    }

    /** The name that this word belongs to and that no table knows: "Oxfam", "the Rapid Support Forces"; empty for a person. */
    public Optional<Mention> unlistedAt(Sentence sentence, Token token) {
        var name = UnlistedNames.at(sentence, token).filter(this::isUnknown);
        return name.isPresent() ? name : atHome(sentence, token).filter(this::isUnknown);
    }

    private boolean isUnknown(Mention name) {
        return within(name.start(), name.end()).isEmpty()
                && at(name.start()).isEmpty()
                && at(name.end() - 1).isEmpty()
                && !isSilent(name);
    }

    /** "Distrigaz" of "Distrigaz of Belgium", which stand together as one name would. */
    private Optional<Mention> atHome(Sentence sentence, Token token) {
        int of = token.index() + 1;
        boolean home = of + 1 < sentence.size()
                && sentence.token(of).form().equals("of")
                && at(sentence.token(of + 1))
                        .filter(state -> state.party().kind() == PartyKind.STATE)
                        .isPresent();
        boolean body =
                token.index() > 0 && sentence.token(token.index() - 1).form().equalsIgnoreCase("the")
                        || token.entity() != EntityType.ORGANIZATION
                        || Patterns.matches(
                                token.form(),
                                "Governments?|Ministry|Ministries|Parliaments?|Republics?|Kingdom|State|Bank|Congress");
        return home && !body ? UnlistedNames.in(sentence, token.index(), token.index()) : Optional.empty();
    }

    /** The same where only a firm can act, so that a name that may be a person's is the firm's too: "Vestas" won an order. */
    public Optional<Mention> firmAt(Sentence sentence, Token token) {
        return UnlistedNames.firmAt(sentence, token)
                .filter(name -> within(name.start(), name.end()).isEmpty()
                        && at(name.start()).isEmpty()
                        && !isSilent(name));
    }

    /** The same for a name whose tokens are known: "Nordgas" in "France's Nordgas". */
    public Optional<Mention> unlistedIn(Sentence sentence, int first, int last) {
        return UnlistedNames.in(sentence, first, last)
                .filter(name -> within(name.start(), name.end()).isEmpty());
    }

    /** Mentions that lie wholly in {@code [start, end)} of the article's text. */
    public List<Mention> within(int start, int end) {
        int from = firstAt(start);
        int to = from;
        while (to < mentions.size() && mentions.get(to).end() <= end) {
            to++;
        }
        return mentions.subList(from, to);
    }

    /** Whether this is an organisation whose members agree among themselves. */
    public boolean isBloc(Party party) {
        return mentions.stream()
                .anyMatch(m -> m.kind() == MentionKind.BLOC && m.party().equals(party));
    }

    /** The mention that this word belongs to. */
    public Optional<Mention> at(Token token) {
        return at(token.start());
    }

    /** The mention that covers this UTF-16 unit of the article's text. */
    public Optional<Mention> at(int offset) {
        int next = firstAt(offset + 1);
        if (next > 0 && mentions.get(next - 1).end() > offset) {
            return Optional.of(mentions.get(next - 1));
        }
        return Optional.empty();
    }

    /** Who "the two countries" would be at this place; empty where the article does not tell. */
    public List<Party> twoSides(int offset) {
        return sides.sides(offset, 2);
    }

    /** The organisation that the title names and nobody else, if its members agree among themselves: "CIS summit". */
    public Optional<Party> blocInTitle() {
        return sides.aloneInTitle().filter(this::isBloc);
    }

    /** The bloc that the title names and nobody else, if it has agreements with others: also the European Union. */
    public Optional<Party> blocOfArticle() {
        return sides.aloneInTitle()
                .filter(party -> isBloc(party) || party.name().startsWith("European "));
    }

    /** Three states or more that the title or the opening brings together; empty where they are two, or not told. */
    public List<Party> gathered() {
        return sides.gathered();
    }

    /** The three states or more that the text before this place lists as taking part in a meeting; empty where it lists none. */
    public List<Party> attending(int offset) {
        return sides.attending(offset);
    }

    /** The two that deal in the sentence before an offset, a company and another; empty where it tells no two. */
    public List<Party> dealersBefore(int offset) {
        return sides.dealersBefore(offset);
    }

    /** The company that "it" or "the company" as a subject means, by what the text before lets speak. */
    public Optional<Party> firmMeantBy(Sentence sentence, Token subject) {
        return SpeakingFirm.mayBeMeant(sentence, subject) ? sides.firmSpeaking(sentence.start()) : Optional.empty();
    }

    /** "it", "the company", "the manufacturer". */
    public boolean mayBeFirm(Sentence sentence, Token noun) {
        return SpeakingFirm.mayBeMeant(sentence, noun);
    }

    /** The company named last before this place, within a paragraph or two, that is none of the others. */
    public Optional<Party> companyBefore(int offset, Collection<Party> others) {
        return within(Math.max(0, offset - NEAR), offset).stream()
                .filter(mention -> mention.kind() == MentionKind.NAME)
                .map(Mention::party)
                .filter(party -> party.kind() == PartyKind.COMPANY && !others.contains(party))
                .reduce((first, last) -> last);
    }

    /** Whether each of the parties is spoken of shortly before this place or right after it. */
    public boolean areNear(List<Party> parties, int offset) {
        var near = within(Math.max(0, offset - NEAR), offset + NEAR / 2);
        return parties.stream()
                .allMatch(party -> offset < LEAD && sides.inTitle(party)
                        || sides.isHostAt(party, offset)
                        || near.stream().anyMatch(m -> m.parties().contains(party)));
    }

    /** Whether the article's title or opening speaks of each of the parties. */
    public boolean areInLead(List<Party> parties) {
        var lead = within(0, LEAD);
        return parties.stream()
                .allMatch(party -> sides.inTitle(party)
                        || lead.stream().anyMatch(m -> m.parties().contains(party)));
    }

    /** Whom "it" means at the head of a sentence: who acts in the sentence before; empty where that is nobody known. */
    public Optional<Party> actorBefore(Sentence sentence) {
        return sides.actorBefore(sentence);
    }

    /** Index of the first mention that starts at or after {@code offset}. */
    private int firstAt(int offset) {
        int index = Arrays.binarySearch(starts, offset);
        return index >= 0 ? index : -index - 1;
    }

    /** The colon of "(NASDAQ: ALTO)", which parts no list of parties. */
    public boolean isTickerColon(Sentence sentence, int index) {
        return CapitalisedRun.isTickerColon(sentence, index);
    }
}
