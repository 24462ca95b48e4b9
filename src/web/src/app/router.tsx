import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import { reviewHref } from '@/config/paths';
import { AppFrame } from './routes/app-frame';
import { RouteCrash } from './routes/route-crash';

export const routes: RouteObject[] = [
  {
    path: '/sign-in',
    ErrorBoundary: RouteCrash,
    lazy: async () => ({ Component: (await import('./routes/sign-in-route')).SignInRoute }),
  },
  {
    path: '/sign-in/return',
    ErrorBoundary: RouteCrash,
    lazy: async () => ({ Component: (await import('./routes/provider-return-route')).ProviderReturnRoute }),
  },
  {
    path: '/welcome',
    ErrorBoundary: RouteCrash,
    lazy: async () => ({ Component: (await import('./routes/welcome-route')).WelcomeRoute }),
  },
  {
    path: '/forgot',
    ErrorBoundary: RouteCrash,
    lazy: async () => ({ Component: (await import('./routes/forgot-route')).ForgotRoute }),
  },
  {
    path: '/reset',
    ErrorBoundary: RouteCrash,
    lazy: async () => ({ Component: (await import('./routes/reset-route')).ResetRoute }),
  },
  {
    path: '/invitation',
    ErrorBoundary: RouteCrash,
    lazy: async () => ({ Component: (await import('./routes/invitation-route')).InvitationRoute }),
  },
  {
    path: '/confirm-email',
    ErrorBoundary: RouteCrash,
    lazy: async () => ({ Component: (await import('./routes/confirm-email-route')).ConfirmEmailRoute }),
  },
  {
    path: '/undo-email',
    ErrorBoundary: RouteCrash,
    lazy: async () => ({ Component: (await import('./routes/undo-email-route')).UndoEmailRoute }),
  },
  {
    path: '/support',
    ErrorBoundary: RouteCrash,
    lazy: async () => ({ Component: (await import('./routes/support-route')).SupportRoute }),
  },
  {
    path: '/protect',
    ErrorBoundary: RouteCrash,
    lazy: async () => ({ Component: (await import('./routes/protect-route')).ProtectRoute }),
  },
  {
    path: '/',
    Component: AppFrame,
    ErrorBoundary: RouteCrash,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: RouteCrash,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./routes/dashboard-route')).DashboardRoute }) },
          { path: 'import', lazy: async () => ({ Component: (await import('./routes/imports-route')).ImportsRoute }) },
          { path: 'import/:importId', lazy: async () => ({ Component: (await import('./routes/import-report-route')).ImportReportRoute }) },
          { path: 'exceptions/:exceptionId?', lazy: async () => ({ Component: (await import('./routes/exceptions-route')).ExceptionsRoute }) },
          { path: 'payouts/:payoutId?', lazy: async () => ({ Component: (await import('./routes/payouts-route')).PayoutsRoute }) },
          { path: 'clients', lazy: async () => ({ Component: (await import('./routes/clients-route')).ClientsRoute }) },
          { path: 'history', lazy: async () => ({ Component: (await import('./routes/history-route')).HistoryRoute }) },
          { path: 'review/:itemId?', lazy: async () => ({ Component: (await import('./routes/review-route')).ReviewRoute }) },
          { path: 'matches/:itemId?', lazy: async () => ({ Component: (await import('./routes/matches-route')).MatchesRoute }) },
          { path: 'reviews', loader: ({ request }) => redirect(reviewHref(request.url)) },
          { path: 'learned', lazy: async () => ({ Component: (await import('./routes/learned-route')).LearnedRoute }) },
          { path: 'staff', lazy: async () => ({ Component: (await import('./routes/staff-route')).StaffRoute }) },
          { path: 'security', lazy: async () => ({ Component: (await import('./routes/security-route')).SecurityRoute }) },
          { path: 'audit/:eventId?', lazy: async () => ({ Component: (await import('./routes/audit-route')).AuditRoute }) },
          { path: 'your-data', lazy: async () => ({ Component: (await import('./routes/your-data-route')).YourDataRoute }) },
          { path: 'privacy-requests', lazy: async () => ({ Component: (await import('./routes/privacy-requests-route')).PrivacyRequestsRoute }) },
          { path: 'settings', lazy: async () => ({ Component: (await import('./routes/settings-route')).SettingsRoute }) },
          { path: '*', lazy: async () => ({ Component: (await import('./routes/not-found-route')).NotFoundRoute }) },
        ],
      },
    ],
  },
];

export function createRouter() {
  return createBrowserRouter(routes, { basename: '/app' });
}
