package sfw.fix.snippet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a shell would run: the simple commands of a fence, in order, also those in pipes, in lists
 * and in {@code $( )}; and what a shell could not read.
 *
 * <p>A word of the same length takes the place of each slot before the text is parsed, so that all
 * offsets count characters of the fence.
 *
 * @param commands in the order in which they begin
 * @param faults where the text is no shell; then the commands may be incomplete
 * @param functions names that the script defines itself
 */
public record ShellScript(List<Command> commands, List<Fault> faults, Set<String> functions) {

  /**
   * A word of a command, quotes removed.
   *
   * @param text what the program gets, a stand-in for each slot and for each expansion
   * @param start of the word in the source, quotes included
   * @param end behind it
   * @param codeStart where the text begins in the source
   * @param fixed how many of its first characters are known, rather than a slot or an expansion
   * @param verbatim whether the source has the text as it is, so that it can be read as code
   */
  public record Word(String text, int start, int end, int codeStart, int fixed, boolean verbatim) {

    /** Whether nothing in it varies. */
    public boolean isFixed() {
      return fixed == text.length();
    }

    public int length() {
      return end - start;
    }
  }

  /**
   * A program's name and what is handed to it.
   *
   * @param words at least one
   * @param input the command whose output it reads, in a pipe
   * @param document the here-document or here-string that it reads, else empty
   */
  public record Command(List<Word> words, Optional<Command> input, String document) {
    public Command {
      words = List.copyOf(words);
    }
  }

  /** Something that a shell could not read. */
  public record Fault(int start, int length, String message, String hint) {}

  private static final Pattern PROMPT = Pattern.compile("(?m)^\\$ ");

  /** Reads the code of a {@code sh} or {@code bash} fence. */
  public static ShellScript of(String source) {
    ShellScript script = read(MaskedText.of(source), 0);
    PROMPT
        .matcher(source)
        .results()
        .forEach(
            prompt ->
                script.faults.add(
                    new Fault(
                        prompt.start(),
                        1,
                        "a prompt",
                        "leave it out: what is copied is what is run")));
    return script;
  }

  /** Reads a word that a program hands to a shell, such as {@code sh -c '...'}. */
  public static ShellScript of(Word word) {
    return read(new MaskedText(word.text(), word.fixed()), word.codeStart());
  }

  private static ShellScript read(MaskedText text, int offset) {
    ShellNode tree = ShellNode.parse(text.code());
    ShellReader reader = new ShellReader(text, offset);
    reader.read(tree);
    List<Fault> faults = new ArrayList<>();
    if (tree.hasFault()) {
      faults.addAll(ShellFaults.of(text.code(), tree, offset));
    }
    return new ShellScript(
        new ArrayList<>(reader.commands()), faults, new HashSet<>(reader.functions()));
  }
}
