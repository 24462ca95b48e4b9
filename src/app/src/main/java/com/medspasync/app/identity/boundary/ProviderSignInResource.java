package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.control.IdentityProviders;
import com.medspasync.app.identity.control.ProviderSignIn;
import com.medspasync.app.identity.control.SealedNotes;
import com.medspasync.app.identity.control.SignIn;
import com.medspasync.app.oidc.Provider;
import com.medspasync.app.rest.Problem;
import com.medspasync.app.web.Transport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in by an account with Google, Microsoft or another provider. */
@Path("/auth/providers")
@Tag(name = "Identity")
@SecurityRequirements
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProviderSignInResource {

  private static final int LONGEST_ID = 100;
  private static final int LONGEST_STATE = 200;
  private static final int LONGEST_CODE = 4_096;

  @Inject private IdentityProviders providers;
  @Inject private ProviderSignIn signIn;
  @Inject private CurrentCaller caller;
  @Inject private Entrance entrance;
  @Inject private Clock clock;

  @Context private HttpServletRequest servletRequest;
  @Context private HttpHeaders headers;

  /** A provider that people can choose. */
  @Schema(name = "SignInProvider")
  public record ProviderResponse(String id, String name) {

    static ProviderResponse of(Provider provider) {
      return new ProviderResponse(provider.id(), provider.name());
    }
  }

  /** All of them. */
  @Schema(name = "SignInProviders")
  public record ProvidersResponse(List<ProviderResponse> data) {}

  /** Which one. */
  public record JourneyRequest(@NotBlank @Size(max = LONGEST_ID) String provider) {}

  /**
   * Where the browser has to go.
   *
   * @param address of the provider; to be opened in the same window
   */
  @Schema(name = "ProviderJourney")
  public record JourneyResponse(String address) {}

  /**
   * What the provider sent the browser back with.
   *
   * @param code missing when the person or the provider declined
   * @param issuer what the provider calls {@code iss}
   */
  public record ReturnRequest(
      @NotBlank @Size(max = LONGEST_STATE) String state,
      @Nullable @Size(min = 1, max = LONGEST_CODE) String code,
      @Nullable @Size(max = LONGEST_CODE) String issuer) {}

  @GET
  @Operation(operationId = "signInProviders", summary = "Providers by which people can sign in")
  public ProvidersResponse list() {
    return new ProvidersResponse(providers.all().stream().map(ProviderResponse::of).toList());
  }

  @POST
  @Path("/journey")
  @Operation(
      operationId = "beginProviderJourney",
      summary = "Where to send the browser, to sign in or to connect an account")
  @APIResponse(
      responseCode = "200",
      description = "A cookie is set without which nobody can come back.",
      content = @Content(schema = @Schema(implementation = JourneyResponse.class)))
  @APIResponse(
      responseCode = "502",
      description = "The provider cannot be reached.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response begin(@NotNull @Valid JourneyRequest request) {
    ProviderSignIn.Departure departure =
        signIn.begin(
            request.provider(),
            Origins.relyingParty(servletRequest).origin(),
            Origins.of(servletRequest));
    return Response.ok(new JourneyResponse(departure.address().toString()))
        .cookie(cookies().ofJourney(departure.journey()))
        .build();
  }

  @POST
  @Path("/return")
  @Operation(
      operationId = "endProviderJourney",
      summary = "Sign in by what a provider sent the browser back with",
      description =
          "Who is signed in already is connecting an account, and stays who she is. An account"
              + " that belongs to nobody waits to be connected: POST /session/identities.")
  @APIResponse(
      responseCode = "200",
      description = "Signed in; the cookies of the session are set.",
      content = @Content(schema = @Schema(implementation = SessionResponse.class)))
  @APIResponse(
      responseCode = "202",
      description =
          "POST /auth/second-factor ends the sign-in; or the account is nobody's and waits.",
      content = @Content(schema = @Schema(implementation = AuthenticationResource.NextStep.class)))
  @APIResponse(
      responseCode = "401",
      description = "It was not begun in this browser, took too long, or is not believed.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "409",
      description = "Somebody has connected this account already.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response end(@NotNull @Valid ReturnRequest request) throws SQLException {
    ProviderSignIn.Arrival arrival =
        signIn.end(
            new ProviderSignIn.Return(
                cookies().journey(headers).orElse(""),
                request.state(),
                Optional.ofNullable(request.code()),
                Optional.ofNullable(request.issuer())),
            caller.find(),
            Origins.of(servletRequest));
    return switch (arrival) {
      case ProviderSignIn.Known known -> letIn(known.outcome());
      case ProviderSignIn.Unconnected unconnected -> waiting(unconnected.account());
    };
  }

  private Response letIn(SignIn.Outcome outcome) throws SQLException {
    return switch (outcome) {
      case SignIn.SignedIn signedIn ->
          entrance.letIn(signedIn.credentials(), headers, cookies().journeyGone());
      case SignIn.CodeNeeded needed ->
          Response.accepted(
                  new AuthenticationResource.NextStep(
                      AuthenticationResource.Step.SECOND_FACTOR, needed.challenge().endsAt()))
              .cookie(cookies().of(needed.challenge()), cookies().journeyGone())
              .build();
    };
  }

  private Response waiting(SealedNotes.Note account) {
    return Response.accepted(
            new AuthenticationResource.NextStep(
                AuthenticationResource.Step.CONNECT, account.endsAt()))
        .cookie(cookies().ofAccount(account), cookies().journeyGone())
        .build();
  }

  private SessionCookies cookies() {
    return new SessionCookies(Transport.of(servletRequest), clock);
  }
}
