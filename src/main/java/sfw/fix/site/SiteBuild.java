package sfw.fix.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sfw.fix.check.Linter;
import sfw.fix.content.ContentReader;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.model.Catalog;
import sfw.fix.model.Draft;
import sfw.fix.render.OutputFile;
import sfw.fix.render.SitePath;
import sfw.fix.render.SiteRenderer;

/** One build: reads the content, checks it, renders the site, and writes it if nothing is wrong. */
public final class SiteBuild {

  /**
   * What to build.
   *
   * @param display how diagnostics name the content folder
   * @param baseUrl instead of the one of {@code site.yaml}
   * @param clean whether to remove what earlier builds wrote, first
   * @param withZip whether to make {@code kb.zip}
   */
  public record Options(
      Path content,
      String display,
      Path templates,
      Path out,
      Optional<URI> baseUrl,
      boolean clean,
      boolean withZip) {}

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
    ContentReader.Result read = ContentReader.read(options.content(), options.display());
    List<Diagnostic> diagnostics =
        Stream.concat(read.diagnostics().stream(), Linter.check(read.draft()).stream())
            .sorted()
            .toList();
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      return new Result(diagnostics, Optional.empty());
    }
    return new Result(diagnostics, Optional.of(write(catalog(read.draft()))));
  }

  private Catalog catalog(Draft draft) {
    Optional<URI> baseUrl = options.baseUrl();
    return Catalog.of(
        baseUrl.isPresent() ? draft.withSite(draft.site().orElseThrow().at(baseUrl.get())) : draft);
  }

  private SiteWriter.Summary write(Catalog catalog) throws IOException {
    SiteRenderer renderer = SiteRenderer.of(catalog, options.templates(), options.withZip());
    SiteWriter writer = SiteWriter.open(options.out(), options.clean());
    LinkCheck links = new LinkCheck();
    try {
      List<Supplier<List<OutputFile>>> jobs = new ArrayList<>();
      jobs.add(() -> SearchFiles.of(catalog));
      jobs.addAll(renderer.jobs());
      runJobs(jobs, writer, links);
      OutputFile sitemap = renderer.sitemap(writer.paths());
      links.add(sitemap);
      writer.stage(sitemap);
      for (OutputFile file : renderer.offline(writer.paths())) {
        writer.stage(file);
      }
      if (options.withZip()) {
        links.expect(SitePath.ZIP);
      }
      List<String> broken = links.broken();
      if (!broken.isEmpty()) {
        throw new IllegalStateException("links that lead nowhere: " + String.join(", ", broken));
      }
      if (options.withZip()) {
        List<String> paths = writer.paths().filter(path -> !path.equals(SitePath.ZIP)).toList();
        writer.stage(SitePath.ZIP, (out, read) -> KnowledgeBaseZip.write(out, paths, read));
      }
    } catch (IOException | RuntimeException e) {
      writer.discard();
      throw e;
    }
    return writer.publish();
  }

  /** Runs the jobs. When one fails, the others have ended before its failure is thrown. */
  private void runJobs(List<Supplier<List<OutputFile>>> jobs, SiteWriter writer, LinkCheck links)
      throws IOException {
    AtomicInteger done = new AtomicInteger();
    Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    jobs.parallelStream()
        .filter(job -> failures.isEmpty())
        .forEach(
            job -> {
              try {
                take(job.get(), writer, links);
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
