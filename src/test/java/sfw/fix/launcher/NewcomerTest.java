package sfw.fix.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfw.fix.Repo;
import sfw.fix.site.Child;
import sfw.fix.site.Tree;

/**
 * From nothing to a correct new entry, checked and previewed, by what README and CONTRIBUTING say,
 * in ten commands or fewer. What an author types into an editor is no command.
 */
class NewcomerTest {
  private static final int MOST_COMMANDS = 10;
  private static final String ID = "nginx/zero-size-shared-memory-zone";
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");

  @TempDir private Path temp;
  private final List<String> commands = new ArrayList<>();
  private Process server;

  @AfterEach
  void stop() throws InterruptedException {
    if (server != null) {
      server.descendants().forEach(ProcessHandle::destroy);
      server.destroy();
      server.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private Child.Result type(String command) {
    commands.add(command);
    return Child.of(List.of("bash", "-c", command)).in(temp.resolve("fix")).run();
  }

  private Child.Result expect(int exit, String command) {
    Child.Result result = type(command);
    assertEquals(exit, result.exit(), () -> command + "\n" + result.out() + result.err());
    return result;
  }

  /** What {@code git clone} would bring. */
  private void cloned() throws IOException {
    commands.add("git clone https://github.com/sfw/fix && cd fix");
    Path checkout = temp.resolve("fix");
    for (String part : List.of("src/main", "templates", "content", ".mvn", "schema")) {
      Tree.copy(Repo.ROOT.resolve(part), checkout.resolve(part));
    }
    for (String file : List.of("fix", "pom.xml")) {
      Files.copy(Repo.ROOT.resolve(file), checkout.resolve(file));
    }
    Files.createDirectories(checkout.resolve("site"));
  }

  @Test
  void tenCommandsAreEnough() throws Exception {
    cloned();
    Tree.write(
        temp.resolve("fix/error.txt"),
        "nginx: [emerg] zero size shared memory zone \"cache\" in /etc/nginx/conf.d/app.conf:3\n");
    String made = expect(0, "./fix new " + ID + " --from error.txt").out();
    assertTrue(made.contains("Left to write"), made);
    String address = serve();
    assertTrue(page(address).contains("REPLACE-ME: what is broken and why"));
    expect(1, "./fix check " + ID);
    write();
    await(address, "A typing error in the name of a directive.");
    expect(0, "./fix fmt " + ID);
    expect(0, "./fix check " + ID);
    String built = expect(0, "./fix build").out();
    assertTrue(built.contains(" pages, "), built);
    Path page = temp.resolve("fix/site/errors/" + ID + ".html");
    assertTrue(Tree.text(page).contains("A typing error in the name of a directive."));
    String found =
        expect(0, "./fix search 'nginx: [emerg] zero size shared memory zone \"other\"'").out();
    assertTrue(found.contains(ID), found);
    assertTrue(commands.size() <= MOST_COMMANDS, commands::toString);
  }

  private String serve() throws IOException, InterruptedException {
    commands.add("./fix serve");
    Path printed = temp.resolve("serve.txt");
    server =
        new ProcessBuilder("./fix", "serve", "--port", "0")
            .directory(temp.resolve("fix").toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    Matcher address = ADDRESS.matcher("");
    while (!address.reset(Tree.text(printed)).find()) {
      assertTrue(System.nanoTime() < end && server.isAlive(), () -> Tree.text(printed));
      Thread.sleep(50);
    }
    return address.group();
  }

  private static String page(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address).resolve("errors/" + ID + ".html")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static void await(String address, String words) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!page(address).contains(words)) {
      assertTrue(System.nanoTime() < end, words);
      Thread.sleep(20);
    }
  }

  /** Writes what is asked for, as an author would in an editor. */
  private void write() {
    Path facts = temp.resolve("fix/content/errors/" + ID + ".yaml");
    Path prose = temp.resolve("fix/content/errors/" + ID + ".md");
    Tree.write(
        facts,
        Tree.text(facts)
            .replaceAll("summary: .*", "summary: \"A typing error in the name of a directive.\"")
            .replaceAll("from: .*", "from: \"nginx 1.22.1, Debian 12\"")
            .replaceAll("cause: \"REPLACE.*", "cause: \"The name is misspelt.\"")
            .replaceAll("shows: \"REPLACE[^\"]*\"", "shows: \"zero size shared memory zone\"")
            .replaceAll(
                "title: \"REPLACE[^\"]*\"", "title: \"nginx: zero size shared memory zone\"")
            .replace("https://example.com/", "https://nginx.org/en/docs/dirindex.html")
            .replaceAll(" # REPLACE-ME.*", ""));
    Tree.write(
        prose,
        """
        # What is happening

        nginx knows a directive by its name, and stops at one that it does not know.

        # Fix

        ## Let nginx say which one it is {#confirm role=confirm}

        The name stands in quotes, the file and the line behind it.

        ```sh
        sudo nginx -t
        ```

        ```output match=contains
        zero size shared memory zone
        ```

        ## Correct the name {#repair}

        Open the file at that line, and compare the name with the index of directives.

        ```nginx
        proxy_pass http://127.0.0.1:3000;
        ```

        ## Test once more {#verify role=verify}

        ```sh
        sudo nginx -t
        ```

        # Prevent

        Run `nginx -t` before each reload.
        """);
  }
}
