package com.medspasync.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Objects;

/**
 * The answer of last resort, for whatever fails outside the REST resources: no trace, no banner.
 */
public class ErrorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(ErrorServlet.class.getName());

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String requestId = Objects.toString(request.getAttribute(RequestIdFilter.ATTRIBUTE), "none");
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      LOG.log(Level.ERROR, "Request " + requestId + " failed", failure);
    }
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().printf("%s%nRequest %s%n", text(response.getStatus()), requestId);
  }

  private static String text(int status) {
    return switch (status) {
      case HttpServletResponse.SC_NOT_FOUND -> "There is nothing at this address.";
      case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "This address does not take that method.";
      default ->
          status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
              ? "The request could not be understood."
              : "Something went wrong on our side.";
    };
  }
}
