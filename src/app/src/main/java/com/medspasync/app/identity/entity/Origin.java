package com.medspasync.app.identity.entity;

/**
 * Where a sign-in comes from.
 *
 * @param address network address of the browser
 * @param device what the browser says of itself, cut to {@value #LONGEST_DEVICE} characters
 */
public record Origin(String address, String device) {

  private static final int LONGEST_DEVICE = 300;

  public Origin {
    device = device.length() > LONGEST_DEVICE ? device.substring(0, LONGEST_DEVICE) : device;
  }
}
