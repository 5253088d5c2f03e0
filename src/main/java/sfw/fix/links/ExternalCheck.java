package sfw.fix.links;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.Draft;

/**
 * Asks for all addresses of other sites that the content names, notes the answers in the ledger,
 * and reports those that are dead for good. The addresses of one host are asked for one after the
 * other, those of different hosts at the same time.
 */
public final class ExternalCheck {
  /** An address of another site leads somewhere. */
  public static final Rule RULE = Rule.error("dead-link");

  private static final int HOSTS_AT_ONCE = 8;

  /**
   * What came of it.
   *
   * @param notes what is worth a look and no error: sentences, sorted
   */
  public record Result(int asked, List<Diagnostic> diagnostics, List<String> notes) {}

  private final Probe probe;
  private final Manners manners;

  private ExternalCheck(Probe probe, Manners manners) {
    this.probe = probe;
    this.manners = manners;
  }

  /**
   * Asks, and writes the ledger.
   *
   * @param ledger {@code links.json}; it need not exist
   * @param today noted beside the answers
   * @throws IOException when the ledger cannot be read or written
   */
  public static Result run(Draft draft, Path ledger, LocalDate today, Manners manners)
      throws IOException {
    try (Probe probe = new Probe(manners)) {
      return run(ExternalLinks.of(draft), ledger, today, probe, manners);
    }
  }

  static Result run(
      SortedMap<String, List<Span>> links, Path file, LocalDate today, Probe probe, Manners manners)
      throws IOException {
    LinkLedger ledger = LinkLedger.read(file);
    Map<String, Answer> answers = new ExternalCheck(probe, manners).ask(links.keySet());
    ledger.keepOnly(links.keySet());
    List<String> notes = new ArrayList<>();
    for (Map.Entry<String, List<Span>> link : links.entrySet()) {
      Answer answer = answers.getOrDefault(link.getKey(), Answer.unsure("not asked"));
      ledger.note(link.getKey(), today, answer);
      note(link.getKey(), link.getValue().get(0), answer, notes);
    }
    ledger.write(file);
    return new Result(links.size(), dead(links, ledger), notes);
  }

  private static void note(String address, Span place, Answer answer, List<String> notes) {
    if (answer.state() != Answer.State.GOOD) {
      notes.add(address + ": " + answer.words() + " (" + place + ")");
    }
    answer
        .movedTo()
        .ifPresent(to -> notes.add(address + " has moved to " + to + " (" + place + ")"));
  }

  /**
   * What the ledger knows to be dead for good, without asking.
   *
   * @throws IOException when the ledger cannot be read
   */
  public static List<Diagnostic> known(Draft draft, Path ledger) throws IOException {
    return Files.exists(ledger)
        ? dead(ExternalLinks.of(draft), LinkLedger.read(ledger))
        : List.of();
  }

  private static List<Diagnostic> dead(SortedMap<String, List<Span>> links, LinkLedger ledger) {
    Problems problems = new Problems();
    links.forEach(
        (address, places) -> {
          String copy = ledger.archiveOf(address).orElse("an archive");
          ledger
              .deadSince(address)
              .map(since -> "this address is dead since " + since.day() + ": " + since.words())
              .ifPresent(
                  message ->
                      places.forEach(
                          span ->
                              problems.add(
                                  RULE, span, message, "replace it; a copy may be at " + copy)));
        });
    return problems.sorted();
  }

  private Map<String, Answer> ask(Collection<String> addresses) throws IOException {
    Map<String, List<String>> hosts = new TreeMap<>();
    for (String address : addresses) {
      String host = URI.create(address).getHost().toLowerCase(Locale.ROOT);
      hosts.computeIfAbsent(host, h -> new ArrayList<>()).add(address);
    }
    Map<String, Answer> answers = new ConcurrentHashMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(HOSTS_AT_ONCE);
    try {
      List<Future<?>> running = new ArrayList<>();
      hosts.values().forEach(ofHost -> running.add(pool.submit(() -> askHost(ofHost, answers))));
      for (Future<?> one : running) {
        one.get();
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private void askHost(List<String> addresses, Map<String, Answer> answers) {
    for (String address : addresses) {
      answers.put(address, ask(address));
      sleep(manners.gap().toMillis());
    }
  }

  /** Asks again where it may help, after longer and longer pauses. */
  private Answer ask(String address) {
    Answer answer = probe.ask(address);
    long pause = manners.pause().toMillis();
    for (int i = 1; i < manners.tries() && mayPass(answer); i++) {
      sleep(pause);
      pause *= 2;
      answer = probe.ask(address);
    }
    return answer;
  }

  /** Whether it may be an outage, or a server that wants fewer requests. */
  private static boolean mayPass(Answer answer) {
    String words = answer.words();
    return words.startsWith("5") || words.startsWith("429") || words.startsWith("no ");
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
