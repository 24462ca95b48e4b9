/**
 * People who sign in, what they are in which spa, and their passwords. Used by the application and
 * by the commands that create the first owner. Start with {@link
 * com.medspasync.tenants.people.PeopleRegistry}.
 */
@NullMarked
package com.medspasync.tenants.people;

import org.jspecify.annotations.NullMarked;
