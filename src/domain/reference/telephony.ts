import type { TypeName } from './reference.ts'

/**
 * Background from general telephony: FreeSWITCH's hangup causes with their numbers, the ITU-T Q.850 title
 * where the number is a Q.850 value, and the SIP statuses stock FreeSWITCH sends for and reads as the cause.
 * Facts from FreeSWITCH's public source (switch_types.h, switch_channel.c, mod_sofia). `sipSent` absent: no
 * mapping of its own, stock FreeSWITCH then sends 480. `meaning` and `here` are this project's own words and
 * stand only at the causes the reference has; `here` says how a definition stands to the general meaning,
 * `trap` how far the name misleads in that pair. Never a statement about what the platform does.
 */
export const telephony = [
  { name: 'NONE', number: 0 },
  {
    name: 'UNALLOCATED_NUMBER',
    number: 1,
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
  { name: 'NO_ROUTE_TRANSIT_NET', number: 2, q850: 'No route to specified transit network', sipSent: 404 },
  {
    name: 'NO_ROUTE_DESTINATION',
    number: 3,
    q850: 'No route to destination',
    sipSent: 404,
    sipReceived: [485, 604],
  },
  { name: 'CHANNEL_UNACCEPTABLE', number: 6, q850: 'Channel unacceptable' },
  {
    name: 'CALL_AWARDED_DELIVERED',
    number: 7,
    q850: 'Call awarded and being delivered in an established channel',
  },
  {
    name: 'NORMAL_CLEARING',
    number: 16,
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
  {
    name: 'USER_BUSY',
    number: 17,
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
  {
    name: 'NO_USER_RESPONSE',
    number: 18,
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
  {
    name: 'NO_ANSWER',
    number: 19,
    q850: 'No answer from user (user alerted)',
    sipSent: 480,
    meaning:
      'The called party was alerted (it rang) but did not answer in time. Stock FreeSWITCH also gives it to legs still up when the whole dial time ends, rung or not.',
    here: {
      Trying: { trap: 'high', text: 'The opposite of the standard: no ringing indication was sent at all.' },
      Ringing: { trap: 'none', text: 'It fits: the device rang and was not answered.' },
    },
  },
  { name: 'SUBSCRIBER_ABSENT', number: 20, q850: 'Subscriber absent', sipSent: 480 },
  {
    name: 'CALL_REJECTED',
    number: 21,
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
  { name: 'NUMBER_CHANGED', number: 22, q850: 'Number changed', sipSent: 410, sipReceived: [410] },
  {
    name: 'REDIRECTION_TO_NEW_DESTINATION',
    number: 23,
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
  {
    name: 'EXCHANGE_ROUTING_ERROR',
    number: 25,
    q850: 'Exchange routing error',
    sipSent: 483,
    sipReceived: [482, 483],
  },
  { name: 'DESTINATION_OUT_OF_ORDER', number: 27, q850: 'Destination out of order', sipSent: 502 },
  {
    name: 'INVALID_NUMBER_FORMAT',
    number: 28,
    q850: 'Invalid number format (address incomplete)',
    sipSent: 484,
    sipReceived: [484],
  },
  { name: 'FACILITY_REJECTED', number: 29, q850: 'Facility rejected', sipSent: 501 },
  { name: 'RESPONSE_TO_STATUS_ENQUIRY', number: 30, q850: 'Response to STATUS ENQUIRY' },
  {
    name: 'NORMAL_UNSPECIFIED',
    number: 31,
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
  { name: 'NORMAL_CIRCUIT_CONGESTION', number: 34, q850: 'No circuit/channel available', sipSent: 503 },
  {
    name: 'NETWORK_OUT_OF_ORDER',
    number: 38,
    q850: 'Network out of order',
    sipSent: 503,
    sipReceived: [502],
  },
  {
    name: 'NORMAL_TEMPORARY_FAILURE',
    number: 41,
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
  { name: 'SWITCH_CONGESTION', number: 42, q850: 'Switching equipment congestion', sipSent: 503 },
  { name: 'ACCESS_INFO_DISCARDED', number: 43, q850: 'Access information discarded' },
  {
    name: 'REQUESTED_CHAN_UNAVAIL',
    number: 44,
    q850: 'Requested circuit/channel not available',
    sipSent: 503,
  },
  { name: 'PRE_EMPTED', number: 45 },
  { name: 'FACILITY_NOT_SUBSCRIBED', number: 50, q850: 'Requested facility not subscribed' },
  { name: 'OUTGOING_CALL_BARRED', number: 52, sipSent: 403 },
  { name: 'INCOMING_CALL_BARRED', number: 54, sipSent: 403 },
  { name: 'BEARERCAPABILITY_NOTAUTH', number: 57, q850: 'Bearer capability not authorized', sipSent: 403 },
  {
    name: 'BEARERCAPABILITY_NOTAVAIL',
    number: 58,
    q850: 'Bearer capability not presently available',
    sipSent: 503,
  },
  {
    name: 'SERVICE_UNAVAILABLE',
    number: 63,
    q850: 'Service or option not available, unspecified',
    sipReceived: [405],
  },
  { name: 'BEARERCAPABILITY_NOTIMPL', number: 65, q850: 'Bearer capability not implemented', sipSent: 488 },
  { name: 'CHAN_NOT_IMPLEMENTED', number: 66, q850: 'Channel type not implemented' },
  { name: 'FACILITY_NOT_IMPLEMENTED', number: 69, q850: 'Requested facility not implemented', sipSent: 501 },
  {
    name: 'SERVICE_NOT_IMPLEMENTED',
    number: 79,
    q850: 'Service or option not implemented, unspecified',
    sipSent: 501,
    sipReceived: [406, 415, 501],
  },
  { name: 'INVALID_CALL_REFERENCE', number: 81, q850: 'Invalid call reference value' },
  {
    name: 'INCOMPATIBLE_DESTINATION',
    number: 88,
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
  { name: 'INVALID_MSG_UNSPECIFIED', number: 95, q850: 'Invalid message, unspecified' },
  { name: 'MANDATORY_IE_MISSING', number: 96, q850: 'Mandatory information element is missing' },
  { name: 'MESSAGE_TYPE_NONEXIST', number: 97, q850: 'Message type non-existent or not implemented' },
  {
    name: 'WRONG_MESSAGE',
    number: 98,
    q850: 'Message not compatible with call state or message type non-existent or not implemented',
  },
  { name: 'IE_NONEXIST', number: 99, q850: 'Information element/parameter non-existent or not implemented' },
  { name: 'INVALID_IE_CONTENTS', number: 100, q850: 'Invalid information element contents' },
  { name: 'WRONG_CALL_STATE', number: 101, q850: 'Message not compatible with call state' },
  {
    name: 'RECOVERY_ON_TIMER_EXPIRE',
    number: 102,
    q850: 'Recovery on timer expiry',
    sipSent: 504,
    sipReceived: [408, 504],
    meaning: 'A timer ran out and an error-handling procedure was started because of it.',
    here: { Ringing: { trap: 'low', text: 'Narrower: neither the device nor the proxy responded.' } },
  },
  {
    name: 'MANDATORY_IE_LENGTH_ERROR',
    number: 103,
    q850: 'Parameter non-existent or not implemented, passed on',
  },
  { name: 'PROTOCOL_ERROR', number: 111, q850: 'Protocol error, unspecified' },
  {
    name: 'INTERWORKING',
    number: 127,
    q850: 'Interworking, unspecified',
    sipReceived: [413, 414, 416, 420, 421, 423, 505, 513],
  },
  { name: 'SUCCESS', number: 142 },
  {
    name: 'ORIGINATOR_CANCEL',
    number: 487,
    sipSent: 487,
    sipReceived: [487],
    meaning:
      'Not a Q.850 cause. FreeSWITCH: the side that placed the call withdrew it before it was answered (value 487 after SIP 487 Request Terminated).',
    here: {
      Trying: { trap: 'none', text: 'Same meaning: the caller cancelled, before ringing was signalled.' },
      Ringing: { trap: 'none', text: 'Same meaning: the caller cancelled while the device was ringing.' },
    },
  },
  { name: 'CRASH', number: 700 },
  { name: 'SYSTEM_SHUTDOWN', number: 701 },
  {
    name: 'LOSE_RACE',
    number: 702,
    meaning:
      'Not a Q.850 cause. FreeSWITCH: several legs were called at once and another one answered first.',
    here: {
      Trying: { trap: 'none', text: 'Same meaning.' },
      Ringing: { trap: 'none', text: 'Same meaning.' },
    },
  },
  { name: 'MANAGER_REQUEST', number: 703 },
  { name: 'BLIND_TRANSFER', number: 800 },
  { name: 'ATTENDED_TRANSFER', number: 801 },
  {
    name: 'ALLOTTED_TIMEOUT',
    number: 802,
    meaning:
      'Not a Q.850 cause. FreeSWITCH: a time limit set for the leg or call ran out; also the default cause of a scheduled hang-up.',
    here: {
      Trying: { trap: 'low', text: 'Only the sense of not being answered within the configured limit.' },
      Ringing: { trap: 'low', text: 'Only the sense of not being answered within the configured limit.' },
    },
  },
  { name: 'USER_CHALLENGE', number: 803 },
  { name: 'MEDIA_TIMEOUT', number: 804 },
  { name: 'PICKED_OFF', number: 805 },
  { name: 'USER_NOT_REGISTERED', number: 806 },
  {
    name: 'PROGRESS_TIMEOUT',
    number: 807,
    meaning:
      'Not a Q.850 cause. FreeSWITCH: no ringing, early media or answer arrived within the progress time limit.',
    here: {
      Trying: {
        trap: 'none',
        text: 'Same meaning, with ‘usually 30 seconds’. Defined only under Trying, which fits: it needs the absence of ringing.',
      },
    },
  },
  { name: 'INVALID_GATEWAY', number: 808, sipSent: 484 },
  { name: 'GATEWAY_DOWN', number: 809, sipSent: 503 },
  { name: 'INVALID_URL', number: 810, sipSent: 484 },
  { name: 'INVALID_PROFILE', number: 811, sipSent: 502 },
  { name: 'NO_PICKUP', number: 812 },
  { name: 'SRTP_READ_ERROR', number: 813 },
  { name: 'BOWOUT', number: 814 },
  { name: 'BUSY_EVERYWHERE', number: 815, sipSent: 600 },
  { name: 'DECLINE', number: 816, sipSent: 603 },
  { name: 'DOES_NOT_EXIST_ANYWHERE', number: 817, sipSent: 604 },
  { name: 'NOT_ACCEPTABLE', number: 818, sipSent: 606 },
  { name: 'UNWANTED', number: 819, sipSent: 607, sipReceived: [607] },
  { name: 'NO_IDENTITY', number: 820, sipSent: 428, sipReceived: [428] },
  { name: 'BAD_IDENTITY_INFO', number: 821, sipSent: 429, sipReceived: [429] },
  { name: 'UNSUPPORTED_CERTIFICATE', number: 822, sipSent: 437, sipReceived: [437] },
  { name: 'INVALID_IDENTITY', number: 823, sipSent: 438, sipReceived: [438] },
  { name: 'STALE_DATE', number: 824, sipSent: 403 },
  { name: 'REJECT_ALL', number: 825, sipSent: 603 },
] as const satisfies readonly Telephony[]

/** How far a cause's name misleads under one type; `high` is shown without being asked for. */
export type Trap = 'none' | 'low' | 'medium' | 'high'

export interface Telephony {
  readonly name: string
  /** FreeSWITCH's number; the Q.850 value where `q850` is given. */
  readonly number: number
  readonly q850?: string
  readonly sipSent?: number
  readonly sipReceived?: readonly number[]
  readonly meaning?: string
  readonly here?: Readonly<Partial<Record<TypeName, { readonly trap: Trap; readonly text: string }>>>
}
