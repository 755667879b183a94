import type { MatrixFilter, Place } from '../domain/address/place.ts'
import { Announce } from '../views/parts/announce.ts'
import { Links } from '../views/parts/links.ts'
import { Shell } from '../views/parts/Shell.tsx'
import { announce, announcement } from './announcements.ts'
import { closeKeys, openedKeys, openKeys } from './keys.ts'
import { late } from './late.tsx'
import { notice } from './notice.ts'
import { rooms } from './rooms/rooms.ts'
import { useStore } from './store.ts'
import { chooseTheme, theme } from './theme.ts'

interface Props {
  readonly place: Place
  readonly links: (place: Place) => string
  readonly siteAddress: (place: Place) => string
  /** Shows the matrix through a filter; the second, asked later, is what of it may stand in the address. */
  readonly onFilter: (filter: MatrixFilter, inAddress: () => MatrixFilter) => void
}

const footer = late(() => import('../views/parts/Footer.tsx').then((part) => part.Footer))
if (import.meta.env.SSR) await footer.atOnce()

/** The page of a place. */
export function App(props: Props) {
  const Keys = useStore(openedKeys)
  return (
    <Links value={props.links}>
      <Announce value={announce}>
        <Shell
          place={props.place}
          theme={useStore(theme)}
          onTheme={chooseTheme}
          status={useStore(announcement)}
          footer={<footer.Late onKeys={openKeys} />}
        >
          {useStore(notice)}
          <Room {...props} />
        </Shell>
        {Keys && <Keys onClose={closeKeys} />}
      </Announce>
    </Links>
  )
}

function Room({ place, ...rest }: Props) {
  const NotFound = rooms['not-found']
  switch (place.at) {
    case 'lookup':
      return rooms.lookup && <rooms.lookup place={place} {...rest} />
    case 'definitions':
      return rooms.definitions && <rooms.definitions place={place} {...rest} />
    case 'definition':
      return rooms.definition && <rooms.definition place={place} {...rest} />
    case 'matrix':
      return rooms.matrix && <rooms.matrix place={place} {...rest} />
    case 'connect':
      return rooms.connect && <rooms.connect place={place} {...rest} />
    case 'not-found':
      return NotFound && <NotFound place={place} {...rest} />
    default:
      return place satisfies never
  }
}
