/**
 * Words by which other platforms say how a call ended. They are no Natterbox values and mean nothing here: they are told
 * by name, so that nobody takes one for a Hangup Cause. Each list is as its source gives it, and no longer.
 */

export interface Platform {
  readonly name: string
  /** What the platform calls the field. */
  readonly field: string
  readonly source: string
  /** The version of the source, or the day it was read where it has none. */
  readonly version: string
  readonly words: readonly string[]
}

export const platforms: readonly Platform[] = [
  {
    name: 'Asterisk',
    field: 'DIALSTATUS',
    source:
      'https://docs.asterisk.org/Asterisk_20_Documentation/API_Documentation/Dialplan_Applications/Dial/',
    version: 'Asterisk 20',
    words: [
      'CHANUNAVAIL',
      'CONGESTION',
      'NOANSWER',
      'BUSY',
      'ANSWER',
      'CANCEL',
      'DONTCALL',
      'TORTURE',
      'INVALIDARGS',
    ],
  },
  {
    name: 'Twilio',
    field: 'CallStatus',
    source: 'https://www.twilio.com/docs/voice/api/call-resource',
    version: 'API 2010-04-01',
    words: ['queued', 'ringing', 'in-progress', 'completed', 'busy', 'failed', 'no-answer', 'canceled'],
  },
  {
    name: 'Amazon Connect',
    field: 'DisconnectReason',
    source: 'https://docs.aws.amazon.com/connect/latest/adminguide/ctr-data-model.html',
    version: 'API 2017-08-08',
    words: [
      'CUSTOMER_DISCONNECT',
      'AGENT_DISCONNECT',
      'THIRD_PARTY_DISCONNECT',
      'TELECOM_PROBLEM',
      'BARGED',
      'CONTACT_FLOW_DISCONNECT',
      'OTHER',
      'EXPIRED',
      'API',
      'OUTBOUND_DESTINATION_ENDPOINT_ERROR',
      'OUTBOUND_RESOURCE_ERROR',
      'OUTBOUND_ATTEMPT_FAILED',
    ],
  },
  {
    name: 'Vonage',
    field: 'call status',
    source: 'https://www.npmjs.com/package/@vonage/voice',
    version: '@vonage/voice 1.21.0',
    words: [
      'started',
      'ringing',
      'answered',
      'machine',
      'completed',
      'busy',
      'cancelled',
      'failed',
      'rejected',
      'timeout',
      'unanswered',
    ],
  },
  {
    name: 'Genesys Cloud',
    field: 'disconnectType',
    source: 'https://developer.genesys.cloud/analyticsdatamanagement/analytics/',
    version: 'Platform API v2',
    words: [
      'endpoint',
      'client',
      'system',
      'timeout',
      'transfer',
      'transfer.conference',
      'transfer.consult',
      'transfer.forward',
      'transfer.noanswer',
      'transfer.notavailable',
      'transport.failure',
      'error',
      'peer',
      'other',
      'spam',
      'uncallable',
    ],
  },
  {
    name: 'RingCentral',
    field: 'reason of a call’s end',
    source: 'https://ringcentral.github.io/RingCentral.Net/html/classRingCentral_1_1CallStatusInfo.html',
    version: 'RingCentral.Net, read 2026-11-29',
    words: [
      'Timeout',
      'AgentAnswered',
      'AgentDropped',
      'Rejected',
      'Cancelled',
      'InternalError',
      'NoAnswer',
      'TargetBusy',
      'InvalidNumber',
      'InternationalDisabled',
      'DestinationBlocked',
      'NotEnoughFunds',
      'NoSuchUser',
      'CallRedirected',
      'CallReplied',
      'CallFinished',
      'CallDropped',
    ],
  },
]

/** A word as a platform writes it, and the platforms that have it. */
export interface PlatformWord {
  readonly word: string
  readonly platforms: readonly Platform[]
}

const byWord: ReadonlyMap<string, readonly Platform[]> = new Map(
  platforms
    .flatMap(({ words }) => words)
    .map((word) => [word, platforms.filter(({ words }) => words.includes(word))]),
)

/** Spelt so that it can hardly be an ordinary word: several in one, or in capitals throughout. */
export function isSigned(word: string): boolean {
  return /[a-z][A-Z]|[A-Z]_[A-Z]|\w\.\w/.test(word) || /^[A-Z]{8,}$/.test(word)
}

const mostWords = 3
const longest = 2000

/**
 * The platforms' words in a text: ordinary ones only where nothing else is said, each letter by letter as its platform
 * writes it.
 */
export function platformWordsIn(text: string): readonly PlatformWord[] {
  if (text.length > longest) return []
  const whole = text
    .trim()
    .replace(/^[^:=\n]{1,40}[:=]\s*/, '')
    .replace(/^["'`“]|["'`”]$/g, '')
  const tokens = text.match(/[A-Za-z]+(?:[._-][A-Za-z]+)*/g) ?? []
  const found = new Set([whole, ...tokens.filter(isSigned)])
  return [...found]
    .flatMap((word) => {
      const having = byWord.get(word)
      return having ? [{ word, platforms: having }] : []
    })
    .slice(0, mostWords)
}
