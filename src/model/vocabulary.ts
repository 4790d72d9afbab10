/**
 * The codebook's closed vocabularies. Ids are stable and never reused for another meaning;
 * `docs/codebook.md` says what each covers.
 */

export const LANGUAGES = ['en', 'zh', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

export const ACTS = [
  'support',
  'oppose',
  'concern',
  'warn',
  'commit',
  'propose',
  'agree',
  'praise',
  'assess',
  'deny',
  'discuss',
  'inform',
] as const
export type Act = (typeof ACTS)[number]

/** Acts that take a position; `discuss` and `inform` do not. */
export function isPosition(act: Act): boolean {
  return act !== 'discuss' && act !== 'inform'
}

/** 1 hedged or weak, 2 plain, 3 strengthened. */
export type Intensity = 1 | 2 | 3

export const ISSUES = [
  'bilateral',
  'strategic-competition',
  'core-interests',
  'sovereignty',
  'taiwan',
  'hong-kong',
  'xinjiang',
  'tibet',
  'ukraine-war',
  'donbas-minsk',
  'peace-talks',
  'arms-aid',
  'humanitarian',
  'nato-expansion',
  'european-security',
  'sanctions',
  'trade',
  'technology',
  'ai',
  'energy',
  'agriculture-food',
  'finance',
  'transport-connectivity',
  'black-sea',
  'south-china-sea',
  'east-china-sea',
  'indo-pacific',
  'korea',
  'iran',
  'middle-east',
  'afghanistan',
  'nuclear-arms',
  'military-contacts',
  'cyber',
  'counter-narcotics',
  'terrorism',
  'third-party-ties',
  'climate',
  'health',
  'space',
  'human-rights',
  'detained-citizens',
  'people-to-people',
  'olympics',
  'history',
  'media-disinformation',
  'world-order',
  'multilateral',
  'global-initiatives',
  'development',
  'domestic',
  'central-asia',
  'belarus',
  'moldova',
  'georgia',
  'armenia-azerbaijan',
  'japan',
  'india',
  'africa',
  'latin-america',
  'europe-eu',
  'other',
] as const
export type Issue = (typeof ISSUES)[number]

export const VOICES = ['direct', 'indirect', 'joint', 'narrated'] as const
export type Voice = (typeof VOICES)[number]

export const RELATIONS = ['same', 'weaker', 'stronger', 'reframed', 'contradicts', 'reattributed'] as const
export type Relation = (typeof RELATIONS)[number]

export const FINDING_KINDS = [
  'omission',
  'self-omission',
  'silence',
  'softened',
  'hardened',
  'contradiction',
  'reattribution',
  'reframing',
  'corroborated',
  'refuted',
  'unreciprocated',
  'mutual-withholding',
  'withheld-position',
  'prominence',
  'tone',
  'version-difference',
  'unpublished',
  'edited',
  'deleted',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

export const ACCOUNT_KINDS = ['readout', 'report', 'transcript', 'recording', 'joint-document', 'press-briefing'] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

export const COMPLETENESS = ['whole', 'partial', 'unknown'] as const
export type Completeness = (typeof COMPLETENESS)[number]

/** ISO 3166 alpha-2 code or an organisation's id (`EU`, `NATO`, `UN` …). */
export type SideId = string

/** Whose position a statement reports: one side, some of several sides, all of them, or nobody's. */
export type Side = SideId | readonly SideId[] | 'joint' | 'none'

/** Matters of principle, where to commit oneself is to take the other’s side; a commitment on trade or energy is business. */
export const MATTERS_OF_PRINCIPLE: ReadonlySet<Issue> = new Set<Issue>([
  'taiwan',
  'hong-kong',
  'xinjiang',
  'tibet',
  'sovereignty',
  'human-rights',
])
