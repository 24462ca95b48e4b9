package com.medspasync.tenants.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

  private final PasswordHashes hashes = new PasswordHashes(2);

  @Test
  void writesArgon2idWithTheParametersOfTodayAndASaltOfItsOwn() {
    String first = hashes.hash("correct horse battery");
    String second = hashes.hash("correct horse battery");

    assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(second);
    assertThat(hashes.isOutdated(first)).isFalse();
  }

  @Test
  void knowsThePasswordBehindAHash() {
    String hash = hashes.hash("correct horse battery");

    assertThat(hashes.verify("correct horse battery", hash)).isTrue();
    assertThat(hashes.verify("correct horse batterx", hash)).isFalse();
  }

  @Test
  void tellsLongPasswordsApartByTheirLastCharacter() {
    String hash = hashes.hash("x".repeat(99) + "a");

    assertThat(hashes.verify("x".repeat(99) + "b", hash)).isFalse();
  }

  @Test
  void takesNobodysPasswordForWrongWhateverItIs() {
    assertThat(hashes.verify("the password of nobody", null)).isFalse();
  }

  @Test
  void aSystemWithoutTheCompiledFunctionKnowsItsHashes() {
    Argon2id compiled = new Argon2id.Compiled();
    Argon2id inJava = new Argon2id.InJava();
    String password = "contraseña 密码 \uD83D\uDD11";

    for (Argon2id maker : List.of(compiled, inJava)) {
      String hash = maker.hash(password);
      for (Argon2id reader : List.of(compiled, inJava)) {
        assertThat(reader.verify(password, hash)).isTrue();
        assertThat(reader.verify("contrasena 密码 \uD83D\uDD11", hash)).isFalse();
      }
      assertThat(hashes.isOutdated(hash)).isFalse();
    }
  }

  @Test
  void findsHashesOfWeakerParametersOutdated() {
    String weak =
        "$argon2id$v=19$m=4096,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$"
            + "QOx8bPPBVBkPGHAqGeVqmdxgqLWRQLjzZSgPAFrpJZo";

    assertThat(hashes.isOutdated(weak)).isTrue();
  }

  @Test
  void answersEveryoneWhenManySignInAtOnce() {
    String hash = hashes.hash("correct horse battery");

    List<CompletableFuture<Boolean>> answers =
        IntStream.range(0, 20)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(() -> hashes.verify("correct horse battery", hash)))
            .toList();

    assertThat(answers).allMatch(CompletableFuture::join);
  }
}
