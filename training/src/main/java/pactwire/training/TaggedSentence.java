package pactwire.training;

/**
 * A sentence with the tags our own tagger gives it, so that parser and name finder learn from what they will get.
 *
 * @param tags numbers, entry 0 unused
 */
record TaggedSentence(TaughtSentence taught, int[] tags) {}
