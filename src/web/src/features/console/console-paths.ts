/** Every address of the console, below `/operator`. */
export const consolePaths = {
  signIn: '/sign-in',
  welcome: '/welcome',
  overview: '/',
  practices: '/practices',
  practicesThat: (state: string) => `/practices?state=${state}`,
  practice: (id: string) => `/practices/${id}`,
  jobs: '/jobs',
  failedJobs: '/jobs?status=FAILED',
  alerts: '/alerts',
  letters: '/letters',
  record: '/record',
};
