package com.medspasync.tenants.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.tenants.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantKeysTest {

  private static final Place HERE = Place.of("clients", "phone", 7);
  private static final String PHONE = "+1 704 555 0142";

  @TempDir private Path folder;
  private final TenantId ours = TenantId.next();
  private final TenantId others = TenantId.next();
  private TenantKeys keys;

  @BeforeEach
  void makeKeys() {
    keys = keys(KeyRing.of(KeyRing.newKey(), "test"));
    keys.make(ours);
    keys.make(others);
  }

  @Test
  void opensWhatItSealed() {
    byte[] sealed = keys.of(ours).seal(HERE, PHONE);

    assertThat(keys.of(ours).open(HERE, sealed)).isEqualTo(PHONE);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("555");
    assertThat(keys.of(ours).seal(HERE, PHONE)).isNotEqualTo(sealed);
  }

  @Test
  void opensNothingThatWasMovedToAnotherRowColumnTableOrTenant() {
    byte[] sealed = keys.of(ours).seal(HERE, PHONE);

    for (Place elsewhere :
        List.of(
            Place.of("clients", "phone", 8),
            Place.of("clients", "email", 7),
            Place.of("lines", "phone", 7))) {
      assertThatThrownBy(() -> keys.of(ours).open(elsewhere, sealed))
          .as("%s", elsewhere)
          .isInstanceOf(SealBrokenException.class);
    }
    assertThatThrownBy(() -> keys.of(others).open(HERE, sealed))
        .isInstanceOf(SealBrokenException.class);
  }

  @Test
  void refusesTheKeyFileOfAnotherTenant() throws IOException {
    TenantId third = TenantId.next();
    Files.copy(folder.resolve(ours.toString()), folder.resolve(third.toString()));

    assertThatThrownBy(() -> keys.of(third))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("was changed");
  }

  @Test
  void takesPlainTextOnlyFromTenantsOlderThanTheirKeys() {
    TenantId old = TenantId.next();
    keys.makeForPlain(old);
    byte[] plain = ("\0" + PHONE).getBytes(StandardCharsets.UTF_8);

    assertThat(keys.of(old).open(HERE, plain)).isEqualTo(PHONE);
    assertThatThrownBy(() -> keys.of(ours).open(HERE, plain))
        .isInstanceOf(SealBrokenException.class);
    keys.completeChange(old);
    assertThatThrownBy(() -> keys.of(old).open(HERE, plain))
        .isInstanceOf(SealBrokenException.class);
  }

  @Test
  void namesTheSamePhoneDifferentlyInEachTenant() {
    byte[] name = keys.of(ours).index("phone", PHONE);

    assertThat(keys.of(ours).index("phone", PHONE)).isEqualTo(name);
    assertThat(keys.of(others).index("phone", PHONE)).isNotEqualTo(name);
    assertThat(keys.of(ours).index("email", PHONE)).isNotEqualTo(name);
  }

  @Test
  void opensValuesOfTheFormerKeyUntilTheChangeIsComplete() {
    byte[] before = keys.of(ours).seal(HERE, PHONE);
    Vault old = keys.of(ours);

    keys.change(ours);
    keys.change(ours); // after a crash
    byte[] after = keys.of(ours).seal(HERE, PHONE);

    assertThat(old.knows(after)).isFalse();
    assertThat(keys.of(ours).open(HERE, before)).isEqualTo(PHONE);
    assertThat(keys.of(ours).open(HERE, after)).isEqualTo(PHONE);
    assertThat(Arrays.copyOf(after, 5)).isEqualTo(keys.of(ours).prefix());
    keys.completeChange(ours);
    assertThat(keys.of(ours).open(HERE, after)).isEqualTo(PHONE);
    assertThatThrownBy(() -> keys.of(ours).open(HERE, before))
        .isInstanceOf(SealBrokenException.class);
  }

  @Test
  void anotherProcessSeesAKeyThatItDoesNotKnowYet() {
    String master = KeyRing.newKey();
    TenantKeys command = keys(KeyRing.of(master, "test"));
    TenantKeys server = keys(KeyRing.of(master, "test"));
    TenantId tenant = TenantId.next();
    command.make(tenant);
    server.of(tenant);

    command.change(tenant);
    byte[] sealed = command.of(tenant).seal(HERE, PHONE);

    assertThat(server.opening(tenant, sealed).open(HERE, sealed)).isEqualTo(PHONE);
  }

  @Test
  void destroyingTheKeyLeavesNothingToOpenWith() {
    keys.destroy(ours);

    assertThatThrownBy(() -> keys.of(ours))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("is missing")
        .hasMessageContaining(ours.toString());
    assertThat(keys.of(others).open(HERE, keys.of(others).seal(HERE, PHONE))).isEqualTo(PHONE);
  }

  @Test
  void wrapsKeysByANewMasterKeyWhileServersRun() throws IOException {
    Path file = folder.resolve("vault-keys");
    String first = KeyRing.newKey();
    TenantKeys.writeSafely(file, first);
    TenantKeys server = keys(KeyRing.inFile(file));
    TenantId tenant = TenantId.next();
    String mark = server.make(tenant);
    String second = KeyRing.newKey();
    TenantKeys.writeSafely(file, second + "\n" + first);

    TenantKeys command = keys(KeyRing.inFile(file));
    assertThat(command.wrapAnew(tenant)).isTrue();
    assertThat(command.wrapAnew(tenant)).isFalse();
    TenantKeys.writeSafely(file, second);

    assertThat(keys(KeyRing.inFile(file)).mark(tenant)).isEqualTo(mark);
    TenantKeys lagging = keys(KeyRing.of(first, "test"));
    assertThatThrownBy(() -> lagging.of(tenant))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("bring back the file keys/vault-keys");
    server.destroy(TenantId.next()); // nothing to destroy is fine
    assertThat(server.mark(tenant)).isEqualTo(mark);
  }

  @Test
  void refusesAMasterKeyThatOthersMayRead() throws IOException {
    Path file = folder.resolve("vault-keys");
    TenantKeys.writeSafely(file, KeyRing.newKey());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> KeyRing.inFile(file))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("chmod 600");
    assertThatThrownBy(() -> KeyRing.inFile(folder.resolve("nothing")))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> KeyRing.of("too-short", "HERE"))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("HERE must hold master keys");
  }

  @Test
  void keepsKeysForTheirOwnerAlone() throws IOException {
    assertThat(Files.getPosixFilePermissions(folder.resolve(ours.toString())))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> keys(KeyRing.of(KeyRing.newKey(), "test")).of(ours))
        .isInstanceOf(UnusableKeyException.class);
  }

  private TenantKeys keys(MasterKeys masters) {
    return new TenantKeys(folder, masters);
  }
}
