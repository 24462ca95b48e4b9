import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { whatOneDecisionTaught } from '@/testing/data/learned';
import { renderRoute } from '@/testing/render-route';
import { store } from '@/testing/server/store';
import { server } from '@/testing/setup';

const SLOW = { timeout: 20_000 };

async function openQueue() {
  await renderRoute('/review', 'Review');
  await screen.findAllByRole('option', {}, SLOW);
  return userEvent.setup();
}

const current = () => screen.getByRole('listbox', { name: 'Lines' }).getAttribute('aria-activedescendant');
const statusOf = (index: number) => store.reviews[index]?.status;

describe('review queue', { timeout: 60_000 }, () => {
  it('moves with J and K and the arrows, and stops at the first line', async () => {
    const user = await openQueue();

    await user.keyboard('jj');
    expect(current()).toBe('line-match_00002');
    await user.keyboard('k');
    expect(current()).toBe('line-match_00001');
    screen.getByRole('listbox', { name: 'Lines' }).focus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(current()).toBe('line-match_00000');
  });

  it('accepts with A, goes on to the next line, and takes it back with U', async () => {
    const user = await openQueue();

    await user.keyboard('a');
    expect(current()).toBe('line-match_00001');
    await screen.findByRole('button', { name: 'Undo' }, SLOW);
    expect(statusOf(0)).toBe('ACCEPTED');

    await user.keyboard('u');
    await waitFor(() => expect(statusOf(0)).toBe('OPEN'), SLOW);
    await waitFor(() => expect(current()).toBe('line-match_00000'), SLOW);
  });

  it('says beside the undo what a decision taught', async () => {
    const user = await openQueue();

    await user.keyboard('a');

    await screen.findByText(/Learned: “tox 20” may be botox cosmetic here; once more and it counts\. 2 other lines need no look any more\./, {}, SLOW);
  });

  it('keeps the lines where they are when a decision weighs them anew', async () => {
    const user = await openQueue();
    store.reviews.reverse();

    await user.keyboard('a');
    await screen.findByRole('button', { name: 'Undo' }, SLOW);
    await user.keyboard('u');

    await screen.findByText('Taken back', {}, SLOW);
    await waitFor(() => expect(current()).toBe('line-match_00000'), SLOW);
    await user.keyboard('jj');
    expect(current()).toBe('line-match_00002');
  });

  it('keeps the line one stands on when it needs no look any more, until one goes on', async () => {
    const user = await openQueue();
    await screen.findByText(/^64 lines ·/, {}, SLOW);
    const [decided, next] = store.reviews;
    server.use(
      http.post('*/api/v1/reviews/:id/decisions', () => {
        if (decided) decided.status = 'ACCEPTED';
        if (next) next.status = 'AUTO';
        return HttpResponse.json({ ...decided, learned: { ...whatOneDecisionTaught(), rescored: 1, settled: 1 } });
      }),
    );

    await user.keyboard('a');

    await screen.findByText(/^62 lines ·/, {}, SLOW);
    expect(current()).toBe('line-match_00001');
    await user.keyboard('j');
    expect(current()).toBe('line-match_00002');
    await user.keyboard('k');
    expect(current()).toBe('line-match_00002');
  });

  it('brings a line back and says why when somebody else was faster', async () => {
    const user = await openQueue();
    server.use(http.post('*/api/v1/reviews/:id/decisions', () => HttpResponse.json({ code: 'reviews.stale' }, { status: 409 })));

    await user.keyboard('r');

    await screen.findByText(/Somebody else has just changed this line/, {}, SLOW);
    await waitFor(() => expect(current()).toBe('line-match_00000'), SLOW);
  });

  it('shows count, money and the lowest certainty of a range, and accepts it at once', async () => {
    const user = await openQueue();
    const chosen = store.reviews.slice(0, 3);
    const dollars = (chosen.reduce((total, item) => total + item.money.minor, 0) / 100).toFixed(2);
    const lowest = Math.floor(Math.min(...chosen.map((item) => item.confidence)) * 100);

    await user.keyboard('x{Shift>}jj{/Shift}');
    const bar = screen.getByRole('region', { name: 'Selected lines' });
    expect(within(bar).getByRole('status')).toHaveTextContent(`3 selected · $${dollars} · lowest ${lowest}% sure`);

    await user.keyboard('a');
    await waitFor(() => expect([0, 1, 2].map(statusOf)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']), SLOW);
    expect(statusOf(3)).toBe('OPEN');
  });

  it('leaves single keys to whoever types', async () => {
    const user = await openQueue();

    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'a');

    expect(statusOf(0)).toBe('OPEN');
  });

  it('decides one line however long the key is held or quickly the button clicked', async () => {
    const user = await openQueue();

    await user.keyboard('{a>5/}');
    expect(current()).toBe('line-match_00001');
    await user.dblClick(await screen.findByRole('button', { name: /^Accept/ }, SLOW));
    expect(current()).toBe('line-match_00002');

    await waitFor(() => expect([0, 1].map(statusOf)).toEqual(['ACCEPTED', 'ACCEPTED']), SLOW);
    expect(statusOf(2)).toBe('OPEN');
  });
});
