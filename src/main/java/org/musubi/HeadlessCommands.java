package org.musubi;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.musubi.chronology.DateCommand;
import org.musubi.chronology.DateContext;
import org.musubi.chronology.Edtf;
import org.musubi.intake.reading.ReadCommand;
import org.musubi.names.MatchCommand;

/** The commands for programs and terminals: UTF-8 in and out whatever the locale says, one line on the error output when something fails. */
final class HeadlessCommands {

    static final int DONE = 0;
    static final int FAILED = 1;
    /** Of sysexits.h: wrong use, data of the wrong form, and no such file. */
    static final int MISUSED = 64;
    static final int MALFORMED = 65;
    static final int NO_INPUT = 66;

    private static final String DATE_HELP = """
            Reads dates as written, one a line, from the standard input. For each line it prints, separated by tabs: the words,
            the date as EDTF, its earliest and its latest day, its basis, its doubts (a second reading as or:EDTF).

              ./musubi date [--as-of EDTF] [--anchor EDTF] [--lang L] <FILE

              --as-of EDTF   when the words were written: what "this year" means
              --anchor EDTF  the date before them: what "the 16th" and "the following year" hang on
              --lang L       the language of the words, such as ja or en-GB
            """;
    private static final String READ_HELP = """
            Reads documents and prints what they tell.

              ./musubi read FILE… [--json] [--owner NAME] [--as-of EDTF] [--layout L] [--lang L] [--text-out DIR]

              --json          one JSON object a line and file, for programs
              --owner NAME    whose page it is: what "our city" means
              --as-of EDTF    when it was written
              --layout L      chronicle, list, report, prose or table
              --lang L        the language of the text, such as ja or en
              --text-out DIR  where the extracted text is written
            """;
    private static final String MATCH_HELP = """
            Compares names, a pair a row, and prints the rows with a score, a verdict and the reasons.

              ./musubi match FILE.tsv

            The file is a table with tabs between its columns and a header that names left, right and kind; a kind is person, place or
            organisation. The columns left_context and right_context may hold what else is known, as key=value;… of office, place, year, route.
            The verdict is same, possibly or different; a reason against begins with a hyphen.
            """;

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*");

    private final InputStream in;
    private final Writer out;
    private final PrintStream err;

    HeadlessCommands(InputStream in, OutputStream out, OutputStream err) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.in = new FilterInputStream(in) {
            /** Whoever waits for the answer to one line before they write the next must have it. */
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                HeadlessCommands.this.out.flush();
                return super.read(bytes, offset, length);
            }
        };
    }

    /** @return the exit code */
    int run(String command, List<String> arguments) {
        try {
            int code = switch (command) {
                case "date" -> asksForHelp(arguments) ? help(DATE_HELP) : date(arguments);
                case "read" -> asksForHelp(arguments) ? help(READ_HELP) : new ReadCommand().run(arguments, Path.of(""), out, err);
                case "match" -> asksForHelp(arguments) ? help(MATCH_HELP) : match(arguments);
                default -> refuse(command, "no such command", MISUSED);
            };
            out.flush();
            return code;
        } catch (IOException e) {
            // Most often somebody who has seen enough: musubi date | head
            return refuse(command, "the output cannot be written", FAILED);
        }
    }

    private static boolean asksForHelp(List<String> arguments) {
        return arguments.contains("--help") || arguments.contains("-h");
    }

    private int help(String text) throws IOException {
        out.append(text);
        return DONE;
    }

    private int refuse(String command, String why, int code) {
        err.println("musubi " + command + ": " + why);
        return code;
    }

    private int match(List<String> arguments) throws IOException {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            return refuse("match", "takes one file; musubi match --help tells how it must look", MISUSED);
        }
        var file = Path.of(arguments.getFirst());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return refuse("match", "cannot read " + file, NO_INPUT);
        }
        // What is no UTF-8 becomes a replacement character in its cell; the row still comes back.
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            return switch (new MatchCommand().run(lines, out)) {
                case MatchCommand.Outcome.Done ignored -> DONE;
                case MatchCommand.Outcome.NoColumn(String name) -> refuse("match", "the header of " + file + " names no column " + name, MALFORMED);
            };
        }
    }

    private int date(List<String> arguments) throws IOException {
        var context = DateContext.none();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            int equals = argument.indexOf('=');
            var name = equals < 0 ? argument : argument.substring(0, equals);
            if (!List.of("--as-of", "--anchor", "--lang").contains(name)) {
                return refuse("date", "no such option: " + argument + "; musubi date --help lists them", MISUSED);
            }
            if (equals < 0 && i + 1 == arguments.size()) {
                return refuse("date", name + " needs a value", MISUSED);
            }
            var value = equals < 0 ? arguments.get(++i) : argument.substring(equals + 1);
            var next = with(context, name, value);
            if (next == null) {
                return refuse("date", name.equals("--lang") ? "--lang takes the tag of a language such as ja or en-GB; got: " + value : name + " takes an EDTF date such as 1996-07; got: " + value, MISUSED);
            }
            context = next;
        }
        var tooLong = new DateCommand().run(new InputStreamReader(in, StandardCharsets.UTF_8), out, context);
        return tooLong.isEmpty() ? DONE
                : refuse("date", "line " + tooLong.getAsLong() + " has more than " + DateCommand.LONGEST_LINE + " characters; dates are read one a line", MALFORMED);
    }

    private static @Nullable DateContext with(DateContext context, String option, String value) {
        if (option.equals("--lang")) {
            return LANGUAGE_TAG.matcher(value).matches() ? context.withLanguage(value) : null;
        }
        return Edtf.parse(value).map(date -> option.equals("--as-of") ? context.withAsOf(date) : context.withAnchor(date)).orElse(null);
    }
}
