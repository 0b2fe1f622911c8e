package pactwire.extract.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.entity.Mention;
import pactwire.extract.entity.MentionKind;
import pactwire.extract.sentence.Sentence;

/** Whom a figure is about: the parties its clause names, else its sentence, else "the two sides" of the article. Stateless. */
final class SubjectReader {
    /** Beyond them a list of parties is about all and none. */
    private static final int MOST_SUBJECTS = 4;

    private SubjectReader() {}

    static List<Party> read(Figure figure, ArticleEntities entities, String roles) {
        Sentence sentence = figure.sentence();
        int clauseFrom = figure.articleStart() - figure.clauseBefore().length();
        var parties = parties(entities.within(Math.max(sentence.start(), clauseFrom), sentence.end()));
        if (parties.isEmpty()) {
            parties = parties(entities.within(sentence.start(), sentence.end()));
        }
        if (parties.isEmpty()) {
            parties = entities.twoSides(figure.articleStart());
        }
        return withRoles(parties.subList(0, Math.min(parties.size(), MOST_SUBJECTS)), roles);
    }

    private static List<Party> parties(List<Mention> mentions) {
        var parties = new LinkedHashMap<String, Party>();
        for (Mention mention : mentions) {
            if (mention.kind() != MentionKind.LEADER && mention.kind() != MentionKind.AGENCY
                    || mention.parties().size() > 1) {
                mention.parties().stream()
                        .filter(party -> party.kind() != PartyKind.PERSON)
                        .forEach(party -> parties.putIfAbsent(party.id() == null ? party.name() : party.id(), party));
            }
        }
        return List.copyOf(parties.values());
    }

    private static List<Party> withRoles(List<Party> parties, String roles) {
        if (roles.isEmpty() || parties.isEmpty()) {
            return List.copyOf(parties);
        }
        String[] names = roles.split("\\|");
        var named = new ArrayList<Party>();
        for (int i = 0; i < parties.size(); i++) {
            named.add(i < names.length ? parties.get(i).as(names[i]) : parties.get(i));
        }
        return List.copyOf(named);
    }
}
