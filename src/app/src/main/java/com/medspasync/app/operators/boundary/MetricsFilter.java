package com.medspasync.app.operators.boundary;

import com.medspasync.app.web.Transport;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps what is measured from everybody but programs on this machine and operators. */
public class MetricsFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient ConsoleDoor door;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (Transport.of(request).local() || door.isOpen()) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
