package sfw.fix.content;

import java.util.List;
import java.util.Optional;
import sfw.fix.model.Part;
import sfw.fix.model.Step;

/** What an entry's {@code .md} file holds. */
record EntryProse(
    List<Part> whatIsHappening,
    List<Step> steps,
    List<Part> prevention,
    Optional<List<Part>> stillStuck) {}
