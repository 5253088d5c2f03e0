package sfw.fix.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sfw.fix.browser.TestSite.Place;

/**
 * A visit to the site, in a browser without a past and without animations. It fails at its end if
 * the browser had anything to say on its console, if a script or a request failed, or if a request
 * went anywhere else than to the site.
 */
final class Visit implements AutoCloseable {
  private static final Browser BROWSER = launch();

  private final Place place;
  private final BrowserContext context;
  private final Page page;
  private final List<String> foreignRequests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private List<String> expectedComplaints = List.of();
  private boolean isOffline;

  private Visit(Place place, NewContextOptions options) {
    this.place = place;
    context = BROWSER.newContext(options);
    context.setDefaultTimeout(15_000);
    context.onRequest(this::record);
    context.onRequestFailed(request -> complain(request.failure() + ": " + request.url()));
    context.onConsoleMessage(message -> complain(message.text()));
    context.onWebError(error -> complain(error.error()));
    page = context.newPage();
  }

  static Visit to(Place place) {
    return to(place, options -> {});
  }

  static Visit to(Place place, Consumer<NewContextOptions> setUp) {
    NewContextOptions options = new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    setUp.accept(options);
    Visit visit = new Visit(place, options);
    // A worker would fetch more than the page asked for, at a time of its own.
    visit.context.addInitScript(
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', {get: () => undefined})");
    return visit;
  }

  /** A visit that leaves a worker behind. */
  static Visit withWorker(Place place) {
    return new Visit(place, new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
  }

  /** Takes the network away, or gives it back. What fails for want of it is no complaint. */
  void setOffline(boolean offline) {
    context.setOffline(offline);
    isOffline = offline;
  }

  private void complain(String text) {
    if (!isOffline || !text.contains("net::")) {
      complaints.add(text);
    }
  }

  private void record(Request request) {
    if (!request.url().startsWith(place.address(""))) {
      foreignRequests.add(request.url());
    }
  }

  Page open(String path) {
    go(path);
    return page;
  }

  /** Waits until all of an error's page has been laid out. */
  static void laidOut(Page page) {
    page.evaluate(
        """
        async () => {
          while (document.querySelector('[data-rem]:not([style])')) {
            await new Promise(requestAnimationFrame);
          }
        }
        """);
  }

  /** Opens a page for the sake of the response, which is empty on disk. */
  Response go(String path) {
    return page.navigate(place.address(path));
  }

  /** Says that the browser will complain, once for each text, in words that contain it. */
  void expectComplaints(String... texts) {
    expectedComplaints = List.of(texts);
  }

  @Override
  public void close() {
    page.evaluate("0"); // What the browser has said before it answers this has arrived, too.
    context.close();
    assertAll(
        page.url(),
        () -> assertEquals(List.of(), foreignRequests, "requests to other places"),
        () -> assertEquals(expectedComplaints.size(), complaints.size(), complaints::toString),
        () -> expectedComplaints.forEach(this::assertComplained));
  }

  private void assertComplained(String text) {
    assertTrue(complaints.stream().anyMatch(it -> it.contains(text)), complaints::toString);
  }

  /** Starts the browser. It can reach nothing but this machine; it has no sandbox (for root). */
  private static Browser launch() {
    // The first text that is searched for loads the engine, on a machine that may be busy.
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new LaunchOptions()
                .setExecutablePath(chromium())
                .setArgs(
                    List.of(
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")));
  }

  private static Path chromium() {
    String chosen = System.getenv("CHROMIUM");
    if (chosen != null) {
      return Path.of(chosen);
    }
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no Chromium: ./verify installs it"));
  }
}
