package sfw.fix.render;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sfw.fix.markdown.Html;

/**
 * The FreeMarker templates. A view record is rendered by the template of its name: {@code
 * ErrorPage} by {@code error-page.ftlh}. Values are escaped by the template's kind; only {@link
 * Html} passes as it is.
 */
final class Templates {
  private static final Version VERSION = Configuration.VERSION_2_3_33;
  private static final List<String> EXTENSIONS = List.of(".ftlh", ".ftlx");

  private final Configuration configuration;

  private Templates(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * Loads all templates of a folder.
   *
   * @throws IOException when the folder or a template cannot be read
   */
  static Templates load(Path folder) throws IOException {
    StringTemplateLoader loader = new StringTemplateLoader();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (EXTENSIONS.stream().anyMatch(file.toString()::endsWith)) {
          // A checkout with CRLF must give the same site.
          String text = Files.readString(file).replace("\r\n", "\n");
          loader.putTemplate(String.valueOf(file.getFileName()), text, 0);
        }
      }
    }
    return new Templates(configuration(loader));
  }

  private static Configuration configuration(StringTemplateLoader loader) {
    Configuration configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(loader);
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setObjectWrapper(new ViewWrapper());
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setSharedVariable("rem", (TemplateMethodModelEx) Templates::rem);
    return configuration;
  }

  /** About how high markup is on a phone. */
  private static Integer rem(List<?> arguments) throws TemplateModelException {
    TemplateHTMLOutputModel markup = (TemplateHTMLOutputModel) arguments.get(0);
    return HeightEstimate.rem(HTMLOutputFormat.INSTANCE.getMarkupString(markup));
  }

  /** Renders a view as HTML. */
  String html(Record view) {
    return render(view, ".ftlh");
  }

  /** Renders a view as XML. */
  String xml(Record view) {
    return render(view, ".ftlx");
  }

  private String render(Record view, String extension) {
    StringWriter out = new StringWriter(16 * 1024);
    try {
      configuration.getTemplate(nameOf(view) + extension).process(view, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
    return out.toString();
  }

  private static String nameOf(Record view) {
    String words = view.getClass().getSimpleName().replaceAll("(?<=[a-z])([A-Z])", "-$1");
    return words.toLowerCase(Locale.ROOT);
  }

  private static final class ViewWrapper extends DefaultObjectWrapper {
    ViewWrapper() {
      super(VERSION);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
      return value instanceof Html html
          ? HTMLOutputFormat.INSTANCE.fromMarkup(html.value())
          : super.wrap(value);
    }
  }
}
