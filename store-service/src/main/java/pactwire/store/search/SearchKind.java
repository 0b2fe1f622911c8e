package pactwire.store.search;

import java.util.Locale;

/** What can be searched for. */
enum SearchKind {
    AGREEMENT("document ->> 'title'", "document -> 'evidence' ->> 'text'"),
    METRIC("document -> 'indicator' ->> 'label'", "document -> 'evidence' ->> 'text'"),
    ARTICLE("document ->> 'title'", "content ->> 'text'");

    /** As SQL, as is the body. */
    final String title;

    final String body;

    SearchKind(String title, String body) {
        this.title = title;
        this.body = body;
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
