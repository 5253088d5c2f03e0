package sfw.fix.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private static final List<String> REQUIRED = List.of(WHAT_IS_HAPPENING, FIX, PREVENT);

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

  private static final String SHARED = "step:";

  private static final Set<String> STEP_KEYS = Set.of("role", "platform");

  private final SourceFile file;
  private final Problems problems;
  private final PartReader parts;
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private boolean hasUnknownSection;

  private record Section(Span span, List<Block> blocks) {}

  private EntryProseReader(SourceFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.parts = new PartReader(problems);
  }

  static EntryProse read(SourceFile file, Problems problems) {
    return new EntryProseReader(file, problems).read();
  }

  private EntryProse read() {
    List<Block> blocks = MarkdownReader.blocks(file.text(), Origin.file(file.path()), problems);
    divide(blocks);
    if (!hasUnknownSection && !hasOpenFence(blocks)) {
      reportMissing();
    }
    return new EntryProse(
        body(WHAT_IS_HAPPENING),
        sections.containsKey(FIX) ? steps(sections.get(FIX)) : List.of(),
        body(PREVENT),
        sections.containsKey(STILL_STUCK) ? Optional.of(body(STILL_STUCK)) : Optional.empty());
  }

  /** A fence that is not closed swallows the sections behind it. */
  private static boolean hasOpenFence(List<Block> blocks) {
    return blocks.stream().anyMatch(block -> block instanceof Block.Fence fence && !fence.closed());
  }

  private void reportMissing() {
    List<String> missing = REQUIRED.stream().filter(name -> !sections.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      problems.add(
          ContentRules.SECTION,
          Span.startOf(file.path()),
          (missing.size() == 1 ? "missing section " : "missing sections ")
              + missing.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")),
          "a section begins with a line such as \"# " + missing.get(0) + "\"");
    }
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
      hasUnknownSection = true;
      problems.add(
          ContentRules.SECTION,
          heading.span(),
          "unknown section \"" + title + "\"",
          DidYouMean.hint(title, SECTIONS));
      return;
    }
    boolean late =
        sections.keySet().stream().anyMatch(s -> SECTIONS.indexOf(s) > SECTIONS.indexOf(title));
    Section first = sections.putIfAbsent(title, new Section(heading.span(), content));
    if (first != null) {
      problems.add(
          ContentRules.SECTION,
          heading.span(),
          "the section \"" + title + "\" stands here twice",
          "join it with the one on line " + first.span().line());
    } else if (late) {
      problems.add(
          ContentRules.SECTION,
          heading.span(),
          "the section \"" + title + "\" is out of order",
          "the order is " + String.join(", ", SECTIONS));
    }
  }

  private List<Part> body(String title) {
    Section section = sections.get(title);
    return section == null ? List.of() : body(title, section);
  }

  private List<Part> body(String title, Section section) {
    List<Part> body = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block instanceof Heading heading) {
        problems.add(
            ContentRules.SECTION,
            heading.span(),
            "a heading of level 2 in \"" + title + "\"",
            "use ### within a section");
      }
      parts.part(block).ifPresent(body::add);
    }
    if (section.blocks().isEmpty()) {
      problems.add(
          ContentRules.SECTION,
          section.span(),
          "the section \"" + title + "\" is empty",
          STILL_STUCK.equals(title) ? "fill it, or remove it" : "every explained entry has one");
    }
    return List.copyOf(body);
  }

  private List<Step> steps(Section section) {
    List<Step> steps = new ArrayList<>();
    Map<Id, Span> seen = new HashMap<>();
    Optional<Heading> heading = Optional.empty();
    List<Part> body = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block instanceof Heading next) {
        addStep(heading, body, seen, steps);
        heading = Optional.of(next);
        body = new ArrayList<>();
      } else if (heading.isPresent()) {
        parts.part(block).map(EntryProseReader::belowStep).ifPresent(body::add);
      }
    }
    addStep(heading, body, seen, steps);
    if (!section.blocks().isEmpty() && !(section.blocks().get(0) instanceof Heading)) {
      problems.add(
          ContentRules.STEP,
          section.blocks().get(0).span(),
          "text before the first step",
          "begin with \"## Title {#id role=confirm}\"");
    }
    if (section.blocks().isEmpty()) {
      problems.add(
          ContentRules.STEP,
          section.span(),
          "\"Fix\" has no step",
          "a step begins with \"## Title {#id role=confirm}\"");
    }
    return List.copyOf(steps);
  }

  /** What stands below the heading of a step has its own headings one level down. */
  static Part belowStep(Part part) {
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
    if (heading.title().plainText().isBlank()) {
      problems.add(
          ContentRules.STEP, heading.span(), "a step without a title", "write ## Title {#id}");
    }
    Optional<Located<String>> link = sharedLink(heading);
    if (body.isEmpty() && link.isEmpty()) {
      problems.add(ContentRules.STEP, heading.span(), "a step without a body", "say what to do");
    }
    return Optional.of(
        new Step(
            id.get(),
            link.isPresent() ? heading.title().unlinked() : heading.title(),
            parts.word(attributes.values().get("role"), Role.class).orElse(Role.FIX),
            parts.ids(attributes.values().get("platform")),
            List.copyOf(body),
            link.flatMap(this::sharedStep)));
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
          "the page has a use of its own for it; choose another id");
    } else if (id.isEmpty()) {
      problems.add(
          ContentRules.STEP,
          written.get().span(),
          "the step id \"" + written.get().value() + "\" is no id",
          "use words of a-z and 0-9, joined by -");
    }
    return id.map(valid -> new Located<>(valid, written.get().span()));
  }

  private static Optional<Located<String>> sharedLink(Heading heading) {
    return heading.soleLink().filter(link -> link.value().startsWith(SHARED));
  }

  private Optional<Located<Id>> sharedStep(Located<String> link) {
    String name = link.value().substring(SHARED.length());
    Optional<Id> id = Id.parse(name);
    if (id.isEmpty()) {
      problems.add(
          ContentRules.STEP,
          link.span(),
          "\"" + name + "\" is no id of a shared step",
          "write step:some-id for content/steps/some-id.md");
    }
    return id.map(valid -> new Located<>(valid, link.span()));
  }
}
