package com.medspasync.tenants.connection;

/**
 * Finds where PostgreSQL's strings, quoted names, dollar quotes and comments begin and end, in
 * order to tell a semicolon that ends a statement from one that is text.
 *
 * @see "PostgreSQL 18 documentation, chapter 4.1 Lexical Structure"
 */
final class SqlScanner {

  private final String sql;
  private int at;

  private SqlScanner(String sql) {
    this.sql = sql;
  }

  /**
   * The first word of the only statement in the text.
   *
   * @throws RefusedStatementException when there is no statement, more than one, or a quote or
   *     comment that does not end
   */
  static String onlyStatementOf(String sql) throws RefusedStatementException {
    return new SqlScanner(sql).firstWord();
  }

  private String firstWord() throws RefusedStatementException {
    skipBlanks();
    while (at < sql.length() && sql.charAt(at) == '(') {
      at++;
      skipBlanks();
    }
    int start = at;
    while (at < sql.length() && isWordPart(sql.charAt(at))) {
      at++;
    }
    String word = sql.substring(start, at);
    skipToSemicolon();
    if (at < sql.length()) {
      at++;
      skipBlanks();
      if (at < sql.length()) {
        throw new RefusedStatementException("one statement at a time");
      }
    }
    return word;
  }

  private void skipToSemicolon() throws RefusedStatementException {
    while (at < sql.length() && sql.charAt(at) != ';') {
      char c = sql.charAt(at);
      if (c == '\'') {
        skipString();
      } else if (c == '"') {
        skipQuoted('"');
      } else if (c == '$' && !followsWord()) {
        skipDollar();
      } else if (isCommentStart()) {
        skipComment();
      } else {
        at++;
      }
    }
  }

  private void skipBlanks() throws RefusedStatementException {
    while (at < sql.length()) {
      if (isBlank(sql.charAt(at))) {
        at++;
      } else if (isCommentStart()) {
        skipComment();
      } else {
        return;
      }
    }
  }

  private void skipString() throws RefusedStatementException {
    if (isEscapeString()) {
      skipEscapeString();
    } else {
      skipQuoted('\'');
    }
  }

  /** Whether the quote here opens E'…', in which a backslash hides the character behind it. */
  private boolean isEscapeString() {
    if (at == 0 || (sql.charAt(at - 1) != 'e' && sql.charAt(at - 1) != 'E')) {
      return false;
    }
    return at == 1 || !isWordPart(sql.charAt(at - 2));
  }

  private void skipEscapeString() throws RefusedStatementException {
    at++;
    while (at < sql.length()) {
      char c = sql.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '\'') {
        if (at < sql.length() && sql.charAt(at) == '\'') {
          at++;
        } else {
          refuseContinuation();
          return;
        }
      }
    }
    throw new RefusedStatementException("a string does not end");
  }

  /**
   * A string goes on when another follows on a later line, and the driver and the server disagree
   * on the backslashes of such a part.
   */
  private void refuseContinuation() throws RefusedStatementException {
    int end = at;
    skipBlanks();
    if (at < sql.length() && sql.charAt(at) == '\'') {
      throw new RefusedStatementException("a string with backslashes has to be in one piece");
    }
    at = end;
  }

  /** Skips text in which the quote itself is doubled. */
  private void skipQuoted(char quote) throws RefusedStatementException {
    at++;
    while (at < sql.length()) {
      if (sql.charAt(at++) == quote) {
        if (at < sql.length() && sql.charAt(at) == quote) {
          at++;
        } else {
          return;
        }
      }
    }
    throw new RefusedStatementException("a string or a quoted name does not end");
  }

  /** Skips $tag$…$tag$; a lone dollar sign is stepped over. */
  private void skipDollar() throws RefusedStatementException {
    int tagEnd = at + 1;
    while (tagEnd < sql.length()
        && isWordPart(sql.charAt(tagEnd))
        && sql.charAt(tagEnd) != '$'
        && !(tagEnd == at + 1 && isDigit(sql.charAt(tagEnd)))) {
      tagEnd++;
    }
    if (tagEnd >= sql.length() || sql.charAt(tagEnd) != '$') {
      at++;
      return;
    }
    String tag = sql.substring(at, tagEnd + 1);
    int close = sql.indexOf(tag, tagEnd + 1);
    if (close < 0) {
      throw new RefusedStatementException("a dollar-quoted string does not end");
    }
    at = close + tag.length();
  }

  private boolean isCommentStart() {
    return sql.startsWith("--", at) || sql.startsWith("/*", at);
  }

  private void skipComment() throws RefusedStatementException {
    if (sql.charAt(at) == '-') {
      while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
        at++;
      }
      return;
    }
    int depth = 0;
    while (at < sql.length()) {
      if (sql.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (sql.startsWith("*/", at)) {
        depth--;
        at += 2;
        if (depth == 0) {
          return;
        }
      } else {
        at++;
      }
    }
    throw new RefusedStatementException("a comment does not end");
  }

  private boolean followsWord() {
    return at > 0 && isWordPart(sql.charAt(at - 1));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || isDigit(c)
        || c == '_'
        || c == '$'
        || c >= 0x80;
  }
}
