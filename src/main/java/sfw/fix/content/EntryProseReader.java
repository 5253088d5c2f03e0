package sfw.fix.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sfw.fix.content.yaml.SourceFile;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Block;
import sfw.fix.markdown.Block.Heading;
import sfw.fix.markdown.MarkdownReader;
import sfw.fix.model.Id;
import sfw.fix.model.Part;
import sfw.fix.model.Role;
import sfw.fix.model.Step;

/** Reads an entry's {@code .md} file: four fixed sections, the second one made of steps. */
final class EntryProseReader {
  private static final String WHAT_IS_HAPPENING = "What is happening";
  private static final String FIX = "Fix";
  private static final String PREVENT = "Prevent";
  private static final String STILL_STUCK = "Still stuck";
  private static final List<String> SECTIONS =
      List.of(WHAT_IS_HAPPENING, FIX, PREVENT, STILL_STUCK);

  /** Ids that the page has a use of its own for. */
  private static final Set<String> RESERVED =
      Set.of(
          "main",
          "see",
          "signatures",
          "lookalikes",
          "happening",
          "causes",
          "fix",
          "prevent",
          "stuck",
          "related",
          "references",
          "facts");

  private static final Set<String> STEP_KEYS = Set.of("role", "platform");

  private final SourceFile file;
  private final Problems problems;
  private final PartReader parts;
  private final Map<String, List<Block>> sections = new LinkedHashMap<>();

  private EntryProseReader(SourceFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.parts = new PartReader(problems);
  }

  static EntryProse read(SourceFile file, Problems problems) {
    return new EntryProseReader(file, problems).read();
  }

  private EntryProse read() {
    divide(MarkdownReader.blocks(file.text(), Origin.file(file.path()), problems));
    for (String required : List.of(WHAT_IS_HAPPENING, FIX, PREVENT)) {
      if (!sections.containsKey(required)) {
        problems.add(
            ContentRules.SECTION,
            Span.startOf(file.path()),
            "the section \"" + required + "\" is missing",
            "add a line \"# " + required + "\"");
      }
    }
    return new EntryProse(
        body(WHAT_IS_HAPPENING),
        sections.containsKey(FIX) ? steps(section(FIX)) : List.of(),
        body(PREVENT),
        sections.containsKey(STILL_STUCK) ? Optional.of(body(STILL_STUCK)) : Optional.empty());
  }

  private void divide(List<Block> blocks) {
    List<Block> current = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Heading heading && heading.level() == 1) {
        current = new ArrayList<>();
        begin(heading, current);
      } else if (sections.isEmpty() && current.isEmpty()) {
        problems.add(
            ContentRules.SECTION,
            block.span(),
            "text before the first section",
            "begin with \"# " + WHAT_IS_HAPPENING + "\"");
        current.add(block);
      } else {
        current.add(block);
      }
    }
  }

  private void begin(Heading heading, List<Block> content) {
    String title = heading.title().plainText();
    if (!SECTIONS.contains(title)) {
      problems.add(
          ContentRules.SECTION,
          heading.span(),
          "unknown section \"" + title + "\"",
          DidYouMean.hint(title, SECTIONS));
      return;
    }
    boolean late =
        sections.keySet().stream().anyMatch(s -> SECTIONS.indexOf(s) > SECTIONS.indexOf(title));
    if (sections.putIfAbsent(title, content) != null) {
      problems.add(
          ContentRules.SECTION, heading.span(), "the section \"" + title + "\" stands here twice");
    } else if (late) {
      problems.add(
          ContentRules.SECTION,
          heading.span(),
          "the section \"" + title + "\" is out of order",
          "the order is " + String.join(", ", SECTIONS));
    }
  }

  private List<Block> section(String title) {
    return sections.getOrDefault(title, List.of());
  }

  private List<Part> body(String title) {
    List<Part> body = new ArrayList<>();
    for (Block block : section(title)) {
      if (block instanceof Heading heading) {
        problems.add(
            ContentRules.SECTION,
            heading.span(),
            "a heading of level 2 in \"" + title + "\"",
            "use ### within a section");
      }
      parts.part(block).ifPresent(body::add);
    }
    if (sections.containsKey(title) && body.isEmpty()) {
      problems.add(
          ContentRules.SECTION,
          Span.startOf(file.path()),
          "the section \"" + title + "\" is empty");
    }
    return List.copyOf(body);
  }

  private List<Step> steps(List<Block> blocks) {
    List<Step> steps = new ArrayList<>();
    Map<Id, Span> seen = new HashMap<>();
    Optional<Heading> heading = Optional.empty();
    List<Part> body = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Heading next) {
        addStep(heading, body, seen, steps);
        heading = Optional.of(next);
        body = new ArrayList<>();
      } else if (heading.isEmpty()) {
        problems.add(
            ContentRules.STEP,
            block.span(),
            "text before the first step",
            "begin with \"## Title {#id role=confirm}\"");
      } else {
        parts.part(block).map(EntryProseReader::belowStep).ifPresent(body::add);
      }
    }
    addStep(heading, body, seen, steps);
    if (steps.isEmpty() && heading.isEmpty()) {
      problems.add(
          ContentRules.STEP,
          Span.startOf(file.path()),
          "\"Fix\" has no step",
          "a step begins with \"## Title {#id role=confirm}\"");
    }
    return List.copyOf(steps);
  }

  private static Part belowStep(Part part) {
    return part instanceof Part.Text text ? new Part.Text(text.prose().oneLevelDown()) : part;
  }

  private void addStep(
      Optional<Heading> heading, List<Part> body, Map<Id, Span> seen, List<Step> steps) {
    heading.flatMap(h -> step(h, body, seen)).ifPresent(steps::add);
  }

  private Optional<Step> step(Heading heading, List<Part> body, Map<Id, Span> seen) {
    Optional<Located<Id>> id = stepId(heading);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Span first = seen.putIfAbsent(id.get().value(), id.get().span());
    if (first != null) {
      problems.add(
          ContentRules.STEP,
          id.get().span(),
          "the step id \"" + id.get().value() + "\" is taken",
          "the step on line " + first.line() + " has it");
    }
    var attributes = heading.attributes();
    parts.reportUnknownKeys(attributes, STEP_KEYS);
    Optional<Located<Id>> shared = sharedStep(heading);
    if (body.isEmpty() && shared.isEmpty()) {
      problems.add(ContentRules.STEP, heading.span(), "a step without a body", "say what to do");
    }
    return Optional.of(
        new Step(
            id.get(),
            shared.isPresent() ? heading.title().unlinked() : heading.title(),
            parts.word(attributes.values().get("role"), Role.class).orElse(Role.FIX),
            parts.ids(attributes.values().get("platform")),
            List.copyOf(body),
            shared));
  }

  private Optional<Located<Id>> stepId(Heading heading) {
    Optional<Located<String>> written = heading.attributes().id();
    if (written.isEmpty()) {
      problems.add(
          ContentRules.STEP,
          heading.span(),
          "a step without an id",
          "end the heading with {#some-id role=fix}");
      return Optional.empty();
    }
    Optional<Id> id = Id.parse(written.get().value());
    if (RESERVED.contains(written.get().value()) || written.get().value().startsWith("cause-")) {
      problems.add(
          ContentRules.STEP,
          written.get().span(),
          "the step id \"" + written.get().value() + "\" is reserved",
          "the page has a section of that name; choose another id");
    } else if (id.isEmpty()) {
      problems.add(
          ContentRules.STEP,
          written.get().span(),
          "the step id \"" + written.get().value() + "\" is no id",
          "use words of a-z and 0-9, joined by -");
    }
    return id.map(valid -> new Located<>(valid, written.get().span()));
  }

  private static Optional<Located<Id>> sharedStep(Heading heading) {
    return heading
        .soleLink()
        .filter(link -> link.value().startsWith("step:"))
        .flatMap(
            link ->
                Id.parse(link.value().substring("step:".length()))
                    .map(id -> new Located<>(id, link.span())));
  }
}
