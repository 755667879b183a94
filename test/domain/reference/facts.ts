/**
 * The facts of `test/reference/facts.json`, each with a pattern that holds where a text states it. The facts'
 * own words are the keys, so that the table can be held against the file and lacks none.
 */
export interface FactsOfPair {
  readonly keep: Patterns
  readonly mustNotAdd: Patterns
  readonly hedges: Patterns
  readonly timing: Patterns
}
type Patterns = Readonly<Record<string, RegExp>>

const attempted =
  /when the call was attempted|during the attempt|was attempted|attempted call|was called|went to the/
const noRinging = /no ringing indication|without .* signalling ringing|before .* signalled ringing/i
const hasRung = /\brang\b|had signalled ringing|was ringing|and signalling ringing/
const unanswered = /unanswered|without an answer|without .* being answered/
const timeLimit = /configured time limit/
const thirtySeconds = /30 ?s/
const anyTime = /limit|second|timeout/i
const proxyOrCarrier = /from either the proxy or the carrier/
const example500 = /for example ‘500 Internal Server Error’/
const because = /because/i
const parallel = /^Another device, called in parallel with the agent’s, accepted the call first/
const anotherAgent = /another agent|other agent|colleague/i
const unallocated = /unallocated|number|wrong|exist/i
const normal = /normal|hung up|hang/i

export const factsOf: Readonly<Record<string, FactsOfPair>> = {
  'Unknown/<empty>': {
    keep: {
      'catch-all / everything not covered by another missed call type':
        /catch-all.*no missed call type of its own/,
    },
    mustNotAdd: {
      'any concrete reason': /because|reason|due to|caused|e\.g\.|example/i,
      'a device': /device|phone/i,
      'ringing or not ringing': /\brang\b|\bring/i,
    },
    hedges: {},
    timing: {},
  },
  'All Busy/<empty>': {
    keep: {
      'one or more devices were available': /at least one device was available/i,
      'further checks': /further checks/,
      'those devices no longer eligible': /those devices were no longer eligible/,
      'example: agent already on another call (could include)':
        /One possible case: the agent was already on another call/,
    },
    mustNotAdd: {
      'that every agent was busy': /every|all agents|everyone|all busy/i,
      'that the device rang': /\brang\b|\bring/i,
    },
    hedges: { 'could include': /One possible case/ },
    timing: { 'sequence: available first, then no longer eligible': /available, but after .* no longer/ },
  },
  'No Devices/<empty>': {
    keep: {
      'no registered agent device': /No agent device was registered/,
      'ready to deal with the customer call': /ready to take the customer’s call/,
      'example: WebPhone terminated just before a callback was attempted (one possible cause)':
        /One possible reason: a callback was attempted just after the agent’s WebPhone had been terminated/,
    },
    mustNotAdd: { 'that the agent was logged out': /log(ged)?[ -]?(out|off)|signed out|offline/i },
    hedges: { 'One possible cause is': /One possible reason/ },
    timing: { 'just before a callback was attempted (in the example)': /callback was attempted just after/ },
  },
  'Trying/CALL_REJECTED': {
    keep: {
      "agent's device rejected the call": /the agent’s device rejected it/,
      'when attempted': attempted,
      'can happen: agent cancelled': /can happen if the agent cancelled/,
      'can also happen: certain failed calls where the platform terminates the call':
        /also with certain failed calls that the platform terminates/,
    },
    mustNotAdd: { 'agent pressed decline (that is Ringing)': /press|declin/i },
    hedges: {
      'can happen if': /can happen if/,
      'can also happen with': /and also with/,
      'certain failed calls': /certain failed calls/,
    },
    timing: { 'when the call was attempted': /^When the call was attempted/ },
  },
  'Trying/ORIGINATOR_CANCEL': {
    keep: {
      'caller cancelled': /^The caller cancelled/,
      'when the call was attempted': /during the attempt/,
      'before ringing indication': /before the called device had signalled ringing/,
    },
    mustNotAdd: {},
    hedges: {},
    timing: { 'when the call was attempted': /during the attempt/, 'before ringing indication': noRinging },
  },
  'Trying/NO_USER_RESPONSE': {
    keep: {
      'can occur with certain devices': /Certain devices.*can give this result/,
      'Freedom Mobile as example': /Freedom Mobile for one/,
      'out of range OR powered off': /out of range or powered off/,
    },
    mustNotAdd: {
      '30 seconds (that is Ringing)': thirtySeconds,
      'that only Freedom Mobile is affected': /\bonly\b|^Freedom Mobile|The agent’s Freedom Mobile/,
    },
    hedges: { 'can occur': /can give/, 'certain devices': /Certain devices/, 'such as': /for one/ },
    timing: {},
  },
  'Trying/ALLOTTED_TIMEOUT': {
    keep: {
      'no ringing indication': noRinging,
      'not answered': unanswered,
      'configured time limit': timeLimit,
    },
    mustNotAdd: { '30 seconds': thirtySeconds },
    hedges: {},
    timing: { 'within the configured time limit': /configured time limit passed without/ },
  },
  'Trying/LOSE_RACE': {
    keep: {
      'device was called': /the call to the agent’s device/,
      'then cancelled': /was cancelled\.$/,
      'another device called in parallel': parallel,
      'accepted the call first': /accepted the call first/,
    },
    mustNotAdd: { 'another agent (text says device)': anotherAgent, ringing: /\brang\b|\bring/i },
    hedges: {},
    timing: { 'in parallel': /in parallel/, first: /first, so/ },
  },
  'Trying/NO_ANSWER': {
    keep: { 'no ringing indication': noRinging, 'not answered': unanswered },
    mustNotAdd: { 'a time limit': anyTime },
    hedges: {},
    timing: {},
  },
  'Trying/NORMAL_TEMPORARY_FAILURE': {
    keep: {
      "agent's PSTN number was called": /call to an agent’s PSTN number/,
      failed: /number failed/,
      'either the proxy or the carrier': proxyOrCarrier,
      'unexpected return code': /unexpected return code/,
      '500 Internal Server Error as example': example500,
    },
    mustNotAdd: {
      'a device': /device/i,
      'that it rang': /\brang\b|ringing/i,
      'because (the source says with)': because,
    },
    hedges: { 'either … or': proxyOrCarrier, 'like (example)': example500 },
    timing: {},
  },
  'Trying/UNALLOCATED_NUMBER': {
    keep: {
      'Freedom Mobile': /Freedom Mobile device/,
      'accepted the call': /accepting the call/,
      'then lost connection': /^After .* lost its connection/,
    },
    mustNotAdd: {
      'ringing indication (that is Ringing)': /\brang\b|\bring/i,
      'unallocated number': unallocated,
    },
    hedges: {},
    timing: { 'accepted, then lost connection': /^After accepting the call, .* lost its connection/ },
  },
  'Trying/USER_BUSY': {
    keep: {
      "agent's device rejected the call": /the agent’s device rejected it/,
      'when attempted': attempted,
      'can happen: call waiting enabled': /Possible reasons: call waiting was enabled/,
      'OR: problems accessing the microphone, if it was a webphone':
        /or the device was a WebPhone that had problems accessing the microphone/,
    },
    mustNotAdd: {
      'that the agent was on another call': /another call|on a call|already/i,
      'with busy (that is Ringing)': /busy/i,
    },
    hedges: { 'can happen if': /Possible reasons/, 'or if': /, or the device/ },
    timing: { 'when the call was attempted': /^When the call was attempted/ },
  },
  'Trying/PROGRESS_TIMEOUT': {
    keep: {
      'device was called': /A call went to the agent’s device/,
      'no ringing indication received': /no ringing indication had been received/,
      'certain amount of time': /after a certain time/,
      'usually 30 seconds': /usually 30 seconds/,
    },
    mustNotAdd: {
      configured: /configured/i,
      'that the device sent none (the source says none was received)':
        /device (did not|sent|signalled|gave)|came from/i,
    },
    hedges: { 'a certain amount of time': /a certain time/, usually: /usually/ },
    timing: {
      'within a certain amount of time, usually 30 seconds': /after a certain time, usually 30 seconds/,
    },
  },
  'Trying/NORMAL_CLEARING': {
    keep: {
      'call to agent device failed': /^The call to the agent’s device failed/,
      'for instance Freedom Mobile called but the call failed':
        /One example: a failed call to the agent’s Freedom Mobile/,
    },
    mustNotAdd: { 'normal hang-up': normal },
    hedges: { 'For instance': /One example/ },
    timing: {},
  },
  'Trying/REDIRECTION_TO_NEW_DESTINATION': {
    keep: {
      "agent's device was called": /agent’s device was called/,
      'device or a proxy sent back a redirect request':
        /redirect request came back, from the device or from a proxy/,
      'treated as an error': /treats that as an error/,
      'the platform is what treats it so': /the platform treats/,
    },
    mustNotAdd: { 'that the call was redirected': /(was|were|been|call) (redirected|forwarded|diverted)/i },
    hedges: {},
    timing: {},
  },
  'Trying/<empty>': {
    keep: {
      'caused by invalid routing information': /because the routing information .* was invalid/,
      "for the agent's device": /for the agent’s device/,
    },
    mustNotAdd: { 'too many active calls (that is Ringing)': /too many|active/i },
    hedges: {},
    timing: {},
  },
  'Ringing/CALL_REJECTED': {
    keep: {
      'agent pressed decline': /agent, who pressed Decline/,
      'when the call was presented to them': /call was presented to the agent/,
    },
    mustNotAdd: { 'a device rejected it': /device|reject/i },
    hedges: {},
    timing: { 'when the call was presented': /presented/ },
  },
  'Ringing/ORIGINATOR_CANCEL': {
    keep: { 'caller cancelled': /the caller cancelled/, 'while ringing': /was ringing when the caller/ },
    mustNotAdd: {},
    hedges: {},
    timing: { 'whilst ringing': /was ringing when/ },
  },
  'Ringing/NO_USER_RESPONSE': {
    keep: {
      'Freedom Mobile': /The agent’s Freedom Mobile device/,
      'did not respond': /gave no response/,
      'within 30 seconds after the call was placed': /in the 30 seconds after the call was placed/,
      'because out of range OR had no power': /out of range or without power, so/,
    },
    mustNotAdd: {
      'usually (no hedge here)': /usually|possibl|can |may|might/i,
      'other devices': /certain devices|other device|for one|example|such as/i,
    },
    hedges: {},
    timing: { 'within 30 seconds after the call was placed': /in the 30 seconds after/ },
  },
  'Ringing/ALLOTTED_TIMEOUT': {
    keep: { 'was ringing': hasRung, 'not answered': unanswered, 'configured time limit': timeLimit },
    mustNotAdd: { '30 seconds': thirtySeconds },
    hedges: {},
    timing: { 'within the configured time limit': /configured time limit passed without/ },
  },
  'Ringing/LOSE_RACE': {
    keep: {
      'device was called': /the call to the agent’s device/,
      'sent ringing indication': hasRung,
      'then cancelled': /was cancelled after it had signalled ringing\.$/,
      'another device called in parallel': parallel,
      'accepted the call first': /accepted the call first/,
    },
    mustNotAdd: { 'another agent': anotherAgent },
    hedges: {},
    timing: { 'in parallel': /in parallel/, first: /first, so/ },
  },
  'Ringing/NO_ANSWER': {
    keep: { 'was ringing': hasRung, 'not answered': unanswered },
    mustNotAdd: { 'a time limit': anyTime },
    hedges: {},
    timing: {},
  },
  'Ringing/NORMAL_TEMPORARY_FAILURE': {
    keep: {
      "agent's device rang": /^The agent’s device rang/,
      'failed to connect to the agent': /then failed to connect to the agent/,
      'either the proxy or the carrier': proxyOrCarrier,
      'unexpected return code': /unexpected return code/,
      '500 Internal Server Error as example': example500,
    },
    mustNotAdd: { 'PSTN number (that is Trying)': /PSTN|number/i, 'because (the source says with)': because },
    hedges: { 'either … or': proxyOrCarrier, 'like (example)': example500 },
    timing: {},
  },
  'Ringing/UNALLOCATED_NUMBER': {
    keep: {
      'Freedom Mobile': /Freedom Mobile device/,
      'accepted the call': /accepting the call/,
      'sent ringing indication': hasRung,
      'then lost connection': /^After .* lost its connection/,
    },
    mustNotAdd: { 'unallocated number': unallocated },
    hedges: {},
    timing: {
      'accepted, sent ringing indication, then lost connection (in this order)':
        /accepting the call and signalling ringing, .* lost its connection/,
    },
  },
  'Ringing/USER_BUSY': {
    keep: {
      'device rejected the call': /the agent’s device rejected the call/,
      'with busy': /with ‘busy’/,
      'after ringing indication': /^After the called device had signalled ringing/,
    },
    mustNotAdd: { 'call waiting / microphone (that is Trying)': /waiting|\bmic/i },
    hedges: {},
    timing: { 'after ringing indication': /^After .* signalled ringing/ },
  },
  'Ringing/NORMAL_UNSPECIFIED': {
    keep: {
      'device was called': /agent’s device was called/,
      'attempt to deliver was cancelled': /then delivery .* was cancelled/,
      'possibly due to a PBX routing issue': /a PBX routing issue may be the reason/,
      'delivery was to the agent': /delivery to the agent/,
    },
    mustNotAdd: { 'definitely a PBX issue': /due to|because|issue (is|was) |issue\.$/i },
    hedges: { possibly: /may be/ },
    timing: {},
  },
  'Ringing/NORMAL_CLEARING': {
    keep: {
      'call to agent device failed': /^The call to the agent’s device failed/,
      "for instance Yealink returned '480 Temporarily Unavailable'":
        /One example: a ‘480 Temporarily Unavailable’ returned by the agent’s Yealink/,
    },
    mustNotAdd: { 'normal hang-up': normal },
    hedges: { 'For instance': /One example/ },
    timing: {},
  },
  'Ringing/RECOVERY_ON_TIMER_EXPIRE': {
    keep: {
      'device was attempted': attempted,
      'no response': /Neither .* responded/,
      'from the device or the proxy': /Neither the agent’s device nor the proxy/,
    },
    mustNotAdd: { '30 seconds': thirtySeconds },
    hedges: {},
    timing: {},
  },
  'Ringing/INCOMPATIBLE_DESTINATION': {
    keep: {
      'device was attempted': /call to the agent’s device was attempted/,
      'codec incompatibility': /the codecs were incompatible/,
      'can happen with Yealinks not configured correctly':
        /Yealinks that are not configured correctly can cause this/,
    },
    mustNotAdd: {},
    hedges: { 'can happen': /can cause/ },
    timing: {},
  },
  'Ringing/<empty>': {
    keep: {
      'device was attempted': /an attempted call to the agent’s device/,
      'then cancelled by the platform': /^The platform cancelled/,
      'too many active calls': /because there were too many active calls/,
    },
    mustNotAdd: {
      'invalid routing information (that is Trying)': /routing|invalid/i,
      'whose active calls (the source does not say)':
        /(it|they|he|she|agent|device|platform|user) (had|has|was|were) |(’s|its|their|on the .*) (too many )?active calls/i,
    },
    hedges: {},
    timing: { 'attempted, then cancelled': /cancelled an attempted call/ },
  },
}
