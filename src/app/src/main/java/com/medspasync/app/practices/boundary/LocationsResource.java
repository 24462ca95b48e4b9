package com.medspasync.app.practices.boundary;

import com.medspasync.app.identity.control.CurrentCaller;
import com.medspasync.app.practices.control.Locations;
import com.medspasync.app.practices.control.PracticeLocation;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.rest.SeenVersion;
import com.medspasync.app.rest.Versioned;
import com.medspasync.app.trail.Audited;
import com.medspasync.app.trail.TrailNotes;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The places of the practice. */
@Path("/locations")
@Tag(name = "Practice")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LocationsResource {

  @Inject private Locations locations;
  @Inject private CurrentCaller caller;
  @Inject private SeenVersion seenVersion;
  @Inject private TrailNotes notes;

  /** All places that the caller's role is about: there are few. */
  public record LocationList(List<LocationResponse> data, boolean hasMore, String url) {}

  /**
   * A place.
   *
   * @param posFile base name of its sales file
   * @param cardProcessor slug of the processor of its terminal
   * @param version to be named when correcting
   */
  public record LocationResponse(
      String id,
      String code,
      String name,
      String timezone,
      @Nullable String posFile,
      @Nullable String cardProcessor,
      int version)
      implements Versioned {

    static LocationResponse of(PracticeLocation location) {
      return new LocationResponse(
          TypedId.format(PracticeLocation.PREFIX, location.id()),
          location.code(),
          location.name(),
          location.timeZone(),
          location.posFile().isEmpty() ? null : location.posFile(),
          location.cardProcessor().isEmpty() ? null : location.cardProcessor(),
          location.version());
    }
  }

  /**
   * What a person knows better than the files.
   *
   * @param version the version that was shown, unless If-Match names it
   */
  public record Correction(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 64) String timezone,
      @Size(max = 64) @Nullable String cardProcessor,
      @Nullable Integer version) {}

  @GET
  @Transactional
  @Operation(operationId = "listLocations", summary = "The places of the practice")
  public LocationList list(@Context UriInfo uri) {
    return new LocationList(
        locations.all().stream()
            .filter(location -> caller.get().reach().includes(location.id()))
            .map(LocationResponse::of)
            .toList(),
        false,
        uri.getAbsolutePath().getPath());
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Audited
  @Operation(operationId = "correctLocation", summary = "Correct a place")
  public LocationResponse correct(
      @PathParam("id") String id, @Valid @NotNull Correction correction) {
    UUID place = Ids.inPath(PracticeLocation.PREFIX, id);
    Optional<PracticeLocation> before =
        locations.all().stream().filter(known -> known.id().equals(place)).findFirst();
    PracticeLocation after =
        locations.correct(
            place,
            seenVersion.orElse(correction.version()),
            correction.name().strip(),
            zone(correction.timezone()),
            Objects.requireNonNullElse(correction.cardProcessor(), "").strip());
    before.ifPresent(known -> note(known, after));
    return LocationResponse.of(after);
  }

  private void note(PracticeLocation before, PracticeLocation after) {
    notes.changed("name", before.name(), after.name());
    notes.changed("timezone", before.timeZone(), after.timeZone());
    notes.changed("cardProcessor", before.cardProcessor(), after.cardProcessor());
  }

  private static String zone(String name) {
    try {
      return ZoneId.of(name).getId();
    } catch (DateTimeException e) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "locations.unknown-time-zone",
          "A time zone is named like America/Chicago.",
          e);
    }
  }
}
