package sfw.fix.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sfw.fix.diagnostic.Problems;
import sfw.fix.model.CodeId;
import sfw.fix.model.CodeSystem;
import sfw.fix.model.Draft;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Explanation;
import sfw.fix.model.Id;
import sfw.fix.model.Part;
import sfw.fix.model.SharedStep;
import sfw.fix.model.Step;

/**
 * A draft, and what can be looked up in it. Where a file could not be read, nothing is said to be
 * unknown that it might have declared.
 */
final class Known {
  /** A set of names that content may refer to. */
  record Names(Predicate<String> has, Collection<String> all) {}

  private static final Names ANYTHING = new Names(name -> true, List.of());

  private final Draft draft;
  private final Map<EntryId, Entry> entries = new HashMap<>();
  private final Map<Id, SharedStep> sharedSteps = new HashMap<>();
  private final Names entryIds;
  private final Names toolIds;
  private final Names stepIds;
  private final Names pageIds;
  private final Names tags;
  private final Names platforms;
  private final Names areas;
  private final Names codes;
  private final List<ShellFence> shellFences;

  Known(Draft draft) {
    this.draft = draft;
    draft.entries().forEach(entry -> entries.put(entry.id(), entry));
    draft.steps().forEach(step -> sharedSteps.put(step.id(), step));
    entryIds = names(draft.entryIds());
    toolIds = names(draft.toolIds());
    stepIds = names(draft.stepIds());
    pageIds = names(draft.pageIds());
    tags = draft.tags().map(all -> names(all.keySet())).orElse(ANYTHING);
    platforms = draft.platforms().map(all -> names(all.keySet())).orElse(ANYTHING);
    areas = draft.site().map(site -> names(site.areas().keySet())).orElse(ANYTHING);
    codes = draft.codes().map(all -> names(codesOf(all.values()))).orElse(ANYTHING);
    shellFences = ShellFence.all(draft);
  }

  Draft draft() {
    return draft;
  }

  List<Entry> entries() {
    return draft.entries();
  }

  /** The fences of shell commands, read once for all checks. */
  List<ShellFence> shellFences() {
    return shellFences;
  }

  /** The entries that are more than stubs. */
  Stream<Explanation> explanations() {
    return draft.entries().stream().flatMap(entry -> entry.explanation().stream());
  }

  /** Looks at them in parallel, for what takes long. */
  void explanations(BiConsumer<Explanation, Problems> look, Problems problems) {
    List<Problems> found =
        draft.entries().parallelStream()
            .flatMap(entry -> entry.explanation().stream())
            .map(
                explanation -> {
                  Problems own = new Problems();
                  look.accept(explanation, own);
                  return own;
                })
            .toList();
    found.forEach(problems::addAll);
  }

  Optional<Entry> entry(EntryId id) {
    return Optional.ofNullable(entries.get(id));
  }

  Optional<SharedStep> sharedStep(Id id) {
    return Optional.ofNullable(sharedSteps.get(id));
  }

  /** A step's own parts and those of the shared step that it takes in. */
  Stream<Part> partsOf(Step step) {
    Stream<Part> shared =
        step.shared().flatMap(id -> sharedStep(id.value())).stream()
            .flatMap(s -> s.body().stream());
    return Stream.concat(step.body().stream(), shared);
  }

  Names entryIds() {
    return entryIds;
  }

  Names toolIds() {
    return toolIds;
  }

  Names stepIds() {
    return stepIds;
  }

  Names pageIds() {
    return pageIds;
  }

  Names tags() {
    return tags;
  }

  Names platforms() {
    return platforms;
  }

  Names areas() {
    return areas;
  }

  Names codes() {
    return codes;
  }

  private static List<CodeId> codesOf(Collection<CodeSystem> systems) {
    return systems.stream()
        .flatMap(
            system -> system.codes().keySet().stream().map(code -> new CodeId(system.id(), code)))
        .toList();
  }

  private static Names names(Collection<?> values) {
    var all = values.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
    return new Names(all::contains, all);
  }
}
