/** How a comparison can be told; what `compare --format` takes. */
export const formats = ['terminal', 'md', 'json'] as const

export type Format = (typeof formats)[number]
