package sfw.fix.snippet;

import java.nio.file.FileSystemException;
import java.util.Collections;
import java.util.List;

/** Tells where the slots of a snippet stand. */
public final class SlotContexts {
  private SlotContexts() {}

  /**
   * Makes the parsers ready. Without it they become so when they are first needed, and a failure is
   * then an error of the machine.
   *
   * @throws FileSystemException when the folder for temporary files has no room for their library
   */
  public static void prepare() throws FileSystemException {
    ShellNode.prepare();
  }

  /**
   * The context of each slot of a template, in their order; none for an output, into which nothing
   * is filled.
   */
  public static List<SlotContext> of(Language language, Template template) {
    int slots = template.slots().size();
    if (slots == 0 || language.kind() == Language.Kind.OUTPUT) {
      return List.of();
    }
    return switch (language) {
      case SH, BASH -> ShellContexts.of(template);
      case POWERSHELL -> Collections.nCopies(slots, SlotContext.POWERSHELL);
      case SQL -> SqlContexts.of(template);
      default -> Collections.nCopies(slots, SlotContext.CONFIGURATION);
    };
  }
}
