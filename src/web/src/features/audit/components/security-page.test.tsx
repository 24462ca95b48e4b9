import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { aSecurityOverview, anAlert } from '@/testing/data/audit';
import { aSession } from '@/testing/data/spa';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };
const LONG = { timeout: 60_000 };

function anOwner(): void {
  server.use(http.get('*/api/v1/session', () => HttpResponse.json({ ...aSession(), role: 'OWNER', permissions: ['audit:read', 'audit:everybody', 'security:read', 'alerts:read', 'alerts:acknowledge'] })));
}

it('tells an owner who lacks a second factor, who is signed in and what was refused', LONG, async () => {
  anOwner();
  await renderRoute('/security', 'Security');

  const protection = await screen.findByRole('region', { name: 'More than a password' }, SLOW);
  expect(protection).toHaveTextContent('2 of 3 people have a second factor.');
  expect(within(protection).getByRole('listitem')).toHaveTextContent('Cy Nolan');
  expect(screen.getByRole('region', { name: 'Signed in now' })).toHaveTextContent('3 open sessions.');
  const refused = screen.getByRole('region', { name: 'Refused in the last seven days' });
  expect(await within(refused).findByRole('link', { name: 'Bo Fletcher tried to give a colleague another role' }, SLOW)).toHaveAttribute('href', '/audit/event_10');
  expect(within(refused).getByRole('link', { name: 'Failed sign-ins' })).toHaveAttribute('href', '/audit?action=signIn&outcome=FAILED&from=2026-11-15');
});

it('names nobody where everybody is protected', LONG, async () => {
  anOwner();
  server.use(http.get('*/api/v1/security-overview', () => HttpResponse.json({ ...aSecurityOverview(), withSecondFactor: 3, unprotected: [] })));
  await renderRoute('/security', 'Security');

  const protection = await screen.findByRole('region', { name: 'More than a password' }, SLOW);
  expect(protection).toHaveTextContent('All 3 people who may sign in have a second factor.');
  expect(within(protection).queryByRole('listitem')).not.toBeInTheDocument();
});

it('keeps what an owner found about an alert', LONG, async () => {
  anOwner();
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/alerts/alert_1/acknowledge', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...anAlert(), status: 'ACKNOWLEDGED' });
    }),
  );
  const user = userEvent.setup();
  await renderRoute('/security', 'Security');

  const alerts = await screen.findByRole('region', { name: 'Alerts' }, SLOW);
  expect(await within(alerts).findByText('Wrong passwords or codes were given again and again for the account of Bo Fletcher.', {}, SLOW)).toBeVisible();
  expect(within(alerts).getByRole('link', { name: 'Show in the audit log' })).toHaveAttribute('href', '/audit?object=person_bo&outcome=FAILED');
  await user.click(within(alerts).getByRole('button', { name: 'I have looked at it' }));
  await user.type(within(alerts).getByLabelText('What you found (optional)'), 'Bo had a new phone');
  await user.click(within(alerts).getByRole('button', { name: 'Close the alert' }));

  expect(await screen.findByText('The alert is closed; what you found is kept.', {}, SLOW)).toBeVisible();
  expect(sent).toEqual([{ note: 'Bo had a new phone' }]);
});
