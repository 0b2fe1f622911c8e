package pactwire.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** OpenNLP's models of English, from their jars. */
final class OpenNlpModels {
    private static final String TAGGER = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final String LEMMATIZER = "/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin";

    private interface Loader<T> {
        T load(InputStream in) throws IOException;
    }

    private OpenNlpModels() {}

    static POSTaggerME tagger() {
        POSModel model = read(TAGGER, POSModel::new);
        return new POSTaggerME(model);
    }

    static LemmatizerME lemmatizer() {
        LemmatizerModel model = read(LEMMATIZER, LemmatizerModel::new);
        return new LemmatizerME(model);
    }

    private static <T> T read(String resource, Loader<T> loader) {
        try (var in = OpenNlpModels.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return loader.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
