export { type Extraction, extractStatements, type IssueMention, type ToneMention } from './extract-statements.ts'
export { signMeeting } from './sign-meeting.ts'
