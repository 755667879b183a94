import { type Background, causeBackground } from './cause-background.ts'
import { causeNumbers, type TelephonyName, telephonyNames } from './cause-numbers.ts'

/**
 * FreeSWITCH's causes that the reference does not have: their Q.850 titles and SIP statuses, and no meaning, for
 * it would be invented. From FreeSWITCH's public source (switch_types.h, switch_channel.c, mod_sofia).
 */
const otherBackground: Readonly<Partial<Record<TelephonyName, Background>>> = {
  NO_ROUTE_TRANSIT_NET: { q850: 'No route to specified transit network', sipSent: 404 },
  NO_ROUTE_DESTINATION: { q850: 'No route to destination', sipSent: 404, sipReceived: [485, 604] },
  CHANNEL_UNACCEPTABLE: { q850: 'Channel unacceptable' },
  CALL_AWARDED_DELIVERED: { q850: 'Call awarded and being delivered in an established channel' },
  SUBSCRIBER_ABSENT: { q850: 'Subscriber absent', sipSent: 480 },
  NUMBER_CHANGED: { q850: 'Number changed', sipSent: 410, sipReceived: [410] },
  EXCHANGE_ROUTING_ERROR: { q850: 'Exchange routing error', sipSent: 483, sipReceived: [482, 483] },
  DESTINATION_OUT_OF_ORDER: { q850: 'Destination out of order', sipSent: 502 },
  INVALID_NUMBER_FORMAT: {
    q850: 'Invalid number format (address incomplete)',
    sipSent: 484,
    sipReceived: [484],
  },
  FACILITY_REJECTED: { q850: 'Facility rejected', sipSent: 501 },
  RESPONSE_TO_STATUS_ENQUIRY: { q850: 'Response to STATUS ENQUIRY' },
  NORMAL_CIRCUIT_CONGESTION: { q850: 'No circuit/channel available', sipSent: 503 },
  NETWORK_OUT_OF_ORDER: { q850: 'Network out of order', sipSent: 503, sipReceived: [502] },
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
  INVALID_MSG_UNSPECIFIED: { q850: 'Invalid message, unspecified' },
  MANDATORY_IE_MISSING: { q850: 'Mandatory information element is missing' },
  MESSAGE_TYPE_NONEXIST: { q850: 'Message type non-existent or not implemented' },
  WRONG_MESSAGE: {
    q850: 'Message not compatible with call state or message type non-existent or not implemented',
  },
  IE_NONEXIST: { q850: 'Information element/parameter non-existent or not implemented' },
  INVALID_IE_CONTENTS: { q850: 'Invalid information element contents' },
  WRONG_CALL_STATE: { q850: 'Message not compatible with call state' },
  MANDATORY_IE_LENGTH_ERROR: { q850: 'Parameter non-existent or not implemented, passed on' },
  PROTOCOL_ERROR: { q850: 'Protocol error, unspecified' },
  INTERWORKING: { q850: 'Interworking, unspecified', sipReceived: [413, 414, 416, 420, 421, 423, 505, 513] },
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

export interface Telephony extends Background {
  readonly name: TelephonyName
  /** FreeSWITCH's number; the Q.850 value where `q850` is given. */
  readonly number: number
}

const backgrounds: Readonly<Partial<Record<TelephonyName, Background>>> = {
  ...otherBackground,
  ...causeBackground,
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
