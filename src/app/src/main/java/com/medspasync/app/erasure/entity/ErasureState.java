package com.medspasync.app.erasure.entity;

/** How far an owner's wish to have the practice erased is. */
public enum ErasureState {
  /** The waiting time runs. */
  WAITING,
  /** An operator keeps it from being carried out, and says why. */
  HELD,
  /** The waiting time is over: an operator carries it out. */
  DUE,
  /** It is being carried out, which nobody can stop. */
  BEGUN
}
