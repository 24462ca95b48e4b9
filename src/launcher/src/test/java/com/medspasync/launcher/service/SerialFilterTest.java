package com.medspasync.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.BadAttributeValueExpException;
import javax.naming.Reference;
import javax.naming.StringRefAddr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes in Java's own format, read by a JVM with the flags that the application's has. */
class SerialFilterTest {
  private static final String READ = "read: ";
  private static final String REFUSED = "refused";

  /** A class on the class path, as a gadget would be. */
  private static final class OfSomebody implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /** What runs in that JVM. */
  static final class Reader {
    private Reader() {}

    public static void main(String[] bytes) throws IOException, ClassNotFoundException {
      try (ObjectInputStream objects =
          new ObjectInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(bytes[0])))) {
        System.out.print(READ + objects.readObject().getClass().getName());
      } catch (InvalidClassException e) {
        System.out.print(REFUSED);
      }
    }
  }

  static Stream<Object> whatTheServerCopies() {
    return Stream.of(
        new HashMap<>(Map.of("a", List.of(1L, true))),
        new Reference("a.Class", new StringRefAddr("name", "value")),
        Thread.State.NEW);
  }

  static Stream<Object> whatSomebodySends() {
    return Stream.of(
        new OfSomebody(),
        new HashMap<>(Map.of("hidden", new OfSomebody())),
        new BadAttributeValueExpException("what chains begin with"),
        Proxy.newProxyInstance(
            SerialFilterTest.class.getClassLoader(),
            new Class<?>[] {Runnable.class},
            (SerializableHandler) (proxy, method, arguments) -> null),
        nested(150),
        new int[20_000]);
  }

  private interface SerializableHandler extends InvocationHandler, Serializable {}

  @ParameterizedTest(name = "{index}")
  @MethodSource("whatTheServerCopies")
  void whatTheServerCopiesIsRead(Object copied) {
    assertThat(readByTheApplicationsJvm(copied)).isEqualTo(READ + copied.getClass().getName());
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("whatSomebodySends")
  void allElseIsRefused(Object sent) {
    assertThat(readByTheApplicationsJvm(sent)).isEqualTo(REFUSED);
  }

  @Test
  void itIsAmongTheFlagsWithWhichTheApplicationRuns() {
    assertThat(flags()).contains(SerialFilter.flag());
    assertThat(SerialFilter.PATTERN).endsWith(";!*");
  }

  private static String readByTheApplicationsJvm(Object object) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags());
    command.addAll(List.of("-cp", classes().toString(), Reader.class.getName(), bytes(object)));
    return Programs.run(command, Map.of()).output().strip();
  }

  private static Path classes() {
    try {
      return Path.of(
          SerialFilterTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a code source is a file address", e);
    }
  }

  private static List<String> flags() {
    return new ApplicationOptions(
            InetAddress.getLoopbackAddress(), 0, true, "64m", false, Duration.ZERO)
        .flags();
  }

  private static String bytes(Object object) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(written)) {
      objects.writeObject(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(written.toByteArray());
  }

  private static ArrayList<Object> nested(int depth) {
    ArrayList<Object> innermost = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      innermost = new ArrayList<>(List.of(innermost));
    }
    return innermost;
  }
}
