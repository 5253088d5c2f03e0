package sfw.fix.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.model.Catalog;
import sfw.fix.model.Draft;
import sfw.fix.model.Entry;
import sfw.fix.render.OutputFile;
import sfw.fix.render.Previews;
import sfw.fix.render.SiteAddresses;
import sfw.fix.render.SitePath;
import sfw.fix.render.SiteRenderer;
import sfw.fix.snippet.SlotContexts;

/** One build: reads the content, checks it, renders the site, and writes it if nothing is wrong. */
public final class SiteBuild {

  /**
   * What to build.
   *
   * @param display how diagnostics name the content folder
   * @param baseUrl instead of the one of {@code site.yaml}
   * @param clean whether to remove what earlier builds wrote, first
   * @param withZip whether to make {@code kb.zip}
   * @param withPictures whether to draw the pictures that stand beside links to the site
   */
  public record Options(
      Path content,
      String display,
      Path templates,
      Path out,
      Optional<URI> baseUrl,
      boolean clean,
      boolean withZip,
      boolean withPictures) {}

  /**
   * What came of it.
   *
   * @param summary empty when there are errors; then nothing was written
   */
  public record Result(List<Diagnostic> diagnostics, Optional<SiteWriter.Summary> summary) {}

  /** Is told how far a build has come. Called from several threads. */
  @FunctionalInterface
  public interface Progress {
    void at(int done, int all);
  }

  private static final int MOST_CHANGED = 500;

  private final Options options;
  private final Progress progress;

  private SiteBuild(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Builds a site.
   *
   * @throws OutputException when the site cannot be written
   * @throws IOException when the content or the templates cannot be read
   */
  public static Result run(Options options, Progress progress) throws IOException {
    return new SiteBuild(options, progress).run();
  }

  private Result run() throws IOException {
    try {
      SlotContexts.prepare();
    } catch (FileSystemException e) {
      throw OutputException.of(e);
    }
    ContentCheck check = ContentCheck.forBuild(options.content(), options.display());
    ContentCheck.Result checked = check.result();
    if (checked.hasErrors()) {
      return new Result(checked.diagnostics(), Optional.empty());
    }
    return write(catalog(checked.draft()), check);
  }

  private Catalog catalog(Draft draft) {
    Optional<URI> baseUrl = options.baseUrl();
    return Catalog.of(
        baseUrl.isPresent() ? draft.withSite(draft.site().orElseThrow().at(baseUrl.get())) : draft);
  }

  private Result write(Catalog catalog, ContentCheck check) throws IOException {
    Optional<PictureFiles> pictures =
        options.withPictures() ? Optional.of(PictureFiles.of(catalog)) : Optional.empty();
    SiteRenderer renderer =
        SiteRenderer.of(
            catalog,
            options.templates(),
            options.withZip(),
            pictures.map(PictureFiles::previews).orElse(Previews.NONE));
    SiteWriter writer = SiteWriter.open(options.out(), options.clean());
    LinkCheck links = new LinkCheck();
    try {
      runJobs(pages(catalog, renderer, writer, links));
      ContentCheck.Result checked = check.resultWith(catalog, changed(catalog, writer));
      if (checked.hasErrors()) {
        writer.discard();
        return new Result(checked.diagnostics(), Optional.empty());
      }
      stageLists(renderer, writer, links);
      pictures.ifPresent(files -> files.paths().forEach(links::expect));
      requireNoneBroken(links);
      if (pictures.isPresent()) {
        runJobs(pictures.get().jobs(writer));
      }
      if (options.withZip()) {
        List<String> paths = writer.paths().filter(SiteBuild::isInZip).toList();
        writer.stage(SitePath.ZIP, (out, read) -> KnowledgeBaseZip.write(out, paths, read));
      }
    } catch (IOException | RuntimeException e) {
      writer.discard();
      throw e;
    }
    return new Result(check.result().diagnostics(), Optional.of(writer.publish()));
  }

  private static List<Job> pages(
      Catalog catalog, SiteRenderer renderer, SiteWriter writer, LinkCheck links) {
    List<Supplier<List<OutputFile>>> makers = new ArrayList<>();
    makers.add(() -> SearchFiles.of(catalog));
    makers.addAll(renderer.jobs());
    return makers.stream().map(maker -> (Job) () -> take(maker.get(), writer, links)).toList();
  }

  /** What is made of the list of all files. */
  private void stageLists(SiteRenderer renderer, SiteWriter writer, LinkCheck links)
      throws IOException {
    OutputFile sitemap = renderer.sitemap(writer.paths());
    links.add(sitemap);
    writer.stage(sitemap);
    for (OutputFile file : renderer.offline(writer.paths())) {
      writer.stage(file);
    }
    if (options.withZip()) {
      links.expect(SitePath.ZIP);
    }
  }

  private static void requireNoneBroken(LinkCheck links) {
    List<String> broken = links.broken();
    if (!broken.isEmpty()) {
      throw new IllegalStateException("links that lead nowhere: " + String.join(", ", broken));
    }
  }

  /** No page shows the pictures: they are for those who see its address. */
  private static boolean isInZip(String path) {
    return !path.equals(SitePath.ZIP) && !path.startsWith(SitePath.PICTURES);
  }

  /**
   * The entries whose retrieval a build checks: those that differ from what is published, unless
   * they are too many to be somebody's edit. A first build of a large content is left to {@code
   * ./fix check}.
   */
  private static List<Entry> changed(Catalog catalog, SiteWriter writer) {
    List<Entry> changed =
        catalog.entries().values().stream()
            .filter(entry -> writer.isChanged(SiteAddresses.twin(entry.id())))
            .toList();
    return changed.size() <= MOST_CHANGED ? changed : List.of();
  }

  /** A part of a build that can run beside others. */
  @FunctionalInterface
  interface Job {
    void run() throws IOException;
  }

  /** Runs the jobs. When one fails, the others have ended before its failure is thrown. */
  private void runJobs(List<Job> jobs) throws IOException {
    AtomicInteger done = new AtomicInteger();
    Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    jobs.parallelStream()
        .filter(job -> failures.isEmpty())
        .forEach(
            job -> {
              try {
                job.run();
                progress.at(done.incrementAndGet(), jobs.size());
              } catch (IOException | RuntimeException e) {
                failures.add(e);
              }
            });
    Exception failure = failures.peek();
    if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof IOException e) {
      throw e;
    }
  }

  private static void take(List<OutputFile> files, SiteWriter writer, LinkCheck links)
      throws IOException {
    for (OutputFile file : files) {
      links.add(file);
      writer.stage(file);
    }
  }
}
