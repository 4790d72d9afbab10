import { type Hit, Knowledge } from '../src/knowledge/index.ts'
import type { Ablation } from './ablations.ts'

/** The knowledge with one part of it hidden; stubs of code leave it whole. */
export class BlindKnowledge extends Knowledge {
  constructor(
    whole: Knowledge,
    private readonly ablation: Ablation | null,
  ) {
    super(whole.pack)
  }

  override findHits(...args: Parameters<Knowledge['findHits']>): Hit[] {
    const hits = super.findHits(...args)
    const { ablation } = this
    return ablation && 'hides' in ablation ? hits.filter((hit) => !ablation.hides(hit)) : hits
  }

  override frequency(key: string): number | null {
    return this.ablation && 'frequencies' in this.ablation ? null : super.frequency(key)
  }
}
