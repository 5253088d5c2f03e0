package sfw.fix.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sfw.fix.markdown.Html;

/**
 * The page of an entry.
 *
 * @param shortcut the line that takes an expert to the usual cause and its step
 * @param appliesTo versions, as text
 * @param updated YYYY-MM-DD
 * @param edit where to edit the prose
 * @param editFacts where to edit the facts
 * @param wrong where to say that the page is wrong
 * @param scripts what the page does for its reader: buttons, tabs, ticks, and the like
 * @param previous the tool's entry before this one, as {@code next} is the one behind it
 */
public record ErrorPage(
    Layout layout,
    Link tool,
    String label,
    SeverityView severity,
    String title,
    Html summary,
    @Nullable Shortcut shortcut,
    List<SampleView> samples,
    List<SignatureView> signatures,
    List<SlotView> slots,
    List<LookalikeView> lookalikes,
    List<PartView> whatIsHappening,
    List<CauseView> causes,
    List<StepView> steps,
    List<PartView> prevention,
    List<PartView> stillStuck,
    List<Link> related,
    List<Link> references,
    List<CodeChip> codes,
    List<String> platforms,
    List<String> appliesTo,
    List<Link> tags,
    String updated,
    String edit,
    String editFacts,
    String wrong,
    List<String> scripts,
    @Nullable Link previous,
    @Nullable Link next) {

  /**
   * The most frequent cause and the step that ends it.
   *
   * @param others how many other causes there are
   */
  public record Shortcut(Html cause, StepLink step, int others) {}

  /**
   * A real output.
   *
   * @param origin how we know it, in words
   * @param text with the label marked
   */
  public record SampleView(String from, String origin, Html text) {}

  /** A signature: {@code text} with its slots and choices marked up. */
  public record SignatureView(Html text, @Nullable String versions) {}

  /**
   * A slot of a signature or command.
   *
   * @param fills whether a command of the page takes its value
   */
  public record SlotView(
      String name, String shown, String kind, String label, String example, boolean fills) {}

  /** A similar text that is not this error. */
  public record LookalikeView(String text, Html tell, @Nullable Link entry) {}

  /**
   * A cause.
   *
   * @param frequency usual, common or rare
   * @param shows what the confirming step's output contains, literally
   * @param sign how it shows itself otherwise
   */
  public record CauseView(
      String anchor,
      String frequency,
      Html cause,
      StepLink confirmedBy,
      @Nullable String shows,
      @Nullable Html sign,
      List<StepLink> fixedBy) {}

  /** A link to a step of this page. */
  public record StepLink(String href, int number, String title) {}

  /**
   * A step.
   *
   * @param role confirm, fix, verify or undo
   * @param platforms their names; empty means all
   * @param decides the causes that it confirms
   */
  public record StepView(
      String id,
      int number,
      Html title,
      String plainTitle,
      String role,
      List<String> platforms,
      List<PartView> parts,
      List<CauseView> decides) {}
}
