package sfw.fix.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is masked, and what is not. Secrets here are made up. */
class MaskTest {
  /** Milliseconds for a megabyte: a busy machine takes less, quadratic time takes minutes. */
  private static final int TOO_LONG = 10_000;

  /** A text, and what becomes of it. */
  record Case(String text, String masked) {}

  private static final String FORTY = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0";

  static Stream<Case> masked() {
    return Stream.of(
        // Keys and tokens, by their shape.
        new Case("key AKIA" + "IOSFODNN7EXAMPLE expired", "key REDACTED expired"),
        new Case("remote: ghp_" + FORTY.substring(4), "remote: REDACTED"),
        new Case("github_pat_" + FORTY + "_" + FORTY + ".", "REDACTED."),
        new Case("(glpat-" + FORTY.substring(20) + ")", "(REDACTED)"),
        new Case("xoxb-" + "123456789012-abcdefABCDEF", "REDACTED"),
        new Case("sk_live_" + FORTY.substring(16), "REDACTED"),
        new Case("npm_" + FORTY.substring(4) + " is no token", "REDACTED is no token"),
        new Case("{\"a\":\"line\\nAKIA" + "IOSFODNN7EXAMPLE\"}", "{\"a\":\"line\\nREDACTED\"}"),
        new Case(
            "jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3 malformed",
            "jwt REDACTED malformed"),
        new Case(
            "POST https://hooks.slack.com/services/T0/B0/abc failed",
            "POST https://hooks.slack.com/services/REDACTED failed"),
        new Case(
            "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIE+/=\n-----END RSA PRIVATE KEY-----\nok",
            "-----BEGIN RSA PRIVATE KEY----- PRIVATE-KEY -----END RSA PRIVATE KEY-----\nok"),
        new Case(
            "key=\"-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----\\n\"",
            "key=\"-----BEGIN PRIVATE KEY----- PRIVATE-KEY -----END PRIVATE KEY-----\\n\""),
        new Case(
            "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1r",
            "-----BEGIN OPENSSH PRIVATE KEY----- PRIVATE-KEY "),
        // Secrets that a word announces.
        new Case("Authorization: Bearer abc.def-123~x", "Authorization: Bearer REDACTED"),
        new Case(
            "-H 'Authorization: Basic dXNlcjpwYXNz' x", "-H 'Authorization: Basic REDACTED' x"),
        new Case("authorization: token abcdef", "authorization: token REDACTED"),
        new Case("X-Api-Key: 0123456789abcdef0123", "X-Api-Key: REDACTED"),
        new Case("api key: 0123456789abcdef0123", "api key: REDACTED"),
        new Case("token 0123456789abcdef01234567 revoked", "token REDACTED revoked"),
        new Case("secret " + FORTY + " leaked", "secret REDACTED leaked"),
        new Case("aws_secret_access_key = wJalr/K7MDENG+bPx", "aws_secret_access_key = REDACTED"),
        new Case("?access_token=abc123def&x=1", "?access_token=REDACTED&x=1"),
        new Case("{\"client_secret\": \"abcdefgh\"}", "{\"client_secret\": \"REDACTED\"}"),
        new Case("--token 12ab34cd --x", "--token REDACTED --x"),
        // Passwords.
        new Case("password=hunter2", "password=REDACTED"),
        new Case("DB_PASSWORD='a b c' run", "DB_PASSWORD='REDACTED' run"),
        new Case("MYSQL_PASS=x; run", "MYSQL_PASS=REDACTED; run"),
        new Case("Server=db;Pwd=geheim;", "Server=db;Pwd=REDACTED;"),
        new Case("spring.datasource.password = s3cret", "spring.datasource.password = REDACTED"),
        new Case("  password: changeme\n", "  password: REDACTED\n"),
        new Case("- \"password\": \"x\",", "- \"password\": \"REDACTED\","),
        new Case("\\\"password\\\":\\\"x y\\\"", "\\\"password\\\":\\\"REDACTED\\\""),
        new Case("login with password: hunter2 failed", "login with password: REDACTED failed"),
        new Case("mysqldump --password hunter2 db", "mysqldump --password REDACTED db"),
        new Case("CREATE USER a IDENTIFIED BY 'b c'", "CREATE USER a IDENTIFIED BY 'REDACTED'"),
        new Case("ALTER USER a WITH PASSWORD 'bc'", "ALTER USER a WITH PASSWORD 'REDACTED'"),
        new Case("postgres://app:p@ss:w@db:5432/app", "postgres://app:REDACTED@db:5432/app"),
        new Case("https://:x@host/", "https://:REDACTED@host/"),
        // E-mail.
        new Case("<alice.b+c@corp.example.co.uk>:", "<user@example.com>:"),
        new Case("mail to bob@corp.com.", "mail to user@example.com."),
        new Case("Author: Alice <alice@corp.io>", "Author: Alice <user@example.com>"),
        // Public addresses.
        new Case("connect to 8.8.8.8:443", "connect to 192.0.2.1:443"),
        new Case("client: 52.1.2.3, server", "client: 192.0.2.1, server"),
        new Case("[2a00:1450:4001:81b::200e]:443", "[2001:db8::1]:443"),
        new Case("2600:0:0:0:0:0:0:1 port 22", "2001:db8::1 port 22"),
        new Case("dial 2a01::1: refused", "dial 2001:db8::1: refused"),
        new Case("::ffff:8.8.4.4", "::ffff:192.0.2.1"),
        new Case("root@9.9.9.9: Permission denied", "root@192.0.2.1: Permission denied"),
        // Home folders.
        new Case("open /home/alice/.ssh/id_rsa", "open /home/USER/.ssh/id_rsa"),
        new Case("\"/var/home/alice\"", "\"/var/home/USER\""),
        new Case("/Users/alice.b/x.js:3", "/Users/USER/x.js:3"),
        new Case("file:///home/al", "file:///home/USER"),
        new Case("C:\\Users\\John Doe\\AppData", "C:\\Users\\USER\\AppData"),
        new Case("C:\\\\Users\\\\jd\\\\x", "C:\\\\Users\\\\USER\\\\x"),
        new Case("C:\\Users\\jd is full", "C:\\Users\\USER is full"),
        new Case("/mnt/c/Users/jd/x and /c/Users/jd", "/mnt/c/Users/USER/x and /c/Users/USER"),
        new Case("C:/Users/jd/x", "C:/Users/USER/x"));
  }

  @ParameterizedTest
  @MethodSource
  void masked(Case it) {
    assertEquals(it.masked(), Mask.mask(it.text()));
    assertEquals(it.masked(), Mask.mask(it.masked()), "masked again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connect() to 127.0.0.1:3000 failed (13: Permission denied) while connecting to upstream",
        "bind() to 0.0.0.0:80 failed (98: Address already in use), [::]:80, [::1]:80, fe80::1%eth0",
        "10.1.2.3 172.16.0.1 192.168.1.1 169.254.1.1 100.64.0.1 255.255.255.0 224.0.0.1 127.0.1.1",
        "192.0.2.7 198.51.100.9 203.0.113.5 2001:db8::7 fd00::1 ff02::1",
        "Access denied for user 'root'@'localhost' (using password: YES)",
        "FATAL:  password authentication failed for user \"app\"",
        "fe_sendauth: no password supplied",
        "Enter password:\n",
        "sudo: a password is required; Password: ",
        "use the --password option, or --token",
        "Error: secret \"db-password\" not found",
        "secretName: db-credentials, tokenPath: /var/run/secrets/token, password_file=/run/x",
        "token=/var/run/x; PWD=/home/USER; pwd=C:\\x",
        "password=$DB_PASSWORD password=${X} password=*** token: <redacted>",
        "SyntaxError: Unexpected token '<', \"<!DOCTYPE \"... is not valid JSON",
        "unexpected token: } and error: expected token: ident, found: 12",
        "max_tokens=4096 token_count=17 tokens: 123456789",
        "Token::parse failed, secret://vault, bypass=1, compass: 3",
        "git@github.com: Permission denied (publickey).",
        "alice@example.org a@b root@web-1 react@18.2.0 getty@tty1.service icon@2x.png",
        "github.com/foo/bar@v1.2.3/file.go @babel/core @app.route Object@1b2c3d4e",
        "commit 4b825dc642cb6eb9a060e54bf8d69288fbee4904 sha256:9f86d081884c7d659a2feaa0c55ad015",
        "version 1.2.3.4, Version: 5.6.7.8, parser-1.2.3.4.jar, v1.2.3.4, 19.3.0.0.0, 999.1.1.1",
        "2026-11-23 14:22:01.123 [12:34:56] 00:1b:44:11:3a:b7 std::vector<a::b> dead::beef 2001:1",
        "https://example.com/home/news and api/Users/7 and /root and /home and /Users/Shared/x",
        "npm_config_registry_something_long sk-learn-is-a-python-library basic authentication",
        "Bearer token is missing; bearer authentication failed; WWW-Authenticate: Basic realm=\"x\"",
        "http://localhost:3000/a?b=c@d ssh://git@host:22/x unix:/run/x.sock",
        "-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----",
        "E: 13: 0x80070005 SQLSTATE[HY000] ORA-00942 java.lang.OutOfMemoryError",
        "\ud800 \u0000 \u001b[31m é Ω 漢字 🙂",
        "",
      })
  void leftAlone(String text) {
    assertEquals(text, Mask.mask(text));
  }

  @Test
  void timeIsLinear() {
    List<String> pieces =
        List.of(
            "a",
            "a-",
            "a.",
            "a@",
            "a@b.",
            "1.",
            "1.1.1.1 ",
            "2:",
            "2001:",
            "::",
            "://",
            "://a:",
            "token:",
            "token: ",
            "password=",
            "password",
            "Bearer ",
            "--",
            "-----BEGIN ",
            "-----BEGIN PRIVATE KEY-----",
            "/home/",
            "\\Users\\",
            "\\",
            "\"",
            "secret \"",
            " ",
            "eyJ",
            "hooks.slack.com/services/");
    for (String piece : pieces) {
      String text = piece.repeat(1_000_000 / piece.length());
      long best = Long.MAX_VALUE;
      for (int run = 0; run < 3; run++) {
        long start = System.nanoTime();
        Mask.mask(text);
        best = Math.min(best, System.nanoTime() - start);
      }
      long millis = best / 1_000_000;
      assertTrue(millis < TOO_LONG, () -> millis + " ms for a megabyte of " + piece);
    }
  }

  @Test
  void takesAnyTextAndIsDoneAtOnce() {
    Random random = new Random(20261126);
    List<Case> cases = masked().toList();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(6); piece >= 0; piece--) {
        String from = cases.get(random.nextInt(cases.size())).text();
        int start = random.nextInt(from.length());
        text.append(from, start, start + random.nextInt(from.length() - start));
        text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
      }
      String masked = Mask.mask(text.toString());
      assertEquals(masked, Mask.mask(masked), text::toString);
    }
  }
}
