package com.medspasync.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves the staff app below {@code /app/}: its routes exist in the browser only, so that every
 * path without a file of its own is answered with the page itself.
 */
public class StaffAppFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String ROOT = "/app/";
  private static final String PAGE = ROOT + "index.html";

  /** Vite puts a hash of the content into the names below this folder. */
  private static final String HASHED = ROOT + "assets/";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    if (path.length() < ROOT.length()) {
      response.sendRedirect(ROOT);
    } else if (path.startsWith(HASHED)) {
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      chain.doFilter(request, response);
    } else if (isFile(path)) {
      response.setHeader("Cache-Control", "no-cache");
      chain.doFilter(request, response);
    } else {
      response.setHeader("Cache-Control", "no-cache");
      request.getRequestDispatcher(PAGE).forward(request, response);
    }
  }

  private boolean isFile(String path) throws IOException {
    return !path.endsWith("/") && getServletContext().getResource(path) != null;
  }
}
