// Written from docs/api/openapi.yaml by `npm run generate`; not edited by hand.

export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type AcceptRequest = {
    token: string;
    name?: string;
    password?: string;
};

export type AccuracyRequest = {
    acceptedError: number;
    version?: number;
};

export type AccuracyResponse = {
    acceptedError: number;
    chosenBy?: string;
    chosenAt?: string;
    month?: string;
    choices: Array<ChoiceResponse>;
    promises: Array<PromiseResponse>;
    version: number;
};

export type AcknowledgeRequest = {
    note: string;
};

export type Action = 'REVOKE_FACT' | 'REVOKE_DECISION' | 'ROLL_BACK' | 'UNDO';

export type Alert = {
    id: string;
    rule: AlertRule;
    status: Status;
    person?: AlertPerson;
    address?: string;
    openedAt: string;
    lastAt: string;
    occurrences: number;
    facts: {
        [key: string]: string;
    };
    acknowledgedAt?: string;
    acknowledgedBy?: AlertPerson;
    note: string;
};

export type AlertList = {
    data: Array<Alert>;
    hasMore: boolean;
    url: string;
};

export type AlertPerson = {
    id: string;
    name?: string;
};

export type AlertRule = 'GUESSING' | 'STUFFING' | 'IMPOSSIBLE_TRAVEL' | 'MASS_EXPORT' | 'PROBING' | 'CHAIN_BROKEN';

export type Alternative = {
    saleLineId: string;
    posRef: string;
    score: number;
    reason: string;
    person?: Contact;
    date?: LocalDate;
    item?: string;
    amount?: Money;
};

export type Answer = {
    dateOrder: DateOrder;
};

export type ArchiveStatus = 'QUEUED' | 'READY' | 'DOWNLOADING' | 'DOWNLOADED' | 'EXPIRED' | 'FAILED';

export type AuditActor = {
    kind: DoerKind;
    id?: string;
    name?: string;
    role?: string;
};

export type AuditChange = {
    of: string;
    from?: string;
    to?: string;
};

export type AuditEvent = {
    id: string;
    at: string;
    action: string;
    kind: AuditKind;
    outcome: Outcome;
    actor: AuditActor;
    address: string;
    requestId: string;
    objects: Array<string>;
    count?: number;
    filter: {
        [key: string]: string;
    };
    changes: Array<AuditChange>;
    code?: string;
    with?: string;
    position?: number;
    hash?: string;
};

export type AuditEventList = {
    data: Array<AuditEvent>;
    hasMore: boolean;
    url: string;
    people: Array<AuditPerson>;
};

export type AuditKind = 'READ' | 'EXPORT' | 'ACCESS' | 'SETUP' | 'CHANGE';

export type AuditPerson = {
    id: string;
    name: string;
};

export type AuditVerificationResponse = {
    intact: boolean;
    events?: number;
    anchors?: number;
    notedAt?: string;
    fault?: Fault;
    position?: number;
    eventId?: string;
};

export type AuthenticatorOffer = {
    secret: string;
    uri: string;
};

export type Basis = 'REFERENCE_AND_OWN' | 'OWN';

export type BinaryFile = Blob | File;

export type BootstrapRequest = {
    token: string;
    password: string;
};

export type BulkItem = {
    id: string;
    version: number;
};

export type BulkProblem = {
    code: string;
    detail: string;
};

export type BulkRequest = {
    action: DecisionAction;
    items: Array<BulkItem>;
};

export type BulkResponse = {
    data: Array<BulkResult>;
    summary: BulkSummary;
    learned?: LearnedResponse;
};

export type BulkResult = {
    id: string;
    status?: MatchStatus;
    decisionId?: string;
    problem?: BulkProblem;
};

export type BulkSummary = {
    accepted: number;
    refused: number;
};

export type By = {
    id: string;
    name: string;
};

export type CandidateList = {
    data: Array<LinkedLine>;
    hasMore: boolean;
    url: string;
};

export type CategoryFigure = {
    category: string;
    label: string;
    count: number;
    money: Money;
    href: string;
};

export type ChangeEmailRequest = {
    email: string;
};

export type ChangePasswordRequest = {
    currentPassword: string;
    newPassword: string;
};

export type ChangeResponse = {
    id: string;
    action: Action;
    kind?: Kind;
    subject?: string;
    meaning?: string;
    decisionId?: string;
    by: string;
    at: string;
    undoes?: string;
    undoneBy?: string;
};

export type ChoiceResponse = {
    acceptedError: number;
    automatic: number;
    review: number;
};

export type Chosen = {
    saleLineId: string;
    role: string;
};

export type ClientChoice = {
    clients: Array<string>;
    lines: Array<string>;
};

export type ClientCopyFile = Blob | File;

export type ClientCopyRequest = {
    clients: Array<string>;
    lines: Array<string>;
    identifiedBy: string;
};

export type ClientEntryResponse = {
    id: string;
    location: string;
    number: string;
    name: string;
    phone: string;
    email: string;
    lastVisitOn?: LocalDate;
};

export type ClientErasurePreview = {
    lines: number;
    files: number;
    matches: number;
    exceptions: number;
    notes: number;
    copies: number;
    unreadFiles: number;
    holds: Array<LegalHold>;
};

export type ClientErasureRequest = {
    clients: Array<string>;
    lines: Array<string>;
    identifiedBy: string;
    typedName: string;
};

export type ClientSearch = {
    words: string;
};

export type CodeRequest = {
    code: string;
};

export type Colleague = {
    id: string;
    name: string;
    email: string;
    role: Role;
    allLocations: boolean;
    locations: Array<string>;
    you: boolean;
    active: boolean;
    secondFactor: boolean;
    lastSignInAt?: string;
};

export type Condition = 'UP' | 'DEGRADED' | 'DOWN';

export type ConfirmEmailRequest = {
    token: string;
};

export type ConfirmRequest = {
    code: string;
};

export type ConnectedIdentity = {
    id: string;
};

export type ConsoleOverview = {
    practices: PracticeCounts;
    work: WorkCounts;
    health: NodeHealth;
};

export type Contact = {
    name: string;
    phone: string;
    email: string;
};

export type Contribution = {
    field: string;
    level: string;
    logOdds: number;
    left: string;
    right: string;
};

export type Correction = {
    name: string;
    timezone: string;
    cardProcessor?: string;
    version?: number;
};

export type Counts = {
    auto: number;
    review: number;
    unmatched: number;
    decided: number;
    exceptions: number;
};

export type Dashboard = {
    period?: Period;
    lastImportAt?: string;
    figures: Array<Figure>;
    byProgram: Array<ProgramFigures>;
    byCategory: Array<CategoryFigure>;
};

export type DateOrder = 'MONTH_FIRST' | 'DAY_FIRST';

export type DayOfUse = {
    day: string;
    requests: number;
    refused: number;
    signIns: number;
    files: number;
    lines: number;
    runs: number;
    decisions: number;
};

export type Decision = 'AUTO' | 'REVIEW' | 'NONE';

export type DecisionAction = 'ACCEPT' | 'REJECT' | 'PICK' | 'MARK' | 'RESOLVE' | 'UNDO';

export type DecisionRequest = {
    action: DecisionAction;
    links?: Array<Pick>;
    invoices?: Array<string>;
    category?: string;
    note?: string;
    version?: number;
};

export type DecisionResponse = {
    id: string;
    matchId?: string;
    exceptionId?: string;
    action: DecisionAction;
    category?: string;
    note?: string;
    links: Array<Chosen>;
    by: By;
    at: string;
    undoes?: string;
    undoneBy?: string;
    modelVersion: string;
};

export type Device = {
    id: string;
    current: boolean;
    practice: string;
    address: string;
    device: string;
    secondFactor: boolean;
    beganAt: string;
    lastSeenAt: string;
};

export type Devices = {
    data: Array<Device>;
};

export type DiscrepancyKind = 'POS_REWARD' | 'POS_PAYMENT' | 'REIMBURSEMENT' | 'REWARD_LINE' | 'PAYOUT_ENTRY';

export type DiscrepancySort = 'MONEY' | 'AGE';

export type DoerKind = 'PERSON' | 'SYSTEM' | 'OPERATOR' | 'UNKNOWN';

export type DuplicateCounts = {
    open: number;
    same: number;
    different: number;
};

export type DuplicateDecision = {
    action: PairAction;
    byName: string;
    at: string;
};

export type DuplicateDecisionRequest = {
    action: PairStatus;
    version?: number;
};

export type DuplicateList = {
    data: Array<DuplicateResponse>;
    hasMore: boolean;
    url: string;
    counts: DuplicateCounts;
};

export type DuplicateOf = {
    importId: string;
    fileName: string;
    at: string;
};

export type DuplicateResponse = {
    id: string;
    left: ClientEntryResponse;
    right: ClientEntryResponse;
    probability: number;
    reasons: Array<Reason>;
    status: PairStatus;
    decidedBy?: string;
    decidedAt?: string;
    history: Array<DuplicateDecision>;
    version: number;
};

export type DuplicateUndoRequest = {
    version?: number;
};

export type Erasure = {
    waitingDays: number;
    current?: ErasureWish;
};

export type ErasureState = 'WAITING' | 'HELD' | 'DUE' | 'BEGUN';

export type ErasureWish = {
    id: string;
    state: ErasureState;
    askedBy: string;
    askedAt: string;
    dueAt: string;
    heldFor?: string;
};

export type ExceptionList = {
    data: Array<ExceptionResponse>;
    hasMore: boolean;
    next?: string;
    url: string;
    summary: ExceptionSummary;
};

export type ExceptionResponse = {
    id: string;
    kind: DiscrepancyKind;
    category: string;
    title: string;
    timing: boolean;
    program?: string;
    processor?: string;
    location?: string;
    invoice?: string;
    posRef?: string;
    file: string;
    line: number;
    person: Contact;
    date: LocalDate;
    item: string;
    posAmount?: Money;
    programAmount?: Money;
    atStake: Money;
    rewardIds: Array<string>;
    tender?: string;
    action: string;
    status: Status1;
    decisionId?: string;
    decidedBy?: string;
    decidedAt?: string;
    version: number;
    history?: Array<DecisionResponse>;
};

export type ExceptionSummary = {
    count: number;
    money: Money;
};

export type Explanation = {
    score: number;
    sentence: string;
    contributions: Array<Contribution>;
    vetoes: Array<string>;
    alternatives: Array<Alternative>;
};

export type FactResponse = {
    id: string;
    kind: Kind;
    subject: string;
    meaning: string;
    agreeing: number;
    against: number;
    belief: number;
    inForce: boolean;
    pending: boolean;
    witnesses: Array<WitnessResponse>;
};

export type Fault = 'LINK_MISSING' | 'EVENT_MISSING' | 'EVENT_NOT_OURS' | 'HASH_WRONG' | 'ANCHOR_DIFFERS' | 'CUT_OFF' | 'NEVER_CHAINED';

export type FeeTariff = {
    processor: string;
    basisPoints: number;
    fixed: Money;
    charges: number;
    explained: number;
};

export type FieldError = {
    pointer: string;
    code: string;
    detail: string;
};

export type Figure = {
    key: string;
    label: string;
    explanation: string;
    money: Money;
    count: number;
    href: string;
};

export type FileResponse = {
    id: string;
    name: string;
    sizeBytes: number;
    sha256: string;
    status: FileStatus;
    recognizedAs: string;
    recognizedLabel: string;
    kind: StatementKind;
    guessed: boolean;
    rows: number;
    read: number;
    skipped: number;
    rejected: number;
    new: number;
    changed: number;
    duplicates: number;
    controlTotal?: Money;
    computedTotal?: Money;
    message: string;
    duplicateOf?: DuplicateOf;
    question?: Question;
};

export type FileStatus = 'QUEUED' | 'READING' | 'NEEDS_ANSWER' | 'READ' | 'REFUSED' | 'DUPLICATE' | 'UNDONE';

export type FoundClient = {
    id: string;
    names: Array<string>;
    phones: Array<string>;
    emails: Array<string>;
    numbers: Array<string>;
    locations: Array<string>;
    lines: number;
    from?: string;
    to?: string;
    sameAs: Array<string>;
};

export type FoundClientLine = {
    id: string;
    name: string;
    number: string;
    kind: LineKind;
    day?: string;
    location: string;
    reference: string;
    item: string;
    amount: Money;
    sameAs: Array<string>;
};

export type FoundClients = {
    data: Array<FoundClient>;
    lines: Array<FoundClientLine>;
};

export type ImportResponse = {
    id: string;
    createdAt: string;
    createdBy: Person;
    status: ImportStatus;
    progress: Progress;
    jobId?: string;
    runId?: string;
    problem?: string;
    steps: Array<StepResponse>;
    files: Array<FileResponse>;
};

export type ImportStatus = 'QUEUED' | 'READING' | 'NEEDS_ANSWER' | 'READY' | 'RECONCILING' | 'DONE' | 'FAILED' | 'UNDONE';

export type Invitation = {
    id: string;
    email: string;
    name: string;
    role: Role;
    allLocations: boolean;
    locations: Array<string>;
    sentAt: string;
    expiresAt: string;
    expired: boolean;
};

export type InvitationAsked = {
    practice: string;
    email: string;
    name: string;
    role: Role;
    known: boolean;
};

export type InvitationRequest = {
    token: string;
};

export type InviteRequest = {
    email: string;
    name: string;
    role: Role;
    locations?: Array<string>;
};

export type IssueResponse = {
    line: number;
    column: string;
    code: string;
    message: string;
};

export type JobResponse = {
    id: string;
    type: string;
    status: JobStatus;
    progress: Progress;
    resultUrl?: string;
    problem?: Problem1;
};

export type JobStatus = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';

export type JourneyRequest = {
    provider: string;
};

export type Kind = 'PERSON' | 'ITEM' | 'LABEL' | 'CATEGORY' | 'SURENESS';

export type LearnedOverview = {
    version: string;
    decisions: number;
    facts: Array<FactResponse>;
    weights: Array<WeightResponse>;
    changes: Array<ChangeResponse>;
    versions: Array<VersionResponse>;
};

export type LearnedResponse = {
    version: string;
    lessons: Array<LessonResponse>;
    rescored: number;
    settled: number;
    reopened: number;
};

export type LegalHold = {
    id: string;
    lineCount: number;
    reason: string;
    placedBy: PrivacyRequestEnteredBy;
    placedAt: string;
    liftedBy?: PrivacyRequestEnteredBy;
    liftedAt?: string;
};

export type LegalHoldRequest = {
    clients: Array<string>;
    lines: Array<string>;
    reason: string;
};

export type LessonResponse = {
    kind: Kind;
    subject: string;
    meaning: string;
    agreeing: number;
    against: number;
    effect: number;
    inForce: boolean;
    touches: number;
};

export type LetterList = {
    data: Array<UnsentLetter>;
    hasMore: boolean;
    url: string;
};

export type Line = {
    file: string;
    line: number;
    reference: string;
    person: Contact;
    date: LocalDate;
    product: string;
    quantity?: number;
    amount: Money;
    status: string;
    raw?: string;
};

export type LineKind = 'SALE' | 'TENDER' | 'REWARD' | 'PAYOUT' | 'CLIENT';

export type LinkedIdentities = {
    data: Array<LinkedIdentity>;
    waiting?: WaitingIdentity;
};

export type LinkedIdentity = {
    id: string;
    provider: string;
    label: string;
    createdAt: string;
    lastUsedAt?: string;
};

export type LinkedLine = {
    saleLineId: string;
    role?: string;
    confidence?: number;
    invoice: string;
    posRef: string;
    location: string;
    file: string;
    line: number;
    person: Contact;
    date: LocalDate;
    item: string;
    quantity?: number;
    amount: Money;
    rewardAmount: Money;
    rewardLabel: string;
    status: string;
    note: string;
};

export type ListingDecisionResponse = {
    data: Array<DecisionResponse>;
    hasMore: boolean;
    url: string;
};

export type ListingImportResponse = {
    data: Array<ImportResponse>;
    hasMore: boolean;
    url: string;
};

export type ListingIssueResponse = {
    data: Array<IssueResponse>;
    hasMore: boolean;
    url: string;
};

export type ListingLegalHoldResponse = {
    data: Array<LegalHold>;
    hasMore: boolean;
    url: string;
};

export type ListingPracticeExportResponse = {
    data: Array<PracticeExport>;
    hasMore: boolean;
    url: string;
};

export type ListingPrivacyRequestResponse = {
    data: Array<PrivacyRequest>;
    hasMore: boolean;
    url: string;
};

export type ListingRunResponse = {
    data: Array<RunResponse>;
    hasMore: boolean;
    url: string;
};

export type LocalDate = string;

export type LocationList = {
    data: Array<LocationResponse>;
    hasMore: boolean;
    url: string;
};

export type LocationResponse = {
    id: string;
    code: string;
    name: string;
    timezone: string;
    posFile?: string;
    cardProcessor?: string;
    version: number;
};

export type MatchStatus = 'OPEN' | 'AUTO' | 'UNMATCHED' | 'ACCEPTED' | 'REJECTED';

export type Money = {
    minor: number;
    /**
     * ISO 4217 code
     */
    currency: string;
};

export type NewPasskeyRequest = {
    name: string;
    clientData: string;
    attestationObject: string;
    transports: Array<string>;
};

export type NextStep = {
    next: Step;
    expiresAt: string;
};

export type NodeHealth = {
    version: string;
    startedAt: string;
    databaseMs?: number;
    heapUsedBytes: number;
    heapMostBytes: number;
    threads: number;
    logHeldUpSince?: string;
};

export type OperatorLinkRequest = {
    token: string;
};

export type OperatorProofRequest = {
    code: string;
};

export type OperatorSession = {
    id: string;
    name: string;
    email: string;
    endsAt: string;
};

export type OperatorSignInRequest = {
    email: string;
    password: string;
    code: string;
};

export type OperatorWelcomeRequest = {
    token: string;
    password: string;
    code: string;
};

export type Outcome = 'DONE' | 'REFUSED' | 'FAILED';

export type OwnEmail = {
    email: string;
    pending?: string;
    askedAt?: string;
    mail: boolean;
};

export type PairAction = 'SAME' | 'DIFFERENT' | 'UNDO';

export type PairStatus = 'OPEN' | 'SAME' | 'DIFFERENT';

export type Part = {
    name: string;
    status: Condition;
    latencyMs?: number;
};

export type Passkey = {
    id: string;
    name: string;
    site: string;
    backedUp: boolean;
    createdAt: string;
    lastUsedAt?: string;
};

export type PasskeyAlgorithm = {
    alg: number;
    type: string;
};

export type PasskeyAnswer = {
    credentialId: string;
    clientData: string;
    authenticatorData: string;
    signature: string;
    userHandle?: string;
};

export type PasskeyDescriptor = {
    id: string;
    type: string;
};

export type PasskeyParty = {
    id: string;
    name: string;
};

export type PasskeyQuestion = {
    challenge: string;
    rpId: string;
    timeout: number;
    allowCredentials: Array<PasskeyDescriptor>;
    userVerification: string;
};

export type PasskeySelection = {
    residentKey: string;
    userVerification: string;
};

export type PasskeyUser = {
    id: string;
    name: string;
    displayName: string;
};

export type PasskeyWish = {
    challenge: string;
    rp: PasskeyParty;
    user: PasskeyUser;
    pubKeyCredParams: Array<PasskeyAlgorithm>;
    timeout: number;
    excludeCredentials: Array<PasskeyDescriptor>;
    authenticatorSelection: PasskeySelection;
    attestation: string;
};

export type Passkeys = {
    data: Array<Passkey>;
};

export type PasswordResetRequest = {
    email: string;
};

export type PayoutLine = {
    reference: string;
    kind: string;
    date: LocalDate;
    person: Contact;
    item: string;
    gross: Money;
    fee: Money;
    net: Money;
    usualFee?: Money;
    matchId?: string;
    status?: MatchStatus;
    category?: string;
    file: string;
    line: number;
};

export type PayoutList = {
    data: Array<PayoutResponse>;
    hasMore: boolean;
    next?: string;
    url: string;
    summary: PayoutSummary;
    tariffs: Array<FeeTariff>;
};

export type PayoutMembership = 'NAMED' | 'ALL_OPEN' | 'CUT_OFF' | 'SUM' | 'DAYS';

export type PayoutPart = {
    kind: string;
    count: number;
    gross: Money;
    fee: Money;
    net: Money;
};

export type PayoutResponse = {
    id: string;
    processor: string;
    payoutId?: string;
    date: LocalDate;
    membership: PayoutMembership;
    state: PayoutState;
    ways: number;
    entryCount: number;
    gross: Money;
    fee: Money;
    net: Money;
    transfer?: Money;
    difference?: Money;
    transferFee: Money;
    unusualFees: number;
    excess: Money;
    parts: Array<PayoutPart>;
    entries?: Array<PayoutLine>;
};

export type PayoutState = 'TIES' | 'SUM_ONLY' | 'OPENING_BALANCE' | 'DIFFERS' | 'NOT_LISTED' | 'NOT_PAID_OUT';

export type PayoutSummary = {
    count: number;
    differing: number;
    gross: Money;
    fee: Money;
    net: Money;
    unusualFees: number;
    excess: Money;
};

export type Period = {
    from: LocalDate;
    to: LocalDate;
};

export type Period1 = {
    from: LocalDate;
    to: LocalDate;
};

export type Person = {
    id: string;
    name: string;
};

export type Pick = {
    saleLineId: string;
    role?: string;
};

export type Practice = {
    id: string;
    name: string;
    demo: boolean;
    createdAt: string;
    suspendedAt?: string;
    suspendedFor?: string;
    erasureDueAt?: string;
    schemaVersion: string;
    behind: boolean;
    migrationError?: string;
    people: number;
    lines: number;
    storedBytes: number;
    requests: number;
    refused: number;
    openAlerts: number;
    failedJobs: number;
    lastSignInAt?: string;
    lastRunAt?: string;
    measuredAt?: string;
};

export type PracticeAlert = {
    practiceId: string;
    practiceName: string;
    id: string;
    rule: AlertRule;
    openedAt: string;
    lastAt: string;
    occurrences: number;
    acknowledged: boolean;
    seenAt?: string;
    seenBy?: string;
};

export type PracticeAlertList = {
    data: Array<PracticeAlert>;
    hasMore: boolean;
    url: string;
};

export type PracticeCounts = {
    all: number;
    suspended: number;
    behind: number;
    erasuresDue: number;
    oldestFigures?: string;
};

export type PracticeDetail = {
    practice: Practice;
    use: Array<DayOfUse>;
    jobs: Array<PracticeJob>;
    alerts: Array<PracticeAlert>;
};

export type PracticeExport = {
    id: string;
    status: ArchiveStatus;
    askedBy: PracticeExportAsker;
    yours: boolean;
    askedAt: string;
    progress?: Progress;
    expiresAt?: string;
    endedAt?: string;
    bytes?: number;
    rows?: number;
    files?: number;
    fingerprint?: string;
    problem?: string;
};

export type PracticeExportAsker = {
    id: string;
    name: string;
};

export type PracticeJob = {
    practiceId: string;
    practiceName: string;
    id: string;
    type: string;
    status: PracticeJobStatus;
    attempts: number;
    problemCode?: string;
    createdAt: string;
    startedAt?: string;
    finishedAt?: string;
    retryable: boolean;
};

export type PracticeJobList = {
    data: Array<PracticeJob>;
    hasMore: boolean;
    url: string;
};

export type PracticeJobStatus = 'QUEUED' | 'RUNNING' | 'FAILED';

export type PracticeList = {
    data: Array<Practice>;
    hasMore: boolean;
    url: string;
};

export type PracticeNameRequest = {
    practiceName: string;
};

export type PracticeOrder = 'NAME' | 'CREATED' | 'LINES' | 'STORAGE' | 'REQUESTS' | 'SILENT';

export type PracticeState = 'OPEN' | 'SUSPENDED' | 'BEHIND' | 'TROUBLED' | 'LEAVING';

export type PrivacyRequest = {
    id: string;
    kind: RequestKind;
    status: RequestStatus;
    lineCount: number;
    identifiedBy: string;
    askedBy: PrivacyRequestEnteredBy;
    askedAt: string;
    dueAt: string;
    doneAt?: string;
    progress?: Progress;
    problem?: string;
};

export type PrivacyRequestEnteredBy = {
    id: string;
    name: string;
};

/**
 * Why a request was refused (RFC 9457).
 */
export type Problem = {
    type: string;
    title: string;
    status: number;
    detail: string;
    instance: string;
    code: string;
    param?: string;
    errors?: Array<FieldError>;
    requestId: string;
};

export type Problem1 = {
    code: string;
    detail?: string;
};

export type ProgramFigures = {
    program: string;
    matched: number;
    review: number;
    unmatchedCount: number;
    unmatchedMoney: Money;
    href: string;
};

export type Progress = {
    stage: string;
    done: number;
    total: number;
};

export type PromiseResponse = {
    side: Side;
    given: boolean;
    threshold?: number;
    checked: number;
    wrong: number;
    rests: number;
    bound: number;
    basis: Basis;
};

export type ProofRequest = {
    answer: string;
};

export type Protection = 'GIVEN' | 'DUE_BEFORE_FIRST_IMPORT' | 'MISSING';

export type ProviderJourney = {
    address: string;
};

export type Question = {
    type: string;
    samples: Array<string>;
    options: Array<DateOrder>;
};

export type QuickHealth = {
    status: string;
};

export type Reason = {
    field: string;
    level: string;
    logOdds: number;
};

export type ReasonRequest = {
    reason: string;
};

export type RecordList = {
    data: Array<RecordedAct>;
    hasMore: boolean;
    url: string;
};

export type RecordState = {
    intact: boolean;
    events?: number;
    fault?: Fault;
};

export type RecordedAct = {
    id: string;
    at: string;
    action: string;
    outcome: Outcome;
    by?: string;
    command: boolean;
    practiceId?: string;
    practiceName?: string;
    objects: Array<string>;
    reason?: string;
    address: string;
    chained: boolean;
};

export type RecoveryCodes = {
    codes: Array<string>;
};

export type RequestKind = 'COPY' | 'ERASURE';

export type RequestStatus = 'OPEN' | 'DONE' | 'REFUSED' | 'FAILED';

export type Resolution = {
    action: DecisionAction;
    note?: string;
    version?: number;
};

export type ReturnRequest = {
    state: string;
    code?: string;
    issuer?: string;
};

export type ReviewList = {
    data: Array<ReviewResponse>;
    hasMore: boolean;
    next?: string;
    url: string;
    summary: ReviewSummary;
};

export type ReviewResponse = {
    id: string;
    side: Side;
    program?: string;
    processor?: string;
    status: MatchStatus;
    decision: Decision;
    category: string;
    confidence: number;
    money: Money;
    occurredOn: LocalDate;
    location?: string;
    left: Line;
    links: Array<LinkedLine>;
    decisionId?: string;
    decidedBy?: string;
    decidedAt?: string;
    version: number;
    askedAgain: boolean;
    explanation?: Explanation;
    history?: Array<DecisionResponse>;
    learned?: LearnedResponse;
};

export type ReviewSort = 'WORTH' | 'MONEY' | 'AGE' | 'CONFIDENCE';

export type ReviewSummary = {
    count: number;
    money: Money;
    lowestConfidence?: number;
};

export type Role = 'OWNER' | 'MANAGER' | 'MEDICAL_DIRECTOR' | 'INJECTOR' | 'ESTHETICIAN' | 'FRONT_DESK' | 'BOOKKEEPER' | 'AUDITOR' | 'SUPPORT';

export type RoleRequest = {
    role: Role;
    allLocations?: boolean;
    locations?: Array<string>;
};

export type RunRequest = {
    from?: LocalDate;
    to?: LocalDate;
};

export type RunResponse = {
    id: string;
    status: RunStatus;
    period?: Period1;
    createdAt: string;
    finishedAt?: string;
    modelVersion: string;
    jobId?: string;
    counts?: Counts;
    money?: Sums;
};

export type RunStatus = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';

export type SecondFactor = {
    authenticatorSince?: string;
    passkeys: number;
    recoveryCodesLeft: number;
};

export type SecurityOverview = {
    people: number;
    withSecondFactor: number;
    withPasskey: number;
    unprotected: Array<UnprotectedPerson>;
    sessions: Array<SignedInPeople>;
    since: string;
    failedSignIns: number;
    refusals: number;
};

export type SentInvitation = {
    id: string;
    link?: string;
};

export type ServiceAlert = {
    id: string;
    rule: ServiceRule;
    address?: string;
    openedAt: string;
    lastAt: string;
    occurrences: number;
    accounts: number;
    places: number;
    acknowledgedAt?: string;
    acknowledgedBy?: string;
    note: string;
};

export type ServiceAlertList = {
    data: Array<ServiceAlert>;
    hasMore: boolean;
    url: string;
};

export type ServiceAlertNote = {
    note: string;
};

export type ServiceRule = 'GUESSING' | 'STUFFING' | 'SPREAD' | 'FOREIGN_PAGES' | 'FORGED_TOKENS' | 'USED_UP_BUDGETS';

export type Session = {
    person: SignedInPerson;
    tenant: SignedInTenant;
    role: Role;
    permissions: Array<string>;
    memberships: Array<TenantMembership>;
    allLocations: boolean;
    locations: Array<WorkLocation>;
    flags: {
        [key: string]: boolean;
    };
    protection: Protection;
    expiresAt: string;
};

export type Side = 'REWARDS' | 'PAYOUTS';

export type SignInProvider = {
    id: string;
    name: string;
};

export type SignInProviders = {
    data: Array<SignInProvider>;
};

export type SignInRequest = {
    email: string;
    password: string;
    tenantId?: string;
};

export type SignedInPeople = {
    id: string;
    name: string;
    devices: number;
    lastSeenAt: string;
};

export type SignedInPerson = {
    id: string;
    name: string;
    email: string;
};

export type SignedInTenant = {
    id: string;
    name: string;
    currency: string;
    timezone: string;
    demo: boolean;
    suspended: boolean;
};

export type Staff = {
    data: Array<Colleague>;
    invitations: Array<Invitation>;
    mail: boolean;
};

export type StatementKind = 'SALES' | 'REWARDS' | 'PAYOUTS' | 'CLIENTS' | 'REFERENCE' | 'UNKNOWN';

export type Status = 'OPEN' | 'ACKNOWLEDGED';

export type Status1 = 'OPEN' | 'RESOLVED';

export type StatusResponse = {
    status: Condition;
    version?: string;
    parts?: Array<Part>;
};

export type Step = 'SECOND_FACTOR' | 'CONNECT';

export type StepResponse = {
    status: ImportStatus;
    stage: string;
    at: string;
};

export type Sums = {
    auto: Money;
    review: Money;
    unmatched: Money;
    atStake: Money;
};

export type SupportAccess = {
    current?: SupportLeave;
    past: Array<SupportLeave>;
};

export type SupportCode = {
    code: string;
};

export type SupportCodeRequest = {
    code: string;
};

export type SupportEnd = 'OWNER' | 'OPERATOR' | 'TIME' | 'SUSPENSION';

export type SupportLeave = {
    id: string;
    state: SupportState;
    operator?: string;
    reason: string;
    length: SupportLength;
    askedAt: string;
    answeredAt?: string;
    answeredBy?: string;
    endsAt?: string;
    endedAt?: string;
    endedBy?: SupportEnd;
    yours?: boolean;
};

export type SupportLength = 'QUARTER_HOUR' | 'HOUR' | 'FOUR_HOURS';

export type SupportRequest = {
    reason: string;
    length: SupportLength;
};

export type SupportState = 'ASKED' | 'OPEN' | 'REFUSED' | 'LAPSED' | 'ENDED';

export type SwitchTenantRequest = {
    tenantId: string;
};

export type TenantMembership = {
    tenantId: string;
    tenantName: string;
    role: Role;
    suspended: boolean;
};

export type UnprotectedPerson = {
    id: string;
    name: string;
    role: Role;
    lastSignInAt?: string;
};

export type UnsentLetter = {
    id: string;
    kind: string;
    practiceId?: string;
    practiceName?: string;
    createdAt: string;
    attempts: number;
    lastError?: string;
    givenUpAt?: string;
};

export type UploadForm = {
    files: Array<BinaryFile>;
};

export type VersionResponse = {
    id: string;
    version: string;
    decisions: number;
    facts: number;
    at: string;
};

export type WaitingIdentity = {
    provider: string;
    label: string;
};

export type WeightResponse = {
    trait: string;
    logOdds: number;
    right: number;
    wrong: number;
};

export type Welcome = {
    email: string;
    name: string;
    secret: string;
    uri: string;
};

export type WitnessResponse = {
    decisionId: string;
    matchId?: string;
    by: string;
    at: string;
};

export type WorkCounts = {
    jobsWaiting: number;
    jobsRunning: number;
    jobsFailed: number;
    oldestWaitingAt?: string;
    alertsOpen: number;
    alertsUnseen: number;
    lettersWaiting: number;
    lettersStuck: number;
    lettersGivenUp: number;
};

export type WorkLocation = {
    id: string;
    code: string;
    name: string;
    timezone: string;
};

export type ZipFile = Blob | File;

export type GetAccuracyData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/accuracy';
};

export type GetAccuracyErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetAccuracyError = GetAccuracyErrors[keyof GetAccuracyErrors];

export type GetAccuracyResponses = {
    /**
     * OK
     */
    200: AccuracyResponse;
};

export type GetAccuracyResponse = GetAccuracyResponses[keyof GetAccuracyResponses];

export type SetAccuracyData = {
    body: AccuracyRequest;
    headers?: {
        /**
         * The ETag of the state that the caller saw, instead of the field version. When somebody has changed it meanwhile the request is refused with 409; without either it is refused as well.
         */
        'If-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/accuracy';
};

export type SetAccuracyErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type SetAccuracyError = SetAccuracyErrors[keyof SetAccuracyErrors];

export type SetAccuracyResponses = {
    /**
     * OK
     */
    200: AccuracyResponse;
};

export type SetAccuracyResponse = SetAccuracyResponses[keyof SetAccuracyResponses];

export type ListAlertsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
        status?: Status;
    };
    url: '/api/v1/alerts';
};

export type ListAlertsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListAlertsError = ListAlertsErrors[keyof ListAlertsErrors];

export type ListAlertsResponses = {
    /**
     * OK
     */
    200: AlertList;
};

export type ListAlertsResponse = ListAlertsResponses[keyof ListAlertsResponses];

export type AcknowledgeAlertData = {
    body: AcknowledgeRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/alerts/{id}/acknowledge';
};

export type AcknowledgeAlertErrors = {
    /**
     * Somebody has looked at it before.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AcknowledgeAlertError = AcknowledgeAlertErrors[keyof AcknowledgeAlertErrors];

export type AcknowledgeAlertResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AcknowledgeAlertResponse = AcknowledgeAlertResponses[keyof AcknowledgeAlertResponses];

export type ListAuditEventsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Name of an operation in this document.
         */
        action?: string;
        /**
         * First day, in the zone of the practice.
         */
        from?: LocalDate;
        kind?: AuditKind;
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * Id of what was seen or changed.
         */
        object?: string;
        outcome?: Outcome;
        /**
         * Id of the person who did it.
         */
        person?: string;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
        /**
         * Last day, in the zone of the practice.
         */
        to?: LocalDate;
    };
    url: '/api/v1/audit-events';
};

export type ListAuditEventsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListAuditEventsError = ListAuditEventsErrors[keyof ListAuditEventsErrors];

export type ListAuditEventsResponses = {
    /**
     * OK
     */
    200: AuditEventList;
};

export type ListAuditEventsResponse = ListAuditEventsResponses[keyof ListAuditEventsResponses];

export type DownloadAuditEventsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Name of an operation in this document.
         */
        action?: string;
        /**
         * First day, in the zone of the practice.
         */
        from?: LocalDate;
        kind?: AuditKind;
        /**
         * Id of what was seen or changed.
         */
        object?: string;
        outcome?: Outcome;
        /**
         * Id of the person who did it.
         */
        person?: string;
        /**
         * Last day, in the zone of the practice.
         */
        to?: LocalDate;
    };
    url: '/api/v1/audit-events/download';
};

export type DownloadAuditEventsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type DownloadAuditEventsError = DownloadAuditEventsErrors[keyof DownloadAuditEventsErrors];

export type DownloadAuditEventsResponses = {
    /**
     * The table, newest first; verify-audit.py of the web app checks its hashes.
     */
    200: string;
};

export type DownloadAuditEventsResponse = DownloadAuditEventsResponses[keyof DownloadAuditEventsResponses];

export type VerifyAuditEventsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/audit-events/verification';
};

export type VerifyAuditEventsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type VerifyAuditEventsError = VerifyAuditEventsErrors[keyof VerifyAuditEventsErrors];

export type VerifyAuditEventsResponses = {
    /**
     * OK
     */
    200: AuditVerificationResponse;
};

export type VerifyAuditEventsResponse = VerifyAuditEventsResponses[keyof VerifyAuditEventsResponses];

export type GetAuditEventData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/audit-events/{id}';
};

export type GetAuditEventErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetAuditEventError = GetAuditEventErrors[keyof GetAuditEventErrors];

export type GetAuditEventResponses = {
    /**
     * OK
     */
    200: AuditEvent;
};

export type GetAuditEventResponse = GetAuditEventResponses[keyof GetAuditEventResponses];

export type BootstrapData = {
    body: BootstrapRequest;
    path?: never;
    query?: never;
    url: '/api/v1/auth/bootstrap';
};

export type BootstrapErrors = {
    /**
     * The link was used or is too old, or the password is too easy to guess.
     */
    400: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type BootstrapError = BootstrapErrors[keyof BootstrapErrors];

export type BootstrapResponses = {
    /**
     * The password is set; the cookies of a session are set.
     */
    200: Session;
    /**
     * The password is set; POST /auth/second-factor ends the sign-in.
     */
    202: NextStep;
};

export type BootstrapResponse = BootstrapResponses[keyof BootstrapResponses];

export type UndoEmailChangeData = {
    body: BootstrapRequest;
    path?: never;
    query?: never;
    url: '/api/v1/auth/email-change/undo';
};

export type UndoEmailChangeErrors = {
    /**
     * The link was used or is too old, or the password is too easy to guess.
     */
    400: Problem;
    /**
     * Somebody else has the address by now; or it is taken back, and the account is closed because every second factor was replaced since the change.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type UndoEmailChangeError = UndoEmailChangeErrors[keyof UndoEmailChangeErrors];

export type UndoEmailChangeResponses = {
    /**
     * Taken back; the cookies of a session are set.
     */
    200: Session;
    /**
     * Taken back; POST /auth/second-factor ends the sign-in.
     */
    202: NextStep;
};

export type UndoEmailChangeResponse = UndoEmailChangeResponses[keyof UndoEmailChangeResponses];

export type LookAtInvitationData = {
    body: InvitationRequest;
    path?: never;
    query?: never;
    url: '/api/v1/auth/invitation';
};

export type LookAtInvitationErrors = {
    /**
     * The invitation was answered, withdrawn or is too old.
     */
    400: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type LookAtInvitationError = LookAtInvitationErrors[keyof LookAtInvitationErrors];

export type LookAtInvitationResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type LookAtInvitationResponse = LookAtInvitationResponses[keyof LookAtInvitationResponses];

export type AcceptInvitationData = {
    body: AcceptRequest;
    path?: never;
    query?: never;
    url: '/api/v1/auth/invitation/accept';
};

export type AcceptInvitationErrors = {
    /**
     * The invitation has ended, or the password is missing or easy to guess.
     */
    400: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AcceptInvitationError = AcceptInvitationErrors[keyof AcceptInvitationErrors];

export type AcceptInvitationResponses = {
    /**
     * Joined, with a new account; the cookies of a session are set.
     */
    200: Session;
    /**
     * Joined; sign in as always.
     */
    204: void;
};

export type AcceptInvitationResponse = AcceptInvitationResponses[keyof AcceptInvitationResponses];

export type SignInWithPasskeyData = {
    body: PasskeyAnswer;
    path?: never;
    query?: never;
    url: '/api/v1/auth/passkey';
};

export type SignInWithPasskeyErrors = {
    /**
     * The key is not known here, did not sign this question for these pages, or too late.
     */
    401: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type SignInWithPasskeyError = SignInWithPasskeyErrors[keyof SignInWithPasskeyErrors];

export type SignInWithPasskeyResponses = {
    /**
     * Signed in; the cookies of the session are set.
     */
    200: Session;
};

export type SignInWithPasskeyResponse = SignInWithPasskeyResponses[keyof SignInWithPasskeyResponses];

export type AskForPasskeyData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/auth/passkey/options';
};

export type AskForPasskeyErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AskForPasskeyError = AskForPasskeyErrors[keyof AskForPasskeyErrors];

export type AskForPasskeyResponses = {
    /**
     * OK
     */
    200: PasskeyQuestion;
};

export type AskForPasskeyResponse = AskForPasskeyResponses[keyof AskForPasskeyResponses];

export type AskForPasswordData = {
    body: PasswordResetRequest;
    path?: never;
    query?: never;
    url: '/api/v1/auth/password-reset';
};

export type AskForPasswordErrors = {
    /**
     * This installation sends no e-mail.
     */
    409: Problem;
    /**
     * Too many were asked for; Retry-After says when to try again.
     */
    429: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AskForPasswordError = AskForPasswordErrors[keyof AskForPasswordErrors];

export type AskForPasswordResponses = {
    /**
     * Taken note of; the answer is the same whether or not there is an account.
     */
    202: unknown;
};

export type SignInProvidersData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/auth/providers';
};

export type SignInProvidersErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type SignInProvidersError = SignInProvidersErrors[keyof SignInProvidersErrors];

export type SignInProvidersResponses = {
    /**
     * OK
     */
    200: SignInProviders;
};

export type SignInProvidersResponse = SignInProvidersResponses[keyof SignInProvidersResponses];

export type BeginProviderJourneyData = {
    body: JourneyRequest;
    path?: never;
    query?: never;
    url: '/api/v1/auth/providers/journey';
};

export type BeginProviderJourneyErrors = {
    /**
     * The provider cannot be reached.
     */
    502: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type BeginProviderJourneyError = BeginProviderJourneyErrors[keyof BeginProviderJourneyErrors];

export type BeginProviderJourneyResponses = {
    /**
     * A cookie is set without which nobody can come back.
     */
    200: ProviderJourney;
};

export type BeginProviderJourneyResponse = BeginProviderJourneyResponses[keyof BeginProviderJourneyResponses];

export type EndProviderJourneyData = {
    body: ReturnRequest;
    path?: never;
    query?: never;
    url: '/api/v1/auth/providers/return';
};

export type EndProviderJourneyErrors = {
    /**
     * It was not begun in this browser, took too long, or is not believed.
     */
    401: Problem;
    /**
     * Somebody has connected this account already.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type EndProviderJourneyError = EndProviderJourneyErrors[keyof EndProviderJourneyErrors];

export type EndProviderJourneyResponses = {
    /**
     * Signed in; the cookies of the session are set.
     */
    200: Session;
    /**
     * POST /auth/second-factor ends the sign-in; or the account is nobody's and waits.
     */
    202: NextStep;
};

export type EndProviderJourneyResponse = EndProviderJourneyResponses[keyof EndProviderJourneyResponses];

export type RefreshData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/auth/refresh';
};

export type RefreshErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type RefreshError = RefreshErrors[keyof RefreshErrors];

export type RefreshResponses = {
    /**
     * The session goes on; its cookies are replaced.
     */
    200: Session;
};

export type RefreshResponse = RefreshResponses[keyof RefreshResponses];

export type SecondFactorData = {
    body: CodeRequest;
    path?: never;
    query?: never;
    url: '/api/v1/auth/second-factor';
};

export type SecondFactorErrors = {
    /**
     * The code is not right, or was used before.
     */
    400: Problem;
    /**
     * Too much time has passed or too many codes were wrong: begin anew.
     */
    401: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type SecondFactorError = SecondFactorErrors[keyof SecondFactorErrors];

export type SecondFactorResponses = {
    /**
     * Signed in; the cookies of the session are set.
     */
    200: Session;
};

export type SecondFactorResponse = SecondFactorResponses[keyof SecondFactorResponses];

export type SignInData = {
    body: SignInRequest;
    path?: never;
    query?: never;
    url: '/api/v1/auth/sign-in';
};

export type SignInErrors = {
    /**
     * Address and password do not belong together, or there is no such account.
     */
    401: Problem;
    /**
     * Too many sign-ins have failed; Retry-After says when to try again.
     */
    429: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type SignInError = SignInErrors[keyof SignInErrors];

export type SignInResponses = {
    /**
     * Signed in; the cookies of the session are set.
     */
    200: Session;
    /**
     * The password is right; POST /auth/second-factor ends the sign-in.
     */
    202: NextStep;
};

export type SignInResponse = SignInResponses[keyof SignInResponses];

export type SignOutData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/auth/sign-out';
};

export type SignOutErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type SignOutError = SignOutErrors[keyof SignOutErrors];

export type SignOutResponses = {
    /**
     * Signed out; the cookies are removed.
     */
    204: void;
};

export type SignOutResponse = SignOutResponses[keyof SignOutResponses];

export type EnterForSupportData = {
    body: SupportCodeRequest;
    path?: never;
    query?: never;
    url: '/api/v1/auth/support';
};

export type EnterForSupportErrors = {
    /**
     * The code was used before or is too old, or the owner's leave has ended.
     */
    400: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type EnterForSupportError = EnterForSupportErrors[keyof EnterForSupportErrors];

export type EnterForSupportResponses = {
    /**
     * In, as support: to read only. The cookies of the visit are set.
     */
    200: Session;
};

export type EnterForSupportResponse = EnterForSupportResponses[keyof EnterForSupportResponses];

export type ListClientDuplicatesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
        status?: PairStatus & unknown;
    };
    url: '/api/v1/clients/duplicates';
};

export type ListClientDuplicatesErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListClientDuplicatesError = ListClientDuplicatesErrors[keyof ListClientDuplicatesErrors];

export type ListClientDuplicatesResponses = {
    /**
     * OK
     */
    200: DuplicateList;
};

export type ListClientDuplicatesResponse = ListClientDuplicatesResponses[keyof ListClientDuplicatesResponses];

export type GetClientDuplicateData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/clients/duplicates/{id}';
};

export type GetClientDuplicateErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetClientDuplicateError = GetClientDuplicateErrors[keyof GetClientDuplicateErrors];

export type GetClientDuplicateResponses = {
    /**
     * OK
     */
    200: DuplicateResponse;
};

export type GetClientDuplicateResponse = GetClientDuplicateResponses[keyof GetClientDuplicateResponses];

export type DecideClientDuplicateData = {
    body: DuplicateDecisionRequest;
    headers?: {
        /**
         * The ETag of the state that the caller saw, instead of the field version. When somebody has changed it meanwhile the request is refused with 409; without either it is refused as well.
         */
        'If-Match'?: string;
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/clients/duplicates/{id}/decisions';
};

export type DecideClientDuplicateErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type DecideClientDuplicateError = DecideClientDuplicateErrors[keyof DecideClientDuplicateErrors];

export type DecideClientDuplicateResponses = {
    /**
     * OK
     */
    200: DuplicateResponse;
};

export type DecideClientDuplicateResponse = DecideClientDuplicateResponses[keyof DecideClientDuplicateResponses];

export type UndoClientDuplicateData = {
    body?: DuplicateUndoRequest;
    headers?: {
        /**
         * The ETag of the state that the caller saw, instead of the field version. When somebody has changed it meanwhile the request is refused with 409; without either it is refused as well.
         */
        'If-Match'?: string;
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/clients/duplicates/{id}/undo';
};

export type UndoClientDuplicateErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type UndoClientDuplicateError = UndoClientDuplicateErrors[keyof UndoClientDuplicateErrors];

export type UndoClientDuplicateResponses = {
    /**
     * OK
     */
    200: DuplicateResponse;
};

export type UndoClientDuplicateResponse = UndoClientDuplicateResponses[keyof UndoClientDuplicateResponses];

export type GetDashboardData = {
    body?: never;
    path?: never;
    query?: {
        from?: LocalDate;
        to?: LocalDate;
    };
    url: '/api/v1/dashboard';
};

export type GetDashboardErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetDashboardError = GetDashboardErrors[keyof GetDashboardErrors];

export type GetDashboardResponses = {
    /**
     * OK
     */
    200: Dashboard;
};

export type GetDashboardResponse = GetDashboardResponses[keyof GetDashboardResponses];

export type ListDecisionsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
    };
    url: '/api/v1/decisions';
};

export type ListDecisionsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListDecisionsError = ListDecisionsErrors[keyof ListDecisionsErrors];

export type ListDecisionsResponses = {
    /**
     * OK
     */
    200: ListingDecisionResponse;
};

export type ListDecisionsResponse = ListDecisionsResponses[keyof ListDecisionsResponses];

export type UndoDecisionData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/decisions/{id}/undo';
};

export type UndoDecisionErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type UndoDecisionError = UndoDecisionErrors[keyof UndoDecisionErrors];

export type UndoDecisionResponses = {
    /**
     * What the decision was about, in its new state.
     */
    200: ReviewResponse | ExceptionResponse;
};

export type UndoDecisionResponse = UndoDecisionResponses[keyof UndoDecisionResponses];

export type GetErasureData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/erasure';
};

export type GetErasureErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetErasureError = GetErasureErrors[keyof GetErasureErrors];

export type GetErasureResponses = {
    /**
     * OK
     */
    200: Erasure;
};

export type GetErasureResponse = GetErasureResponses[keyof GetErasureResponses];

export type AskForErasureData = {
    body: PracticeNameRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/erasure';
};

export type AskForErasureErrors = {
    /**
     * An owner has asked before.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AskForErasureError = AskForErasureErrors[keyof AskForErasureErrors];

export type AskForErasureResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AskForErasureResponse = AskForErasureResponses[keyof AskForErasureResponses];

export type WithdrawErasureData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/erasure/withdraw';
};

export type WithdrawErasureErrors = {
    /**
     * Nobody has asked, or it is being carried out.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type WithdrawErasureError = WithdrawErasureErrors[keyof WithdrawErasureErrors];

export type WithdrawErasureResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type WithdrawErasureResponse = WithdrawErasureResponses[keyof WithdrawErasureResponses];

export type ListExceptionsData = {
    body?: never;
    path?: never;
    query?: {
        category?: string;
        /**
         * First business day.
         */
        from?: LocalDate;
        kind?: DiscrepancyKind;
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * Code of a location.
         */
        location?: string;
        /**
         * A payment processor, such as stripe.
         */
        processor?: string;
        /**
         * A loyalty program, such as alle.
         */
        program?: string;
        /**
         * Words that all have to occur. Who may not see clients' names searches references, products and the last four digits only.
         */
        q?: string;
        /**
         * MONEY (most first, unless another is given) or AGE.
         */
        sort?: DiscrepancySort;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
        status?: Status1;
        /**
         * Last business day.
         */
        to?: LocalDate;
    };
    url: '/api/v1/exceptions';
};

export type ListExceptionsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListExceptionsError = ListExceptionsErrors[keyof ListExceptionsErrors];

export type ListExceptionsResponses = {
    /**
     * OK
     */
    200: ExceptionList;
};

export type ListExceptionsResponse = ListExceptionsResponses[keyof ListExceptionsResponses];

export type GetExceptionData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/exceptions/{id}';
};

export type GetExceptionErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetExceptionError = GetExceptionErrors[keyof GetExceptionErrors];

export type GetExceptionResponses = {
    /**
     * OK
     */
    200: ExceptionResponse;
};

export type GetExceptionResponse = GetExceptionResponses[keyof GetExceptionResponses];

export type ResolveExceptionData = {
    body: Resolution;
    headers?: {
        /**
         * The ETag of the state that the caller saw, instead of the field version. When somebody has changed it meanwhile the request is refused with 409; without either it is refused as well.
         */
        'If-Match'?: string;
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/exceptions/{id}/decisions';
};

export type ResolveExceptionErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ResolveExceptionError = ResolveExceptionErrors[keyof ResolveExceptionErrors];

export type ResolveExceptionResponses = {
    /**
     * OK
     */
    200: ExceptionResponse;
};

export type ResolveExceptionResponse = ResolveExceptionResponses[keyof ResolveExceptionResponses];

export type ExportDecisionsData = {
    body?: never;
    path: {
        format: string;
    };
    query?: never;
    url: '/api/v1/exports/decisions.{format}';
};

export type ExportDecisionsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ExportDecisionsError = ExportDecisionsErrors[keyof ExportDecisionsErrors];

export type ExportDecisionsResponses = {
    /**
     * The table, row by row.
     */
    200: unknown;
};

export type ExportExceptionsData = {
    body?: never;
    path: {
        format: string;
    };
    query?: {
        category?: string;
        /**
         * First business day.
         */
        from?: LocalDate;
        kind?: DiscrepancyKind;
        /**
         * Code of a location.
         */
        location?: string;
        /**
         * A payment processor, such as stripe.
         */
        processor?: string;
        /**
         * A loyalty program, such as alle.
         */
        program?: string;
        /**
         * Words that all have to occur. Who may not see clients' names searches references, products and the last four digits only.
         */
        q?: string;
        /**
         * MONEY (most first, unless another is given) or AGE.
         */
        sort?: DiscrepancySort;
        status?: Status1;
        /**
         * Last business day.
         */
        to?: LocalDate;
    };
    url: '/api/v1/exports/exceptions.{format}';
};

export type ExportExceptionsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ExportExceptionsError = ExportExceptionsErrors[keyof ExportExceptionsErrors];

export type ExportExceptionsResponses = {
    /**
     * The table, row by row.
     */
    200: unknown;
};

export type ExportMatchesData = {
    body?: never;
    path: {
        format: string;
    };
    query?: {
        category?: string;
        /**
         * First business day.
         */
        from?: LocalDate;
        /**
         * Code of a location.
         */
        location?: string;
        /**
         * Most money, such as 99.
         */
        maxMoney?: string;
        /**
         * Least money, such as 12.50.
         */
        minMoney?: string;
        /**
         * A payment processor, such as stripe.
         */
        processor?: string;
        /**
         * A loyalty program, such as alle.
         */
        program?: string;
        /**
         * Words that all have to occur. Who may not see clients' names searches references, products and the last four digits only.
         */
        q?: string;
        side?: Side;
        /**
         * WORTH (money times doubt, doubted decisions first; unless another is given), MONEY, AGE or CONFIDENCE.
         */
        sort?: ReviewSort;
        status?: MatchStatus;
        /**
         * Last business day.
         */
        to?: LocalDate;
        /**
         * Only what a person is asked to look at: lines with a proposal that waits, and decisions that are doubted.
         */
        waiting?: boolean;
    };
    url: '/api/v1/exports/matches.{format}';
};

export type ExportMatchesErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ExportMatchesError = ExportMatchesErrors[keyof ExportMatchesErrors];

export type ExportMatchesResponses = {
    /**
     * The table, row by row.
     */
    200: unknown;
};

export type ExportPayoutMatchesData = {
    body?: never;
    path: {
        format: string;
    };
    query?: {
        category?: string;
        /**
         * First business day.
         */
        from?: LocalDate;
        /**
         * Code of a location.
         */
        location?: string;
        /**
         * Most money, such as 99.
         */
        maxMoney?: string;
        /**
         * Least money, such as 12.50.
         */
        minMoney?: string;
        /**
         * A payment processor, such as stripe.
         */
        processor?: string;
        /**
         * A loyalty program, such as alle.
         */
        program?: string;
        /**
         * Words that all have to occur. Who may not see clients' names searches references, products and the last four digits only.
         */
        q?: string;
        side?: Side;
        /**
         * WORTH (money times doubt, doubted decisions first; unless another is given), MONEY, AGE or CONFIDENCE.
         */
        sort?: ReviewSort;
        status?: MatchStatus;
        /**
         * Last business day.
         */
        to?: LocalDate;
        /**
         * Only what a person is asked to look at: lines with a proposal that waits, and decisions that are doubted.
         */
        waiting?: boolean;
    };
    url: '/api/v1/exports/payout-matches.{format}';
};

export type ExportPayoutMatchesErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ExportPayoutMatchesError = ExportPayoutMatchesErrors[keyof ExportPayoutMatchesErrors];

export type ExportPayoutMatchesResponses = {
    /**
     * The table, row by row.
     */
    200: unknown;
};

export type ExportPayoutsData = {
    body?: never;
    path: {
        format: string;
    };
    query?: {
        /**
         * First day.
         */
        from?: LocalDate;
        /**
         * A payment processor, such as stripe.
         */
        processor?: string;
        state?: PayoutState;
        /**
         * Last day.
         */
        to?: LocalDate;
        /**
         * Only payouts with a fee that follows no usual tariff.
         */
        unusualFees?: boolean;
    };
    url: '/api/v1/exports/payouts.{format}';
};

export type ExportPayoutsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ExportPayoutsError = ExportPayoutsErrors[keyof ExportPayoutsErrors];

export type ExportPayoutsResponses = {
    /**
     * The table, row by row.
     */
    200: unknown;
};

export type ListPracticeExportsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
    };
    url: '/api/v1/exports/practice';
};

export type ListPracticeExportsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListPracticeExportsError = ListPracticeExportsErrors[keyof ListPracticeExportsErrors];

export type ListPracticeExportsResponses = {
    /**
     * OK
     */
    200: ListingPracticeExportResponse;
};

export type ListPracticeExportsResponse = ListPracticeExportsResponses[keyof ListPracticeExportsResponses];

export type ExportPracticeData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/exports/practice';
};

export type ExportPracticeErrors = {
    /**
     * One is being made already.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ExportPracticeError = ExportPracticeErrors[keyof ExportPracticeErrors];

export type ExportPracticeResponses = {
    /**
     * It is being made; Location says how far it is. Other owners are told.
     */
    202: PracticeExport;
};

export type ExportPracticeResponse = ExportPracticeResponses[keyof ExportPracticeResponses];

export type GetPracticeExportData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/exports/practice/{id}';
};

export type GetPracticeExportErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetPracticeExportError = GetPracticeExportErrors[keyof GetPracticeExportErrors];

export type GetPracticeExportResponses = {
    /**
     * OK
     */
    200: PracticeExport;
};

export type GetPracticeExportResponse = GetPracticeExportResponses[keyof GetPracticeExportResponses];

export type DownloadPracticeExportData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/exports/practice/{id}/download';
};

export type DownloadPracticeExportErrors = {
    /**
     * There is none, or it was downloaded or removed.
     */
    404: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type DownloadPracticeExportError = DownloadPracticeExportErrors[keyof DownloadPracticeExportErrors];

export type DownloadPracticeExportResponses = {
    /**
     * The archive; when all of it was sent, it is removed here.
     */
    200: ZipFile;
};

export type DownloadPracticeExportResponse = DownloadPracticeExportResponses[keyof DownloadPracticeExportResponses];

export type QuickHealthData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/health/quick';
};

export type QuickHealthErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type QuickHealthError = QuickHealthErrors[keyof QuickHealthErrors];

export type QuickHealthResponses = {
    /**
     * OK
     */
    200: QuickHealth;
};

export type QuickHealthResponse = QuickHealthResponses[keyof QuickHealthResponses];

export type ListImportsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
    };
    url: '/api/v1/imports';
};

export type ListImportsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListImportsError = ListImportsErrors[keyof ListImportsErrors];

export type ListImportsResponses = {
    /**
     * OK
     */
    200: ListingImportResponse;
};

export type ListImportsResponse = ListImportsResponses[keyof ListImportsResponses];

export type CreateImportData = {
    body: UploadForm;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/imports';
};

export type CreateImportErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type CreateImportError = CreateImportErrors[keyof CreateImportErrors];

export type CreateImportResponses = {
    /**
     * The files are kept; Location is the import, which says how far reading is.
     */
    202: ImportResponse;
};

export type CreateImportResponse = CreateImportResponses[keyof CreateImportResponses];

export type GetImportData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/imports/{id}';
};

export type GetImportErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetImportError = GetImportErrors[keyof GetImportErrors];

export type GetImportResponses = {
    /**
     * OK
     */
    200: ImportResponse;
};

export type GetImportResponse = GetImportResponses[keyof GetImportResponses];

export type AnswerImportQuestionData = {
    body: Answer;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        fileId: string;
        id: string;
    };
    query?: never;
    url: '/api/v1/imports/{id}/files/{fileId}/answer';
};

export type AnswerImportQuestionErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AnswerImportQuestionError = AnswerImportQuestionErrors[keyof AnswerImportQuestionErrors];

export type AnswerImportQuestionResponses = {
    /**
     * The import is read again once all its questions are answered.
     */
    202: ImportResponse;
};

export type AnswerImportQuestionResponse = AnswerImportQuestionResponses[keyof AnswerImportQuestionResponses];

export type ListImportIssuesData = {
    body?: never;
    path: {
        fileId: string;
        id: string;
    };
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
    };
    url: '/api/v1/imports/{id}/files/{fileId}/issues';
};

export type ListImportIssuesErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListImportIssuesError = ListImportIssuesErrors[keyof ListImportIssuesErrors];

export type ListImportIssuesResponses = {
    /**
     * OK
     */
    200: ListingIssueResponse;
};

export type ListImportIssuesResponse = ListImportIssuesResponses[keyof ListImportIssuesResponses];

export type DownloadImportIssuesData = {
    body?: never;
    path: {
        fileId: string;
        id: string;
    };
    query?: never;
    url: '/api/v1/imports/{id}/files/{fileId}/issues.csv';
};

export type DownloadImportIssuesErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type DownloadImportIssuesError = DownloadImportIssuesErrors[keyof DownloadImportIssuesErrors];

export type DownloadImportIssuesResponses = {
    /**
     * One line per row with trouble.
     */
    200: string;
};

export type DownloadImportIssuesResponse = DownloadImportIssuesResponses[keyof DownloadImportIssuesResponses];

export type UndoImportData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/imports/{id}/undo';
};

export type UndoImportErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type UndoImportError = UndoImportErrors[keyof UndoImportErrors];

export type UndoImportResponses = {
    /**
     * OK
     */
    200: ImportResponse;
};

export type UndoImportResponse = UndoImportResponses[keyof UndoImportResponses];

export type GetJobData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/jobs/{id}';
};

export type GetJobErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetJobError = GetJobErrors[keyof GetJobErrors];

export type GetJobResponses = {
    /**
     * OK
     */
    200: JobResponse;
};

export type GetJobResponse = GetJobResponses[keyof GetJobResponses];

export type GetLearnedData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/learned';
};

export type GetLearnedErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetLearnedError = GetLearnedErrors[keyof GetLearnedErrors];

export type GetLearnedResponses = {
    /**
     * OK
     */
    200: LearnedOverview;
};

export type GetLearnedResponse = GetLearnedResponses[keyof GetLearnedResponses];

export type UndoLearnedChangeData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/learned/changes/{id}/undo';
};

export type UndoLearnedChangeErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type UndoLearnedChangeError = UndoLearnedChangeErrors[keyof UndoLearnedChangeErrors];

export type UndoLearnedChangeResponses = {
    /**
     * OK
     */
    200: LearnedResponse;
};

export type UndoLearnedChangeResponse = UndoLearnedChangeResponses[keyof UndoLearnedChangeResponses];

export type RevokeTeachingData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/learned/decisions/{id}/revoke';
};

export type RevokeTeachingErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type RevokeTeachingError = RevokeTeachingErrors[keyof RevokeTeachingErrors];

export type RevokeTeachingResponses = {
    /**
     * OK
     */
    200: LearnedResponse;
};

export type RevokeTeachingResponse = RevokeTeachingResponses[keyof RevokeTeachingResponses];

export type RevokeFactData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/learned/facts/{id}/revoke';
};

export type RevokeFactErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type RevokeFactError = RevokeFactErrors[keyof RevokeFactErrors];

export type RevokeFactResponses = {
    /**
     * OK
     */
    200: LearnedResponse;
};

export type RevokeFactResponse = RevokeFactResponses[keyof RevokeFactResponses];

export type RestoreLearnedData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/learned/versions/{id}/restore';
};

export type RestoreLearnedErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type RestoreLearnedError = RestoreLearnedErrors[keyof RestoreLearnedErrors];

export type RestoreLearnedResponses = {
    /**
     * OK
     */
    200: LearnedResponse;
};

export type RestoreLearnedResponse = RestoreLearnedResponses[keyof RestoreLearnedResponses];

export type ListLegalHoldsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
    };
    url: '/api/v1/legal-holds';
};

export type ListLegalHoldsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListLegalHoldsError = ListLegalHoldsErrors[keyof ListLegalHoldsErrors];

export type ListLegalHoldsResponses = {
    /**
     * OK
     */
    200: ListingLegalHoldResponse;
};

export type ListLegalHoldsResponse = ListLegalHoldsResponses[keyof ListLegalHoldsResponses];

export type PlaceLegalHoldData = {
    body: LegalHoldRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/legal-holds';
};

export type PlaceLegalHoldErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type PlaceLegalHoldError = PlaceLegalHoldErrors[keyof PlaceLegalHoldErrors];

export type PlaceLegalHoldResponses = {
    /**
     * OK
     */
    200: LegalHold;
};

export type PlaceLegalHoldResponse = PlaceLegalHoldResponses[keyof PlaceLegalHoldResponses];

export type LiftLegalHoldData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/legal-holds/{id}/lift';
};

export type LiftLegalHoldErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type LiftLegalHoldError = LiftLegalHoldErrors[keyof LiftLegalHoldErrors];

export type LiftLegalHoldResponses = {
    /**
     * OK
     */
    200: LegalHold;
};

export type LiftLegalHoldResponse = LiftLegalHoldResponses[keyof LiftLegalHoldResponses];

export type ListLocationsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/locations';
};

export type ListLocationsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListLocationsError = ListLocationsErrors[keyof ListLocationsErrors];

export type ListLocationsResponses = {
    /**
     * OK
     */
    200: LocationList;
};

export type ListLocationsResponse = ListLocationsResponses[keyof ListLocationsResponses];

export type CorrectLocationData = {
    body: Correction;
    headers?: {
        /**
         * The ETag of the state that the caller saw, instead of the field version. When somebody has changed it meanwhile the request is refused with 409; without either it is refused as well.
         */
        'If-Match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/locations/{id}';
};

export type CorrectLocationErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type CorrectLocationError = CorrectLocationErrors[keyof CorrectLocationErrors];

export type CorrectLocationResponses = {
    /**
     * OK
     */
    200: LocationResponse;
};

export type CorrectLocationResponse = CorrectLocationResponses[keyof CorrectLocationResponses];

export type ListPracticeAlertsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        open?: boolean;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
    };
    url: '/api/v1/operator/alerts';
};

export type ListPracticeAlertsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListPracticeAlertsError = ListPracticeAlertsErrors[keyof ListPracticeAlertsErrors];

export type ListPracticeAlertsResponses = {
    /**
     * OK
     */
    200: PracticeAlertList;
};

export type ListPracticeAlertsResponse = ListPracticeAlertsResponses[keyof ListPracticeAlertsResponses];

export type OperatorSignInData = {
    body: OperatorSignInRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/operator/auth/sign-in';
};

export type OperatorSignInErrors = {
    /**
     * Address, password and code do not belong together.
     */
    401: Problem;
    /**
     * Too many sign-ins have failed; Retry-After says when to try again.
     */
    429: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type OperatorSignInError = OperatorSignInErrors[keyof OperatorSignInErrors];

export type OperatorSignInResponses = {
    /**
     * Signed in; the cookies of the session are set.
     */
    200: OperatorSession;
};

export type OperatorSignInResponse = OperatorSignInResponses[keyof OperatorSignInResponses];

export type OperatorSignOutData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/operator/auth/sign-out';
};

export type OperatorSignOutErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type OperatorSignOutError = OperatorSignOutErrors[keyof OperatorSignOutErrors];

export type OperatorSignOutResponses = {
    /**
     * Signed out; the cookies are removed.
     */
    204: void;
};

export type OperatorSignOutResponse = OperatorSignOutResponses[keyof OperatorSignOutResponses];

export type LookAtOperatorLinkData = {
    body: OperatorLinkRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/operator/auth/welcome';
};

export type LookAtOperatorLinkErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type LookAtOperatorLinkError = LookAtOperatorLinkErrors[keyof LookAtOperatorLinkErrors];

export type LookAtOperatorLinkResponses = {
    /**
     * OK
     */
    200: Welcome;
};

export type LookAtOperatorLinkResponse = LookAtOperatorLinkResponses[keyof LookAtOperatorLinkResponses];

export type OperatorWelcomeData = {
    body: OperatorWelcomeRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/operator/auth/welcome/accept';
};

export type OperatorWelcomeErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type OperatorWelcomeError = OperatorWelcomeErrors[keyof OperatorWelcomeErrors];

export type OperatorWelcomeResponses = {
    /**
     * Both are set; the cookies of a session are set.
     */
    200: OperatorSession;
};

export type OperatorWelcomeResponse = OperatorWelcomeResponses[keyof OperatorWelcomeResponses];

export type ListPracticeJobsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
        status?: PracticeJobStatus;
    };
    url: '/api/v1/operator/jobs';
};

export type ListPracticeJobsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListPracticeJobsError = ListPracticeJobsErrors[keyof ListPracticeJobsErrors];

export type ListPracticeJobsResponses = {
    /**
     * OK
     */
    200: PracticeJobList;
};

export type ListPracticeJobsResponse = ListPracticeJobsResponses[keyof ListPracticeJobsResponses];

export type ListUnsentLettersData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
    };
    url: '/api/v1/operator/letters';
};

export type ListUnsentLettersErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListUnsentLettersError = ListUnsentLettersErrors[keyof ListUnsentLettersErrors];

export type ListUnsentLettersResponses = {
    /**
     * OK
     */
    200: LetterList;
};

export type ListUnsentLettersResponse = ListUnsentLettersResponses[keyof ListUnsentLettersResponses];

export type GetConsoleOverviewData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/operator/overview';
};

export type GetConsoleOverviewErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetConsoleOverviewError = GetConsoleOverviewErrors[keyof GetConsoleOverviewErrors];

export type GetConsoleOverviewResponses = {
    /**
     * OK
     */
    200: ConsoleOverview;
};

export type GetConsoleOverviewResponse = GetConsoleOverviewResponses[keyof GetConsoleOverviewResponses];

export type ListPracticesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        order?: PracticeOrder & unknown;
        q?: string;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
        state?: PracticeState;
    };
    url: '/api/v1/operator/practices';
};

export type ListPracticesErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListPracticesError = ListPracticesErrors[keyof ListPracticesErrors];

export type ListPracticesResponses = {
    /**
     * OK
     */
    200: PracticeList;
};

export type ListPracticesResponse = ListPracticesResponses[keyof ListPracticesResponses];

export type GetPracticeData = {
    body?: never;
    path: {
        practiceId: string;
    };
    query?: never;
    url: '/api/v1/operator/practices/{practiceId}';
};

export type GetPracticeErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetPracticeError = GetPracticeErrors[keyof GetPracticeErrors];

export type GetPracticeResponses = {
    /**
     * OK
     */
    200: PracticeDetail;
};

export type GetPracticeResponse = GetPracticeResponses[keyof GetPracticeResponses];

export type SeeAlertData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        alertId: string;
        practiceId: string;
    };
    query?: never;
    url: '/api/v1/operator/practices/{practiceId}/alerts/{alertId}/seen';
};

export type SeeAlertErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type SeeAlertError = SeeAlertErrors[keyof SeeAlertErrors];

export type SeeAlertResponses = {
    /**
     * OK
     */
    200: PracticeAlert;
};

export type SeeAlertResponse = SeeAlertResponses[keyof SeeAlertResponses];

export type GetPracticeErasureData = {
    body?: never;
    path: {
        practiceId: string;
    };
    query?: never;
    url: '/api/v1/operator/practices/{practiceId}/erasure';
};

export type GetPracticeErasureErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetPracticeErasureError = GetPracticeErasureErrors[keyof GetPracticeErasureErrors];

export type GetPracticeErasureResponses = {
    /**
     * OK
     */
    200: Erasure;
};

export type GetPracticeErasureResponse = GetPracticeErasureResponses[keyof GetPracticeErasureResponses];

export type ErasePracticeData = {
    body: PracticeNameRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        practiceId: string;
    };
    query?: never;
    url: '/api/v1/operator/practices/{practiceId}/erasure/carry-out';
};

export type ErasePracticeErrors = {
    /**
     * No owner asks for it, the waiting time is not over, or it is held.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ErasePracticeError = ErasePracticeErrors[keyof ErasePracticeErrors];

export type ErasePracticeResponses = {
    /**
     * It is erased.
     */
    204: void;
};

export type ErasePracticeResponse = ErasePracticeResponses[keyof ErasePracticeResponses];

export type HoldErasureData = {
    body: ReasonRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        practiceId: string;
    };
    query?: never;
    url: '/api/v1/operator/practices/{practiceId}/erasure/hold';
};

export type HoldErasureErrors = {
    /**
     * No owner asks for it, it is held already, or it has begun.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type HoldErasureError = HoldErasureErrors[keyof HoldErasureErrors];

export type HoldErasureResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type HoldErasureResponse = HoldErasureResponses[keyof HoldErasureResponses];

export type ReleaseErasureData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        practiceId: string;
    };
    query?: never;
    url: '/api/v1/operator/practices/{practiceId}/erasure/release';
};

export type ReleaseErasureErrors = {
    /**
     * Nobody keeps it.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ReleaseErasureError = ReleaseErasureErrors[keyof ReleaseErasureErrors];

export type ReleaseErasureResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ReleaseErasureResponse = ReleaseErasureResponses[keyof ReleaseErasureResponses];

export type RetryJobData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        jobId: string;
        practiceId: string;
    };
    query?: never;
    url: '/api/v1/operator/practices/{practiceId}/jobs/{jobId}/retry';
};

export type RetryJobErrors = {
    /**
     * It has not failed, or the practice has to begin anew.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type RetryJobError = RetryJobErrors[keyof RetryJobErrors];

export type RetryJobResponses = {
    /**
     * It waits to be begun.
     */
    204: void;
};

export type RetryJobResponse = RetryJobResponses[keyof RetryJobResponses];

export type RestorePracticeData = {
    body: ReasonRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        practiceId: string;
    };
    query?: never;
    url: '/api/v1/operator/practices/{practiceId}/restore';
};

export type RestorePracticeErrors = {
    /**
     * It is open already.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type RestorePracticeError = RestorePracticeErrors[keyof RestorePracticeErrors];

export type RestorePracticeResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type RestorePracticeResponse = RestorePracticeResponses[keyof RestorePracticeResponses];

export type GetPracticeSupportData = {
    body?: never;
    path: {
        practiceId: string;
    };
    query?: never;
    url: '/api/v1/operator/practices/{practiceId}/support';
};

export type GetPracticeSupportErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetPracticeSupportError = GetPracticeSupportErrors[keyof GetPracticeSupportErrors];

export type GetPracticeSupportResponses = {
    /**
     * OK
     */
    200: SupportAccess;
};

export type GetPracticeSupportResponse = GetPracticeSupportResponses[keyof GetPracticeSupportResponses];

export type AskForSupportData = {
    body: SupportRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        practiceId: string;
    };
    query?: never;
    url: '/api/v1/operator/practices/{practiceId}/support';
};

export type AskForSupportErrors = {
    /**
     * It was asked or is open already, or the practice is suspended.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AskForSupportError = AskForSupportErrors[keyof AskForSupportErrors];

export type AskForSupportResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AskForSupportResponse = AskForSupportResponses[keyof AskForSupportResponses];

export type EndPracticeSupportData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        practiceId: string;
        supportId: string;
    };
    query?: never;
    url: '/api/v1/operator/practices/{practiceId}/support/{supportId}/end';
};

export type EndPracticeSupportErrors = {
    /**
     * It is over already.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type EndPracticeSupportError = EndPracticeSupportErrors[keyof EndPracticeSupportErrors];

export type EndPracticeSupportResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type EndPracticeSupportResponse = EndPracticeSupportResponses[keyof EndPracticeSupportResponses];

export type EnterPracticeData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        practiceId: string;
        supportId: string;
    };
    query?: never;
    url: '/api/v1/operator/practices/{practiceId}/support/{supportId}/enter';
};

export type EnterPracticeErrors = {
    /**
     * No owner allows it, or another operator was allowed.
     */
    403: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type EnterPracticeError = EnterPracticeErrors[keyof EnterPracticeErrors];

export type EnterPracticeResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type EnterPracticeResponse = EnterPracticeResponses[keyof EnterPracticeResponses];

export type SuspendPracticeData = {
    body: ReasonRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        practiceId: string;
    };
    query?: never;
    url: '/api/v1/operator/practices/{practiceId}/suspend';
};

export type SuspendPracticeErrors = {
    /**
     * It is suspended already.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type SuspendPracticeError = SuspendPracticeErrors[keyof SuspendPracticeErrors];

export type SuspendPracticeResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type SuspendPracticeResponse = SuspendPracticeResponses[keyof SuspendPracticeResponses];

export type ListOperatorActsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
    };
    url: '/api/v1/operator/record';
};

export type ListOperatorActsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListOperatorActsError = ListOperatorActsErrors[keyof ListOperatorActsErrors];

export type ListOperatorActsResponses = {
    /**
     * OK
     */
    200: RecordList;
};

export type ListOperatorActsResponse = ListOperatorActsResponses[keyof ListOperatorActsResponses];

export type VerifyOperatorRecordData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/operator/record/verification';
};

export type VerifyOperatorRecordErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type VerifyOperatorRecordError = VerifyOperatorRecordErrors[keyof VerifyOperatorRecordErrors];

export type VerifyOperatorRecordResponses = {
    /**
     * OK
     */
    200: RecordState;
};

export type VerifyOperatorRecordResponse = VerifyOperatorRecordResponses[keyof VerifyOperatorRecordResponses];

export type ListServiceAlertsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        open?: boolean;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
    };
    url: '/api/v1/operator/service-alerts';
};

export type ListServiceAlertsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListServiceAlertsError = ListServiceAlertsErrors[keyof ListServiceAlertsErrors];

export type ListServiceAlertsResponses = {
    /**
     * OK
     */
    200: ServiceAlertList;
};

export type ListServiceAlertsResponse = ListServiceAlertsResponses[keyof ListServiceAlertsResponses];

export type AcknowledgeServiceAlertData = {
    body: ServiceAlertNote;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        alertId: string;
    };
    query?: never;
    url: '/api/v1/operator/service-alerts/{alertId}/acknowledge';
};

export type AcknowledgeServiceAlertErrors = {
    /**
     * Somebody has looked at it before.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AcknowledgeServiceAlertError = AcknowledgeServiceAlertErrors[keyof AcknowledgeServiceAlertErrors];

export type AcknowledgeServiceAlertResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AcknowledgeServiceAlertResponse = AcknowledgeServiceAlertResponses[keyof AcknowledgeServiceAlertResponses];

export type OperatorSessionData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/operator/session';
};

export type OperatorSessionErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type OperatorSessionError = OperatorSessionErrors[keyof OperatorSessionErrors];

export type OperatorSessionResponses = {
    /**
     * OK
     */
    200: OperatorSession;
};

export type OperatorSessionResponse = OperatorSessionResponses[keyof OperatorSessionResponses];

export type OperatorProveData = {
    body: OperatorProofRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/operator/session/proof';
};

export type OperatorProveErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type OperatorProveError = OperatorProveErrors[keyof OperatorProveErrors];

export type OperatorProveResponses = {
    /**
     * Shown.
     */
    204: void;
};

export type OperatorProveResponse = OperatorProveResponses[keyof OperatorProveResponses];

export type ListPayoutsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * First day.
         */
        from?: LocalDate;
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * A payment processor, such as stripe.
         */
        processor?: string;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
        state?: PayoutState;
        /**
         * Last day.
         */
        to?: LocalDate;
        /**
         * Only payouts with a fee that follows no usual tariff.
         */
        unusualFees?: boolean;
    };
    url: '/api/v1/payouts';
};

export type ListPayoutsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListPayoutsError = ListPayoutsErrors[keyof ListPayoutsErrors];

export type ListPayoutsResponses = {
    /**
     * OK
     */
    200: PayoutList;
};

export type ListPayoutsResponse = ListPayoutsResponses[keyof ListPayoutsResponses];

export type GetPayoutData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/payouts/{id}';
};

export type GetPayoutErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetPayoutError = GetPayoutErrors[keyof GetPayoutErrors];

export type GetPayoutResponses = {
    /**
     * OK
     */
    200: PayoutResponse;
};

export type GetPayoutResponse = GetPayoutResponses[keyof GetPayoutResponses];

export type ListPrivacyRequestsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
    };
    url: '/api/v1/privacy-requests';
};

export type ListPrivacyRequestsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListPrivacyRequestsError = ListPrivacyRequestsErrors[keyof ListPrivacyRequestsErrors];

export type ListPrivacyRequestsResponses = {
    /**
     * OK
     */
    200: ListingPrivacyRequestResponse;
};

export type ListPrivacyRequestsResponse = ListPrivacyRequestsResponses[keyof ListPrivacyRequestsResponses];

export type AskForClientCopyData = {
    body: ClientCopyRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/privacy-requests/copies';
};

export type AskForClientCopyErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AskForClientCopyError = AskForClientCopyErrors[keyof AskForClientCopyErrors];

export type AskForClientCopyResponses = {
    /**
     * OK
     */
    200: PrivacyRequest;
};

export type AskForClientCopyResponse = AskForClientCopyResponses[keyof AskForClientCopyResponses];

export type EraseClientData = {
    body: ClientErasureRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/privacy-requests/erasures';
};

export type EraseClientErrors = {
    /**
     * A legal hold is on her.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type EraseClientError = EraseClientErrors[keyof EraseClientErrors];

export type EraseClientResponses = {
    /**
     * It is being done; the list of requests says how far it is.
     */
    202: PrivacyRequest;
};

export type EraseClientResponse = EraseClientResponses[keyof EraseClientResponses];

export type PreviewClientErasureData = {
    body: ClientChoice;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/privacy-requests/erasures/preview';
};

export type PreviewClientErasureErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type PreviewClientErasureError = PreviewClientErasureErrors[keyof PreviewClientErasureErrors];

export type PreviewClientErasureResponses = {
    /**
     * OK
     */
    200: ClientErasurePreview;
};

export type PreviewClientErasureResponse = PreviewClientErasureResponses[keyof PreviewClientErasureResponses];

export type FindClientsData = {
    body: ClientSearch;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/privacy-requests/search';
};

export type FindClientsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type FindClientsError = FindClientsErrors[keyof FindClientsErrors];

export type FindClientsResponses = {
    /**
     * OK
     */
    200: FoundClients;
};

export type FindClientsResponse = FindClientsResponses[keyof FindClientsResponses];

export type DownloadClientCopyData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/privacy-requests/{id}/download';
};

export type DownloadClientCopyErrors = {
    /**
     * Nothing is held about her any more.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type DownloadClientCopyError = DownloadClientCopyErrors[keyof DownloadClientCopyErrors];

export type DownloadClientCopyResponses = {
    /**
     * An archive with copy.json, its description, and the lines as a table.
     */
    200: ClientCopyFile;
};

export type DownloadClientCopyResponse = DownloadClientCopyResponses[keyof DownloadClientCopyResponses];

export type ListReconciliationRunsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
    };
    url: '/api/v1/reconciliation-runs';
};

export type ListReconciliationRunsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListReconciliationRunsError = ListReconciliationRunsErrors[keyof ListReconciliationRunsErrors];

export type ListReconciliationRunsResponses = {
    /**
     * OK
     */
    200: ListingRunResponse;
};

export type ListReconciliationRunsResponse = ListReconciliationRunsResponses[keyof ListReconciliationRunsResponses];

export type CreateReconciliationRunData = {
    body?: RunRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/reconciliation-runs';
};

export type CreateReconciliationRunErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type CreateReconciliationRunError = CreateReconciliationRunErrors[keyof CreateReconciliationRunErrors];

export type CreateReconciliationRunResponses = {
    /**
     * The run is queued; Location is its job.
     */
    202: RunResponse;
};

export type CreateReconciliationRunResponse = CreateReconciliationRunResponses[keyof CreateReconciliationRunResponses];

export type GetReconciliationRunData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/reconciliation-runs/{id}';
};

export type GetReconciliationRunErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetReconciliationRunError = GetReconciliationRunErrors[keyof GetReconciliationRunErrors];

export type GetReconciliationRunResponses = {
    /**
     * OK
     */
    200: RunResponse;
};

export type GetReconciliationRunResponse = GetReconciliationRunResponses[keyof GetReconciliationRunResponses];

export type ListReviewsData = {
    body?: never;
    path?: never;
    query?: {
        category?: string;
        /**
         * First business day.
         */
        from?: LocalDate;
        /**
         * At most so many rows.
         */
        limit?: number;
        /**
         * Code of a location.
         */
        location?: string;
        /**
         * Most money, such as 99.
         */
        maxMoney?: string;
        /**
         * Least money, such as 12.50.
         */
        minMoney?: string;
        /**
         * A payment processor, such as stripe.
         */
        processor?: string;
        /**
         * A loyalty program, such as alle.
         */
        program?: string;
        /**
         * Words that all have to occur. Who may not see clients' names searches references, products and the last four digits only.
         */
        q?: string;
        side?: Side;
        /**
         * WORTH (money times doubt, doubted decisions first; unless another is given), MONEY, AGE or CONFIDENCE.
         */
        sort?: ReviewSort;
        /**
         * The id of the last row of the page before.
         */
        startingAfter?: string;
        status?: MatchStatus;
        /**
         * Last business day.
         */
        to?: LocalDate;
        /**
         * Only what a person is asked to look at: lines with a proposal that waits, and decisions that are doubted.
         */
        waiting?: boolean;
    };
    url: '/api/v1/reviews';
};

export type ListReviewsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListReviewsError = ListReviewsErrors[keyof ListReviewsErrors];

export type ListReviewsResponses = {
    /**
     * OK
     */
    200: ReviewList;
};

export type ListReviewsResponse = ListReviewsResponses[keyof ListReviewsResponses];

export type DecideReviewsData = {
    body: BulkRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/reviews/bulk-decisions';
};

export type DecideReviewsErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type DecideReviewsError = DecideReviewsErrors[keyof DecideReviewsErrors];

export type DecideReviewsResponses = {
    /**
     * OK
     */
    200: BulkResponse;
};

export type DecideReviewsResponse = DecideReviewsResponses[keyof DecideReviewsResponses];

export type GetReviewData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/reviews/{id}';
};

export type GetReviewErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetReviewError = GetReviewErrors[keyof GetReviewErrors];

export type GetReviewResponses = {
    /**
     * OK
     */
    200: ReviewResponse;
};

export type GetReviewResponse = GetReviewResponses[keyof GetReviewResponses];

export type ListReviewCandidatesData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        q?: string;
    };
    url: '/api/v1/reviews/{id}/candidates';
};

export type ListReviewCandidatesErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListReviewCandidatesError = ListReviewCandidatesErrors[keyof ListReviewCandidatesErrors];

export type ListReviewCandidatesResponses = {
    /**
     * OK
     */
    200: CandidateList;
};

export type ListReviewCandidatesResponse = ListReviewCandidatesResponses[keyof ListReviewCandidatesResponses];

export type DecideReviewData = {
    body: DecisionRequest;
    headers?: {
        /**
         * The ETag of the state that the caller saw, instead of the field version. When somebody has changed it meanwhile the request is refused with 409; without either it is refused as well.
         */
        'If-Match'?: string;
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/reviews/{id}/decisions';
};

export type DecideReviewErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type DecideReviewError = DecideReviewErrors[keyof DecideReviewErrors];

export type DecideReviewResponses = {
    /**
     * OK
     */
    200: ReviewResponse;
};

export type DecideReviewResponse = DecideReviewResponses[keyof DecideReviewResponses];

export type GetSecurityOverviewData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/security-overview';
};

export type GetSecurityOverviewErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetSecurityOverviewError = GetSecurityOverviewErrors[keyof GetSecurityOverviewErrors];

export type GetSecurityOverviewResponses = {
    /**
     * OK
     */
    200: SecurityOverview;
};

export type GetSecurityOverviewResponse = GetSecurityOverviewResponses[keyof GetSecurityOverviewResponses];

export type SessionData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session';
};

export type SessionErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type SessionError = SessionErrors[keyof SessionErrors];

export type SessionResponses = {
    /**
     * OK
     */
    200: Session;
};

export type SessionResponse = SessionResponses[keyof SessionResponses];

export type DevicesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/devices';
};

export type DevicesErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type DevicesError = DevicesErrors[keyof DevicesErrors];

export type DevicesResponses = {
    /**
     * OK
     */
    200: Devices;
};

export type DevicesResponse = DevicesResponses[keyof DevicesResponses];

export type EndOtherDevicesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/devices/end-others';
};

export type EndOtherDevicesErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type EndOtherDevicesError = EndOtherDevicesErrors[keyof EndOtherDevicesErrors];

export type EndOtherDevicesResponses = {
    /**
     * Signed out.
     */
    204: void;
};

export type EndOtherDevicesResponse = EndOtherDevicesResponses[keyof EndOtherDevicesResponses];

export type EndDeviceData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/session/devices/{id}/end';
};

export type EndDeviceErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type EndDeviceError = EndDeviceErrors[keyof EndDeviceErrors];

export type EndDeviceResponses = {
    /**
     * Signed out.
     */
    204: void;
};

export type EndDeviceResponse = EndDeviceResponses[keyof EndDeviceResponses];

export type WithdrawEmailChangeData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/email';
};

export type WithdrawEmailChangeErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type WithdrawEmailChangeError = WithdrawEmailChangeErrors[keyof WithdrawEmailChangeErrors];

export type WithdrawEmailChangeResponses = {
    /**
     * Given up, if there was one.
     */
    204: void;
};

export type WithdrawEmailChangeResponse = WithdrawEmailChangeResponses[keyof WithdrawEmailChangeResponses];

export type EmailStateData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/email';
};

export type EmailStateErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type EmailStateError = EmailStateErrors[keyof EmailStateErrors];

export type EmailStateResponses = {
    /**
     * OK
     */
    200: OwnEmail;
};

export type EmailStateResponse = EmailStateResponses[keyof EmailStateResponses];

export type ChangeEmailData = {
    body: ChangeEmailRequest;
    path?: never;
    query?: never;
    url: '/api/v1/session/email';
};

export type ChangeEmailErrors = {
    /**
     * This installation sends no e-mail.
     */
    409: Problem;
    /**
     * Too many were asked for; Retry-After says when to try again.
     */
    429: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ChangeEmailError = ChangeEmailErrors[keyof ChangeEmailErrors];

export type ChangeEmailResponses = {
    /**
     * Taken note of.
     */
    202: unknown;
};

export type ConfirmEmailData = {
    body: ConfirmEmailRequest;
    path?: never;
    query?: never;
    url: '/api/v1/session/email/confirm';
};

export type ConfirmEmailErrors = {
    /**
     * The link was used, is too old, or is not the caller's.
     */
    400: Problem;
    /**
     * Somebody else has the address by now.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ConfirmEmailError = ConfirmEmailErrors[keyof ConfirmEmailErrors];

export type ConfirmEmailResponses = {
    /**
     * Changed.
     */
    204: void;
};

export type ConfirmEmailResponse = ConfirmEmailResponses[keyof ConfirmEmailResponses];

export type LinkedIdentitiesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/identities';
};

export type LinkedIdentitiesErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type LinkedIdentitiesError = LinkedIdentitiesErrors[keyof LinkedIdentitiesErrors];

export type LinkedIdentitiesResponses = {
    /**
     * OK
     */
    200: LinkedIdentities;
};

export type LinkedIdentitiesResponse = LinkedIdentitiesResponses[keyof LinkedIdentitiesResponses];

export type ConnectIdentityData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/identities';
};

export type ConnectIdentityErrors = {
    /**
     * None waits any more.
     */
    400: Problem;
    /**
     * It is somebody's already, or there are too many.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ConnectIdentityError = ConnectIdentityErrors[keyof ConnectIdentityErrors];

export type ConnectIdentityResponses = {
    /**
     * Connected; a letter says so.
     */
    200: ConnectedIdentity;
};

export type ConnectIdentityResponse = ConnectIdentityResponses[keyof ConnectIdentityResponses];

export type DisconnectIdentityData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/session/identities/{id}';
};

export type DisconnectIdentityErrors = {
    /**
     * There is no other way to sign in.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type DisconnectIdentityError = DisconnectIdentityErrors[keyof DisconnectIdentityErrors];

export type DisconnectIdentityResponses = {
    /**
     * Disconnected; the cookies of a new session are set.
     */
    200: Session;
};

export type DisconnectIdentityResponse = DisconnectIdentityResponses[keyof DisconnectIdentityResponses];

export type PasskeysData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/passkeys';
};

export type PasskeysErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type PasskeysError = PasskeysErrors[keyof PasskeysErrors];

export type PasskeysResponses = {
    /**
     * OK
     */
    200: Passkeys;
};

export type PasskeysResponse = PasskeysResponses[keyof PasskeysResponses];

export type AddPasskeyData = {
    body: NewPasskeyRequest;
    path?: never;
    query?: never;
    url: '/api/v1/session/passkeys';
};

export type AddPasskeyErrors = {
    /**
     * It is not what was asked for, or comes too late.
     */
    400: Problem;
    /**
     * The passkey is known, or there are too many.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AddPasskeyError = AddPasskeyErrors[keyof AddPasskeyErrors];

export type AddPasskeyResponses = {
    /**
     * Kept; the cookies of a new session are set. Recovery codes come with the first one.
     */
    200: RecoveryCodes;
};

export type AddPasskeyResponse = AddPasskeyResponses[keyof AddPasskeyResponses];

export type OfferPasskeyData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/passkeys/options';
};

export type OfferPasskeyErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type OfferPasskeyError = OfferPasskeyErrors[keyof OfferPasskeyErrors];

export type OfferPasskeyResponses = {
    /**
     * OK
     */
    200: PasskeyWish;
};

export type OfferPasskeyResponse = OfferPasskeyResponses[keyof OfferPasskeyResponses];

export type ProveWithPasskeyData = {
    body: PasskeyAnswer;
    path?: never;
    query?: never;
    url: '/api/v1/session/passkeys/proof';
};

export type ProveWithPasskeyErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ProveWithPasskeyError = ProveWithPasskeyErrors[keyof ProveWithPasskeyErrors];

export type ProveWithPasskeyResponses = {
    /**
     * Shown; the cookies are replaced.
     */
    204: void;
};

export type ProveWithPasskeyResponse = ProveWithPasskeyResponses[keyof ProveWithPasskeyResponses];

export type AskForProofData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/passkeys/proof/options';
};

export type AskForProofErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AskForProofError = AskForProofErrors[keyof AskForProofErrors];

export type AskForProofResponses = {
    /**
     * OK
     */
    200: PasskeyQuestion;
};

export type AskForProofResponse = AskForProofResponses[keyof AskForProofResponses];

export type RemovePasskeyData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/session/passkeys/{id}';
};

export type RemovePasskeyErrors = {
    /**
     * It is the last second factor, and a practice of the caller asks for one.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type RemovePasskeyError = RemovePasskeyErrors[keyof RemovePasskeyErrors];

export type RemovePasskeyResponses = {
    /**
     * Forgotten; the cookies of a new session are set.
     */
    200: Session;
};

export type RemovePasskeyResponse = RemovePasskeyResponses[keyof RemovePasskeyResponses];

export type ChangePasswordData = {
    body: ChangePasswordRequest;
    path?: never;
    query?: never;
    url: '/api/v1/session/password';
};

export type ChangePasswordErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ChangePasswordError = ChangePasswordErrors[keyof ChangePasswordErrors];

export type ChangePasswordResponses = {
    /**
     * The password is changed; the cookies of a new session are set.
     */
    200: Session;
};

export type ChangePasswordResponse = ChangePasswordResponses[keyof ChangePasswordResponses];

export type ProveData = {
    body: ProofRequest;
    path?: never;
    query?: never;
    url: '/api/v1/session/proof';
};

export type ProveErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ProveError = ProveErrors[keyof ProveErrors];

export type ProveResponses = {
    /**
     * Shown; the cookies are replaced.
     */
    204: void;
};

export type ProveResponse = ProveResponses[keyof ProveResponses];

export type SecondFactorStateData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/second-factor';
};

export type SecondFactorStateErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type SecondFactorStateError = SecondFactorStateErrors[keyof SecondFactorStateErrors];

export type SecondFactorStateResponses = {
    /**
     * OK
     */
    200: SecondFactor;
};

export type SecondFactorStateResponse = SecondFactorStateResponses[keyof SecondFactorStateResponses];

export type RemoveAuthenticatorData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/second-factor/authenticator';
};

export type RemoveAuthenticatorErrors = {
    /**
     * A practice of the caller asks everybody for a second factor.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type RemoveAuthenticatorError = RemoveAuthenticatorErrors[keyof RemoveAuthenticatorErrors];

export type RemoveAuthenticatorResponses = {
    /**
     * Removed; the cookies of a new session are set, every other session has ended.
     */
    200: Session;
};

export type RemoveAuthenticatorResponse = RemoveAuthenticatorResponses[keyof RemoveAuthenticatorResponses];

export type OfferAuthenticatorData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/second-factor/authenticator';
};

export type OfferAuthenticatorErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type OfferAuthenticatorError = OfferAuthenticatorErrors[keyof OfferAuthenticatorErrors];

export type OfferAuthenticatorResponses = {
    /**
     * OK
     */
    200: AuthenticatorOffer;
};

export type OfferAuthenticatorResponse = OfferAuthenticatorResponses[keyof OfferAuthenticatorResponses];

export type ConfirmAuthenticatorData = {
    body: ConfirmRequest;
    path?: never;
    query?: never;
    url: '/api/v1/session/second-factor/authenticator/confirm';
};

export type ConfirmAuthenticatorErrors = {
    /**
     * The code is not right, or the secret was offered too long ago.
     */
    400: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ConfirmAuthenticatorError = ConfirmAuthenticatorErrors[keyof ConfirmAuthenticatorErrors];

export type ConfirmAuthenticatorResponses = {
    /**
     * In use; the cookies of a new session are set, the recovery codes are new.
     */
    200: RecoveryCodes;
};

export type ConfirmAuthenticatorResponse = ConfirmAuthenticatorResponses[keyof ConfirmAuthenticatorResponses];

export type RenewRecoveryCodesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/session/second-factor/recovery-codes';
};

export type RenewRecoveryCodesErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type RenewRecoveryCodesError = RenewRecoveryCodesErrors[keyof RenewRecoveryCodesErrors];

export type RenewRecoveryCodesResponses = {
    /**
     * OK
     */
    200: RecoveryCodes;
};

export type RenewRecoveryCodesResponse = RenewRecoveryCodesResponses[keyof RenewRecoveryCodesResponses];

export type SwitchTenantData = {
    body: SwitchTenantRequest;
    path?: never;
    query?: never;
    url: '/api/v1/session/tenant';
};

export type SwitchTenantErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type SwitchTenantError = SwitchTenantErrors[keyof SwitchTenantErrors];

export type SwitchTenantResponses = {
    /**
     * A new session in that practice; its cookies are set.
     */
    200: Session;
};

export type SwitchTenantResponse = SwitchTenantResponses[keyof SwitchTenantResponses];

export type ListStaffData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/staff';
};

export type ListStaffErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ListStaffError = ListStaffErrors[keyof ListStaffErrors];

export type ListStaffResponses = {
    /**
     * OK
     */
    200: Staff;
};

export type ListStaffResponse = ListStaffResponses[keyof ListStaffResponses];

export type InviteData = {
    body: InviteRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/staff/invitations';
};

export type InviteErrors = {
    /**
     * She belongs to the practice, or is asked already.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type InviteError = InviteErrors[keyof InviteErrors];

export type InviteResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type InviteResponse = InviteResponses[keyof InviteResponses];

export type ResendInvitationData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/staff/invitations/{id}/resend';
};

export type ResendInvitationErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ResendInvitationError = ResendInvitationErrors[keyof ResendInvitationErrors];

export type ResendInvitationResponses = {
    /**
     * OK
     */
    200: SentInvitation;
};

export type ResendInvitationResponse = ResendInvitationResponses[keyof ResendInvitationResponses];

export type WithdrawInvitationData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/staff/invitations/{id}/withdraw';
};

export type WithdrawInvitationErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type WithdrawInvitationError = WithdrawInvitationErrors[keyof WithdrawInvitationErrors];

export type WithdrawInvitationResponses = {
    /**
     * Withdrawn.
     */
    204: void;
};

export type WithdrawInvitationResponse = WithdrawInvitationResponses[keyof WithdrawInvitationResponses];

export type DisableColleagueData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/staff/{id}/disable';
};

export type DisableColleagueErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type DisableColleagueError = DisableColleagueErrors[keyof DisableColleagueErrors];

export type DisableColleagueResponses = {
    /**
     * Done; holds on every node in seconds.
     */
    204: void;
};

export type DisableColleagueResponse = DisableColleagueResponses[keyof DisableColleagueResponses];

export type EnableColleagueData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/staff/{id}/enable';
};

export type EnableColleagueErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type EnableColleagueError = EnableColleagueErrors[keyof EnableColleagueErrors];

export type EnableColleagueResponses = {
    /**
     * Done.
     */
    204: void;
};

export type EnableColleagueResponse = EnableColleagueResponses[keyof EnableColleagueResponses];

export type ChangeRoleData = {
    body: RoleRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/staff/{id}/role';
};

export type ChangeRoleErrors = {
    /**
     * It is the caller herself, or the last owner.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type ChangeRoleError = ChangeRoleErrors[keyof ChangeRoleErrors];

export type ChangeRoleResponses = {
    /**
     * Changed.
     */
    204: void;
};

export type ChangeRoleResponse = ChangeRoleResponses[keyof ChangeRoleResponses];

export type SignOutColleagueData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/staff/{id}/sign-out';
};

export type SignOutColleagueErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type SignOutColleagueError = SignOutColleagueErrors[keyof SignOutColleagueErrors];

export type SignOutColleagueResponses = {
    /**
     * Done; holds on every node in seconds.
     */
    204: void;
};

export type SignOutColleagueResponse = SignOutColleagueResponses[keyof SignOutColleagueResponses];

export type StatusData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/status';
};

export type StatusErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type StatusError = StatusErrors[keyof StatusErrors];

export type StatusResponses = {
    /**
     * OK
     */
    200: StatusResponse;
};

export type StatusResponse2 = StatusResponses[keyof StatusResponses];

export type GetSupportAccessData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/v1/support-access';
};

export type GetSupportAccessErrors = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type GetSupportAccessError = GetSupportAccessErrors[keyof GetSupportAccessErrors];

export type GetSupportAccessResponses = {
    /**
     * OK
     */
    200: SupportAccess;
};

export type GetSupportAccessResponse = GetSupportAccessResponses[keyof GetSupportAccessResponses];

export type OfferSupportData = {
    body: SupportRequest;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api/v1/support-access';
};

export type OfferSupportErrors = {
    /**
     * Support is in already, or asks to be.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type OfferSupportError = OfferSupportErrors[keyof OfferSupportErrors];

export type OfferSupportResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type OfferSupportResponse = OfferSupportResponses[keyof OfferSupportResponses];

export type AllowSupportData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/support-access/{id}/allow';
};

export type AllowSupportErrors = {
    /**
     * It was answered or withdrawn before, or has lapsed.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AllowSupportError = AllowSupportErrors[keyof AllowSupportErrors];

export type AllowSupportResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type AllowSupportResponse = AllowSupportResponses[keyof AllowSupportResponses];

export type EndSupportData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/support-access/{id}/end';
};

export type EndSupportErrors = {
    /**
     * It is over already.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type EndSupportError = EndSupportErrors[keyof EndSupportErrors];

export type EndSupportResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type EndSupportResponse = EndSupportResponses[keyof EndSupportResponses];

export type RefuseSupportData = {
    body?: never;
    headers?: {
        /**
         * The caller's own name for this request, kept for 24 hours. Sent again with the same body it is answered with what was answered before, and Idempotent-Replayed: true; with another body it is refused with 422, and with 409 while the first is carried out.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api/v1/support-access/{id}/refuse';
};

export type RefuseSupportErrors = {
    /**
     * It was answered or withdrawn before, or has lapsed.
     */
    409: Problem;
    /**
     * The request was refused.
     */
    default: Problem;
};

export type RefuseSupportError = RefuseSupportErrors[keyof RefuseSupportErrors];

export type RefuseSupportResponses = {
    /**
     * The request was refused.
     */
    default: Problem;
};

export type RefuseSupportResponse = RefuseSupportResponses[keyof RefuseSupportResponses];
