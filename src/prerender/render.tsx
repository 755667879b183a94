import { renderToString } from 'react-dom/server'
import { App } from '../app/App.tsx'
import { loadRoom } from '../app/rooms/rooms.ts'
import { builtFor, relativeAddress, rootFrom } from '../app/site.ts'
import { addressOf, everyPlace, placeAt } from '../domain/address/address.ts'
import type { Place } from '../domain/address/place.ts'
import { checkDataset } from '../domain/reference/check-dataset.ts'
import { dataset } from '../domain/reference/dataset.ts'
import { cards } from './cards.ts'
import { headOf } from './head.ts'
import { linksOf } from './head-links.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PortablePage } from './PortablePage.tsx'
import { publishedFiles } from './published-files.ts'

/** One page as text, to be put into the template. */
export interface Rendered {
  readonly address: string
  /** The site's root as seen from the page; absent in 404.html and the portable copy, which stand anywhere. */
  readonly root?: string
  /** What kind of place it is, for the scripts that it needs. */
  readonly at: Place['at']
  readonly head: string
  /** Files of the published site that belong to the page; none in 404.html. */
  readonly links: readonly string[]
  readonly body: string
}

const siteUrl: string = import.meta.env.SITE_URL

/** Every page of the site, and what is published beside them. Throws where the dataset is wrong. */
export async function renderSite() {
  checkDataset(dataset)
  const pages = await Promise.all(everyPlace().map(renderPlace))
  return {
    pages,
    notFound: renderNotFound(),
    files: publishedFiles(siteUrl),
    /** By name, to be drawn. Previews want a picture's whole address, so without one there are none. */
    cards: siteUrl === '' ? new Map<string, string>() : cards(),
  }
}

/** The portable copy before its script runs. Throws where the dataset is wrong. */
export function renderPortable(): Rendered {
  checkDataset(dataset)
  return {
    at: 'lookup',
    address: '',
    head: headOf({ at: 'lookup' }, ''),
    links: [],
    body: renderToString(<PortablePage />),
  }
}

/** The page an address leads to. */
export async function renderAddress(path: string): Promise<Rendered> {
  const place = placeAt(path, '')
  return place.at === 'not-found' ? renderNotFound() : renderPlace(place)
}

async function renderPlace(place: Place): Promise<Rendered> {
  await loadRoom(place.at)
  const body = renderToString(
    <App
      place={place}
      links={(to) => relativeAddress(place, to)}
      siteAddress={(to) => `${builtFor}${addressOf(to)}`}
      onFilter={() => {}}
    />,
  )
  return {
    at: place.at,
    address: addressOf(place),
    root: rootFrom(place),
    head: headOf(place, siteUrl),
    links: linksOf(place, siteUrl),
    body,
  }
}

function renderNotFound(): Rendered {
  return {
    at: 'not-found',
    address: '404.html',
    head: headOf({ at: 'not-found', path: '' }, siteUrl),
    links: [],
    body: renderToString(<NotFoundPage />),
  }
}
