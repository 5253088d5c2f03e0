package sfw.fix.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Span;

/** Asking other sites: against one that misbehaves in every way. */
class ExternalCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @TempDir private Path temp;
  private MisbehavingServer server;
  private Manners manners;

  @BeforeEach
  void start() throws IOException {
    server = new MisbehavingServer();
    manners =
        new Manners(
            3,
            Duration.ofMillis(5),
            Duration.ofMillis(1),
            Duration.ofMillis(500),
            Duration.ofMillis(1500),
            Set.of(InetAddress.getLoopbackAddress()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer ask(String address) throws IOException {
    try (Probe probe = new Probe(manners)) {
      return probe.ask(address);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/good, GOOD, 200 OK",
    "/get-only, GOOD, 200 OK",
    "/huge, GOOD, 200 OK",
    "/gone, DEAD, 404 Not Found",
    "/broken, DEAD, 500 Internal Server Error",
    "/busy, UNSURE, 429",
    "/login, UNSURE, 403 Forbidden",
    "/silent, DEAD, no answer in time",
    "/drip, DEAD, no answer in time",
    "/loop, DEAD, redirects without end",
    "/endless, DEAD, redirects without end",
    "/to-private, DEAD, 10.0.0.1 is no address of the public internet",
    "/to-loopback, DEAD, 127.0.0.2 is no address of the public internet",
    "/to-metadata, DEAD, 169.254.169.254 is no address of the public internet",
    "/to-file, DEAD, redirects to file:///etc/passwd",
    "/to-nonsense, DEAD, redirects to what is no address",
  })
  void whateverAServerDoesThereIsAnAnswer(String path, Answer.State state, String words)
      throws IOException {
    Answer answer = ask(server.url(path));
    assertEquals(state, answer.state(), answer::toString);
    assertTrue(answer.words().startsWith(words), answer::toString);
  }

  @Test
  void headComesFirstAndGetOnlyAfterARefusal() throws IOException {
    ask(server.url("/good"));
    ask(server.url("/get-only"));
    assertEquals(List.of("HEAD /good", "HEAD /get-only", "GET /get-only"), server.requests);
  }

  @Test
  void onlyARedirectForGoodIsReportedAsAMove() throws IOException {
    assertEquals(Optional.of(server.url("/good")), ask(server.url("/moved")).movedTo());
    assertEquals(Optional.empty(), ask(server.url("/for-now")).movedTo());
  }

  @Test
  void aCertificateThatNobodySignedIsNotTrusted() throws Exception {
    manners = Manners.usual(manners.allowed());
    try (MisbehavingServer secure = MisbehavingServer.withOwnCertificate(temp)) {
      assertEquals("its certificate is not trusted", ask(secure.url("/good")).words());
    }
  }

  @Test
  void aClosedPortIsDead() throws IOException {
    String address = server.url("/good");
    server.close();
    assertTrue(ask(address).words().startsWith("no connection"), ask(address)::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:0:a00:1::"
      })
  void aNameThatLeadsToAnAddressOfOursIsRefused(String address) throws IOException {
    assertFalse(PublicAddress.is(InetAddress.getByName(address)));
    DnsResolver names = resolver(address);
    manners =
        new Manners(
            1, manners.pause(), manners.gap(), manners.silence(), manners.deadline(), Set.of());
    try (Probe probe = new Probe(manners, names)) {
      Answer answer = probe.ask("http://inside.example:" + server.port() + "/good");
      assertEquals("inside.example is no address of the public internet", answer.words());
    }
    assertEquals(List.of(), server.requests);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "192.1.0.1", "100.128.0.1", "2606:4700::1"})
  void addressesOfThePublicInternetAreNot(String address) throws IOException {
    assertTrue(PublicAddress.is(InetAddress.getByName(address)));
  }

  private static DnsResolver resolver(String address) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByName(address)};
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  private ExternalCheck.Result check(LocalDate day, String... paths) throws IOException {
    TreeMap<String, List<Span>> links = new TreeMap<>();
    for (String path : paths) {
      links.put(server.url(path), List.of(new Span("content/pages/a.md", 3, 5, 9)));
    }
    try (Probe probe = new Probe(manners)) {
      return ExternalCheck.run(links, temp.resolve("links.json"), day, probe, manners);
    }
  }

  @Test
  void anOutageThatPassesIsAskedAgain() throws IOException {
    ExternalCheck.Result result = check(TODAY, "/once-broken");
    assertEquals(List.of(), result.notes());
  }

  @Test
  void aFirstFailureIsANoteAndThirtyDaysInThreeChecksAreAnError() throws IOException {
    assertEquals(List.of(), check(TODAY, "/gone").diagnostics());
    assertEquals(1, check(TODAY.plusDays(1), "/gone").notes().size());
    assertEquals(List.of(), check(TODAY.plusDays(29), "/gone").diagnostics());
    List<Diagnostic> dead = check(TODAY.plusDays(30), "/gone").diagnostics();
    assertEquals("this address is dead since 2026-11-26: 404 Not Found", dead.get(0).message());
    assertEquals("content/pages/a.md:3:5", dead.get(0).span().toString());
    assertTrue(dead.get(0).hint().orElseThrow().contains("https://web.archive.org/web/"));
  }

  @Test
  void twoChecksAreTooFewHoweverFarApart() throws IOException {
    check(TODAY, "/gone");
    check(TODAY, "/gone");
    assertEquals(List.of(), check(TODAY.plusDays(90), "/gone").diagnostics());
  }

  @Test
  void aGoodDayBetweenThemBeginsAnew() throws IOException {
    LinkLedger ledger = LinkLedger.read(temp.resolve("none.json"));
    Answer good = Answer.good("200 OK", Optional.empty());
    for (int day : List.of(0, 20, 40)) {
      ledger.note("https://a.example/", TODAY.plusDays(day), Answer.dead("404"));
    }
    assertTrue(ledger.deadSince("https://a.example/").isPresent());
    ledger.note("https://a.example/", TODAY.plusDays(41), good);
    assertEquals(Optional.empty(), ledger.deadSince("https://a.example/"));
    assertEquals(Optional.empty(), ledger.archiveOf("https://a.example/"));
  }

  @Test
  void theLedgerForgetsWhatNobodyLinksTo() throws IOException {
    check(TODAY, "/good", "/gone");
    check(TODAY.plusDays(1), "/good");
    String ledger = Files.readString(temp.resolve("links.json"));
    assertTrue(ledger.contains("/good") && !ledger.contains("/gone"), ledger);
  }

  @Test
  void aLedgerThatIsNoneIsSaidToBe() throws IOException {
    Files.writeString(temp.resolve("links.json"), "[");
    IOException e =
        org.junit.jupiter.api.Assertions.assertThrows(
            IOException.class, () -> check(TODAY, "/good"));
    assertTrue(String.valueOf(e.getMessage()).contains("is no ledger"), e::toString);
  }
}
