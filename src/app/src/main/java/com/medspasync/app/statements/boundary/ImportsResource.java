package com.medspasync.app.statements.boundary;

import com.medspasync.app.idempotency.Idempotent;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.rest.BadParameterException;
import com.medspasync.app.rest.Listing;
import com.medspasync.app.rest.PageQuery;
import com.medspasync.app.statements.control.AnswerQuestion;
import com.medspasync.app.statements.control.Imports;
import com.medspasync.app.statements.control.Imports.Issue;
import com.medspasync.app.statements.control.ReceiveImport;
import com.medspasync.app.statements.control.UndoImport;
import com.medspasync.app.statements.entity.ImportFile;
import com.medspasync.app.statements.entity.StatementImport;
import com.medspasync.app.tables.Column;
import com.medspasync.app.tables.TableFormat;
import com.medspasync.app.tables.TableWriter;
import com.medspasync.app.trail.Audited;
import com.medspasync.integrations.statements.DateOrder;
import com.medspasync.kernel.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Upload of statement files, their progress, questions and reports. */
@Path("/imports")
@Tag(name = "Statements")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ImportsResource {

  private static final List<Column> ISSUE_COLUMNS =
      List.of(
          Column.number("line"),
          Column.text("column"),
          Column.text("code"),
          Column.text("message"));

  @Inject private Imports imports;
  @Inject private ImportResponses responses;
  @Inject private ReceiveImport receiveImport;
  @Inject private AnswerQuestion answerQuestion;
  @Inject private UndoImport undoImport;
  @Inject private ReceivedFiles received;
  @Inject private Transactions transactions;
  @Inject private Requester requester;

  /** How to read the dates of a file. */
  public record Answer(@NotNull DateOrder dateOrder) {}

  /**
   * A row with trouble.
   *
   * @param line physical line, 0 for the whole file
   */
  public record IssueResponse(int line, String column, String code, String message) {

    static IssueResponse of(Issue issue) {
      return new IssueResponse(issue.line(), issue.title(), issue.code(), issue.message());
    }
  }

  /** The form of an upload, for the document. */
  @Schema(name = "UploadForm")
  private record UploadForm(
      @Schema(type = SchemaType.ARRAY, implementation = BinaryFile.class) Object files) {}

  /** Bytes of any length. */
  @Schema(name = "BinaryFile", type = SchemaType.STRING, format = "binary")
  private interface BinaryFile {}

  /** The transaction begins when the last byte lies on disk: an upload may take minutes. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Transactional
  @Idempotent
  @Audited
  @Operation(operationId = "createImport", summary = "Upload statement files of any size")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = UploadForm.class)))
  @APIResponse(
      responseCode = "202",
      description = "The files are kept; Location is the import, which says how far reading is.",
      content = @Content(schema = @Schema(implementation = ImportResponse.class)))
  public Response upload(Upload upload) {
    UUID id = receiveImport.receive(upload.files(), requester.actor());
    received.areOwned();
    ImportResponse created = responses.of(id);
    return Response.accepted(created)
        .location(URI.create("/api/v1/imports/" + created.id()))
        .build();
  }

  @GET
  @Transactional
  @Operation(operationId = "listImports", summary = "Imports, newest first")
  public Listing<ImportResponse> list(@BeanParam @Valid PageQuery page, @Context UriInfo uri) {
    UUID after =
        page.startingAfter().map(id -> Ids.startingAfter(StatementImport.PREFIX, id)).orElse(null);
    Page<StatementImport> found = imports.page(page.limit(), after);
    return Listing.of(new Page<>(responses.of(found.data()), found.hasMore()), uri);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(operationId = "getImport", summary = "An import with its files")
  public ImportResponse get(@PathParam("id") String id) {
    return responses.of(importId(id));
  }

  @GET
  @Path("/{id}/files/{fileId}/issues")
  @Transactional
  @Audited
  @Operation(operationId = "listImportIssues", summary = "Rows of a file that need a look")
  public Listing<IssueResponse> issues(
      @PathParam("id") String id,
      @PathParam("fileId") String fileId,
      @BeanParam @Valid PageQuery page,
      @Context UriInfo uri) {
    ImportFile file = imports.getFile(importId(id), fileId(fileId));
    int after = page.startingAfter().map(ImportsResource::position).orElse(0);
    return Listing.of(imports.issues(file.id(), page.limit(), after).map(IssueResponse::of), uri);
  }

  @GET
  @Path("/{id}/files/{fileId}/issues.csv")
  @Produces("text/csv")
  @Transactional
  @Audited
  @Operation(operationId = "downloadImportIssues", summary = "The same as CSV")
  @APIResponse(
      responseCode = "200",
      description = "One line per row with trouble.",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response issuesAsCsv(@PathParam("id") String id, @PathParam("fileId") String fileId) {
    ImportFile file = imports.getFile(importId(id), fileId(fileId));
    return Response.ok(
            (StreamingOutput) out -> transactions.required(() -> write(out, file)),
            TableFormat.CSV.mediaType())
        .header("Content-Disposition", "attachment; filename=\"issues.csv\"")
        .build();
  }

  @POST
  @Path("/{id}/files/{fileId}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Audited
  @Operation(operationId = "answerImportQuestion", summary = "Say how to read ambiguous dates")
  @APIResponse(
      responseCode = "202",
      description = "The import is read again once all its questions are answered.",
      content = @Content(schema = @Schema(implementation = ImportResponse.class)))
  public Response answer(
      @PathParam("id") String id,
      @PathParam("fileId") String fileId,
      @Valid @NotNull Answer answer) {
    UUID importId = importId(id);
    answerQuestion.answer(importId, fileId(fileId), answer.dateOrder(), requester.actor());
    return Response.accepted(responses.of(importId)).build();
  }

  @POST
  @Path("/{id}/undo")
  @Transactional
  @Idempotent
  @Audited
  @Operation(operationId = "undoImport", summary = "Take an import back")
  public ImportResponse undo(@PathParam("id") String id) {
    UUID importId = importId(id);
    undoImport.undo(importId, requester.actor());
    return responses.of(importId);
  }

  private void write(OutputStream out, ImportFile file) {
    TableWriter table = TableWriter.to(out, TableFormat.CSV, "Issues", ISSUE_COLUMNS);
    imports.forEachIssue(
        file.id(),
        issue ->
            table.row(
                BigDecimal.valueOf(issue.line()), issue.title(), issue.code(), issue.message()));
    try {
      table.finish("issues of " + file.name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int position(String cursor) {
    try {
      return Integer.parseInt(cursor);
    } catch (NumberFormatException e) {
      throw new BadParameterException("startingAfter", "the number of issues seen so far", e);
    }
  }

  private static UUID importId(String id) {
    return Ids.inPath(StatementImport.PREFIX, id);
  }

  private static UUID fileId(String id) {
    return Ids.inPath(ImportFile.PREFIX, id);
  }
}
