package pactwire.standalone.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.TimeoutException;
import pactwire.contract.access.UnguardedException;
import pactwire.standalone.DataInUseException;
import pactwire.standalone.PortTakenException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong in one clear line and exit code 2; a stack trace and exit code 1 only for faults of ours. */
final class OneLine implements IExecutionExceptionHandler {
    private static final int NOT_AS_ASKED = 2;
    private static final int OUR_FAULT = 1;

    @Override
    public int handleExecutionException(Exception thrown, CommandLine commandLine, ParseResult parsed) {
        var err = commandLine.getErr();
        if (thrown instanceof DataInUseException
                || thrown instanceof PortTakenException
                || thrown instanceof UnguardedException
                || thrown instanceof BadInputException) {
            err.println("pactwire: " + thrown.getMessage());
            return NOT_AS_ASKED;
        }
        if (thrown instanceof NoSuchFileException missing) {
            err.println("pactwire: no such file: " + missing.getFile());
            return NOT_AS_ASKED;
        }
        if (thrown instanceof IOException) {
            err.println("pactwire: " + thrown.getMessage());
            return NOT_AS_ASKED;
        }
        if (thrown instanceof TimeoutException) {
            err.println("pactwire: " + thrown.getMessage());
            return OUR_FAULT;
        }
        thrown.printStackTrace(err);
        return OUR_FAULT;
    }
}
