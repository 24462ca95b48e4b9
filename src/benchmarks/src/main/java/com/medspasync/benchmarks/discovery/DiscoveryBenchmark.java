package com.medspasync.benchmarks.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.apache.commons.math3.stat.inference.TTest;

/**
 * Asks about accounts that somebody has and accounts that nobody has, in an order by chance, and
 * compares the times: by their means (Welch) and by their ranks (Mann and Whitney), which single
 * slow answers do not hide anything from. Arguments: the address of the product, and a file with an
 * e-mail address and the token of its first password in each line.
 *
 * <p>Ends with 1 when a test finds a difference that chance brings once in a hundred times, or when
 * two answers differ.
 */
public final class DiscoveryBenchmark {

  private static final int SAMPLES = 300;
  private static final int WARM_UP = 100;
  private static final double CHANCE = .01;
  private static final String PASSWORD = "seven lanterns over the harbor";

  private final Asked product;
  private final List<String> known = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private boolean passed = true;

  private DiscoveryBenchmark(Asked product) {
    this.product = product;
  }

  public static void main(String[] arguments) throws IOException {
    DiscoveryBenchmark benchmark = new DiscoveryBenchmark(new Asked(arguments[0]));
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      benchmark.open(line.split("\t"));
    }
    System.out.println(
        "| question | median known, unknown (µs) | Welch p | Mann-Whitney p | answers |");
    System.out.println("|---|---|---|---|---|");
    benchmark.compare(
        "sign-in with a wrong password",
        "/auth/sign-in",
        email -> "{\"email\":\"" + email + "\",\"password\":\"none of hers is this\"}");
    benchmark.compare(
        "a forgotten password", "/auth/password-reset", email -> "{\"email\":\"" + email + "\"}");
    System.exit(benchmark.passed ? 0 : 1);
  }

  private void open(String[] account) {
    Asked.Answer answer =
        product.post(
            "/auth/bootstrap",
            "{\"token\":\"" + account[1] + "\",\"password\":\"" + PASSWORD + "\"}");
    if (answer.status() != 200) {
      throw new IllegalStateException("No password could be chosen: " + answer.text());
    }
    known.add(account[0]);
    unknown.add(account[0].replace("known", "other"));
  }

  private void compare(String question, String path, Function<String, String> body) {
    ask(path, body, WARM_UP, new Random(1));
    Samples samples = ask(path, body, SAMPLES, new Random(2));
    double[] ofKnown = samples.times(true);
    double[] ofUnknown = samples.times(false);
    double welch = new TTest().tTest(ofKnown, ofUnknown);
    double ranks = new MannWhitneyUTest().mannWhitneyUTest(ofKnown, ofUnknown);
    passed &= welch > CHANCE && ranks > CHANCE && samples.answers().size() == 1;
    System.out.printf(
        Locale.ROOT,
        "| %s, %d each | %.0f, %.0f | %.3f | %.3f | %s |%n",
        question,
        ofKnown.length,
        median(ofKnown),
        median(ofUnknown),
        welch,
        ranks,
        samples.answers().size() == 1 ? "equal" : "**differ**: " + samples.answers());
  }

  private Samples ask(String path, Function<String, String> body, int each, Random chance) {
    List<Boolean> order = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      order.addAll(List.of(true, false));
    }
    Collections.shuffle(order, chance);
    Samples samples = new Samples(new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
    for (boolean somebodys : order) {
      List<Double> times = somebodys ? samples.known() : samples.unknown();
      List<String> accounts = somebodys ? known : unknown;
      String email = accounts.get(times.size() % accounts.size());
      Asked.Answer answer = product.post(path, body.apply(email));
      times.add(answer.micros());
      samples.answers().add(answer.text());
    }
    return samples;
  }

  private record Samples(List<Double> known, List<Double> unknown, Set<String> answers) {
    double[] times(boolean somebodys) {
      return (somebodys ? known : unknown).stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
