package pactwire.extract.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.entity.Mention;
import pactwire.extract.entity.MentionKind;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** What the judges see of one sentence and its words: forms, relations, whom they speak of, and what the rules said. */
final class Sight {
    private static final int WINDOW = 3;

    private static final List<String> IN_TITLE = List.of(
            "remarks",
            "briefing",
            "call with",
            "meeting with",
            "joint",
            "statement",
            "fact sheet",
            "travel",
            "announce",
            "sign",
            "agree",
            "partner",
            "launch");

    private final Sentence sentence;
    private final @Nullable Mention[] at;
    private final List<Mention> spokenOf;
    private final List<InstrumentMention> instruments;
    private final StatusReader status;
    private final CueLexicon cues;

    Sight(
            Sentence sentence,
            List<Mention> spokenOf,
            List<InstrumentMention> instruments,
            StatusReader status,
            CueLexicon cues) {
        this.sentence = sentence;
        this.spokenOf = spokenOf;
        this.instruments = instruments;
        this.status = status;
        this.cues = cues;
        this.at = new Mention[sentence.size()];
        int i = 0;
        for (Mention mention : spokenOf) {
            while (i < at.length && sentence.token(i).start() < mention.start()) {
                i++;
            }
            while (i < at.length && sentence.token(i).end() <= mention.end()) {
                at[i++] = mention;
            }
        }
    }

    /** @param rejections what the rules said against its passages */
    Seen ofSentence(boolean headline, List<String> rejections, Known known) {
        var seen = new Seen();
        ofParties(seen, known);
        ofForm(seen, headline, known);
        for (String rejection : rejections) {
            seen.add("rejected");
            seen.add(
                    "rejected",
                    rejection.substring(rejection.lastIndexOf(';') + 1).strip());
        }
        return seen;
    }

    private void ofParties(Seen seen, Known known) {
        var states = new HashSet<Party>();
        var others = new HashSet<Party>();
        for (Mention mention : spokenOf) {
            for (Party party : mention.parties()) {
                (party.kind() == PartyKind.STATE ? states : others).add(party);
            }
            if (mention.kind() == MentionKind.GROUP || mention.kind() == MentionKind.BLOC) {
                seen.add("speaks of", mention.kind().name());
            }
        }
        seen.add("states", Math.min(3, states.size()));
        seen.add("others", Math.min(3, others.size()));
        seen.add("parties", Math.min(4, states.size() + others.size()));
        long titled = states.stream()
                .filter(state -> known.title().contains(state.name().toLowerCase(Locale.ROOT)))
                .count();
        seen.add("in title", (int) Math.min(2, titled));
        states.addAll(others);
        int before = states.size();
        states.retainAll(known.told());
        seen.add("told", known.told().isEmpty() ? 0 : states.isEmpty() ? 1 : states.size() == before ? 2 : 3);
    }

    private void ofForm(Seen seen, boolean headline, Known known) {
        int start = sentence.start();
        seen.add("place", start < 250 ? 0 : start < 700 ? 1 : start < 2000 ? 2 : 3);
        if (headline) {
            seen.add("headline");
        }
        seen.add("length", Math.min(4, sentence.size() / 12));
        seen.add("ends", sentence.token(sentence.size() - 1).form());
        var text = sentence.text();
        if (text.indexOf('“') >= 0 || text.indexOf('"') >= 0) {
            seen.add("quotes");
        }
        seen.add("instruments", Math.min(2, instruments.size()));
        for (String word : IN_TITLE) {
            if (known.title().contains(word)) {
                seen.add("title", word);
            }
        }
    }

    /** What is seen of all words together. */
    void ofWords(Seen seen) {
        for (Token token : sentence.tokens()) {
            if (token.isVerb() || token.isNoun()) {
                ofWord(seen, token);
            } else if (token.form().equals("I") || token.lemma().equals("we")) {
                seen.add("speaks", token.lemma());
            }
        }
        for (InstrumentMention instrument : instruments) {
            ofInstrument(seen, instrument);
        }
    }

    private void ofWord(Seen seen, Token token) {
        var lemma = token.lemma();
        var head = sentence.head(token).orElse(null);
        seen.add("word", lemma);
        seen.add("head", token.relation(), head == null ? "" : head.lemma());
        if (token.isVerb()) {
            seen.add("verb", form(token, VerbGroup.of(sentence, token)), cues.isVerb(token) ? "cue" : "");
            seen.add("subject", kindOf(SubjectReader.nearestSubject(sentence, token)));
        }
        for (Token child : sentence.children(token)) {
            switch (child.relation()) {
                case "dobj" -> {
                    seen.add("object", child.lemma());
                    seen.add("object", lemma, child.lemma());
                }
                case "amod", "compound", "nmod" -> seen.add("modifier", child.lemma());
                case "det" -> seen.add("article", Words.lower(child));
                case "poss" -> seen.add("owner", kind(child));
                case "prep", "agent" -> seen.add("to", Words.lower(child), behind(child));
                default -> {}
            }
        }
    }

    private static void ofInstrument(Seen seen, InstrumentMention instrument) {
        seen.add("instrument", instrument.instrument().name());
        seen.add(
                "strength", instrument.strength().name(), instrument.reference().name());
        seen.add("count", instrument.count().name());
        if (instrument.isBetween()) {
            seen.add("between");
        }
        if (instrument.isCapitalised()) {
            seen.add("capitalised");
        }
    }

    /** What is seen around one word. */
    Seen around(Token token, Known known) {
        var seen = new Seen();
        var lemma = token.lemma();
        ofWord(seen, token);
        seen.add("tag", token.tag());
        seen.add("tagged", lemma, token.tag());
        seen.add("relation", token.relation());
        sentence.head(token).ifPresent(head -> {
            seen.add("above", head.lemma());
            seen.add("above", head.tag());
        });
        var instrument = instrument(token);
        if (instrument != null) {
            ofInstrument(seen, instrument);
        }
        if (known.words().contains(lemma)) {
            seen.add("titled");
        }
        var verb = verbOf(token);
        if (verb == null) {
            seen.add("no verb");
        } else {
            ofVerb(seen, token, verb);
        }
        if (token.isNoun() && !sentence.hasChild(token, "det", "poss")) {
            seen.add("article", "0");
        }
        for (Token child : sentence.children(token, "acl", "relcl")) {
            seen.add("clause", child.lemma());
        }
        window(seen, token.index());
        return seen;
    }

    private void ofVerb(Seen seen, Token token, Token verb) {
        var group = VerbGroup.of(sentence, verb);
        seen.add("form", form(verb, group));
        seen.add("modal", String.valueOf(group.modal()));
        seen.add("verb relation", verb.relation());
        if (verb != token) {
            seen.add("under", verb.lemma());
            seen.add("under", verb.lemma(), token.lemma());
        }
        var verdict = status.read(sentence, verb, AgreementStatus.AGREED);
        seen.add("verdict", String.valueOf(verdict.status()));
        seen.add("verdict", verdict.rule());
        var subject = SubjectReader.nearestSubject(sentence, verb);
        seen.add("subject of verb", kindOf(subject));
        if (subject != null) {
            seen.add("who", subject.lemma());
            seen.add("who", Math.min(3, sentence.conjuncts(subject).size()));
        }
        sentence.head(verb)
                .filter(Token::isVerb)
                .ifPresent(above -> seen.add("governed", above.lemma(), verb.relation()));
        for (Token preposition : sentence.children(verb, "prep", "agent")) {
            seen.add("verb to", Words.lower(preposition), behind(preposition));
        }
        seen.add("cue", cues.isVerb(verb) ? 1 : 0);
    }

    private void window(Seen seen, int index) {
        for (int i = Math.max(0, index - WINDOW); i <= Math.min(sentence.size() - 1, index + WINDOW); i++) {
            if (i != index) {
                seen.add(i < index ? "before" : "after", sentence.token(i).lemma());
            }
        }
        seen.add("-1", index == 0 ? "" : Words.lower(sentence.token(index - 1)));
        seen.add("+1", index + 1 == sentence.size() ? "" : Words.lower(sentence.token(index + 1)));
    }

    @Nullable
    InstrumentMention instrument(Token token) {
        for (InstrumentMention instrument : instruments) {
            if (instrument.head() == token.index()) {
                return instrument;
            }
        }
        return null;
    }

    /** The instrument that a word is, or the first that hangs on it, if it is a verb. */
    @Nullable
    InstrumentMention instrumentOf(Token token) {
        for (InstrumentMention instrument : instruments) {
            var head = sentence.token(instrument.head());
            if (head.index() == token.index() || token.isVerb() && token.equals(verbOf(head))) {
                return instrument;
            }
        }
        return null;
    }

    /** Itself, or the nearest verb above. */
    @Nullable
    Token verbOf(Token token) {
        if (token.isVerb()) {
            return token;
        }
        for (Token above : sentence.ancestors(token)) {
            if (above.isVerb()) {
                return above;
            }
        }
        return null;
    }

    private static String form(Token verb, VerbGroup group) {
        return verb.tag()
                + (group.hasBe() ? "b" : group.hasAuxiliary() ? "a" : "")
                + (group.infinitive() ? "t" : "")
                + (group.negated() ? "n" : "")
                + (group.modal() == null ? "" : "m");
    }

    private String kindOf(@Nullable Token subject) {
        return subject == null ? "" : kind(subject);
    }

    private String behind(Token preposition) {
        return sentence.child(preposition, "pobj").map(this::kind).orElse("");
    }

    /** Whom a word speaks of, else what it is. */
    String kind(Token token) {
        var mention = at[token.index()];
        if (mention != null) {
            return mention.party().kind() == PartyKind.STATE ? mention.kind().name() : "party";
        }
        if (token.tag().startsWith("PRP")) {
            return Words.lower(token);
        }
        return token.isProperNoun() ? token.entity().name() : token.isNoun() ? "noun" : token.tag();
    }
}
