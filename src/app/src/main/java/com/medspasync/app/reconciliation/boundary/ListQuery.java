package com.medspasync.app.reconciliation.boundary;

import com.medspasync.app.privacy.ClientPrivacy;
import com.medspasync.app.reconciliation.control.ListFilter;
import com.medspasync.app.requests.Parameters;
import com.medspasync.reconciliation.model.Program;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters that every list of results takes. */
public abstract class ListQuery {

  private static final List<String> PROGRAMS =
      Arrays.stream(Program.values()).map(Program::slug).toList();

  @Parameter(description = "A loyalty program, such as alle.")
  @QueryParam("program")
  private @Nullable String program;

  @Parameter(description = "A payment processor, such as stripe.")
  @QueryParam("processor")
  private @Nullable String processor;

  @Parameter(description = "Code of a location.")
  @QueryParam("location")
  private @Nullable String location;

  @QueryParam("category")
  private @Nullable String category;

  @Parameter(
      description =
          "Words that all have to occur. Who may not see clients' names searches references, products"
              + " and the last four digits only.")
  @QueryParam("q")
  private @Nullable String words;

  @Parameter(description = "First business day.")
  @QueryParam("from")
  private @Nullable LocalDate from;

  @Parameter(description = "Last business day.")
  @QueryParam("to")
  private @Nullable LocalDate to;

  /**
   * @param categories what the rows of this list can be
   */
  final ListFilter list(ClientPrivacy privacy, Collection<String> categories) {
    String source =
        Objects.requireNonNullElse(
            Parameters.choice("program", program, PROGRAMS),
            Objects.requireNonNullElse(Parameters.text(processor), ""));
    return new ListFilter(
        source.isEmpty() ? null : source.toLowerCase(Locale.ROOT),
        Parameters.text(location),
        Parameters.choice("category", category, categories),
        privacy.search(words),
        from,
        to);
  }

  /** The filters in words, for the foot of a download. */
  public final String describe() {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    addTo(given);
    given.put("program", program);
    given.put("processor", processor);
    given.put("location", location);
    given.put("category", category);
    given.put("q", words);
    given.put("from", from);
    given.put("to", to);
    return Parameters.describe(given);
  }

  /** Adds the filters that only this list takes. */
  abstract void addTo(Map<String, @Nullable Object> given);
}
