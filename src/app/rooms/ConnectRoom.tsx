import { ConnectView } from '../../views/connect/ConnectView.tsx'
import type { RoomProps } from './room.ts'

export function ConnectRoom({ siteAddress }: RoomProps<'connect'>) {
  return <ConnectView siteAddress={siteAddress} />
}
