package pactwire.extract.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a text must hold for a pattern to be found in it: looking for a few letters costs a small part of what trying the
 * pattern at every place of the text costs. Upper and lower case are the same. Immutable.
 */
public final class NeededWords {
    /** Shorter ones are in every text. */
    private static final int SHORTEST = 3;

    /** One of them is needed; empty where nothing is known, and any text may do. */
    private final List<String> words;

    private NeededWords(Set<String> words) {
        this.words = List.copyOf(words);
    }

    /** @param regex a pattern of the lexicons: letters, groups, classes, quantifiers, lookaround, without back references */
    public static NeededWords of(String regex) {
        return new NeededWords(ofAlternatives(regex).orElse(Set.of()));
    }

    /** @param lowerCase a text in lower case */
    public boolean mayBeIn(String lowerCase) {
        if (words.isEmpty()) {
            return true;
        }
        for (String word : words) {
            if (lowerCase.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** One of these, whichever alternative is found; empty where one of them needs nothing. */
    private static Optional<Set<String>> ofAlternatives(String regex) {
        var needed = new HashSet<String>();
        for (String alternative : alternatives(regex)) {
            var own = new Sequence(alternative).needed();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            needed.addAll(own.get());
        }
        return Optional.of(needed);
    }

    private static List<String> alternatives(String regex) {
        var alternatives = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at < regex.length(); at = next(regex, at)) {
            if (regex.charAt(at) == '|') {
                alternatives.add(regex.substring(from, at));
                from = at + 1;
            }
        }
        alternatives.add(regex.substring(from));
        return alternatives;
    }

    /** One past the letter, escape, class or group that begins here. */
    private static int next(String regex, int at) {
        return switch (regex.charAt(at)) {
            case '\\' -> Math.min(at + 2, regex.length());
            case '[' -> endOfClass(regex, at);
            case '(' -> endOfGroup(regex, at);
            default -> at + 1;
        };
    }

    private static int endOfClass(String regex, int at) {
        int end = at + 1;
        while (end < regex.length() && regex.charAt(end) != ']') {
            end += regex.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, regex.length());
    }

    private static int endOfGroup(String regex, int at) {
        int end = at + 1;
        while (end < regex.length() && regex.charAt(end) != ')') {
            end = next(regex, end);
        }
        return Math.min(end + 1, regex.length());
    }

    /** One alternative: of what it needs, one thing after the other, the longest is asked for. */
    private static final class Sequence {
        private final String regex;
        private final StringBuilder run = new StringBuilder();
        private Optional<Set<String>> best = Optional.empty();

        Sequence(String regex) {
            this.regex = regex;
        }

        Optional<Set<String>> needed() {
            for (int at = 0; at < regex.length(); ) {
                int end = next(regex, at);
                boolean optional = end < regex.length() && "?*{".indexOf(regex.charAt(end)) >= 0;
                char first = regex.charAt(at);
                if (first == '(') {
                    endRun();
                    if (!optional && consumes(at)) {
                        ofAlternatives(content(at, end)).ifPresent(this::offer);
                    }
                } else if (Character.isLetter(first) || first == ' ' || first == '-') {
                    if (optional) {
                        endRun();
                    } else {
                        run.append(Character.toLowerCase(first));
                    }
                } else {
                    endRun();
                }
                at = end < regex.length() && regex.charAt(end) == '{' ? regex.indexOf('}', end) + 1 : end;
            }
            endRun();
            return best;
        }

        /** Not a flag, nor a look at what stands around. */
        private boolean consumes(int at) {
            return !regex.startsWith("(?", at) || regex.startsWith("(?:", at) || isNamed(at);
        }

        private boolean isNamed(int at) {
            return regex.startsWith("(?<", at) && regex.length() > at + 3 && Character.isLetter(regex.charAt(at + 3));
        }

        private String content(int at, int end) {
            int from = regex.startsWith("(?:", at) ? at + 3 : isNamed(at) ? regex.indexOf('>', at) + 1 : at + 1;
            return regex.substring(from, end - 1);
        }

        private void endRun() {
            if (run.length() > 0) {
                offer(Set.of(run.toString()));
            }
            run.setLength(0);
        }

        private void offer(Set<String> words) {
            int length = shortest(words);
            if (length >= SHORTEST && length > best.map(Sequence::shortest).orElse(0)) {
                best = Optional.of(words);
            }
        }

        private static int shortest(Set<String> words) {
            return words.stream().mapToInt(String::length).min().orElse(0);
        }
    }
}
