import { OtherAnswer } from './OtherAnswer.tsx'
import { HowRead } from './outcome/HowRead.tsx'
import { SameCause } from './SameCause.tsx'
import { TelephonyBox } from './TelephonyBox.tsx'

/** What an answer needs beyond a definition's own card: loaded with the whole reader. */
export const wholeAnswer = { HowRead, OtherAnswer, SameCause, TelephonyBox }

export type WholeAnswer = typeof wholeAnswer
