/** How the program was called, so that what it proposes can be typed as it stands: `npx unsaid` where it is on no path. */
export function invocation(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env.npm_command === 'exec' || env.npm_lifecycle_event === 'demo' ? 'npx unsaid' : 'unsaid'
}
