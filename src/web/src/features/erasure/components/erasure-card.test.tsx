import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { aSession } from '@/testing/data/spa';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';
import type { Erasure, ErasureWish } from '@/types/generated/types.gen';

const SLOW = { timeout: 20_000 };

const WISH: ErasureWish = { id: 'erasure_1', state: 'WAITING', askedBy: 'Ana Morgan', askedAt: '2026-11-23T10:00:00Z', dueAt: '2026-12-07T10:00:00Z' };

function signedIn(permissions: string[], erasure: () => Erasure) {
  server.use(
    http.get('*/api/v1/session', () => HttpResponse.json({ ...aSession(), permissions })),
    http.get('*/api/v1/exports/practice', () => HttpResponse.json({ data: [], hasMore: false, url: '' })),
    http.get('*/api/v1/erasure', () => HttpResponse.json(erasure())),
  );
}

const bar = () => screen.findByRole('region', { name: 'Erasure of the practice' }, SLOW);

describe('erasing the practice', { timeout: 60_000 }, () => {
  it('wants the name typed, shows above every page, and is taken back', async () => {
    const { name } = aSession().tenant;
    let erasure: Erasure = { waitingDays: 14 };
    const asked: unknown[] = [];
    signedIn(['practice:export', 'erasure:read', 'erasure:write'], () => erasure);
    server.use(
      http.post('*/api/v1/erasure', async ({ request }) => {
        asked.push(await request.json());
        erasure = { waitingDays: 14, current: WISH };
        return HttpResponse.json(erasure);
      }),
      http.post('*/api/v1/erasure/withdraw', () => {
        erasure = { waitingDays: 14 };
        return HttpResponse.json(erasure);
      }),
    );
    await renderRoute('/your-data', 'Your data');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Erase the practice…' }, SLOW));
    const dialog = within(await screen.findByRole('dialog', {}, SLOW));
    expect(dialog.getByText(/Nothing happens for 14 days/)).toBeVisible();

    await user.type(dialog.getByRole('textbox'), 'Another');
    await user.click(dialog.getByRole('button', { name: 'Ask to erase it' }));
    expect(dialog.getByText(`The practice is called ${name}.`)).toBeVisible();
    expect(asked).toEqual([]);
    await user.clear(dialog.getByRole('textbox'));
    await user.type(dialog.getByRole('textbox'), name);
    await user.click(dialog.getByRole('button', { name: 'Ask to erase it' }));

    expect(await bar()).toHaveTextContent('The practice can be erased from');
    expect(asked).toEqual([{ practiceName: name }]);
    await user.click(await screen.findByRole('button', { name: 'Take it back' }, SLOW));
    await screen.findByText('Taken back. Nothing is erased.', {}, SLOW);
    expect(screen.queryByRole('region', { name: 'Erasure of the practice' })).toBeNull();
  });

  it('is seen by managers, who cannot take it back', async () => {
    signedIn(['reports:read', 'erasure:read'], () => ({ waitingDays: 14, current: { ...WISH, state: 'HELD', heldFor: 'a dispute' } }));
    await renderRoute('/', 'Overview');

    expect(await bar()).toHaveTextContent('The practice is not erased for now: a dispute');
    expect(screen.queryByRole('link', { name: 'See who asked' })).toBeNull();
  });
});
