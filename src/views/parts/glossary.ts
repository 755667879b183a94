import { source } from '../../domain/reference/reference.ts'

export interface Term {
  readonly name: string
  /** In our words. */
  readonly meaning: string
  /** The public document it rests on. */
  readonly source: { readonly title: string; readonly url: string }
}

const freeswitch = {
  title: 'FreeSWITCH: Glossary',
  url: 'https://developer.signalwire.com/freeswitch/reference/glossary/',
}
const devices = { title: 'Natterbox: Devices', url: 'https://docs.natterbox.com/docs/devices' }

/**
 * Words of telephony that definitions use, for readers who do not work in it. Our words; nothing that the public
 * document behind each does not say.
 */
export const glossary: readonly Term[] = [
  {
    name: 'Carrier',
    meaning: 'A company that provides telephone service, such as a mobile network.',
    source: {
      title: 'Amazon Chime SDK: Glossary',
      url: 'https://docs.aws.amazon.com/chime-sdk/latest/dg/chm-dg-glossary.html',
    },
  },
  {
    name: 'Codec',
    meaning: 'Short for coder/decoder: it turns speech into data, and data back into speech.',
    source: {
      title: 'Sinch: Voice glossary',
      url: 'https://developers.sinch.com/docs/voice/api-reference/misc/',
    },
  },
  {
    name: 'Freedom Mobile',
    meaning:
      'A kind of agent device that the source names. It can be out of range, have no power or lose its connection. We found no public document that says more.',
    source: { title: `${source.publisher}: Definitions`, url: source.url },
  },
  {
    name: 'Leg',
    meaning: 'One part of a call: the link to one party. A call consists of one or more legs.',
    source: freeswitch,
  },
  {
    name: 'Proxy',
    meaning: 'A server between the two ends of a call. It makes requests for them and passes messages on.',
    source: { title: 'RFC 3261, section 6', url: 'https://datatracker.ietf.org/doc/html/rfc3261#section-6' },
  },
  {
    name: 'PSTN',
    meaning: 'Public switched telephone network: the network behind ordinary telephone numbers.',
    source: { title: 'RFC 3666', url: 'https://datatracker.ietf.org/doc/rfc3666' },
  },
  {
    name: 'WebPhone',
    meaning:
      'Natterbox’s telephone in the browser. It uses WebRTC, and is not supported in the browsers of phones and tablets.',
    source: {
      title: 'Natterbox: Technical Prerequisites',
      url: 'https://docs.natterbox.com/docs/technical-prerequisites',
    },
  },
  {
    name: 'Yealink',
    meaning: 'A make of desk phone that Natterbox Support can set up for an organisation.',
    source: devices,
  },
]
