package pactwire.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies of sentences with other names in them. Releases name the same few states and people over and over; a parser
 * that has seen "Zambia" where "Ukraine" stood leans less on the name. Only names of one word are swapped for names of
 * one word of the same kind, and people word by word, so that every label stays true.
 */
final class NameSwapping {
    private static final double SHARE = 0.2;

    private final Pool places = new Pool();
    private final Pool organisations = new Pool();
    private final Pool givenNames = new Pool();
    private final Pool surnames = new Pool();
    private final Random random;

    private NameSwapping(long seed) {
        random = new Random(seed);
    }

    static List<TaughtSentence> withCopies(List<TaughtSentence> sentences, long seed) {
        NameSwapping swapping = new NameSwapping(seed);
        sentences.forEach(swapping::collect);
        swapping.addPlacesOfTheWorld();
        List<TaughtSentence> all = new ArrayList<>(sentences);
        for (TaughtSentence sentence : sentences) {
            boolean named = sentence.names().stream().anyMatch(name -> name.startsWith("B-"));
            if (named && swapping.random.nextDouble() < SHARE) {
                all.add(swapping.swapped(sentence));
            }
        }
        return all;
    }

    private void collect(TaughtSentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Pool pool = pool(sentence, i);
            String form = sentence.forms().get(i);
            if (pool != null && form.length() > 1 && Character.isUpperCase(form.charAt(0))) {
                pool.add(form);
            }
        }
    }

    /** The JDK's own lists of countries and of the cities that name time zones. */
    private void addPlacesOfTheWorld() {
        Stream<String> countries =
                Stream.of(Locale.getISOCountries()).map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH));
        Stream<String> cities = Stream.of(TimeZone.getAvailableIDs())
                .filter(id -> id.matches("(Africa|America|Asia|Europe)/.*"))
                .map(id -> id.substring(id.lastIndexOf('/') + 1));
        Stream.concat(countries, cities)
                .filter(name -> name.matches("[A-Z][a-z]+"))
                .forEach(places::add);
    }

    private TaughtSentence swapped(TaughtSentence sentence) {
        List<String> forms = new ArrayList<>(sentence.forms());
        for (int i = 0; i < forms.size(); i++) {
            Pool pool = pool(sentence, i);
            if (pool != null) {
                forms.set(i, pool.pick(random));
            }
        }
        return sentence.withForms(forms);
    }

    @Nullable
    private Pool pool(TaughtSentence sentence, int i) {
        String name = sentence.names().get(i);
        if (!sentence.tags().get(i).equals("NNP") || name.equals("O")) {
            return null;
        }
        boolean goesOn = i + 1 < sentence.size() && sentence.names().get(i + 1).startsWith("I-");
        boolean alone = name.startsWith("B-") && !goesOn;
        return switch (name.substring(2)) {
            case "LOCATION" -> alone ? places : null;
            case "ORGANIZATION" -> alone ? organisations : null;
            default -> name.startsWith("B-") && goesOn ? givenNames : surnames;
        };
    }

    /** Different names of one kind, each as likely as any other however often it was seen. */
    private static final class Pool {
        private final TreeSet<String> names = new TreeSet<>();
        private List<String> listed = List.of();

        void add(String name) {
            names.add(name);
        }

        String pick(Random random) {
            if (listed.size() != names.size()) {
                listed = List.copyOf(names);
            }
            return listed.get(random.nextInt(listed.size()));
        }
    }
}
