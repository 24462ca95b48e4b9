@NullMarked
package com.medspasync.launcher.linkage;

import org.jspecify.annotations.NullMarked;
