package com.medspasync.app.operators.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves the page of the console below {@code /operator/}, whose routes exist in the browser only,
 * and not to networks that the console does not answer.
 */
public class ConsolePageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/app/operator.html";

  @Inject private transient ConsoleDoor door;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (door.answers()) {
      response.setHeader("Cache-Control", "no-cache");
      request.getRequestDispatcher(PAGE).forward(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
