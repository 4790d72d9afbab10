/** Chinese has no abbreviations with a full stop of its own. */
export const abbreviations: ReadonlySet<string> = new Set()
