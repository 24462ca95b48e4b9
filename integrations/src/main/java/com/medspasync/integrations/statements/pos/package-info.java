/**
 * Sales of point-of-sale systems. Each system is a table of columns and a few habits; one reader
 * serves all. To add a system, write a class like {@link
 * com.medspasync.integrations.statements.pos.Zenoti} and list it in the catalogue.
 */
@NullMarked
package com.medspasync.integrations.statements.pos;

import org.jspecify.annotations.NullMarked;
