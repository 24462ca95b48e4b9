package com.medspasync.app.identity.control;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.medspasync.app.identity.entity.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads {@code permissions.yaml}. */
@Dependent
public class PermissionsFile {

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** The file as it stands. */
  private record Content(
      List<String> open,
      List<String> present,
      List<String> entering,
      List<String> signedIn,
      Permissions.OfOperators operator,
      List<Permissions.Entry> permissions) {}

  @Produces
  @Singleton
  public static Permissions read() {
    try (InputStream file =
        Objects.requireNonNull(
            PermissionsFile.class.getResourceAsStream("/permissions.yaml"), "permissions.yaml")) {
      Content content = YAML.readValue(file, Content.class);
      return new Permissions(
          content.open(),
          content.present(),
          content.entering(),
          content.signedIn(),
          content.operator(),
          content.permissions());
    } catch (IOException e) {
      throw new UncheckedIOException("permissions.yaml cannot be read", e);
    }
  }
}
