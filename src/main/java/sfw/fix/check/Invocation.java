package sfw.fix.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import sfw.fix.model.Program;
import sfw.fix.snippet.ShellScript;
import sfw.fix.snippet.ShellScript.Word;

/**
 * A command as the program that is called understands it.
 *
 * @param name the program's name, without its folder
 * @param at the word that names it
 * @param program what is known of it; empty when nothing is
 * @param subcommand its words, joined by spaces; empty when there is none
 * @param options as they are declared, each with its dashes
 * @param values the words behind options that take one, in order
 * @param operands what is no option, neither the subcommand nor a command that it runs
 * @param runs the words of the command that it runs
 * @param command as it stands in the fence
 */
record Invocation(
    String name,
    Word at,
    Optional<Program> program,
    String subcommand,
    Set<Program.Option> options,
    List<Value> values,
    List<Word> operands,
    List<Word> runs,
    ShellScript.Command command) {

  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  /** What stands behind an option. */
  record Value(String option, Word word) {}

  boolean is(String program, String... subcommands) {
    return name.equals(program)
        && (subcommands.length == 0 || Set.of(subcommands).contains(subcommand));
  }

  /** Whether one of some options is given. */
  boolean has(String... names) {
    Set<String> wanted = Set.of(names);
    return options.stream().anyMatch(option -> wanted.contains(option.name()));
  }

  /** Whether an operand is like a pattern from end to end. */
  boolean names(String pattern) {
    Pattern compiled = compiled(pattern);
    return operands.stream().anyMatch(word -> compiled.matcher(word.text()).matches());
  }

  /** Whether the value of an option is like a pattern from end to end. */
  boolean sets(String option, String pattern) {
    return values.stream()
        .filter(value -> value.option().equals(option))
        .anyMatch(value -> compiled(pattern).matcher(value.word().text()).matches());
  }

  private static Pattern compiled(String pattern) {
    return PATTERNS.computeIfAbsent(pattern, Pattern::compile);
  }

  /** All its words but the first, as one text. */
  String arguments() {
    StringBuilder all = new StringBuilder();
    command.words().stream().skip(1).forEach(word -> all.append(word.text()).append(' '));
    return all.append(command.document()).toString();
  }
}
