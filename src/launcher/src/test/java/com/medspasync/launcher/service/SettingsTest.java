package com.medspasync.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final String LONG_PASSWORD = "0123456789abcdef0123456789abcdef";
  private static final String SERVER =
      "jdbc:postgresql://db.internal:5432/medspasync?sslmode=verify-full";
  private static final String USER = "operator";

  @TempDir Path project;

  @Test
  void withoutAnySettingAServiceMayStart() {
    Settings settings = settings(Map.of());

    settings.refuseUnsafe();

    assertThat(settings.httpPort()).isEqualTo(8080);
    assertThat(settings.httpAddress().isLoopbackAddress()).isTrue();
    assertThat(settings.home().root()).isEqualTo(project.resolve(".medspasync"));
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    write("MEDSPASYNC_HTTP_PORT=9001\nMEDSPASYNC_HEAP=768m\n");

    Settings settings = settings(Map.of("MEDSPASYNC_HTTP_PORT", "9002"));

    assertThat(settings.httpPort()).isEqualTo(9002);
    assertThat(settings.heap()).isEqualTo("768m");
  }

  @Test
  void valuesInTheFileMayBeQuotedAndExported() throws IOException {
    write("# a comment\n\nexport MEDSPASYNC_HEAP=\"768m\"\n  MEDSPASYNC_HTTP_PORT = '9001'\n");

    Settings settings = settings(Map.of());

    assertThat(settings.heap()).isEqualTo("768m");
    assertThat(settings.httpPort()).isEqualTo(9001);
  }

  @Test
  void aLineThatIsNoSettingIsRefusedWithItsNumber() throws IOException {
    write("MEDSPASYNC_HEAP=768m\nMEDSPASYNC_HTTP_PORT 9001\n");

    assertThatThrownBy(() -> settings(Map.of()))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining(".env, line 2");
  }

  @ParameterizedTest
  @CsvSource({
    "MEDSPASYNC_HTTP_PORT, http, whole number",
    "MEDSPASYNC_HTTP_PORT, 0, 1 to 65535",
    "MEDSPASYNC_HTTP_PORT, 65536, 1 to 65535",
    "MEDSPASYNC_HTTP_ADDRESS, no.such.host.invalid, address of this machine",
    "MEDSPASYNC_PUBLIC_URL, sync.example.com, must look like https://",
    "MEDSPASYNC_PUBLIC_URL, https://sync.example.com/app/, must look like https://",
    "MEDSPASYNC_PUBLIC_URL, http://sync.example.com, must begin with https://",
    "MEDSPASYNC_HEAP, 512, such as 512m",
    "MEDSPASYNC_HEAP, 64m, at least 192m",
    "MEDSPASYNC_START_CACHE, yes, on or off",
    "MEDSPASYNC_START_TIMEOUT, -1, 10 to 3600",
    "CORS_ORIGINS, *, must be empty",
    "MEDSPASYNC_MASTER_KEY, changeme, openssl rand",
    "MEDSPASYNC_VAULT_KEYS, changeme, openssl rand",
    "MEDSPASYNC_DB_APP_PASSWORD, postgres, at least 16 characters",
    "MEDSPASYNC_DB_MIGRATOR_PASSWORD, secret, at least 16 characters",
    "MEDSPASYNC_DB_URL, postgres://db/medspasync, must look like jdbc:postgresql:",
    "MEDSPASYNC_DB_URL, jdbc:postgresql://db/medspasync?user=x&password=y, must not hold user",
    "MEDSPASYNC_DB_URL, jdbc:postgresql://db/medspasync, MEDSPASYNC_DB_ADMIN_USER is needed",
    "MEDSPASYNC_MAIL_PORT, 0, 1 to 65535",
    "MEDSPASYNC_LOG_SINK, logs.example.com, must look like https://",
    "MEDSPASYNC_LOG_SINK, http://logs.example.com/, must begin with https://",
    "MEDSPASYNC_STORAGE_PER_PRACTICE, 5, 100 to 100000000 megabytes",
    "MEDSPASYNC_MAIL_HOST, mail.example.com, MEDSPASYNC_MAIL_FROM is needed",
    "MEDSPASYNC_DEMO, true, is not a setting",
    "MEDSPASYNC_HTTP_PROT, 8081, did you mean MEDSPASYNC_HTTP_PORT?"
  })
  void whatIsWrongIsRefusedByNameWithTheMend(String key, String value, String mend) {
    Settings settings = settings(Map.of(key, value));

    assertThatThrownBy(settings::refuseUnsafe)
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining(key)
        .hasMessageContaining(mend);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    Settings settings = settings(Map.of("MEDSPASYNC_HTTP_PORT", "0", "CORS_ORIGINS", "*"));

    assertThatThrownBy(settings::refuseUnsafe)
        .hasMessageContaining("MEDSPASYNC_HTTP_PORT")
        .hasMessageContaining("CORS_ORIGINS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "Password", "changeme", "operator"})
  void theSuperuserOfAServerElsewhereMayNotHaveAPasswordThatEverybodyTries(String password) {
    Settings settings = server(SERVER, password);

    assertThatThrownBy(settings::refuseUnsafe)
        .hasMessageContaining("MEDSPASYNC_DB_ADMIN_PASSWORD")
        .hasMessageNotContaining(password + " ");
  }

  @Test
  void aServerOnThisMachineMayKeepTheDefaultsOfItsInstaller() {
    server("jdbc:postgresql://localhost/medspasync", "postgres").refuseUnsafe();
    server("jdbc:postgresql://127.0.0.1:5433/medspasync", "postgres").refuseUnsafe();
  }

  @Test
  void aServerElsewhereWithAPasswordOfItsOwnIsFine() {
    server(SERVER, LONG_PASSWORD).refuseUnsafe();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?sslmode=require",
        "?sslmode=verify-ca",
        "?ssl=true",
        "?sslmode=verify-full&sslmode=disable",
        "?xsslmode=verify-full"
      })
  void aServerElsewhereIsReachedOverAVerifiedConnectionOnly(String parameters) {
    Settings settings =
        server("jdbc:postgresql://db.internal/medspasync" + parameters, LONG_PASSWORD);

    assertThatThrownBy(settings::refuseUnsafe)
        .hasMessageContaining("MEDSPASYNC_DB_URL")
        .hasMessageContaining("sslmode=verify-full");
  }

  @Test
  void aFileOfSecretsThatOthersMayReadIsRefused() throws IOException {
    write("MEDSPASYNC_DB_APP_PASSWORD=" + LONG_PASSWORD + "\n");
    Path file = project.resolve(".env");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> settings(Map.of()).refuseUnsafe())
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining(LONG_PASSWORD);

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    settings(Map.of()).refuseUnsafe();
  }

  @Test
  void applicationAndMigrationsMayNotShareAPassword() {
    Settings settings =
        settings(
            Map.of(
                "MEDSPASYNC_DB_APP_PASSWORD", LONG_PASSWORD,
                "MEDSPASYNC_DB_MIGRATOR_PASSWORD", LONG_PASSWORD));

    assertThatThrownBy(settings::refuseUnsafe)
        .hasMessageContaining("must differ")
        .hasMessageNotContaining(LONG_PASSWORD);
  }

  @Test
  void theApplicationNeverHearsOfTheSuperuser() {
    assertThat(server(SERVER, LONG_PASSWORD).forApplication())
        .containsKey("MEDSPASYNC_DB_URL")
        .doesNotContainKeys("MEDSPASYNC_DB_ADMIN_USER", "MEDSPASYNC_DB_ADMIN_PASSWORD")
        .doesNotContainValue(LONG_PASSWORD);
  }

  @Test
  void relativeHomesLieInTheProjectWhereverTheCommandWasTyped() {
    Settings settings = settings(Map.of("MEDSPASYNC_HOME", "data/../other"));

    assertThat(settings.home().root()).isEqualTo(project.resolve("other"));
  }

  @ParameterizedTest
  @CsvSource({
    "MEDSPASYNC_MAIL_SECURITY, ssl, 'starttls, tls or none'",
    "MEDSPASYNC_MAIL_SECURITY, none, on this machine only",
    "MEDSPASYNC_MAIL_FROM, MedSpaSync <no-reply@example.com>, must be an address",
    "MEDSPASYNC_MAIL_PASSWORD_FILE, no/such/file, cannot be read"
  })
  void lettersLeaveEncryptedFromAnAddress(String key, String value, String mend) {
    Settings settings =
        settings(
                Map.of(
                    "MEDSPASYNC_MAIL_HOST", "mail.example.com",
                    "MEDSPASYNC_MAIL_FROM", "no-reply@example.com"))
            .with(key, value);

    assertThatThrownBy(settings::refuseUnsafe).hasMessageContaining(key).hasMessageContaining(mend);
  }

  @Test
  void aPasswordInAFileThatOthersMayReadIsRefusedAndNotRepeated() throws IOException {
    Path file = Files.writeString(project.resolve("mail-password"), LONG_PASSWORD + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Settings settings =
        settings(
            Map.of(
                "MEDSPASYNC_MAIL_HOST", "mail.example.com",
                "MEDSPASYNC_MAIL_FROM", "no-reply@example.com",
                "MEDSPASYNC_MAIL_PASSWORD_FILE", "mail-password"));

    assertThatThrownBy(settings::refuseUnsafe)
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining(LONG_PASSWORD);

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    settings.refuseUnsafe();
    assertThat(settings.mailPassword()).hasValue(LONG_PASSWORD);
  }

  private Settings server(String url, String password) {
    return settings(
        Map.of(
            "MEDSPASYNC_DB_URL", url,
            "MEDSPASYNC_DB_ADMIN_USER", USER,
            "MEDSPASYNC_DB_ADMIN_PASSWORD", password));
  }

  private Settings settings(Map<String, String> environment) {
    return Settings.read(environment, project);
  }

  private void write(String text) throws IOException {
    Files.writeString(project.resolve(".env"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GOOGLE_CLIENT_ID=us|MEDSPASYNC_GOOGLE_CLIENT_SECRET",
        "MICROSOFT_CLIENT_SECRET=s|MEDSPASYNC_MICROSOFT_CLIENT_ID",
        "OIDC_CLIENT_ID=us OIDC_CLIENT_SECRET=s|MEDSPASYNC_OIDC_ISSUER is needed",
        "OIDC_ISSUER=http://id.example|must begin with https://",
        "OIDC_ISSUER=http://localhost:90001 OUTBOUND_ORIGINS=http://localhost:9000|must begin",
        "OUTBOUND_ORIGINS=http://id.internal|unless they are on this machine",
        "OUTBOUND_ORIGINS=https://a.example,id.internal|must look like"
      })
  void aProviderThatAnybodyCouldAnswerForIsRefused(String values, String mend) {
    Settings settings = settings(ofProviders(values));

    assertThatThrownBy(settings::refuseUnsafe).hasMessageContaining(mend);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GOOGLE_CLIENT_ID=us GOOGLE_CLIENT_SECRET=s",
        "OIDC_ISSUER=https://id.example/realms/spa OIDC_CLIENT_ID=us OIDC_CLIENT_SECRET=s",
        "OIDC_ISSUER=http://localhost:9000 OIDC_CLIENT_ID=us OIDC_CLIENT_SECRET=s"
            + " OUTBOUND_ORIGINS=https://a.example,http://localhost:9000"
      })
  void aProviderBehindTlsOrOnThisMachineMayBeSet(String values) {
    settings(ofProviders(values)).refuseUnsafe();
  }

  private static Map<String, String> ofProviders(String values) {
    return Arrays.stream(values.split(" "))
        .map(value -> value.split("=", 2))
        .collect(Collectors.toMap(parts -> "MEDSPASYNC_" + parts[0], parts -> parts[1]));
  }
}
