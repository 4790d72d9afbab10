import type { PersonRow } from '../../../../api/access/contract.ts'

type Role = PersonRow['role']

/** What signing in and the pages about people say. Every language has the same keys. */
export interface PeopleTexts {
  readonly signIn: string
  readonly signInHelp: string
  readonly signInWith: (label: string) => string
  readonly or: string
  readonly name: string
  readonly password: string
  readonly refused: Readonly<Record<'unreachable' | 'not-admitted' | 'no-errand', string>>
  readonly signOut: string
  readonly me: string
  readonly account: string
  readonly people: string
  readonly projects: string
  readonly log: string
  readonly everybody: string
  readonly thisMachine: string
  readonly projectHelp: string
  readonly mayNot: string
  readonly roles: Readonly<Record<Role, string>>
  readonly roleHelp: Readonly<Record<Role, string>>
  readonly role: string
  readonly sessions: string
  readonly current: string
  readonly end: string
  readonly endAll: string
  readonly since: string
  readonly lastUsed: string
  readonly until: string
  readonly browser: string
  readonly address: string
  readonly tokens: string
  readonly tokensHelp: string
  readonly noTokens: string
  readonly scope: string
  readonly scopes: Readonly<Record<'read' | 'write', string>>
  readonly days: string
  readonly makeToken: string
  readonly keyOnce: string
  readonly copy: string
  readonly copied: string
  readonly revoke: string
  readonly never: string
  readonly changePassword: string
  readonly presentPassword: string
  readonly newPassword: string
  readonly passwordHelp: string
  readonly changed: string
  readonly addPerson: string
  readonly shown: string
  readonly elsewhere: string
  readonly elsewhereHelp: string
  readonly active: string
  readonly shutOut: string
  readonly letIn: string
  readonly doShutOut: string
  readonly resetPassword: string
  readonly addProject: string
  readonly projectId: string
  readonly members: string
  readonly addMember: string
  readonly takeOut: string
  readonly closeProject: string
  readonly closeProjectHelp: string
  readonly noProjects: string
  readonly when: string
  readonly who: string
  readonly what: string
  readonly outcome: string
  readonly outcomes: Readonly<Record<'done' | 'refused' | 'failed', string>>
  readonly older: string
  readonly newest: string
  readonly filterWho: string
  readonly state: string
  readonly actions: string
}
