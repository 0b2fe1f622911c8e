package pactwire.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pactwire.contract.Party;
import pactwire.extract.sentence.Sentence;

/**
 * A list of news without more in common: each item is a story of its own, and only the topics above it ("• Kenya–Somalia
 * relations") may say who its "two countries" are.
 */
final class Digest {
    private static final int FEWEST_ITEMS = 3;
    /** Tokens: a shorter item without a full stop is a topic. */
    private static final int LONGEST_TOPIC = 14;

    private static final int MOST_TOPICS = 3;

    private Digest() {}

    /** Whether most of the text is items that tell stories. */
    static boolean is(List<Sentence> sentences) {
        long stories = sentences.stream().filter(Digest::isStory).count();
        long others = sentences.stream()
                .filter(sentence -> !isItem(sentence) && sentence.size() > LONGEST_TOPIC)
                .count();
        return stories >= FEWEST_ITEMS && stories > others;
    }

    static boolean isItem(Sentence sentence) {
        return "•*–—-".indexOf(sentence.text().charAt(0)) >= 0;
    }

    private static boolean isStory(Sentence sentence) {
        var text = sentence.text();
        return isItem(sentence)
                && (sentence.size() > LONGEST_TOPIC || ".)”\"".indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    /** The {@code n} parties that the topics above item {@code at} name; empty where none names so many. */
    static List<Party> inTopics(List<Sentence> sentences, int at, int n, Map<Sentence, List<Mention>> mentions) {
        for (int i = at - 1; i >= Math.max(0, at - MOST_TOPICS) && isTopic(sentences.get(i)); i--) {
            Set<Party> named = new LinkedHashSet<>();
            mentions.getOrDefault(sentences.get(i), List.of()).forEach(mention -> named.addAll(mention.parties()));
            if (named.size() == n) {
                return new ArrayList<>(named);
            }
        }
        return List.of();
    }

    private static boolean isTopic(Sentence sentence) {
        return isItem(sentence) && !isStory(sentence);
    }
}
