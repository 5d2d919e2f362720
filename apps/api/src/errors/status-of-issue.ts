/**
 * The one table from issue codes to HTTP status, for tRPC and plain HTTP alike. A code is looked up whole, then by its first word; a
 * test walks every code in the sources and fails on one that is in neither column.
 */
const byCode: Readonly<Record<string, HttpStatus>> = {
  not_found: 404,
  denied: 403,
  conflict: 409,
  fault: 500,
  'session.none': 401,
  'session.too_many_attempts': 429,
  'request.cross_origin': 403,
  'request.wrong_host': 421,
  'request.too_large': 413,
  'file.too_large': 413,
  'district.unavailable': 503,
  'analysis.stopped': 503,
  'district.exists': 409,
  'account.email_taken': 409,
}

const byFamily: Readonly<Record<string, HttpStatus>> = {
  input: 400,
  request: 400,
  conflict: 409,
  session: 422,
  account: 422,
  second_factor: 422,
  setup: 422,
  joining: 422,
  invitation: 422,
  district: 422,
  people: 422,
  role: 422,
  org: 422,
  plugin: 422,
  framework: 422,
  cycle_model: 422,
  plan_template: 422,
  record_type: 422,
  crosswalk: 422,
  instrument: 422,
  record: 422,
  analysis: 422,
  reaction: 422,
  edition: 422,
  round: 422,
  rating: 422,
  mark: 422,
  finding: 422,
  meeting: 422,
  second_pass: 422,
  comment: 422,
  priority: 422,
  window: 422,
  ballot: 422,
  vision: 422,
  pulse: 422,
  plan: 422,
  plan_entry: 422,
  calendar: 422,
  mail: 422,
  cycle: 422,
  layer_note: 422,
  import: 422,
  file: 422,
  evidence: 422,
  measure: 422,
  export: 422,
  paper: 422,
  demo: 422,
  outbox: 503,
  data: 503,
  database: 503,
  migration: 503,
}

export type HttpStatus = 400 | 401 | 403 | 404 | 409 | 413 | 421 | 422 | 429 | 500 | 503

export const knownStatusOf = (code: string): HttpStatus | undefined => byCode[code] ?? byFamily[code.split('.')[0] ?? '']

/** Total: a code nobody wrote down is still the caller's to see, as 422. */
export const statusOfIssue = (code: string): HttpStatus => knownStatusOf(code) ?? 422
