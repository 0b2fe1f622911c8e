package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.entity.Mention;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Everybody whom a sentence names, whatever it says of them. Of one article. */
record PartyNames(ArticleEntities entities) {
    /** In text order. */
    List<Mention> known(Sentence sentence) {
        return entities.within(sentence.start(), sentence.end());
    }

    /** The same with names that no table knows. */
    List<Mention> all(Sentence sentence) {
        var found = new ArrayList<>(known(sentence));
        for (Token token : sentence.tokens()) {
            if (token.isProperNoun() && entities.at(token).isEmpty()) {
                entities.unlistedAt(sentence, token)
                        .or(() -> entities.firmAt(sentence, token))
                        .filter(name -> found.stream()
                                .noneMatch(other -> other.start() < name.end() && name.start() < other.end()))
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }
}
