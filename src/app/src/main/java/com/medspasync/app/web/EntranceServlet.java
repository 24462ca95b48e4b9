package com.medspasync.app.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads from the addresses that people type to the pages behind them. */
@WebServlet({"", "/docs", "/redoc"})
public class EntranceServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String STAFF_APP = "/app/";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String typed = request.getServletPath();
    response.sendRedirect(typed.isEmpty() ? STAFF_APP : typed + "/");
  }
}
