import type { MeetingSignature } from '../model/index.ts'

const DAY = 86_400_000

export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** Days between two spans of days: 0 where they share one. */
export function daysApart(a: { from: string; to: string }, b: { from: string; to: string }): number {
  const gap = a.to < b.from ? Date.parse(b.from) - Date.parse(a.to) : Date.parse(a.from) - Date.parse(b.to)
  return Math.max(0, Math.round(gap / DAY))
}

/** Hours by which a side's capital is ahead of universal time, where that moves days: east of Kyiv and west of London. */
const HOURS: Readonly<Record<string, number>> = {
  US: -5,
  CA: -5,
  MX: -6,
  CU: -5,
  CO: -5,
  PE: -5,
  VE: -4,
  CL: -4,
  BR: -3,
  AR: -3,
  UY: -3,
  PY: -4,
  BO: -4,
  EC: -5,
  PA: -5,
  RU: 3,
  TR: 3,
  SA: 3,
  QA: 3,
  AE: 4,
  IR: 3,
  IQ: 3,
  AZ: 4,
  AM: 4,
  GE: 4,
  KZ: 5,
  UZ: 5,
  TM: 5,
  TJ: 5,
  KG: 6,
  PK: 5,
  AF: 4,
  IN: 5,
  LK: 5,
  NP: 5,
  BD: 6,
  MM: 6,
  TH: 7,
  VN: 7,
  KH: 7,
  LA: 7,
  ID: 7,
  CN: 8,
  TW: 8,
  SG: 8,
  MY: 8,
  PH: 8,
  MN: 8,
  JP: 9,
  KR: 9,
  KP: 9,
  AU: 10,
  PG: 10,
  SB: 11,
  FJ: 12,
  NZ: 12,
}
/** Clocks further apart than this can show different days within the hours in which people work. */
const NOTICEABLE = 5

/** True where one moment is the day `a` for one publisher's side and `b`, a day later or earlier, for the other's. */
export function zonesExplain(a: MeetingSignature, b: MeetingSignature): boolean {
  if (a.days === null || b.days === null) return false
  const [early, late] = a.days.to < b.days.from ? [a, b] : [b, a]
  const ahead = (HOURS[late.side ?? ''] ?? 0) - (HOURS[early.side ?? ''] ?? 0)
  return daysApart(a.days, b.days) === 1 && ahead >= NOTICEABLE
}
