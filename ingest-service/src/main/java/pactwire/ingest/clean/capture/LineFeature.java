package pactwire.ingest.clean.capture;

/** What the line scorer knows of a line. The model's file names them, so their order here is free. */
enum LineFeature {
    // the line itself
    WORDS,
    ENDS_AS_SENTENCE,
    COMMA_RATE,
    SENTENCE_ENDS,
    CAPITAL_SHARE,
    SMALL_WORD_SHARE,
    DIGIT_RATE,
    BARS,
    WORD_LENGTH,
    BULLET,
    OPENS_CHUNK,
    ENDS_WITH_COLON,
    QUOTATION,
    ADDRESS,
    ADDRESSES_READER,
    TITLE_OVERLAP,
    TOPIC_SHARE,
    COPIES,
    REMOVED,

    // where it stands
    POSITION,
    LINES_SINCE_TITLE,
    LINES_TO_END,
    PROSE_BEFORE,
    PROSE_AFTER,
    PROSE_WORDS,

    // its neighbours
    PREVIOUS_WORDS,
    PREVIOUS_IS_PROSE,
    PREVIOUS_REMOVED,
    NEXT_WORDS,
    NEXT_IS_PROSE,
    NEXT_REMOVED,
    SECOND_PREVIOUS_WORDS,
    SECOND_NEXT_WORDS,
    PROSE_IN_5_BEFORE,
    PROSE_IN_5_AFTER,
    REMOVED_IN_5_BEFORE,
    REMOVED_IN_5_AFTER,
    LABELS_IN_5_BEFORE,
    LABELS_IN_5_AFTER,
    LABELS_IN_A_ROW,
    SAME_SHAPE_IN_4,
    LINES_SINCE_REMOVED,
    REMOVED_BEFORE,
    REMOVED_AFTER,
    TIMES_IN_5_BEFORE,
    TIMES_IN_5_AFTER,
    LINKS_IN_5_BEFORE,
    HEADING_LINKS,
    HEADING_SELLING,
    LINES_SINCE_HEADING,

    // what it speaks of
    PICTURE_WORDS,
    PERSON_WORDS,
    SELLING_WORDS,
    LINKS_WORDS,
    LEGAL_WORDS,
    TIME_WORDS,
    WORDS_IN_CAPITALS,

    // how it goes with the longest run of paragraphs
    LINES_BEFORE_CORE,
    LINES_AFTER_CORE,
    RUN_SHARE,
    CORE_WORD_SHARE,
    CORE_NAME_SHARE,
    RARE_WORDS_SHARED,

    // what its words say, and those of the lines around it
    LANGUAGE,
    PREVIOUS_LANGUAGE,
    NEXT_LANGUAGE,
    LANGUAGE_IN_3_BEFORE,
    LANGUAGE_IN_3_AFTER,
    LANGUAGE_OF_START,
    LANGUAGE_OF_END,

    // what the first trees made of it and of those around it; known to the second trees alone
    SCORE,
    PREVIOUS_SCORE,
    SECOND_PREVIOUS_SCORE,
    NEXT_SCORE,
    SECOND_NEXT_SCORE,
    SCORE_IN_6_BEFORE,
    SCORE_IN_6_AFTER,
    SHARE_TAKEN_BEFORE,
    SHARE_TAKEN_AFTER,
    BEFORE_STRETCH,
    AFTER_STRETCH,
    STRETCH_SHARE;

    /** Features that the first trees know. */
    static final int FIRST = SCORE.ordinal();
}
