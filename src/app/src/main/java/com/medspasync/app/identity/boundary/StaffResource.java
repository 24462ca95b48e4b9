package com.medspasync.app.identity.boundary;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.identity.control.Invitations;
import com.medspasync.app.identity.control.StaffList;
import com.medspasync.app.identity.control.WorkLocations;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.identity.entity.Colleague;
import com.medspasync.app.identity.entity.Invitation;
import com.medspasync.app.identity.entity.Reach;
import com.medspasync.app.identity.entity.Standing;
import com.medspasync.app.identity.entity.WorkLocation;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.app.rest.Problem;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.trail.TrailNotes;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.people.Person;
import com.medspasync.tenants.people.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who works in the practice, and who is asked to. */
@Path("/staff")
@Tag(name = "Staff")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Audited
public class StaffResource {

  private static final int LONGEST_EMAIL = 320;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_LOCATIONS = 1_000;

  @Inject private CurrentCaller caller;
  @Inject private StaffList staff;
  @Inject private Invitations invitations;
  @Inject private WorkLocations locations;
  @Inject private Postman postman;
  @Inject private TrailNotes notes;
  @Inject private Clock clock;

  @Context private HttpServletRequest servletRequest;

  /**
   * Everybody, and everybody who is asked.
   *
   * @param mail whether invitations are sent; else their links are shown to whoever invites
   */
  @Schema(name = "Staff")
  public record StaffResponse(
      List<ColleagueResponse> data, List<InvitationResponse> invitations, boolean mail) {}

  /**
   * Somebody who belongs to the practice.
   *
   * @param you whether it is the caller
   * @param allLocations whether the role is about the whole practice
   * @param locations ids of those that it is about, where it is not about all
   * @param active false after somebody was disabled here
   * @param secondFactor whether more than a password is asked for
   * @param lastSignInAt in this practice; absent for who has never been in
   */
  @Schema(name = "Colleague")
  public record ColleagueResponse(
      String id,
      String name,
      String email,
      Role role,
      boolean allLocations,
      List<String> locations,
      boolean you,
      boolean active,
      boolean secondFactor,
      @Nullable Instant lastSignInAt) {}

  /**
   * Somebody who is asked to join.
   *
   * @param allLocations whether the role is about the whole practice
   * @param locations ids of those that it is about, where it is not about all
   * @param expired whether the link is too old
   */
  @Schema(name = "Invitation")
  public record InvitationResponse(
      String id,
      String email,
      String name,
      Role role,
      boolean allLocations,
      List<String> locations,
      Instant sentAt,
      Instant expiresAt,
      boolean expired) {}

  /**
   * Whom to ask, and as what.
   *
   * @param locations ids of those that the role is about; absent when it is about all
   */
  public record InviteRequest(
      @NotBlank @Size(max = LONGEST_EMAIL) @Pattern(regexp = "\\s*[^@\\s]+@[^@\\s]+\\s*")
          String email,
      @NotBlank @Size(max = LONGEST_NAME) String name,
      @NotNull Role role,
      @Size(min = 1, max = MOST_LOCATIONS) @Nullable List<@NotBlank String> locations) {}

  /**
   * What somebody is from now on. Who says nothing of locations leaves them as they are, so that
   * nobody reaches more by an oversight; an owner reaches all.
   *
   * @param allLocations true to make it about the whole practice
   * @param locations ids of those that it is about
   */
  public record RoleRequest(
      @NotNull Role role,
      @Nullable Boolean allLocations,
      @Size(min = 1, max = MOST_LOCATIONS) @Nullable List<@NotBlank String> locations) {}

  /**
   * An invitation was made.
   *
   * @param link to be handed over to the person; absent where it is sent by e-mail
   */
  @Schema(name = "SentInvitation")
  public record SentResponse(String id, @Nullable String link) {}

  @GET
  @Operation(operationId = "listStaff", summary = "Who works here, and who is asked to")
  public StaffResponse list() {
    Caller known = caller.get();
    return new StaffResponse(
        staff.of(known.tenant()).stream().map(each -> response(each, known)).toList(),
        invitations.open(known.tenant()).stream().map(this::response).toList(),
        postman.works());
  }

  @POST
  @Path("/{id}/role")
  @NeedsProof
  @Operation(
      operationId = "changeRole",
      summary = "Give a colleague another role or other locations, within seconds")
  @APIResponse(responseCode = "204", description = "Changed.")
  @APIResponse(
      responseCode = "409",
      description = "It is the caller herself, or the last owner.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public void changeRole(@PathParam("id") String id, @NotNull @Valid RoleRequest request)
      throws SQLException {
    StaffList.Change change =
        staff.changeRole(caller.get(), colleague(id), ofMembers(request.role()), wanted(request));
    notes.changed("role", change.before().role(), change.after().role());
    if (!change.before().reach().equals(change.after().reach())) {
      notes.changed("locations", inWords(change.before()), inWords(change.after()));
    }
  }

  private Optional<Reach> wanted(RoleRequest request) throws SQLException {
    boolean all = Boolean.TRUE.equals(request.allLocations());
    List<String> some = request.locations();
    if (some != null && all) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "staff.all-or-some",
          "Either all locations or some of them.");
    }
    return some != null
        ? Optional.of(locations.reach(some))
        : all ? Optional.of(Reach.WHOLE) : Optional.empty();
  }

  private String inWords(Standing standing) throws SQLException {
    return locations.codes(standing.reach()).orElse("all");
  }

  @POST
  @Path("/{id}/disable")
  @NeedsProof
  @Operation(operationId = "disableColleague", summary = "Sign a colleague out and keep her out")
  @APIResponse(responseCode = "204", description = "Done; holds on every node in seconds.")
  public void disable(@PathParam("id") String id) {
    staff.disable(caller.get(), colleague(id));
  }

  @POST
  @Path("/{id}/enable")
  @NeedsProof
  @Operation(operationId = "enableColleague", summary = "Let a colleague in again")
  @APIResponse(responseCode = "204", description = "Done.")
  public void enable(@PathParam("id") String id) {
    staff.enable(caller.get(), colleague(id));
  }

  @POST
  @Path("/{id}/sign-out")
  @NeedsProof
  @Operation(operationId = "signOutColleague", summary = "Sign a colleague out of this practice")
  @APIResponse(responseCode = "204", description = "Done; holds on every node in seconds.")
  public void signOut(@PathParam("id") String id) {
    staff.signOut(caller.get(), colleague(id));
  }

  @POST
  @Path("/invitations")
  @NeedsProof
  @Operation(operationId = "invite", summary = "Ask somebody to join the practice")
  @APIResponse(
      responseCode = "409",
      description = "She belongs to the practice, or is asked already.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public SentResponse invite(@NotNull @Valid InviteRequest request) throws SQLException {
    List<String> some = request.locations();
    Standing standing =
        new Standing(ofMembers(request.role()), some == null ? Reach.WHOLE : locations.reach(some));
    notes.changed("role", null, standing.role());
    notes.changed("locations", null, inWords(standing));
    return response(
        invitations.invite(
            caller.get(),
            new Invitations.Wish(
                request.email(), request.name(), standing, Origins.language(servletRequest))));
  }

  @POST
  @Path("/invitations/{id}/resend")
  @NeedsProof
  @Operation(operationId = "resendInvitation", summary = "Send an invitation with a new link")
  public SentResponse resend(@PathParam("id") String id) throws SQLException {
    return response(invitations.resend(caller.get(), invitation(id)));
  }

  @POST
  @Path("/invitations/{id}/withdraw")
  @NeedsProof
  @Operation(
      operationId = "withdrawInvitation",
      summary = "The link of an invitation works no more")
  @APIResponse(responseCode = "204", description = "Withdrawn.")
  public void withdraw(@PathParam("id") String id) {
    invitations.withdraw(caller.get(), invitation(id));
  }

  private static Role ofMembers(Role role) {
    if (!role.isOfMembers()) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "staff.no-such-role",
          "Nobody can be given this role. Let support in on the page Security.");
    }
    return role;
  }

  private static UUID colleague(String id) {
    return TypedId.parse(Person.PREFIX, id).orElseThrow(StaffList::notFound);
  }

  private static UUID invitation(String id) {
    return TypedId.parse(Invitation.PREFIX, id).orElseThrow(Invitations::notFound);
  }

  private static ColleagueResponse response(Colleague colleague, Caller caller) {
    return new ColleagueResponse(
        TypedId.format(Person.PREFIX, colleague.person()),
        colleague.name(),
        colleague.email(),
        colleague.standing().role(),
        colleague.standing().reach().isWhole(),
        ids(colleague.standing()),
        colleague.person().equals(caller.person()),
        colleague.active(),
        colleague.secondFactor(),
        colleague.lastSignInAt());
  }

  private InvitationResponse response(Invitation invitation) {
    return new InvitationResponse(
        TypedId.format(Invitation.PREFIX, invitation.id()),
        invitation.email(),
        invitation.name(),
        invitation.standing().role(),
        invitation.standing().reach().isWhole(),
        ids(invitation.standing()),
        invitation.createdAt(),
        invitation.expiresAt(),
        !clock.instant().isBefore(invitation.expiresAt()));
  }

  private static List<String> ids(Standing standing) {
    Set<UUID> some = standing.reach().locations();
    return some == null
        ? List.of()
        : some.stream().sorted().map(id -> TypedId.format(WorkLocation.PREFIX, id)).toList();
  }

  private static SentResponse response(Invitations.Sent sent) {
    return new SentResponse(TypedId.format(Invitation.PREFIX, sent.id()), sent.link().orElse(null));
  }
}
