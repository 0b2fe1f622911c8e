package pactwire.standalone.command;

import pactwire.extract.reading.ArticleReader;
import pactwire.ingest.clean.ArticleCleaner;
import picocli.CommandLine.IVersionProvider;

/** The product's version and the versions of its rules, which decide what is found. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var implementation = Pactwire.class.getPackage().getImplementationVersion();
        return new String[] {
            "pactwire " + (implementation == null ? "(not packaged)" : implementation),
            "cleaning rules %s, extraction rules %s".formatted(ArticleCleaner.RULES, ArticleReader.RULES)
        };
    }
}
