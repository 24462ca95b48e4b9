import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { eventsFor } from '@/testing/data/audit';
import { aSession } from '@/testing/data/spa';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };
const LONG = { timeout: 60_000 };

function signedInWith(permissions: string[]): void {
  server.use(http.get('*/api/v1/session', () => HttpResponse.json({ ...aSession(), permissions: [...aSession().permissions, ...permissions] })));
}

it('tells who did what, and what was only tried', LONG, async () => {
  signedInWith(['audit:read', 'audit:everybody']);
  await renderRoute('/audit', 'Audit log');

  expect(await screen.findByRole('link', { name: 'Ana Morgan changed how careful matching is' }, SLOW)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Bo Fletcher tried to give a colleague another role' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Somebody not signed in tried to sign in as Bo Fletcher' })).toBeVisible();
  expect(await screen.findByText('The record is intact: 12,345 events.')).toBeVisible();
});

it('opens what was looked at several times', LONG, async () => {
  signedInWith(['audit:read', 'audit:everybody']);
  const user = userEvent.setup();
  await renderRoute('/audit', 'Audit log');

  const repeated = await screen.findByRole('button', { name: /Bo Fletcher looked at a match\s*3 times/ }, SLOW);
  expect(screen.queryByRole('link', { name: /looked at a match/ })).not.toBeInTheDocument();
  await user.click(repeated);

  expect(screen.getAllByRole('link', { name: /Bo Fletcher looked at a match/ })).toHaveLength(3);
});

it('keeps a filter in the address and asks the server for it', LONG, async () => {
  signedInWith(['audit:read', 'audit:everybody']);
  const user = userEvent.setup();
  const router = await renderRoute('/audit', 'Audit log');

  await user.selectOptions(await screen.findByLabelText('Who', {}, SLOW), 'Ana Morgan');

  expect(await screen.findByText('That is everything.', {}, SLOW)).toBeVisible();
  expect(screen.queryByRole('link', { name: /^Bo Fletcher/ })).not.toBeInTheDocument();
  expect(router.state.location.search).toBe('?person=person_ana');
});

it('shows both values of a change and leads to whoever else saw the thing', LONG, async () => {
  signedInWith(['audit:read', 'audit:everybody']);
  const user = userEvent.setup();
  const router = await renderRoute('/audit/event_2', 'Bo Fletcher decided about a match');
  const panel = screen.getByRole('complementary', { name: 'Event' });

  expect(within(panel).getByRole('row', { name: 'Status Open Accepted' })).toBeVisible();
  expect(within(panel).getByText('November 21, 2026 at 9:30:00 PM Central Standard Time')).toBeVisible();
  await user.click(within(panel).getByRole('link', { name: /^Who saw or changed it: Match/ }));

  expect(router.state.location.search).toBe('?object=match_00009');
});

it('says so to somebody who sees her own only', LONG, async () => {
  signedInWith(['audit:read']);
  server.use(http.get('*/api/v1/audit-events', ({ request }) => HttpResponse.json({ ...eventsFor(new URL(request.url)), people: [] })));
  await renderRoute('/audit', 'Audit log');

  expect(await screen.findByText(/You see what you did yourself/, {}, SLOW)).toBeVisible();
  expect(screen.queryByLabelText('Who')).not.toBeInTheDocument();
});

it('names the first bad event and what to do', LONG, async () => {
  signedInWith(['audit:read', 'audit:everybody']);
  server.use(http.get('*/api/v1/audit-events/verification', () => HttpResponse.json({ intact: false, fault: 'EVENT_NOT_OURS', position: 7, eventId: 'event_7' })));
  await renderRoute('/audit', 'Audit log');

  const alert = await screen.findByRole('alert', {}, SLOW);
  expect(alert).toHaveTextContent('The first place that is wrong is 7.');
  expect(within(alert).getByRole('link', { name: 'Open this event' })).toHaveAttribute('href', '/audit/event_7');
  expect(alert).toHaveTextContent('verify-audit');
});
