import { DefinitionView } from '../../views/definition/DefinitionView.tsx'
import { copy } from '../copy.ts'
import type { RoomProps } from './room.ts'

function DefinitionRoom({ place, siteAddress }: RoomProps<'definition'>) {
  return <DefinitionView definition={place.definition} copy={copy} siteAddress={siteAddress} />
}

export { DefinitionRoom as Room }
