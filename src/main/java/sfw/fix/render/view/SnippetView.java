package sfw.fix.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sfw.fix.markdown.Html;

/**
 * A fence.
 *
 * @param kind command, code, markup or output
 * @param language the fence's word, such as sh
 * @param languageLabel what people call the language
 * @param code without the last line feed; slots are {@code <var class="slot"
 *     data-slot="port">PORT</var>}
 * @param file the file that configuration belongs in
 * @param platforms their names; empty means all
 * @param undo whether it takes the command before it back
 * @param risks to warn of before it
 * @param outputs what it prints
 */
public record SnippetView(
    String kind,
    String language,
    String languageLabel,
    Html code,
    @Nullable String file,
    List<String> platforms,
    boolean undo,
    List<RiskView> risks,
    List<OutputView> outputs) {

  /**
   * A risk.
   *
   * @param word destructive, downtime or security
   * @param meaning a sentence
   */
  public record RiskView(String word, String meaning) {}

  /**
   * What a command prints.
   *
   * @param exact whether it is all of the output
   */
  public record OutputView(Html text, boolean exact) {}

  public SnippetView withOutput(OutputView output) {
    List<OutputView> more =
        java.util.stream.Stream.concat(outputs.stream(), java.util.stream.Stream.of(output))
            .toList();
    return new SnippetView(kind, language, languageLabel, code, file, platforms, undo, risks, more);
  }
}
