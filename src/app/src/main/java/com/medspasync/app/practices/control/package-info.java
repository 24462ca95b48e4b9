/** Places of the practice: learned from files, corrected by people. Start with Locations. */
@NullMarked
package com.medspasync.app.practices.control;

import org.jspecify.annotations.NullMarked;
