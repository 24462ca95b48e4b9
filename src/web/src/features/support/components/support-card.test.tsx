import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { aSession } from '@/testing/data/spa';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';
import type { SupportAccess, SupportLeave } from '@/types/generated/types.gen';

const SLOW = { timeout: 20_000 };

const ASKED: SupportLeave = {
  id: 'support_1',
  state: 'ASKED',
  operator: 'Kim Calder',
  reason: 'the queue looks wrong',
  length: 'HOUR',
  askedAt: '2026-11-23T10:00:00Z',
};
const OPEN: SupportLeave = { ...ASKED, state: 'OPEN', answeredBy: 'Ana Morgan', endsAt: '2026-11-23T11:30:00Z' };

function signedIn(permissions: string[], access: () => SupportAccess) {
  server.use(
    http.get('*/api/v1/session', () => HttpResponse.json({ ...aSession(), permissions })),
    http.get('*/api/v1/support-access', () => HttpResponse.json(access())),
  );
}

const bar = () => screen.findByRole('region', { name: 'Support now' }, SLOW);

describe('support', { timeout: 60_000 }, () => {
  it('is asked for, allowed after a proof, and shown out from the bar', async () => {
    let access: SupportAccess = { current: ASKED, past: [] };
    let proven = false;
    signedIn(['security:read', 'support:read', 'support:write'], () => access);
    server.use(
      http.post('*/api/v1/session/proof', () => {
        proven = true;
        return new HttpResponse(null, { status: 204 });
      }),
      http.post('*/api/v1/support-access/support_1/allow', () => {
        if (!proven) return HttpResponse.json({ status: 403, code: 'identity.proof-needed' }, { status: 403 });
        access = { current: OPEN, past: [] };
        return HttpResponse.json(access);
      }),
      http.post('*/api/v1/support-access/support_1/end', () => {
        access = { past: [{ ...OPEN, state: 'ENDED', endedBy: 'OWNER', endedAt: '2026-11-23T10:20:00Z' }] };
        return HttpResponse.json(access);
      }),
    );
    await renderRoute('/security', 'Security');
    const user = userEvent.setup();
    await screen.findByText('Kim Calder of support asks to look for 1 hour.', {}, SLOW);

    await user.click(screen.getByRole('button', { name: 'Allow' }));
    const dialog = await screen.findByRole('dialog', {}, SLOW);
    await user.type(await within(dialog).findByLabelText('Password', {}, SLOW), 'a password');
    await user.click(within(dialog).getByRole('button', { name: 'Go on' }));
    await screen.findByText('Allowed by Ana Morgan.', {}, SLOW);
    await user.click(within(await bar()).getByRole('button', { name: 'End now' }));

    await screen.findByText(/ended by an owner/, {}, SLOW);
    expect(screen.queryByText('Allowed by Ana Morgan.')).toBeNull();
  });

  it('is seen by managers, who do not answer', async () => {
    signedIn(['reports:read', 'support:read'], () => ({ current: OPEN, past: [] }));
    await renderRoute('/', 'Overview');

    expect(await bar()).toHaveTextContent('Kim Calder of support may look until');
    expect(screen.queryByRole('button', { name: 'End now' })).toBeNull();
  });

  it('is nothing to those who need not know', async () => {
    let asked = false;
    signedIn(['reports:read'], () => {
      asked = true;
      return { current: OPEN, past: [] };
    });
    await renderRoute('/', 'Overview');

    expect(asked).toBe(false);
  });
});
