package pactwire.extract.agreement;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import pactwire.extract.lexicon.Lexicon;

/** What single words do around an instrument and its parties ({@code word_roles.csv}). */
enum WordRole {
    /** "minister", "side": may stand for a party that the article names elsewhere. */
    SIDE,
    /** "warring", "foreign": said of a side without naming another. */
    DESCRIBES_SIDE,
    /** "government" of "the government of Chile". */
    PARTY_OF,
    /** "president": "President of …" opens no instrument's name. */
    OFFICE,
    /** "series" of "a series of agreements". */
    HEAP,
    /** "pipeline", "road": lies between places, not parties. */
    WAY,
    /** "no", "any". */
    NONE_NAMED,
    /** "the", "their". */
    KNOWN,
    /** "package", "text": the verb means what comes behind "of". */
    PASSES_ON,
    /** "if", "unless". */
    CONDITION,
    /** "after" of "after signing". */
    DONE_AFTER,
    /** "say", "confirm". */
    REPORTS,
    /** "hope" of "hopes for the signing of". */
    ONLY_SPOKEN_OF,
    /** "discuss" of "discussed the signing of". */
    NOT_DONE_TO,
    /** "plea", "transfer": no agreement between parties that news readers follow. */
    PRIVATE,
    /** "safety", "business": a plan or protocol of one house; an agreement on it may be anybody's. */
    OWN_TEXT,
    /** "draft", "proposed": not yet one. */
    EARLY,
    /** "senate", "lawmakers": members of one parliament or city. */
    HOUSE,
    /** "bilateral": shared by its name, so that a plan counts. */
    JOINT,
    /** "implement", "review": done with an agreement that there is already. */
    KEPT,
    /** "talks", "summit": what agreements come out of. */
    TALKS,
    /** "parliament", "duma": whose word ratifies. */
    CHAMBER,
    /** "new", "exclusive": said of what is told as news. */
    FRESH;

    private static final Map<WordRole, Set<String>> WORDS = load();

    private static Map<WordRole, Set<String>> load() {
        var words = new EnumMap<WordRole, Set<String>>(WordRole.class);
        for (WordRole role : values()) {
            words.put(role, new HashSet<>());
        }
        for (var row : Lexicon.load("agreement/word_roles.csv").rows()) {
            words.get(valueOf(row.get("role").toUpperCase(Locale.ROOT))).add(row.get("word"));
        }
        return words;
    }

    /** @param word lower case: a form or a lemma, as the rule says */
    boolean holds(String word) {
        return WORDS.get(this).contains(word);
    }
}
