package pactwire.extract.quantity;

/** How a number is hedged, or where it moves: what stands about it, not what kind of statement it makes. */
public enum Change {
    EXACT("="),
    APPROX("~"),
    MORE(">"),
    LESS("<"),
    UP("up"),
    DOWN("down");

    private final String sign;

    Change(String sign) {
        this.sign = sign;
    }

    /** As the quantities layer prints it. */
    public String sign() {
        return sign;
    }
}
