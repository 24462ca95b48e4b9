/** The pages' and programs' way to copies of the practice. Start with PracticeExportsResource. */
@NullMarked
package com.medspasync.app.archives.boundary;

import org.jspecify.annotations.NullMarked;
