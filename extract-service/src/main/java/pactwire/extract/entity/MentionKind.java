package pactwire.extract.entity;

/** How a passage speaks of a party. */
public enum MentionKind {
    /** "China", "the European Union", "China National Petroleum Corporation". */
    NAME,
    /** "Chinese", "the Russians". */
    ADJECTIVE,
    /** A seat of government that stands for its state: "Beijing", "the Kremlin". The town itself may be meant. */
    CAPITAL,
    /** A capital where something takes place: "met in Beijing". Nobody acts. */
    PLACE,
    /** The home of somebody who is not the state: "a Chinese company", "Swiss banks". The state does not act. */
    ORIGIN,
    /** An organisation whose members agree among themselves: "the G7", "OPEC ministers". */
    BLOC,
    /** A part of a state that signs for it: "the Ministry of Tourism of the Hellenic Republic". */
    AGENCY,
    /** A person who acts for a state: "Putin", "Mr Modi". The party is the state. */
    LEADER,
    /** "the two sides", "both leaders", "our countries": more parties than one. */
    GROUP
}
