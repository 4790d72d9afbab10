/** What a run of the program finds around it; passed in, so that tests can be anywhere. */
export interface Surroundings {
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
}

export function surroundings(): Surroundings {
  const { env, platform } = process
  return { folder: process.cwd(), env, platform, home: env.HOME ?? env.USERPROFILE ?? '' }
}
