/** Every address of the app, below `/app`, and of the API it calls. */
export const paths = {
  signIn: '/sign-in',
  dashboard: '/',
  imports: '/import',
  importReport: (id: string) => `/import/${id}`,
  review: '/review',
  reviewItem: (id: string) => `/review/${id}`,
  matches: '/matches',
  match: (id: string) => `/matches/${id}`,
  exceptions: '/exceptions',
  exception: (id: string) => `/exceptions/${id}`,
  history: '/history',
  settings: '/settings',
} as const;

const v1 = '/api/v1';

export const api = {
  signIn: `${v1}/auth/sign-in`,
  signOut: `${v1}/auth/sign-out`,
  session: `${v1}/session`,
  tenant: `${v1}/session/tenant`,
  healthQuick: `${v1}/health/quick`,
  status: `${v1}/status`,
  dashboard: `${v1}/dashboard`,
  imports: `${v1}/imports`,
  import: (id: string) => `${v1}/imports/${id}`,
  importUndo: (id: string) => `${v1}/imports/${id}/undo`,
  fileAnswer: (id: string, fileId: string) => `${v1}/imports/${id}/files/${fileId}/answer`,
  fileIssues: (id: string, fileId: string) => `${v1}/imports/${id}/files/${fileId}/issues`,
  fileIssuesCsv: (id: string, fileId: string) => `${v1}/imports/${id}/files/${fileId}/issues.csv`,
  reviews: `${v1}/reviews`,
  review: (id: string) => `${v1}/reviews/${id}`,
  reviewCandidates: (id: string) => `${v1}/reviews/${id}/candidates`,
  reviewDecisions: (id: string) => `${v1}/reviews/${id}/decisions`,
  bulkDecisions: `${v1}/reviews/bulk-decisions`,
  decisions: `${v1}/decisions`,
  decisionUndo: (id: string) => `${v1}/decisions/${id}/undo`,
  exceptions: `${v1}/exceptions`,
  exception: (id: string) => `${v1}/exceptions/${id}`,
  exceptionDecisions: (id: string) => `${v1}/exceptions/${id}/decisions`,
  export: (what: string, format: 'csv' | 'xlsx') => `${v1}/exports/${what}.${format}`,
} as const;

/** The server's links into the app start with the app's base; the router's do not. */
export function appHref(href: string): string {
  const path = href.startsWith('/app/') ? href.slice('/app'.length) : href;
  return path.startsWith('/reviews') ? reviewHref(path) : path;
}

/** The API's one list of matches is two pages here: what waits for a person, and everything. */
export function reviewHref(path: string): string {
  const [, search = ''] = path.split('?');
  const parameters = new URLSearchParams(search);
  return `${parameters.get('status') === 'OPEN' ? paths.review : paths.matches}?${search}`;
}
