package sfw.fix.site;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a command as a process of its own. */
public final class Child {

  /** What came of a command. */
  public record Result(int exit, String out, String err) {}

  private final ProcessBuilder builder;

  private Child(List<String> command) {
    builder = new ProcessBuilder(command);
  }

  public static Child of(List<String> command) {
    return new Child(command);
  }

  /**
   * The command line of fix in a JVM, from the classes under test.
   *
   * @param home the checkout, which has the templates
   */
  public static Child fix(Path home, String... arguments) {
    return fix(Path.of(System.getProperty("java.home")), List.of(), home, arguments);
  }

  /** The same with a JVM and options of one's choice. */
  public static Child fix(Path java, List<String> options, Path home, String... arguments) {
    List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC", "-XX:-UsePerfData"));
    command.addAll(options);
    command.addAll(List.of("-Dfix.home=" + home, "-cp", System.getProperty("java.class.path")));
    command.add("sfw.fix.cli.Main");
    command.addAll(List.of(arguments));
    return new Child(command);
  }

  public Child in(Path folder) {
    builder.directory(folder.toFile());
    return this;
  }

  public Child with(Map<String, String> environment) {
    builder.environment().putAll(environment);
    return this;
  }

  public Child without(String variable) {
    builder.environment().remove(variable);
    return this;
  }

  public List<String> command() {
    return builder.command();
  }

  /** Starts it and lets it run; what it prints is dropped. */
  public Process start() {
    try {
      File nothing = new File("/dev/null");
      return builder.redirectOutput(nothing).redirectError(nothing).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it to its end. */
  public Result run() {
    try {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      int exit = builder.start().waitFor();
      return new Result(exit, take(out), take(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String take(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.delete(file);
    return text;
  }
}
