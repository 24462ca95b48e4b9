package com.medspasync.launcher.check;

import com.medspasync.launcher.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A walk through every page of the running product: pictures, and what axe has to say. */
final class ScreensSuite implements Suite {
  private final Path project;
  private final Path web;

  ScreensSuite(Path project) {
    this.project = project;
    this.web = project.resolve("src/web");
  }

  @Override
  public String name() {
    return "screens";
  }

  @Override
  public String purpose() {
    return "walks every page of the demonstration in a browser: pictures and accessibility (axe)";
  }

  @Override
  public String title() {
    return "Every page, looked at";
  }

  @Override
  public boolean exists() {
    return Files.exists(web.resolve("e2e/look.mjs"));
  }

  @Override
  public Result run(Terminal terminal) {
    Path pictures = project.resolve("src/launcher/target/check/screens");
    try (ProductUnderCheck product = ProductUnderCheck.onFreshHome(project)) {
      terminal.say("Starting the demonstration …");
      product.start();
      int exitCode =
          new ExternalProgram(
                  web,
                  List.of(
                      "node",
                      "e2e/look.mjs",
                      product.address(),
                      pictures.toString(),
                      product.email(),
                      product.password()))
              .show();
      String found =
          exitCode == 0
              ? "axe and the console have no complaint."
              : "**axe or the console complains**; run it again to see about what.";
      return new Result(
          exitCode == 0,
          count(pictures)
              + " pictures (wide and narrow, light and dark) in `"
              + project.relativize(pictures)
              + "`; "
              + found
              + "\n");
    }
  }

  private static long count(Path pictures) {
    try (Stream<Path> files = Files.walk(pictures)) {
      return files.filter(file -> file.toString().endsWith(".png")).count();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + pictures, e);
    }
  }
}
