import { Navigate, useLocation, useNavigate, useParams, type RouteObject } from 'react-router';
import { RouteCrash } from '@/app/routes/route-crash';
import { consolePaths } from '@/features/console/console-paths';
import { ConsoleSignIn } from '@/features/console/components/console-sign-in';
import { OverviewPage } from '@/features/console/components/overview-page';
import { ConsoleFrame } from './console-frame';

export const consoleRoutes: RouteObject[] = [
  { path: consolePaths.signIn, Component: SignInRoute, ErrorBoundary: RouteCrash },
  {
    path: consolePaths.welcome,
    ErrorBoundary: RouteCrash,
    lazy: async () => {
      const { ConsoleWelcome } = await import('@/features/console/components/console-welcome');
      return { Component: () => <WelcomeRoute page={ConsoleWelcome} /> };
    },
  },
  {
    path: '/',
    Component: ConsoleFrame,
    ErrorBoundary: RouteCrash,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: RouteCrash,
        children: [
          { index: true, Component: OverviewPage },
          { path: 'practices', lazy: async () => ({ Component: (await import('@/features/console/components/practices-page')).PracticesPage }) },
          {
            path: 'practices/:practiceId',
            lazy: async () => {
              const { PracticePage } = await import('@/features/console/components/practice-page');
              return { Component: () => <PracticePage id={useParams().practiceId ?? ''} /> };
            },
          },
          { path: 'jobs', lazy: async () => ({ Component: (await import('@/features/console/components/jobs-page')).JobsPage }) },
          { path: 'alerts', lazy: async () => ({ Component: (await import('@/features/console/components/practice-alerts-page')).PracticeAlertsPage }) },
          { path: 'letters', lazy: async () => ({ Component: (await import('@/features/console/components/letters-page')).LettersPage }) },
          { path: 'record', lazy: async () => ({ Component: (await import('@/features/console/components/record-page')).RecordPage }) },
          { path: '*', Component: () => <Navigate to={consolePaths.overview} replace /> },
        ],
      },
    ],
  },
];

function SignInRoute() {
  const navigate = useNavigate();
  return <ConsoleSignIn onSignedIn={() => void navigate(consolePaths.overview, { replace: true })} />;
}

interface WelcomePage {
  page: (props: { token: string; onSignedIn: () => void }) => React.ReactNode;
}

/** What is secret stands after the #, which no server sees. */
function WelcomeRoute({ page: Page }: WelcomePage) {
  const navigate = useNavigate();
  const { hash } = useLocation();
  return <Page token={hash.slice(1)} onSignedIn={() => void navigate(consolePaths.overview, { replace: true })} />;
}
