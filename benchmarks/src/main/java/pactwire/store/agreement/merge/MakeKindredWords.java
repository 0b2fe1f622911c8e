package pactwire.store.agreement.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * Makes {@code merge/kindred-words.txt.gz} from WordNet 3.1: two stems are kin where the first sense of a word of the one has a
 * word of the other in its set of synonyms, in the set directly above, or in what an adjective is made from. Same input, same file.
 */
public final class MakeKindredWords {
    /** Above that lie "artefact" and "person", which say nothing of a subject. */
    private static final int LEAST_DEPTH = 5;
    /** Times that WordNet's tagged texts have a word, so that it counts as common. */
    private static final int COMMON = 3;
    /** A rare word is kin to a common one if it has hardly a meaning besides. */
    private static final int FEW_SENSES = 3;

    private static final int SHORTEST = 3;

    private final Map<String, Set<Synset>> firstSenses = new TreeMap<>();
    private final Map<String, Integer> senses = new HashMap<>();
    private final Set<String> common = new HashSet<>();
    private final Map<Synset, Integer> depths = new HashMap<>();

    private MakeKindredWords() {}

    /** @param args the file to write */
    public static void main(String[] args) throws JWNLException, IOException {
        var words = new MakeKindredWords();
        var wordNet = Dictionary.getDefaultResourceInstance();
        for (var pos : List.of(POS.NOUN, POS.VERB, POS.ADJECTIVE)) {
            for (var lemmas = wordNet.getIndexWordIterator(pos); lemmas.hasNext(); ) {
                words.add(lemmas.next());
            }
        }
        var lines = words.kin();
        try (var out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(Path.of(args[0]))), UTF_8)) {
            for (var line : lines.entrySet()) {
                out.write(line.getKey() + " " + String.join(" ", line.getValue()) + "\n");
            }
        }
        System.out.printf(
                "%d pairs of kindred stems%n",
                lines.values().stream().mapToInt(Set::size).sum());
    }

    private void add(IndexWord word) {
        var lemma = word.getLemma();
        if (!lemma.chars().allMatch(Character::isLetter)) {
            return;
        }
        for (String stem : stems(lemma)) {
            firstSenses
                    .computeIfAbsent(stem, s -> new HashSet<>())
                    .add(word.getSenses().get(0));
            senses.merge(stem, word.getSenses().size(), Integer::sum);
            if (uses(word) >= COMMON) {
                common.add(stem);
            }
        }
    }

    private static int uses(IndexWord word) {
        return word.getSenses().stream()
                .flatMap(sense -> sense.getWords().stream())
                .filter(sense -> sense.getLemma().equalsIgnoreCase(word.getLemma()))
                .mapToInt(Word::getUseCount)
                .sum();
    }

    /** @return by stem its kin that come after it in the alphabet */
    private Map<String, Set<String>> kin() throws JWNLException {
        var kin = new TreeMap<String, Set<String>>();
        for (var entry : firstSenses.entrySet()) {
            var stem = entry.getKey();
            for (String other : around(entry.getValue())) {
                if (!other.equals(stem) && (isKnown(stem, other) || isKnown(other, stem))) {
                    var inOrder = stem.compareTo(other) < 0;
                    kin.computeIfAbsent(inOrder ? stem : other, s -> new TreeSet<>())
                            .add(inOrder ? other : stem);
                }
            }
        }
        return kin;
    }

    private boolean isKnown(String stem, String other) {
        return common.contains(stem)
                && senses.containsKey(other)
                && (common.contains(other) || senses.get(other) <= FEW_SENSES);
    }

    private Set<String> around(Set<Synset> synsets) throws JWNLException {
        var around = new HashSet<String>();
        for (var synset : synsets) {
            around.addAll(stems(synset));
            for (var pointer : synset.getPointers(PointerType.PERTAINYM)) {
                around.addAll(stems(pointer.getTargetSynset()));
            }
            for (var broader : broader(synset)) {
                if (synset.getPOS() != POS.NOUN || depth(broader) >= LEAST_DEPTH) {
                    stems(broader).stream()
                            .filter(stem -> !TitleWords.isMeantByOthers(stem))
                            .forEach(around::add);
                }
            }
        }
        return around;
    }

    private static List<Synset> broader(Synset synset) throws JWNLException {
        var broader = new TreeMap<Long, Synset>();
        for (var type : List.of(PointerType.HYPERNYM, PointerType.INSTANCE_HYPERNYM)) {
            for (var pointer : synset.getPointers(type)) {
                broader.put(pointer.getTargetSynset().getOffset(), pointer.getTargetSynset());
            }
        }
        return List.copyOf(broader.values());
    }

    private int depth(Synset synset) throws JWNLException {
        var known = depths.get(synset);
        if (known != null) {
            return known;
        }
        var least = -1;
        for (var broader : broader(synset)) {
            least = least < 0 ? depth(broader) : Math.min(least, depth(broader));
        }
        depths.put(synset, least + 1);
        return least + 1;
    }

    /** Of several words "health professional" there is one stem left if the other is a general word. */
    private static Set<String> stems(Synset synset) {
        return synset.getWords().stream()
                .map(word -> stems(word.getLemma()))
                .filter(stems -> stems.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static Set<String> stems(String lemma) {
        return Stream.of(lemma.toLowerCase(Locale.ROOT).split("[ -]"))
                .flatMap(word -> TitleWords.meanings(word).stream())
                .filter(stem -> stem.length() >= SHORTEST && !TitleWords.isGeneral(stem))
                .collect(Collectors.toSet());
    }
}
