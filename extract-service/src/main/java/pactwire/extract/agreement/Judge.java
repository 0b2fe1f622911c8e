package pactwire.extract.agreement;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A logistic judge: the sum of the weights of what is seen, above 0 for "rather yes". Immutable. */
public final class Judge {
    /** Weights are kept in steps of this size, at most 127 of them. */
    private static final float STEP = 0.04f;

    private final byte[] weights;
    private final float bias;

    private Judge(byte[] weights, float bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /** @param weights one for each row */
    public static Judge of(float[] weights, float bias) {
        var steps = new byte[Seen.ROWS];
        for (int i = 0; i < weights.length; i++) {
            steps[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / STEP)));
        }
        return new Judge(steps, bias);
    }

    /** How many rows a table of weights has. */
    public static int rows() {
        return Seen.ROWS;
    }

    /** Log odds. */
    public double score(int[] rows) {
        int sum = 0;
        for (int row : rows) {
            sum += weights[row];
        }
        return bias + sum * STEP;
    }

    static Judge read(DataInputStream in) throws IOException {
        float bias = in.readFloat();
        var weights = new byte[Seen.ROWS];
        in.readFully(weights);
        return new Judge(weights, bias);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(bias);
        out.write(weights);
    }
}
