package sfw.fix.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    publish(session.read());
  }

  /** Reads what changed, below the content folder or below that of templates. */
  void changed(Set<Path> paths) throws IOException {
    if (paths.stream().anyMatch(path -> path.startsWith(templates))) {
      renderer = null;
    }
    List<Path> ours = paths.stream().filter(path -> path.startsWith(content)).toList();
    boolean everything = paths.contains(content);
    publish(everything ? session.read() : session.read(ours));
  }

  private void publish(ContentReader.Result read) throws IOException {
    LastGood.Shown shown = lastGood.show(read.draft());
    List<Diagnostic> all = new ArrayList<>(read.diagnostics());
    all.addAll(shown.found());
    List<Diagnostic> sorted = all.stream().distinct().sorted().toList();
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
    state = new State(run + "." + number, renderer, catalog.orElse(null), sorted);
  }
}
