/** Shapes of the HTTP contract, version 1. Money is minor units, dates are ISO days, instants RFC 3339 in UTC. */

export interface Money {
  minor: number;
  currency: string;
}

export interface Page<T> {
  data: T[];
  hasMore: boolean;
  url: string;
  /** Where the next page starts; after the last item's id when absent. */
  next?: string | null;
}

export interface Summary {
  count: number;
  money: Money;
  lowestConfidence?: number | null;
}

export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  code?: string;
  param?: string;
  errors?: { pointer: string; code: string; detail: string }[];
  requestId?: string;
}

export interface PersonRef {
  id: string;
  name: string;
}

export interface LocationRef {
  id: string;
  code: string;
  name: string;
  timezone: string;
}

export type Role =
  | 'OWNER'
  | 'MANAGER'
  | 'MEDICAL_DIRECTOR'
  | 'INJECTOR'
  | 'ESTHETICIAN'
  | 'FRONT_DESK'
  | 'BOOKKEEPER'
  | 'AUDITOR';

export interface Session {
  person: { id: string; name: string; email: string };
  tenant: { id: string; name: string; currency: string; demo: boolean };
  role: Role;
  permissions: string[];
  memberships: { tenantId: string; tenantName: string; role: Role }[];
  locations: LocationRef[];
  expiresAt: string;
}

export interface SystemStatus {
  status: 'UP' | 'DEGRADED' | 'DOWN';
  version?: string;
  parts?: { name: string; status: string; latencyMs?: number }[];
}

export type ImportStatus =
  | 'QUEUED'
  | 'READING'
  | 'NEEDS_ANSWER'
  | 'READY'
  | 'RECONCILING'
  | 'DONE'
  | 'FAILED'
  | 'UNDONE';

export type ImportFileStatus = 'QUEUED' | 'READING' | 'NEEDS_ANSWER' | 'READ' | 'REFUSED' | 'DUPLICATE';

export type StatementKind = 'SALES' | 'REWARDS' | 'PAYOUTS' | 'CLIENTS' | 'REFERENCE' | 'UNKNOWN';

export type DateOrder = 'MONTH_FIRST' | 'DAY_FIRST';

export interface ImportFile {
  id: string;
  name: string;
  sizeBytes: number;
  sha256?: string;
  status: ImportFileStatus;
  recognizedAs?: string | null;
  recognizedLabel?: string | null;
  kind: StatementKind;
  guessed: boolean;
  rows: number;
  read: number;
  skipped: number;
  rejected: number;
  new: number;
  duplicates: number;
  controlTotal?: Money | null;
  computedTotal?: Money | null;
  message?: string | null;
  duplicateOf?: { importId: string; fileName: string; at: string } | null;
  question?: { type: 'DATE_ORDER'; samples: string[]; options: DateOrder[] } | null;
}

export interface Import {
  id: string;
  createdAt: string;
  createdBy: PersonRef;
  status: ImportStatus;
  progress?: { done: number; total: number; stage: string } | null;
  runId?: string | null;
  /** Why it failed. */
  problem?: string | null;
  files: ImportFile[];
}

export interface RowIssue {
  line: number;
  column?: string | null;
  code: string;
  message: string;
}

export type Side = 'REWARDS' | 'PAYOUTS';
export type ReviewStatus = 'OPEN' | 'ACCEPTED' | 'REJECTED' | 'AUTO' | 'UNMATCHED';

export interface Person {
  name?: string | null;
  phone?: string | null;
  email?: string | null;
}

export interface StatementLine {
  file: string;
  line: number;
  reference?: string | null;
  person?: Person | null;
  date?: string | null;
  product?: string | null;
  quantity?: number | null;
  amount?: Money | null;
  status?: string | null;
  raw?: string | null;
}

export interface SaleLink {
  saleLineId: string;
  role: string;
  confidence?: number | null;
  invoice?: string | null;
  posRef?: string | null;
  file?: string | null;
  line?: number | null;
  person?: Person | null;
  date?: string | null;
  item?: string | null;
  quantity?: number | null;
  amount?: Money | null;
  rewardAmount?: Money | null;
  rewardLabel?: string | null;
  status?: string | null;
  note?: string | null;
}

export interface ReviewItem {
  id: string;
  side: Side;
  program?: string | null;
  processor?: string | null;
  status: ReviewStatus;
  decision: 'AUTO' | 'REVIEW' | 'NONE';
  category: string;
  confidence: number;
  money: Money;
  occurredOn?: string | null;
  /** Code of the location, or the statement's own words. */
  location?: string | null;
  left: StatementLine;
  links: SaleLink[];
  /** The decision that stands. */
  decisionId?: string | null;
  decidedBy?: string | null;
  decidedAt?: string | null;
  version: number;
}

export interface Contribution {
  field: string;
  level: string;
  logOdds: number;
  left?: string | null;
  right?: string | null;
}

export interface Alternative {
  saleLineId: string;
  posRef: string;
  score: number;
  reason?: string | null;
  person?: Person | null;
  date?: string | null;
  item?: string | null;
  amount?: Money | null;
}

export interface Explanation {
  score: number;
  sentence: string;
  contributions: Contribution[];
  vetoes: string[];
  alternatives: Alternative[];
}

export type DecisionAction = 'ACCEPT' | 'REJECT' | 'PICK' | 'MARK' | 'RESOLVE' | 'UNDO';

export interface Decision {
  id: string;
  matchId?: string | null;
  exceptionId?: string | null;
  action: DecisionAction;
  category?: string | null;
  note?: string | null;
  links?: { saleLineId: string; role: string }[];
  by: PersonRef;
  at: string;
  undoneBy?: string | null;
  modelVersion?: string | null;
}

export interface ReviewDetail extends ReviewItem {
  explanation?: Explanation | null;
  history?: Decision[];
}

export interface Candidate {
  saleLineId: string;
  posRef?: string | null;
  invoice?: string | null;
  person?: Person | null;
  date?: string | null;
  item?: string | null;
  quantity?: number | null;
  amount?: Money | null;
  rewardAmount?: Money | null;
  status?: string | null;
}

export interface ReviewPage extends Page<ReviewItem> {
  summary: Summary;
}

export interface DecisionRequest {
  action: Exclude<DecisionAction, 'UNDO' | 'RESOLVE'>;
  links?: { saleLineId: string; role: string }[];
  invoices?: string[];
  category?: string;
  note?: string;
  version: number;
}

export interface BulkDecisionResult {
  data: { id: string; status: string; decisionId?: string | null; problem?: { code: string; detail?: string } | null }[];
}

export type ExceptionKind = 'POS_REWARD' | 'POS_PAYMENT' | 'REIMBURSEMENT';

export interface ExceptionItem {
  id: string;
  kind: ExceptionKind;
  category: string;
  program?: string | null;
  location?: string | null;
  invoice?: string | null;
  posRef?: string | null;
  file: string;
  line: number;
  person?: Person | null;
  date?: string | null;
  posAmount?: Money | null;
  programAmount?: Money | null;
  atStake: Money;
  rewardIds: string[];
  tender?: string | null;
  action: string;
  status: 'OPEN' | 'RESOLVED';
  decisionId?: string | null;
  decidedBy?: string | null;
  decidedAt?: string | null;
  version: number;
  history?: Decision[] | null;
}

export interface ExceptionPage extends Page<ExceptionItem> {
  summary: Summary;
}

export interface DashboardFigure {
  key: string;
  label?: string | null;
  money?: Money | null;
  count: number;
  href?: string | null;
  explanation?: string | null;
}

export interface Dashboard {
  period?: { from: string; to: string } | null;
  lastImportAt?: string | null;
  figures: DashboardFigure[];
  byProgram: {
    program: string;
    matched: number;
    review: number;
    unmatchedCount: number;
    unmatchedMoney: Money;
    href?: string | null;
  }[];
  byCategory: { category: string; count: number; money: Money; href?: string | null }[];
}
