import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { aSession } from '@/testing/data/spa';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };

function signedInWith(...permissions: string[]) {
  server.use(http.get('*/api/v1/session', () => HttpResponse.json({ ...aSession(), permissions })));
}

describe('what was learned', { timeout: 60_000 }, () => {
  it('lets an owner take a fact back and choose how many may be wrong', async () => {
    signedInWith('reviews:read', 'learned:read', 'learned:write', 'accuracy:write');
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/v1/learned/facts/:id/revoke', ({ params }) => {
        sent.push(params.id);
        return HttpResponse.json({ version: '2-a', lessons: [], rescored: 0, settled: 0, reopened: 0 });
      }),
      http.put('*/api/v1/accuracy', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({});
      }),
    );
    await renderRoute('/learned', 'What it learned');
    const user = userEvent.setup();

    await user.click(await screen.findByRole('button', { name: 'Not so' }, SLOW));
    await screen.findByText(/Taken back/, {}, SLOW);
    const [stricter] = await screen.findAllByRole('button', { name: 'Choose this' }, SLOW);
    if (stricter) await user.click(stricter);
    await screen.findByText(/Lists show what waits now/, {}, SLOW);

    expect(sent).toEqual(['fact_one', { acceptedError: 0.0005, version: 0 }]);
  });

  it('shows a bookkeeper what is known and how the promise is kept, and nothing to press', async () => {
    signedInWith('reviews:read', 'reviews:write', 'learned:read');
    await renderRoute('/learned', 'What it learned');

    await screen.findByText('Liz Lewis in the program is your client Elizabeth Lewis-Moore', {}, SLOW);
    const promise = screen.getByRole('region', { name: 'How many automatic matches may be wrong' });
    await within(promise).findByText(/Of March 2025: 50 would wait for somebody, 1,190 would not/, {}, SLOW);
    within(promise).getByText(/not enough checks yet to promise this, so everything goes to review/);
    expect(screen.queryByRole('button', { name: 'Not so' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Choose this' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Go back to this' })).toBeNull();
  });
});
