package com.medspasync.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses plain http from other machines, and keeps what is for operators on this one. Health
 * checks are let through: load balancers ask for them without encryption, and they say no more than
 * up or down.
 */
public class TransportFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> FOR_OPERATORS = Set.of("/metrics");
  private static final String HEALTH = "/health";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Transport transport = Transport.of(request);
    String path = request.getRequestURI();
    if (!transport.isSafe() && !path.startsWith(HEALTH)) {
      refuse(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "Plain http is answered on this machine only. Put a proxy with a certificate before it"
              + " (nginx, Caddy), on the same machine, that sends X-Forwarded-Proto: https.");
    } else if (!transport.local() && FOR_OPERATORS.stream().anyMatch(path::startsWith)) {
      refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing at this address.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void refuse(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().println(text);
  }
}
