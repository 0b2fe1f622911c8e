package pactwire.ingest.clean.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headline of a page, without the site's name. What readers see ({@code <h1>}) is believed before what is written for
 * search engines, as long as it is about the same.
 */
final class Titles {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·»:-]+\\s+|\\s*[|»]\\s+");

    /** A section's name before the headline inside the same {@code <h1>}. */
    private static final int LONGEST_LABEL = 2;

    /** Of a longer one the start is taken. UTF-16 units. */
    private static final int LONGEST = 500;

    private Titles() {}

    static String find(PageHead head, StructuredData data, String siteName) {
        List<String> stated = stated(head, data, siteName);
        Optional<String> shown = shown(head, stated, siteName);
        if (shown.isEmpty()) {
            return stated.isEmpty() ? "" : stated.get(0);
        }
        for (String title : stated) {
            String lead = shown.get().endsWith(title)
                    ? shown.get()
                            .substring(0, shown.get().length() - title.length())
                            .strip()
                    : "";
            if (!lead.isEmpty()
                    && lead.split(" ").length <= LONGEST_LABEL
                    && words(title).size() > 2) {
                return title;
            }
        }
        return shown.get();
    }

    /** Headlines of metadata, the most reliable first. */
    private static List<String> stated(PageHead head, StructuredData data, String siteName) {
        var stated = new ArrayList<String>();
        data.text("headline").ifPresent(stated::add);
        head.meta("og:title", "twitter:title", "dc.title", "title").ifPresent(stated::add);
        if (!head.title().isEmpty()) {
            stated.add(head.title());
        }
        var tidy = new ArrayList<String>();
        for (String title : stated) {
            String headline = tidy(title, siteName);
            if (!headline.equalsIgnoreCase(siteName.strip())) {
                tidy.add(headline);
            }
        }
        return tidy;
    }

    /** One of them stands between a headline and the site's name. */
    private static boolean holdsSeparator(String title) {
        for (int i = 0; i < title.length(); i++) {
            if ("|–—·»:-".indexOf(title.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The {@code <h1>} that has most in common with the stated headlines; the first where none has anything. */
    private static Optional<String> shown(PageHead head, List<String> stated, String siteName) {
        List<Set<String>> statedWords = stated.stream().map(Titles::words).toList();
        String best = "";
        double most = -1;
        for (var heading : head.headings()) {
            String text = tidy(heading.text(), siteName);
            if (text.isEmpty() || text.equalsIgnoreCase(siteName.strip())) {
                continue;
            }
            Set<String> words = words(text);
            double common = 0;
            for (Set<String> wordsOfOne : statedWords) {
                common = Math.max(common, common(wordsOfOne, words));
            }
            if (common > most) {
                best = text;
                most = common;
            }
        }
        boolean sectionName = words(best).size() < 3 && most < 0.5 && !stated.isEmpty();
        return best.isEmpty() || sectionName ? Optional.empty() : Optional.of(best);
    }

    private static double common(Set<String> ones, Set<String> twos) {
        int size = Math.max(ones.size(), twos.size());
        int both = 0;
        for (String one : ones) {
            both += twos.contains(one) ? 1 : 0;
        }
        return size == 0 ? 0 : (double) both / size;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(StatedText.words(text));
    }

    /** Entities resolved, white space collapsed, the site's name cut off at either end. */
    static String tidy(String raw, String siteName) {
        String title = StatedText.plain(raw);
        if (!holdsSeparator(title)) {
            return title;
        }
        String site = String.join(" ", StatedText.words(siteName));
        if (site.isBlank()) {
            return title;
        }
        var separators = SEPARATOR.matcher(title);
        while (separators.find()) {
            if (isSite(title.substring(0, separators.start()), site)) {
                return title.substring(separators.end());
            }
            if (isSite(title.substring(separators.end()), site)) {
                return title.substring(0, separators.start());
            }
        }
        return title;
    }

    private static boolean isSite(String part, String site) {
        String words = String.join(" ", StatedText.words(part));
        String joined = words.replace(" ", "");
        return words.equals(site)
                || words.startsWith(site + " ")
                || words.endsWith(" " + site)
                || joined.equals(site.replace(" ", ""))
                || (words.length() > 3 && site.startsWith(words + " "));
    }
}
