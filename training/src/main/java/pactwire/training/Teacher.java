package pactwire.training;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.DecodeConfig;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** NLP4J's English models (Apache-2.0) read our tokens; what they say is written down, one token a line. */
final class Teacher {
    private static final int BATCH = 2_000;
    private final NLPDecoder decoder;

    Teacher() throws IOException {
        try (InputStream config = Teacher.class.getResourceAsStream("/teacher.xml")) {
            decoder = new NLPDecoder(new DecodeConfig(config));
        }
    }

    /** Writes form, tag, head (from 1, 0 for the root), relation, entity and lemma, separated by tabs, gzipped. */
    void teach(List<List<String>> sentences, Path out) throws IOException {
        try (Writer writer = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(out)), StandardCharsets.UTF_8))) {
            for (int from = 0; from < sentences.size(); from += BATCH) {
                int start = from;
                int end = Math.min(sentences.size(), from + BATCH);
                List<String> read = IntStream.range(start, end)
                        .parallel()
                        .mapToObj(i -> read(sentences.get(i)))
                        .toList();
                for (String rows : read) {
                    writer.write(rows);
                }
                System.err.printf("teacher: %d of %d sentences%n", end, sentences.size());
            }
        }
    }

    private String read(List<String> forms) {
        List<Token> tokens =
                forms.stream().map(form -> new Token(asTreebank(form))).toList();
        NLPNode[] nodes = decoder.toNodeArray(tokens);
        decoder.decode(nodes);
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i < nodes.length; i++) {
            NLPNode node = nodes[i];
            int head = node.getDependencyHead() == null
                    ? 0
                    : node.getDependencyHead().getID();
            Stream.of(
                            forms.get(i - 1),
                            node.getPartOfSpeechTag(),
                            Integer.toString(head),
                            node.getDependencyLabel(),
                            String.valueOf(node.getNamedEntityTag()),
                            String.valueOf(node.getLemma()))
                    .forEach(column -> rows.append(column).append('\t'));
            rows.setCharAt(rows.length() - 1, '\n');
        }
        return rows.append('\n').toString();
    }

    /** The teacher learnt from treebanks, which write quotation marks and dashes in ASCII. */
    static String asTreebank(String form) {
        return switch (form) {
            case "\u201c", "\u201d", "\u00ab", "\u00bb", "''", "``" -> "\"";
            case "\u2018", "\u2019" -> "'";
            case "\u2013", "\u2012", "\u2010", "\u2011" -> "-";
            case "\u2014", "\u2015" -> "--";
            case "\u2026", "<\u2026>", "<...>" -> "...";
            case "US$" -> "US$";
            default ->
                form.replace('\u2019', '\'')
                        .replace("\u2060", "")
                        .replace('\u00a0', ' ')
                        .replace('\t', ' ');
        };
    }
}
