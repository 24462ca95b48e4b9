package com.medspasync.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * A provider as practices have one: Spring's authorization server, with accounts and a page to sign
 * in on. It takes the code flow with PKCE alone.
 */
final class OidcServer implements AutoCloseable {
  static final String NAME = "Example ID";

  /** Where a product that was left running looks for it. */
  static final int KNOWN_PORT = 13_026;

  private static final String CLIENT = "medspasync";
  private static final String SECRET = "a-secret-of-the-tests";

  private final int port;
  private final ConfigurableApplicationContext server;

  OidcServer() {
    boolean known = !System.getProperty("medspasync.running", "").isEmpty();
    port = known ? KNOWN_PORT : FreePort.next();
    SpringApplication application = new SpringApplication(Accounts.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(
        Map.of(
            "server.port", port,
            "server.address", "127.0.0.1",
            "server.servlet.session.cookie.name", "example_id",
            "spring.security.oauth2.authorizationserver.issuer", issuer(),
            "spring.main.banner-mode", "off",
            "logging.level.root", "warn"));
    server = application.run();
  }

  /** How it calls itself, on this machine. */
  String issuer() {
    return "http://localhost:" + port;
  }

  /** The same command with the settings that lead here. */
  Commands reachedBy(Commands commands) {
    return commands
        .with("MEDSPASYNC_OIDC_ISSUER", issuer())
        .with("MEDSPASYNC_OIDC_CLIENT_ID", CLIENT)
        .with("MEDSPASYNC_OIDC_CLIENT_SECRET", SECRET)
        .with("MEDSPASYNC_OIDC_NAME", NAME)
        .with("MEDSPASYNC_OUTBOUND_ORIGINS", issuer());
  }

  /** Sends browsers back to this product from now on, and to no other address. */
  void knows(URI product) {
    server
        .getBean(InMemoryRegisteredClientRepository.class)
        .save(client(product + "/app/sign-in/return"));
  }

  /** Makes an account there. */
  void hasAccount(String name, String password, String email) {
    server
        .getBean(InMemoryUserDetailsManager.class)
        .createUser(User.withUsername(name).password("{noop}" + password).roles("USER").build());
    server.getBean(Mailboxes.class).byName().put(name, email);
  }

  private static RegisteredClient client(String back) {
    return RegisteredClient.withId(CLIENT)
        .clientId(CLIENT)
        .clientSecret("{noop}" + SECRET)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(back)
        .scope("openid")
        .scope("email")
        .scope("profile")
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .build();
  }

  @Override
  public void close() {
    server.close();
  }

  /** The address of each account's mailbox. */
  record Mailboxes(Map<String, String> byName) {}

  /** What the server is made of, besides what it brings by itself. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Accounts {
    @Bean
    InMemoryRegisteredClientRepository clients() {
      return new InMemoryRegisteredClientRepository(client("https://nobody.example/"));
    }

    @Bean
    InMemoryUserDetailsManager people() {
      return new InMemoryUserDetailsManager();
    }

    @Bean
    Mailboxes mailboxes() {
      return new Mailboxes(new ConcurrentHashMap<>());
    }

    /** Writes what it knows of a person into the token. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Mailboxes mailboxes) {
      return token -> {
        if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
          Authentication person = Objects.requireNonNull(token.getPrincipal());
          String name = person.getName();
          token
              .getClaims()
              .subject(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString())
              .claim("email", Objects.requireNonNull(mailboxes.byName().get(name)));
        }
      };
    }
  }
}
