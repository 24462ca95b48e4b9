@NullMarked
package com.medspasync.launcher.options;

import org.jspecify.annotations.NullMarked;
