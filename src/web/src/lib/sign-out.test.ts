import { waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { server } from '@/testing/setup';
import { signOut } from './sign-out';

const SLOW = { timeout: 20_000 };

describe('signOut', { timeout: 60_000 }, () => {
  it('empties the page at once and asks until the server has ended the session', async () => {
    const answers = [() => HttpResponse.error(), () => new HttpResponse(null, { status: 503 }), () => new HttpResponse(null, { status: 204 })];
    let asked = 0;
    server.use(http.post('*/api/v1/auth/sign-out', () => answers[asked++]?.()));
    document.body.innerHTML = '<div id="root">Maria Lopez</div><div role="dialog">Maria Lopez</div>';
    const leave = vi.fn();

    void signOut(leave);

    expect(document.body).toHaveTextContent(/^$/);
    await waitFor(() => expect(document.body).toHaveTextContent(/^You are still signed in/), SLOW);
    expect(leave).not.toHaveBeenCalled();
    await waitFor(() => expect(leave).toHaveBeenCalledTimes(1), SLOW);
    expect(asked).toBe(3);
  });

  it('leaves when there is no session any more', async () => {
    server.use(http.post('*/api/v1/auth/sign-out', () => new HttpResponse(null, { status: 401 })));
    const leave = vi.fn();

    await signOut(leave);

    expect(leave).toHaveBeenCalledTimes(1);
  });
});
