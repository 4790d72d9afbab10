import type { Right } from './rights.ts'

/** A route, as the API's description writes it, and what it asks. */
export interface Rule {
  readonly method: string
  readonly path: string
  readonly right: Right
}

/**
 * The one table of who may do what. A route that is not here answers nobody where people sign in, and a test asks that
 * every route of the description stands here.
 */
const TABLE = `
GET    /healthz                                          open
GET    /readyz                                           open
GET    /metrics                                          operate
GET    /api/session                                      open
POST   /api/session                                      open
DELETE /api/session                                      self
GET    /api/session/openid                               open
GET    /api/session/openid/callback                      open
GET    /api/interface/{lang}                             open
GET    /api/account/sessions                             self
DELETE /api/account/sessions/{id}                        self
GET    /api/account/tokens                               self
POST   /api/account/tokens                               self
DELETE /api/account/tokens/{id}                          self
PUT    /api/account/password                             self
GET    /api/people                                       administer
POST   /api/people                                       administer
PATCH  /api/people/{id}                                  administer
PUT    /api/people/{id}/password                         administer
GET    /api/people/{id}/sessions                         administer
DELETE /api/people/{id}/sessions                         administer
DELETE /api/people/{id}/sessions/{session}               administer
GET    /api/projects                                     administer
POST   /api/projects                                     administer
DELETE /api/projects/{project}                           administer
PUT    /api/projects/{project}/members/{id}              administer
DELETE /api/projects/{project}/members/{id}              administer
GET    /api/audit                                        administer
GET    /api/about                                        read
GET    /api/openapi.json                                 read
GET    /api/reference                                    read
GET    /api/reference.css                                read
GET    /api/meetings                                     read
GET    /api/meetings/{id}                                read
GET    /api/meetings/{id}/telling                        read
GET    /api/meetings/{id}/report                         read
GET    /api/meetings/{id}/accounts/{account}/revisions   read
GET    /api/search                                       read
GET    /api/sources                                      read
GET    /api/problems                                     read
GET    /api/jobs/{job}/events                            read
GET    /api/verdicts                                     read
GET    /api/over-time                                    read
GET    /api/over-time/{section}                          read
GET    /api/over-time/{section}/file                     read
GET    /api/papers                                       read
GET    /api/papers/{id}                                  read
GET    /api/papers/{id}/versions                         read
GET    /api/papers/{id}/export                           read
GET    /api/site                                         read
POST   /api/papers                                       judge
PUT    /api/papers/{id}                                  judge
DELETE /api/papers/{id}                                  judge
GET    /api/judge/agreement                              read
GET    /api/judge/queue                                  judge
POST   /api/verdicts                                     judge
DELETE /api/verdicts/{id}                                judge
POST   /api/codings                                      judge
POST   /api/documents                                    change
POST   /api/addresses                                    change
POST   /api/problems/{id}/again                          change
DELETE /api/problems/{id}                                change
POST   /api/meetings/merge                               change
POST   /api/meetings/{id}/split                          change
POST   /api/meetings/{id}/reanalyse                      change
`

export const RULES: readonly Rule[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [method, path, right] = line.split(/\s+/u) as [string, string, Right]
    return { method, path, right }
  })

const PATTERNS = RULES.map((rule) => ({ rule, parts: rule.path.split('/') }))

/** The rule for a request; null where no route has such an address. What is written out comes before what is open. */
export function ruleFor(method: string, path: string): Rule | null {
  const asked = method === 'HEAD' ? 'GET' : method
  const given = path.split('/')
  const fits = PATTERNS.filter(({ rule, parts }) => rule.method === asked && matches(parts, given))
  return fits.sort((a, b) => blanks(a.parts) - blanks(b.parts))[0]?.rule ?? null
}

function matches(parts: readonly string[], given: readonly string[]): boolean {
  return parts.length === given.length && parts.every((part, at) => part === given[at] || (isBlank(part) && given[at] !== ''))
}

function isBlank(part: string): boolean {
  return part.startsWith('{')
}

function blanks(parts: readonly string[]): number {
  return parts.filter(isBlank).length
}
