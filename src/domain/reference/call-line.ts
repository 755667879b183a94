import type { Definition, TypeName } from './reference.ts'

export interface Stop {
  readonly label: string
  readonly state: 'reached' | 'failed' | 'stopped-here' | 'not-reached'
  readonly caption?: string
}

/** How far the call got, by our reading of the type's name. The source says nothing of the kind. */
export interface CallLine {
  readonly stops: readonly Stop[]
}

const labels = ['Registered', 'Available', 'Called', 'Ringing', 'Answered'] as const

interface End {
  readonly at: (typeof labels)[number]
  readonly state: 'failed' | 'stopped-here'
  readonly caption: string
}

const ends: Readonly<Record<TypeName, End | null>> = {
  'No Devices': { at: 'Registered', state: 'failed', caption: 'no device was ready' },
  'All Busy': { at: 'Available', state: 'failed', caption: 'devices were ruled out' },
  Trying: { at: 'Called', state: 'stopped-here', caption: 'missed before it rang' },
  Ringing: { at: 'Ringing', state: 'stopped-here', caption: 'missed while ringing' },
  Unknown: null,
}

/** The call line of a definition; none for Unknown, and none where the call went to a PSTN number. */
export function callLine({ type, cause }: Definition): CallLine | null {
  const end = ends[type]
  if (!end || (type === 'Trying' && cause === 'NORMAL_TEMPORARY_FAILURE')) return null
  const last = labels.indexOf(end.at)
  return {
    stops: labels.map((label, at) => {
      if (at === last) return { label, state: end.state, caption: end.caption }
      return { label, state: at < last ? 'reached' : 'not-reached' }
    }),
  }
}
