import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { aSession } from '@/testing/data/spa';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };

it('changes the password, and says what is wrong with one before and after it is sent', { timeout: 60_000 }, async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/v1/session', () => HttpResponse.json(aSession())),
    http.post('*/api/v1/session/password', async ({ request }) => {
      const change = (await request.json()) as { currentPassword: string };
      sent.push(change);
      if (change.currentPassword !== 'given to me') return HttpResponse.json({ code: 'identity.wrong-password' }, { status: 400, headers: { 'Content-Type': 'application/problem+json' } });
      return HttpResponse.json(aSession());
    }),
  );
  const user = userEvent.setup();
  await renderRoute('/settings', 'Settings');

  await user.type(await screen.findByLabelText('Current password', {}, SLOW), 'mistyped');
  await user.type(screen.getByLabelText('New password'), 'too short');
  await user.click(screen.getByRole('button', { name: 'Change password' }));
  expect(screen.getByLabelText('New password')).toHaveAccessibleDescription('Use at least 12 characters.');
  expect(sent).toEqual([]);

  await user.type(screen.getByLabelText('New password'), ' but longer');
  await user.click(screen.getByRole('button', { name: 'Change password' }));
  expect(await screen.findByText('That is not your current password.', {}, SLOW)).toBeVisible();

  await user.clear(screen.getByLabelText('Current password'));
  await user.type(screen.getByLabelText('Current password'), 'given to me');
  await user.click(screen.getByRole('button', { name: 'Change password' }));
  expect(await screen.findByText('Password changed. Every other device is signed out.', {}, SLOW)).toBeVisible();
  expect(sent.at(-1)).toEqual({ currentPassword: 'given to me', newPassword: 'too short but longer' });
});
