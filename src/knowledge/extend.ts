import { compileKnowledge } from './compile.ts'
import { Knowledge } from './knowledge.ts'
import type { KnowledgePack } from './pack.ts'
import type { KnowledgeFault, KnowledgeFile } from './parse.ts'
import { type PackedTrie, packTrie, Trie } from './trie.ts'

/** A user's own files beside the program's: entries of theirs with an id of ours take the place of ours in look-ups, forms add up. */
export async function extendKnowledge(
  base: Knowledge,
  files: readonly KnowledgeFile[],
): Promise<{ knowledge: Knowledge; faults: KnowledgeFault[] }> {
  const { parseKnowledge } = await import('./parse.ts')
  const { sources, faults } = parseKnowledge(files)
  return { knowledge: new Knowledge(merge(base.pack, compileKnowledge(sources))), faults }
}

/** Names every file and entry at fault: shape, forms that do not expand, ids that stand twice. */
export async function checkKnowledge(files: readonly KnowledgeFile[]): Promise<KnowledgeFault[]> {
  const { parseKnowledge } = await import('./parse.ts')
  const { sources, faults } = parseKnowledge(files)
  try {
    compileKnowledge(sources)
  } catch (error) {
    faults.push({ path: 'forms', message: error instanceof Error ? error.message : String(error) })
  }
  for (const [name, list] of Object.entries({
    states: sources.states,
    organisations: sources.organisations,
    offices: sources.offices,
    people: sources.people,
    formulas: sources.formulas,
    tones: sources.tones,
  })) {
    const seen = new Set<string>()
    for (const { id } of list) {
      if (seen.has(id)) faults.push({ path: name, message: `${id} stands twice` })
      seen.add(id)
    }
  }
  return faults
}

function merge(ours: KnowledgePack, theirs: KnowledgePack): KnowledgePack {
  const shift = ours.targets.length
  const cueTargets = new Set(theirs.targets.flatMap((target, index) => (target.family === 'cue' ? [index] : [])))
  const forms = (lang: 'en' | 'zh' | 'ru'): PackedTrie =>
    packTrie([
      ...new Trie(ours.forms[lang]).listForms(),
      ...new Trie(theirs.forms[lang])
        .listForms()
        .filter(([, index]) => !cueTargets.has(index))
        .map(([text, index]) => [text, index + shift] as const),
    ])
  return {
    version: 1,
    hash: `${ours.hash}+${theirs.hash}`,
    issues: [...ours.issues, ...theirs.issues],
    actors: [...ours.actors, ...theirs.actors],
    people: [...ours.people, ...theirs.people],
    offices: [...ours.offices, ...theirs.offices],
    formulas: [...ours.formulas, ...theirs.formulas],
    tones: [...ours.tones, ...theirs.tones],
    priors: theirs.priors ?? ours.priors,
    coreInterests: theirs.coreInterests ?? ours.coreInterests,
    influence: theirs.influence ?? ours.influence,
    frequencies: ours.frequencies,
    targets: [...ours.targets, ...theirs.targets],
    forms: { en: forms('en'), zh: forms('zh'), ru: forms('ru') },
  }
}
