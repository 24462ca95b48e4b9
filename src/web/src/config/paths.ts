/** Every address of the app, below `/app`. */
export const paths = {
  signIn: '/sign-in',
  providerReturn: '/sign-in/return',
  welcome: '/welcome',
  forgot: '/forgot',
  reset: '/reset',
  invitation: '/invitation',
  confirmEmail: '/confirm-email',
  undoEmail: '/undo-email',
  support: '/support',
  protect: '/protect',
  dashboard: '/',
  imports: '/import',
  importReport: (id: string) => `/import/${id}`,
  review: '/review',
  reviewItem: (id: string) => `/review/${id}`,
  matches: '/matches',
  match: (id: string) => `/matches/${id}`,
  exceptions: '/exceptions',
  exception: (id: string) => `/exceptions/${id}`,
  payouts: '/payouts',
  payout: (id: string) => `/payouts/${id}`,
  clients: '/clients',
  history: '/history',
  learned: '/learned',
  staff: '/staff',
  security: '/security',
  audit: '/audit',
  auditEvent: (id: string) => `/audit/${id}`,
  settings: '/settings',
  yourData: '/your-data',
  privacyRequests: '/privacy-requests',
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
