package sfw.fix.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sfw.fix.model.Program;
import sfw.fix.model.Program.Option;
import sfw.fix.model.Program.Runs;
import sfw.fix.model.Program.Takes;
import sfw.fix.model.Program.Trait;
import sfw.fix.model.Program.Usage;
import sfw.fix.snippet.ShellScript;
import sfw.fix.snippet.ShellScript.Command;
import sfw.fix.snippet.ShellScript.Word;

/**
 * Reads the words of one command as its program would: subcommand, options, values, operands; then
 * the command that it runs in turn ({@code sudo}, {@code ssh host}, {@code find -exec}, {@code sh
 * -c}), which may be a whole script.
 */
final class InvocationReader {

  /** What came of a command: itself, those that it runs, and what was not understood. */
  record Result(List<Invocation> invocations, List<Misuse> misuses, List<ShellScript> scripts) {
    static Result empty() {
      return new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  private final Map<String, Program> programs;
  private final Result result;
  private final Command command;
  private final List<Word> words;

  private Usage usage = NONE;
  private @Nullable Program program;
  private String subcommand = "";
  private final Set<Option> options = new LinkedHashSet<>();
  private final List<Invocation.Value> values = new ArrayList<>();
  private final List<Word> operands = new ArrayList<>();
  private List<Word> runs = List.of();
  private int next = 1;

  private static final Usage NONE =
      new Usage(
          new Program.Evidence(Optional.empty(), Optional.empty(), Optional.empty()),
          Set.of(),
          Optional.empty(),
          Map.of());

  private InvocationReader(
      Map<String, Program> programs, Result result, Command command, List<Word> words) {
    this.programs = programs;
    this.result = result;
    this.command = command;
    this.words = words;
  }

  /**
   * Reads the commands of a script, and those that they run.
   *
   * @param programs those that are known
   */
  static void read(Map<String, Program> programs, ShellScript script, Result result) {
    result.scripts().add(script);
    for (Command command : script.commands()) {
      if (!script.functions().contains(command.words().get(0).text())) {
        new InvocationReader(programs, result, command, command.words()).read();
      }
    }
  }

  private void read() {
    Word at = words.get(0);
    String name = at.text().substring(at.text().lastIndexOf('/') + 1);
    if (!at.isFixed() || name.isEmpty()) {
      return;
    }
    program = programs.get(name);
    if (program == null) {
      reportProgram(at, name);
      return;
    }
    usage = program.top();
    readArguments();
    result
        .invocations()
        .add(
            new Invocation(
                name,
                at,
                Optional.of(program),
                subcommand,
                options,
                values,
                operands,
                runs,
                command));
    if (!runs.isEmpty()) {
      run(runs);
    }
  }

  /** A script of one's own, {@code ./install.sh}, is no program that anybody declares. */
  private void reportProgram(Word at, String name) {
    boolean own = at.text().indexOf('/') >= 0 && !at.text().matches("/(usr/)?(local/)?s?bin/.*");
    if (!own && !programs.isEmpty()) {
      int start = at.end() - Math.min(name.length(), at.length());
      misuse(Misuse.Kind.PROGRAM, start, name, "", programs.keySet());
    }
  }

  private void misuse(
      Misuse.Kind kind, int start, String word, String of, Collection<String> known) {
    result.misuses().add(new Misuse(kind, start, Math.max(1, word.length()), word, of, known));
  }

  private void readArguments() {
    boolean dashes = false;
    while (next < words.size() && runs.isEmpty()) {
      Word word = words.get(next);
      next++;
      if (!dashes && isOption(word)) {
        if (word.text().equals("--")) {
          dashes = true;
          if (usage.runs().equals(Optional.of(Runs.DASHES))) {
            runs = rest(next);
          }
        } else {
          option(word);
        }
      } else if (dashes || !isSubcommand(word)) {
        dashes = operand(word) || dashes;
      }
    }
  }

  private static boolean isOption(Word word) {
    return word.text().startsWith("-") && word.length() > 1 && word.fixed() > 1;
  }

  /** Takes a word as a subcommand, or a further word of one, if that is what belongs here. */
  private boolean isSubcommand(Word word) {
    Program known = java.util.Objects.requireNonNull(program);
    String longer = subcommand.isEmpty() ? word.text() : subcommand + " " + word.text();
    Usage deeper = known.subcommands().get(longer);
    if (deeper != null) {
      subcommand = longer;
      usage = deeper;
      return true;
    }
    if (word.isFixed()
        && known.subcommands().keySet().stream().anyMatch(s -> s.startsWith(longer + " "))) {
      subcommand = longer;
      return true;
    }
    List<String> choices = wordsBehind(known);
    boolean must =
        !choices.isEmpty() && operands.isEmpty() && word.isFixed() && !usage.has(Trait.OPERANDS);
    if (must) {
      String of = (known.name() + " " + subcommand).strip();
      misuse(Misuse.Kind.SUBCOMMAND, word.start(), word.text(), of, choices);
      usage = NONE;
      next = words.size();
    }
    return must;
  }

  private List<String> wordsBehind(Program known) {
    String prefix = subcommand.isEmpty() ? "" : subcommand + " ";
    return known.subcommands().keySet().stream()
        .filter(words -> words.startsWith(prefix) && words.length() > prefix.length())
        .map(words -> words.substring(prefix.length()).split(" ", 2)[0])
        .distinct()
        .sorted()
        .toList();
  }

  /** Takes a word as an operand; whether no options follow. */
  private boolean operand(Word word) {
    if (usage.has(Trait.NO_DASH)
        && operands.isEmpty()
        && options.isEmpty()
        && word.isFixed()
        && word.text().matches("[A-Za-z]+")) {
      cluster(word, 0);
      return false;
    }
    boolean assignment = word.text().matches("[A-Za-z_][A-Za-z0-9_]*=.*");
    boolean first = operands.isEmpty() && usage.runs().equals(Optional.of(Runs.FIRST));
    if (first && !assignment) {
      runs = rest(next - 1);
      return true;
    }
    if (!first) {
      operands.add(word);
      if (operands.size() == 2 && usage.runs().equals(Optional.of(Runs.SECOND))) {
        operands.remove(1);
        runs = rest(next - 1);
      }
    }
    return usage.has(Trait.OPTIONS_FIRST);
  }

  private List<Word> rest(int from) {
    return words.subList(from, words.size());
  }

  private void option(Word word) {
    String text = word.text().substring(0, word.fixed());
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    boolean isCut = equals < 0 && !word.isFixed();
    Option whole = find(name);
    if (whole != null) {
      take(whole, equals >= 0 ? after(word, equals + 1) : null);
    } else if (isCut || isNumber(name)) {
      return;
    } else if (name.startsWith("--")) {
      reportOption(word, 0, name);
    } else if (usage.has(Trait.ONE_DASH)) {
      attached(word, text, name);
    } else {
      cluster(word, 1);
    }
  }

  private boolean isNumber(String name) {
    return usage.has(Trait.NUMBERS) && name.matches("-[0-9]+");
  }

  /** {@code java -Xmx1g}: an option and its value in one word. */
  private void attached(Word word, String text, String name) {
    for (int end = text.length() - 1; end > 1; end--) {
      Option prefix = find(text.substring(0, end));
      if (prefix != null && prefix.takes() != Takes.NOTHING) {
        take(prefix, after(word, end));
        return;
      }
    }
    reportOption(word, 0, name);
  }

  /** {@code -ltnp}, {@code -n50}; without the dash, {@code xf}. */
  private void cluster(Word word, int from) {
    for (int i = from; i < word.fixed(); i++) {
      String letter = word.text().substring(i, i + 1);
      Option option = find("-" + letter);
      if (option == null && from == 0) {
        option = find(letter);
      }
      if (option == null) {
        boolean alone = word.text().length() == from + 1 || i > from;
        String shown = alone ? "-" + letter : word.text();
        reportOption(word, alone && i > from ? i : 0, shown);
        return;
      }
      boolean last = i + 1 == word.text().length();
      if (option.takes() != Takes.NOTHING) {
        take(option, last ? null : after(word, i + 1));
        return;
      }
      options.add(option);
    }
  }

  private static Word after(Word word, int from) {
    boolean verbatim = word.verbatim() && word.text().length() == word.length();
    return new Word(
        word.text().substring(from),
        word.start(),
        word.end(),
        word.codeStart() + from,
        Math.max(0, word.fixed() - from),
        verbatim);
  }

  private @Nullable Option find(String name) {
    Option found = usage.options().get(name);
    Program known = java.util.Objects.requireNonNull(program);
    boolean anywhere = subcommand.isEmpty() || known.top().has(Trait.OPTIONS_ANYWHERE);
    return found == null && anywhere ? known.top().options().get(name) : found;
  }

  private void take(Option option, @Nullable Word attached) {
    options.add(option);
    if (option.takes() == Takes.NOTHING || (attached == null && next >= words.size())) {
      return;
    }
    if (option.takes() == Takes.COMMAND) {
      int end = next;
      while (end < words.size() && !words.get(end).text().matches(";|\\+|\\\\;")) {
        end++;
      }
      run(words.subList(next, end));
      next = Math.min(words.size(), end + 1);
      return;
    }
    if (attached == null && option.takes() == Takes.OPTIONAL) {
      return;
    }
    Word value = attached;
    if (value == null) {
      value = words.get(next);
      next++;
    }
    values.add(new Invocation.Value(option.name(), value));
    if (option.takes() == Takes.CODE && value.verbatim()) {
      read(programs, ShellScript.of(value), result);
    }
  }

  /** Reads a command that this one runs. A word with blanks in it is a script, as for ssh. */
  private void run(List<Word> inner) {
    if (inner.isEmpty()) {
      return;
    }
    Word first = inner.get(0);
    if (inner.size() == 1 && first.text().matches("(?s).*\\s.*")) {
      if (first.verbatim()) {
        read(programs, ShellScript.of(first), result);
      }
      return;
    }
    new InvocationReader(
            programs, result, new Command(inner, command.input(), command.document()), inner)
        .read();
  }

  private void reportOption(Word word, int from, String name) {
    Program known = java.util.Objects.requireNonNull(program);
    if (usage.equals(NONE)) {
      return;
    }
    Set<String> names = new TreeSet<>(usage.options().keySet());
    if (subcommand.isEmpty() || known.top().has(Trait.OPTIONS_ANYWHERE)) {
      names.addAll(known.top().options().keySet());
    }
    String of = (known.name() + " " + subcommand).strip();
    int length = from > 0 ? 1 : name.length();
    result
        .misuses()
        .add(
            new Misuse(
                Misuse.Kind.OPTION, word.codeStart() + from, length, name, of, List.copyOf(names)));
  }
}
