package com.medspasync.app.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** Mounts every resource of the application below {@code /api/v1}. */
@ApplicationPath(ApiApplication.PATH)
@OpenAPIDefinition(
    info =
        @Info(
            title = "MedSpaSync Pro",
            version = "1",
            description =
                "Rewards and payout reconciliation for medical spas. Refusals are RFC 9457 problems;"
                    + " money is counted in minor units; ids are TypeIDs."),
    servers = @Server(url = "/"),
    security = {
      @SecurityRequirement(name = ApiApplication.COOKIE),
      @SecurityRequirement(name = ApiApplication.BEARER)
    })
@SecurityScheme(
    securitySchemeName = ApiApplication.COOKIE,
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.COOKIE,
    apiKeyName = "__Host-msp_access",
    description =
        "Set by sign-in. Requests that change something repeat the cookie __Host-msp_csrf in the"
            + " header X-CSRF-Token.")
@SecurityScheme(
    securitySchemeName = "operator",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.COOKIE,
    apiKeyName = "__Host-msp_operator",
    description =
        "Set when an operator signs in; no practice's token is taken for it. Requests that change"
            + " something repeat the cookie __Host-msp_operator_csrf in the header X-CSRF-Token.")
@SecurityScheme(
    securitySchemeName = ApiApplication.BEARER,
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT")
public class ApiApplication extends Application {

  /** Where the resources are mounted. */
  public static final String PATH = "/api/v1";

  static final String COOKIE = "cookie";
  static final String BEARER = "bearer";

  @Override
  public Map<String, Object> getProperties() {
    // Names a JSON feature that Jersey does not have, so that none of its own stands before
    // Jackson.
    return Map.of("jersey.config.jsonFeature", JsonMapping.class.getName());
  }
}
