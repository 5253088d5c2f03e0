package sfw.fix.cli;

import sfw.fix.content.Placeholder;
import sfw.fix.draft.YamlText;
import sfw.fix.model.Id;

/** The text of a new tool's file, with a placeholder wherever only the author knows. */
final class ToolTemplate {
  private ToolTemplate() {}

  /**
   * The file of a tool that is not known yet.
   *
   * @param area a guess
   */
  static String text(Id tool, Id area) {
    return "# yaml-language-server: $schema=../../schema/tool.schema.json\nname: "
        + YamlText.quoted(tool.value())
        + "\narea: "
        + area
        + comment("what it is for, an area of site.yaml")
        + "about: \""
        + Placeholder.MARK
        + ": what it is, in a few words\"\nhome: \"https://example.com/\""
        + comment("its home page");
  }

  private static String comment(String wanted) {
    return " # " + Placeholder.MARK + ": " + wanted + "\n";
  }
}
