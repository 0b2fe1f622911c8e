package pactwire.extract.sentence;

/** What a name names. {@link #NONE} is a word that belongs to no name. */
public enum EntityType {
    PERSON,
    ORGANIZATION,
    LOCATION,
    NONE
}
