import { causeNumbers, type TelephonyName, telephonyNames } from './cause-numbers.ts'
import type { TypeName } from './reference.ts'

/**
 * Background from general telephony for FreeSWITCH's hangup causes: the ITU-T Q.850 title where the number is a
 * Q.850 value, and the SIP statuses stock FreeSWITCH sends for and reads as the cause. Facts from its public
 * source (switch_types.h, switch_channel.c, mod_sofia). `sipSent` absent: no mapping of its own, stock
 * FreeSWITCH then sends 480. `meaning` and `here` are this project's own words and stand only at the causes the
 * reference has; `here` says how a definition stands to the general meaning, `trap` how far the name misleads in
 * that pair. Never a statement about what the platform does.
 */
const backgrounds: Readonly<Partial<Record<TelephonyName, Background>>> = {
  UNALLOCATED_NUMBER: {
    q850: 'Unallocated (unassigned) number',
    sipSent: 404,
    sipReceived: [404],
    meaning: 'The number dialled is well formed but belongs to nobody: no subscriber is assigned to it.',
    here: {
      Trying: {
        trap: 'high',
        text: 'The definition mentions no wrong number: the agent’s Freedom Mobile device accepted the call and then lost its connection. Do not tell anyone that the number is wrong.',
      },
      Ringing: {
        trap: 'high',
        text: 'The definition mentions no wrong number: the agent’s Freedom Mobile device accepted the call, signalled ringing and then lost its connection. Do not tell anyone that the number is wrong.',
      },
    },
  },
  NO_ROUTE_TRANSIT_NET: { q850: 'No route to specified transit network', sipSent: 404 },
  NO_ROUTE_DESTINATION: { q850: 'No route to destination', sipSent: 404, sipReceived: [485, 604] },
  CHANNEL_UNACCEPTABLE: { q850: 'Channel unacceptable' },
  CALL_AWARDED_DELIVERED: { q850: 'Call awarded and being delivered in an established channel' },
  NORMAL_CLEARING: {
    q850: 'Normal call clearing',
    sipReceived: [200],
    meaning: 'The call ended because one of the parties hung up in the ordinary way; nothing went wrong.',
    here: {
      Trying: {
        trap: 'high',
        text: 'The call to the agent’s device failed, for instance a call to a Freedom Mobile device. ‘Normal’ in the name does not mean a normal end.',
      },
      Ringing: {
        trap: 'high',
        text: 'The call to the agent’s device failed, for instance with a Yealink returning 480. ‘Normal’ in the name does not mean a normal end.',
      },
    },
  },
  USER_BUSY: {
    q850: 'User busy',
    sipSent: 486,
    sipReceived: [486, 600],
    meaning: 'The called party cannot take the call because it is already engaged (equipment is compatible).',
    here: {
      Trying: {
        trap: 'high',
        text: 'The device rejected the call; call waiting being enabled, or a WebPhone with problems accessing the microphone, are given as possible reasons. The agent may not have been on another call.',
      },
      Ringing: {
        trap: 'low',
        text: 'The device rejected the call with busy after it had signalled ringing, which is close to the standard.',
      },
    },
  },
  NO_USER_RESPONSE: {
    q850: 'No user responding',
    sipSent: 408,
    sipReceived: [480],
    meaning:
      'The called side sent no reply of any kind (neither alerting nor connect) before the set-up timer ran out.',
    here: {
      Trying: {
        trap: 'low',
        text: 'It fits: it can happen with certain devices while they are out of range or powered off.',
      },
      Ringing: {
        trap: 'medium',
        text: 'The standard cause means that no alerting was received, yet here it is paired with a call classed as ringing; the definition speaks of Freedom Mobile and 30 seconds.',
      },
    },
  },
  NO_ANSWER: {
    q850: 'No answer from user (user alerted)',
    sipSent: 480,
    meaning:
      'The called party was alerted (it rang) but did not answer in time. Stock FreeSWITCH also gives it to legs still up when the whole dial time ends, rung or not.',
    here: {
      Trying: { trap: 'high', text: 'The opposite of the standard: no ringing indication was sent at all.' },
      Ringing: { trap: 'none', text: 'It fits: the device rang and was not answered.' },
    },
  },
  SUBSCRIBER_ABSENT: { q850: 'Subscriber absent', sipSent: 480 },
  CALL_REJECTED: {
    q850: 'Call rejected',
    sipSent: 603,
    sipReceived: [401, 402, 403, 407, 603, 608],
    meaning:
      'The called equipment declined the call although it was neither busy nor incompatible; the network can also send it because of a service restriction.',
    here: {
      Trying: {
        trap: 'medium',
        text: 'The device rejected the call, which can happen if the agent cancelled and with certain failed calls that the platform terminates: not necessarily a human act.',
      },
      Ringing: { trap: 'low', text: 'The agent pressed Decline: a human act.' },
    },
  },
  NUMBER_CHANGED: { q850: 'Number changed', sipSent: 410, sipReceived: [410] },
  REDIRECTION_TO_NEW_DESTINATION: {
    q850: 'Redirection to new destination',
    sipSent: 410,
    meaning:
      'An exchange asks for the call to be set up again to a different number; part of a redirection procedure rather than a failure.',
    here: {
      Trying: {
        trap: 'medium',
        text: 'The device or a proxy sent back a redirect request and the platform treats that as an error; whether the call went anywhere else is not said.',
      },
    },
  },
  EXCHANGE_ROUTING_ERROR: { q850: 'Exchange routing error', sipSent: 483, sipReceived: [482, 483] },
  DESTINATION_OUT_OF_ORDER: { q850: 'Destination out of order', sipSent: 502 },
  INVALID_NUMBER_FORMAT: {
    q850: 'Invalid number format (address incomplete)',
    sipSent: 484,
    sipReceived: [484],
  },
  FACILITY_REJECTED: { q850: 'Facility rejected', sipSent: 501 },
  RESPONSE_TO_STATUS_ENQUIRY: { q850: 'Response to STATUS ENQUIRY' },
  NORMAL_UNSPECIFIED: {
    q850: 'Normal, unspecified',
    sipSent: 480,
    meaning: 'A normal event for which no more precise cause of the normal class applies.',
    here: {
      Ringing: {
        trap: 'medium',
        text: 'Narrower: delivery to the agent was cancelled, possibly because of a PBX routing issue.',
      },
    },
  },
  NORMAL_CIRCUIT_CONGESTION: { q850: 'No circuit/channel available', sipSent: 503 },
  NETWORK_OUT_OF_ORDER: { q850: 'Network out of order', sipSent: 503, sipReceived: [502] },
  NORMAL_TEMPORARY_FAILURE: {
    q850: 'Temporary failure',
    sipSent: 503,
    sipReceived: [400, 481, 500, 503],
    meaning:
      'The network is not working correctly, the condition should be short, and a retry soon may succeed (Q.850 41 ‘Temporary failure’, resource-unavailable class).',
    here: {
      Trying: {
        trap: 'low',
        text: 'Narrower: a call to an agent’s PSTN number failed with an unexpected return code from the proxy or the carrier.',
      },
      Ringing: {
        trap: 'low',
        text: 'Narrower: the device rang but failed to connect, with an unexpected return code from the proxy or the carrier.',
      },
    },
  },
  SWITCH_CONGESTION: { q850: 'Switching equipment congestion', sipSent: 503 },
  ACCESS_INFO_DISCARDED: { q850: 'Access information discarded' },
  REQUESTED_CHAN_UNAVAIL: { q850: 'Requested circuit/channel not available', sipSent: 503 },
  FACILITY_NOT_SUBSCRIBED: { q850: 'Requested facility not subscribed' },
  OUTGOING_CALL_BARRED: { sipSent: 403 },
  INCOMING_CALL_BARRED: { sipSent: 403 },
  BEARERCAPABILITY_NOTAUTH: { q850: 'Bearer capability not authorized', sipSent: 403 },
  BEARERCAPABILITY_NOTAVAIL: { q850: 'Bearer capability not presently available', sipSent: 503 },
  SERVICE_UNAVAILABLE: { q850: 'Service or option not available, unspecified', sipReceived: [405] },
  BEARERCAPABILITY_NOTIMPL: { q850: 'Bearer capability not implemented', sipSent: 488 },
  CHAN_NOT_IMPLEMENTED: { q850: 'Channel type not implemented' },
  FACILITY_NOT_IMPLEMENTED: { q850: 'Requested facility not implemented', sipSent: 501 },
  SERVICE_NOT_IMPLEMENTED: {
    q850: 'Service or option not implemented, unspecified',
    sipSent: 501,
    sipReceived: [406, 415, 501],
  },
  INVALID_CALL_REFERENCE: { q850: 'Invalid call reference value' },
  INCOMPATIBLE_DESTINATION: {
    q850: 'Incompatible destination',
    sipSent: 488,
    sipReceived: [488, 606],
    meaning:
      'The called equipment cannot accept the call because an attribute of it (for example the data rate) cannot be supported.',
    here: {
      Ringing: {
        trap: 'low',
        text: 'Narrower: a codec incompatibility, which Yealinks that are not configured correctly can cause.',
      },
    },
  },
  INVALID_MSG_UNSPECIFIED: { q850: 'Invalid message, unspecified' },
  MANDATORY_IE_MISSING: { q850: 'Mandatory information element is missing' },
  MESSAGE_TYPE_NONEXIST: { q850: 'Message type non-existent or not implemented' },
  WRONG_MESSAGE: {
    q850: 'Message not compatible with call state or message type non-existent or not implemented',
  },
  IE_NONEXIST: { q850: 'Information element/parameter non-existent or not implemented' },
  INVALID_IE_CONTENTS: { q850: 'Invalid information element contents' },
  WRONG_CALL_STATE: { q850: 'Message not compatible with call state' },
  RECOVERY_ON_TIMER_EXPIRE: {
    q850: 'Recovery on timer expiry',
    sipSent: 504,
    sipReceived: [408, 504],
    meaning: 'A timer ran out and an error-handling procedure was started because of it.',
    here: { Ringing: { trap: 'low', text: 'Narrower: neither the device nor the proxy responded.' } },
  },
  MANDATORY_IE_LENGTH_ERROR: { q850: 'Parameter non-existent or not implemented, passed on' },
  PROTOCOL_ERROR: { q850: 'Protocol error, unspecified' },
  INTERWORKING: { q850: 'Interworking, unspecified', sipReceived: [413, 414, 416, 420, 421, 423, 505, 513] },
  ORIGINATOR_CANCEL: {
    sipSent: 487,
    sipReceived: [487],
    meaning:
      'Not a Q.850 cause. FreeSWITCH: the side that placed the call withdrew it before it was answered (value 487 after SIP 487 Request Terminated).',
    here: {
      Trying: { trap: 'none', text: 'Same meaning: the caller cancelled, before ringing was signalled.' },
      Ringing: { trap: 'none', text: 'Same meaning: the caller cancelled while the device was ringing.' },
    },
  },
  LOSE_RACE: {
    meaning:
      'Not a Q.850 cause. FreeSWITCH: several legs were called at once and another one answered first.',
    here: {
      Trying: { trap: 'none', text: 'Same meaning.' },
      Ringing: { trap: 'none', text: 'Same meaning.' },
    },
  },
  ALLOTTED_TIMEOUT: {
    meaning:
      'Not a Q.850 cause. FreeSWITCH: a time limit set for the leg or call ran out; also the default cause of a scheduled hang-up.',
    here: {
      Trying: { trap: 'low', text: 'Only the sense of not being answered within the configured limit.' },
      Ringing: { trap: 'low', text: 'Only the sense of not being answered within the configured limit.' },
    },
  },
  PROGRESS_TIMEOUT: {
    meaning:
      'Not a Q.850 cause. FreeSWITCH: no ringing, early media or answer arrived within the progress time limit.',
    here: {
      Trying: {
        trap: 'none',
        text: 'Same meaning, with ‘usually 30 seconds’. Defined only under Trying, which fits: it needs the absence of ringing.',
      },
    },
  },
  INVALID_GATEWAY: { sipSent: 484 },
  GATEWAY_DOWN: { sipSent: 503 },
  INVALID_URL: { sipSent: 484 },
  INVALID_PROFILE: { sipSent: 502 },
  BUSY_EVERYWHERE: { sipSent: 600 },
  DECLINE: { sipSent: 603 },
  DOES_NOT_EXIST_ANYWHERE: { sipSent: 604 },
  NOT_ACCEPTABLE: { sipSent: 606 },
  UNWANTED: { sipSent: 607, sipReceived: [607] },
  NO_IDENTITY: { sipSent: 428, sipReceived: [428] },
  BAD_IDENTITY_INFO: { sipSent: 429, sipReceived: [429] },
  UNSUPPORTED_CERTIFICATE: { sipSent: 437, sipReceived: [437] },
  INVALID_IDENTITY: { sipSent: 438, sipReceived: [438] },
  STALE_DATE: { sipSent: 403 },
  REJECT_ALL: { sipSent: 603 },
}

/** How far a cause's name misleads under one type; `high` is shown without being asked for. */
export type Trap = 'none' | 'low' | 'medium' | 'high'

interface Background {
  readonly q850?: string
  readonly sipSent?: number
  readonly sipReceived?: readonly number[]
  readonly meaning?: string
  readonly here?: Readonly<Partial<Record<TypeName, { readonly trap: Trap; readonly text: string }>>>
}

export interface Telephony extends Background {
  readonly name: TelephonyName
  /** FreeSWITCH's number; the Q.850 value where `q850` is given. */
  readonly number: number
}

export const telephony: readonly Telephony[] = telephonyNames.map((name) => ({
  name,
  number: causeNumbers[name],
  ...backgrounds[name],
}))

/** General telephony's entry for a cause name, or `undefined` where its list has none. */
export function telephonyOf(cause: string): Telephony | undefined {
  return telephony.find(({ name }) => name === cause)
}
