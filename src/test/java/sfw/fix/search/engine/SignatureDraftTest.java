package sfw.fix.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pasted output becomes as a signature. */
class SignatureDraftTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)"
            + "~bind() to <address>:<port> failed (98: Address already in use)",
        "2026/06/15 14:22:01 [crit] 1182#1182: *5 connect() to 127.0.0.1:3000 failed (13:"
            + " Permission denied) while connecting to upstream, client: 192.0.2.4, server:"
            + " app.example.com, request: \"GET / HTTP/1.1\""
            + "~connect() to <address>:<port> failed (13: Permission denied) while connecting to"
            + " upstream",
        "nginx: [emerg] bind() to [::]:80 failed (98: Address already in use)"
            + "~bind() to [<address>]:<port> failed (98: Address already in use)",
        "Nov 26 10:00:01 web1 sshd[812]: error: kex_exchange_identification: Connection closed"
            + "~error: kex_exchange_identification: Connection closed",
        "cp: error writing '/srv/data/a.bin': No space left on device"
            + "~cp: error writing '<path>': No space left on device",
        "psql: error: FATAL:  role \"app\" does not exist"
            + "~psql: error: FATAL:  role \"<user>\" does not exist",
        "FATAL:  database \"shop\" does not exist~FATAL:  database \"<database>\" does not exist",
        "ssh: connect to host db.example.com port 22: Connection refused"
            + "~ssh: connect to host <host> port <port>: Connection refused",
        "git@github.com: Permission denied (publickey).~<user>@<host>: Permission denied"
            + " (publickey).",
        "ERROR 1045 (28000): Access denied for user 'app'@'localhost' (using password: YES)"
            + "~ERROR 1045 (28000): Access denied for user '<user>'@'<user-2>' (using password:"
            + " YES)",
        "ORA-00942: table or view does not exist~ORA-00942: table or view does not exist",
        "2026-11-26T10:00:00Z ERROR worker 3 timed out after 30s"
            + "~worker <number> timed out after <duration>",
        "curl: (60) SSL certificate problem: certificate has expired"
            + "~curl: (60) SSL certificate problem: certificate has expired",
        "unexpected token < in JSON~unexpected token \\< in JSON",
        "exec failed with status 255~exec failed with status 255",
      })
  void whatVariesBecomesASlot(String output, String signature) {
    assertEquals(signature, SignatureDraft.of(output).text());
  }

  @Test
  void theMessageIsFoundAmongOtherLines() {
    SignatureDraft draft =
        SignatureDraft.of(
            """
            $ git push origin main
            To github.com:example/app.git
             ! [rejected]        main -> main (fetch first)
            error: failed to push some refs to 'github.com:example/app.git'
            """);
    assertEquals("error: failed to push some refs to '<path>'", draft.text());
    assertEquals("github.com:example/app.git", draft.slots().get(0).example());
  }

  @Test
  void slotsHaveAKindAndTheValueThatTheyHad() {
    List<SignatureDraft.Slot> slots =
        SignatureDraft.of("connect() to 192.0.2.7:5432 failed (111: Connection refused)").slots();
    assertEquals(
        List.of("address ADDRESS 192.0.2.7", "port PORT 5432"),
        slots.stream().map(s -> s.name() + " " + s.kind() + " " + s.example()).toList());
  }

  @Test
  void whatIsPrivateIsInNeitherSignatureNorSlot() {
    SignatureDraft draft =
        SignatureDraft.of("error: login failed for jane.doe@corp-mail.com from 203.0.114.99");
    String all = draft.text() + draft.slots() + draft.line();
    assertTrue(!all.contains("jane.doe") && !all.contains("203.0.114.99"), all);
  }

  @Test
  void aBlankOutputHasNone() {
    assertEquals("", SignatureDraft.of("").text());
    assertEquals("", SignatureDraft.of(" \n\t\n").text());
  }

  /** Any text at all gives a draft, and ends. */
  @Test
  void noTextIsTooStrange() {
    Random random = new Random(7);
    String alphabet = "ab1.:/[]()<>\"'`@#*-_ \n\t,é\u001b%";
    for (int i = 0; i < 3000; i++) {
      String text =
          random
              .ints(random.nextInt(120), 0, alphabet.length())
              .mapToObj(c -> alphabet.substring(c, c + 1))
              .collect(Collectors.joining());
      assertTrue(SignatureDraft.of(text).text().indexOf('\n') < 0, text);
    }
  }
}
