/** The program's version; `scripts/build.ts` and a test hold it to package.json. */
export const VERSION = '0.1.0'
