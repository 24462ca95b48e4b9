import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { whenNobodyIsThere } from '@/lib/absence';
import { loadAnew } from '@/lib/leaving';
import { sessionQuery } from '@/lib/session';
import { signOut } from '@/lib/sign-out';

const LOOKED_AT_EVERY_MS = 30_000;

/** As long as the server keeps a session that asks nothing. */
const LEFT_AFTER_MS = 30 * 60_000;

/** Notices that the session was ended elsewhere, and ends it itself when nobody is there any more. */
export function useSessionWatch(): void {
  useQuery({ ...sessionQuery, refetchInterval: LOOKED_AT_EVERY_MS });
  useEffect(() => whenNobodyIsThere('staff', LEFT_AFTER_MS, () => void signOut(loadAnew)), []);
}
