package sfw.fix.search.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the form gets, as it gets it. */
class BrowserDraftTest {
  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  @AfterEach
  void forget() {
    for (String field : new String[] {"tool", "slug", "signature", "summary", "confirm"}) {
      BrowserDraft.set(field, "");
    }
    BrowserDraft.read("", "");
  }

  @Test
  void anOutputSuggestsAnswers() throws IOException {
    BrowserDraft.tool("nginx");
    String output = "nginx: [emerg] unknown directive \"prox\" in /etc/nginx/a.conf:3";
    JsonNode suggested = json(BrowserDraft.read(output, ""));
    assertEquals("nginx", suggested.get("tool").asText());
    assertEquals("unknown-directive-in", suggested.get("slug").asText());
    assertEquals("unknown directive \"<name>\" in <path>", suggested.get("signature").asText());
    assertEquals("caddy", json(BrowserDraft.read(output, "caddy")).get("tool").asText());
  }

  @Test
  void aStubHasOneFile() throws IOException {
    BrowserDraft.set("tool", "git");
    BrowserDraft.set("slug", "bad-object");
    BrowserDraft.set("signature", "bad object \"x\"");
    JsonNode made = json(BrowserDraft.write("2026-11-26"));
    assertEquals(0, made.get("problems").size(), made::toString);
    assertEquals(1, made.get("files").size());
    assertEquals("bad-object.yaml", made.get("files").get(0).get(0).asText());
    assertEquals("git/bad-object", made.get("issue").get("entry").asText());
    assertEquals(false, made.get("issue").has("prose"));
  }

  @Test
  void whatIsExplainedHasTwo() throws IOException {
    BrowserDraft.set("summary", "It is gone.");
    BrowserDraft.set("confirm", "git fsck");
    JsonNode made = json(BrowserDraft.write("2026-11-26"));
    assertEquals("entry.md", made.get("files").get(1).get(0).asText());
    assertEquals(true, made.get("issue").has("prose"));
    assertEquals(0, made.get("preview").size());
    BrowserDraft.set("signature", "bad object");
    JsonNode steps = json(BrowserDraft.write("2026-11-26")).get("preview").get(4);
    assertEquals(
        "[\"ol\",{\"className\":\"\"},[\"li\",{\"className\":\"\"},\"See whether it is this cause\","
            + "[\"pre\",{\"className\":\"\"},[\"code\",{\"className\":\"\"},\"git fsck\"]]]]",
        steps.toString());
  }
}
