package pactwire.extract.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Who must have made an instrument because they act by it: "A gave B the rights in a contract signed on Friday". Of one article. */
final class ActingParties {
    private final ArticleEntities entities;
    private final SubjectReader subjects;
    private final Counterparts counterparts;

    ActingParties(ArticleEntities entities, SubjectReader subjects, Counterparts counterparts) {
        this.entities = entities;
        this.subjects = subjects;
        this.counterparts = counterparts;
    }

    /** "A gave B the rights in a contract signed on Friday": those who act under it have made it. */
    Collection<Party> under(InstrumentMention mention, Token cue) {
        var sentence = mention.sentence();
        var preposition = sentence.head(mention.topOfPhrase()).orElse(null);
        var verb = preposition == null ? null : sentence.head(preposition).orElse(null);
        while (verb != null && !verb.isVerb() && verb.index() > 0) {
            verb = sentence.head(verb).orElse(null);
        }
        boolean acts = verb != null
                && cue.tag().equals("VBN")
                && cue.index() > mention.head()
                && verb.index() < mention.first()
                && Patterns.matches(Words.lower(preposition), "in|under|through")
                && Patterns.matches(String.valueOf(VerbGroup.of(sentence, verb).modal()), "null|will");
        if (!acts) {
            return List.of();
        }
        var actors = subjects.parties(sentence, verb);
        if (actors.size() == 1) {
            counterparts
                    .otherThan(actors.iterator().next(), sentence, verb.index(), mention.first() - 1)
                    .ifPresent(actors::add);
        }
        return actors.size() < 2 ? List.of() : actors;
    }

    /** "A and B pledged in a joint declaration": the cue's subject is not the instrument. */
    boolean isActOfOthers(InstrumentMention mention, Token cue) {
        var subject = SubjectReader.nearestSubject(mention.sentence(), cue);
        var group = VerbGroup.of(mention.sentence(), cue);
        int first = cue.tag().equals("VBN") && group.hasAuxiliary() ? group.first() : cue.index();
        boolean named = (cue.tag().equals("VBD") || first < cue.index())
                && first > mention.last() + 1
                && !group.hasBe()
                && (first == cue.index() || opensClause(mention, first))
                && entities.at(mention.sentence().token(first - 1)).isPresent();
        if (named) {
            return true;
        }
        return Patterns.matches(cue.tag(), "VB[DZP]")
                && cue.index() < mention.first()
                && subject != null
                && subject.index() < cue.index()
                && !VerbGroup.of(mention.sentence(), cue).hasBe();
    }

    /** "the truce that Egypt has agreed": a clause on the instrument, not the main one. */
    private static boolean opensClause(InstrumentMention mention, int before) {
        var between = mention.sentence().tokens(mention.last() + 1, before);
        return between.stream().anyMatch(token -> Patterns.matches(Words.lower(token), "that|which"))
                && between.stream().noneMatch(token -> token.form().equals(","));
    }

    /** "awarded Thales a contract": the company that gets it. */
    Collection<Party> given(Sentence sentence, Token cue) {
        return sentence.children(cue, "dative", "iobj", "dobj").stream()
                .filter(Token::isProperNoun)
                .findFirst()
                .flatMap(name -> entities.at(name).or(() -> entities.firmAt(sentence, name)))
                .map(name -> (Collection<Party>) name.parties())
                .orElse(List.of());
    }

    /** The subject; where that is "it" of "A has a contract that it concluded", A. */
    private static @Nullable Token whoIsMeant(Sentence sentence, Token verb) {
        var subject = SubjectReader.nearestSubject(sentence, verb);
        boolean it = subject != null && Words.lower(subject).equals("it");
        return it
                ? sentence.ancestors(verb).stream()
                        .filter(above -> above.isVerb() && above.index() < verb.index())
                        .findFirst()
                        .map(above -> SubjectReader.nearestSubject(sentence, above))
                        .orElse(subject)
                : subject;
    }

    /** Whoever wins or places an order is a firm, though its name may be a person's. */
    Collection<Party> firm(Sentence sentence, Token cue) {
        return Optional.ofNullable(whoIsMeant(sentence, cue))
                .map(subject -> subject.isProperNoun()
                        ? subject
                        : sentence.child(subject, "poss").orElse(subject))
                .filter(Token::isProperNoun)
                .flatMap(name -> entities.firmAt(sentence, name))
                .map(name -> (Collection<Party>) name.parties())
                .orElse(List.of());
    }
}
