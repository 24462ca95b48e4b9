import type { ReactNode } from 'react';

/** The measure of a page that is read from top to bottom. */
export function Page({ children }: { children: ReactNode }) {
  return <div className="mx-auto flex w-full max-w-[1180px] flex-col gap-6 px-4 py-6 md:px-8 md:py-8">{children}</div>;
}
