package sfw.fix.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EngineTest {
  private static final String ADDRESS = SignatureParts.slot("address", SlotKind.ADDRESS);
  private static final String PORT = SignatureParts.slot("port", SlotKind.PORT);
  private static final String SOCKET = SignatureParts.slot("socket", SlotKind.PATH);
  private static final Engine ENGINE =
      new Engine(
          Index.read(
              """
              sfw-fix-search 2
              =app/address-in-use\tapp: bind() failed, address in use\t
              ~bind() to %a:%p failed (98: Address already in use)
              =app/connect\tapp: connect() over TCP forbidden\t
              ~connect() to %a:%p failed (13: Permission denied) while connecting to upstream
              -connect() to 10.0.0.1:80 failed (111: Connection refused) while connecting to upstream
              =app/socket\tapp: connect() over a socket forbidden\t
              ~connect() to unix:%s failed (13: Permission denied) while connecting to upstream
              =db/locked\tThe database is locked\t
              ~OperationalError: database is locked
              """
                  .replace("%a", ADDRESS)
                  .replace("%p", PORT)
                  .replace("%s", SOCKET)));

  @Test
  void thePasteAsItStandsOnTheScreen() {
    Hit hit =
        first(
            """
            $ systemctl status app
            \u001b[31mNov 23 10:00:01 web1 app[4711]:\u001b[0m bind() to 0.0.0.0:8080 failed (98: Address
             already in use)
            Nov 23 10:00:02 web1 systemd[1]: app.service: Failed.
            """);
    assertEquals("app/address-in-use", hit.entry().id());
    assertEquals(Confidence.CERTAIN, hit.confidence());
    assertEquals("address=0.0.0.0 port=8080", captures(hit));
  }

  @Test
  void aSlotDoesNotSwallowAValueOfAnotherKind() {
    String tail = " failed (13: Permission denied) while connecting to upstream";
    assertEquals("app/socket", first("connect() to unix:/run/x.sock" + tail).entry().id());
    assertEquals("app/connect", first("connect() to 10.1.2.3:80" + tail).entry().id());
    assertEquals("socket=/run/x.sock", captures(first("connect() to unix:/run/x.sock" + tail)));
  }

  @Test
  void wordsThatATerminalCutAreJoined() {
    assertEquals(
        Confidence.CERTAIN, first("sqlite3.OperationalError: data\nbase is locked").confidence());
  }

  @Test
  void anEntryIsNotTakenForItsLookalike() {
    String text =
        "connect() to 10.9.9.9:80 failed (111: Connection refused) while connecting to upstream";
    assertFalse(ENGINE.search(text).isFound());
  }

  @Test
  void anotherNumberIsAnotherError() {
    Hit hit = first("bind() to 0.0.0.0:80 failed (99: Address not available)");
    assertEquals(Confidence.PERHAPS, hit.confidence());
  }

  @Test
  void aFewRememberedWordsWithAMistakeDo() {
    assertEquals("db/locked", first("databse locked").entry().id());
    assertEquals("app/address-in-use", first("adress already in us").entry().id());
  }

  @Test
  void aPieceOfALineMayBeginAndEndWithinAWord() {
    Hit hit = first("ddress already in u");
    assertEquals("app/address-in-use", hit.entry().id());
    assertEquals(4, hit.matched().size());
    assertEquals("db/locked", first("base is loc").entry().id());
  }

  @Test
  void howMuchSpeaksForAHitDoesNotGrowWithTheText() {
    String message = "bind() to 0.0.0.0:80 failed (98: Address already in use)";
    double alone = first(message).strength();
    double among = first("a line of something else\n".repeat(40) + message).strength();
    assertEquals(alone, among, 0.1);
    assertTrue(first("address of another kind").strength() < alone / 2);
  }

  @Test
  void twoErrorsMakeTwoGroups() {
    Answer answer =
        ENGINE.search(
            "OperationalError: database is locked\nat frame 1\n"
                + "bind() to 0.0.0.0:80 failed (98: Address already in use)");
    List<String> leaders =
        answer.groups().stream().map(group -> group.hits().get(0).entry().id()).toList();
    assertEquals(List.of("app/address-in-use", "db/locked"), leaders);
  }

  @Test
  void aTranslatedMessageGetsAHint() {
    Answer answer = ENGINE.search("Отказано в доступе");
    assertFalse(answer.isFound());
    assertTrue(answer.hints().get(0).contains("LC_ALL=C"));
  }

  @Test
  void nothingIsAlsoAQuery() {
    assertEquals(List.of(), ENGINE.search("").groups());
    assertEquals(List.of(), ENGINE.search(" \n\t").groups());
  }

  @Test
  void matchedPartsAreThoseOfThePaste() {
    String text = "\u001b[1mdatabase is\u001b[0m locked";
    String matched =
        first(text).matched().stream()
            .map(range -> text.substring(range.start(), range.end()))
            .collect(Collectors.joining(" "));
    assertEquals("database is locked", matched);
  }

  @Test
  void anIndexOfAnotherVersionIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Index.read("sfw-fix-search 1\n"));
  }

  private static Hit first(String text) {
    return ENGINE.search(text).hits().get(0);
  }

  private static String captures(Hit hit) {
    return hit.captures().stream()
        .map(capture -> capture.slot() + "=" + capture.value())
        .collect(Collectors.joining(" "));
  }
}
