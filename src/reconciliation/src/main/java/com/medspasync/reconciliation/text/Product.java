package com.medspasync.reconciliation.text;

import com.medspasync.reconciliation.model.Program;
import org.jspecify.annotations.Nullable;

/**
 * A treatment or article.
 *
 * @param key short key such as {@code botox}, unique in its catalog
 * @param family products that desks take for one another, such as {@code juvederm}
 * @param category such as {@code neurotoxin}
 * @param program programme that pays rewards on it, {@code null} when none does
 */
public record Product(String key, String family, String category, @Nullable Program program) {}
