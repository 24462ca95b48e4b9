package com.medspasync.app.jobs.control;

import com.medspasync.app.jobs.entity.Job;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import java.util.UUID;

/**
 * Names a job among those of all spas: {@code tenant_…/job_…}. It is all that the scheduler knows.
 */
public record JobAddress(TenantId tenant, UUID job) {

  private static final char SEPARATOR = '/';

  /** The address that {@link #toString} wrote. */
  public static JobAddress parse(String text) {
    int cut = text.indexOf(SEPARATOR);
    if (cut > 0) {
      var tenant = TenantId.parse(text.substring(0, cut));
      var job = TypedId.parse(Job.PREFIX, text.substring(cut + 1));
      if (tenant.isPresent() && job.isPresent()) {
        return new JobAddress(tenant.get(), job.get());
      }
    }
    throw new IllegalArgumentException("Not the address of a job: " + text);
  }

  @Override
  public String toString() {
    return tenant.toString() + SEPARATOR + TypedId.format(Job.PREFIX, job);
  }
}
