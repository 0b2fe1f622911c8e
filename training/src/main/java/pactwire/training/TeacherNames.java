package pactwire.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * OntoNotes' eighteen kinds of names as the teacher marks them ({@code B- I- L- U-}), brought down to the three we
 * keep. "The" before a name is no part of it for us.
 */
final class TeacherNames {
    static final List<String> OUTCOMES =
            List.of("O", "B-PERSON", "I-PERSON", "B-ORGANIZATION", "I-ORGANIZATION", "B-LOCATION", "I-LOCATION");

    private static final Map<String, String> KINDS = Map.of(
            "PERSON", "PERSON",
            "PER", "PERSON",
            "ORG", "ORGANIZATION",
            "GPE", "LOCATION",
            "LOC", "LOCATION",
            "FAC", "LOCATION");

    private TeacherNames() {}

    static List<String> simplify(List<String> marks, List<String[]> rows) {
        List<String> names = new ArrayList<>(marks.size());
        boolean begins = false;
        for (int i = 0; i < marks.size(); i++) {
            String mark = marks.get(i);
            String kind = mark.length() > 2 ? KINDS.get(mark.substring(2)) : null;
            boolean opens = mark.startsWith("B-") || mark.startsWith("U-") || begins;
            boolean article = rows.get(i)[0].equalsIgnoreCase("the");
            begins = kind != null && opens && article;
            if (kind == null || begins) {
                names.add("O");
            } else {
                names.add((opens || names.isEmpty() || names.get(i - 1).equals("O") ? "B-" : "I-") + kind);
            }
        }
        return names;
    }
}
