package com.medspasync.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/**
 * Refuses plain http from other machines, requests that name two hosts, since a proxy may have
 * looked at the other one, and bodies that are offered to another protocol. Health checks are let
 * through: load balancers ask for them without encryption, and they say no more than up or down.
 */
public class TransportFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String HEALTH = "/health";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Transport transport = Transport.of(request);
    String path = request.getRequestURI();
    if (Collections.list(request.getHeaders("Host")).size() > 1) {
      refuse(response, HttpServletResponse.SC_BAD_REQUEST, "A request is for one host.");
    } else if (offersAnotherProtocol(request)) {
      refuse(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "HTTP/1.1 is spoken here: leave out the header Upgrade where a request has a body.");
    } else if (!transport.isSafe() && !path.startsWith(HEALTH)) {
      refuse(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "Plain http is answered on this machine only. Put a proxy with a certificate before it"
              + " (nginx, Caddy), on the same machine, that sends X-Forwarded-Proto: https.");
    } else {
      chain.doFilter(request, response);
    }
  }

  /**
   * The server leaves the body of such a request to the other protocol, which nobody speaks:
   * whoever read it would wait in vain.
   */
  private static boolean offersAnotherProtocol(HttpServletRequest request) {
    return request.getHeader("Upgrade") != null
        && request.getProtocol().startsWith("HTTP/1")
        && (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null);
  }

  private static void refuse(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().println(text);
  }
}
