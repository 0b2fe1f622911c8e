package pactwire.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.postag.POSTaggerME;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import pactwire.contract.CleanArticle;
import pactwire.extract.reading.ArticleReader;
import pactwire.extract.sentence.SentenceReader;
import pactwire.extract.sentence.Token;

/**
 * Reading on one thread: whole articles with their agreements and figures, beside their sentences alone (cut, tagged, parsed,
 * named), beside cutting alone, and beside the tags and lemmas of OpenNLP. What the rules take is the difference of the first two. The texts are the product's own
 * sample articles; divide the words printed at the start by the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class ReadingBenchmark {
    private final ArticleReader reader = ArticleReader.load();
    private final SentenceReader sentences = SentenceReader.load();
    private final SentenceReader cutter = SentenceReader.untaught();
    private final List<CleanArticle> articles = new ArrayList<>();

    private final List<String[]> sentencesOfWords = new ArrayList<>();
    private final POSTaggerME openNlp = OpenNlpModels.tagger();
    private final LemmatizerME openNlpLemmas = OpenNlpModels.lemmatizer();

    @Setup
    public void readSamples() throws IOException {
        for (var sample : SampleArticles.texts(Path.of("seeds"))) {
            articles.add(SampleArticles.clean(sample.name(), sample.text()));
        }
        for (CleanArticle article : articles) {
            cutter.read(article.text(), article.paragraphs())
                    .forEach(sentence -> sentencesOfWords.add(
                            sentence.tokens().stream().map(Token::form).toArray(String[]::new)));
        }
        int words = articles.stream()
                .mapToInt(article -> article.text().split("\\s+").length)
                .sum();
        System.out.printf("%d articles, %d words%n", articles.size(), words);
    }

    @Benchmark
    public void articles(Blackhole read) {
        articles.forEach(article -> read.consume(reader.read(article)));
    }

    @Benchmark
    public void sentences(Blackhole read) {
        articles.forEach(article -> read.consume(sentences.read(article.text(), article.paragraphs())));
    }

    @Benchmark
    public void cuts(Blackhole read) {
        articles.forEach(article -> read.consume(cutter.read(article.text(), article.paragraphs())));
    }

    /** OpenNLP's part-of-speech tags and lemmas of the same words: what was tried before there was a parser of our own. */
    @Benchmark
    public void openNlpTagsAndLemmas(Blackhole read) {
        for (String[] words : sentencesOfWords) {
            String[] tags = openNlp.tag(words);
            read.consume(openNlpLemmas.lemmatize(words, tags));
        }
    }
}
