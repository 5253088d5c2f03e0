package sfw.fix.site;

import java.util.Set;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.model.Entry;

/**
 * Some files of the content, as diagnostics name them.
 *
 * @param files paths of files that exist
 */
public record Selection(Set<String> files) {

  public Selection {
    files = Set.copyOf(files);
  }

  boolean has(Diagnostic diagnostic) {
    return files.contains(diagnostic.span().path());
  }

  /** Whether one of an entry's two files is selected. */
  boolean has(Entry entry) {
    String facts = entry.span().path();
    String prose = facts.substring(0, facts.length() - ".yaml".length()) + ".md";
    return files.contains(facts) || files.contains(prose);
  }
}
