package com.medspasync.reconciliation.learn;

/**
 * One thing that was learned from a decision, for a person to be told.
 *
 * @param kind what kind of thing
 * @param subject what is known better now: a member, an item's name, a label, a pattern
 * @param meaning what it stands for: a client, a product, a programme, a category; for {@link
 *     Kind#SURENESS} empty
 * @param agreeing how many decisions say so, this one included
 * @param against how many say otherwise
 * @param effect by how much the decision changed it: of {@link Kind#SURENESS} the log-odds of
 *     proposals like this one, else the belief
 * @param inForce whether it is acted upon
 */
public record Lesson(
    Kind kind,
    String subject,
    String meaning,
    int agreeing,
    int against,
    double effect,
    boolean inForce) {

  /** What kind of thing was learned. */
  public enum Kind {
    /** A member of a programme is a client of the spa. */
    PERSON,
    /** The spa's name of a product. */
    ITEM,
    /** The spa's label of a programme's reward. */
    LABEL,
    /** What lines of some kind turn out to be. */
    CATEGORY,
    /** How sure proposals like this one are. */
    SURENESS
  }
}
