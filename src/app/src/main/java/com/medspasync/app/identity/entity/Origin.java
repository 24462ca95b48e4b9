package com.medspasync.app.identity.entity;

import com.medspasync.app.mail.entity.Language;

/**
 * Where a request comes from.
 *
 * @param address network address of the browser
 * @param device what the browser says of itself, cut to {@value #LONGEST_DEVICE} characters
 * @param language that its person reads, of those we write
 */
public record Origin(String address, String device, Language language) {

  private static final int LONGEST_DEVICE = 300;

  public Origin {
    device = device.length() > LONGEST_DEVICE ? device.substring(0, LONGEST_DEVICE) : device;
  }

  /** Where nobody is written to. */
  public Origin(String address, String device) {
    this(address, device, Language.ENGLISH);
  }
}
