package sfw.fix.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sfw.fix.diagnostic.Problems;
import sfw.fix.markdown.Block;
import sfw.fix.model.Id;
import sfw.fix.model.Part;
import sfw.fix.model.Section;

/** Reads Markdown that is divided by headings of one level: a tool's introduction, a page. */
final class SectionReader {
  /** Ids that the pages of tools have a use of their own for. */
  private static final Set<Id> RESERVED = Set.of(new Id("main"), new Id("errors"));

  private final int level;
  private final Problems problems;
  private final PartReader parts;
  private final Set<Id> anchors = new HashSet<>(RESERVED);

  SectionReader(int level, Problems problems) {
    this.level = level;
    this.problems = problems;
    this.parts = new PartReader(problems);
  }

  /** What stands before the first heading of the level. */
  List<Part> lead(List<Block> blocks) {
    List<Part> lead = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading) {
        break;
      }
      parts.part(block).ifPresent(lead::add);
    }
    return List.copyOf(lead);
  }

  List<Section> sections(List<Block> blocks) {
    List<Section> sections = new ArrayList<>();
    List<Part> body = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        if (heading.level() != level) {
          problems.add(
              ContentRules.SECTION,
              heading.span(),
              "a heading of level " + heading.level() + " here",
              "sections begin with " + "#".repeat(level) + ", headings within them with ###");
        }
        body = new ArrayList<>();
        sections.add(new Section(heading.title(), anchor(heading.title().plainText()), body));
      } else if (!sections.isEmpty()) {
        parts.part(block).ifPresent(body::add);
      }
    }
    return List.copyOf(sections);
  }

  private Id anchor(String title) {
    String words =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    Id base = Id.parse(words).orElse(new Id("section"));
    Id anchor = base;
    for (int i = 2; !anchors.add(anchor); i++) {
      anchor = new Id(base + "-" + i);
    }
    return anchor;
  }
}
