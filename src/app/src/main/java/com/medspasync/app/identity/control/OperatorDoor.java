package com.medspasync.app.identity.control;

/**
 * Lets operators in to what the permissions file keeps for them. They are none of our callers: the
 * feature that knows their accounts stands behind this.
 */
public interface OperatorDoor {

  /**
   * What somebody wants to do.
   *
   * @param signedIn whether the operation needs an operator who is signed in
   * @param changes whether it changes something, so that the page has to show that it is ours
   * @param dangerous whether a code must have been given lately
   */
  record Entry(boolean signedIn, boolean changes, boolean dangerous) {}

  /**
   * Finds out which operator sent the request under way.
   *
   * @throws com.medspasync.kernel.DomainException when it may not be answered
   */
  void admit(Entry entry);

  /** Whether an operator who is signed in sent the request under way; nobody is refused. */
  boolean isOpen();
}
