package com.medspasync.tenants;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Which tenant the present request or job works for. A scope holds at most one tenant, set once; it
 * ends with the lambda that opened it, so that a pooled thread never keeps one.
 *
 * <p>A job knows its tenant from the start: {@link #call(TenantId, ScopedValue.CallableOp)}. A
 * request learns it while it is authenticated: a servlet filter opens the scope by {@link
 * #callUnbound(ScopedValue.CallableOp)}, and whoever verifies the caller calls {@link
 * #bind(TenantId)}. Another thread starts without a tenant and has to be given one by {@code call}.
 */
public final class TenantContext {

  private static final ScopedValue<AtomicReference<@Nullable TenantId>> SCOPE =
      ScopedValue.newInstance();

  private TenantContext() {}

  /**
   * Works for one tenant.
   *
   * @throws TenantBindingException when the surrounding scope belongs to another tenant
   */
  public static <R extends @Nullable Object, X extends Throwable> R call(
      TenantId tenant, ScopedValue.CallableOp<? extends R, X> work) throws X {
    refuseOther(tenant);
    return ScopedValue.where(SCOPE, new AtomicReference<>(tenant)).call(work);
  }

  /**
   * Works for one tenant, without a result.
   *
   * @throws TenantBindingException when the surrounding scope belongs to another tenant
   */
  public static void run(TenantId tenant, Runnable work) {
    refuseOther(tenant);
    ScopedValue.where(SCOPE, new AtomicReference<>(tenant)).run(work);
  }

  /**
   * Opens the scope of a request whose tenant is not known yet.
   *
   * @throws TenantBindingException when the surrounding scope belongs to a tenant
   */
  public static <R extends @Nullable Object, X extends Throwable> R callUnbound(
      ScopedValue.CallableOp<? extends R, X> work) throws X {
    current()
        .ifPresent(tenant -> {
          throw new TenantBindingException("a request cannot start within the work of " + tenant);
        });
    return ScopedValue.where(SCOPE, new AtomicReference<@Nullable TenantId>()).call(work);
  }

  /**
   * Binds the scope that is open to its tenant, once.
   *
   * @throws TenantBindingException when no scope is open or it is bound already
   */
  public static void bind(TenantId tenant) {
    if (!SCOPE.isBound()) {
      throw new TenantBindingException("no request or job is under way that could be bound");
    }
    if (!SCOPE.get().compareAndSet(null, tenant)) {
      throw new TenantBindingException("this request or job already has its tenant");
    }
  }

  /** The tenant of the present work, if it has one. */
  public static Optional<TenantId> current() {
    return SCOPE.isBound() ? Optional.ofNullable(SCOPE.get().get()) : Optional.empty();
  }

  /**
   * The tenant of the present work.
   *
   * @throws TenantBindingException when there is none
   */
  public static TenantId require() {
    return current()
        .orElseThrow(
            () -> new TenantBindingException("tenant data was asked for without a tenant"));
  }

  private static void refuseOther(TenantId tenant) {
    Optional<TenantId> surrounding = current();
    if (surrounding.isPresent() && !surrounding.get().equals(tenant)) {
      throw new TenantBindingException(
          "work of " + surrounding.get() + " cannot turn to " + tenant + " half-way");
    }
  }
}
