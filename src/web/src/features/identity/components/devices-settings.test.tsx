import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };

it('asks once more who it is before it signs out elsewhere, and then does', { timeout: 60_000 }, async () => {
  let isProven = false;
  let ended = 0;
  server.use(
    http.get('*/api/v1/session/second-factor', () => HttpResponse.json({ passkeys: 0, recoveryCodesLeft: 0 })),
    http.post('*/api/v1/session/proof', () => {
      isProven = true;
      return new HttpResponse(null, { status: 204 });
    }),
    http.post('*/api/v1/session/devices/end-others', () => {
      if (!isProven) return HttpResponse.json({ code: 'identity.proof-needed' }, { status: 403, headers: { 'Content-Type': 'application/problem+json' } });
      ended += 1;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const user = userEvent.setup();
  await renderRoute('/settings', 'Settings');

  await user.click(await screen.findByRole('button', { name: 'Sign out everywhere else' }, SLOW));
  const dialog = await screen.findByRole('dialog', {}, SLOW);
  expect(ended).toBe(0);
  await user.type(within(dialog).getByLabelText('Password'), 'the answer');
  await user.click(within(dialog).getByRole('button', { name: 'Go on' }));

  expect(await screen.findByText('Signed out everywhere else.', {}, SLOW)).toBeVisible();
  expect(ended).toBe(1);
  expect(dialog).not.toBeInTheDocument();
});
