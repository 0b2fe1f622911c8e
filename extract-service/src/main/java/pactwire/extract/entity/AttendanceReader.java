package pactwire.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.sentence.Sentence;

/**
 * Which states a readout says were at a council or summit: "Taking part were the leaders of A, B and C". Guests and observers
 * were there and decided nothing, so they are left out.
 */
final class AttendanceReader {
    /** A list of those who came goes on in the next sentences: "The leaders of D and E also attended". */
    private static final int SENTENCES_BETWEEN = 2;

    /** With two they are the two sides. */
    private static final int FEWEST = 3;
    /** UTF-16 units: "on the situation in ". */
    private static final int LONGEST_LEAD = 24;

    private static final ScreenedPattern CAME = ScreenedPattern.of(
            "\\b(?i:took part|take part|takes part|taking part|taken part|participat(?:ed|ing|es|e)|participation of|participants (?:were|are|included?)"
                    + "|attend(?:ed|ing|s)|attendees|attendance|presence of|(?:were|was) (?:also )?present|present were|brought together|bringing together"
                    + "|gathered|met in|met at|we, the)\\b");
    private static final ScreenedPattern PEOPLE = ScreenedPattern.of(
            "\\b(?i:presidents?|leaders|heads?|(?:prime |foreign )?ministers?|delegations?|representatives?|premiers?|chancellors?|kings?|emirs?"
                    + "|secretaries|officials|envoys|member states|delegates|summit|council|conference)\\b");
    private static final ScreenedPattern NO_MEETING = ScreenedPattern.of(
            "\\b(?i:exercises?|drills?|manoeuvres|maneuvers|games|race|tournament|parade|fair|exhibition|operation|protests?|funeral|wedding|(?:did|does|do|will|would|could) not|refused|declined)\\b");
    private static final ScreenedPattern GUEST = ScreenedPattern.of("\\b(?i:guests?|observers?|invitees|invited)\\b");
    /** Where those who decided end and others begin. */
    private static final Pattern PARTS = Pattern.compile(
            ";|—|, (?:and|while|with) |\\b(?i:while|alongside|along with|together with|as well as|in addition to|plus)\\b");

    /** Said of whom the same part names before. */
    private static final ScreenedPattern IS_GUEST = ScreenedPattern.of(
            "\\b(?i:as|was|were|is|are) (?:an? |the |its )?(?:[\\p{L}-]+ )?(?i:guests?|observers?|invitees|invited)\\b");

    /** What they spoke of names nobody who came. */
    private static final ScreenedPattern TALKED_OF = ScreenedPattern.of(
            "\\b(?i:discuss\\w*|exchanged? views|agenda|focus\\w*|called|urged|condemned|situation|conflict|crisis|which|where)\\b");

    private static final Pattern LEAD = Pattern.compile(
            "(?i)(?s).*\\b(?:on|about|over|against|regarding|concerning|in|at|near|host(?:ed)? by)\\s(?:the\\s)?$");

    private AttendanceReader() {}

    /**
     * @param parties three states or more, in the text's order; empty where the article lists none
     * @param end UTF-16 unit of the text after which they are known
     */
    record Attendance(List<Party> parties, int end) {
        static final Attendance NONE = new Attendance(List.of(), Integer.MAX_VALUE);
    }

    static Attendance read(List<Sentence> sentences, Map<Sentence, List<Mention>> mentions) {
        var came = new LinkedHashSet<Party>();
        int last = -1;
        int end = 0;
        for (int i = 0; i < sentences.size(); i++) {
            if (last >= 0 && i - last > SENTENCES_BETWEEN) {
                if (came.size() >= FEWEST) {
                    break;
                }
                came.clear();
                last = -1;
            }
            var here = came(sentences.get(i), mentions.getOrDefault(sentences.get(i), List.of()));
            if (!here.isEmpty()) {
                end = came.isEmpty() || came.size() < FEWEST ? sentences.get(i).end() : end;
                came.addAll(here);
                last = i;
            }
        }
        return came.size() >= FEWEST ? new Attendance(List.copyOf(came), end) : Attendance.NONE;
    }

    private static List<Party> came(Sentence sentence, List<Mention> mentions) {
        var text = sentence.text();
        if (mentions.isEmpty() || !CAME.mayBeIn(text)) {
            return List.of();
        }
        var cue = CAME.matcher(text);
        if (!cue.find() || !PEOPLE.isIn(text) && !isMeeting(cue.group(), mentions.size()) || NO_MEETING.isIn(text)) {
            return List.of();
        }
        int cueEnd = cue.end();
        var parts = partEnds(text);
        var found = new ArrayList<Party>();
        int before = 0;
        for (Mention mention : mentions) {
            int at = mention.start() - sentence.start();
            if (at > cueEnd && TALKED_OF.isIn(text.substring(Math.max(before, cueEnd), at))) {
                break;
            }
            before = mention.end() - sentence.start();
            if (isState(mention) && !isSpokenOf(text, at) && !isGuest(text, parts, at)) {
                found.add(mention.party());
            }
        }
        return found;
    }

    /** "A, B and C met in Astana". */
    private static boolean isMeeting(String cue, int names) {
        return names >= FEWEST && cue.startsWith("met");
    }

    private static boolean isState(Mention mention) {
        return mention.kind() != MentionKind.GROUP
                && mention.kind() != MentionKind.PLACE
                && mention.kind() != MentionKind.ORIGIN
                && mention.party().kind() == PartyKind.STATE;
    }

    private static boolean isSpokenOf(String text, int at) {
        return LEAD.matcher(text.substring(Math.max(0, at - LONGEST_LEAD), at)).matches();
    }

    private static List<Integer> partEnds(String text) {
        var ends = new ArrayList<Integer>();
        if (GUEST.isIn(text)) {
            var joint = PARTS.matcher(text);
            while (joint.find()) {
                ends.add(joint.start());
            }
            ends.add(text.length());
        }
        return ends;
    }

    /** "…, with D as an observer", "observers from D, E, and F": in a guest's part, or behind the word for guests. */
    private static boolean isGuest(String text, List<Integer> partEnds, int at) {
        if (partEnds.isEmpty()) {
            return false;
        }
        int from = 0;
        int to = text.length();
        for (int end : partEnds) {
            if (end > at) {
                to = end;
                break;
            }
            from = end;
        }
        return IS_GUEST.isIn(text.substring(from, to)) || GUEST.isIn(text.substring(0, at));
    }
}
