package com.medspasync.app.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that says what a test tells it to, truly or not. */
final class HandDrivenProvider implements AutoCloseable {
  private static final int BITS = 2048;

  private final HttpServer server;
  private final AtomicInteger keyRequests = new AtomicInteger();
  private final Map<String, Object> description = new HashMap<>();
  private final Map<String, String> lastForm = new HashMap<>();
  private RSAKey key = newKey();
  private List<RSAKey> published = new ArrayList<>(List.of(key));
  private String token = "";
  private int tokenStatus = 200;

  HandDrivenProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    description.put("issuer", origin());
    description.put("authorization_endpoint", origin() + "/authorize");
    description.put("token_endpoint", origin() + "/token");
    description.put("jwks_uri", origin() + "/keys");
    description.put("response_types_supported", List.of("code"));
    description.put("subject_types_supported", List.of("public"));
    description.put("id_token_signing_alg_values_supported", List.of("RS256"));
    server.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestURI().getPath().endsWith("/.well-known/openid-configuration")) {
            answer(exchange, 200, json(description));
          } else {
            answer(exchange, 404, "{}");
          }
        });
    server.createContext(
        "/keys",
        exchange -> {
          keyRequests.incrementAndGet();
          answer(exchange, 200, new JWKSet(List.copyOf(published)).toPublicJWKSet().toString());
        });
    server.createContext("/token", this::giveToken);
    server.start();
  }

  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Describes itself otherwise. */
  void describes(String name, Object value) {
    description.put(name, value);
  }

  RSAKey key() {
    return key;
  }

  int keyRequests() {
    return keyRequests.get();
  }

  /** Signs by another key from now on, and publishes it. */
  void rotates() {
    key = newKey();
    published = new ArrayList<>(List.of(key));
  }

  /** What the next code is redeemed for. */
  void gives(JWT next) {
    token = next.serialize();
  }

  void gives(String next) {
    token = next;
  }

  void refusesCodes() {
    tokenStatus = 400;
  }

  /** What was last sent to redeem a code. */
  Map<String, String> lastForm() {
    return lastForm;
  }

  /** Claims signed as the provider does. */
  SignedJWT signed(JWTClaimsSet claims) {
    return signed(claims, key);
  }

  static SignedJWT signed(JWTClaimsSet claims, RSAKey by) {
    try {
      return signed(
          new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(),
          claims,
          new RSASSASigner(by));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static SignedJWT signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
    try {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(signer);
      return token;
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void giveToken(HttpExchange exchange) throws IOException {
    lastForm.clear();
    String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    for (String pair : form.split("&")) {
      String[] parts = pair.split("=", 2);
      lastForm.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    lastForm.put(
        "Authorization",
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""));
    answer(
        exchange,
        tokenStatus,
        json(Map.of("access_token", "a", "token_type", "Bearer", "id_token", token)));
  }

  private static String json(Map<String, Object> values) {
    return JSONObjectUtils.toJSONString(values);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
