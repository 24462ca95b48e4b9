package com.medspasync.systemtests;

import java.util.List;

/** Texts that run, or become part of a page, where they are not written as text. */
final class Payloads {

  /** What each would do, and by which it is found in pages. */
  static final String MARK = "pwned";

  static final List<String> MARKUP =
      List.of(
          "<script>alert('pwned')</script>",
          "<SCRIPT SRC=//127.0.0.1/pwned.js></SCRIPT>",
          "</script><script>alert('pwned')</script>",
          "</title><script>alert('pwned')</script>",
          "</textarea><script>alert('pwned')</script>",
          "</style><script>alert('pwned')</script>",
          "--><script>alert('pwned')</script><!--",
          "]]><script>alert('pwned')</script>",
          "<scr<script>ipt>alert('pwned')</scr</script>ipt>",
          "<script\u00a0type=module>alert('pwned')</script>",
          "<img src=x onerror=alert('pwned')>",
          "<img src=x onerror=alert`pwned`>",
          "<img src=\"x\" onerror=\"alert('pwned')\">",
          "<img/src=x/onerror=alert('pwned')>",
          "<img src=x\tonerror=alert('pwned')>",
          "<image src=x onerror=alert('pwned')>",
          "<IMG \"\"\"><SCRIPT>alert('pwned')</SCRIPT>\">",
          "\"><img src=x onerror=alert('pwned')>",
          "'><img src=x onerror=alert('pwned')>",
          "`><img src=x onerror=alert('pwned')>",
          "<svg onload=alert('pwned')>",
          "<svg/onload=alert('pwned')>",
          "<svg><script>alert('pwned')</script></svg>",
          "<svg><animate onbegin=alert('pwned') attributeName=x dur=1s>",
          "<svg><a xlink:href=javascript:alert('pwned')><text>x</text></a></svg>",
          "<math><mtext><img src=x onerror=alert('pwned')></mtext></math>",
          "<body onload=alert('pwned')>",
          "<details open ontoggle=alert('pwned')>",
          "<input autofocus onfocus=alert('pwned')>",
          "<select autofocus onfocus=alert('pwned')>",
          "<video src=x onerror=alert('pwned')></video>",
          "<audio src=x onerror=alert('pwned')></audio>",
          "<video><source onerror=alert('pwned')></video>",
          "<marquee onstart=alert('pwned')>x</marquee>",
          "<iframe srcdoc=\"<script>alert('pwned')</script>\"></iframe>",
          "<iframe src=javascript:alert('pwned')></iframe>",
          "<object data=javascript:alert('pwned')></object>",
          "<embed src=javascript:alert('pwned')>",
          "<base href=//127.0.0.1/pwned/>",
          "<link rel=stylesheet href=//127.0.0.1/pwned.css>",
          "<meta http-equiv=refresh content=\"0;url=javascript:alert('pwned')\">",
          "<style>@import '//127.0.0.1/pwned.css';</style>",
          "<form action=javascript:alert('pwned')><button>x</button></form>",
          "<template><script>alert('pwned')</script></template>",
          "<pwned>x</pwned>",
          "<a href=javascript:alert('pwned')>x</a>",
          "javascript:alert('pwned')",
          "JaVaScRiPt:alert('pwned')",
          "data:text/html;base64:<script>alert('pwned')</script>",
          "[x](javascript:alert('pwned'))",
          "![x](x\"onerror=\"alert('pwned'))",
          "{{constructor.constructor('alert(`pwned`)')()}}",
          "${alert('pwned')}",
          "#{alert('pwned')}",
          "<%= alert('pwned') %>",
          "{{{pwned}}}",
          "&lt;script&gt;alert('pwned')&lt;/script&gt;",
          "&#x3c;img src=x onerror=alert('pwned')&#x3e;",
          "\\u003cimg src=x onerror=alert('pwned')\\u003e",
          "%3Cimg src=x onerror=alert('pwned')%3E",
          "\uff1cscript\uff1ealert('pwned')\uff1c/script\uff1e",
          "\u202e<img src=x onerror=alert('pwned')>",
          "';alert('pwned');//",
          "\";alert('pwned');//");

  /** What a spreadsheet would take for a formula at the beginning of a cell. */
  static final List<String> FORMULAS =
      List.of(
          "=1+1",
          "+1+1",
          "-1+1",
          "@SUM(1+1)",
          "\t=1+1",
          " =1+1",
          "\uff1d1+1",
          "=HYPERLINK(\"http://127.0.0.1/\",\"1+1\")",
          "=cmd|' /C calc'!A0+1+1",
          "x\",=1+1",
          "x;=1+1",
          "\"=1+1\"");

  private Payloads() {}

  /** A cell of a file of comma-separated values. */
  static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
