import type { MatrixFilter, Place } from '../domain/address/place.ts'
import { ConnectView } from '../views/connect/ConnectView.tsx'
import { DefinitionView } from '../views/definition/DefinitionView.tsx'
import { Announce } from '../views/parts/announce.ts'
import { Links } from '../views/parts/links.ts'
import { Shell } from '../views/parts/Shell.tsx'
import { TabsView } from '../views/tabs/TabsView.tsx'
import { announce, announcement } from './announcements.ts'
import { copy } from './copy.ts'
import { LookupRoom } from './LookupRoom.tsx'
import { matrixView } from './lazy-matrix.ts'
import { NotFoundRoom } from './NotFoundRoom.tsx'
import { useStore } from './store.ts'
import { chooseTheme, theme } from './theme.ts'

interface Props {
  readonly place: Place
  readonly links: (place: Place) => string
  readonly siteAddress: (place: Place) => string
  readonly onFilter: (filter: MatrixFilter) => void
}

/** The page of a place. */
export function App(props: Props) {
  return (
    <Links value={props.links}>
      <Announce value={announce}>
        <Shell
          place={props.place}
          theme={useStore(theme)}
          onTheme={chooseTheme}
          status={useStore(announcement)}
        >
          <View {...props} />
        </Shell>
      </Announce>
    </Links>
  )
}

function View({ place, siteAddress, onFilter }: Props) {
  // Loaded before the place is shown, in the build as in the browser: see `arrive`.
  const MatrixView = matrixView.get()
  switch (place.at) {
    case 'lookup':
      return <LookupRoom asked={place.asked} siteAddress={siteAddress} />
    case 'definitions':
      return <TabsView type={place.type} />
    case 'definition':
      return <DefinitionView definition={place.definition} copy={copy} siteAddress={siteAddress} />
    case 'matrix':
      return MatrixView && <MatrixView filter={place.filter} onFilter={onFilter} />
    case 'connect':
      return <ConnectView siteAddress={siteAddress} />
    case 'not-found':
      return <NotFoundRoom path={place.path} siteAddress={siteAddress} />
    default:
      return place satisfies never
  }
}
