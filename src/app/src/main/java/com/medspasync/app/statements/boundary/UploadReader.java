package com.medspasync.app.statements.boundary;

import com.medspasync.app.rest.BadParameterException;
import com.medspasync.kernel.DomainException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Reads a multipart request part by part, each file straight to disk: an upload may be larger than
 * the memory. All of its files are kept, or none.
 */
@Provider
@Consumes(MediaType.MULTIPART_FORM_DATA)
public class UploadReader implements MessageBodyReader<Upload> {

  /** The only field of the form; any other would be ignored without a word. */
  private static final String FIELD = "files";

  @Inject private ReceivedFiles received;

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Upload.class;
  }

  /**
   * @throws DomainException {@code imports.…} when it is no upload, stops half-way or does not fit
   */
  @Override
  public Upload readFrom(
      Class<Upload> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    try {
      readParts(new Body(headers.getFirst(HttpHeaders.CONTENT_TYPE), body));
      return new Upload(received.all());
    } catch (FileUploadException | IllegalArgumentException e) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "imports.bad-upload",
          "The upload could not be read. Send the files as multipart/form-data.",
          e);
    } catch (IOException e) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "imports.upload-aborted",
          "The upload stopped before it was complete. Send it again.",
          e);
    }
  }

  private void readParts(RequestContext body) throws IOException {
    FileItemInputIterator parts =
        new JakartaServletFileUpload<>(DiskFileItemFactory.builder().get()).getItemIterator(body);
    while (parts.hasNext()) {
      FileItemInput part = parts.next();
      try (InputStream content = part.getInputStream()) {
        if (part.isFormField() || !FIELD.equals(part.getFieldName())) {
          throw BadParameterException.unknown(Objects.toString(part.getFieldName(), ""));
        }
        received.take(part.getName(), content);
      }
    }
  }

  /** What the library wants to know of a request. */
  private record Body(String getContentType, InputStream getInputStream) implements RequestContext {

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public long getContentLength() {
      return -1;
    }

    @Override
    public boolean isMultipartRelated() {
      return false;
    }
  }
}
