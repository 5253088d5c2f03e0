package sfw.fix.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sfw.fix.content.ContentReader;
import sfw.fix.content.ContentSession;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.model.Catalog;
import sfw.fix.render.SiteRenderer;

/**
 * Follows the content: reads what changed, checks it, and publishes a new {@link State}. One thread
 * changes it, any number read the state.
 */
final class LiveSite {
  private final ContentSession session;
  private final Path content;
  private final Path templates;
  private final URI address;
  private final LastGood lastGood = new LastGood();
  private final String run = Long.toString(System.nanoTime(), 36);
  private @Nullable SiteRenderer renderer;
  private ContentReader.@Nullable Result read;
  private boolean isChecked = true;
  private int number;
  private volatile State state = new State("", null, null, List.of());

  /**
   * A site that has read nothing yet.
   *
   * @param display how diagnostics name the content folder
   * @param address where the site will be found
   */
  LiveSite(Path content, String display, Path templates, URI address) {
    this.session = new ContentSession(content, display);
    this.content = content;
    this.templates = templates;
    this.address = address;
  }

  State state() {
    return state;
  }

  /** Reads everything. */
  void open() throws IOException {
    ContentReader.Result now = session.read();
    publish(now, lastGood.show(now));
  }

  /** Reads what changed, below the content folder or below that of templates. */
  void changed(Set<Path> paths) throws IOException {
    if (paths.stream().anyMatch(path -> path.startsWith(templates))) {
      renderer = null;
    }
    List<Path> ours = paths.stream().filter(path -> path.startsWith(content)).toList();
    ContentReader.Result now = paths.contains(content) ? session.read() : session.read(ours);
    read = now;
    Optional<LastGood.Shown> quick = lastGood.showChanged(now, session.reread());
    if (quick.isPresent()) {
      publish(now, quick.get());
    } else {
      publish(now, lastGood.show(now));
    }
    isChecked = quick.isEmpty();
  }

  /**
   * Checks all of the content, when the last change was checked in itself only.
   *
   * @return whether that was the case
   */
  boolean check() throws IOException {
    ContentReader.Result now = read;
    if (isChecked || now == null) {
      return false;
    }
    isChecked = true;
    List<Diagnostic> found = LastGood.check(now.draft(), LastGood.leniency(now));
    if (found.stream().anyMatch(Diagnostic::isError)) {
      publish(now, lastGood.show(now));
    } else {
      state = state.with(sorted(now, found));
    }
    return true;
  }

  private static List<Diagnostic> sorted(ContentReader.Result read, List<Diagnostic> found) {
    return Stream.of(read.diagnostics(), LastGood.leniency(read).faults(), found)
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private void publish(ContentReader.Result read, LastGood.Shown shown) throws IOException {
    Optional<Catalog> catalog =
        shown.draft().map(d -> Catalog.of(d.withSite(d.site().orElseThrow().at(address))));
    number++;
    if (catalog.isPresent()) {
      SiteRenderer before = renderer;
      renderer =
          before == null
              ? SiteRenderer.of(catalog.get(), templates, false)
              : before.with(catalog.get());
    }
    state =
        new State(run + "." + number, renderer, catalog.orElse(null), sorted(read, shown.found()));
  }
}
