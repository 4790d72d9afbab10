import type { Meeting, MeetingSignature, Participant, SideId } from '../model/index.ts'

/** What the signatures of a group say together of its meeting; a comparison of the accounts themselves says more. */
export function describeMeeting(signatures: readonly MeetingSignature[]): Meeting {
  const sides = meetingSides(signatures)
  return {
    date: meetingDay(signatures),
    place: null,
    initiator: null,
    form: mostFrequent(signatures.map(({ form }) => form).filter((form) => form !== 'unknown')) ?? 'unknown',
    sides,
    participants: participantsOf(signatures, sides),
  }
}

/** A day that an account states counts before one that follows from publication; of several the earliest. */
function meetingDay(signatures: readonly MeetingSignature[]): string | null {
  const days = (dated: MeetingSignature['dated']): string[] =>
    signatures
      .flatMap((one) => (one.dated === dated && one.days ? [dated === 'stated' ? one.days.from : one.days.to] : []))
      .sort()
  return days('stated')[0] ?? days('published')[0] ?? null
}

/** Sides that most accounts name. */
function meetingSides(signatures: readonly MeetingSignature[]): SideId[] {
  const counts = new Map<SideId, number>()
  for (const { parties } of signatures) for (const { side } of parties) counts.set(side, (counts.get(side) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count * 2 >= signatures.length)
    .map(([side]) => side)
    .sort()
}

function participantsOf(signatures: readonly MeetingSignature[], sides: readonly SideId[]): Participant[] {
  const found = new Map<string, Participant>()
  for (const { parties } of signatures)
    for (const { side, people, offices } of parties)
      for (const name of people)
        if (sides.includes(side))
          found.set(name, {
            name,
            side,
            office: (people.length === 1 ? offices[0] : undefined) ?? found.get(name)?.office ?? null,
          })
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function mostFrequent<T extends string>(values: readonly T[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null
}
