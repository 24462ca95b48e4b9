package com.medspasync.app.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for; a {@code @BeanParam} of operations that answer lists. */
public class PageQuery {

  public static final int LARGEST = 100;
  private static final int USUAL = 25;

  @Parameter(description = "At most so many rows.")
  @QueryParam("limit")
  @DefaultValue("" + USUAL)
  @Min(1)
  @Max(LARGEST)
  private @Nullable Integer limit;

  @Parameter(description = "The id of the last row of the page before.")
  @QueryParam("startingAfter")
  private @Nullable String startingAfter;

  public int limit() {
    return limit == null ? USUAL : limit;
  }

  /** Id of the row after which the page begins, as the caller sent it; empty for the first page. */
  public Optional<String> startingAfter() {
    return Optional.ofNullable(startingAfter).filter(text -> !text.isBlank());
  }
}
