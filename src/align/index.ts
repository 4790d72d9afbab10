export { type AlignInput, alignAccounts } from './align-accounts.ts'
