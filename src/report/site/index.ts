export { makeSite } from './site.ts'
