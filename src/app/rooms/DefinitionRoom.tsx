import { DefinitionView } from '../../views/definition/DefinitionView.tsx'
import { copy } from '../copy.ts'
import { late } from '../late.tsx'
import { ShareAnswer } from '../ShareAnswer.tsx'
import type { RoomProps } from './room.ts'

const telephony = late(() => import('../../views/parts/TelephonyBox.tsx').then((part) => part.TelephonyBox))
if (import.meta.env.SSR) await telephony.atOnce()

function DefinitionRoom({ place: { definition }, siteAddress }: RoomProps<'definition'>) {
  return (
    <DefinitionView
      definition={definition}
      copy={copy}
      siteAddress={siteAddress}
      share={<ShareAnswer definition={definition} siteAddress={siteAddress} />}
      telephony={<telephony.Late definition={definition} />}
    />
  )
}

export { DefinitionRoom as Room }
