package com.medspasync.app.mail.control;

import com.medspasync.app.mail.entity.Letter;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * Knows one kind of letter. It writes when the letter is about to leave, so that no link and no
 * name has to wait in the database; a letter that could not be handed over is written anew.
 */
public interface LetterWriter {

  /** The kind, as in the files of words: {@code password-reset}. */
  String kind();

  /**
   * Under which name the words stand in the files of words, for a writer that has several.
   *
   * @param facts what was known when the letter was asked for
   */
  default String words(Map<String, String> facts) {
    return kind();
  }

  /**
   * The letter, or nothing when there is nobody to write to, or nothing to tell any more.
   *
   * @param facts what was known when the letter was asked for
   */
  Optional<Letter> write(Map<String, String> facts) throws SQLException;
}
