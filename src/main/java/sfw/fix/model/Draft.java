package sfw.fix.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The knowledge base as it was read, before anybody knows that it is consistent. What could not be
 * read is absent; so that nobody is told that it does not exist, {@code entryIds}, {@code toolIds},
 * {@code stepIds}, {@code pageIds} and {@code programNames} name the files that are there, readable
 * or not.
 *
 * @param site empty, like the three that follow, when its file has errors
 * @param gone entries that were removed
 */
public record Draft(
    Optional<Site> site,
    Optional<Map<Id, CodeSystem>> codes,
    Optional<Map<Id, Tag>> tags,
    Optional<Map<Id, Platform>> platforms,
    List<Entry> entries,
    List<Tool> tools,
    List<SharedStep> steps,
    List<Page> pages,
    List<Tombstone> gone,
    Map<String, Program> programs,
    Set<EntryId> entryIds,
    Set<Id> toolIds,
    Set<Id> stepIds,
    Set<Id> pageIds,
    Set<String> programNames) {

  /** The name of a tool; its id where nobody knows the name. */
  public String toolName(Id id) {
    return tools.stream()
        .filter(tool -> tool.id().equals(id))
        .findFirst()
        .map(Tool::name)
        .orElse(id.value());
  }

  /** The same draft with another site. */
  public Draft withSite(Site other) {
    return new Draft(
        Optional.of(other),
        codes,
        tags,
        platforms,
        entries,
        tools,
        steps,
        pages,
        gone,
        programs,
        entryIds,
        toolIds,
        stepIds,
        pageIds,
        programNames);
  }

  /** The same draft with other entries. */
  public Draft withEntries(List<Entry> others) {
    return new Draft(
        site,
        codes,
        tags,
        platforms,
        others,
        tools,
        steps,
        pages,
        gone,
        programs,
        entryIds,
        toolIds,
        stepIds,
        pageIds,
        programNames);
  }
}
