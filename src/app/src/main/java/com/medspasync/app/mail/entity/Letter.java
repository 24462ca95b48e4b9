package com.medspasync.app.mail.entity;

import java.util.Map;

/**
 * What somebody is told, before it is put into words.
 *
 * @param to an e-mail address
 * @param values what the words leave open: names, links, times
 */
public record Letter(String to, Language language, Map<String, String> values) {

  public Letter {
    values = Map.copyOf(values);
  }
}
