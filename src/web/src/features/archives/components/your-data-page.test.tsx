import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { anArchive } from '@/testing/data/archives';
import { aSession } from '@/testing/data/spa';
import { renderRoute } from '@/testing/render-route';
import { server } from '@/testing/setup';
import type { PracticeExport } from '@/types/generated/types.gen';

const SLOW = { timeout: 20_000 };

function anOwnerWith(archives: () => PracticeExport[]) {
  server.use(
    http.get('*/api/v1/session', () => HttpResponse.json({ ...aSession(), permissions: ['practice:export'] })),
    http.get('*/api/v1/exports/practice', () => HttpResponse.json({ data: archives(), hasMore: false, url: '' })),
  );
}

describe('a copy of everything', { timeout: 60_000 }, () => {
  it('is asked for, shows how far it is, and is downloaded', async () => {
    let archives: PracticeExport[] = [];
    const downloaded: unknown[] = [];
    anOwnerWith(() => archives);
    server.use(
      http.post('*/api/v1/exports/practice', () => {
        archives = [anArchive({ status: 'QUEUED', progress: { stage: 'copying', done: 1200, total: 4800 } })];
        return HttpResponse.json(archives[0], { status: 202 });
      }),
      http.post('*/api/v1/exports/practice/:id/download', ({ params }) => {
        downloaded.push(params.id);
        return new HttpResponse('PK', { headers: { 'Content-Type': 'application/zip' } });
      }),
    );
    const saved = vi.fn(() => 'blob:archive');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: saved, revokeObjectURL: () => undefined }));
    await renderRoute('/your-data', 'Your data');
    const user = userEvent.setup();
    await screen.findByText('Nobody has exported this practice from here yet.', {}, SLOW);

    await user.click(screen.getByRole('button', { name: 'Export all data' }));
    await screen.findByText('1,200 of 4,800 rows and files', {}, SLOW);
    expect(screen.getByRole('button', { name: 'Export all data' })).toHaveProperty('disabled', true);
    archives = [anArchive()];
    await user.click(await screen.findByRole('button', { name: 'Download' }, SLOW));

    await screen.findByText('Downloaded. It is removed from here now.', {}, SLOW);
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(downloaded).toEqual(['export_now']);
  });

  it('that another owner asked for cannot be downloaded', async () => {
    anOwnerWith(() => [anArchive({ yours: false })]);
    await renderRoute('/your-data', 'Your data');

    await screen.findByText(/Grace Whitfield asked for this one/, {}, SLOW);
    expect(screen.queryByRole('button', { name: 'Download' })).toBeNull();
  });

  it('that could not be made says why', async () => {
    anOwnerWith(() => [anArchive({ status: 'FAILED', fingerprint: undefined, problem: 'The disk of the server is full.' })]);
    await renderRoute('/your-data', 'Your data');

    await screen.findByText('The disk of the server is full.', {}, SLOW);
    screen.getByText('Failed');
  });
});
