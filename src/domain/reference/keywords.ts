import { causeLabel, type Definition } from './reference.ts'

export type Keywords = Readonly<Record<string, readonly string[]>>

/**
 * The words people search by, for each pair: this project's reading, and never shown but to say why something was
 * found. Apart from the definitions, so that a page that does not search does without them.
 */
export const keywords: Keywords = {
  'Unknown / <empty>': ['other', 'unclassified', 'catch-all'],
  'All Busy / <empty>': ['on another call', 'not eligible', 'ineligible', 'agent busy', 'engaged'],
  'No Devices / <empty>': [
    'not registered',
    'unregistered',
    'WebPhone terminated',
    'WebPhone closed',
    'no phone',
  ],
  'Trying / CALL_REJECTED': ['rejected', 'refused', 'agent cancelled', 'platform terminated'],
  'Trying / ORIGINATOR_CANCEL': [
    'caller hung up',
    'customer hung up',
    'caller cancelled',
    'caller gave up',
    'abandoned',
    'before ringing',
  ],
  'Trying / NO_USER_RESPONSE': [
    'out of range',
    'powered off',
    'turned off',
    'switched off',
    'no coverage',
    'no signal',
    'not responding',
    'unreachable',
  ],
  'Trying / ALLOTTED_TIMEOUT': [
    'timeout',
    'timed out',
    'time limit',
    'not answered',
    'unanswered',
    'did not ring',
  ],
  'Trying / LOSE_RACE': [
    'answered elsewhere',
    'picked up elsewhere',
    'another device',
    'other phone',
    'in parallel',
  ],
  'Trying / NO_ANSWER': ['no answer', 'not answered', 'unanswered', 'did not ring'],
  'Trying / NORMAL_TEMPORARY_FAILURE': [
    'carrier error',
    'proxy error',
    'server error',
    'internal server error',
    '500',
    'PSTN',
  ],
  'Trying / UNALLOCATED_NUMBER': [
    'dropped',
    'lost connection',
    'connection lost',
    'disconnected',
    'Freedom Mobile',
    'wrong number',
  ],
  'Trying / USER_BUSY': ['busy', 'engaged', 'call waiting', 'microphone', 'mic', 'no mic', 'mic blocked'],
  'Trying / PROGRESS_TIMEOUT': ['timeout', 'timed out', 'no ringing', 'did not ring', '30 seconds'],
  'Trying / NORMAL_CLEARING': ['call failed', 'failed', 'Freedom Mobile'],
  'Trying / REDIRECTION_TO_NEW_DESTINATION': [
    'forwarded',
    'call forwarding',
    'diverted',
    'call divert',
    'redirect',
    'redirected',
  ],
  'Trying / <empty>': ['invalid routing', 'routing error', 'bad routing', 'wrong routing'],
  'Ringing / CALL_REJECTED': ['declined', 'decline', 'agent declined', 'refused', 'rejected by agent'],
  'Ringing / ORIGINATOR_CANCEL': [
    'caller hung up',
    'customer hung up',
    'caller cancelled',
    'caller gave up',
    'abandoned',
    'while ringing',
  ],
  'Ringing / NO_USER_RESPONSE': [
    'no response',
    'out of range',
    'no power',
    'flat battery',
    'powered off',
    'switched off',
    'no signal',
    'unreachable',
    '30 seconds',
  ],
  'Ringing / ALLOTTED_TIMEOUT': ['timeout', 'timed out', 'time limit', 'rang out', 'unanswered', 'no answer'],
  'Ringing / LOSE_RACE': [
    'answered elsewhere',
    'picked up elsewhere',
    'another device',
    'other phone',
    'in parallel',
  ],
  'Ringing / NO_ANSWER': ['no answer', 'not answered', 'unanswered', 'not picked up', 'rang out'],
  'Ringing / NORMAL_TEMPORARY_FAILURE': [
    'carrier error',
    'proxy error',
    'server error',
    'internal server error',
    '500',
    'failed to connect',
  ],
  'Ringing / UNALLOCATED_NUMBER': [
    'dropped',
    'lost connection',
    'connection lost',
    'disconnected',
    'Freedom Mobile',
    'wrong number',
  ],
  'Ringing / USER_BUSY': ['busy', 'engaged', 'rejected'],
  'Ringing / NORMAL_UNSPECIFIED': ['PBX', 'PBX routing', 'routing issue', 'delivery cancelled'],
  'Ringing / NORMAL_CLEARING': ['call failed', 'failed', '480', 'temporarily unavailable', 'Yealink'],
  'Ringing / RECOVERY_ON_TIMER_EXPIRE': [
    'no response',
    'not responding',
    'proxy',
    'timed out',
    'unreachable',
  ],
  'Ringing / INCOMPATIBLE_DESTINATION': [
    'codec',
    'codec mismatch',
    'incompatible',
    'misconfigured phone',
    'Yealink',
  ],
  'Ringing / <empty>': ['too many calls', 'too many active calls', 'concurrent calls', 'platform cancelled'],
}

export function keywordsOf({ type, cause }: Pick<Definition, 'type' | 'cause'>): readonly string[] {
  return keywords[`${type} / ${causeLabel(cause)}`] ?? []
}
