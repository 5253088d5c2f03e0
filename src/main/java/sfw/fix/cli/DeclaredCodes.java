package sfw.fix.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sfw.fix.draft.YamlText;
import sfw.fix.model.Id;

/** Adds codes to the text of {@code codes.yaml}, behind those that their system has. */
final class DeclaredCodes {
  private DeclaredCodes() {}

  /**
   * The text with more codes.
   *
   * @param text has the system
   * @param meanings by code
   */
  static String added(String text, Id system, Map<String, String> meanings) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = lines.indexOf(system + ":") + 1;
    while (at < lines.size() && !lines.get(at).strip().equals("codes:")) {
      at++;
    }
    at++;
    while (at < lines.size() && lines.get(at).startsWith("    ")) {
      at++;
    }
    List<String> added = new ArrayList<>();
    meanings.forEach(
        (code, meaning) ->
            added.add(
                "    "
                    + (code.matches("\\w[\\w.-]*") ? code : YamlText.quoted(code))
                    + ": {meaning: "
                    + YamlText.quoted(meaning)
                    + "}"));
    lines.addAll(Math.min(at, lines.size()), added);
    return String.join("\n", lines) + "\n";
  }
}
