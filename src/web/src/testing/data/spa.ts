import type { Dashboard, DuplicateResponse, ExceptionResponse, ImportResponse, MatchStatus, Money, ReviewResponse, Session, WorkLocation } from '@/types/generated/types.gen';
import { Dice, FIRST_NAMES, LAST_NAMES } from './people';

export const usd = (minor: number): Money => ({ minor, currency: 'USD' });

export const LOCATIONS: [WorkLocation, ...WorkLocation[]] = [
  { id: 'loc_main', code: 'L1', name: 'Lumen Aesthetics Main Street', timezone: 'America/Chicago' },
  { id: 'loc_lake', code: 'L2', name: 'Lumen Aesthetics Lakeside', timezone: 'America/Chicago' },
];

export function aSession(change: Partial<Session> = {}): Session {
  return {
    person: { id: 'person_ana', name: 'Ana Morgan', email: 'ana@lumen.example' },
    tenant: { id: 'tenant_lumen', name: 'Lumen Aesthetics', currency: 'USD', timezone: 'America/Chicago', demo: true, suspended: false },
    role: 'BOOKKEEPER',
    permissions: ['reports:read', 'imports:read', 'imports:write', 'issues:download', 'reviews:read', 'reviews:write', 'payouts:read', 'exports:read', 'contacts:read', 'clients:read', 'clients:write'],
    memberships: [
      { tenantId: 'tenant_lumen', tenantName: 'Lumen Aesthetics', role: 'BOOKKEEPER', suspended: false },
      { tenantId: 'tenant_harbor', tenantName: 'Harbor Skin Studio', role: 'MANAGER', suspended: false },
    ],
    allLocations: true,
    locations: LOCATIONS,
    flags: {},
    protection: 'GIVEN',
    expiresAt: '2026-11-22T12:00:00Z',
    ...change,
  };
}

const PRODUCTS = {
  alle: ['BOTOX® Cosmetic', 'JUVÉDERM® VOLUMA® XC', 'SkinVive™'],
  aspire: ['Dysport', 'Restylane Kysse', 'Sculptra'],
  xperience: ['XEOMIN', 'Radiesse', 'Belotero Balance'],
  evolus: ['Jeuveau', 'Jeuveau', 'Jeuveau'],
} as const;
type ProgramCode = keyof typeof PRODUCTS;
const PROGRAMS: [ProgramCode, ...ProgramCode[]] = ['alle', 'alle', 'aspire', 'xperience', 'evolus'];
const FILES: Record<string, string> = {
  alle: 'alle_transactions.csv',
  aspire: 'aspire_activity.csv',
  xperience: 'xperience_redemptions.txt',
  evolus: 'evolus_rewards.csv',
  stripe: 'stripe_payout_reconciliation.csv',
  square: 'square_payout_entries.csv',
};

function day(dice: Dice): string {
  const month = 1 + dice.below(3);
  return `2025-0${month}-${String(1 + dice.below(28)).padStart(2, '0')}`;
}

function shiftDay(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Likely spellings of one name in two systems. */
function otherSpelling(name: string, dice: Dice): string {
  const [first = '', last = ''] = name.split(' ');
  return dice.pick([name, name, `${last}, ${first}`, `${first.slice(0, -1)} ${last}`, `${first} ${last.charAt(0)}.`]);
}

export function aReview(index: number, status: MatchStatus = 'OPEN', seed = index): ReviewResponse {
  const dice = new Dice(seed * 7919 + 13);
  const payouts = dice.next() < 0.25;
  const program = dice.pick(PROGRAMS);
  const processor = dice.pick(['stripe', 'square']);
  const name = `${dice.pick(FIRST_NAMES)} ${dice.pick(LAST_NAMES)}`;
  const occurredOn = day(dice);
  const saleOn = shiftDay(occurredOn, dice.pick([0, 0, 0, -1, -3]));
  const value = payouts ? 4800 + dice.below(90_000) : 1000 * (1 + dice.below(9));
  const product = dice.pick(PRODUCTS[program]);
  const invoice = `INV-${29_400 + index * 3}`;
  const confidence = status === 'OPEN' ? 0.55 + 0.42 * dice.next() : status === 'UNMATCHED' ? 0.9 : 0.999;
  const phone = `(512) 555-0${String(100 + dice.below(99))}`;
  const nameBack = otherSpelling(name, dice);
  const matched = status !== 'UNMATCHED';
  const money = usd(value);
  const saleMoney = usd(payouts ? value : value + dice.pick([0, 0, 0, 1000, -500]));
  const location = dice.pick(LOCATIONS);
  const file = FILES[payouts ? processor : program] ?? '';
  const contributions = [
    { field: 'prior', level: 'before looking', logOdds: -6.1, left: '', right: '' },
    { field: 'name', level: nameBack === name ? 'same name' : 'close spelling', logOdds: nameBack === name ? 5.4 : 2.8, left: nameBack, right: name },
    { field: 'phone', level: 'same last four digits', logOdds: 3.9, left: phone, right: phone },
    { field: 'date', level: saleOn === occurredOn ? 'same day' : 'posted later', logOdds: saleOn === occurredOn ? 2.2 : -0.7, left: occurredOn, right: saleOn },
    { field: 'product', level: 'same brand', logOdds: 1.9, left: product, right: product.replaceAll(/[®™]/g, '') },
    { field: 'amount', level: saleMoney.minor === value ? 'same amount' : 'amounts differ', logOdds: saleMoney.minor === value ? 2.4 : -1.6, left: String(value), right: String(saleMoney.minor) },
  ];
  return {
    id: `match_${String(index).padStart(5, '0')}`,
    side: payouts ? 'PAYOUTS' : 'REWARDS',
    program: payouts ? undefined : program,
    processor: payouts ? processor : undefined,
    status,
    decision: status === 'AUTO' ? 'AUTO' : matched ? 'REVIEW' : 'NONE',
    category: matched ? 'matched' : payouts ? 'charge_not_in_pos' : dice.pick(['not_in_pos', 'prior_period', 'duplicate']),
    confidence,
    money,
    occurredOn,
    location: location.code,
    left: {
      file,
      line: 2 + index,
      reference: payouts ? `ch_3Q${index}Lm` : `ALT70${11_000 + index}`,
      person: { name: nameBack, phone, email: '' },
      date: occurredOn,
      product: payouts ? '' : product,
      quantity: payouts ? undefined : 40,
      amount: money,
      status: payouts ? 'charge' : 'Posted',
    },
    links: matched
      ? [
          {
            saleLineId: `line_${index}a`,
            role: 'treatment',
            confidence,
            invoice,
            posRef: `${invoice}#1`,
            location: location.code,
            file: location.code === 'L1' ? 'L1_sales_zenoti.csv' : 'L2_sales_vagaro.csv',
            line: 40 + index,
            person: { name, phone, email: '' },
            date: saleOn,
            item: payouts ? 'Visa •• 4417' : product.replaceAll(/[®™]/g, ''),
            quantity: payouts ? undefined : dice.pick([40, 40, 38]),
            amount: usd(payouts ? value : 52_000),
            rewardAmount: payouts ? usd(0) : saleMoney,
            rewardLabel: payouts ? '' : dice.pick(['Alle', 'Brilliant Distinctions', 'Rewards']),
            status: 'closed',
            note: '',
          },
        ]
      : [],
    version: 1,
    askedAgain: false,
    explanation: {
      score: contributions.reduce((total, part) => total + part.logOdds, 0),
      sentence: `Phone and product agree and the visit is ${saleOn === occurredOn ? 'the same day' : 'a few days earlier'}; the name is ${nameBack === name ? 'the same' : 'spelled differently'}.`,
      contributions,
      vetoes: [],
      alternatives: matched
        ? [
            {
              saleLineId: `line_${index}b`,
              posRef: `INV-${29_401 + index * 3}#2`,
              score: -1.4,
              reason: 'phone',
              person: { name: `${dice.pick(FIRST_NAMES)} ${name.split(' ')[1] ?? ''}`, phone: '', email: '' },
              date: shiftDay(saleOn, 6),
              item: product.replaceAll(/[®™]/g, ''),
              amount: usd(value),
            },
          ]
        : [],
    },
    history: [],
  };
}

const ACTIONS: Record<string, string> = {
  discount_not_redeemed: 'Redeem it in the programme while that is still allowed; otherwise write it off and tell the desk.',
  discount_missing_in_pos: 'The client paid full price: refund the difference or leave it as credit.',
  amount_mismatch: 'Correct the till or the programme so that both show the same amount.',
  unreimbursed: 'Ask the maker for the open reimbursement.',
  short_paid: 'Claim the missing part from the maker.',
  card_in_pos_no_charge: 'Collect the payment again, or correct how it was paid.',
};

export function anException(index: number): ExceptionResponse {
  const dice = new Dice(index * 104_729 + 7);
  const category = dice.pick(['discount_not_redeemed', 'discount_missing_in_pos', 'amount_mismatch', 'unreimbursed', 'short_paid', 'card_in_pos_no_charge']);
  const kind = category === 'card_in_pos_no_charge' ? 'POS_PAYMENT' : category === 'unreimbursed' || category === 'short_paid' ? 'REIMBURSEMENT' : 'POS_REWARD';
  const program = dice.pick(PROGRAMS);
  const pos = category === 'discount_missing_in_pos' ? 0 : 1000 * (1 + dice.below(6));
  const portal = category === 'discount_not_redeemed' ? 0 : pos + dice.pick([1000, 500, 2000]);
  return {
    id: `exc_${String(index).padStart(5, '0')}`,
    kind,
    category,
    program: kind === 'POS_PAYMENT' ? undefined : program,
    location: dice.pick(LOCATIONS).code,
    invoice: `INV-${29_480 + index}`,
    posRef: `INV-${29_480 + index}#1`,
    file: kind === 'REIMBURSEMENT' ? (FILES[program] ?? '') : 'L1_sales_zenoti.csv',
    line: 20 + index,
    person: { name: `${dice.pick(FIRST_NAMES)} ${dice.pick(LAST_NAMES)}`, phone: '', email: '' },
    date: day(dice),
    item: '',
    posAmount: kind === 'REIMBURSEMENT' ? undefined : usd(pos),
    programAmount: kind === 'POS_PAYMENT' ? undefined : usd(portal),
    atStake: usd(kind === 'POS_PAYMENT' ? 20_000 + dice.below(60_000) : Math.abs(portal - pos)),
    rewardIds: kind === 'POS_PAYMENT' ? [] : [`ALT70${12_000 + index}`],
    tender: kind === 'POS_PAYMENT' ? 'Visa' : undefined,
    action: ACTIONS[category] ?? '',
    title: category,
    timing: false,
    status: 'OPEN',
    version: 1,
  };
}

export function anImport(change: Partial<ImportResponse> = {}): ImportResponse {
  const file = (name: string, label: string, kind: ImportResponse['files'][number]['kind'], rows: number): ImportResponse['files'][number] => ({
    id: `file_${name}`,
    name,
    sizeBytes: rows * 180,
    sha256: 'b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78',
    status: 'READ',
    recognizedAs: name,
    recognizedLabel: label,
    kind,
    guessed: false,
    rows,
    read: rows - 7,
    skipped: 6,
    rejected: 1,
    new: rows - 7,
    changed: 0,
    duplicates: 0,
    controlTotal: kind === 'SALES' ? usd(412_883_00) : undefined,
    computedTotal: kind === 'SALES' ? usd(412_883_00) : undefined,
    message: '',
  });
  return {
    id: 'imp_first',
    createdAt: new Date(Date.now() - 2 * 3_600_000).toISOString(),
    createdBy: { id: 'person_ana', name: 'Ana Morgan' },
    status: 'DONE',
    progress: { stage: '', done: 0, total: 0 },
    runId: 'run_first',
    steps: [
      { status: 'QUEUED', stage: '', at: '2025-04-02T15:00:00Z' },
      { status: 'READING', stage: '', at: '2025-04-02T15:00:00.400Z' },
      { status: 'READING', stage: 'reading', at: '2025-04-02T15:00:00.500Z' },
      { status: 'RECONCILING', stage: '', at: '2025-04-02T15:00:02Z' },
      { status: 'RECONCILING', stage: 'rewards', at: '2025-04-02T15:00:02.500Z' },
      { status: 'DONE', stage: '', at: '2025-04-02T15:00:05Z' },
    ],
    files: [
      file('L1_sales_zenoti.csv', 'Zenoti, Sales – Accrual', 'SALES', 1931),
      file('L2_sales_vagaro.csv', 'Vagaro, Transaction List', 'SALES', 1528),
      file('alle_transactions.csv', 'Alle, transactions', 'REWARDS', 812),
      { ...file('aspire_activity.csv', 'Aspire, activity', 'REWARDS', 402), guessed: true },
      { ...file('evolus_rewards.csv', 'Evolus Rewards', 'REWARDS', 121), status: 'DUPLICATE', new: 0, duplicates: 120, duplicateOf: { importId: 'imp_zero', fileName: 'evolus (1).csv', at: '2025-04-01T15:00:00Z' } },
      { ...file('notes.docx', '', 'UNKNOWN', 0), read: 0, skipped: 0, rejected: 0, status: 'REFUSED', recognizedLabel: '', message: 'This is a Word document. Export the list as CSV or XLSX.' },
    ],
    ...change,
  };
}

export function aDashboard(reviews: ReviewResponse[], exceptions: ExceptionResponse[]): Dashboard {
  const total = (items: { money: Money }[]) => usd(items.reduce((sum, item) => sum + item.money.minor, 0));
  const open = reviews.filter((item) => item.status === 'OPEN');
  const auto = reviews.filter((item) => item.status === 'AUTO' || item.status === 'ACCEPTED');
  const unmatched = reviews.filter((item) => item.status === 'UNMATCHED' && item.side === 'REWARDS');
  const pending = exceptions.filter((item) => item.status === 'OPEN');
  const staked = (items: ExceptionResponse[]) => usd(items.reduce((sum, item) => sum + item.atStake.minor, 0));
  const categories = [...new Set(pending.map((item) => item.category))];
  return {
    period: { from: '2025-01-01', to: '2025-03-31' },
    lastImportAt: anImport().createdAt,
    figures: [
      { key: 'recoverable', label: '', explanation: '', money: staked(pending), count: pending.length, href: '/app/exceptions?status=OPEN' },
      { key: 'recovered', label: '', explanation: '', money: usd(0), count: 0, href: '' },
      { key: 'toReview', label: '', explanation: '', money: total(open), count: open.length, href: '/app/reviews?status=OPEN' },
      { key: 'unmatchedRewards', label: '', explanation: '', money: total(unmatched), count: unmatched.length, href: '/app/reviews?side=REWARDS&status=UNMATCHED' },
      { key: 'autoMatched', label: '', explanation: '', money: total(auto), count: auto.length, href: '/app/matches?status=AUTO' },
    ],
    byProgram: (['alle', 'aspire', 'xperience', 'evolus'] as const).map((program) => {
      const of = (status: string[]) => reviews.filter((item) => item.program === program && status.includes(item.status));
      return {
        program,
        matched: of(['AUTO', 'ACCEPTED']).length,
        review: of(['OPEN']).length,
        unmatchedCount: of(['UNMATCHED']).length,
        unmatchedMoney: total(of(['UNMATCHED'])),
        href: `/app/matches?program=${program}&status=UNMATCHED`,
      };
    }),
    byCategory: categories.map((category) => {
      const items = pending.filter((item) => item.category === category);
      return { category, label: category, count: items.length, money: staked(items), href: `/app/exceptions?category=${category}&status=OPEN` };
    }),
  };
}

/** A client who stands in the lists of both places. */
export function aDuplicate(index: number): DuplicateResponse {
  const dice = new Dice(index + 900);
  const name = `${dice.pick(FIRST_NAMES)} ${dice.pick(LAST_NAMES)}`;
  const phone = `512555${String(1000 + index)}`;
  return {
    id: `pair_${String(index).padStart(5, '0')}`,
    left: { id: `line_a${index}`, location: 'L1', number: `GC${100_000 + index}`, name, phone, email: `client${index}@example.com`, lastVisitOn: day(dice) },
    right: { id: `line_b${index}`, location: 'L2', number: `${100_000 + index}`, name: otherSpelling(name, dice), phone: `+1${phone}`, email: '' },
    probability: 0.9,
    reasons: [
      { field: 'prior', level: '', logOdds: -10.6 },
      { field: 'first_name', level: 'same', logOdds: 4.9 },
      { field: 'phone', level: 'same', logOdds: 9 },
    ],
    status: 'OPEN',
    history: [],
    version: 1,
  };
}
