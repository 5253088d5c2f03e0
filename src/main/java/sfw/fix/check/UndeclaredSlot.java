package sfw.fix.check;

import java.util.Map;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.Entry;
import sfw.fix.model.Explanation;
import sfw.fix.model.Part;
import sfw.fix.model.Slot;
import sfw.fix.model.Step;
import sfw.fix.snippet.Template;

/** A {@code <name>} in a command, a snippet or inline code is a slot, and the entry declares it. */
final class UndeclaredSlot implements Check {
  private static final Rule RULE = Rule.error("undeclared-slot");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    for (Entry entry : known.entries()) {
      entry.explanation().ifPresent(explained -> check(known, entry.slots(), explained, problems));
    }
  }

  private static void check(
      Known known, Map<String, Slot> slots, Explanation explanation, Problems problems) {
    Part.snippetsOf(explanation.parts())
        .forEach(
            snippet ->
                snippet
                    .template()
                    .slots()
                    .forEach(
                        slot -> {
                          Span at =
                              snippet.origin().at(snippet.code(), slot.offset(), slot.length());
                          report(slot, at, "", slots, problems);
                        }));
    explanation
        .prose()
        .flatMap(prose -> prose.codes().stream())
        .forEach(
            code ->
                Template.code(code.value())
                    .slots()
                    .forEach(slot -> report(slot, within(code, slot), "", slots, problems)));
    explanation.steps().forEach(step -> checkShared(known, slots, step, problems));
  }

  /** The slot itself, where the code stands in the file as it is. */
  private static Span within(Located<String> code, Template.Slot slot) {
    Span all = code.span();
    return all.length() == code.value().length()
        ? new Span(all.path(), all.line(), all.column() + slot.offset(), slot.length())
        : all;
  }

  /** The slots of a shared step are reported where the entry takes the step in. */
  private static void checkShared(
      Known known, Map<String, Slot> slots, Step step, Problems problems) {
    step.shared()
        .ifPresent(
            id ->
                known
                    .sharedStep(id.value())
                    .ifPresent(
                        shared ->
                            shared
                                .slots()
                                .forEach(
                                    slot ->
                                        report(
                                            slot,
                                            id.span(),
                                            " of the shared step",
                                            slots,
                                            problems))));
  }

  private static void report(
      Template.Slot slot, Span at, String of, Map<String, Slot> slots, Problems problems) {
    if (!slots.containsKey(slot.name())) {
      problems.add(
          RULE,
          at,
          "<" + slot.name() + ">" + of + " is not declared under slots",
          DidYouMean.hint(slot.name(), slots.keySet())
              + " (or write \\<"
              + slot.name()
              + "> for the literal text)");
    }
  }
}
