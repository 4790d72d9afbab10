import { parse } from 'yaml'
import type { z } from 'zod'
import type { KnowledgeSources } from './compile.ts'
import {
  formulaFileSchema,
  frequencyFileSchema,
  glossaryFileSchema,
  issueFileSchema,
  officeFileSchema,
  organisationFileSchema,
  peopleFileSchema,
  stateFileSchema,
  toneFileSchema,
} from './schema.ts'
import { coreInterestsFileSchema, influenceFileSchema, priorsFileSchema } from './schema-priors.ts'

/** A knowledge file by its path below the knowledge folder ("issues/taiwan.yaml"). */
export interface KnowledgeFile {
  readonly path: string
  readonly text: string
}

export interface KnowledgeFault {
  readonly path: string
  readonly message: string
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

/** Which shape a file has to have, and where its content goes. The first match counts. */
const KINDS: readonly {
  readonly path: RegExp
  readonly schema: z.ZodType
  readonly put: (into: Mutable<KnowledgeSources>, value: never) => void
}[] = [
  { path: /^issues\//u, schema: issueFileSchema, put: (into, value) => into.issues.push(value) },
  { path: /^states\//u, schema: stateFileSchema, put: (into, value) => into.states.push(...(value as [])) },
  { path: /^organisations/u, schema: organisationFileSchema, put: (into, value) => into.organisations.push(...(value as [])) },
  { path: /^offices/u, schema: officeFileSchema, put: (into, value) => into.offices.push(...(value as [])) },
  { path: /^people\//u, schema: peopleFileSchema, put: (into, value) => into.people.push(...(value as [])) },
  { path: /^formulas/u, schema: formulaFileSchema, put: (into, value) => into.formulas.push(...(value as [])) },
  { path: /^tones/u, schema: toneFileSchema, put: (into, value) => into.tones.push(...(value as [])) },
  { path: /^glossary\//u, schema: glossaryFileSchema, put: (into, value) => into.glossaries.push(value) },
  { path: /^frequencies/u, schema: frequencyFileSchema, put: (into, value) => void Object.assign(into, { frequencies: value }) },
  { path: /^priors/u, schema: priorsFileSchema, put: (into, value) => void Object.assign(into, { priors: value }) },
  {
    path: /^core-interests/u,
    schema: coreInterestsFileSchema,
    put: (into, value) => void Object.assign(into, { coreInterests: value }),
  },
  { path: /^influence/u, schema: influenceFileSchema, put: (into, value) => void Object.assign(into, { influence: value }) },
]

/** Reads and checks knowledge files. A file at fault is left out and named; the others are taken. */
export function parseKnowledge(files: readonly KnowledgeFile[]): { sources: KnowledgeSources; faults: KnowledgeFault[] } {
  const sources: Mutable<KnowledgeSources> = {
    issues: [],
    states: [],
    organisations: [],
    offices: [],
    people: [],
    formulas: [],
    tones: [],
    glossaries: [],
    priors: null,
    coreInterests: null,
    influence: null,
    frequencies: null,
  }
  const faults: KnowledgeFault[] = []
  for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const kind = KINDS.find((candidate) => candidate.path.test(path))
    if (!kind) {
      faults.push({ path, message: 'is none of the known kinds of knowledge file (see docs/knowledge.md)' })
      continue
    }
    try {
      const result = kind.schema.safeParse(path.endsWith('.json') ? JSON.parse(text) : parse(text))
      if (result.success) kind.put(sources, result.data as never)
      else
        for (const issue of result.error.issues.slice(0, 5))
          faults.push({ path, message: `${issue.path.join('.') || 'file'}: ${issue.message}` })
    } catch (error) {
      faults.push({ path, message: error instanceof Error ? error.message.split('\n')[0]! : String(error) })
    }
  }
  return { sources, faults }
}
