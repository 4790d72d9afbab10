/** How a comparison can be told; what `compare --format` takes. */
export const formats = ['terminal', 'html', 'md', 'csv', 'json', 'jsonl'] as const

export type Format = (typeof formats)[number]
