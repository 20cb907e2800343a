package org.musubi.intake.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.musubi.text.Blanks;
import org.musubi.text.Decoding;
import org.musubi.text.HtmlText;
import org.musubi.text.TextDecoder;

/**
 * The command {@code read}: reads files and prints what they tell, as JSON with one line a file or for people. A file that
 * cannot be read gets one line on the error output, and the others are read all the same.
 */
public final class ReadCommand {

    /** Everything was read. */
    public static final int DONE = 0;
    /** At least one file could not be read. */
    public static final int UNREADABLE = 1;
    /** The arguments make no sense. */
    public static final int MISUSED = 2;

    private static final String USAGE =
            "usage: musubi read FILE... [--json] [--owner NAME] [--as-of EDTF] [--layout L] [--lang L] [--text-out DIR]";

    private final DocumentReader reader = new DocumentReader();

    /**
     * Runs the command.
     *
     * @param arguments what stands behind {@code read}
     * @param directory what relative names of files are taken from
     * @return the exit code
     */
    public int run(List<String> arguments, Path directory, Appendable out, Appendable err) throws IOException {
        ReadArguments parsed;
        try {
            parsed = ReadArguments.parse(arguments);
        } catch (ReadArguments.Refused refused) {
            err.append("musubi read: ").append(refused.getMessage()).append("; ").append(USAGE).append('\n');
            return MISUSED;
        }
        int code = DONE;
        for (var file : parsed.files()) {
            var problem = read(file, directory, parsed, out);
            if (problem != null) {
                err.append("musubi read: ").append(file).append(": ").append(problem).append('\n');
                code = UNREADABLE;
            }
        }
        return code;
    }

    /** Reads one file; answers why not, or null. */
    private @Nullable String read(String file, Path directory, ReadArguments arguments, Appendable out) throws IOException {
        byte[] bytes;
        Path path;
        try {
            path = directory.resolve(file);
            if (Files.isDirectory(path)) {
                return "is a directory";
            }
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException missing) {
            return "no such file";
        } catch (InvalidPathException | IOException | SecurityException broken) {
            return "cannot be opened";
        }
        return switch (TextDecoder.decode(bytes)) {
            case Decoding.Refused(Decoding.Reason reason) -> switch (reason) {
                case EMPTY -> "is empty";
                case BINARY -> "is no text file";
                case UNREADABLE -> "is in no charset that is known here";
            };
            case Decoding.Decoded decoded -> {
                var name = path.getFileName().toString();
                var text = HtmlText.isHtml(decoded.text(), name) ? HtmlText.read(decoded.text()).text() : decoded.text();
                if (Blanks.isBlank(text)) {
                    yield "holds nothing but blanks";
                }
                var reading = reader.read(text, arguments.options());
                if (arguments.textOut() != null) {
                    var folder = Files.createDirectories(directory.resolve(arguments.textOut()));
                    Files.writeString(folder.resolve(name.endsWith(".txt") ? name : name + ".txt"), text, StandardCharsets.UTF_8);
                }
                if (arguments.json()) {
                    out.append(ReadingJson.write(name, decoded, reading)).append('\n');
                } else {
                    ReadingProse.write(name, decoded, reading, out);
                }
                yield null;
            }
        };
    }
}
