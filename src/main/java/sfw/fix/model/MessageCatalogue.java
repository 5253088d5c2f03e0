package sfw.fix.model;

import java.util.List;
import java.util.Optional;

/**
 * A tool's own list of its errors, all of which are to have an entry.
 *
 * @param file its path, as the user would name it
 * @param system whose codes the names in it are
 * @param errors in the order of the file
 */
public record MessageCatalogue(String file, Optional<Id> system, List<KnownError> errors) {
  public MessageCatalogue {
    errors = List.copyOf(errors);
  }
}
