package pactwire.extract.agreement;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;
import pactwire.extract.agreement.UndertakingFinder.Undertaking;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;

/** Which clauses behind "agreed that" bind. Immutable. */
final class ClauseRules {
    private final AgreeingVerbs agreeing;
    private final Map<String, UndertakingEffect> effects;

    ClauseRules(AgreeingVerbs agreeing, Map<String, UndertakingEffect> effects) {
        this.agreeing = agreeing;
        this.effects = Map.copyOf(effects);
    }

    /** "agreed that their countries should cooperate" binds; "agree that disputes should be settled" is an opinion. */
    @Nullable
    String objection(Sentence sentence, Undertaking undertaking, List<Party> parties) {
        boolean binds = false;
        boolean own = UndertakingSubjects.isImpersonal(sentence, undertaking.verb());
        for (int i = undertaking.first(); i <= undertaking.last() && i < undertaking.first() + 14; i++) {
            var word = Words.lower(sentence.token(i));
            binds |= Patterns.matches(word, "should|would|will|shall");
            own |= !binds && Patterns.matches(word, "their|they|both|two|we|our|sides|parties|all");
            own |= binds && Patterns.matches(word, "together|jointly");
        }
        own |= binds
                && (isPartysAct(sentence, undertaking, parties)
                        || isJointAct(sentence, undertaking)
                        || undertaking.first() < undertaking.verb().index());
        if (!binds || !own && agreeing.agrees(sentence, undertaking.verb())) {
            return "opinion: agreed that";
        }
        for (int i = undertaking.first() + 1; i <= undertaking.last() && i < undertaking.first() + 16; i++) {
            var effect = effects.get(sentence.token(i).lemma());
            boolean goesOn = i > 1 && sentence.token(i - 2).hasLemma("continue");
            boolean main = sentence.token(i).tag().equals("VB")
                    && (goesOn || !Words.lower(sentence.token(i - 1)).equals("to"));
            if (main && (effect == UndertakingEffect.GOODWILL || effect == UndertakingEffect.PRIVATE)) {
                return "goodwill: agreed that … " + sentence.token(i).lemma();
            }
        }
        return null;
    }

    /** "agreed that Hungary will pay for …": what one of them will do for the others. */
    private boolean isPartysAct(Sentence sentence, Undertaking undertaking, List<Party> parties) {
        for (int i = undertaking.first(); i + 1 <= undertaking.last() && i < undertaking.first() + 6; i++) {
            if (sentence.token(i).tag().equals("MD")) {
                var before = sentence.text()
                        .substring(
                                sentence.token(undertaking.first()).start() - sentence.start(),
                                sentence.token(i).start() - sentence.start());
                return Patterns.matches(Words.lower(sentence.token(i)), "will|would|shall")
                        && parties.size() > 1
                        && sentence.token(i + 1).tag().equals("VB")
                        && effects.containsKey(sentence.token(i + 1).lemma())
                        && parties.stream().anyMatch(party -> before.contains(party.name()));
            }
        }
        return false;
    }

    /** "agreed that gas will be supplied": an act of both, whoever is its subject. */
    private boolean isJointAct(Sentence sentence, Undertaking undertaking) {
        for (int i = undertaking.first(); i <= undertaking.last() && i < undertaking.first() + 14; i++) {
            var token = sentence.token(i);
            var group = token.isVerb() ? VerbGroup.of(sentence, token) : null;
            if (group != null && group.modal() != null && Patterns.matches(group.modal(), "will|would|shall")) {
                var effect = effects.get(token.lemma());
                return group.hasBe()
                        && token.tag().equals("VBN")
                        && (effect == UndertakingEffect.JOINT
                                || effect == UndertakingEffect.TRADE
                                || effect == UndertakingEffect.FOUNDS);
            }
        }
        return false;
    }
}
